import { randomBytes } from 'node:crypto';
import { invalid, missing } from './answers.ts';
import { CardFault, type KeptCard, type OffSession, offSessionOf, refusalJson, setupJson } from './cards.ts';
import { type Form, textAt, textsAt } from './form.ts';

export interface Session {
  readonly id: string;
  readonly mode: 'payment' | 'setup';
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly amount: number;
  readonly currency: string;
  readonly name: string;
  readonly description: string;
  readonly locale: string;
  readonly successUrl: string;
  readonly cancelUrl: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly intentMetadata: Readonly<Record<string, string>>;
  status: 'open' | 'complete' | 'expired';
  paid: boolean;
  intent: Intent | null;
  card: KeptCard | null;
}

export interface Intent {
  readonly id: string;
  readonly chargeId: string;
  readonly amount: number;
  readonly currency: string;
  readonly metadata: Readonly<Record<string, string>>;
  status:
    | 'succeeded'
    | 'processing'
    | 'requires_payment_method'
    | 'requires_confirmation'
    | 'requires_action'
    | 'canceled';
  readonly refunds: Refund[];
  readonly disputes: Dispute[];
  /** null for what was paid on a page. */
  readonly offSession: OffSession | null;
}

export interface Dispute {
  readonly id: string;
  readonly intent: Intent;
  readonly amount: number;
  readonly reason: string;
  status: 'warning_needs_response' | 'needs_response' | 'won' | 'lost' | 'warning_closed';
  /** Of the account's balance: what was withdrawn, and reinstated. Stripe's fee is apart. */
  readonly moved: number[];
}

export interface Refund {
  readonly id: string;
  readonly intentId: string;
  readonly amount: number;
  readonly currency: string;
  readonly metadata: Readonly<Record<string, string>>;
  status: 'succeeded' | 'failed';
}

export interface StripeEvent {
  readonly id: string;
  readonly type: string;
  readonly object: object;
  readonly createdAt: number;
}

export interface DisputeOptions {
  /** All that was paid, where nothing else is said. */
  readonly amount?: number;
  readonly asks?: boolean;
}

