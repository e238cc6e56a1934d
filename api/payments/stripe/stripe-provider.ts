import type Stripe from 'stripe';
import type { ChannelAccount } from '../../contract.ts';
import type { PaymentEvent } from '../events/payment-event.ts';
import {
  type DisputeAtProvider,
  type PaymentProvider,
  ProviderRefused,
  type RefundAtProvider,
  type RefundOrder,
  type SessionOrder,
  type SessionStanding,
} from '../provider.ts';
import { amountAtStripe, amountHere } from './amounts.ts';
import { cardAt, cardsOf } from './cards.ts';
import { asked, makeClients } from './client.ts';
import { paymentEventOf } from './read-event.ts';
import { WEBHOOK_EVENTS } from './webhook.ts';

/** The languages of the house that Stripe's page has, by its own names. */
const LOCALES = { en: 'en', es: 'es', de: 'de', fr: 'fr', pt: 'pt-BR' } as const;

/** Stripe behind the port: Checkout Sessions on Stripe's own page, so that no card ever comes near this house. */
export function makeStripe(apiUrl: string): PaymentProvider {
  const clientOf = makeClients(apiUrl);
  const readSession = async (account: ChannelAccount, reference: string): Promise<SessionStanding> =>
    standingOf(
      await asked(() =>
        clientOf(account).checkout.sessions.retrieve(reference, {
          expand: ['payment_intent', 'setup_intent.payment_method'],
        }),
      ),
    );
  return {
    async openSession(account, order) {
      const session = await asked(() =>
        clientOf(account).checkout.sessions.create(sessionParams(order), {
          idempotencyKey: order.idempotencyKey,
        }),
      );
      if (session.url === null) throw new ProviderRefused(`Stripe: ${session.id} has no page`, null);
      return { reference: session.id, url: session.url };
    },
    readSession,
    async endSession(account, reference) {
      try {
        await asked(() => clientOf(account).checkout.sessions.expire(reference));
        return { status: 'expired' };
      } catch (error) {
        // It was not open any more: what became of it is what counts.
        if (error instanceof ProviderRefused) return readSession(account, reference);
        throw error;
      }
    },
    async refund(account, order) {
      const refund = await asked(() =>
        clientOf(account).refunds.create(refundParams(order), { idempotencyKey: order.idempotencyKey }),
      );
      return refundAt(refund);
    },
    refundsOf: (account, paymentIntent) =>
      asked(async () => {
        const found: RefundAtProvider[] = [];
        const list = { payment_intent: paymentIntent, limit: 100 };
        for await (const refund of clientOf(account).refunds.list(list)) found.push(refundAt(refund));
        return found;
      }),
    disputesOf: (account, paymentIntent) =>
      asked(async () => {
        const found: DisputeAtProvider[] = [];
        const list = { payment_intent: paymentIntent, limit: 100, expand: ['data.payment_intent'] };
        for await (const dispute of clientOf(account).disputes.list(list)) found.push(disputeAt(dispute));
        return found;
      }),
    ...cardsOf(clientOf),
    eventsSince: (account, sinceMs) =>
      asked(async () => {
        const found: PaymentEvent[] = [];
        const list = { types: [...WEBHOOK_EVENTS], created: { gte: Math.floor(sinceMs / 1000) }, limit: 100 };
        for await (const event of clientOf(account).events.list(list)) {
          const told = paymentEventOf(account, event);
          if (told !== null) found.push(told);
        }
        return found.toReversed();
      }),
  };
}

function sessionParams(order: SessionOrder): Stripe.Checkout.SessionCreateParams {
  const metadata = { ...order.metadata };
  const page = {
    locale: localeAt(order.locale),
    expires_at: Math.ceil(order.expiresAt / 1000),
    success_url: order.successUrl,
    cancel_url: order.cancelUrl,
    client_reference_id: order.metadata.checkout ?? '',
    metadata,
  };
  const description = `${order.name} · ${order.description}`;
  if (order.takes === 'card')
    return {
      ...page,
      mode: 'setup',
      allowed_payment_method_types: ['card'],
      // Since the API of 2026-09-30 it is named so: https://docs.stripe.com/changelog/endive
      // A card can be charged later only where it is a customer's; the customer is there for this one card.
      customer_creation: 'always',
      setup_intent_data: { metadata, description },
      ...(order.note === undefined ? {} : { custom_text: { submit: { message: order.note } } }),
    };
  return {
    ...page,
    mode: 'payment',
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: order.currency.toLowerCase(),
          unit_amount: amountAtStripe(order.amountMinor, order.currency),
          product_data: { name: order.name, description: order.description },
        },
      },
    ],
    // Guests pay what the house told them, in its currency.
    adaptive_pricing: { enabled: false },
    payment_intent_data: { metadata, description },
  };
}

