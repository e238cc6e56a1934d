import { EntitySchema } from 'typeorm';
import type {
  AddOn,
  AgreedTerms,
  BookingStatus,
  CheckoutPurpose,
  CheckoutStatus,
  CodeScan,
  ConsentWay,
  DeskException,
  EventType,
  Id,
  LocalDate,
  SeriesRule,
  Slot,
  VisitWish,
  WaitlistEntryView,
  WaitlistStatus,
} from '../../contract.ts';
import {
  instant,
  int,
  intKey,
  json,
  key,
  longText,
  optionalInstant,
  optionalInt,
  optionalJson,
  optionalLongText,
  optionalText,
  text,
} from '../columns.ts';

export interface BookingEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly code: string;
  readonly version: number;
  readonly status: BookingStatus;
  readonly locationId: Id;
  readonly guestId: Id;
  /** The chat in which the guest is told of it. */
  readonly conversationId: Id | null;
  /** The chat that it was begun in, where it went on in another; null where it is told in its own. */
  readonly begunIn: Id | null;
  readonly channel: string;
  readonly people: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly currency: string;
  readonly totalMinor: number;
  readonly dueMinor: number;
  readonly paidMinor: number;
  /** Of a visit that a card is kept for: the most that may be taken from it. null where none is asked for. */
  readonly cardFeeMinor?: number | null;
  readonly heldUntil: number | null;
  /** null for what was booked before terms had versions. */
  readonly terms: AgreedTerms | null;
  readonly acceptedAt: number | null;
  readonly acceptedThrough: string | null;
  readonly moves: number;
  readonly seriesId: Id | null;
  readonly exception: DeskException | null;
  readonly createdAt: number;
  readonly checkedInAt: number | null;
  readonly cancelReason: string | null;
  /** Why the desk let the guest in outside of the window. Here and not in the log: it goes when the guest is forgotten. */
  readonly checkInReason?: string | null;
  /** The guest said that they come so much later. */
  readonly lateMinutes: number | null;
  /** Who comes in the place of the guest. */
  readonly forName: string | null;
  /** The money came after the time had gone back, and stays until then for the guest to choose another … */
  readonly rebookUntil?: number | null;
  /** … of those that were offered then; null while none was. */
  readonly rebookOfferedAt?: number | null;
  /** When it is to be looked at for its reminders; null for never again. */
  readonly remindAt?: number | null;
  /** When its guest was last told of its time: booked, moved or reminded. */
  readonly toldAt?: number | null;
  /** When a reminder that asks whether they come was sent … */
  readonly askedAt?: number | null;
  /** … and when they said that they do. */
  readonly attendsAt?: number | null;
}
export const BookingTable = new EntitySchema<BookingEntity>({
  name: 'booking',
  columns: {
    id: key(),
    tenantId: text(),
    code: text(),
    version: int(),
    status: text(),
    locationId: text(),
    guestId: text(),
    conversationId: optionalText(),
    begunIn: optionalText(),
    channel: text(),
    people: int(),
    startsAt: instant(),
    endsAt: instant(),
    currency: text(),
    totalMinor: int(),
    dueMinor: int(),
    paidMinor: int(),
    cardFeeMinor: optionalInt(),
    heldUntil: optionalInstant(),
    terms: optionalJson(),
    acceptedAt: optionalInstant(),
    acceptedThrough: optionalText(),
    moves: int(),
    seriesId: optionalText(),
    exception: optionalJson(),
    createdAt: instant(),
    checkedInAt: optionalInstant(),
    cancelReason: optionalText(),
    checkInReason: optionalText(),
    lateMinutes: optionalInt(),
    forName: optionalText(),
    rebookUntil: optionalInstant(),
    rebookOfferedAt: optionalInstant(),
    remindAt: optionalInstant(),
    toldAt: optionalInstant(),
    askedAt: optionalInstant(),
    attendsAt: optionalInstant(),
  },
});

/** One treatment of one person within a booking; its names and price are as they were when booked. */
export interface ItemEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly bookingId: Id;
  readonly position: number;
  /** Which of the visit's treatments: those of one part are at the same time. */
  readonly part: number;
  readonly treatmentId: Id;
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly roomBufferBeforeMinutes: number;
  readonly roomBufferAfterMinutes: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly therapistId: Id;
  readonly roomId: Id;
  readonly equipmentIds: readonly Id[];
  readonly addOns: readonly AddOn[];
  /** Whom the guest asked for, man or woman: it holds wherever the visit is moved. */
  readonly genderWish: 'female' | 'male' | null;
  readonly priceMinor: number;
  /** VAT in the price without add-ons, which say theirs; null where the house charged none. */
  readonly vatBasisPoints?: number | null;
}
export const ItemTable = new EntitySchema<ItemEntity>({
  name: 'booking_item',
  columns: {
    id: key(),
    tenantId: text(),
    bookingId: text(),
    position: int(),
    part: int(),
    treatmentId: text(),
    durationMinutes: int(),
    bufferBeforeMinutes: int(),
    bufferAfterMinutes: int(),
    roomBufferBeforeMinutes: int(),
    roomBufferAfterMinutes: int(),
    startsAt: instant(),
    endsAt: instant(),
    therapistId: text(),
    roomId: text(),
    equipmentIds: json(),
    addOns: json(),
    genderWish: optionalText(),
    priceMinor: int(),
    vatBasisPoints: optionalInt(),
  },
});

