import { type Html, html } from '../../../../api/http/pages/html.ts';
import { page } from '../../../../api/http/pages/layout.ts';
import { type Dispute, type Intent, isChargedBack, leftOf, type Refund, type Session } from '../books.ts';
import { moneyOf } from '../money.ts';
import { ACCENT } from '../page.ts';
import type { Desk } from './open.ts';
import type { Switches } from './switches.ts';

/** The business's side of the simulated Stripe: its payments, what becomes of them, and what goes wrong on the wire. */
export function dashboardPage(desk: Desk, trouble: string | null): string {
  const body = html`<link rel="stylesheet" href="/stripe.css">
<header class="ribbon"><strong>Simulated Stripe: no money moves</strong></header>
<main class="dashboard">
<p id="trouble" class="alarm" role="alert"${trouble === null && html` hidden`}>${trouble}</p>
<section><h1>Payments</h1><div id="payments" data-live>${payments(desk)}</div></section>
<aside>
<section><h2>What goes wrong</h2>${switchesForm(desk.switches)}</section>
<section><h2>Events</h2><div id="events" data-live>${events(desk)}</div></section>
<section><h2>Calls of the house</h2><div id="calls" data-live>${calls(desk)}</div></section>
</aside>
</main>`;
  return page({
    title: 'Dashboard · Simulated Stripe',
    accent: ACCENT,
    shape: 'framed',
    body,
    scripts: html`<script src="/stripe.js"></script>`,
  });
}

function payments({ account }: Desk): Html {
  account.books.letTimePass();
  const { books } = account;
  const sessions = [...books.sessions.values()].toReversed();
  const charged = [...books.intents.values()].filter(({ offSession }) => offSession !== null).toReversed();
  if (sessions.length === 0)
    return html`<p class="aside">Nobody has followed a payment link yet. Book a visit in the chat, and open its link.</p>`;
  return html`<ul class="cards">${charged.map(chargedCard)}${sessions.map(payment)}</ul>`;
}

/** What the house took from a card that is kept, without its guest. */
function chargedCard(intent: Intent): Html {
  return html`<li>
<p class="row"><strong>${moneyOf(intent)}</strong> <span class="state">${stateOfIntent(intent)}</span></p>
<p>${intent.offSession?.description ?? ''}<br><small>from a kept card</small></p>
${intent.status === 'succeeded' && paid(intent)}
</li>`;
}

function payment(session: Session): Html {
  const { id, name, description, intent } = session;
  return html`<li>
<p class="row"><strong>${session.mode === 'setup' ? 'Card' : moneyOf(session)}</strong> <span class="state">${stateOf(session)}</span> <time>${timeOf(session.createdAt)}</time></p>
<p>${name}<br><small>${description}</small></p>
${session.status === 'open' && html`<div class="row"><a href="/c/pay/${id}">Open the page</a>${button('expire', id, 'End the page')}</div>`}
${intent?.status === 'processing' && html`<div class="row">${button('bank-yes', id, 'The bank pays')}${button('bank-no', id, 'The bank refuses')}</div>`}
${intent?.status === 'succeeded' && paid(intent)}
</li>`;
}

function paid(intent: Intent): Html {
  const left = leftOf(intent);
  return html`${intent.refunds.map(refund)}${intent.disputes.map(dispute)}
${
  left > 0 &&
  !isChargedBack(intent) &&
  html`<form method="post" action="/do" class="row"><input type="hidden" name="id" value="${intent.id}">
<label>Amount <input name="amount" inputmode="decimal" placeholder="${moneyOf({ ...intent, amount: left })}" size="9"></label>
<button name="act" value="refund">Refund</button><button name="act" value="dispute">Dispute</button></form>`
}`;
}

function refund(one: Refund): Html {
  const words = html`<span>Refund ${moneyOf(one)}</span> <span class="state">${one.status}</span>`;
  return html`<div class="row">${words}${one.status === 'succeeded' && button('refund-fails', one.id, 'The bank sends it back')}</div>`;
}

