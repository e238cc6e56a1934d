import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../../commands/chromium.ts';
import { browserTests } from '../support/desk-site.ts';
import { type OpenPhone, openPhone } from '../support/phone/open-phone.ts';

const PATIENCE_MS = 120_000;

browserTests('the phone of `npm run simulate whatsapp`', () => {
  let phone: OpenPhone;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    phone = await openPhone('whatsapp', '2026-03-02T09:00', 0);
    browser = await openChromium();
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(phone.url);
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await phone?.close();
  }, PATIENCE_MS);

  const say = async (text: string): Promise<void> => {
    await page.getByLabel('Message', { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
  };
  const answers = () => page.locator('.line.house');

  test(
    'books and pays a visit by its lists, buttons and links',
    async () => {
      await say('swedish massage on friday');
      await page.locator('.line.house button.tap').last().click();
      await page.locator('#rows button').first().click();
      await page.getByRole('button', { name: /^Yes/ }).click();
      const [cashier] = await Promise.all([
        page.context().waitForEvent('page'),
        page.locator('a.tap').click({ timeout: 20_000 }),
      ]);
      await cashier.getByRole('button', { name: /^Pay/ }).click();
      await answers()
        .getByText(/You are booked/)
        .waitFor();
      const picture = page.locator('.bubble img');
      await expect(picture.evaluate((one: { decode(): Promise<void> }) => one.decode())).resolves.toBe(
        undefined,
      );
      await page.locator('[data-state="read"]').first().waitFor();
      await cashier.close();
    },
    PATIENCE_MS,
  );

  test(
    'opens the receipt that a guest asks for again',
    async () => {
      await say('send me the receipt again');
      const file = page.getByRole('link', { name: /^Receipt .*\.pdf$/ });
      const opened = await fetch((await file.getAttribute('href')) ?? '');
      expect(opened.headers.get('content-type')).toBe('application/pdf');
    },
    PATIENCE_MS,
  );

  test(
    'delivers a message twice where the switch says so, and it is answered once',
    async () => {
      await page.getByRole('button', { name: 'Ben' }).click();
      await page.getByRole('button', { name: 'Switches' }).click();
      const deliveredTwice = page.waitForResponse(/\/act$/);
      // What the switch shows is told by the simulator: not at once.
      await page.getByLabel('Deliver twice').click();
      await page.locator('[data-switch="twice"]:checked').waitFor();
      await deliveredTwice;
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await say('what are your opening hours?');
      await answers().first().waitFor();
      await page.waitForTimeout(2_500);
      await expect(answers().count()).resolves.toBe(1);
      await expect(page.locator('.violations li').count()).resolves.toBe(0);
    },
    PATIENCE_MS,
  );

  test('takes nothing from pages of others, and nothing that is no act', async () => {
    const post = (body: string, type: string) =>
      fetch(`${phone.url}act`, { method: 'POST', headers: { 'content-type': type }, body });
    const said = JSON.stringify({ act: 'say', address: '31612345678', text: 'hello' });
    await expect(post(said, 'text/plain')).resolves.toMatchObject({ status: 415 });
    await expect(post('{', 'application/json')).resolves.toMatchObject({ status: 400 });
    const stranger = JSON.stringify({ act: 'say', address: '31600000000', text: 'hello' });
    await expect(post(stranger, 'application/json')).resolves.toMatchObject({ status: 409 });
    await expect(statusFor('evil.example')).resolves.toBe(421);
    await expect(statusFor(new URL(phone.url).host)).resolves.toBe(200);
    await expect(fetch(`${phone.url}picture?of=31612345678&id=x`)).resolves.toMatchObject({ status: 404 });
  });

  /** What the page answers to who reached it under this name. */
  function statusFor(host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      get(`${phone.url}state`, { headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      }).on('error', reject);
    });
  }
});

browserTests('the phone of `npm run simulate telegram`', () => {
  let phone: OpenPhone;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    phone = await openPhone('telegram', '2026-03-02T09:00', 0);
    browser = await openChromium();
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(phone.url);
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await phone?.close();
  }, PATIENCE_MS);

  test(
    'starts the bot, books and pays a visit by its buttons and links, with every update delivered twice',
    async () => {
      await page.getByRole('button', { name: 'Switches' }).click();
      await expect(page.getByLabel('Five to a batch').isVisible()).resolves.toBe(false);
      await page.getByLabel('Deliver twice').check();
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await page.getByRole('button', { name: 'Start' }).click();
      await page.locator('.line.house').first().waitFor();
      await page.getByLabel('Message', { exact: true }).fill('swedish massage on friday');
      await page.getByRole('button', { name: 'Send' }).click();
      await page
        .getByRole('button', { name: /\d:\d\d/ })
        .first()
        .click();
      await page.getByRole('button', { name: /^Yes/ }).click();
      const [cashier] = await Promise.all([
        page.context().waitForEvent('page'),
        page.locator('a.tap').click({ timeout: 20_000 }),
      ]);
      await cashier.getByRole('button', { name: /^Pay/ }).click();
      const booked = page.locator('.line.house').getByText(/You are booked/);
      await booked.waitFor();
      const picture = page.locator('.bubble img');
      await expect(picture.evaluate((one: { decode(): Promise<void> }) => one.decode())).resolves.toBe(
        undefined,
      );
      await expect(booked.count()).resolves.toBe(1);
      await expect(page.locator('.violations li').count()).resolves.toBe(0);
      await page.locator('[data-state="taken"]').first().waitFor();
    },
    PATIENCE_MS,
  );
});
