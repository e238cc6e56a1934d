/**
 * The door of the booking service: what the bot, the pages and the HTTP layer may know of it.
 * Instants are ISO 8601 strings in UTC, local days `YYYY-MM-DD`, wall times `HH:MM`,
 * money integer minor units of the tenant's currency. This file imports nothing.
 */

export type Id = string;
export type Instant = string;
export type LocalDate = string;
export type WallTime = string;

// ─── The house: what a tenant sells, where, and who does it ───────────────────────────────────────

export interface Tenant {
  readonly id: Id;
  /** Short name in addresses: `data-spa="sage-house"`. */
  readonly slug: string;
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  /** BCP 47, the language to begin in. */
  readonly locale: string;
  /** CSS colour of the tenant's accent. */
  readonly accent: string;
  readonly policy: BookingPolicy;
}

export interface BookingPolicy {
  /** How long a slot is kept for a guest who has not said yes. */
  readonly holdMinutes: number;
  /** How long a slot is kept for a guest who has the payment link. */
  readonly paymentMinutes: number;
  /** A visit cannot start sooner than this after being booked. */
  readonly leadMinutes: number;
  /** The last day that can be booked, counted from today. */
  readonly horizonDays: number;
  /** Starts are offered on this grid, counted from the hour. A multiple of the ledger's 5 minutes. */
  readonly slotStepMinutes: number;
  /** A gap shorter than this is not left beside a visit in a therapist's day: it touches its neighbour or stays away. */
  readonly minGapMinutes: number;
  /** The most people one visit may be booked for in chat; more go to the desk. */
  readonly maxPeople: number;
  /** The most visits of one recurring booking. */
  readonly maxOccurrences: number;
  /** Who is asked first when time comes free that somebody waits for. */
  readonly waitlistOrder: WaitlistOrder;
  /** How long an offer from the waiting list is kept for the guest who was asked. */
  readonly waitlistOfferMinutes: number;
  /** A conversation that a person has goes back to the bot when neither of the two wrote for so long. */
  readonly handOverMinutes: number;
  /** A code is taken from this long before the start … */
  readonly checkInOpensMinutes: number;
  /** … until this long after it. */
  readonly checkInClosesMinutes: number;
  /**
   * Who comes after the start has the rest of the visit (`shorten`, where nothing is said), or all of it as far as the time behind it is
   * still free (`keep`). The next guest's time is never taken.
   */
  readonly lateArrival?: 'shorten' | 'keep' | undefined;
  /** The most of one visit that the desk may give back of its own; owners and managers give back any. null is any. */
  readonly deskRefundMinor?: number | null | undefined;
  /** The tips that guests are offered to give by card, in percent of the price; without any they are not asked for one. */
  readonly tips?: readonly number[] | null | undefined;
  /** So many hours before a visit its guest is reminded of it: a day and two hours where nothing is said; never, where none is. */
  readonly reminderHours?: readonly number[] | undefined;
  /** In these nobody is written to unasked: nine in the evening to eight where nothing is said; null is at any time. */
  readonly quietHours?: QuietHours | null | undefined;
  /**
   * A visit that nothing was paid for goes back so long before its start, should its guest be asked in time and not
   * confirm it. null, and where nothing is said: never.
   */
  readonly releaseHours?: number | null | undefined;
  /**
   * How many days after their first visit a guest who agreed to that is proposed the next; from the second on their own rhythm
   * says. Four weeks where nothing is said; null: nobody is proposed a visit, nor asked whether they would be.
   */
  readonly rebookDays?: number | null | undefined;
  /** What WhatsApp takes for a message of each of its categories, as its price list for the house's guests says; none where nothing is said. */
  readonly messageMicros?: MessageMicros | undefined;
}

/** WhatsApp's categories of what it charges for. */
export type MessageCategory = 'utility' | 'marketing' | 'authentication' | 'service';

/** In millionths of the house's currency: a message costs less than its smallest coin. */
export type MessageMicros = Readonly<Partial<Record<MessageCategory, number>>>;

/** From a wall time until before another, past midnight where that is the earlier one; in the zone of the location. */
export interface QuietHours {
  readonly from: WallTime;
  readonly to: WallTime;
}

export type WaitlistOrder = 'first-come' | 'highest-value' | 'to-all';

/** What a guest agrees to with a booking; money in percent of its price. */
export interface VisitTerms {
  /** To be paid before the visit is confirmed: 0 is all at the spa, 100 all beforehand. */
  readonly depositPercent: number;
  /** Until this long before the start a cancellation costs nothing … */
  readonly freeCancellationHours: number;
  /** … and after it this much. */
  readonly lateFeePercent: number;
  readonly noShowFeePercent: number;
  /**
   * Where nothing is paid beforehand: a card is kept until the visit, and the desk may take these fees from it. Not where nothing
   * is said.
   */
  readonly keepsCard?: boolean | undefined;
  /** How often a guest may move the visit … */
  readonly maxMoves: number;
  /** … and until how long before its start. */
  readonly moveUntilHours: number;
}

/** The terms of one booking as they were when it was made: those of its treatments, the strictest of each. */
export interface AgreedTerms extends VisitTerms {
  /** The versions they come from. */
  readonly versionIds: readonly Id[];
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface OpeningHours {
  readonly weekday: Weekday;
  readonly opens: WallTime;
  readonly closes: WallTime;
}

/** Degrees of WGS 84: north and east are positive. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Location {
  readonly id: Id;
  readonly name: string;
  readonly address: string;
  /** Where it is on a map; null or missing when nobody said. */
  readonly coordinates?: Coordinates | null;
  readonly phone: string;
  /** IANA zone. */
  readonly timeZone: string;
  /** Local wall time; a weekday that is missing is closed. */
  readonly openingHours: readonly OpeningHours[];
  /** Country and region whose public holidays the house keeps, as ISO 3166: `NL`, `DE-BY`. null keeps none. */
  readonly holidayCalendar: string | null;
}

export interface TreatmentVariant {
  readonly durationMinutes: number;
  readonly priceMinor: number;
}

/** Something more within the treatment, for each person: it takes longer, costs more, may need more. */
export interface AddOn {
  readonly id: Id;
  readonly name: string;
  readonly durationMinutes: number;
  readonly priceMinor: number;
  /** Kinds of equipment it needs beside the treatment's. */
  readonly equipment: readonly string[];
  /** VAT in the price, in basis points: 2100 is 21 %. null or missing: as the treatment. */
  readonly vatBasisPoints?: number | null;
}

export interface Treatment {
  readonly id: Id;
  readonly name: string;
  /** Other words guests use for it. */
  readonly aliases: readonly string[];
  readonly category: string;
  readonly description: string;
  /** At least one, shortest first; the first is what is meant when no length is said. */
  readonly variants: readonly TreatmentVariant[];
  /** The therapist's time around it. */
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** The room's and the equipment's. */
  readonly roomBufferBeforeMinutes: number;
  readonly roomBufferAfterMinutes: number;
  /** A therapist must have all of these. */
  readonly skills: readonly string[];
  /** A room must be of this kind. */
  readonly roomKind: string;
  /** One piece of each kind for each person. */
  readonly equipment: readonly string[];
  readonly addOns: readonly AddOn[];
  /** VAT in its prices, in basis points: 2100 is 21 %. null or missing: the house charges none. */
  readonly vatBasisPoints?: number | null;
  /** Those of the treatment, or of the tenant where it has none. */
  readonly terms: VisitTerms;
}

export type Gender = 'female' | 'male' | 'other';

export interface Therapist {
  readonly id: Id;
  readonly name: string;
  readonly gender: Gender;
  readonly skills: readonly string[];
  /** Where the rota has them at any time. */
  readonly locationIds: readonly Id[];
}

export interface Room {
  readonly id: Id;
  readonly locationId: Id;
  readonly name: string;
  readonly kind: string;
  /** How many guests are treated in it at once. */
  readonly capacity: number;
}

export interface Equipment {
  readonly id: Id;
  readonly locationId: Id;
  readonly name: string;
  readonly kind: string;
}

export interface House {
  readonly tenant: Tenant;
  /** Those of treatments without terms of their own. */
  readonly terms: VisitTerms;
  readonly locations: readonly Location[];
  readonly treatments: readonly Treatment[];
  readonly therapists: readonly Therapist[];
  readonly rooms: readonly Room[];
  readonly equipment: readonly Equipment[];
  /** The tenant's own words: language → message key → ICU text. */
  readonly texts: OwnTexts;
}

export type OwnTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

// ─── Slots ────────────────────────────────────────────────────────────────────────────────────────

/** One treatment of a visit, which every person of it has, each from a therapist of their own. */
export interface VisitPart {
  readonly treatmentId: Id;
  /** Of the variant, without add-ons. */
  readonly durationMinutes: number;
  readonly addOnIds: readonly Id[];
  /** Pause between the part before and this one; 0 for the first. */
  readonly gapMinutes: number;
  /** null is anybody who can; of several people one has this therapist. */
  readonly therapistId: Id | null;
  readonly gender: 'female' | 'male' | null;
}

/** What is to be booked, whenever: for so many people at once, one treatment after another. */
export interface VisitWish {
  readonly parts: readonly VisitPart[];
  readonly people: number;
}

export interface SlotQuery extends VisitWish {
  /** null is any of the tenant's locations … */
  readonly locationId: Id | null;
  /** … or any of these, where it is said. */
  readonly within?: readonly Id[] | null;
  /** Local days, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Only these days of the range; null is all of them. */
  readonly onDays: readonly LocalDate[] | null;
  /** The start lies within [timeFrom, timeTo]; null leaves that end open. */
  readonly timeFrom: WallTime | null;
  readonly timeTo: WallTime | null;
  /** A wished start: the nearest come first. null means the earliest come first. */
  readonly near: WallTime | null;
  /** Without a wished start: spread over days and hours, to choose from; or the first possible. */
  readonly order: 'spread' | 'soonest';
  /** Somebody else than these. */
  readonly notTherapistIds: readonly Id[];
  /** A booking of the asking guest, whose time counts as free: they may want it a little later. */
  readonly ignoring: Id | null;
  readonly limit: number;
}

/** One treatment of one person within a slot, with what it would take. */
export interface SlotItem {
  /** Its place in the wish's parts. */
  readonly part: number;
  readonly treatmentId: Id;
  /** With its add-ons. */
  readonly durationMinutes: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly therapistId: Id;
  readonly roomId: Id;
  readonly equipmentIds: readonly Id[];
  readonly priceMinor: number;
}

/** A bookable start, with the resources it would take. */
export interface Slot extends VisitWish {
  readonly locationId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Part by part, one a person. */
  readonly items: readonly SlotItem[];
  /** For all persons together. */
  readonly priceMinor: number;
}

/** In which directions there is more than was shown. */
export interface MoreSlots {
  readonly earlier: boolean;
  readonly later: boolean;
  readonly otherDay: boolean;
  readonly someoneElse: boolean;
}

/** Why a search found nothing, most telling first. */
export type NoSlotReason =
  /** Ends before it begins, or names a day or an hour that does not exist. */
  | 'bad-range'
  | 'in-the-past'
  | 'too-soon'
  | 'beyond-horizon'
  | 'closed'
  | 'outside-hours'
  | 'too-many-people'
  | 'nobody-does-it'
  | 'therapist-away'
  | 'fully-booked';

export type SlotSearch =
  | { readonly ok: true; readonly slots: readonly Slot[]; readonly more: MoreSlots }
  | { readonly ok: false; readonly reason: NoSlotReason };

// ─── Bookings ─────────────────────────────────────────────────────────────────────────────────────

export type BookingStatus =
  | 'held'
  | 'awaiting-payment'
  | 'confirmed'
  | 'checked-in'
  | 'in-treatment'
  | 'completed'
  | 'cancelled'
  | 'expired'
  | 'no-show';

export type Role = 'owner' | 'manager' | 'desk' | 'therapist';

/** Who does it; written into every event. */
export type Actor =
  | { readonly kind: 'guest'; readonly guestId: Id; readonly conversationId: Id | null }
  | {
      readonly kind: 'staff';
      readonly userId: Id;
      readonly name: string;
      readonly role: Role;
      /** The locations that they are bound to; null, or nothing said, for all of them. */
      readonly locationIds?: readonly Id[] | null;
    }
  | { readonly kind: 'system'; readonly name: string };

export interface ItemView {
  readonly id: Id;
  readonly treatmentId: Id;
  readonly treatmentName: string;
  readonly category: string;
  /** Which of the visit's treatments, counted from 0: those of one part are at the same time. */
  readonly part: number;
  readonly durationMinutes: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly roomBufferBeforeMinutes: number;
  readonly roomBufferAfterMinutes: number;
  readonly therapistId: Id;
  readonly therapistName: string;
  /** A woman or a man, where the guest asked for one; null is anybody. */
  readonly genderWish: VisitPart['gender'];
  readonly roomId: Id;
  readonly roomName: string;
  readonly equipmentIds: readonly Id[];
  readonly addOns: readonly AddOn[];
  readonly priceMinor: number;
  /** VAT in the price without add-ons, in basis points, as it was when booked; null: none was charged then. */
  readonly vatBasisPoints?: number | null;
}

export interface CheckoutView {
  readonly token: string;
  /** Where the guest pays. */
  readonly url: string;
  readonly status: CheckoutStatus;
  readonly amountMinor: number;
}

/** What may be taken from a card that is kept, in minor units; nothing is 0. */
export interface CardFees {
  readonly lateMinor: number;
  readonly noShowMinor: number;
}

/** A payment of a visit that a bank takes its time over. */
export interface ProcessingPayment {
  readonly purpose: Extract<CheckoutPurpose, 'visit' | 'balance'>;
  readonly amountMinor: number;
  readonly since: Instant;
}

/**
 * The first payment of a visit, which confirms it, or the card that is kept instead; what a booked visit still costs; or a tip. Of
 * each one can be paid at a time.
 */
export type CheckoutPurpose = 'visit' | 'card' | 'balance' | 'tip';

export type CheckoutStatus = 'open' | 'paid' | 'failed' | 'expired';

