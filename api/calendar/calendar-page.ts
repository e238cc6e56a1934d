import { DateTime } from 'luxon';
import type { CalendarOwner } from '../database/entities/calendar.ts';
import { type Html, html } from '../http/pages/html.ts';
import { page } from '../http/pages/layout.ts';
import type { CalendarWords } from './calendar-words.ts';

export interface CalendarPage {
  readonly words: CalendarWords;
  readonly tenantName: string;
  readonly accent: string;
  readonly owner: CalendarOwner['kind'];
  /** Of the page itself: its forms go below it. */
  readonly path: string;
  /** The visits that are booked, as a file; null where there are none. */
  readonly file: string | null;
  readonly state:
    | { readonly kind: 'none' }
    | { readonly kind: 'on'; readonly since: number; readonly timeZone: string }
    | { readonly kind: 'made'; readonly url: string }
    | { readonly kind: 'off' };
}

/** Where a person makes the link of their calendar, another in its place, or turns it off. */
export function calendarPage(view: CalendarPage): string {
  const { words, tenantName, accent, owner, state } = view;
  const texts = words.page;
  const heading = { none: texts.title[owner], on: texts.title[owner], made: texts.made, off: texts.off };
  const title = heading[state.kind];
  const body = html`<main>
<p class="mark">${tenantName}</p>
<h1>${title}</h1>
${bodyOf(view)}
</main>`;
  return page({ title: `${title} · ${tenantName}`, accent, shape: 'notice', body, lang: words.locale });
}

function bodyOf({ words, tenantName, path, file, state }: CalendarPage): Html {
  const texts = words.page;
  const once = file && html`<p><a href="${file}">${texts.once}</a></p>`;
  switch (state.kind) {
    case 'none':
      return html`<p class="lead">${texts.lead(tenantName)}</p>
<p class="aside">${texts.secret}</p>
${form(`${path}/new`, texts.make)}
${once}`;
    case 'on':
      return html`<p class="lead">${texts.lead(tenantName)}</p>
<p class="aside">${texts.since(dayOf(words, state))}</p>
${form(`${path}/new`, texts.makeNew)}
${form(`${path}/end`, texts.turnOff, ' plain')}
${once}`;
    case 'made':
      return html`<p><a class="action" href="${state.url.replace(/^https?:/, 'webcal:')}">${texts.subscribe}</a></p>
<p>${texts.paste}</p>
<p><code>${state.url}</code></p>
<p class="aside">${texts.secret}</p>`;
    case 'off':
      return html`<p class="lead">${texts.offLead}</p>
${form(`${path}/new`, texts.makeNew)}`;
  }
}

function form(action: string, label: string, look = ''): Html {
  return html`<form method="post" action="${action}"><p><button class="action${look}">${label}</button></p></form>`;
}

function dayOf({ locale }: CalendarWords, { since, timeZone }: { since: number; timeZone: string }): string {
  return DateTime.fromMillis(since, { zone: timeZone, locale }).toLocaleString(DateTime.DATE_FULL);
}
