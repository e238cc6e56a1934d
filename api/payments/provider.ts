import type { ChannelAccount } from '../contract.ts';
import type { PaymentEvent } from './events/payment-event.ts';

/** Stripe's name in the database: of its accounts, and of what was paid through them. */
export const STRIPE = 'stripe';

/** A page at the provider that is to take one checkout's money, or to keep a card for a fee that may come. */
export interface SessionOrder {
  readonly takes: 'money' | 'card';
  /** The same key opens the same session, however often it is asked. */
  readonly idempotencyKey: string;
  readonly name: string;
  readonly description: string;
  /** Read above the button by who leaves a card. */
  readonly note?: string;
  /** 0 where only a card is kept. */
  readonly amountMinor: number;
  readonly currency: string;
  /** The guest's language; the provider chooses where it has not got it. */
  readonly locale: string;
  /** Milliseconds since the epoch: 30 minutes to 24 hours from now. */
  readonly expiresAt: number;
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** Ours, on the session and on the payment: what somebody at the provider's dashboard finds the visit by. */
  readonly metadata: Readonly<Record<string, string>>;
}

export interface OpenedSession {
  readonly reference: string;
  readonly url: string;
}

/** A card that the provider keeps: its names for it, and what its owner knows it by. Never more. */
export interface CardAtProvider {
  /** Whom the provider keeps it for: one customer a card. */
  readonly customer: string;
  readonly method: string;
  /** "visa" */
  readonly brand: string;
  readonly lastFour: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

/** How a session stands at the provider. */
export type SessionStanding =
  /** Nothing was paid yet, and it still can be. */
  | { readonly status: 'open' }
  /** All is filled in; the bank says yes or no within days. */
  | { readonly status: 'processing' }
  | {
      readonly status: 'paid';
      readonly chargeReference: string;
      readonly amountMinor: number;
      readonly currency: string;
    }
  /** A card was left there, and nothing was charged. */
  | { readonly status: 'kept'; readonly card: CardAtProvider }
  /** Filled in, and the bank said no. */
  | { readonly status: 'failed' }
  | { readonly status: 'expired' };

/** A refund as the provider has it. */
export interface RefundAtProvider {
  readonly reference: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** The payment row it was asked for with; null for one that somebody made at the provider's dashboard. */
  readonly paymentId: string | null;
  /** … and which try of that row it was. */
  readonly attempt: number;
  /** `done` also where the bank has not written it to the guest's account yet. */
  readonly status: 'done' | 'failed';
}

/** A payment that the guest's bank wants back, as the provider has it. */
export interface DisputeAtProvider {
  readonly reference: string;
  /** What the bank has of it now: nothing before it took it, or when it gave it back. Without the provider's own fee. */
  readonly outMinor: number;
  readonly currency: string;
  readonly status: 'open' | 'won' | 'lost';
  /** The bank's word for why. */
  readonly reason: string;
  /** Ours, of the payment: its page, or that its card was charged, may be news to us, too. */
  readonly checkout: string | null;
  readonly fee: string | null;
}

export interface RefundOrder {
  readonly idempotencyKey: string;
  /** Ours: both are kept with the refund. */
  readonly paymentId: string;
  readonly attempt: number;
  readonly chargeReference: string;
  readonly amountMinor: number;
  readonly currency: string;
}

/** A fee to be taken from a card that is kept. Its guest is not there. */
export interface FeeOrder {
  readonly idempotencyKey: string;
  /** Ours: both are kept with the charge. */
  readonly feeId: string;
  readonly attempt: number;
  readonly card: Pick<CardAtProvider, 'customer' | 'method'>;
  readonly amountMinor: number;
  readonly currency: string;
  readonly description: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** How a fee that was asked for stands. */
export interface FeeAtProvider {
  readonly reference: string;
  readonly feeId: string | null;
  readonly attempt: number;
  readonly amountMinor: number;
  readonly currency: string;
  /** `needs-guest`: the bank wants its customer to say yes, who is not there. */
  readonly status: 'paid' | 'processing' | 'declined' | 'needs-guest';
  /** The bank's reason, by the provider's name for it. */
  readonly code: string | null;
}

/**
 * A provider that takes guests' money on pages of its own and gives it back. Every call is an account's. Throws
 * `ProviderAway` where asking again may help (`ProviderFailed`: under another key), `ProviderRefused` where it will not.
 */
export interface PaymentProvider {
  openSession(account: ChannelAccount, order: SessionOrder): Promise<OpenedSession>;
  readSession(account: ChannelAccount, reference: string): Promise<SessionStanding>;
  /** Ends a session. How it stands after that: a guest may have paid a moment before. */
  endSession(account: ChannelAccount, reference: string): Promise<SessionStanding>;
  refund(account: ChannelAccount, order: RefundOrder): Promise<RefundAtProvider>;
  /** All refunds of a charge, whoever made them. */
  refundsOf(account: ChannelAccount, chargeReference: string): Promise<readonly RefundAtProvider[]>;
  /** All disputes of a charge, also those that are over. */
  disputesOf(account: ChannelAccount, chargeReference: string): Promise<readonly DisputeAtProvider[]>;
  /** Charges a card that is kept. A bank's no is an answer, and throws nothing. */
  chargeCard(account: ChannelAccount, order: FeeOrder): Promise<FeeAtProvider>;
  /** All that was ever asked of a kept card, whatever became of it; the newest first. */
  feesOf(account: ChannelAccount, customer: string): Promise<readonly FeeAtProvider[]>;
  /** Is a card still kept there? */
  hasCard(account: ChannelAccount, customer: string): Promise<boolean>;
  /** Lets a kept card go: it can never be charged again. Said twice, it is gone all the same. */
  forgetCard(account: ChannelAccount, customer: string): Promise<void>;
  /** What happened since, as webhooks tell it; the oldest first. */
  eventsSince(account: ChannelAccount, sinceMs: number): Promise<readonly PaymentEvent[]>;
}

/** The provider did not answer, had too much to do, or failed: the same again may go through. */
export class ProviderAway extends Error {
  override name: string = 'ProviderAway';
}

/**
 * It failed in the middle: whether it was done nobody knows, and the same key is answered with the same failure for a
 * day, also where the account only had too little just then. Look what there is, and ask under another key.
 */
export class ProviderFailed extends ProviderAway {
  override name = 'ProviderFailed';
}

/** Code of a refusal: the guest's bank has taken the payment back, and whose it is is settled between the banks. */
export const CHARGE_DISPUTED = 'charge_disputed';

/** The provider will not do this, however often it is asked. */
export class ProviderRefused extends Error {
  override name = 'ProviderRefused';
  /** The provider's own name for why; null where it has none. */
  readonly code: string | null;

  constructor(message: string, code: string | null, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Is it the provider that is away, or refuses? Anything else is a fault of ours. */
export function isOfProvider(error: unknown): error is ProviderAway | ProviderRefused {
  return error instanceof ProviderAway || error instanceof ProviderRefused;
}