/** One resource taken for one tick; the primary key is what makes a double booking impossible. */
export interface ClaimEntity {
  readonly resourceId: Id;
  /** 5-minute ticks since the epoch, UTC. */
  readonly tick: number;
  readonly tenantId: Id;
  readonly bookingId: Id;
}
export const ClaimTable = new EntitySchema<ClaimEntity>({
  name: 'claim',
  columns: { resourceId: key(), tick: intKey(), tenantId: text(), bookingId: text() },
});

/**
 * A run of claims of one booking on one resource, [firstTick, endTick): what a search reads instead of every tick.
 * Written and removed with its claims, and believed by nobody where two want the same time.
 */
export interface TakingEntity {
  readonly resourceId: Id;
  readonly firstTick: number;
  readonly endTick: number;
  readonly tenantId: Id;
  readonly bookingId: Id;
}
export const TakingTable = new EntitySchema<TakingEntity>({
  name: 'taking',
  columns: { resourceId: key(), firstTick: intKey(), endTick: int(), tenantId: text(), bookingId: text() },
});

/** A writing call that was answered: the same key is given the same answer. */
export interface AnsweredCallEntity {
  readonly tenantId: Id;
  readonly callKey: string;
  /** SHA-256 of what was asked and by whom. */
  readonly fingerprint: string;
  /** JSON, sealed. */
  readonly answer: string;
  readonly createdAt: number;
}
export const AnsweredCallTable = new EntitySchema<AnsweredCallEntity>({
  name: 'answered_call',
  columns: {
    tenantId: key(),
    callKey: key(),
    fingerprint: text(),
    answer: longText(),
    createdAt: instant(),
  },
});

/** A recurring booking: its visits are bookings of their own that name it. */
export interface SeriesEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly guestId: Id;
  readonly conversationId: Id | null;
  readonly channel: string;
  readonly wish: VisitWish & { readonly locationId: Id };
  readonly rule: SeriesRule;
  /** `held` until the guest says yes; `running` while visits are still to be claimed; then `ended`. */
  readonly status: 'held' | 'running' | 'ended';
  /** Every visit up to this day was claimed or found in conflict. */
  readonly claimedTo: LocalDate;
  readonly endsOn: LocalDate;
  readonly createdAt: number;
}
export const SeriesTable = new EntitySchema<SeriesEntity>({
  name: 'booking_series',
  columns: {
    id: key(),
    tenantId: text(),
    guestId: text(),
    conversationId: optionalText(),
    channel: text(),
    wish: json(),
    rule: json(),
    status: text(),
    claimedTo: text(),
    endsOn: text(),
    createdAt: instant(),
  },
});

/** A guest who waits for time to come free. */
export interface WaitlistEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly guestId: Id;
  readonly conversationId: Id | null;
  readonly channel: string;
  readonly wish: WaitlistEntryView['wish'];
  /** What the visit would cost: who comes first where the tenant asks by value. */
  readonly valueMinor: number;
  readonly toDate: LocalDate;
  readonly status: WaitlistStatus;
  /** The hold that was offered. */
  readonly bookingId: Id | null;
  /** Starts that were offered and not taken: nobody is asked twice for the same. */
  readonly passed: readonly Pick<Slot, 'locationId' | 'startsAt'>[];
  readonly createdAt: number;
}
export const WaitlistTable = new EntitySchema<WaitlistEntity>({
  name: 'waitlist_entry',
  columns: {
    id: key(),
    tenantId: text(),
    guestId: text(),
    conversationId: optionalText(),
    channel: text(),
    wish: json(),
    valueMinor: int(),
    toDate: text(),
    status: text(),
    bookingId: optionalText(),
    passed: json(),
    createdAt: instant(),
  },
});

/** What a guest thought of a visit. The words are sealed: `feedback/feedback-words.ts` reads and writes them alone. */
export interface FeedbackEntity {
  readonly id: Id;
  readonly tenantId: Id;
  /** One row a visit. */
  readonly bookingId: Id;
  readonly guestId: Id;
  /** 1 to 5; null while the guest has said nothing. */
  readonly stars: number | null;
  readonly wordsSealed: string | null;
  /** When the guest is to be asked; null when they were, or need not be. */
  readonly askAt: number | null;
  /** When the guest was asked for a tip: nobody is asked twice. */
  readonly tipAskedAt?: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}
export const FeedbackTable = new EntitySchema<FeedbackEntity>({
  name: 'feedback',
  columns: {
    id: key(),
    tenantId: text(),
    bookingId: text(),
    guestId: text(),
    stars: optionalInt(),
    wordsSealed: optionalLongText(),
    askAt: optionalInstant(),
    tipAskedAt: optionalInstant(),
    createdAt: instant(),
    updatedAt: instant(),
  },
});

