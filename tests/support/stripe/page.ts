import { type Html, html } from '../../../api/http/pages/html.ts';
import { page } from '../../../api/http/pages/layout.ts';
import type { Session } from './books.ts';
import { moneyOf } from './money.ts';

/** Not the house's green: guests go to somebody else's page to pay. */
export const ACCENT = '#4a47c9';

/** The ways to pay that a person can try, as the page's form names them. */
const WAYS = [
  ['card', 'Card ending 4242', 'is paid at once'],
  ['declined', 'Card ending 0002', 'is declined by its bank'],
  ['bank', 'Bank transfer', 'the bank answers later, on the dashboard'],
] as const;

/** Stripe's payment page, as far as a person needs it to try the house out. */
export function paymentPage(session: Session, isDeclined = false): string {
  const body = html`<link rel="stylesheet" href="/stripe.css">
<header class="ribbon"><strong>Simulated Stripe: no money moves</strong></header>
<main>
<section class="summary" aria-label="What you pay for">
<p class="mark">${session.name}</p>
<p class="amount">${amountOf(session)}</p>
<p>${session.description}</p>
</section>
<section class="decision">${session.status === 'open' ? form(session, isDeclined) : over(session)}</section>
</main>`;
  const title = `${isSetup(session) ? 'Leave a card' : `Pay ${moneyOf(session)}`} · Simulated Stripe`;
  return page({ title, accent: ACCENT, shape: 'checkout', body });
}

function isSetup({ mode }: Session): boolean {
  return mode === 'setup';
}

function amountOf(session: Session): string {
  return isSetup(session) ? 'A card is kept, nothing is charged' : moneyOf(session);
}

function form(session: Session, isDeclined: boolean): Html {
  return html`<h1>${isSetup(session) ? 'Choose a card' : 'Choose how to pay'}</h1>
${isDeclined && html`<p class="alarm" role="alert">The card was declined. Choose another.</p>`}
<form method="post">
<fieldset class="ways"><legend>Test cards and banks</legend>
${WAYS.filter(([how]) => how !== 'bank' || !isSetup(session)).map(
  ([how, title, what], place) =>
    html`<label><input type="radio" name="how" value="${how}" required${
      place === 0 && html` checked`
    }><span><strong>${title}</strong> <small>${isSetup(session) && how === 'card' ? 'is kept' : what}</small></span></label>`,
)}
</fieldset>
<button class="action">${isSetup(session) ? 'Keep this card' : `Pay ${moneyOf(session)}`}</button>
</form>
<form method="post"><button class="textual" name="how" value="back">Leave without paying</button></form>`;
}

function over({ status, mode, successUrl, cancelUrl }: Session): Html {
  const [sign, heading, address] =
    status === 'complete'
      ? (['paid', mode === 'setup' ? 'The card is kept' : 'This is paid', successUrl] as const)
      : (['expired', 'This page has ended', cancelUrl] as const);
  return html`<p class="sign ${sign}" aria-hidden="true">${sign === 'paid' ? '✓' : '–'}</p>
<h1>${heading}</h1>
<p><a href="${address}">Back to the spa</a></p>`;
}
