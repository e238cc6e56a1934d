import type { Session } from './books.ts';

/** Stripe's payment page, as far as a person needs it to try the house out. */
export function paymentPage(session: Session): string {
  const amount = `${session.amount} ${session.currency.toUpperCase()} in Stripe's units`;
  const form =
    session.status === 'open'
      ? `<form method="post">
<button name="how" value="card">Pay with a card</button>
<button name="how" value="declined">Pay with a card that is declined</button>
<button name="how" value="bank">Pay by a bank that takes its time</button>
<button name="how" value="back">Back</button>
</form>`
      : `<p>This page is ${session.status}.</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Simulated Stripe</title>
<h1>Simulated Stripe: no money moves</h1><p>${escaped(session.name)}</p><p>${escaped(session.description)}</p><p>${amount}</p>${form}</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
