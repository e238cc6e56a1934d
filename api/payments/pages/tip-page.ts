import type { TipChoice } from '../../contract.ts';
import { type Html, html } from '../../http/pages/html.ts';
import { page } from '../../http/pages/layout.ts';
import type { TipWords } from './link-words.ts';

export interface TipPage {
  readonly words: TipWords;
  /** BCP 47. */
  readonly lang: string;
  readonly tenantName: string;
  readonly accent: string;
  readonly currency: string;
  /** Who gave the visit, as a sentence names them. */
  readonly who: string;
  readonly choices: readonly TipChoice[];
  readonly token: string;
  /** What was typed, and what is wrong with it. */
  readonly typed: string;
  readonly error: string | null;
}

/** Where a guest may choose a tip: what the house proposes, an amount of their own, or none. */
export function tipPage(view: TipPage): string {
  const { words, token } = view;
  const path = `/pay/${encodeURIComponent(token)}`;
  const body = html`<main>
<section class="summary"><p class="mark">${view.tenantName}</p></section>
<section class="decision"><h1>${words.heading}</h1>
<p>${words.text(view.who)}</p>
${view.choices.length > 0 && html`<form method="post" action="${path}/tip">${view.choices.map((one) => choiceButton(view, one))}</form>`}
<form method="post" action="${path}/tip">
${view.error !== null && html`<p class="alarm" role="alert">${view.error}</p>`}
<label for="own">${words.other} (${view.currency})</label>
<input id="own" name="own" inputmode="decimal" autocomplete="off" maxlength="12" value="${view.typed}">
<button class="action plain">${words.give}</button>
</form>
<p><a href="${path}/done">${words.noThanks}</a></p></section>
</main>`;
  const title = `${words.heading} · ${view.tenantName}`;
  return page({ title, accent: view.accent, shape: 'checkout', body, lang: view.lang });
}

function choiceButton({ lang, currency }: TipPage, { percent, amountMinor }: TipChoice): Html {
  return html`<button class="action plain" name="minor" value="${String(amountMinor)}">${String(percent)} % · ${moneyIn(lang, currency, amountMinor)}</button>`;
}

/** Minor units as a language writes them. */
export function moneyIn(lang: string, currency: string, amountMinor: number): string {
  const format = new Intl.NumberFormat(lang, { style: 'currency', currency });
  return format.format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