function dispute({ id, intent, amount, status }: Dispute): Html {
  const words = html`<span>Dispute ${moneyOf({ ...intent, amount })}</span> <span class="state">${status}</span>`;
  const isOpen = status === 'needs_response' || status === 'warning_needs_response';
  return html`<div class="row">${words}${isOpen && html`${button('dispute-won', id, 'The house wins')}${button('dispute-lost', id, 'The guest wins')}`}</div>`;
}

function stateOf({ status, intent, card }: Session): string {
  if (status !== 'complete') return status;
  if (card !== null) return card.isDeleted ? 'let go' : 'kept';
  return intent === null ? status : stateOfIntent(intent);
}

function stateOfIntent(intent: Intent): string {
  if (isChargedBack(intent)) return 'disputed';
  if (intent.status === 'processing') return 'the bank is asked';
  if (intent.status !== 'succeeded') return 'the bank refused';
  const left = leftOf(intent);
  if (left === intent.amount) return 'paid';
  return left === 0 ? 'refunded' : 'refunded in part';
}

function events({ account, record }: Desk): Html {
  const all = account.books.events.toReversed();
  if (all.length === 0) return html`<p class="aside">What happens is told to the house and listed here.</p>`;
  return html`<ul class="lines">${all.map((event) => {
    const answers = record.answersTo(event).map((status) => (status === 0 ? 'nobody answered' : status));
    return html`<li><p><time>${timeOf(event.createdAt)}</time> ${event.type}<br><small>${
      answers.length === 0 ? 'not sent' : `answered: ${answers.join(', ')}`
    }</small></p>${button('resend', event.id, 'Send again')}</li>`;
  })}</ul>`;
}

function calls({ record, violations }: Desk): Html {
  const wrong =
    violations.length > 0 && html`<ul class="alarm">${violations.map((one) => html`<li>${one}</li>`)}</ul>`;
  if (record.calls.length === 0)
    return html`${wrong}<p class="aside">What the house asks is listed here.</p>`;
  return html`${wrong}<ul class="lines">${record.calls.map(
    ({ at, what, status }) =>
      html`<li><p><time>${timeOf(at)}</time> ${what}</p><span>${status ?? 'not answered'}</span></li>`,
  )}</ul>`;
}

const WEBHOOKS = {
  'at-once': 'At once',
  late: '20 seconds late',
  shuffled: 'Out of order',
  never: 'Never',
} as const satisfies { readonly [Name in Switches['webhooks']]: string };
const COPIES = { 1: 'Once', 2: 'Twice' } as const;
const CALLS = {
  work: 'Work',
  429: 'Are too many: 429',
  500: 'Fail: 500',
  'done-then-500': 'Are done, and answered 500',
  cut: 'Meet a cut connection',
  'done-then-cut': 'Are done, but the answer is lost',
  'under-way': 'Are not done before they work again: 504',
  silent: 'Are never answered',
} as const satisfies { readonly [Name in Switches['calls']]: string };

function switchesForm({ copies, webhooks, calls: how, short }: Switches): Html {
  return html`<form method="post" action="/do" class="switches">
${select('webhooks', 'Webhooks come', WEBHOOKS, webhooks)}
${select('copies', 'Each comes', COPIES, copies)}
${select('calls', 'Calls of the house', CALLS, how)}
<label class="check"><input type="checkbox" name="short" value="yes"${short === 'yes' && html` checked`}> The account is too short of money for refunds</label>
<button name="act" value="switches">Set</button>
</form>`;
}

function select(
  name: string,
  label: string,
  choices: Readonly<Record<string, string>>,
  chosen: string,
): Html {
  return html`<label>${label} <select name="${name}">${Object.entries(choices).map(
    ([value, words]) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`,
  )}</select></label>`;
}

function button(act: string, id: string, words: string): Html {
  return html`<form method="post" action="/do"><input type="hidden" name="id" value="${id}"><button name="act" value="${act}">${words}</button></form>`;
}

function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB');
}
