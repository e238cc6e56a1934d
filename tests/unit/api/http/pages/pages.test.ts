import { describe, expect, test } from '@jest/globals';
import { demoChatPage, homePage, messagePage } from '../../../../../api/http/pages/home.ts';
import { escapeHtml, html } from '../../../../../api/http/pages/html.ts';

const hostile = `<img src=x onerror="alert(1)">'&`;
const escaped = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;';

describe('the html template', () => {
  test('escapes every character that could leave its place', () => {
    expect(escapeHtml(hostile)).toBe(escaped);
  });

  test('escapes insertions, keeps inserted html, joins lists, leaves out null and false', () => {
    const item = (name: string) => html`<li>${name}</li>`;
    const list = html`<ul title="${hostile}">${['a', hostile].map(item)}${null}${false}${0}</ul>`;
    expect(list.html).toBe(`<ul title="${escaped}"><li>a</li><li>${escaped}</li>0</ul>`);
  });
});

describe('the plain pages', () => {
  test('lead from the front page to each chat and to the desk', () => {
    const page = homePage({ tenants: [{ slug: 'sage-house', name: 'Sage House' }], adminUrl: '/admin' });
    expect(page).toContain('href="/spa/sage-house"');
    expect(page).toContain('href="/admin"');
  });

  test('say what to do first when there is no spa', () => {
    expect(homePage({ tenants: [], adminUrl: '/admin' })).toContain('No spa is set up yet');
  });

  test('open the chat of the spa', () => {
    const page = demoChatPage({ slug: 'sage-house', name: 'Sage House', accent: 'teal' });
    expect(page).toContain('<script src="/chat.js" data-spa="sage-house" data-open></script>');
  });

  test('tell what happened and where to go', () => {
    const page = messagePage({ title: 'This page does not exist', detail: 'It has moved.', status: 404 });
    expect(page).toMatch(/404.*This page does not exist.*It has moved\..*href="\/"/s);
  });

  test('take hostile names for names', () => {
    const pages = [
      homePage({ tenants: [{ slug: hostile, name: hostile }], adminUrl: hostile }),
      demoChatPage({ slug: hostile, name: hostile, accent: hostile }),
      messagePage({ title: hostile, detail: hostile, status: 500 }),
    ];
    for (const page of pages) expect(page).not.toContain('<img');
  });

  test('load nothing from elsewhere and carry no script of their own', () => {
    const page = demoChatPage({ slug: 'a', name: 'A', accent: 'teal' });
    expect(page).not.toMatch(/https?:|<script>|<style/);
  });
});
