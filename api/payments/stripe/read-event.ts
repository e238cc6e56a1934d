import Stripe from 'stripe';
import type { ChannelAccount } from '../../contract.ts';
import type { PaymentEvent } from '../events/payment-event.ts';

/** Stripe's own: what is older is not believed, whoever signed it. */
const TOLERANCE_SECONDS = 300;

export type ReadEvent =
  | { readonly ok: true; readonly event: PaymentEvent }
  /** Of a kind that nobody asked for: genuine, and nothing to us. */
  | { readonly ok: true; readonly event: null }
  | { readonly ok: false; readonly reason: 'bad-signature' | 'bad-body' };

const { webhooks } = Stripe;

/** Stripe's event in a webhook's raw body, if the account's secret signed just these bytes, lately. */
export function readEvent(account: ChannelAccount, raw: string, signature: string, nowMs: number): ReadEvent {
  try {
    const secret = account.secrets.webhookSecret ?? '';
    const event = webhooks.constructEvent(raw, signature, secret, TOLERANCE_SECONDS, undefined, nowMs);
    return { ok: true, event: paymentEventOf(account, event) };
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError)
      return { ok: false, reason: 'bad-signature' };
    if (error instanceof SyntaxError) return { ok: false, reason: 'bad-body' };
    throw error;
  }
}

/** What one of Stripe's events says of a payment; null for a kind that nobody asked for. */
export function paymentEventOf(account: ChannelAccount, event: Stripe.Event): PaymentEvent | null {
  const about = aboutOf(event);
  return about && { id: event.id, type: event.type, accountId: account.id, about };
}

function aboutOf(event: Stripe.Event): PaymentEvent['about'] | null {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired': {
      const { id: reference, metadata } = event.data.object;
      return { kind: 'session', reference, checkout: metadata?.checkout ?? null };
    }
    case 'charge.refunded': {
      const { payment_intent: intent, metadata } = event.data.object;
      return chargeOf(intent, metadata);
    }
    case 'refund.updated':
    case 'refund.failed':
      return chargeOf(event.data.object.payment_intent);
    case 'payment_intent.succeeded':
    case 'payment_intent.payment_failed': {
      // Those of a page are told by its session.
      const { id: reference, metadata } = event.data.object;
      return metadata.fee === undefined ? null : { kind: 'fee', fee: metadata.fee, reference };
    }
    case 'charge.dispute.created':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
    case 'charge.dispute.closed': {
      const { payment_intent: intent, reason } = event.data.object;
      const charge = chargeOf(intent);
      return charge && { kind: 'dispute', chargeReference: charge.reference, reason };
    }
    default:
      return null;
  }
}

/** Charges are ours by their payment intent, which a session has one of. */
function chargeOf(intent: string | Stripe.PaymentIntent | null, metadata: Stripe.Metadata = {}) {
  if (intent === null) return null;
  const { checkout = null, fee = null } = metadata;
  const reference = typeof intent === 'string' ? intent : intent.id;
  return { kind: 'charge' as const, reference, checkout, fee };
}