/** A card that is kept for a visit, as its owner knows it. */
export interface KeptCardView {
  /** "visa" */
  readonly brand: string;
  readonly lastFour: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

/**
 * `open` until the desk takes it or waives it; `asked` and `processing` while its provider and a bank are at it; `declined` and
 * `needs-guest` (the bank wants its customer to say yes) can be asked for again; `lapsed` when the card was let go before; `undone` when the guest came after all.
 */
export type CardFeeState =
  | 'open'
  | 'asked'
  | 'processing'
  | 'paid'
  | 'declined'
  | 'needs-guest'
  | 'waived'
  | 'lapsed'
  | 'undone';

/** A fee that the desk may take from a kept card, and how that stands. Nothing is taken by itself. */
export interface CardFeeView {
  readonly kind: 'no-show' | 'late-cancellation';
  /** What the terms keep, without what was paid. */
  readonly mostMinor: number;
  /** What the desk asked for, or took, of it. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: CardFeeState;
  /** Why it was not paid, by the provider's name for it: `insufficient_funds`, `expired_card`, … */
  readonly failure: string | null;
  readonly byName: string | null;
  /** Why it was waived. */
  readonly reason: string | null;
}

export type CardFeeOutcome =
  | { readonly ok: true; readonly fee: CardFeeView }
  | {
      readonly ok: false;
      /** 'card-gone': the card was let go. */
      readonly reason:
        | 'not-found'
        | 'not-allowed'
        | 'not-possible-now'
        | 'card-gone'
        | 'too-much'
        /** No card payment is made for so little. */
        | 'too-small'
        | 'reason-missing'
        | 'key-reused';
      /** The most, or the least, that can be taken. */
      readonly limitMinor?: number;
    };

export interface BookingView {
  readonly id: Id;
  /** What a person says or types, unique in the tenant: `K7M4PX`. */
  readonly code: string;
  /** Grows with every change; a QR code names the version it was made for. */
  readonly version: number;
  readonly status: BookingStatus;
  readonly locationId: Id;
  readonly timeZone: string;
  readonly guest: {
    readonly id: Id;
    readonly name: string | null;
    readonly phone: string | null;
    /** The language that they write in; missing where only a booking's own row is at hand. */
    readonly locale?: string | null;
  };
  /** Who comes, where that is somebody else than the guest who booked: a gift. */
  readonly forName: string | null;
  readonly conversationId: Id | null;
  readonly channel: string;
  readonly people: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly items: readonly ItemView[];
  readonly currency: string;
  readonly totalMinor: number;
  /** Of it, what must be paid for the visit to be confirmed. */
  readonly dueMinor: number;
  readonly paidMinor: number;
  /** A card is kept for it, once it is confirmed, and this is the most that may be taken from it; null where none is. */
  readonly cardFeeMinor?: number | null;
  /** The same apart: what the terms take for each. */
  readonly cardFees?: CardFees | null;
  readonly terms: AgreedTerms;
  /** When the guest said yes … */
  readonly acceptedAt: Instant | null;
  /** … and the message they said it with. */
  readonly acceptedThrough: string | null;
  /** How often it was moved by the guest. */
  readonly moves: number;
  /** The recurring booking that it belongs to. */
  readonly seriesId: Id | null;
  /** What the desk set aside for it, and why. */
  readonly exception: DeskException | null;
  /** Set while held or awaiting payment: when the slot goes back. */
  readonly heldUntil: Instant | null;
  readonly checkout: CheckoutView | null;
  /** Money for it that its guest has sent and a bank has not answered for; null where there is none. */
  readonly processing?: ProcessingPayment | null;
  readonly createdAt: Instant;
  readonly checkedInAt: Instant | null;
  readonly cancelReason: string | null;
  /** The guest said that they come so much later. */
  readonly lateMinutes: number | null;
  /** Paid after its time had gone back: until then its guest may choose another for the money. */
  readonly rebookUntil?: Instant | null;
  /** When the guest said that they come. */
  readonly attendsAt?: Instant | null;
}

/** What the desk may set aside with a reason. Two visits on one resource it may not. */
export interface DeskException {
  readonly reason: string;
  /** The house closed, the therapist not on the rota, on a break or away. */
  readonly outsideHours: boolean;
  /** Time to prepare and tidy up, of this visit and of its neighbours. */
  readonly overBuffers: boolean;
  /** More people than the room is made for. */
  readonly overCapacity: boolean;
}

/** Who it is for, and where they asked. */
export interface ForGuest {
  readonly guestId: Id;
  readonly conversationId: Id | null;
  readonly channel: string;
}

/**
 * Names one writing call, for good: the same key again is the same call, and gives the same answer. With another
 * body it is refused: `key-reused`.
 */
export type CallKey = string;

export interface HoldRequest extends VisitWish, ForGuest {
  readonly locationId: Id;
  readonly startsAt: Instant;
  readonly requestKey: CallKey;
  /** An unpaid hold of this guest that this one takes the place of. */
  readonly replaces: Id | null;
  /** Who comes in the place of the guest, who books and pays; nobody else when it is null or missing. */
  readonly forName?: string | null;
}

/** A visit that the desk books for a guest: confirmed at once, paid at the spa; or awaiting payment by link. */
export interface DeskBooking extends VisitWish, ForGuest {
  readonly locationId: Id;
  readonly startsAt: Instant;
  /** A room that was picked; null is any that fits. */
  readonly roomId: Id | null;
  readonly payment: 'at-spa' | 'by-link';
  readonly exception: DeskException | null;
  /** The guest's entry in the waiting list that this visit ends. */
  readonly waitlistId?: Id | null | undefined;
  readonly requestKey: CallKey;
}

export type DeskBookingOutcome =
  | HoldOutcome
  /** Of `waitlistId`: that guest has what they waited for, is being asked just now, or left the list. */
  | { readonly ok: false; readonly reason: 'not-waiting' };

/** A visit's new time or hands; what is null stays, or is found anew. */
export interface MoveRequest {
  readonly bookingId: Id;
  readonly startsAt: Instant;
  readonly locationId: Id | null;
  /** For the first part, or that of `itemId`; null is whoever gives it now if they are free, else whoever can. */
  readonly therapistId: Id | null;
  /** The item that the desk took hold of: it comes into these hands, all others stay in theirs. Only for the desk. */
  readonly itemId?: Id | null | undefined;
  /** The room for the part of `itemId`, or for the first; without it any that fits. Only for the desk. */
  readonly roomId?: Id | null | undefined;
  /** The booking's version as whoever moves it saw it: with another it is `changed-meanwhile`. */
  readonly version?: number | undefined;
  /**
   * The treatment of `itemId`, or the first, in another of its lengths (without add-ons) and at the price of that as it is today; what
   * comes after it moves along. Only for the desk, and for a visit that is booked.
   */
  readonly durationMinutes?: number | null | undefined;
  /** A woman or a man, part by part, as it is wished from now on; without it what was wished before is kept. */
  readonly genders?: readonly VisitPart['gender'][] | undefined;
  readonly requestKey: CallKey;
  /** Only for the desk. */
  readonly exception: DeskException | null;
}

export type HoldRefusal =
  | 'slot-taken'
  | 'no-such-slot'
  | 'in-the-past'
  | 'too-many-holds'
  | 'reason-missing'
  | 'not-allowed'
  | 'key-reused';

export type HoldOutcome =
  | { readonly ok: true; readonly booking: BookingView }
  | { readonly ok: false; readonly reason: HoldRefusal; readonly obstacles?: Obstacles };

export type MoveOutcome =
  | { readonly ok: true; readonly booking: BookingView }
  | {
      readonly ok: false;
      readonly reason: HoldRefusal | ChangeRefusal | 'too-often' | 'not-sold' | 'paid-more';
      readonly obstacles?: Obstacles;
    };

/** What the desk typed to book quickly, as it was understood: "deep tissue fri 5 with ben". */
export interface QuickWish {
  /** One where it is clear, several to choose from, none where no treatment was named. */
  readonly treatmentIds: readonly Id[];
  /** Of the treatment, without add-ons; its usual length where none was said. null without a single treatment. */
  readonly durationMinutes: number | null;
  readonly people: number;
  /** Local days, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly timeFrom: WallTime | null;
  readonly timeTo: WallTime | null;
  readonly near: WallTime | null;
  readonly therapistId: Id | null;
  readonly gender: VisitPart['gender'];
  readonly locationId: Id;
}

/** The same with what is free for it; `slots` is null until there is a single treatment. */
export interface QuickAnswer {
  readonly wish: QuickWish;
  readonly slots: SlotSearch | null;
}

/** Why the desk could not have a start, for 'slot-taken'. */
export interface Obstacles {
  /** What stands in the way, of the hands and rooms that were asked for; empty where it is the sum of all that does. */
  readonly list: readonly Obstacle[];
  /** The least that has to be set aside for it to be possible; null when nothing helps. */
  readonly possibleWith: Omit<DeskException, 'reason'> | null;
}

export type Obstacle =
  /** Somebody else has the therapist, room or piece of equipment; `buffer`: only for the time to prepare and tidy up. */
  | {
      readonly kind: 'taken';
      readonly what: 'therapist' | 'room' | 'equipment';
      readonly name: string;
      readonly by: {
        readonly bookingId: Id;
        readonly guestName: string | null;
        readonly startsAt: Instant;
        readonly endsAt: Instant;
      };
      readonly buffer: boolean;
    }
  /** Not on the rota, on a break or away; `works` is when they can be booked on that day at that house. */
  | { readonly kind: 'not-at-work'; readonly name: string; readonly works: readonly Stretch[] }
  | { readonly kind: 'closed' }
  | { readonly kind: 'cannot'; readonly name: string; readonly treatmentName: string }
  /** The guest asked for a woman, or a man. */
  | { readonly kind: 'not-wished'; readonly name: string; readonly wish: 'female' | 'male' }
  /** The room is not of the kind that the treatment needs. */
  | { readonly kind: 'wrong-room'; readonly name: string; readonly treatmentName: string }
  | { readonly kind: 'too-small'; readonly name: string; readonly capacity: number }
  /** The room is out of use. */
  | { readonly kind: 'out-of-use'; readonly name: string }
  /** All rooms of the kind, or all pieces of equipment, are taken. */
  | { readonly kind: 'none-free'; readonly what: 'room' | 'equipment'; readonly name: string };

/** Whether and until when a guest may move a visit. */
export interface MoveTerms {
  readonly allowed: boolean;
  readonly movesLeft: number;
  readonly until: Instant;
}

/** A change of a booking's state that was asked for: done, or refused by name. */
export type ChangeOutcome =
  | { readonly ok: true; readonly booking: BookingView }
  | { readonly ok: false; readonly reason: ChangeRefusal; readonly booking: BookingView | null };

export type ChangeRefusal =
  | 'not-found'
  | 'not-possible-now'
  | 'hold-ended'
  | 'changed-meanwhile'
  | 'too-early'
  | 'too-late'
  /** Another visit has its time by now. */
  | 'time-taken'
  | 'key-reused';

export type CheckInRefusal =
  | 'not-a-code'
  | 'not-ours'
  | 'not-found'
  | 'replaced'
  | 'too-early'
  | 'too-late'
  | 'already-used'
  | 'not-paid'
  | 'cancelled'
  /** Signed with a key that is no longer used: the visit may well be as it was. */
  | 'retired'
  /** The visit is at another of the spa's houses than the code was shown at. */
  | 'other-house';

export type CheckInOutcome =
  | { readonly ok: true; readonly booking: BookingView }
  | {
      readonly ok: false;
      readonly reason: CheckInRefusal;
      readonly booking: BookingView | null;
      /** Of a code that was used: the device that took it, where it gave its name. */
      readonly device?: string;
    };

/** A visit as it may be read at the door, where others look on: the first name, and nothing else of the guest. */
export interface DoorVisit {
  readonly id: Id;
  readonly version: number;
  readonly status: BookingStatus;
  /** null where nobody gave a name, and for a visit that is not to take place. */
  readonly firstName: string | null;
  /** The language of who comes; null where nobody knows. */
  readonly locale?: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly timeZone: string;
  readonly treatments: readonly string[];
  readonly therapists: readonly string[];
  /** When its code is taken. */
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly checkedInAt: Instant | null;
}

/** A day of a location as a desk or a kiosk keeps it, to read codes without a connection: no more than that needs. */
export interface DoorDay {
  readonly location: Pick<Location, 'id' | 'name' | 'timeZone'>;
  readonly date: LocalDate;
  /** The server's clock, for a device whose own is wrong. */
  readonly now: Instant;
  /** When the list is to be forgotten: the day's end. */
  readonly until: Instant;
  /** Stands before a short code when it is hashed. */
  readonly salt: string;
  readonly keys: readonly DoorKey[];
  readonly visits: readonly (DoorVisit & {
    /** SHA-256 of salt and short code, hex: a list that is looked at shows no code. */
    readonly codeHash: string;
  })[];
}

/** A key that check-in codes are signed with: its public half, Ed25519, 32 bytes in base64url. */
export interface DoorKey {
  readonly id: Id;
  readonly publicKey: string;
  readonly retiresAt: Instant | null;
}

/** Where and when a code was shown. */
export interface CodeScan {
  readonly device: string;
  readonly at: Instant;
}

// ─── Recurring visits ─────────────────────────────────────────────────────────────────────────────

/** "Every second friday at 5 until june": every so many weeks from a first day on, at a wall time. */
export interface SeriesRule {
  readonly everyWeeks: number;
  readonly time: WallTime;
  /** The first visit; it gives the weekday. */
  readonly from: LocalDate;
  /** The last day it may fall on, or how many visits: one of the two must be said. */
  readonly until: LocalDate | null;
  readonly count: number | null;
}

export interface SeriesRequest extends VisitWish, ForGuest {
  readonly locationId: Id;
  readonly rule: SeriesRule;
  readonly requestKey: CallKey;
}

/** One day of a series that could not be claimed, with what is free instead. */
export interface SeriesConflict {
  readonly date: LocalDate;
  readonly startsAt: Instant;
  readonly reason: NoSlotReason;
  readonly alternatives: readonly Slot[];
}

export interface SeriesView {
  readonly id: Id;
  readonly rule: SeriesRule;
  readonly bookings: readonly BookingView[];
  readonly conflicts: readonly SeriesConflict[];
  /** Beyond the horizon: claimed as they come near. */
  readonly later: readonly LocalDate[];
}

export type SeriesOutcome =
  | { readonly ok: true; readonly series: SeriesView }
  | { readonly ok: false; readonly reason: SeriesRefusal; readonly conflicts: readonly SeriesConflict[] };

export type SeriesRefusal =
  | 'no-end'
  | 'ends-before-start'
  | 'too-many'
  | 'bad-rule'
  | 'in-the-past'
  | 'no-such-slot'
  | 'nothing-free'
  | 'too-many-holds'
  | 'key-reused';

// ─── The waiting list ─────────────────────────────────────────────────────────────────────────────

export interface WaitlistRequest extends VisitWish, ForGuest {
  /** null is any of the tenant's locations. */
  readonly locationId: Id | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly timeFrom: WallTime | null;
  readonly timeTo: WallTime | null;
  readonly requestKey: CallKey;
  /** Only these days of the range; left out it is all of them. */
  readonly onDays?: readonly LocalDate[];
  /** Never by these. */
  readonly notTherapistIds?: readonly Id[];
}

export type WaitlistStatus = 'waiting' | 'offered' | 'booked' | 'left' | 'ended';

export interface WaitlistEntryView {
  readonly id: Id;
  readonly guest: { readonly id: Id; readonly name: string | null };
  readonly wish: Omit<WaitlistRequest, 'requestKey' | keyof ForGuest>;
  readonly status: WaitlistStatus;
  /** The hold that waits for the guest's yes. */
  readonly offer: { readonly bookingId: Id; readonly until: Instant } | null;
  readonly createdAt: Instant;
}

export type WaitlistOutcome =
  | { readonly ok: true; readonly entry: WaitlistEntryView }
  | {
      readonly ok: false;
      readonly reason:
        | 'no-such-treatment'
        | 'bad-range'
        | 'in-the-past'
        | 'too-many-entries'
        | 'not-found'
        | 'key-reused';
    };

// ─── The service ──────────────────────────────────────────────────────────────────────────────────

/** What it would cost to cancel now. */
export interface CancellationTerms {
  readonly refundMinor: number;
  /** What is kept of what was paid … */
  readonly feeMinor: number;
  /** … and what the desk may take from the card that is kept. */
  readonly cardMinor?: number;
  /** Until when cancelling is free. */
  readonly freeUntil: Instant;
}

/** The guest's side of the service and the desk's; one road for chat, HTTP and drag-and-drop. */
export interface BookingService {
  house(tenantId: Id): Promise<House>;
  searchSlots(tenantId: Id, query: SlotQuery): Promise<SlotSearch>;
  holdSlot(tenantId: Id, actor: Actor, request: HoldRequest): Promise<HoldOutcome>;
  /** The guest said yes: the hold becomes a booking awaiting payment, with a checkout. */
  acceptHold(
    tenantId: Id,
    actor: Actor,
    bookingId: Id,
    key?: CallKey,
    through?: string,
  ): Promise<ChangeOutcome>;
  /** The desk's own booking: takes what a hold takes, and may set rules aside with a reason. */
  bookByDesk(tenantId: Id, actor: Actor, booking: DeskBooking): Promise<DeskBookingOutcome>;
  moveTerms(tenantId: Id, bookingId: Id): Promise<MoveTerms | null>;
  /** Claims the new time before it gives the old one back, in one transaction. */
  moveBooking(tenantId: Id, actor: Actor, request: MoveRequest): Promise<MoveOutcome>;
  /** Holds every visit of a recurring booking up to the horizon. */
  holdSeries(tenantId: Id, actor: Actor, request: SeriesRequest): Promise<SeriesOutcome>;
  /** The guest said yes to all: the payment of the first confirms them. */
  acceptSeries(
    tenantId: Id,
    actor: Actor,
    seriesId: Id,
    key?: CallKey,
    through?: string,
  ): Promise<ChangeOutcome>;
  joinWaitlist(tenantId: Id, actor: Actor, request: WaitlistRequest): Promise<WaitlistOutcome>;
  leaveWaitlist(tenantId: Id, actor: Actor, entryId: Id, key?: CallKey): Promise<WaitlistOutcome>;
  /** Who waits, first come first; of one guest, or of all. */
  waitlist(tenantId: Id, guestId: Id | null): Promise<readonly WaitlistEntryView[]>;
  /** The guest's last visit that took place or is to take place: "same as last time". */
  lastVisit(tenantId: Id, guestId: Id): Promise<BookingView | null>;
  cancellationTerms(tenantId: Id, bookingId: Id): Promise<CancellationTerms | null>;
  /** With `only` a visit that was paid in the meantime stays: `not-possible-now`. */
  cancelBooking(
    tenantId: Id,
    actor: Actor,
    bookingId: Id,
    reason: string | null,
    key?: CallKey,
    only?: 'unpaid',
  ): Promise<ChangeOutcome>;
  /** By the desk, without a code; with a reason, which is kept, outside of the window as well. */
  checkIn(
    tenantId: Id,
    actor: Actor,
    bookingId: Id,
    key?: CallKey,
    reason?: string | null,
  ): Promise<ChangeOutcome>;
  /**
   * By the signed code of the picture, or by the booking's short code typed at the desk. A device that had no
   * connection says when it took the code: the window is asked for that moment, at most a day back. Where the code was shown
   * is said by `locationId`, and a visit at another house is refused.
   */
  checkInByCode(
    tenantId: Id,
    actor: Actor,
    code: string,
    key?: CallKey,
    scan?: {
      readonly device: string | null;
      readonly at: Instant | null;
      readonly locationId?: Id | null;
    },
  ): Promise<CheckInOutcome>;
  startTreatment(tenantId: Id, actor: Actor, bookingId: Id, key?: CallKey): Promise<ChangeOutcome>;
  completeVisit(tenantId: Id, actor: Actor, bookingId: Id, key?: CallKey): Promise<ChangeOutcome>;
  markNoShow(tenantId: Id, actor: Actor, bookingId: Id, key?: CallKey): Promise<ChangeOutcome>;
  /** The guest came after all: the visit has its time again, if nobody else has it by now. */
  undoNoShow(tenantId: Id, actor: Actor, undo: UndoNoShow, key?: CallKey): Promise<ChangeOutcome>;
  booking(tenantId: Id, bookingId: Id): Promise<BookingView | null>;
  /** A guest's visits that have not ended, soonest first. */
  upcomingVisits(tenantId: Id, guestId: Id): Promise<readonly BookingView[]>;
  /** The signed text of a booking's QR code. null when the booking is not confirmed. */
  checkInToken(tenantId: Id, bookingId: Id): Promise<string | null>;
  nameGuest(tenantId: Id, guestId: Id, name: string): Promise<void>;
  calendarDay(tenantId: Id, locationId: Id, date: LocalDate): Promise<CalendarDay | null>;
  bookingDetail(tenantId: Id, bookingId: Id): Promise<BookingDetail | null>;
}

// ─── What a guest may ask beside booking ──────────────────────────────────────────────────────────

/** 'answers-only' after "stop": nothing is sent unasked but what changes a visit that is booked. */
export type MessagesWanted = 'all' | 'answers-only';

export type HandOverReason = 'asked' | 'unhappy' | 'not-understood';

export interface FeedbackRequest {
  readonly bookingId: Id;
  /** 1 to 5. */
  readonly stars: number;
  readonly words: string | null;
  readonly requestKey: CallKey;
}

export type FeedbackOutcome =
  | { readonly ok: true }
  /** 'not-yet' is before the visit began; given again it replaces what was said before. */
  | { readonly ok: false; readonly reason: 'not-found' | 'not-yet' | 'bad-stars' | 'key-reused' };

/** For money that came, or that went back. */
export type DocumentKind = 'receipt' | 'credit-note';

/** What of a payment is at one rate of VAT. */
export interface VatShare {
  /** 2100 is 21 %; null is without VAT. */
  readonly basisPoints: number | null;
  /** With the VAT that is in it: the rest is net. */
  readonly grossMinor: number;
  readonly vatMinor: number;
}

/** The receipt of one payment, or the credit note of one refund, as the guest gets it. */
export interface ReceiptView {
  readonly kind: DocumentKind;
  /** `2026-000123`; of a credit note `C2026-000004`. */
  readonly number: string;
  readonly bookingId: Id;
  /** The money that it is for. */
  readonly paymentId: Id;
  readonly code: string;
  readonly startsAt: Instant;
  readonly timeZone: string;
  readonly treatmentNames: readonly string[];
  readonly currency: string;
  /** Taken from a card that was kept, and why; missing for what a guest paid. */
  readonly fee?: 'no-show' | 'late-cancellation';
  /** What was paid or went back, with its tip: more than nothing either way. */
  readonly amountMinor: number;
  /** The day on which it was issued, of the calendar of the house. */
  readonly issuedOn: LocalDate;
  /** The PDF, for whoever has the address, for 30 days. */
  readonly url: string;
}

/** A receipt or credit note as the books have it. Sums of a credit note are less than nothing. */
export interface DocumentView {
  readonly id: Id;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly issuedAt: Instant;
  readonly bookingId: Id;
  readonly bookingCode: string;
  readonly locationName: string;
  /** A payment provider, or a way to pay at the desk. */
  readonly provider: string;
  readonly currency: string;
  /** For the visit; its shares sum to it. */
  readonly amountMinor: number;
  readonly tipMinor: number;
  readonly shares: readonly VatShare[];
  /** The number of the document that it takes back. */
  readonly corrects: string | null;
}

export type ForgetOutcome =
  | { readonly ok: true }
  /** Visits to come, a refund on its way, or a fee that a bank is asked for, keep the data that they need. */
  | {
      readonly ok: false;
      readonly reason: 'not-found' | 'has-visits' | 'refund-open' | 'fee-open' | 'key-reused';
    };

/** May a guest be written to about their next visit? */
export type OffersWanted = 'yes' | 'no';

/** How a guest told the desk what they may be sent. */
export type ConsentWay = 'in-person' | 'phone' | 'paper' | 'email';

/** One word of a guest's on what they may be sent, as the log has it. */
export interface ConsentLine {
  readonly what: 'offers-wanted' | 'offers-declined' | 'messages-stopped' | 'messages-resumed';
  readonly at: Instant;
  /** Where they said it; null where the log does not say, and for a chat that is another guest's by now. */
  readonly conversationId: Id | null;
  readonly channel: ChannelName | null;
  /** How they told the desk, and who of it wrote that down; missing for what they said in a chat. */
  readonly how?: ConsentWay;
  readonly by?: string;
}

/** What a guest may be sent, and what they said of it, the newest first. */
export interface GuestConsents {
  readonly guest: { readonly id: Id; readonly name: string | null };
  /** null: they never said. */
  readonly offers: OffersWanted | null;
  readonly messages: MessagesWanted;
  readonly log: readonly ConsentLine[];
}

/** A guest's wishes that concern no time: language, messages, privacy, arrival, opinion; and a person to talk to. */
export interface GuestCare {
  /** The language of this conversation and of what is sent to its guest. */
  setLanguage(tenantId: Id, conversationId: Id, locale: string): Promise<void>;
  setMessages(
    tenantId: Id,
    actor: Actor,
    guestId: Id,
    wanted: MessagesWanted,
    /** When they said so, where that is not now: an older wish that comes late changes nothing. */
    saidAt?: Instant,
  ): Promise<void>;
  /** Whether the guest is to be asked if they may be written to when it is time for their next visit: said once. */
  askForOffers(tenantId: Id, actor: Actor, bookingId: Id, key?: CallKey): Promise<{ readonly ok: boolean }>;
  /** Their answer, or a word of theirs at any time; kept in the log. */
  setOffers(tenantId: Id, actor: Actor, guestId: Id, wanted: OffersWanted): Promise<void>;
  /** Whether another visit may still be proposed after this one, as things are now. */
  mayPropose(tenantId: Id, bookingId: Id): Promise<boolean>;
  /** Of the guest whom this id leads to by now; null when there is none. */
  consents(tenantId: Id, guestId: Id): Promise<GuestConsents | null>;
  /** Erases who the guest is, soon after the answer to this message was sent; what accounts need stays, nameless. */
  forgetGuest(tenantId: Id, actor: Actor, guestId: Id, key?: CallKey): Promise<ForgetOutcome>;
  giveFeedback(tenantId: Id, actor: Actor, feedback: FeedbackRequest): Promise<FeedbackOutcome>;
  /** Visits of the guest of which a payment is with a bank, also those whose time has gone back. */
  paymentsUnderWay(tenantId: Id, guestId: Id): Promise<readonly BookingView[]>;
  /** Newest first, at most 10. */
  receipts(tenantId: Id, guestId: Id): Promise<readonly ReceiptView[]>;
  /** What was issued for a visit, first to last. */
  receiptsOfVisit(tenantId: Id, bookingId: Id): Promise<readonly ReceiptView[]>;
  /** Where the guest can pay what a visit still costs, or a tip, just now. */
  paymentLink(tenantId: Id, bookingId: Id, purpose: PaymentLink['purpose']): Promise<PaymentLink | null>;
  /** Whether the guest is to be asked for a tip, after they said how it was: said once for a visit. */
  askForTip(tenantId: Id, actor: Actor, bookingId: Id, key?: CallKey): Promise<TipQuestion>;
  /** Where the guest gives it. */
  openTip(tenantId: Id, actor: Actor, bookingId: Id, amountMinor: number, key?: CallKey): Promise<TipOutcome>;
  /** Where these visits are had as a calendar file, until they are over; null where one file cannot hold them. */
  calendarFile(tenantId: Id, bookingIds: readonly Id[]): Promise<string | null>;
  /**
   * Where whoever writes in a chat gets a calendar of their visits to subscribe to: a therapist of those that they give, anybody else
   * of their own. The address is good for a day, and for whose the chat is when it is opened.
   */
  calendarPage(tenantId: Id, conversationId: Id, locale: string): Promise<string>;
  /** The guest's visits that ended within so many days, newest first. */
  pastVisits(tenantId: Id, guestId: Id, days: number): Promise<readonly BookingView[]>;
  /** Told to desk and therapist. Refused when the visit does not start soon or is over. */
  tellLate(tenantId: Id, actor: Actor, bookingId: Id, minutes: number, key?: CallKey): Promise<ChangeOutcome>;
  /** "I'll be there": kept with the visit, for the desk to see. */
  attend(tenantId: Id, actor: Actor, bookingId: Id, key?: CallKey): Promise<ChangeOutcome>;
  /** "I'm here": checked in by the guest's own word, within the same window as by code. */
  arrive(tenantId: Id, actor: Actor, bookingId: Id, key?: CallKey): Promise<CheckInOutcome>;
  /** A person is asked to take the conversation; the bot is silent from now on. */
  handOver(tenantId: Id, actor: Actor, conversationId: Id, reason: HandOverReason): Promise<void>;
  /** The bot has it again. Told to the guest when it was not the guest who asked. */
  takeBack(tenantId: Id, actor: Actor, conversationId: Id): Promise<void>;
  /** The notice that was the last thing sent before a message of the guest; null when an answer was, or nothing since they wrote. */
  newsBefore(tenantId: Id, conversationId: Id, inboxId: Id): Promise<Notice | null>;
  /** A person of the desk writes to the guest; false when there is no such conversation. */
  writeToGuest(tenantId: Id, actor: Actor, conversationId: Id, text: string, key?: CallKey): Promise<boolean>;
}

/** A guest as a list shows them. */
export interface GuestLine {
  readonly id: Id;
  readonly name: string | null;
  readonly phone: string | null;
  readonly channels: readonly ChannelName[];
  /** That took place or are to. */
  readonly visits: number;
  readonly lastVisitAt: Instant | null;
  readonly nextVisitAt: Instant | null;
}

/** What somebody of the house noted of a guest. */
export interface GuestNote {
  readonly id: Id;
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

export interface GuestFeedback {
  readonly bookingId: Id;
  readonly code: string;
  readonly stars: number;
  readonly words: string | null;
  readonly at: Instant;
}

/** What the desk's page shows of a guest, beside their visits, consents and chats. */
export interface GuestPage {
  readonly guest: {
    readonly id: Id;
    readonly name: string | null;
    readonly phone: string | null;
    readonly email: string | null;
    /** BCP 47. */
    readonly locale: string;
    readonly since: Instant;
  };
  /** What stands in the record itself, without an author. */
  readonly remark: string | null;
  /** They are to be forgotten, as soon as what is under way is over … */
  readonly forgetting: boolean;
  /** … and were. */
  readonly forgotten: boolean;
  /** Why they cannot be forgotten now. */
  readonly whyKept: Extract<ForgetOutcome, { readonly ok: false }>['reason'] | null;
  /** Newest first. */
  readonly notes: readonly GuestNote[];
  /** How many there are of their health: who may read them asks for them. */
  readonly healthNotes: number;
  readonly feedback: readonly GuestFeedback[];
  /** Receipts and credit notes, newest first, at most 200. */
  readonly documents: readonly DocumentView[];
}

/** A guest's visits, also those that did not take place. */
export interface GuestVisits {
  /** Not over yet, soonest first. */
  readonly coming: readonly BookingView[];
  /** Newest first, at most 200 with those to come. */
  readonly past: readonly BookingView[];
}

/** A talk as the desk's list shows it. */
export interface DeskConversation {
  readonly id: Id;
  readonly guest: { readonly id: Id; readonly name: string | null };
  readonly channel: ChannelName;
  /** The member of the team whose chat it is; null for a guest's. */
  readonly staff: { readonly id: Id; readonly name: string } | null;
  /** null while the bot has it. */
  readonly withPerson: {
    readonly since: Instant;
    /** Why a person was asked for; null when nobody asked. */
    readonly reason: HandOverReason | null;
    /** Who took it; null while the guest waits. */
    readonly name: string | null;
    readonly staffId: Id | null;
    /** When it goes back to the bot, if nobody writes. */
    readonly until: Instant;
  } | null;
  /** Since when the guest waits for a person: for one to take it, or for an answer of who has it. null: they do not. */
  readonly waitsSince: Instant | null;
  /** While a person has it or is awaited: the guest wrote since the desk last read it. */
  readonly unread: boolean;
  readonly lastLine: Pick<TranscriptLine, 'from' | 'at' | 'text' | 'by'> | null;
  /** Until when the channel takes free words; after it, one paragraph within a template. null: at any time. */
  readonly freeUntil: Instant | null;
  /** Why the guest cannot be written to there: they blocked the house or left. */
  readonly hindrance: 'unreachable' | null;
}

export interface DeskConversationPage {
  /** Who waits longest first, then the newest; who waits is on the first page. */
  readonly conversations: readonly DeskConversation[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  /** How many wait in all. */
  readonly waiting: number;
  /** The tenant's last event contained in this picture. */
  readonly sequence: number;
}

export interface TalkLines {
  /** Oldest first. */
  readonly lines: readonly TranscriptLine[];
  /** Is there more before them? */
  readonly more: boolean;
}

export type TalkOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason:
        | 'not-found'
        /** A colleague has it by now: `by` says who. */
        | 'taken'
        /** Nobody who may answer guests. */
        | 'no-such-person'
        | 'unreachable'
        | 'key-reused';
      readonly by?: string;
    };

/** A short text of the house's own, put into an answer. `{name}` is the guest's first name. */
export interface CannedAnswer {
  readonly id: Id;
  readonly title: string;
  readonly text: string;
}

// ─── Messages that failed ─────────────────────────────────────────────────────────────────────────

export type FailureReason =
  /** A guest's message that we failed at each time it was tried. */
  | 'not-handled'
  /** The channel is not connected, or turned off. */
  | 'channel-off'
  /** The guest blocked the house or left: until they write again nothing reaches them. */
  | 'unreachable'
  /** The provider will not have this message. */
  | 'refused'
  /** Every try failed: the provider was away, or turned our account down. */
  | 'no-answer'
  /** The provider took it and said later that it did not arrive. */
  | 'not-delivered'
  /** The same: the provider spares this guest messages of its kind. */
  | 'held-back'
  /** The same: the guest has been silent for too long for free words. */
  | 'window-closed'
  /** What it speaks of is over. */
  | 'too-late';

/** Why trying again needs a second thought: a yes to it is `evenSo`. */
export type RetryDoubt =
  /** The guest wrote again and was answered: an old "yes" would now be taken for something else. */
  | 'talk-went-on'
  /** It is more than a day old: "tomorrow" is another day by now. */
  | 'old';

/** A guest's message that was set aside, or one of the house that was given up. */
export interface FailedMessage {
  readonly id: Id;
  readonly direction: 'in' | 'out';
  readonly conversationId: Id;
  readonly channel: ChannelName;
  readonly guest: { readonly id: Id; readonly name: string | null };
  /** When it came, or was written. */
  readonly at: Instant;
  readonly tries: number;
  readonly reason: FailureReason;
  /** As the conversation shows it; null for a notice that was never worded. */
  readonly text: string | null;
  /** What a notice tells; null for other messages. */
  readonly notice: Notice['kind'] | null;
  /** The visit that a notice is about. */
  readonly visit: Pick<BookingView, 'id' | 'code' | 'startsAt' | 'timeZone' | 'locationId'> | null;
  /** Why it cannot be tried again; null when it can. */
  readonly hindrance: Extract<FailureReason, 'too-late' | 'unreachable'> | null;
  readonly doubt: RetryDoubt | null;
}

export interface FailedMessagePage {
  /** Newest first. */
  readonly messages: readonly FailedMessage[];
  /** Of all that failed, on this page or not. */
  readonly total: number;
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  /** The tenant's last event contained in this picture. */
  readonly sequence: number;
}

export type RetryOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason:
        | 'not-found'
        /** Somebody tried it again or put it away before. */
        | 'settled-already'
        | NonNullable<FailedMessage['hindrance']>
        | RetryDoubt
        | 'key-reused';
    };

export type PutAwayOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-found' | 'settled-already' | 'key-reused' };

// ─── Therapists in chat ───────────────────────────────────────────────────────────────────────────

/** The member of staff whose chat a conversation is. */
export interface StaffIdentity {
  readonly staffId: Id;
  readonly name: string;
  readonly role: Role;
  /** null for those who give no treatments. */
  readonly therapistId: Id | null;
  /** To some of the locations: they are told nothing of all together. */
  readonly isBound?: boolean;
}

export type LinkOutcome =
  | { readonly ok: true; readonly staff: StaffIdentity }
  | { readonly ok: false; readonly reason: 'bad-code' | 'too-many-tries' };

/** A visit as its therapist may read it in chat: no contact, no notes, no money. */
export interface StaffVisit {
  readonly bookingId: Id;
  readonly code: string;
  readonly status: BookingStatus;
  /** Of this therapist's part. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly treatmentName: string;
  readonly addOnNames: readonly string[];
  readonly durationMinutes: number;
  readonly roomName: string;
  readonly guestName: string | null;
  readonly people: number;
  readonly lateMinutes: number | null;
}

export interface StaffDay {
  readonly date: LocalDate;
  readonly locationId: Id;
  readonly timeZone: string;
  readonly works: readonly Stretch[];
  readonly timeOff: readonly (Stretch & { readonly id: Id; readonly reason: string })[];
  readonly visits: readonly StaffVisit[];
}

/** A visit in a schedule that was told, without its guest. */
export interface PlannedVisit extends Stretch {
  readonly what: string;
  readonly roomName: string;
}

/** A therapist's day as they know it: no names, so that nothing of a guest is kept with it. */
export interface PlannedDay {
  readonly works: readonly Stretch[];
  readonly visits: readonly (PlannedVisit & { readonly bookingId: Id })[];
}

export interface BlockRequest {
  readonly therapistId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly kind: 'sick' | 'blocked';
  readonly requestKey: CallKey;
}

export type BlockOutcome =
  /** The visits in its way stay booked: the desk is told and moves them. */
  | { readonly ok: true; readonly timeOffId: Id; readonly conflicts: readonly StaffVisit[] }
  | {
      readonly ok: false;
      readonly reason: 'in-the-past' | 'ends-before-start' | 'too-long' | 'not-allowed' | 'key-reused';
    };

export type SwapStatus = 'asked' | 'agreed' | 'done' | 'declined' | 'refused' | 'withdrawn' | 'ended';

/** A visit that one therapist wants to give to a colleague: the colleague agrees, then the desk. */
export interface SwapView {
  readonly id: Id;
  readonly status: SwapStatus;
  readonly fromTherapistId: Id;
  readonly toTherapistId: Id;
  readonly visit: StaffVisit;
  readonly timeZone: string;
}

export type SwapOutcome =
  | { readonly ok: true; readonly swap: SwapView }
  | {
      readonly ok: false;
      readonly reason:
        | 'not-found'
        | 'not-yours'
        | 'cannot-give-it'
        | 'not-free'
        | 'not-in-chat'
        | 'too-late'
        | 'changed-meanwhile'
        | 'not-allowed'
        | 'key-reused';
    };

/** What a therapist does by chat; the desk's part of it over HTTP. */
export interface StaffChat {
  /** A new code for a member of staff, good once and for some minutes; older ones end. null: no such person. */
  newChatCode(
    tenantId: Id,
    actor: Actor,
    staffId: Id,
  ): Promise<{ readonly code: string; readonly expiresAt: Instant } | null>;
  linkStaff(tenantId: Id, conversationId: Id, code: string): Promise<LinkOutcome>;
  unlinkStaff(tenantId: Id, conversationId: Id): Promise<void>;
  /** A therapist's days, those without work and visits left out; at most 14. */
  staffDays(tenantId: Id, therapistId: Id, from: LocalDate, to: LocalDate): Promise<readonly StaffDay[]>;
  /** Tells the guests of today's visits that are hit, and the desk. Which visits. */
  tellTherapistLate(
    tenantId: Id,
    actor: Actor,
    therapistId: Id,
    minutes: number,
    key: CallKey,
  ): Promise<readonly StaffVisit[]>;
  block(tenantId: Id, actor: Actor, request: BlockRequest): Promise<BlockOutcome>;
  unblock(tenantId: Id, actor: Actor, timeOffId: Id, key: CallKey): Promise<boolean>;
  /** Colleagues who could give this visit at its time, linked to chat or not. */
  swapCandidates(tenantId: Id, bookingId: Id, fromTherapistId: Id): Promise<readonly Therapist[]>;
  askSwap(
    tenantId: Id,
    actor: Actor,
    swap: { readonly bookingId: Id; readonly toTherapistId: Id; readonly requestKey: CallKey },
  ): Promise<SwapOutcome>;
  /** The colleague's yes or no. */
  answerSwap(tenantId: Id, actor: Actor, swapId: Id, yes: boolean, key: CallKey): Promise<SwapOutcome>;
  /** The desk's yes or no: with a yes the visit changes hands. */
  settleSwap(tenantId: Id, actor: Actor, swapId: Id, yes: boolean, key: CallKey): Promise<SwapOutcome>;
  /** Those that wait for an answer; of one therapist, or of all. */
  swaps(tenantId: Id, therapistId: Id | null): Promise<readonly SwapView[]>;
  swap(tenantId: Id, swapId: Id): Promise<SwapView | null>;
  /** How a day of the house was or is, and its picture in a language; null for who may not see the house's money. */
  houseDay(tenantId: Id, staff: StaffIdentity, date: LocalDate, locale: string): Promise<HouseDay | null>;
  /** From confirmed or checked-in to in treatment, by the visit's own therapist. */
  markBegun(tenantId: Id, actor: Actor, bookingId: Id, key: CallKey): Promise<ChangeOutcome>;
  /** From confirmed, checked-in or in treatment to completed, by the visit's own therapist. */
  markDone(tenantId: Id, actor: Actor, bookingId: Id, key: CallKey): Promise<ChangeOutcome>;
  markNoShowByTherapist(tenantId: Id, actor: Actor, bookingId: Id, key: CallKey): Promise<ChangeOutcome>;
}

/** How full: see `api/analytics/utilisation.ts` for what counts. */
export interface Utilisation {
  readonly bookedMinutes: number;
  readonly bookableMinutes: number;
}

export interface HouseVisits {
  readonly done: number;
  /** Over, and nobody has said how it went. */
  readonly unmarked: number;
  readonly ahead: number;
  readonly missed: number;
  /** Of those that had been booked. */
  readonly cancelled: number;
}

/** From the ledger of the day, without tips; what went back by dispute counts as given back. */
export interface HouseMoney {
  readonly takenMinor: number;
  readonly givenBackMinor: number;
  readonly netMinor: number;
  readonly tipsMinor: number;
}

/** How a day of all of a tenant's houses was. */
export interface HouseDay {
  readonly date: LocalDate;
  readonly houseName: string;
  readonly currency: string;
  readonly visits: HouseVisits;
  readonly money: HouseMoney;
  readonly utilisation: Utilisation;
  readonly therapists: readonly (Utilisation & { readonly id: Id; readonly name: string })[];
  /** Given on that day, of whichever visit. */
  readonly feedback: Pick<FeedbackReport, 'count' | 'average' | 'low'>;
  readonly tomorrow: Utilisation & { readonly visits: number };
  /** Seven days, the last is the day itself. */
  readonly week: readonly (Utilisation & { readonly date: LocalDate })[];
  /** Where a picture of it is to be seen, for 30 days. */
  readonly pictureUrl: string;
}

// ─── Insight ──────────────────────────────────────────────────────────────────────────────────────

/** What a range of days is held against: the days of the same number just before it, or the same days a year earlier. */
export type InsightCompare = 'none' | 'before' | 'year';

/** Tables of a range that can be taken along. */
export type InsightTable =
  | 'days'
  | 'therapists'
  | 'rooms'
  | 'hours'
  | 'methods'
  | 'treatments'
  | 'channels'
  | 'funnel'
  | 'feedback';

/** One day of a range: the trend. */
export interface InsightDay extends Utilisation, HouseMoney {
  readonly date: LocalDate;
  /** That begin on it and were not cancelled or missed. */
  readonly visits: number;
  /** Of visits that begin on it: how many guests gave stars, and all their stars. */
  readonly ratings: number;
  readonly stars: number;
}

/** How many guests gave stars, of what; `average` is not rounded, null without any. */
export interface InsightRating {
  readonly count: number;
  readonly average: number | null;
}

export interface TherapistInsight extends Utilisation {
  readonly id: Id;
  readonly name: string;
  /** Treatments of one person that they gave, or are to give. */
  readonly treatments: number;
  /** What they would have booked were everybody as full as the team: see `api/analytics/insight/balance.ts`. */
  readonly fairMinutes: number;
  readonly rating: InsightRating;
}

export interface RoomInsight extends Utilisation {
  readonly id: Id;
  readonly name: string;
  readonly locationId: Id;
}

/** Therapists' time within an hour of the wall clock (0 to 23) on a weekday, of all such days of the range. */
export interface HourInsight extends Utilisation {
  readonly weekday: Weekday;
  readonly hour: number;
}

export interface InsightMoney extends HouseMoney {
  /** By visits that were completed, whenever they were paid. */
  readonly earnedMinor: number;
  /** Kept of visits that were cancelled late or nobody came to. */
  readonly feesMinor: number;
  /** Other currencies than the house's are in their own lines here, and nowhere else. */
  readonly methods: readonly MethodTotals[];
}

export interface InsightVisits extends HouseVisits {
  /** That took place or are to take place: done, not marked and ahead. */
  readonly standing: number;
  /** Of those cancelled: later than was free by what was agreed. */
  readonly cancelledLate: number;
}

/** Guests with a visit that took place or is to take place. */
export interface InsightGuests {
  readonly all: number;
  /** Whose first visit of all, in any house, is among those counted. */
  readonly new: number;
  readonly returning: number;
}

/** Guests who booked again: see `api/analytics/insight/guests.ts`. */
export interface InsightRebooking {
  /** Within so many days of their last visit. */
  readonly withinDays: number;
  readonly guests: number;
  readonly again: number;
  /** Of those who have not: who still has days left. */
  readonly open: number;
}

/** By what a visit was booked through: a channel of the chat, or `desk`. */
export interface ChannelVisits {
  readonly channel: string;
  /** All that were booked for these days: standing, missed and cancelled. */
  readonly booked: number;
  readonly missed: number;
  readonly cancelled: number;
  readonly cancelledLate: number;
}

/** How far chats came: see `api/analytics/insight/funnel.ts`. Each step holds those of the steps after it. */
export interface FunnelSteps {
  readonly talked: number;
  readonly searched: number;
  readonly held: number;
  readonly accepted: number;
  readonly confirmed: number;
}

export interface InsightFunnel extends FunnelSteps {
  readonly channels: readonly (FunnelSteps & { readonly channel: ChannelName })[];
}

/** What providers took, of the whole tenant: a message belongs to no house. */
export interface InsightMessages {
  readonly sent: number;
  /** Those that the provider says it charges for. */
  readonly billed: number;
  /** Visits that begin in the range, in all houses, and were not cancelled. */
  readonly visits: number;
  /** By the house's own prices: see `BookingPolicy.messageMicros`. null where it has not said any. */
  readonly cost: MessageCost | null;
  readonly channels: readonly {
    readonly channel: ProviderChannel;
    readonly category: string | null;
    readonly sent: number;
    readonly delivered: number;
    readonly failed: number;
    readonly billed: number;
  }[];
}

export interface MessageCost {
  /** Millionths of the house's currency. */
  readonly micros: number;
  /** Charged for, but of a category without a price. */
  readonly unpriced: number;
}

export interface TreatmentInsight {
  readonly id: Id;
  readonly name: string;
  /** Treatments of one person, of visits that stand. */
  readonly sold: number;
  readonly minutes: number;
  /** Their prices, add-ons among them. */
  readonly priceMinor: number;
  /** What the ledger says was earned with it: see `api/analytics/insight/earned.ts`. */
  readonly earnedMinor: number;
  readonly rating: InsightRating;
}

/** What guests said of visits that begin in the range, whenever they said it. */
export interface InsightFeedback extends InsightRating {
  /** How many gave one, two … five stars. */
  readonly distribution: readonly [number, number, number, number, number];
}

/** All figures of a range of days, as they stand now. */
export interface InsightPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: readonly InsightDay[];
  readonly utilisation: Utilisation;
  readonly therapists: readonly TherapistInsight[];
  /** Treatment minutes that would have to change hands for everybody to be as full as the team. */
  readonly unevenMinutes: number;
  readonly rooms: readonly RoomInsight[];
  /** Without hours in which nobody was at work. */
  readonly hours: readonly HourInsight[];
  readonly money: InsightMoney;
  readonly visits: InsightVisits;
  readonly guests: InsightGuests;
  readonly rebooking: InsightRebooking;
  readonly channels: readonly ChannelVisits[];
  readonly funnel: InsightFunnel;
  readonly messages: InsightMessages;
  readonly treatments: readonly TreatmentInsight[];
  readonly feedback: InsightFeedback;
}

export interface Insight {
  readonly currency: string;
  /** Of the house that is meant, or of the first. */
  readonly today: LocalDate;
  /** null: all houses. */
  readonly locationId: Id | null;
  readonly period: InsightPeriod;
  /** What it is held against; null where nothing was asked for. */
  readonly before: InsightPeriod | null;
}

// ─── One guest, several identities ────────────────────────────────────────────────────────────────

/** By a code that one chat made and another sent, by a number that the channel vouches for, or by the desk. */
export type MergeWay = 'code' | 'phone' | 'desk';

export type MergeOutcome =
  /** `guestId` is the guest who has it all now. */
  | { readonly ok: true; readonly mergeId: Id; readonly guestId: Id }
  | {
      readonly ok: false;
      readonly reason:
        | 'not-found'
        /** They are one guest already. */
        | 'same-guest'
        /** One of them was forgotten, or has asked to be. */
        | 'forgotten'
        /** A chat of theirs is a therapist's. */
        | 'staff'
        | 'key-reused';
    };

export type PartOutcome =
  /** `guestId` is the one who has their own again. */
  | { readonly ok: true; readonly guestId: Id }
  | {
      readonly ok: false;
      readonly reason:
        | 'not-found'
        | 'undone-already'
        /** A guest may undo it for a few days only; the desk always. */
        | 'too-late'
        | 'key-reused';
    };

export type NewLinkCode =
  /** Good for so many minutes, and once. */
  | { readonly ok: true; readonly code: string; readonly minutes: number }
  /** A therapist's chat is joined to no other. */
  | { readonly ok: false; readonly reason: 'not-found' | 'staff' };

/** Where a guest can open a chat with the spa: a Telegram bot's name, or a WhatsApp number in digits. */
export interface ChatDoor {
  readonly channel: 'telegram' | 'whatsapp';
  readonly name: string;
}

export type TakenLinkCode =
  /** `channel` is of the chat that the code was made in: all that is told of it before the guest says yes. */
  | { readonly ok: true; readonly codeId: Id; readonly channel: ChannelName }
  | {
      readonly ok: false;
      readonly reason: /** Never made, used, declined, over, another spa's, or sent by another chat before. */
        | 'bad-code'
        | 'too-many-tries'
        /** It is a therapist's, given out by the desk: see `StaffChat.linkStaff`. */
        | 'staff-code'
        /** It was made in this very chat. */
        | 'own-chat'
        | 'same-guest'
        | 'forgotten'
        | 'staff';
    };

export type JoinOutcome =
  | MergeOutcome
  /** No code that this chat took, or not any more. */
  | { readonly ok: false; readonly reason: 'bad-code' };

export type JoinByPhoneOutcome =
  | MergeOutcome
  | {
      readonly ok: false;
      readonly reason: /** Nobody wrote to the spa from it. It is kept as the guest's, if none was. */
        | 'unknown-number'
        /** These two were joined by it before, and one of them said no. */
        | 'undone-before';
    };

export interface GuestIdentity {
  readonly conversationId: Id;
  readonly channel: ChannelName;
  readonly heardAt: Instant | null;
  readonly unreachable: boolean;
}

export interface GuestMergeView {
  readonly id: Id;
  /** Whose record went into the guest's. */
  readonly merged: { readonly id: Id; readonly name: string | null };
  readonly how: MergeWay;
  /** Who of the desk did it; null where the guest did. */
  readonly by: string | null;
  readonly at: Instant;
  readonly undoneAt: Instant | null;
}

/** A guest with their chats, and the records that were merged into theirs. */
export interface GuestIdentities {
  readonly guest: { readonly id: Id; readonly name: string | null };
  readonly identities: readonly GuestIdentity[];
  readonly merges: readonly GuestMergeView[];
}

/** Several chats and records of one person. */
export interface GuestLinks {
  /** Of the guest whom this id leads to by now; null when there is none. */
  identities(tenantId: Id, guestId: Id): Promise<GuestIdentities | null>;
  /** All that is the other's becomes the kept guest's. Both ids may be of records that were merged before. */
  mergeGuests(
    tenantId: Id,
    actor: Actor,
    guests: { readonly keptId: Id; readonly otherId: Id },
    key: CallKey,
  ): Promise<MergeOutcome>;
  /** Puts back what came from the merged guest, and what was made since in their chats. */
  partGuests(tenantId: Id, actor: Actor, mergeId: Id, key: CallKey): Promise<PartOutcome>;
  /** A one-time code that joins the chat it is sent in to this one. An older one of the chat ends. */
  newCode(tenantId: Id, conversationId: Id): Promise<NewLinkCode>;
  /** The code was sent in this chat: no other can use it now, and the guest is asked whether it was meant. */
  takeCode(tenantId: Id, conversationId: Id, code: string): Promise<TakenLinkCode>;
  /** It was meant: both chats are one guest's, and the other chat is told. Asked again it is answered the same. */
  joinByCode(tenantId: Id, actor: Extract<Actor, { kind: 'guest' }>, codeId: Id): Promise<JoinOutcome>;
  /** To the WhatsApp chat of this number, which the actor's channel vouches for as theirs. */
  joinByPhone(
    tenantId: Id,
    actor: Extract<Actor, { kind: 'guest' }>,
    phone: string,
  ): Promise<JoinByPhoneOutcome>;
  /** These visits, as far as they are the guest's and not paid, go on in the actor's chat: it is told of them. */
  carryOver(tenantId: Id, actor: Extract<Actor, { kind: 'guest' }>, bookingIds: readonly Id[]): Promise<void>;
  /** It was not: the code is good for nobody. */
  declineCode(tenantId: Id, conversationId: Id, codeId: Id): Promise<void>;
  /**
   * By one of the two chats that were joined, within `UNDO_DAYS`; null for what was joined last. The other is told.
   */
  undoJoin(tenantId: Id, actor: Extract<Actor, { kind: 'guest' }>, mergeId: Id | null): Promise<PartOutcome>;
}

// ─── Changing the house ───────────────────────────────────────────────────────────────────────────

export type LocationDraft = Omit<Location, 'id'>;

/** `vatBasisPoints` null is the house's usual rate. */
export interface TreatmentDraft extends Omit<Treatment, 'id' | 'terms' | 'addOns'> {
  /** An add-on without an id is new. */
  readonly addOns: readonly (Omit<AddOn, 'id'> & { readonly id: Id | null })[];
  /** Is it sold? Visits that were booked keep it either way. */
  readonly active: boolean;
}

export interface TherapistDraft extends Omit<Therapist, 'id' | 'locationIds'> {
  readonly active: boolean;
}

/** A room stays in its house: `locationId` cannot be changed later. */
export interface RoomDraft extends Omit<Room, 'id'> {
  readonly active: boolean;
}

/** A piece stays in its house: `locationId` cannot be changed later. */
export interface EquipmentDraft extends Omit<Equipment, 'id'> {
  readonly active: boolean;
}

/** A weekly stretch in the location's wall time, on the ledger's grid of 5 minutes. */
export interface RotaLine {
  readonly kind: 'work' | 'break';
  readonly locationId: Id;
  readonly weekday: Weekday;
  readonly starts: WallTime;
  readonly ends: WallTime;
}

/**
 * A therapist's whole week from a day on. The rota in force before ends the day before; where this one has a last
 * day, that one goes on after it. The same `validFrom` again replaces all of its lines.
 */
export interface RotaDraft {
  readonly therapistId: Id;
  readonly validFrom: LocalDate;
  /** null: until another rota begins. */
  readonly validTo: LocalDate | null;
  readonly lines: readonly RotaLine[];
}

/** Holiday or sick leave of a therapist, or a room or piece of equipment out of order. */
export interface TimeOffDraft {
  readonly resourceId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly reason: string;
}

/** Local days, both included, on which a location does not open; or with other hours, which open a holiday, too. */
export interface ClosureDraft {
  readonly locationId: Id;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
  /** Both null: closed all day. */
  readonly opens: WallTime | null;
  readonly closes: WallTime | null;
  readonly reason: string;
}

export interface TermsDraft {
  /** null: for all treatments that have none of their own. */
  readonly treatmentId: Id | null;
  /** null: this treatment has none of its own any more, and follows those of all. */
  readonly terms: VisitTerms | null;
}

/** What is to be different. `id` null makes a new one. What visits name is retired, never deleted. */
export type HouseChange =
  | { readonly kind: 'save-location'; readonly id: Id | null; readonly draft: LocationDraft }
  /** With its rooms and rota: only one in which no visit was ever booked. */
  | { readonly kind: 'remove-location'; readonly id: Id }
  | { readonly kind: 'save-treatment'; readonly id: Id | null; readonly draft: TreatmentDraft }
  | { readonly kind: 'retire-treatment'; readonly id: Id }
  | { readonly kind: 'save-therapist'; readonly id: Id | null; readonly draft: TherapistDraft }
  | { readonly kind: 'retire-therapist'; readonly id: Id }
  | { readonly kind: 'save-room'; readonly id: Id | null; readonly draft: RoomDraft }
  | { readonly kind: 'retire-room'; readonly id: Id }
  | { readonly kind: 'save-equipment'; readonly id: Id | null; readonly draft: EquipmentDraft }
  | { readonly kind: 'retire-equipment'; readonly id: Id }
  | { readonly kind: 'save-rota'; readonly draft: RotaDraft }
  | { readonly kind: 'remove-rota'; readonly therapistId: Id; readonly validFrom: LocalDate }
  | { readonly kind: 'save-time-off'; readonly id: Id | null; readonly draft: TimeOffDraft }
  | { readonly kind: 'remove-time-off'; readonly id: Id }
  | { readonly kind: 'save-closure'; readonly id: Id | null; readonly draft: ClosureDraft }
  | { readonly kind: 'remove-closure'; readonly id: Id }
  /** A new version: visits keep the one they were booked with. */
  | { readonly kind: 'save-terms'; readonly draft: TermsDraft }
  | { readonly kind: 'save-policy'; readonly draft: BookingPolicy }
  | { readonly kind: 'save-texts'; readonly draft: TextsDraft }
  | { readonly kind: 'save-web-chat'; readonly draft: WebChatDraft }
  | { readonly kind: 'save-tax-identity'; readonly draft: TaxIdentity };

/** Who the spa is to the tax office, as its receipts say it from then on. All of it each time. */
export interface TaxIdentity {
  /** Of the business; empty where it is the spa's own name. */
  readonly legalName: string;
  /** Its seat; empty where it is each house's own address. */
  readonly address: string;
  /** The number under which it pays VAT, as it is to be printed; needed where it charges any. */
  readonly vatId: string;
  /** Is there VAT in its prices? A small business may charge none. */
  readonly chargesVat: boolean;
  /** The usual rate in basis points (2100 is 21 %): of all treatments that have none of their own. */
  readonly vatBasisPoints: number;
}

/** A change of the house in the log: its kind as `HouseChange` has it, and what was changed. */
export interface HouseChangeNote {
  readonly kind: string;
  readonly id: Id | null;
  readonly by: string;
  readonly at: Instant;
}

/** What would stand on a receipt, in its order, in words. */
export interface ReceiptPreview {
  /** BCP 47. */
  readonly lang: string;
  readonly accent: string;
  readonly title: string;
  readonly number: string;
  readonly issued: string;
  readonly house: { readonly name: string; readonly lines: readonly string[] };
  readonly facts: readonly PreviewLine[];
  readonly items: readonly (PreviewLine & { readonly detail: string })[];
  readonly total: PreviewLine;
  readonly payments: readonly PreviewLine[];
  readonly sum: PreviewLine;
  readonly after: readonly PreviewLine[];
  /** Rate, net, VAT, gross; the heads first, nothing where there is no VAT. */
  readonly vat: readonly (readonly [string, string, string, string])[];
  readonly notes: readonly string[];
}

interface PreviewLine {
  readonly text: string;
  readonly sum: string;
}

/** How a tenant's web chat looks, and which sites may show it. All of it each time. */
export interface WebChatDraft {
  /** Sites beside the installation's own pages, as `https://spa.example`. */
  readonly origins: readonly string[];
  /** `#2f5d50`: the tenant's accent on all of its pages. */
  readonly accent: string;
  /** A small PNG, JPEG or WebP picture as a data URL. */
  readonly logo: string | null;
  /** Language → what stands above a talk that has not begun; the house's own words where there is none. */
  readonly greetings: Readonly<Partial<Record<'en' | 'es' | 'de' | 'fr' | 'pt', string>>>;
  /** The corner of the page that the chat stands in. */
  readonly position: 'left' | 'right';
}

/** A message of the bot. */
export interface HouseText {
  readonly key: string;
  /** The catalogue's own ICU text. */
  readonly original: string;
  /** What it is given, by name. */
  readonly names: readonly string[];
  /** The spa's own words for it; null where it has none. */
  readonly own: string | null;
}

/** How a text of the house's own would be said. */
export interface TextPreview {
  /** Filled in with made-up things; null for what cannot be said. */
  readonly said: string | null;
  /** Why it cannot. */
  readonly problem: string | null;
  /** What the catalogue's text tells and this one does not. */
  readonly leftOut: readonly string[];
  /** A button's title that WhatsApp would cut. */
  readonly isCut: boolean;
}

/** The numbers and bots of a spa as its owners see them: secrets are named, not told. */
export interface ChannelOverview {
  readonly channels: readonly {
    readonly id: Id;
    readonly channel: string;
    readonly name: string;
    readonly active: boolean;
  }[];
  /** What a provider said when a message failed, the newest of each channel where there was one in the last 30 days. */
  readonly lastErrors: readonly { readonly channel: string; readonly error: string; readonly at: Instant }[];
}

/** What went out in a month, by channel. */
export interface ChannelUsage {
  readonly lines: readonly {
    readonly channel: string;
    readonly sent: number;
    readonly failed: number;
    readonly billed: number;
  }[];
  readonly perVisit: number | null;
}

/** All of a tenant's own words in one language: those left out are the house's again. */
export interface TextsDraft {
  readonly language: string;
  /** Message key → ICU text. */
  readonly texts: Readonly<Record<string, string>>;
}

export type HouseProblemReason =
  | 'missing'
  | 'wrong-type'
  | 'unknown-value'
  | 'empty'
  | 'too-long'
  | 'too-low'
  | 'too-high'
  | 'not-whole'
  | 'off-grid'
  | 'not-a-time'
  | 'not-a-day'
  | 'not-an-instant'
  | 'not-a-zone'
  | 'not-a-holiday-calendar'
  | 'not-an-origin'
  | 'not-a-colour'
  | 'not-a-picture'
  | 'ends-before-start'
  | 'only-one-end'
  | 'overlaps'
  | 'duplicate'
  | 'break-outside-work'
  | 'longer-than-opening-hours'
  | 'not-found'
  | 'cannot-change'
  | 'in-use'
  | 'not-allowed'
  | 'key-reused';

/** What is wrong with a change, and where: `variants[0].priceMinor`. Empty is the whole of it. */
export interface HouseProblem {
  readonly field: string;
  readonly reason: HouseProblemReason;
  /** The same for people. */
  readonly message: string;
}

/** What is possible, but was hardly meant: nobody could book that treatment. */
export interface HouseWarning {
  readonly treatmentId: Id;
  readonly reason: 'nobody-has-skill' | 'no-such-room' | 'no-such-equipment' | 'longer-than-opening-hours';
  readonly message: string;
}

/** Why a booked visit cannot take place as it is. */
export type ConflictReason =
  | 'house-closed'
  | 'therapist-not-working'
  | 'therapist-away'
  | 'room-away'
  | 'equipment-away';

/** Another start or other hands for a visit, free when it was looked for: hand it to `replan`. */
export interface ReplanOption {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Whoever would give the first part. */
  readonly therapistId: Id;
  /** Part by part, one a person. */
  readonly items: readonly Pick<
    SlotItem,
    'part' | 'startsAt' | 'endsAt' | 'therapistId' | 'roomId' | 'equipmentIds'
  >[];
}

export interface VisitConflict {
  readonly booking: BookingView;
  readonly reasons: readonly ConflictReason[];
  /**
   * The same start first, then the nearest. The first options of a list do not need each other's time: all of them
   * can be taken together. None where nothing is free, or the guest is here already.
   */
  readonly options: readonly ReplanOption[];
}

export type HouseOutcome =
  | {
      readonly ok: true;
      /** What was saved or removed; null for a policy. */
      readonly id: Id | null;
      readonly warnings: readonly HouseWarning[];
      /** Visits that had all they need before this change, and have not after it. Their time stays theirs. */
      readonly conflicts: readonly VisitConflict[];
    }
  | { readonly ok: false; readonly problems: readonly HouseProblem[] };

export interface ReplanMove {
  readonly bookingId: Id;
  readonly startsAt: Instant;
  /** For the first part; null is whoever gives it now if they are free, else whoever can. */
  readonly therapistId: Id | null;
}

export type ReplanOutcome =
  | {
      readonly ok: true;
      readonly moved: readonly BookingView[];
      readonly refused: readonly ReplanRefusal[];
    }
  | {
      readonly ok: false;
      readonly reason: 'nothing-moved' | 'too-many' | 'not-allowed' | 'key-reused';
      readonly refused: readonly ReplanRefusal[];
    };

export interface ReplanRefusal {
  readonly bookingId: Id;
  readonly reason: Extract<MoveOutcome, { readonly ok: false }>['reason'];
}

/** All of the house that can be changed, as it is stored: what is no longer active, too. */
export interface HouseSheet {
  readonly locations: readonly Location[];
  readonly treatments: readonly (Omit<Treatment, 'terms'> & { readonly active: boolean })[];
  readonly therapists: readonly (Omit<Therapist, 'locationIds'> & { readonly active: boolean })[];
  readonly rooms: readonly (Room & { readonly active: boolean })[];
  readonly equipment: readonly (Equipment & { readonly active: boolean })[];
  readonly rotas: readonly RotaDraft[];
  readonly timeOff: readonly (TimeOffDraft & { readonly id: Id })[];
  readonly closures: readonly (ClosureDraft & { readonly id: Id })[];
  /** Every version, oldest first. */
  readonly terms: readonly (TermsDraft & {
    readonly id: Id;
    readonly version: number;
    readonly createdAt: Instant;
    readonly createdBy: string;
  })[];
  readonly policy: BookingPolicy;
  readonly texts: OwnTexts;
  readonly webChat: WebChatDraft;
  readonly taxIdentity: TaxIdentity;
}

/** The manager's side of the service: every change is checked, logged, and says which visits it leaves without. */
export interface HouseEditor {
  sheet(tenantId: Id): Promise<HouseSheet>;
  /** The last 200 changes, newest first. */
  changes(tenantId: Id): Promise<readonly HouseChangeNote[]>;
  /** Makes a change, once for its key. Of bad input nothing is written. */
  change(tenantId: Id, actor: Actor, change: HouseChange, key: CallKey): Promise<HouseOutcome>;
  /** What the change would answer; writes nothing. */
  preview(tenantId: Id, actor: Actor, change: HouseChange): Promise<HouseOutcome>;
  /** Every visit still to come that the house as it is now leaves without, soonest first. */
  conflicts(tenantId: Id): Promise<readonly VisitConflict[]>;
  /** Moves visits, all that still can be, and tells each guest once. At most 500. */
  replan(tenantId: Id, actor: Actor, moves: readonly ReplanMove[], key: CallKey): Promise<ReplanOutcome>;
}

// ─── The desk's calendar ──────────────────────────────────────────────────────────────────────────

/** A stretch of one therapist's day, as instants. */
export interface Stretch {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface CalendarColumn {
  readonly therapist: Therapist;
  /** When the rota has them at this location on this day; breaks and time off are cut out. */
  readonly works: readonly Stretch[];
  readonly breaks: readonly Stretch[];
  readonly timeOff: readonly Stretch[];
}

export interface CalendarDay {
  readonly location: Location;
  readonly date: LocalDate;
  /** The location's hours on that day; null when closed. */
  readonly open: Stretch | null;
  readonly columns: readonly CalendarColumn[];
  /** Every booking that touches the day, expired and cancelled ones left out. */
  readonly bookings: readonly BookingView[];
  /** The tenant's last event contained in this picture: ask the live socket for what came after. */
  readonly sequence: number;
}

export interface TranscriptLine {
  readonly position: number;
  readonly from: 'guest' | 'house';
  readonly at: Instant;
  readonly text: string;
  readonly choices: readonly Choice[];
  /** Who of the desk wrote it; missing for what the guest, the bot or the house itself said. */
  readonly by?: string;
  /** Of a line of the house: whether it is on its way, or did not get through. */
  readonly became?: 'waits' | 'sent' | 'not-needed' | 'failed';
}

export interface PaymentView {
  readonly id: Id;
  /** The checkout that the money came by; null for what was taken at the desk. */
  readonly checkoutId: Id | null;
  /** What a refund gives back of, and what a dispute is about. */
  readonly chargeId: Id | null;
  /** A dispute is a payment that the guest's bank wants back: 'requested' until it is decided, 'lost', 'failed' when the money stays. */
  readonly kind: 'charge' | 'refund' | 'dispute';
  /** A payment provider, or how it was paid at the spa. */
  readonly provider: string;
  /** For the visit: positive for a charge, negative for a refund and for what the bank has of a dispute. */
  readonly amountMinor: number;
  /** On top of it, for those who give the visit. */
  readonly tipMinor: number;
  readonly currency: string;
  /** A refund is 'withdrawn' when it was given up before the guest had it. */
  readonly status: 'settled' | 'requested' | 'failed' | 'lost' | 'withdrawn';
  readonly at: Instant;
  /** Who of the house took it or gave it back; null for what came of itself. */
  readonly byName: string | null;
  /** Why the desk gave it back. */
  readonly reason: string | null;
  /** A number on the terminal's slip or the voucher; of a refund, why it was taken back or withdrawn. */
  readonly note: string | null;
  /** Why it failed; null where nobody refused it, and it was only not handed out after all. */
  readonly failure: string | null;
}

/** Why what a payment provider told could not be acted on. */
export type UnsettledReason =
  /** It did not answer, however often it was asked. */
  | 'provider-away'
  /** It does not take the account's key any more, or the key may not do this. */
  | 'key-refused'
  | 'provider-refused'
  /** What it has does not fit our books. */
  | 'books-differ'
  /** Our own fault: the log says more. */
  | 'not-understood';

/** Word of a payment provider's that could not be acted on. */
export interface UnsettledEvent {
  readonly id: Id;
  readonly what: 'payment' | 'refund' | 'dispute';
  readonly at: Instant;
  readonly reason: UnsettledReason;
  /** null where it is of no visit that we know. */
  readonly visit: {
    readonly id: Id;
    readonly code: string;
    readonly locationId: Id;
    readonly startsAt: Instant;
    readonly timeZone: string;
    readonly guestName: string | null;
  } | null;
}

export type UnsettledOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-found' | 'settled-already' | 'key-reused' };

/** A visit's money in sums, in its currency. */
export interface VisitMoney {
  /** What the guest has still to pay; a refund by the desk is a gift and makes no new debt. */
  readonly toPayMinor: number;
  /** The most that can be taken for the visit, beside a tip. */
  readonly payableMinor: number;
  /** The most that can be given back, tips included; nothing of what a guest's bank has. */
  readonly refundableMinor: number;
  /** What cannot be given back while a dispute is open, tips included: the bank has taken it. Absent where there is none. */
  readonly disputedMinor?: number;
  readonly tipMinor: number;
}

/** How the desk takes money itself. */
export type DeskMethod = 'cash' | 'card-terminal' | 'voucher';

/** Money that a guest gave at the spa. */
export interface DeskPayment {
  readonly bookingId: Id;
  readonly method: DeskMethod;
  readonly amountMinor: number;
  readonly tipMinor: number;
  readonly note: string | null;
  /** Taken although a payment of the guest's is being processed. */
  readonly besideProcessing?: boolean | undefined;
}

export type DeskPaymentOutcome =
  | { readonly ok: true; readonly booking: BookingView; readonly payment: PaymentView }
  | {
      readonly ok: false;
      /** 'too-much' is for more than the visit costs; 'too-little' for less than what confirms it. */
      readonly reason:
        | 'not-found'
        | 'not-allowed'
        | 'not-possible-now'
        | 'nothing-given'
        | 'too-much'
        | 'too-little'
        /** A payment of the guest's is with a bank: another would be the second. */
        | 'being-processed'
        | 'key-reused';
      /** The most, or the least, that can be taken. */
      readonly limitMinor?: number;
    };

/** Where a guest can pay online for a booked visit, as long as that is open. */
export interface PaymentLink {
  /** Which checkout it leads to: what is paid there says so. */
  readonly checkoutId: Id;
  readonly purpose: Exclude<CheckoutPurpose, 'visit'>;
  readonly url: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly endsAt: Instant;
}

/** What the desk asks a guest to pay by link. */
export interface PaymentLinkRequest {
  readonly bookingId: Id;
  /** null is all that the visit still costs, or what the open link is for. */
  readonly amountMinor: number | null;
  /** To the guest's chat, in their language. */
  readonly send: boolean;
  /** Made although a payment of the guest's is being processed. */
  readonly besideProcessing?: boolean | undefined;
}

export type PaymentLinkOutcome =
  | { readonly ok: true; readonly link: PaymentLink }
  | {
      readonly ok: false;
      /** 'too-small' is less than card payments move; 'no-chat' that there is none to send it to; 'no-account' that the spa takes no payments online. */
      readonly reason:
        | 'not-found'
        | 'not-allowed'
        | 'not-possible-now'
        | 'nothing-to-pay'
        | 'too-much'
        | 'too-small'
        | 'no-chat'
        | 'no-account'
        | 'being-processed'
        | 'key-reused';
      /** The most, or the least, that a link can be for. */
      readonly limitMinor?: number;
    };

/** A tip that the house proposes. */
export interface TipChoice {
  readonly percent: number;
  readonly amountMinor: number;
}

/** 'not-now' where the house wants no tips by card, one was given, or the guest was asked before. */
export type TipQuestion =
  | { readonly ok: true; readonly choices: readonly TipChoice[] }
  | { readonly ok: false; readonly reason: 'not-now' };

export type TipOutcome =
  | { readonly ok: true; readonly link: PaymentLink }
  | {
      readonly ok: false;
      /** 'too-much' is more than the visit costs, 'too-small' less than a card payment is made for. */
      readonly reason: 'not-found' | 'not-now' | 'too-much' | 'too-small' | 'key-reused';
      readonly limitMinor?: number;
    };

/** Money that the desk gives back, and why. */
export interface DeskRefund {
  readonly bookingId: Id;
  readonly amountMinor: number | 'all';
  readonly reason: string;
}

export type DeskRefundOutcome =
  | { readonly ok: true; readonly booking: BookingView; readonly refunds: readonly PaymentView[] }
  | {
      readonly ok: false;
      /**
       * 'over-limit' is more than the desk may give back; an owner or manager may. 'uneven' is what no card payment in this
       * currency moves: `limitMinor` is what can go back of it. 'disputed' is what the guest's bank has taken back: `limitMinor` is the rest.
       */
      readonly reason:
        | 'not-found'
        | 'not-allowed'
        | 'reason-missing'
        | 'nothing-given'
        | 'too-much'
        | 'over-limit'
        | 'uneven'
        | 'disputed'
        | 'key-reused';
      readonly limitMinor?: number;
    };

/** A refund that waits for somebody: it failed, or was paid at the spa and is to be handed out there. */
export interface WaitingRefund extends PaymentView {
  /** The guest's bank has this payment before it: whatever is handed out now may be paid twice. */
  readonly isDisputed: boolean;
  readonly visit: {
    readonly id: Id;
    readonly code: string;
    readonly locationId: Id;
    readonly startsAt: Instant;
    readonly timeZone: string;
    readonly guestName: string | null;
  };
}

export type WaitingRefundOutcome =
  | { readonly ok: true; readonly refund: PaymentView }
  | {
      readonly ok: false;
      /** 'disputed': the guest's bank has the payment before it, or has taken it. */
      readonly reason: 'not-found' | 'not-allowed' | 'not-possible-now' | 'disputed' | 'key-reused';
    };

/** A refund that was noted as handed out and was not, or that was asked for by mistake. */
export interface TakeBack {
  readonly refundId: Id;
  /** Why, in the words of the desk. */
  readonly reason: string;
  /** The guest is to get nothing of it: without it, it waits for them again. */
  readonly withdraw: boolean;
}

export type TakeBackOutcome =
  | { readonly ok: true; readonly refund: PaymentView }
  | {
      readonly ok: false;
      /** 'owed-by-terms': the house promised it when the visit was booked; only an owner or manager withdraws that. */
      readonly reason:
        | 'not-found'
        | 'not-allowed'
        | 'not-possible-now'
        | 'reason-missing'
        | 'owed-by-terms'
        | 'key-reused';
    };

/** What moved on one day by one way to pay, in one currency. */
export interface MethodTotals {
  /** A payment provider, or how it was paid at the spa. */
  readonly method: string;
  readonly currency: string;
  /** For visits, without tips … */
  readonly paidMinor: number;
  readonly tipsMinor: number;
  /** … and what went back, as a positive number, tips included. */
  readonly refundedMinor: number;
  /** What guests' banks took of disputed payments, less what they gave back; absent where there was none. */
  readonly disputedMinor?: number;
  /** What is left of it all. */
  readonly netMinor: number;
  readonly payments: number;
  readonly refunds: number;
}

/** A day's money at one location. */
export interface DayTotals {
  readonly methods: readonly MethodTotals[];
  /** Earned by visits that were completed on the day, whenever they were paid; in the tenant's currency, as all below. */
  readonly revenueMinor: number;
  /** Kept of visits that were cancelled late or nobody came to. */
  readonly feesMinor: number;
  readonly tipsMinor: number;
  /** How much more the house owes guests for visits to come than before; less is negative. */
  readonly depositsMinor: number;
}

/** One payment or refund of a day. */
export interface DayLine {
  readonly paymentId: Id;
  readonly kind: 'charge' | 'refund' | 'refund-failed' | 'dispute-taken' | 'dispute-returned';
  readonly method: string;
  readonly at: Instant;
  /** Tips included; negative for what went back. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly byName: string | null;
  readonly bookingId: Id;
  readonly code: string;
  readonly guestName: string | null;
  /** The local day that the visit begins on. */
  readonly visitDay: LocalDate;
}

export interface DayClosing {
  readonly id: Id;
  readonly locationId: Id;
  readonly date: LocalDate;
  readonly currency: string;
  readonly totals: DayTotals;
  readonly floatMinor: number;
  readonly expectedMinor: number;
  readonly countedMinor: number;
  /** Counted less expected: negative is missing. */
  readonly differenceMinor: number;
  readonly note: string | null;
  readonly closedBy: string;
  readonly closedAt: Instant;
}

/** The book of one local day of one location. */
export interface DayBook {
  readonly locationId: Id;
  readonly date: LocalDate;
  readonly timeZone: string;
  readonly currency: string;
  readonly today: LocalDate;
  readonly totals: DayTotals;
  /** At most 500, oldest first. */
  readonly lines: readonly DayLine[];
  /** null while it is open. */
  readonly closing: DayClosing | null;
  /** What is likely to have been in the till before: as at the last closing. */
  readonly floatMinor: number;
  /** Whether it can be closed now, or why not: an earlier day with money in it comes first. */
  readonly closable: 'yes' | 'closed' | 'future' | 'earlier-open' | 'passed';
  /** The earliest day that is still to be closed, where that is not this one. */
  readonly closeFirst: LocalDate | null;
  /** Refunds that wait for somebody, at all locations. */
  readonly waitingRefunds: number;
}

/** What the desk says when it closes a day. */
export interface ClosingDraft {
  readonly locationId: Id;
  readonly date: LocalDate;
  readonly floatMinor: number;
  readonly countedMinor: number;
  readonly note: string | null;
}

export type ClosingOutcome =
  | { readonly ok: true; readonly closing: DayClosing }
  | {
      readonly ok: false;
      /** 'passed' is a day before one that is closed. */
      readonly reason: 'not-found' | 'not-allowed' | Exclude<DayBook['closable'], 'yes'> | 'key-reused';
      readonly closeFirst?: LocalDate | null;
    };

export interface HistoryLine {
  readonly sequence: number;
  readonly type: EventType;
  readonly at: Instant;
  /** "Desk · Mara", "Guest", "System · payment". */
  readonly actor: string;
  /** The same, to be said in any language: whose side it was, and the name of who it was of the house. */
  readonly by: { readonly kind: 'guest' | 'staff' | 'system'; readonly name: string };
  /** Why the desk let a guest in outside of the window. */
  readonly reason?: string;
  /** Why a guest who was let in without a connection should not have been. */
  readonly refusal?: CheckInRefusal;
  /** The device that a code was shown to, and when. */
  readonly scan?: CodeScan;
}

/** What a guest said of a visit. */
export interface FeedbackView {
  /** 1 to 5. */
  readonly stars: number;
  /** null for none, and when the guest was forgotten. */
  readonly words: string | null;
  readonly at: Instant;
}

export interface FeedbackLine extends FeedbackView {
  readonly visit: Pick<BookingView, 'id' | 'code' | 'locationId' | 'startsAt' | 'timeZone'> & {
    readonly guestName: string | null;
    readonly treatments: readonly string[];
    readonly therapists: readonly string[];
  };
}

/** How a therapist's or a treatment's visits were found. */
export interface FeedbackShare {
  readonly id: Id;
  readonly name: string;
  readonly count: number;
  /** Of the stars, not rounded. */
  readonly average: number;
}

export interface FeedbackReport {
  readonly sequence: number;
  readonly days: number;
  readonly count: number;
  /** null without any. */
  readonly average: number | null;
  readonly byTherapist: readonly FeedbackShare[];
  readonly byTreatment: readonly FeedbackShare[];
  /** One or two stars in the last fortnight, newest first: for somebody to see to. */
  readonly low: readonly FeedbackLine[];
  readonly newest: readonly FeedbackLine[];
}

/** What follows when a visit is marked as a no-show. */
export interface NoShowTerms {
  /** Not before its start … */
  readonly from: Instant;
  /** … which is still to come, by the house's clock. */
  readonly isEarly: boolean;
  /** Of what was paid, what stays with the house … */
  readonly keptMinor: number;
  /** … and what goes back. */
  readonly backMinor: number;
  /** The most that the desk may take from the kept card then. */
  readonly cardMinor: number;
}

/** What follows when a no-show is undone. */
export interface UndoNoShowTerms {
  /** Nobody has its time by now. */
  readonly isFree: boolean;
  /** What was taken from the kept card and is still here: can be given back. */
  readonly feeMinor: number;
  /** What is paid of the visit then, without that fee. */
  readonly paidMinor: number;
}

export interface UndoNoShow {
  readonly bookingId: Id;
  /** The guest is here, or was; else the visit is to come again, as it was before. */
  readonly arrived: boolean;
  /** A fee that was taken from the kept card goes back to it; else it counts as paid for the visit. */
  readonly refundFee: boolean;
}

export interface BookingDetail {
  readonly booking: BookingView;
  readonly history: readonly HistoryLine[];
  readonly payments: readonly PaymentView[];
  /** null for those who may not see money. */
  readonly money: VisitMoney | null;
  /** What the guest can pay online just now; null for those who may not see money, too. */
  readonly paymentLink: PaymentLink | null;
  /** The card that is kept for it, or was; null where there is none, and for those who may not see money. */
  readonly card: KeptCardView | null;
  /** What the desk may take from it, or has taken. */
  readonly cardFee: CardFeeView | null;
  /** null where that is not possible, and for those who may not see money. */
  readonly noShow: NoShowTerms | null;
  readonly undoNoShow: UndoNoShowTerms | null;
  /** What the guest said of it; null while they said nothing. */
  readonly feedback: FeedbackView | null;
  readonly transcript: readonly TranscriptLine[];
}

// ─── Events and the live socket ───────────────────────────────────────────────────────────────────

export type EventType =
  | 'booking-held'
  | 'booking-accepted'
  | 'booking-confirmed'
  | 'booking-checked-in'
  /** A device without a connection let a guest in whom the server would have refused: its note says why. */
  | 'let-in-wrongly'
  | 'booking-started'
  | 'booking-completed'
  | 'booking-cancelled'
  | 'booking-expired'
  | 'booking-no-show'
  /** The guest had come after all. */
  | 'booking-no-show-undone'
  | 'booking-moved'
  /** A buffer gave way to a visit that the desk put beside it. */
  | 'booking-squeezed'
  /** Rota, time off, opening hours, catalogue or terms; about no booking. */
  | 'house-changed'
  /** A number or bot was added, changed or turned off; about no booking. */
  | 'channel-changed'
  | 'waitlist-joined'
  | 'waitlist-left'
  | 'guest-late'
  /** The guest said that they come. */
  | 'guest-attends'
  | 'feedback-given'
  | 'guest-forgotten'
  /** Two records are one guest's from now on, or two guests' again; about no booking. */
  | 'guests-merged'
  | 'guests-parted'
  | 'messages-stopped'
  | 'messages-resumed'
  /** A guest may be written to about their next visit, or may not (any more); about no booking. */
  | 'offers-wanted'
  | 'offers-declined'
  /** A guest wants a person; about no booking. */
  | 'person-wanted'
  | 'person-took-over'
  /** Somebody of the desk gave a talk to a colleague. */
  | 'person-given'
  | 'bot-returned'
  | 'canned-answers-changed'
  /** What the house notes of a guest; of their health, each reading, too. Whose they are is kept beside the event. */
  | 'guest-notes-changed'
  | 'health-notes-changed'
  | 'health-notes-read'
  /** All that is known of a guest was taken out, to be handed to them. */
  | 'guest-exported'
  /** The desk asked for a guest to be forgotten. */
  | 'guest-forget-asked'
  | 'staff-linked'
  | 'therapist-late'
  | 'swap-changed'
  /** A message could not be handled or sent, was tried again, was put away; about no booking. */
  | 'message-failed'
  | 'message-retried'
  | 'message-put-away'
  /** The desk made a link to pay what the visit still costs. */
  | 'payment-link-opened'
  | 'payment-received'
  /** All is filled in at the provider, and a bank takes its time. */
  | 'payment-processing'
  | 'payment-failed'
  | 'payment-late'
  | 'card-kept'
  | 'card-late'
  | 'card-fee-asked'
  | 'card-fee-taken'
  | 'card-fee-refused'
  | 'card-fee-waived'
  /** What the provider told of it could not be acted on: somebody should look there. */
  | 'payment-unsettled'
  /** Somebody had it acted on again, or put it away. */
  | 'payment-tried-again'
  | 'payment-put-away'
  /** The guest's bank wants it back: to be answered at the provider. */
  | 'payment-disputed'
  /** It is over: the money stays with the house, or is lost. */
  | 'dispute-won'
  | 'dispute-lost'
  | 'refund-requested'
  | 'refund-settled'
  /** The provider would not; the desk has to find another way. */
  | 'refund-failed'
  | 'refund-taken-back'
  | 'refund-withdrawn'
  /** A day's money was counted and its book closed; about no booking. */
  | 'day-closed'
  | AccessEventType;

/** Who signs in, as what, and from where; about no booking. */
export type AccessEventType =
  /** Somebody of the team signed in; a device at the door was limited to check-in. */
  | 'signed-in'
  | 'kiosk-opened'
  /** Who may sign in, as what and where. */
  | 'member-invited'
  | 'invitation-withdrawn'
  | 'member-joined'
  | 'member-changed'
  | 'member-locations-changed'
  | 'member-disabled'
  | 'member-enabled'
  | 'password-link-made'
  | 'password-changed'
  | 'sessions-ended'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'security-changed'
  /** The log itself was taken along as a table. */
  | 'log-exported';

/** Where somebody is signed in. */
export interface SessionView {
  /** A name of it that opens nothing. */
  readonly id: string;
  /** What its browser says that it is. */
  readonly agent: string | null;
  /** The network address it was last used from, to some minutes as is the time. */
  readonly place: string | null;
  readonly usedAt: Instant;
  readonly createdAt: Instant;
  readonly isKiosk: boolean;
  /** The one that asks. */
  readonly isThis: boolean;
}

/** Somebody who can sign in, or could. */
export interface MemberView {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly therapistId: Id | null;
  readonly active: boolean;
  /** null for never, as far as sessions tell that have not ended. */
  readonly lastSeenAt: Instant | null;
  readonly sessions: number;
  readonly twoSteps: boolean;
  /** May whoever asks change them? A manager may not touch owners. */
  readonly mayChange: boolean;
  /** The locations that they are bound to; null for all of them. */
  readonly locationIds: readonly Id[] | null;
}

/** How somebody signs in besides their password. */
export interface TwoStepsView {
  /** null while it is off. */
  readonly since: Instant | null;
  /** Recovery codes that were not used. */
  readonly codesLeft: number;
  /** Roles that must. */
  readonly requiredOf: readonly Role[];
}

export interface InvitationView {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly by: string;
  readonly expiresAt: Instant;
  readonly locationIds: readonly Id[] | null;
}

export interface AccessView {
  readonly members: readonly MemberView[];
  /** Those that are still good. */
  readonly invitations: readonly InvitationView[];
}

export interface MemberDraft {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The therapist that they are: needed for that role. */
  readonly therapistId: Id | null;
  /** The locations that they are bound to; null for all of them, and for owners in any case. Not said is as they were. */
  readonly locationIds?: readonly Id[] | null | undefined;
}

/** Why somebody's access is not changed. */
export type AccessRefusal =
  | 'not-found'
  /** Only an owner makes and changes owners. */
  | 'owners-only'
  | 'last-owner'
  | 'yourself'
  | 'email-taken'
  /** A therapist has to be one of the house, whom nobody else is. */
  | 'which-therapist'
  /** Somebody is bound to locations of the house, at least one. */
  | 'which-location';

/** What a link is for, to be shown to who has it. */
export interface AccessLinkView {
  readonly kind: 'invitation' | 'password';
  readonly spa: string;
  readonly locale: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** The link is told once: only its hash is kept. */
export type AccessOutcome =
  | { readonly ok: true; readonly link?: string; readonly expiresAt?: Instant }
  | { readonly ok: false; readonly reason: AccessRefusal };

/** What an event of the log is of, for who looks something up. */
export type LogKind = 'visits' | 'money' | 'guests' | 'talks' | 'house' | 'access';

/** What is looked for in the log. */
export interface LogWish {
  /** Only what came before this sequence: the cursor. null from the newest on. */
  readonly before: number | null;
  readonly limit: number;
  /** A member of staff's id, all guests, or what came of itself. */
  readonly by: Id | 'guests' | 'automatic' | null;
  readonly guestId: Id | null;
  readonly kind: LogKind | null;
  /** Local days of the first location, both included. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** One line of the log with what it is about, as that is known now: of a guest who was forgotten there is no name and no word. */
export interface LogEntry {
  readonly sequence: number;
  readonly type: EventType;
  readonly kind: LogKind;
  readonly at: Instant;
  /** The name is null of what came of itself, and of a guest without one. */
  readonly by: { readonly kind: 'guest' | 'staff' | 'system'; readonly id: Id; readonly name: string | null };
  readonly guest: { readonly id: Id; readonly name: string | null; readonly forgotten: boolean } | null;
  readonly visit: Pick<BookingView, 'id' | 'code' | 'locationId' | 'startsAt' | 'timeZone'> | null;
  /** Of a visit that was moved: from when to when, and in whose hands it is since, where they are others. */
  readonly moved: { readonly from: Instant; readonly to: Instant; readonly hands: readonly string[] } | null;
  /** Less than nothing where money went back. */
  readonly amount: { readonly minor: number; readonly currency: string } | null;
  /** Why, in the words of who did it. */
  readonly reason: string | null;
  /** A word of the log's own: a kind of house change, a state, a day. */
  readonly what: string | null;
  /** What it was done to by name: a person of the team, a room, a location. */
  readonly name: string | null;
}

export interface LogPage {
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  /** `before` of the next page; null when there is none. */
  readonly next: number | null;
  /** Who of the team can be looked for, those who have left as well. */
  readonly people: readonly { readonly id: Id; readonly name: string }[];
}

export interface LiveEvent {
  /** Gapless and growing within a tenant, in order of commit. */
  readonly sequence: number;
  /** `visit-changed` where what happened is not this person's to know, and only what they are shown may be another. */
  readonly type: EventType | 'visit-changed';
  readonly at: Instant;
  /** null when it is about no booking: read what is shown again. */
  readonly booking: BookingView | null;
  /** The visit that was this therapist's, and is a colleague's now: the booking is not theirs to see. */
  readonly gone?: Id;
  /** The talk that it is about, for those who may read it: somebody wants a person, or has one. */
  readonly conversation?: {
    readonly id: Id;
    readonly guestName: string | null;
    readonly reason: string | null;
  };
}

/** Server to desk, over `/api/v1/live?since=SEQUENCE` (cookie of the session). */
export type LiveMessage =
  | { readonly type: 'event'; readonly event: LiveEvent }
  /**
   * Of the events after `after`, up to this sequence, none is for this desk; all others were sent. Told at the beginning, later
   * only where the last event sent was an earlier one, and in answer to each `DeskMessage`. The first of a line says as what one is
   * heard on it, as `GET /api/v1/me` says it: where that is another than a page holds, it shows what another saw.
   */
  | {
      readonly type: 'caught-up';
      readonly after: number;
      readonly sequence: number;
      readonly standing?: string;
    }
  /** Something was said or read in these talks; only to who may read them. */
  | { readonly type: 'talks'; readonly ids: readonly Id[] }
  /**
   * Who looks at which visit now, of those that this person may see: all of it. They themselves are in none, and a visit that is not in
   * it nobody else looks at. Told when it is another; who has just connected is told nothing where there is nothing.
   */
  | { readonly type: 'looking'; readonly visits: readonly LookedAt[] }
  /** Too far behind: load the day again. What happened up to this sequence is told no more. */
  | { readonly type: 'reload'; readonly sequence: number }
  /** The session ended. */
  | { readonly type: 'signed-out' };

/** A visit that somebody has open, and who: the longest at their desk first. */
export interface LookedAt {
  readonly bookingId: Id;
  readonly by: readonly Looker[];
}

export interface Looker {
  /** Of their sign-in. */
  readonly id: Id;
  readonly name: string;
}

/**
 * Desk to server over the same socket, now and then: only an answer tells it that the line still stands. At once where another visit
 * is open than before; a visit counts as looked at for 75 s after it was last said.
 */
export type DeskMessage = { readonly type: 'here'; readonly bookingId: Id | null };

// ─── Messages ─────────────────────────────────────────────────────────────────────────────────────

/** `push` is a device's lock screen: nobody answers there. See `Devices`. */
export type ChannelName = 'console' | 'webchat' | 'whatsapp' | 'telegram' | 'teams' | 'push';

/** The channels that a provider stands behind. */
export type ProviderChannel = Extract<ChannelName, 'whatsapp' | 'telegram' | 'teams'>;

/** What a tenant has accounts of: the channels with a provider, and Stripe, which takes its guests' money. */
export type AccountKind = ProviderChannel | 'stripe';

/** A number, bot or app through which one tenant is reached, or its account at Stripe, with its secrets opened. */
export interface ChannelAccount {
  readonly id: Id;
  readonly tenantId: Id;
  readonly channel: AccountKind;
  /** The provider's name for it: WhatsApp's phone_number_id, Telegram's bot id, Teams' app id, Stripe's acct_…. */
  readonly externalId: string;
  readonly name: string;
  readonly active: boolean;
  /** By name, as the channel needs them: see its folder in `bot/`. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** The accounts of all tenants, for who verifies what comes in and who sends. */
export interface ChannelAccounts {
  /** The active account that a provider's message is for; null when there is none. */
  find(channel: AccountKind, externalId: string): Promise<ChannelAccount | null>;
  /** The account to write to a conversation through: the one last written to, else the tenant's first. */
  of(conversation: Pick<Conversation, 'tenantId' | 'channel' | 'accountId'>): Promise<ChannelAccount | null>;
  /** The active accounts of a channel, of all tenants. */
  all(channel: AccountKind): Promise<readonly ChannelAccount[]>;
}

/** What a provider said of an account, for the person who sets it up. */
export interface ProviderWord {
  readonly ok: boolean;
  readonly words: string;
  /** What that person can do about it; null when there is nothing to do. */
  readonly remedy: string | null;
}

/** An account at its provider, as far as setting it up goes. A channel has those that its provider offers. */
export interface AccountTools {
  /** Has what guests write delivered to this installation. `keep` is to be kept with the account's secrets. */
  connect?(
    account: ChannelAccount,
  ): Promise<ProviderWord & { readonly keep?: Readonly<Record<string, string>> }>;
  /** Sends a first message: to a phone number or chat. As free words only where `as` says so and they are taken. */
  test?(account: ChannelAccount, to: string, as: 'template' | 'text'): Promise<ProviderWord>;
  /**
   * What the provider has of the house's templates; `submit` first hands in what is missing and what reads otherwise, with a picture (PNG)
   * for its reviewers where one has a place for it.
   */
  templates?(
    account: ChannelAccount,
    act: 'check' | 'submit',
    picture: () => Promise<Uint8Array>,
  ): Promise<TemplatesWord>;
}

/** Whether a template can be sent: it can where it is `approved`. `unusable` is paused, disabled, or of a kind that came later. */
export type TemplateStanding = 'approved' | 'pending' | 'rejected' | 'unusable' | 'missing';

/** A template that the house needs, in one language, as its provider has it. */
export interface TemplateView {
  readonly name: string;
  /** As the provider names it. */
  readonly language: string;
  /** `{{1}}` is what the house says. */
  readonly body: string;
  readonly standing: TemplateStanding;
  /** Why it was rejected, in the provider's words. */
  readonly reason: string | null;
  /** The provider has other words under its name. */
  readonly differs: boolean;
  /** The provider's category, where it charges for another than was asked for. */
  readonly chargedAs: string | null;
}

/** The provider's word, and its templates as far as it told them. */
export interface TemplatesWord extends ProviderWord {
  readonly templates: readonly TemplateView[];
}

/** How far a sent message has come; it only moves forward. */
export type DeliveryStatus = 'sent' | 'delivered' | 'read' | 'failed';

/** One request of a message that a provider took. */
export interface DeliveredPart {
  /** Its place among the requests of the message, from 0. */
  readonly part: number;
  readonly providerMessageId: string;
  /** What the provider charges for: "service", "utility"; null where it charges nothing. */
  readonly category: string | null;
  /** It failed on its way: it is to be sent again, or, for having come too late, to go another way. */
  readonly failed?: 'again' | 'window-closed';
}

/** What follows when a provider says of a message that it took that it failed on its way. */
export type DeliveryFailure =
  /** Free words are not taken (any more): the message comes due again, to go another way. */
  | { readonly act: 'other-way' }
  | { readonly act: 'retry'; readonly afterMs: number }
  /** `unreachable`: until the guest writes again nothing more is sent. */
  | {
      readonly act: 'give-up';
      readonly why: Extract<FailureReason, 'not-delivered' | 'held-back' | 'unreachable'>;
    };

/** A provider's word on a message that it took earlier. */
export interface DeliveryReport {
  readonly tenantId: Id;
  readonly channel: ProviderChannel;
  readonly providerMessageId: string;
  readonly status: DeliveryStatus;
  readonly error: string | null;
  readonly category: string | null;
  /** Does the provider charge for it? Left out where it does not say. */
  readonly billed?: boolean;
  /** What was sent along with it: it names a request whose answer was never written down. */
  readonly sentAs: { readonly outboxId: Id; readonly part: number } | null;
  /** Only with the status 'failed'; left out is given up. */
  readonly failure?: DeliveryFailure;
}

/** What providers took, and what became of it. */
export interface Deliveries {
  /** The parts of a message that were taken before: they are not sent again. */
  taken(message: Pick<OutboxMessage, 'id' | 'tenantId'>): Promise<readonly DeliveredPart[]>;
  /** Writes down that a part was taken. */
  take(message: Pick<OutboxMessage, 'id' | 'tenantId' | 'conversation'>, part: DeliveredPart): Promise<void>;
  /** Takes a report, in any order and any number of times; false when it is about no message of ours. */
  report(report: DeliveryReport): Promise<boolean>;
  /** The guest blocked us or left: nothing is sent there until they write again. */
  lose(conversation: Pick<Conversation, 'id' | 'tenantId' | 'heardAt'>): Promise<void>;
}

/** A provider's request to us, before anything of it is believed. */
export interface WebhookRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as it came. */
  readonly raw: string;
}

export interface WebhookAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Where a provider delivers. */
export interface WebhookDoor {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  handle(request: WebhookRequest): Promise<WebhookAnswer>;
}

export interface Choice {
  /** At most 64 bytes: Telegram's limit for callback data. */
  readonly id: string;
  readonly title: string;
}

/** One message of the house, in no channel's form yet. */
export interface MessageContent {
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly link: MessageLink | null;
  /** `text` is what the picture encodes, when it is a QR code. */
  readonly image: { readonly url: string; readonly alt: string; readonly text: string | null } | null;
  /** What the text says of visits and receipts, in parts: for a channel that draws. The text alone says it all, too. */
  readonly cards?: readonly MessageCard[];
  /** A file to keep, such as a receipt. */
  readonly document?: MessageDocument;
  /** A place of which the text speaks, where a channel has a map. The text alone says it all, too. */
  readonly place?: Place;
  /** Asks for the guest's own number, where a channel can vouch for it: the words on its button. */
  readonly asksNumber?: string;
  /** What it asks for, where a channel has a better aid than the keyboard. */
  readonly asks?: AskedDay;
  /** Set for a device's lock screen, and for nothing else. */
  readonly alert?: AlertFrame;
}

/** What a notification has beside its words. */
export interface AlertFrame {
  readonly title: string;
  /** A later one with the same takes its place: at most 32 letters, digits, `-` and `_`. */
  readonly tag: string;
  /** What a tap opens: an address at this installation, from the slash on. */
  readonly path: string;
  /** What is not delivered by then is not delivered. */
  readonly until: Instant;
}

export interface MessageLink {
  readonly url: string;
  readonly label: string;
  /** Not worth a message of its own: where a channel needs one for it, it goes into the words. */
  readonly aside?: true;
}

export interface MessageDocument {
  /** Where whoever has the address gets it. */
  readonly url: string;
  /** Of the file, as the guest keeps it: "Receipt K7M4PX.pdf". */
  readonly name: string;
  readonly mediaType: 'application/pdf';
}

export interface Place extends Coordinates {
  readonly name: string;
  readonly address: string;
}

/** One visit, or one receipt. */
export interface MessageCard {
  readonly kind: 'visit' | 'receipt';
  /** The words of the text in whose place it can be drawn; those that are not in the text stay, and it follows. */
  readonly says: string;
  /** null for a receipt. */
  readonly status: BookingStatus | null;
  /** What is done: "Deep tissue massage, 60 minutes". */
  readonly title: string;
  /** In the order of reading. */
  readonly facts: readonly CardFact[];
  readonly code: string;
  /** What can be done about it. Those that are not among the message's choices can be done without. */
  readonly actions: readonly Choice[];
}

export interface CardFact {
  readonly kind: 'when' | 'part' | 'who' | 'where' | 'price' | 'for' | 'paid-on' | 'refunded';
  readonly text: string;
}

/** A day between two, both included. */
export interface AskedDay {
  readonly kind: 'day';
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What the house must tell a guest although they did not just write; worded when it is sent. */
export type Notice =
  | { readonly kind: 'booking-confirmed'; readonly bookingId: Id }
  /** A visit comes closer. */
  | {
      readonly kind: 'visit-soon';
      readonly bookingId: Id;
      /** Moved since, it has another reminder. */
      readonly startsAt: Instant;
      /** When its guest was told of it before this. */
      readonly toldBefore: Instant;
      /** Until then its guest is to say that they come, or the time goes back. */
      readonly confirmBy: Instant | null;
      /** The chats that it was said in, or could not be. */
      readonly tried: readonly Id[];
    }
  | { readonly kind: 'hold-expired'; readonly bookingId: Id }
  /** The guest has paid, and their bank takes its time. */
  | { readonly kind: 'payment-processing'; readonly bookingId: Id }
  | {
      readonly kind: 'payment-failed';
      readonly bookingId: Id;
      /** What a booked visit still costs was to be paid. */
      readonly purpose?: 'balance';
      /** Of a bank that took its time: told also where nothing waits for the payment any more. */
      readonly afterwards?: { readonly amountMinor: number };
    }
  /** The desk asks for what a visit still costs. */
  | { readonly kind: 'payment-link'; readonly bookingId: Id }
  /** What a booked visit still cost, or a tip, was paid online. `paymentId` finds its receipt. */
  | {
      readonly kind: 'payment-received';
      readonly bookingId: Id;
      readonly purpose: Exclude<CheckoutPurpose, 'visit' | 'card'>;
      readonly amountMinor: number;
      readonly paymentId: Id;
    }
  /** The desk took a fee from the card that was kept. `paymentId` finds its receipt. */
  | {
      readonly kind: 'card-fee-taken';
      readonly bookingId: Id;
      readonly why: 'no-show' | 'late-cancellation';
      readonly amountMinor: number;
      readonly paymentId: Id;
    }
  /** A card was left when the visit could not be had any more: it is let go. */
  | { readonly kind: 'card-late'; readonly bookingId: Id }
  /** Money that is of no use to the visit goes back: it came too late, or a second time. */
  | {
      readonly kind: 'payment-late';
      readonly bookingId: Id;
      /** What goes back, and in what; a notice of an earlier release does not say. */
      readonly amountMinor?: number;
      readonly currency?: string;
    }
  /** The money came after the time had gone back: it is good for one of these. */
  | {
      readonly kind: 'other-times';
      readonly bookingId: Id;
      readonly starts: readonly Pick<Slot, 'startsAt' | 'locationId'>[];
    }
  | {
      readonly kind: 'cancelled-by-house';
      readonly bookingId: Id;
      /** Its guest was asked whether they come, and did not say so. */
      readonly unconfirmed?: true;
    }
  /** `paymentId` finds its credit note. */
  | {
      readonly kind: 'refunded';
      readonly bookingId: Id;
      readonly amountMinor: number;
      readonly paymentId?: Id;
      /** Given at the spa: nothing is on its way. */
      readonly atSpa?: boolean;
    }
  /** It was noted as handed out, or promised, by mistake: it waits for the guest, or they get nothing. `paymentId` finds the receipt. */
  | {
      readonly kind: 'refund-taken-back';
      readonly bookingId: Id;
      readonly amountMinor: number;
      readonly paymentId: Id;
      readonly waits: boolean;
    }
  /** The money could not be sent back: the desk looks for another way. */
  | { readonly kind: 'refund-failed'; readonly bookingId: Id; readonly amountMinor: number }
  | { readonly kind: 'checked-in'; readonly bookingId: Id }
  | { readonly kind: 'booking-moved'; readonly bookingId: Id }
  /** Several visits of one guest were given other times or hands: one message. */
  | { readonly kind: 'replanned'; readonly bookingIds: readonly Id[] }
  /** Time came free that the guest waits for, and is kept for them until the hold ends. */
  | { readonly kind: 'waitlist-offer'; readonly bookingId: Id; readonly entryId: Id }
  /** Time came free for whoever is first. */
  | { readonly kind: 'waitlist-open'; readonly entryId: Id; readonly slot: Slot }
  /** After the visit: how was it? */
  | { readonly kind: 'feedback-wanted'; readonly bookingId: Id }
  /** It is about time for the next visit after this one. */
  | { readonly kind: 'visit-again'; readonly bookingId: Id }
  /** The bot has the conversation again. */
  | { readonly kind: 'bot-returned' }
  /** To the guest: the therapist comes so much later. */
  | { readonly kind: 'therapist-late'; readonly bookingId: Id; readonly minutes: number }
  /** To the therapists of the visit, and to the desk where it is in chat. */
  | { readonly kind: 'guest-arrived'; readonly bookingId: Id }
  /** To the therapist. */
  | { readonly kind: 'guest-late'; readonly bookingId: Id; readonly minutes: number }
  /** To the colleague who is asked, and to both when it was answered or settled. */
  | { readonly kind: 'swap'; readonly swapId: Id }
  /** To a therapist whose day begins soon: its schedule. After `until` it is not worth saying, nor are its changes. */
  | {
      readonly kind: 'day-plan';
      readonly therapistId: Id;
      readonly date: LocalDate;
      readonly until: Instant;
    }
  /** To a therapist who has the schedule: a visit of the day has become another. `was` is what they know of it. */
  | {
      readonly kind: 'day-changed';
      readonly therapistId: Id;
      readonly date: LocalDate;
      readonly until: Instant;
      readonly bookingId: Id;
      readonly was: PlannedVisit | null;
    }
  /** To a therapist who has the schedule: they work at other hours. */
  | {
      readonly kind: 'hours-changed';
      readonly therapistId: Id;
      readonly date: LocalDate;
      readonly until: Instant;
    }
  /** To a therapist whose day is over. After `until` it is not worth saying. */
  | {
      readonly kind: 'day-end';
      readonly therapistId: Id;
      readonly date: LocalDate;
      readonly until: Instant;
    }
  /** To the owner, managers and the desk when the houses are closed. After `until` it is not worth saying. */
  | { readonly kind: 'house-day'; readonly date: LocalDate; readonly until: Instant }
  /** A visit of a series could not be claimed when its day came within the horizon. */
  | { readonly kind: 'series-conflict'; readonly seriesId: Id; readonly conflict: SeriesConflict }
  /** A chat on this channel was joined to the one that is told. */
  | { readonly kind: 'chats-joined'; readonly mergeId: Id; readonly channel: ChannelName }
  /** They are two again. */
  | { readonly kind: 'chats-parted'; readonly channel: ChannelName }
  | DeviceNotice;

/** To a device, beside what is said in the chats. */
export type DeviceNotice =
  | {
      readonly kind: 'guest-alert';
      readonly about: GuestAlert;
      readonly bookingId: Id;
      /** Of a reminder: moved since, the visit has another. */
      readonly startsAt: Instant | null;
    }
  | { readonly kind: 'staff-alert'; readonly about: StaffAlert; readonly bookingId: Id }
  /** To those who answer guests: one wants a person. */
  | { readonly kind: 'person-alert'; readonly conversationId: Id };

export type GuestAlert = 'confirmed' | 'moved' | 'cancelled' | 'soon';
export type StaffAlert = 'booked' | 'moved' | 'cancelled' | 'arrived' | 'late';

/** Where a device is reached, as it says itself: by Firebase's token, or by a browser's push subscription. */
export type DeviceAddress =
  | { readonly kind: 'fcm'; readonly token: string }
  | {
      readonly kind: 'web';
      readonly endpoint: string;
      readonly keys: { readonly p256dh: string; readonly auth: string };
    };

/** Whose device it is: a guest's in their chat, or a member of staff's. */
export type DeviceOwner =
  | { readonly kind: 'chat'; readonly conversationId: Id }
  | { readonly kind: 'staff'; readonly staffId: Id; readonly locale: string };

export type DeviceOutcome =
  | { readonly ok: true; readonly id: Id }
  | {
      readonly ok: false;
      readonly reason: /** No token or subscription of a push service that is known. */
        | 'bad-device'
        /** No Firebase account is set up. */
        | 'push-off'
        | 'not-found';
    };

export interface DeviceView {
  readonly id: Id;
  readonly kind: DeviceAddress['kind'];
  readonly createdAt: Instant;
  /** When it last said that it is there. */
  readonly seenAt: Instant;
}

/** Devices that are told of what happens while nobody looks at a chat or the calendar. */
export interface Devices {
  /** What browsers subscribe with: the public half of the installation's VAPID key, base64url. */
  webKey(): Promise<string>;
  /**
   * From now on this device is told. `device` comes from outside and is checked here. Said again it stays as it is; a
   * device that was somebody else's is this one's from then on. Of more than a few of one owner the oldest gives way.
   */
  register(tenantId: Id, owner: DeviceOwner, device: unknown): Promise<DeviceOutcome>;
  /** Not told any more, by its token or subscription; false when it was not the owner's. */
  remove(tenantId: Id, owner: DeviceOwner, device: unknown): Promise<boolean>;
  /** The same by its id, for one that is not at hand any more. */
  removeOwn(tenantId: Id, staffId: Id, id: Id): Promise<boolean>;
  list(tenantId: Id, staffId: Id): Promise<readonly DeviceView[]>;
  /** The push service says that it is gone: `conversationId` is the device's own. */
  forget(tenantId: Id, conversationId: Id): Promise<void>;
}

export interface InboundMessage {
  readonly tenantId: Id;
  readonly channel: ChannelName;
  /** The provider's id of the message: the same id twice is the same message. */
  readonly providerMessageId: string;
  /** The number or bot they wrote to; not set on channels without a provider. */
  readonly accountId?: Id;
  /** Who wrote, as the channel knows them. */
  readonly address: string;
  /** What is needed to write back where the address is not enough, in the channel's own form: the newest is kept. */
  readonly replyTo?: string;
  /** The name the channel tells, if any. */
  readonly profileName: string | null;
  readonly locale: string | null;
  /** When they wrote it, where the channel tells; a provider that could not deliver for days says so with it. */
  readonly writtenAt?: Instant;
  readonly body: InboundBody;
}

export type InboundBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tap'; readonly choiceId: string; readonly title: string }
  /** Their own number: the channel vouches for it. */
  | { readonly kind: 'phone'; readonly phone: string }
  /** What the bot cannot read: it says so, and the desk sees what came. */
  | { readonly kind: 'other'; readonly what: OtherContent };

export type OtherContent =
  | 'picture'
  | 'voice'
  | 'video'
  | 'file'
  | 'place'
  | 'contact'
  | 'sticker'
  | 'unknown';

export interface Conversation {
  readonly id: Id;
  readonly tenantId: Id;
  readonly channel: ChannelName;
  readonly address: string;
  /** What came with their last message to write back with; null on channels where the address is enough. */
  readonly replyTo: string | null;
  readonly guestId: Id;
  readonly guestName: string | null;
  readonly locale: string;
  readonly messages: MessagesWanted;
  /** Somebody at the desk was asked to take it, or has it: the bot is silent. */
  readonly withPerson: boolean;
  readonly staff: StaffIdentity | null;
  /** The number or bot they last wrote to; null on channels without a provider. */
  readonly accountId: Id | null;
  /** When they last wrote; null before this was kept. */
  readonly heardAt: Instant | null;
  /** The provider said that nothing reaches them. */
  readonly unreachable: boolean;
}

export interface InboxMessage {
  readonly id: Id;
  readonly conversationId: Id;
  /** Place in the conversation, shared with the messages of the house. */
  readonly position: number;
  readonly providerMessageId: string;
  readonly body: InboundBody;
  readonly receivedAt: Instant;
  readonly attempts: number;
}

export interface StoredState {
  readonly key: string;
  readonly body: string;
  readonly etag: string;
}

export interface StateWrite {
  readonly key: string;
  /** null deletes. */
  readonly body: string | null;
  /** What was read; null when there was nothing; '*' writes over anything. */
  readonly etag: string | null;
}

export interface FinishedTurn {
  readonly conversationId: Id;
  readonly inboxId: Id;
  readonly leaseOwner: string;
  /** Whether a person had the conversation, or was awaited, when the turn began. */
  readonly withPerson: boolean;
  readonly state: readonly StateWrite[];
  readonly replies: readonly MessageContent[];
}

/** A message of the house as stored; `content` is null until a notice has been worded. */
/** How much may be sent under one name: through one number, say, or to one guest. */
export interface Rate {
  readonly perSecond: number;
  /** This many at once, when nothing was sent for a while. */
  readonly burst: number;
}

/** What a channel's provider allows, by all processes together. */
export interface ChannelRates {
  readonly perAccount: Rate;
  readonly perGuest: Rate;
}

export interface OutboxMessage {
  readonly id: Id;
  readonly tenantId: Id;
  readonly conversation: Conversation;
  readonly position: number;
  readonly content: MessageContent | null;
  readonly notice: Notice | null;
  readonly createdAt: Instant;
  /** Tries that were begun before this one; also one that a process did not live to end. */
  readonly attempts: number;
}

export type SendOutcome =
  | {
      readonly ok: true;
      readonly providerMessageId: string | null;
      readonly content: MessageContent;
      /** How many were made for it now, where that is more than one: they count under the provider's rates. */
      readonly requests?: number;
    }
  /** No longer true or no longer wanted: dropped on purpose. */
  | { readonly ok: false; readonly error: 'not-needed' }
  | {
      readonly ok: false;
      readonly error: 'retry';
      readonly afterMs: number | null;
      readonly detail: string;
      /** Only too much at once: such a try does not count towards giving up. */
      readonly tooMuch?: boolean;
    }
  | {
      readonly ok: false;
      readonly error: 'give-up';
      readonly detail: string;
      /** Where people are to be told more than that the channel refused it. */
      readonly why?: Extract<FailureReason, 'channel-off' | 'unreachable' | 'held-back'>;
    };

export interface ConversationLine {
  readonly position: number;
  readonly from: 'guest' | 'house';
  /** The provider's id for a guest's line. */
  readonly providerMessageId: string | null;
  readonly content: MessageContent;
  readonly at: Instant;
  /** See `TranscriptLine`. */
  readonly by?: string;
  readonly became?: TranscriptLine['became'];
}

/** Messages in and out: stored first, then handled. */
export interface Mailroom {
  /** Keeps the message. `stored` is false when it was there already. */
  receive(
    message: InboundMessage,
  ): Promise<{ readonly stored: boolean; readonly conversationId: Id; readonly position: number }>;
  conversation(tenantId: Id, conversationId: Id): Promise<Conversation | null>;
  findConversation(tenantId: Id, channel: ChannelName, address: string): Promise<Conversation | null>;
  /** Conversations with messages that nobody handles now, oldest first, over all tenants. */
  waiting(limit: number): Promise<readonly { readonly tenantId: Id; readonly conversationId: Id }[]>;
  /** Takes the conversation for a while; false when another process has it. Called again it renews. */
  lease(tenantId: Id, conversationId: Id, owner: string): Promise<boolean>;
  release(tenantId: Id, conversationId: Id, owner: string): Promise<void>;
  nextMessage(tenantId: Id, conversationId: Id): Promise<InboxMessage | null>;
  readState(tenantId: Id, keys: readonly string[]): Promise<readonly StoredState[]>;
  /** State, replies and 'handled' in one transaction; 'conflict' when somebody else moved the conversation on. */
  finishTurn(tenantId: Id, turn: FinishedTurn): Promise<'done' | 'conflict'>;
  /** Counts the failure; after a few the message is set aside, the guest is sent the apology, and the answer is false. */
  failTurn(tenantId: Id, inboxId: Id, error: string, apology: MessageContent): Promise<boolean>;
  /** Both sides of the conversation after a position, oldest first. */
  history(
    tenantId: Id,
    conversationId: Id,
    afterPosition: number,
    limit: number,
  ): Promise<readonly ConversationLine[]>;
}
