import Stripe from 'stripe';
import type { ChannelAccount } from '../../contract.ts';
import {
  type CardAtProvider,
  type FeeAtProvider,
  type FeeOrder,
  type PaymentProvider,
  ProviderRefused,
} from '../provider.ts';
import { amountAtStripe, amountHere } from './amounts.ts';
import { asked } from './client.ts';

type Cards = Pick<PaymentProvider, 'chargeCard' | 'feesOf' | 'hasCard' | 'forgetCard'>;

/** What Stripe does with a card that it keeps: https://docs.stripe.com/payments/save-and-reuse */
export function cardsOf(clientOf: (account: ChannelAccount) => Stripe): Cards {
  return {
    async chargeCard(account, order) {
      try {
        const { idempotencyKey } = order;
        const params = feeParams(order);
        return feeAt(await asked(() => clientOf(account).paymentIntents.create(params, { idempotencyKey })));
      } catch (error) {
        const intent = declinedIntent(error);
        if (intent) return feeAt(intent);
        throw error;
      }
    },
    feesOf: (account, customer) =>
      asked(async () => {
        const found: FeeAtProvider[] = [];
        for await (const intent of clientOf(account).paymentIntents.list({ customer, limit: 100 }))
          found.push(feeAt(intent));
        return found;
      }),
    async hasCard(account, customer) {
      try {
        const found = await asked(() => clientOf(account).customers.retrieve(customer));
        return found.deleted !== true;
      } catch (error) {
        if (error instanceof ProviderRefused && error.code === 'resource_missing') return false;
        throw error;
      }
    },
    async forgetCard(account, customer) {
      try {
        // Its cards go with it. What was charged, and what is given back of that, stays.
        await asked(() => clientOf(account).customers.del(customer));
      } catch (error) {
        if (error instanceof ProviderRefused && error.code === 'resource_missing') return;
        throw error;
      }
    },
  };
}

/** The card of a setup that succeeded. */
export function cardAt(
  sessionId: string,
  method: string | Stripe.PaymentMethod | null,
  customer: string | Stripe.Customer | Stripe.DeletedCustomer | null,
): CardAtProvider {
  if (typeof method !== 'object' || !method?.card || customer === null)
    throw new ProviderRefused(`Stripe: ${sessionId} is complete and does not say which card`, null);
  const { brand, last4: lastFour, exp_month: expiryMonth, exp_year: expiryYear } = method.card;
  return {
    customer: typeof customer === 'string' ? customer : customer.id,
    method: method.id,
    ...{ brand, lastFour, expiryMonth, expiryYear },
  };
}

function feeParams(order: FeeOrder): Stripe.PaymentIntentCreateParams {
  return {
    amount: amountAtStripe(order.amountMinor, order.currency),
    currency: order.currency.toLowerCase(),
    customer: order.card.customer,
    payment_method: order.card.method,
    allowed_payment_method_types: ['card'],
    // Nobody is there to be asked: a bank that wants that says no.
    off_session: true,
    confirm: true,
    description: order.description,
    metadata: { ...order.metadata, fee: order.feeId, attempt: String(order.attempt) },
  };
}

/** The payment that a bank said no to: Stripe answers that with an error. */
function declinedIntent(error: unknown): Stripe.PaymentIntent | null {
  const cause = error instanceof ProviderRefused ? error.cause : null;
  return cause instanceof Stripe.errors.StripeCardError ? (cause.payment_intent ?? null) : null;
}

function feeAt(intent: Stripe.PaymentIntent): FeeAtProvider {
  const { id, status, metadata, last_payment_error: refusal } = intent;
  const currency = intent.currency.toUpperCase();
  return {
    reference: id,
    feeId: metadata.fee ?? null,
    attempt: Number(metadata.attempt ?? 0),
    amountMinor: amountHere(intent.amount, currency),
    currency,
    status: status === 'succeeded' ? 'paid' : unpaidOf(intent),
    code: refusal?.decline_code ?? refusal?.code ?? null,
  };
}

/** Only what Stripe says was refused, or is off, is over: anything else may still be paid. */
function unpaidOf({ status, last_payment_error: refusal }: Stripe.PaymentIntent) {
  if (status === 'processing') return 'processing';
  if (status === 'canceled') return 'declined';
  if (status === 'requires_action' || refusal?.code === 'authentication_required') return 'needs-guest';
  return refusal ? 'declined' : 'processing';
}