/** What one account has: every change of it is told as an event. */
export function makeBooks(
  now: () => number,
  pageUrl: (id: string) => string,
  tell: (event: StripeEvent) => void,
) {
  const sessions = new Map<string, Session>();
  const intents = new Map<string, Intent>();
  /** By their customer. */
  const cards = new Map<string, KeptCard>();
  let isShort = false;
  /** All that happened, also what nobody was told of. */
  const events: StripeEvent[] = [];
  const happened = (type: string, object: object): void => {
    const event = { id: newId('evt'), type, object, createdAt: now() };
    events.push(event);
    tell(event);
  };
  const told = (type: string, session: Session): void => happened(type, sessionJson(session, pageUrl));

  /** Ends by itself when its time is over: seen by who looks, told to who listens. */
  function seen(id: string): Session {
    const session = sessions.get(id);
    if (!session) throw missing('checkout.session', id);
    if (session.status === 'open' && session.expiresAt <= now()) expire(session);
    return session;
  }

  function expire(session: Session): void {
    session.status = 'expired';
    told('checkout.session.expired', session);
  }

  function withdraw(dispute: Dispute): void {
    dispute.moved.push(0 - dispute.amount);
    happened('charge.dispute.funds_withdrawn', disputeJson(dispute));
  }

  function keepCard(session: Session): void {
    const card: KeptCard = {
      ...{ customer: newId('cus'), method: newId('pm'), setupId: newId('seti') },
      ...{ answer: 'yes', isDeleted: false },
    };
    cards.set(card.customer, card);
    session.card = card;
    session.status = 'complete';
    told('checkout.session.completed', session);
  }

  function settleFee(intent: Intent, refusal: OffSession['refusal']): void {
    intent.status = refusal === null ? 'succeeded' : 'requires_payment_method';
    if (intent.offSession) intent.offSession.refusal = refusal;
    const type = refusal === null ? 'payment_intent.succeeded' : 'payment_intent.payment_failed';
    happened(type, intentJson(intent));
  }

  return {
    sessions,
    intents,
    cards,
    events,
    create(form: Form): Session {
      const session = sessionOf(form, now());
      sessions.set(session.id, session);
      return session;
    },
    session: seen,
    /** Ends what is over, as Stripe does without being asked. */
    letTimePass(): void {
      for (const id of sessions.keys()) seen(id);
    },
    expire(id: string): Session {
      const session = seen(id);
      if (session.status !== 'open')
        throw invalid(
          `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}`,
        );
      expire(session);
      return session;
    },
    /** A guest fills in the page: with a card, or by a bank that takes days. false when the page is over. */
    pay(id: string, how: 'card' | 'bank' = 'card'): boolean {
      const session = seen(id);
      if (session.status !== 'open') return false;
      if (session.mode === 'setup') {
        keepCard(session);
        return true;
      }
      const intent: Intent = {
        id: newId('pi'),
        chargeId: newId('ch'),
        amount: session.amount,
        currency: session.currency,
        metadata: session.intentMetadata,
        status: how === 'card' ? 'succeeded' : 'processing',
        refunds: [],
        disputes: [],
        offSession: null,
      };
      intents.set(intent.id, intent);
      session.intent = intent;
      session.status = 'complete';
      session.paid = how === 'card';
      told('checkout.session.completed', session);
      return true;
    },
    bankAnswers(id: string, yes: boolean): void {
      const session = seen(id);
      if (session.intent?.status !== 'processing') return;
      session.intent.status = yes ? 'succeeded' : 'requires_payment_method';
      session.paid = yes;
      told(`checkout.session.async_payment_${yes ? 'succeeded' : 'failed'}`, session);
    },
    /** A kept card is charged, with nobody there. Throws as Stripe does when the bank says no. */
    charge(form: Form): Intent {
      const { card, description, ...rest } = offSessionOf(form, cards);
      const { customer, method } = card;
      const intent: Intent = {
        ...{ ...rest, id: newId('pi'), chargeId: newId('ch'), status: 'processing' },
        ...{ refunds: [], disputes: [], offSession: { customer, method, description, refusal: null } },
      };
      intents.set(intent.id, intent);
      if (card.answer === 'takes-its-time') return intent;
      const refusal = {
        yes: null,
        declined: 'card_declined',
        'asks-owner': 'authentication_required',
      } as const;
      const code = refusal[card.answer];
      settleFee(intent, code);
      if (code !== null) throw new CardFault(code, intentJson(intent));
      return intent;
    },
    /** The bank that took its time with a kept card has decided. */
    feeSettles(intent: Intent, yes: boolean): void {
      if (intent.status === 'processing') settleFee(intent, yes ? null : 'card_declined');
    },
    chargesOf(customer: string): Intent[] {
      return [...intents.values()].filter((one) => one.offSession?.customer === customer).toReversed();
    },
    deleteCustomer(id: string): object {
      const card = cards.get(id);
      if (!card || card.isDeleted) throw missing('customer', id);
      card.isDeleted = true;
      return { id, object: 'customer', deleted: true };
    },
    refund(form: Form): Refund {
      const id = textAt(form, 'payment_intent') ?? '';
      const intent = intents.get(id);
      if (!intent) throw missing('payment_intent', id);
      if (isChargedBack(intent))
        throw invalid(`Charge ${intent.chargeId} has been charged back.`, undefined, 'charge_disputed');
      const left = leftOf(intent);
      if (left === 0)
        throw invalid(
          `Charge ${intent.chargeId} has already been refunded.`,
          undefined,
          'charge_already_refunded',
        );
      const amount = Number(textAt(form, 'amount') ?? left);
      if (!Number.isInteger(amount) || amount <= 0) throw invalid('Invalid positive integer', 'amount');
      if (amount > left)
        throw invalid(
          `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
          'amount',
        );
      if (isShort)
        throw invalid('Insufficient funds in your Stripe balance.', undefined, 'balance_insufficient');
      const metadata = textsAt(form, 'metadata');
      const refund: Refund = {
        id: newId('re'),
        intentId: id,
        amount,
        currency: intent.currency,
        metadata,
        status: 'succeeded',
      };
      intent.refunds.push(refund);
      happened('charge.refunded', chargeJson(intent));
      return refund;
    },
    /** The guest's bank sends a refund back: the account has the money again. */
    refundFails(refund: Refund): void {
      refund.status = 'failed';
      happened('refund.failed', refundJson(refund));
    },
    /** The account's balance does not cover a refund, or does again. */
    runShort(short: boolean): void {
      isShort = short;
    },
    /** The guest's bank wants the money back, and has it at once; or asks first. */
    dispute(intentId: string, reason: string, { amount, asks = false }: DisputeOptions = {}): Dispute {
      const intent = intents.get(intentId);
      if (!intent) throw missing('payment_intent', intentId);
      const dispute: Dispute = {
        id: newId('dp'),
        intent,
        amount: amount ?? intent.amount,
        reason,
        status: asks ? 'warning_needs_response' : 'needs_response',
        moved: [],
      };
      intent.disputes.push(dispute);
      happened('charge.dispute.created', disputeJson(dispute));
      if (!asks) withdraw(dispute);
      return dispute;
    },
    /** The bank asked, and wants the money now. */
    insist(dispute: Dispute): void {
      dispute.status = 'needs_response';
      withdraw(dispute);
    },
    /** It is decided. Money that comes back comes with an event of its own. */
    close(dispute: Dispute, isWon: boolean): void {
      const asked = dispute.status === 'warning_needs_response';
      dispute.status = asked ? 'warning_closed' : isWon ? 'won' : 'lost';
      happened('charge.dispute.closed', disputeJson(dispute));
      if (dispute.status !== 'won') return;
      dispute.moved.push(dispute.amount);
      happened('charge.dispute.funds_reinstated', disputeJson(dispute));
    },
    refundsOf(intentId: string): Refund[] {
      return (intents.get(intentId)?.refunds ?? []).toReversed();
    },
  };
}

export type Books = ReturnType<typeof makeBooks>;

/** Captured and not given back. */
export function leftOf(intent: Intent): number {
  if (intent.status !== 'succeeded') return 0;
  return intent.refunds.reduce(
    (left, refund) => left - (refund.status === 'succeeded' ? refund.amount : 0),
    intent.amount,
  );
}

const KNOWN = new Set(
  'mode line_items locale expires_at success_url cancel_url adaptive_pricing client_reference_id metadata payment_intent_data expand'.split(
    ' ',
  ),
);
const KNOWN_IN_SETUP = new Set(
  'mode allowed_payment_method_types customer_creation custom_text setup_intent_data locale expires_at success_url cancel_url client_reference_id metadata expand'.split(
    ' ',
  ),
);
const LOCALES = new Set('auto en en-GB es es-419 de fr fr-CA pt pt-BR it ja'.split(' '));

function sessionOf(form: Form, now: number): Session {
  const isSetup = textAt(form, 'mode') === 'setup';
  for (const key of Object.keys(form))
    if (!(isSetup ? KNOWN_IN_SETUP : KNOWN).has(key))
      throw invalid(`Received unknown parameter: ${key}`, key, 'parameter_unknown');
  return { ...pageOf(form, now), ...(isSetup ? setupOf(form) : saleOf(form)) };
}

/** A page that keeps a card and takes nothing. */
function setupOf(form: Form) {
  // Without these a page offers whatever the account has turned on, and what it keeps nobody can charge.
  if (textAt(form, 'allowed_payment_method_types', '0') !== 'card')
    throw invalid('Missing required param: currency.', 'currency', 'parameter_missing');
  if (textAt(form, 'customer_creation') !== 'always')
    throw invalid('The card would be no customer’s', 'customer_creation', 'parameter_missing');
  const description = textAt(form, 'setup_intent_data', 'description') ?? '';
  const note = textAt(form, 'custom_text', 'submit', 'message') ?? '';
  if (note.length > 1200) throw invalid('Invalid string: at most 1200 characters', 'custom_text');
  return {
    mode: 'setup' as const,
    amount: 0,
    currency: '',
    name: description,
    description: note,
    intentMetadata: {},
  };
}

function saleOf(form: Form) {
  const item = (...path: string[]): string | undefined => textAt(form, 'line_items', '0', ...path);
  if (textAt(form, 'mode') !== 'payment') throw invalid('Missing required param: mode.', 'mode');
  const amount = Number(item('price_data', 'unit_amount'));
  if (!Number.isInteger(amount) || amount < 50)
    throw invalid('The amount is too small', 'line_items[0]', 'amount_too_small');
  const currency = item('price_data', 'currency') ?? '';
  if (!/^[a-z]{3}$/.test(currency)) throw invalid(`Invalid currency: ${currency}`, 'currency');
  const name = item('price_data', 'product_data', 'name') ?? '';
  if (name === '')
    throw invalid('Missing required param: name', 'line_items[0][price_data][product_data][name]');
  return {
    mode: 'payment' as const,
    amount: amount * Number(item('quantity') ?? 1),
    currency,
    name,
    description: item('price_data', 'product_data', 'description') ?? '',
    intentMetadata: textsAt(form, 'payment_intent_data', 'metadata'),
  };
}

function pageOf(form: Form, now: number) {
  const locale = textAt(form, 'locale') ?? 'auto';
  if (!LOCALES.has(locale)) throw invalid(`Invalid locale: ${locale}`, 'locale');
  const metadata = textsAt(form, 'metadata');
  const tooLong = Object.entries(metadata).find(([key, value]) => key.length > 40 || value.length > 500);
  if (tooLong) throw invalid(`Metadata is too long: ${tooLong[0]}`, 'metadata');
  return {
    id: newId('cs_test'),
    createdAt: now,
    expiresAt: endOf(textAt(form, 'expires_at'), now),
    locale,
    successUrl: address(form, 'success_url'),
    cancelUrl: address(form, 'cancel_url'),
    metadata,
    status: 'open' as const,
    paid: false,
    intent: null,
    card: null,
  };
}

function endOf(text: string | undefined, now: number): number {
  if (text === undefined) return now + 86_400_000;
  const end = Number(text) * 1000;
  if (!Number.isInteger(end) || end < now + 1_800_000 || end > now + 86_400_000)
    throw invalid(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      'expires_at',
    );
  return end;
}

function address(form: Form, key: string): string {
  const url = textAt(form, key) ?? '';
  if (!/^https?:\/\//.test(url)) throw invalid('Not a valid URL', key, 'url_invalid');
  return url;
}

export function sessionJson(session: Session, pageUrl: (id: string) => string, expanded = false): object {
  const { intent, card, mode } = session;
  const isSetup = mode === 'setup';
  return {
    id: session.id,
    object: 'checkout.session',
    amount_total: isSetup ? null : session.amount,
    amount_subtotal: isSetup ? null : session.amount,
    cancel_url: session.cancelUrl,
    success_url: session.successUrl,
    created: Math.floor(session.createdAt / 1000),
    expires_at: Math.floor(session.expiresAt / 1000),
    currency: isSetup ? null : session.currency,
    customer: card?.customer ?? null,
    // What nobody wants in their database.
    customer_details: intent && { email: 'noor@example.com', name: 'Noor Bakker', phone: '+31612345678' },
    livemode: false,
    locale: session.locale,
    metadata: session.metadata,
    mode,
    payment_intent: intent && (expanded ? intentJson(intent) : intent.id),
    payment_status: isSetup ? 'no_payment_required' : session.paid ? 'paid' : 'unpaid',
    setup_intent: card && (expanded ? setupJson(card, true) : card.setupId),
    status: session.status,
    url: session.status === 'open' ? pageUrl(session.id) : null,
  };
}

export function intentJson(intent: Intent): object {
  return {
    id: intent.id,
    object: 'payment_intent',
    amount: intent.amount,
    currency: intent.currency,
    latest_charge: intent.chargeId,
    customer: intent.offSession?.customer ?? null,
    last_payment_error: refusalJson(intent.offSession?.refusal),
    metadata: intent.metadata,
    status: intent.status,
  };
}

export function chargeJson(intent: Intent): object {
  const refunded = intent.amount - leftOf(intent);
  return {
    id: intent.chargeId,
    object: 'charge',
    amount: intent.amount,
    amount_refunded: refunded,
    currency: intent.currency,
    metadata: intent.metadata,
    paid: intent.status === 'succeeded',
    payment_intent: intent.id,
    refunded: refunded === intent.amount,
    status: intent.status === 'succeeded' ? 'succeeded' : 'pending',
  };
}

export function refundJson({ id, intentId, amount, currency, metadata, status }: Refund): object {
  return { id, object: 'refund', amount, currency, metadata, payment_intent: intentId, status };
}

/** The guest's bank has the money, for now or for good: nothing can be given back. */
export function isChargedBack({ disputes }: Intent): boolean {
  return disputes.some(({ status }) => status === 'needs_response' || status === 'lost');
}

/** What guests' banks have of a payment. */
export function disputedOf({ disputes }: Intent): number {
  return 0 - disputes.flatMap(({ moved }) => moved).reduce((sum, amount) => sum + amount, 0);
}

export function disputeJson(dispute: Dispute, expanded = false): object {
  const { id, intent, amount, reason, status, moved } = dispute;
  return {
    ...{ id, object: 'dispute', amount, currency: intent.currency, charge: intent.chargeId, reason, status },
    payment_intent: expanded ? intentJson(intent) : intent.id,
    balance_transactions: moved.map((one, place) => ({
      ...{ id: `${id}_${place}`, object: 'balance_transaction', amount: one, currency: intent.currency },
      // For its trouble, from the account and not from the guest.
      fee: one < 0 ? 2000 : 0,
      net: one < 0 ? one - 2000 : one,
    })),
  };
}

export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}
