import type { CheckoutPurpose, CheckoutStatus } from '../../contract.ts';
import { type Html, html } from '../../http/pages/html.ts';
import { page } from '../../http/pages/layout.ts';
import { isFirst } from '../open-checkout.ts';
import { payWordsFor, tipWords } from '../pages/link-words.ts';
import { type PaidStanding, paidOutcome } from '../pages/paid-outcome.ts';
import type { Outcome } from '../pages/pay-words.ts';

export interface CashierPage {
  readonly purpose: CheckoutPurpose;
  readonly tenantName: string;
  readonly accent: string;
  /** BCP 47, for the amount. */
  readonly locale: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly amountMinor: number;
  /** "Deep tissue massage, 60 minutes" */
  readonly treatment: string;
  /** The start in words of the location's own time: "Friday 6 March 2026, 17:30". */
  readonly startsAt: string;
  readonly place: string;
  /** Until when the time is kept, in words of the location's own time: "17:15". */
  readonly expiresAt: string;
  readonly status: CheckoutStatus;
  /** What became of the money, where it was paid. */
  readonly standing: PaidStanding;
  /** What is read before a card is left; null where money is paid. */
  readonly cardNote: string | null;
  readonly token: string;
  /** Where a tip may be given, after it was paid; null where none is to be. */
  readonly tipPath: string | null;
  /** What went wrong with the last try, as a sentence; null when nothing did. */
  readonly error: string | null;
}

/** The local stand-in for a payment provider's page: one amount, one decision. */
export function cashierPage(view: CashierPage): string {
  const body = html`<header class="ribbon"><strong>Test cashier: no money moves</strong></header>
<main>
<section class="summary" aria-label="What you pay for">
<p class="mark">${view.tenantName}</p>
<p class="amount">${view.cardNote === null ? money(view) : 'Nothing to pay now'}</p>
<dl>
<div><dt>Treatment</dt><dd>${view.treatment}</dd></div>
<div><dt>When</dt><dd>${view.startsAt}</dd></div>
<div><dt>Where</dt><dd>${view.place}</dd></div>
</dl>
</section>
<section class="decision">${decision(view)}</section>
</main>`;
  const scripts = view.status === 'open' ? html`<script src="/pay.js"></script>` : html``;
  const title = `${titleOf(view)} · ${view.tenantName}`;
  return page({ title, accent: view.accent, shape: 'checkout', body, scripts });
}

function titleOf({ status, purpose }: CashierPage): string {
  return status === 'open' ? asks[purpose] : titles[status];
}

const LEAVE_A_CARD = 'Leave a card for your visit';

const asks: Readonly<Record<CheckoutPurpose, string>> = {
  visit: 'Pay for your visit',
  card: LEAVE_A_CARD,
  balance: 'Pay for your visit',
  tip: 'Give a tip',
};

const titles: Readonly<Record<Exclude<CheckoutStatus, 'open'>, string>> = {
  paid: 'Paid',
  failed: 'Payment declined',
  expired: 'Time to pay has ended',
};

function decision(view: CashierPage): Html {
  if (view.status !== 'open') return outcome(view.status, view);
  return view.cardNote === null ? payForm(view) : cardForm(view, view.cardNote);
}

/** No field for a number: there is no card here, and none is to be typed. */
function cardForm(view: CashierPage, note: string): Html {
  return html`<h1>${LEAVE_A_CARD}</h1>
${view.error !== null && html`<p class="alarm" role="alert">${view.error}</p>`}
<p>${note}</p>
<p>Your time is kept until ${view.expiresAt}. The confirmation comes in the chat.</p>
<form method="post" action="/pay/${encodeURIComponent(view.token)}">
<button class="action" name="action" value="pay">Keep a test card</button>
<button class="action plain" name="action" value="decline">Decline</button>
<button class="textual" name="action" value="abandon">Leave without a card</button>
</form>
<p class="aside">“Decline” plays a card that the bank refuses.</p>`;
}

function payForm(view: CashierPage): Html {
  return html`<h1>${titleOf(view)}</h1>
${view.error !== null && html`<p class="alarm" role="alert">${view.error}</p>`}
<p>${waits(view)}</p>
<form method="post" action="/pay/${encodeURIComponent(view.token)}">
<button class="action" name="action" value="pay">Pay ${money(view)}</button>
<button class="action plain" name="action" value="decline">Decline</button>
<button class="textual" name="action" value="abandon">Leave without paying</button>
</form>
<p class="aside">“Decline” plays a card that the bank refuses.</p>`;
}

function waits({ purpose, expiresAt }: CashierPage): string {
  return isFirst({ purpose })
    ? `Your time is kept until ${expiresAt}. The confirmation comes in the chat.`
    : payWordsFor(purpose, 'en').left(expiresAt).next;
}

function outcome(status: Exclude<CheckoutStatus, 'open'>, view: CashierPage): Html {
  const { heading, next, sign } =
    status === 'paid'
      ? paidOutcome(payWordsFor(view.purpose, 'en'), view.standing)
      : { ...endOf(status, view.purpose), sign: status };
  return html`<p class="sign ${sign}" aria-hidden="true">${signs[sign]}</p>
<h1>${heading}</h1>
${view.error !== null && html`<p class="alarm" role="alert">${view.error}</p>`}
<p>${next}</p>
${view.tipPath !== null && html`<p><a class="action plain" href="${view.tipPath}">${tipWords('en').heading}</a></p>`}`;
}

function endOf(status: 'failed' | 'expired', purpose: CheckoutPurpose): Outcome {
  return status === 'expired' && !isFirst({ purpose })
    ? payWordsFor(purpose, 'en').expired
    : outcomes[status];
}

const outcomes = {
  failed: {
    heading: 'The payment was declined',
    next: 'Nothing was charged. Go back to the chat and ask for a new payment link, or choose another time.',
  },
  expired: {
    heading: 'The time to pay has ended',
    next: 'Nothing was charged and the time was given back. Go back to the chat to see what is free now.',
  },
} as const;

const signs = { paid: '✓', failed: '!', expired: '–' } as const;

/** Minor units to money as the locale writes it; the currency knows its number of decimals. */
function money({ locale, currency, amountMinor }: CashierPage): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** decimals);
}