export interface CheckoutEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly bookingId: Id;
  readonly purpose: CheckoutPurpose;
  readonly provider: string;
  /** Unguessable: it is the payment page's address. */
  readonly token: string;
  readonly status: CheckoutStatus;
  readonly amountMinor: number;
  readonly currency: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}
export const CheckoutTable = new EntitySchema<CheckoutEntity>({
  name: 'checkout',
  columns: {
    id: key(),
    tenantId: text(),
    bookingId: text(),
    purpose: text(),
    provider: text(),
    token: text(),
    status: text(),
    amountMinor: int(),
    currency: text(),
    createdAt: instant(),
    expiresAt: instant(),
  },
});

/**
 * Money that moved or was asked to move; `payments/move-money.ts` writes it alone. A booking's `paidMinor` is the sum of
 * its settled rows in its currency, without tips.
 */
export interface PaymentEntity {
  readonly id: Id;
  readonly tenantId: Id;
  readonly bookingId: Id;
  /** null for what was paid at the spa. */
  readonly checkoutId: Id | null;
  /** What a refund gives back of. */
  readonly chargeId: Id | null;
  readonly kind: 'charge' | 'refund' | 'dispute';
  /** A dispute is lost, not decided ('requested'), or over without a loss ('failed'): never settled, for what is has a document. A refund is withdrawn when it was given up. */
  readonly status: 'settled' | 'requested' | 'failed' | 'lost' | 'withdrawn';
  /** For the visit; negative for a refund, and for what a bank has of a dispute. */
  readonly amountMinor: number;
  /** On top of it; negative for a refund. */
  readonly tipMinor: number;
  readonly currency: string;
  readonly provider: string;
  /** The provider's name for it; a charge is counted once by it. */
  readonly providerReference: string;
  readonly createdAt: number;
  /** Why the desk gave it back, in its words. */
  readonly reason: string | null;
  /** Who of the house took it or gave it back; null for what came of itself. */
  readonly byName: string | null;
  /** A number on the terminal's slip or the voucher; of a refund, why it was taken back. */
  readonly note: string | null;
  /** Why a refund failed, or could not be asked for so far: for people. */
  readonly failure: string | null;
  /** How often a refund that failed was tried again: part of the key that the provider knows the try by. */
  readonly attempt: number;
  /** When a refund that is promised is asked for next; null for what nobody asks for. */
  readonly dueAt: number | null;
  /** How often its provider was away since it was promised. */
  readonly failures: number;
}
export const PaymentTable = new EntitySchema<PaymentEntity>({
  name: 'payment',
  columns: {
    id: key(),
    tenantId: text(),
    bookingId: text(),
    checkoutId: optionalText(),
    chargeId: optionalText(),
    kind: text(),
    status: text(),
    amountMinor: int(),
    tipMinor: int(),
    currency: text(),
    provider: text(),
    providerReference: text(),
    createdAt: instant(),
    reason: optionalText(),
    byName: optionalText(),
    note: optionalText(),
    failure: optionalText(),
    attempt: int(),
    dueAt: optionalInstant(),
    failures: int(),
  },
});

/** One line of the tenant's log: what changed, by whom. Never changed, never deleted. */
/** From when to when a visit was moved, in ms since the epoch, into whose hands, and whether the desk said why. */
export interface Moved {
  readonly from: number;
  readonly to: number;
  readonly hands: readonly Id[];
  readonly excepted?: true;
}

export interface EventEntity {
  readonly tenantId: Id;
  readonly sequence: number;
  readonly type: EventType;
  readonly at: number;
  readonly actorKind: 'guest' | 'staff' | 'system';
  readonly actorId: string;
  readonly actorName: string;
  readonly bookingId: Id;
  /** What the booking had become, without personal data. */
  readonly data: {
    readonly status: BookingStatus | null;
    readonly version: number | null;
    readonly note?: string;
    readonly scan?: CodeScan;
    /** Therapists who had the visit before it came into other hands: their calendars have to let it go. */
    readonly formerly?: readonly Id[];
    /** The location that it was moved away from: the calendars there have to let it go. */
    readonly formerlyAt?: Id;
    /** The talk that it is about. */
    readonly conversationId?: Id;
    /** The message of it that could not be handled or sent. */
    readonly messageId?: Id;
    /** How a guest told the desk what they agree to. */
    readonly how?: ConsentWay;
    readonly moved?: Moved;
    /** The charge or refund that it is about. */
    readonly paymentId?: Id;
  };
  /** The same talk as in `data`, to be found by; null for none. */
  readonly conversationId: Id | null;
  /** Whom of the guests it is about, where the desk did it; null for all else. */
  readonly guestId: Id | null;
}
export const EventTable = new EntitySchema<EventEntity>({
  name: 'event_log',
  columns: {
    tenantId: key(),
    sequence: intKey(),
    type: text(),
    at: instant(),
    actorKind: text(),
    actorId: text(),
    actorName: text(),
    bookingId: text(),
    data: json(),
    guestId: optionalText(),
    conversationId: optionalText(),
  },
});
