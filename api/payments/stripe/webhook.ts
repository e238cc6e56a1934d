import type Stripe from 'stripe';

/** What an account's endpoint at Stripe is to be sent; anything else is acknowledged and passed over. */
export const WEBHOOK_EVENTS = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'charge.refunded',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
  'charge.dispute.closed',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
] as const satisfies readonly Stripe.Event['type'][];

/** Where Stripe delivers an account's events: `acct_…` stands in it, so that the tenant is known before anything is believed. */
export function webhookPath(externalId: string): string {
  return `/webhooks/stripe/${externalId}`;
}
