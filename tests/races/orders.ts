import type { BookingView, HoldOutcome, Id, Instant } from '../../api/contract.ts';
import type { SpaOptions } from '../support/spa.ts';

/** What a process of a race must know of the spa that it works for. */
export interface SpaFacts {
  readonly tenantId: Id;
  readonly locationId: Id;
  readonly treatmentId: Id;
  readonly therapistIds: readonly Id[];
  readonly guests: readonly RaceGuest[];
}

export interface RaceGuest {
  readonly guestId: Id;
  readonly conversationId: Id;
}

/** What somebody was told of a booking: from then on it is a promise. */
export type Told = Pick<BookingView, 'id' | 'version' | 'status' | 'startsAt'>;

/** What one guest of a race for slots came away with. */
export interface Contestant {
  readonly outcome: HoldOutcome;
  /** The starts that a loser was offered instead. */
  readonly alternatives: readonly Instant[];
}

/** What came of a storm in one process: how often each act was done, and how often it was refused for what. */
export interface StormReport {
  readonly done: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  /** Refusals are values: what is thrown is a fault. */
  readonly thrown: readonly string[];
}

/** One writing call, to be made by several processes at once, or again after a crash. */
export type Call =
  | { readonly act: 'hold' | 'desk'; readonly guest: RaceGuest; readonly local: string }
  | { readonly act: 'accept' | 'cancel'; readonly guest: RaceGuest; readonly bookingId: Id }
  | { readonly act: 'move'; readonly guest: RaceGuest; readonly bookingId: Id; readonly local: string };

export interface KeyedCall {
  readonly spa: SpaFacts;
  readonly call: Call;
  readonly key: string;
}

/** The answer of such a call, whichever it was. */
export type CallAnswer =
  | { readonly ok: true; readonly booking: BookingView }
  | { readonly ok: false; readonly reason: string };

/** The database as it is, and what is wrong with it. */
export interface Verdict {
  readonly faults: readonly string[];
  readonly bookings: readonly Told[];
  /** Bookings whose guest was sent word that they are confirmed. */
  readonly announced: readonly Id[];
  /** The last line of the log. */
  readonly sequence: number;
}

/** What a test may ask of a process … */
export interface Orders {
  'set-clock': number;
  'make-spa': { readonly options: SpaOptions; readonly guests: number; readonly depositPercent: number };
  contest: { readonly spa: SpaFacts; readonly wants: readonly { guest: RaceGuest; local: string }[] };
  /** Without `acts` it goes on until it is killed. */
  storm: {
    readonly spa: SpaFacts;
    readonly seed: number;
    readonly acts: number | null;
    /** So many people are served at once. */
    readonly lanes: number;
  };
  call: KeyedCall;
  /** Makes a call and stops for good just before its commit or just after it, to be killed there. */
  'call-to-the-brink': KeyedCall & { readonly brink: 'before-commit' | 'after-commit' };
  'give-back': null;
  /** Takes so many cents for a visit at once, of which every third is lost before its commit. */
  charges: { readonly spa: SpaFacts; readonly bookingId: Id; readonly count: number };
  receipts: { readonly tenantId: Id };
  judge: { readonly tenantId: Id };
}

/** … and what it is answered. */
export interface Answers {
  'set-clock': null;
  'make-spa': SpaFacts;
  contest: readonly Contestant[];
  storm: StormReport;
  call: CallAnswer;
  'call-to-the-brink': null;
  'give-back': number;
  charges: number;
  /** Their numbers, in their order. */
  receipts: readonly number[];
  judge: Verdict;
}

export type OrderName = keyof Orders;

export interface OrderMessage<N extends OrderName = OrderName> {
  readonly name: N;
  readonly order: Orders[N];
  /** It says `ready` and begins with the next `go`. */
  readonly armed: boolean;
}

export type ToWorker = { readonly kind: 'order'; readonly message: OrderMessage } | { readonly kind: 'go' };

export type FromWorker =
  | { readonly kind: 'up' | 'ready' }
  /** Is about to cancel or move a booking: until its next word it may have happened. */
  | { readonly kind: 'intends'; readonly lane: number; readonly bookingId: Id }
  | { readonly kind: 'told'; readonly lane: number; readonly told: readonly Told[] }
  | { readonly kind: 'at-the-brink' }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly error: string };
