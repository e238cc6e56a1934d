import { randomUUID } from 'node:crypto';
import type { Core } from '../../core.ts';
import { type CheckoutEntity, CheckoutTable } from '../../database/entities/booking.ts';
import { signingKey } from '../../keys/signing-keys.ts';
import type { RefundPort } from '../refunds.ts';
import { signWebhook } from '../webhook-signature.ts';

/** The provider's name in the database. */
export const CASHIER = 'cashier';

/** A webhook of the cashier, ready to be sent. */
export interface CashierWebhook {
  readonly raw: string;
  readonly signature: string;
}

/** The local stand-in for a payment provider: moves no money, but speaks and signs as a real one does. */
export async function cashierWebhook(
  core: Core,
  checkout: CheckoutEntity,
  action: 'pay' | 'decline',
): Promise<CashierWebhook> {
  const done = checkout.purpose === 'card' ? 'checkout.card-kept' : 'checkout.paid';
  const raw = JSON.stringify({
    // A second click on "Pay" is the same payment and the same event, as at a real provider.
    id: action === 'pay' ? `evt_paid_${checkout.id}` : `evt_failed_${randomUUID()}`,
    type: action === 'pay' ? done : 'checkout.failed',
    checkout: checkout.token,
    reference: `pay_${checkout.id}`,
    amountMinor: checkout.amountMinor,
    currency: checkout.currency,
  });
  return { raw, signature: signWebhook(raw, await cashierSecret(core), core.now()) };
}

/** What the cashier signs its webhooks with. */
export async function cashierSecret(core: Core): Promise<string> {
  return (await signingKey(core, 'cashier')).material;
}

/** The checkout behind a payment page's address. */
export async function findCheckout(core: Core, token: string): Promise<CheckoutEntity | null> {
  return core.database.run((db) => db.findOneBy(CheckoutTable, { token }));
}

/** Refunds at once: there is no money to move. */
export const cashierRefunds: RefundPort = {
  refund: async ({ idempotencyKey }) => ({ reference: `refund_${idempotencyKey}` }),
};