function localeAt(locale: string): Stripe.Checkout.SessionCreateParams.Locale {
  const [language = ''] = locale.split('-');
  return Object.entries(LOCALES).find(([known]) => known === language)?.[1] ?? 'auto';
}

/** What was paid counts, whatever events said before or in which order. */
function standingOf(session: Stripe.Checkout.Session): SessionStanding {
  const { status, payment_status: paymentStatus, payment_intent: intent } = session;
  if (session.mode === 'setup') return setupStandingOf(session);
  if (paymentStatus === 'paid') return paidAt(session);
  if (status === 'expired') return { status: 'expired' };
  if (status !== 'complete') return { status: 'open' };
  const bank = typeof intent === 'object' && intent !== null ? intent.status : 'processing';
  return { status: bank === 'canceled' || bank === 'requires_payment_method' ? 'failed' : 'processing' };
}

function setupStandingOf({ id, status, setup_intent: intent, customer }: Stripe.Checkout.Session) {
  if (status === 'expired') return { status: 'expired' } as const;
  if (status !== 'complete') return { status: 'open' } as const;
  if (typeof intent !== 'object' || intent === null || intent.status === 'processing')
    return { status: 'processing' } as const;
  if (intent.status !== 'succeeded') return { status: 'failed' } as const;
  return { status: 'kept', card: cardAt(id, intent.payment_method, customer) } as const;
}

function paidAt({ id, payment_intent: intent, amount_total: amount, currency }: Stripe.Checkout.Session) {
  if (intent === null || amount === null || currency === null)
    throw new ProviderRefused(`Stripe: ${id} is paid and does not say what`, null);
  const code = currency.toUpperCase();
  return {
    status: 'paid' as const,
    chargeReference: typeof intent === 'string' ? intent : intent.id,
    amountMinor: amountHere(amount, code),
    currency: code,
  };
}

function refundParams(order: RefundOrder): Stripe.RefundCreateParams {
  return {
    payment_intent: order.chargeReference,
    amount: amountAtStripe(order.amountMinor, order.currency),
    // Without it, it is the first: a key that was used already comes with the same parameters as then.
    metadata: {
      payment: order.paymentId,
      ...(order.attempt === 0 ? {} : { attempt: String(order.attempt) }),
    },
  };
}

function refundAt({ id, amount, currency, metadata, status }: Stripe.Refund): RefundAtProvider {
  const code = currency.toUpperCase();
  return {
    reference: id,
    amountMinor: amountHere(amount, code),
    currency: code,
    paymentId: metadata?.payment ?? null,
    attempt: Number(metadata?.attempt ?? 0),
    status: status === 'failed' || status === 'canceled' ? 'failed' : 'done',
  };
}

/** A warning is a question of the bank's that no money moves for, and is over as if it were won. */
const KEPT: readonly Stripe.Dispute['status'][] = ['won', 'warning_closed', 'prevented'];

function disputeAt(dispute: Stripe.Dispute): DisputeAtProvider {
  const { id, currency, status, reason, payment_intent: intent } = dispute;
  const code = currency.toUpperCase();
  return {
    reference: id,
    outMinor: amountHere(takenBy(dispute), code),
    currency: code,
    status: status === 'lost' ? 'lost' : KEPT.includes(status) ? 'won' : 'open',
    reason,
    checkout: typeof intent === 'string' ? null : (intent?.metadata.checkout ?? null),
    fee: typeof intent === 'string' ? null : (intent?.metadata.fee ?? null),
  };
}

/** In the dispute's currency. Where the account has another, rates change from day to day: taken is all, given back is none. */
function takenBy({ amount, currency, balance_transactions: moved }: Stripe.Dispute): number {
  if (moved.every((one) => one.currency === currency))
    return Math.max(0, 0 - moved.reduce((sum, one) => sum + one.amount, 0));
  const isTaken = moved.some((one) => one.amount < 0) && !moved.some((one) => one.amount > 0);
  return isTaken ? amount : 0;
}
