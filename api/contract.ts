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
  /** Short name in addresses: `data-tenant="sage-house"`. */
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
  /** The most people one visit may be booked for in chat; more go to the desk. */
  readonly maxPeople: number;
  /** Until this long before the start a cancellation costs nothing. */
  readonly freeCancellationHours: number;
  /** A code is taken from this long before the start … */
  readonly checkInOpensMinutes: number;
  /** … until this long after it. */
  readonly checkInClosesMinutes: number;
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface OpeningHours {
  readonly weekday: Weekday;
  readonly opens: WallTime;
  readonly closes: WallTime;
}

export interface Location {
  readonly id: Id;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  /** IANA zone. */
  readonly timeZone: string;
  /** Local wall time; a weekday that is missing is closed. */
  readonly openingHours: readonly OpeningHours[];
}

export interface TreatmentVariant {
  readonly durationMinutes: number;
  readonly priceMinor: number;
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
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** A therapist must have this skill. */
  readonly skill: string;
  /** A room must be of this kind. */
  readonly roomKind: string;
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

export interface House {
  readonly tenant: Tenant;
  readonly locations: readonly Location[];
  readonly treatments: readonly Treatment[];
  readonly therapists: readonly Therapist[];
  readonly rooms: readonly Room[];
}

// ─── Slots ────────────────────────────────────────────────────────────────────────────────────────

export interface SlotQuery {
  readonly treatmentId: Id;
  readonly durationMinutes: number;
  readonly people: number;
  /** null is any of the tenant's locations. */
  readonly locationId: Id | null;
  /** null is anybody who can. */
  readonly therapistId: Id | null;
  readonly gender: 'female' | 'male' | null;
  /** Local days, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The start lies within [timeFrom, timeTo]; null leaves that end open. */
  readonly timeFrom: WallTime | null;
  readonly timeTo: WallTime | null;
  /** A wished start: the nearest come first. null means the earliest come first. */
  readonly near: WallTime | null;
  /** An unpaid booking of the asking guest, whose time counts as free: they may want it a little later. */
  readonly ignoring: Id | null;
  readonly limit: number;
}

/** A bookable start, with the resources it would take. */
export interface Slot {
  readonly treatmentId: Id;
  readonly durationMinutes: number;
  readonly people: number;
  readonly locationId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** One a person. */
  readonly therapistIds: readonly Id[];
  /** One for all, or one a person. */
  readonly roomIds: readonly Id[];
  /** For all persons together. */
  readonly priceMinor: number;
}

/** Why a search found nothing, most telling first. */
export type NoSlotReason =
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
  | { readonly ok: true; readonly slots: readonly Slot[] }
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
  | { readonly kind: 'staff'; readonly userId: Id; readonly name: string; readonly role: Role }
  | { readonly kind: 'system'; readonly name: string };

export interface ItemView {
  readonly id: Id;
  readonly treatmentId: Id;
  readonly treatmentName: string;
  readonly category: string;
  readonly durationMinutes: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly therapistId: Id;
  readonly therapistName: string;
  readonly roomId: Id;
  readonly roomName: string;
  readonly priceMinor: number;
}

export interface CheckoutView {
  readonly token: string;
  /** Where the guest pays. */
  readonly url: string;
  readonly status: CheckoutStatus;
  readonly amountMinor: number;
}

export type CheckoutStatus = 'open' | 'paid' | 'failed' | 'expired';

export interface BookingView {
  readonly id: Id;
  /** What a person says or types, unique in the tenant: `K7M4PX`. */
  readonly code: string;
  /** Grows with every change; a QR code names the version it was made for. */
  readonly version: number;
  readonly status: BookingStatus;
  readonly locationId: Id;
  readonly timeZone: string;
  readonly guest: { readonly id: Id; readonly name: string | null; readonly phone: string | null };
  readonly conversationId: Id | null;
  readonly channel: string;
  readonly people: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly items: readonly ItemView[];
  readonly currency: string;
  readonly totalMinor: number;
  readonly paidMinor: number;
  /** Set while held or awaiting payment: when the slot goes back. */
  readonly heldUntil: Instant | null;
  readonly checkout: CheckoutView | null;
  readonly createdAt: Instant;
  readonly checkedInAt: Instant | null;
  readonly cancelReason: string | null;
}

export interface HoldRequest {
  readonly treatmentId: Id;
  readonly durationMinutes: number;
  readonly people: number;
  readonly locationId: Id;
  readonly startsAt: Instant;
  /** null is whoever is free. */
  readonly therapistId: Id | null;
  readonly gender: 'female' | 'male' | null;
  readonly guestId: Id;
  readonly conversationId: Id | null;
  readonly channel: string;
  /** The same key twice is the same hold: a message handled again after a crash holds nothing twice. */
  readonly requestKey: string;
  /** An unpaid hold of this guest that this one takes the place of. */
  readonly replaces: Id | null;
}

export type HoldOutcome =
  | { readonly ok: true; readonly booking: BookingView }
  | {
      readonly ok: false;
      readonly reason: 'slot-taken' | 'no-such-slot' | 'in-the-past' | 'too-many-holds';
    };

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
  | 'too-late';

export type CheckInRefusal =
  | 'not-a-code'
  | 'not-ours'
  | 'not-found'
  | 'replaced'
  | 'too-early'
  | 'too-late'
  | 'already-used'
  | 'not-paid'
  | 'cancelled';

export type CheckInOutcome =
  | { readonly ok: true; readonly booking: BookingView }
  | { readonly ok: false; readonly reason: CheckInRefusal; readonly booking: BookingView | null };

/** What it would cost to cancel now. */
export interface CancellationTerms {
  readonly refundMinor: number;
  readonly feeMinor: number;
  /** Until when cancelling is free. */
  readonly freeUntil: Instant;
}

/** The guest's side of the service and the desk's; one road for chat, HTTP and drag-and-drop. */
export interface BookingService {
  house(tenantId: Id): Promise<House>;
  searchSlots(tenantId: Id, query: SlotQuery): Promise<SlotSearch>;
  holdSlot(tenantId: Id, actor: Actor, request: HoldRequest): Promise<HoldOutcome>;
  /** The guest said yes: the hold becomes a booking awaiting payment, with a checkout. */
  acceptHold(tenantId: Id, actor: Actor, bookingId: Id): Promise<ChangeOutcome>;
  cancellationTerms(tenantId: Id, bookingId: Id): Promise<CancellationTerms | null>;
  cancelBooking(tenantId: Id, actor: Actor, bookingId: Id, reason: string | null): Promise<ChangeOutcome>;
  /** By the desk, without a code. */
  checkIn(tenantId: Id, actor: Actor, bookingId: Id): Promise<ChangeOutcome>;
  /** By the signed code of the picture, or by the booking's short code typed at the desk. */
  checkInByCode(tenantId: Id, actor: Actor, code: string): Promise<CheckInOutcome>;
  startTreatment(tenantId: Id, actor: Actor, bookingId: Id): Promise<ChangeOutcome>;
  completeVisit(tenantId: Id, actor: Actor, bookingId: Id): Promise<ChangeOutcome>;
  markNoShow(tenantId: Id, actor: Actor, bookingId: Id): Promise<ChangeOutcome>;
  booking(tenantId: Id, bookingId: Id): Promise<BookingView | null>;
  /** A guest's visits that have not ended, soonest first. */
  upcomingVisits(tenantId: Id, guestId: Id): Promise<readonly BookingView[]>;
  /** The signed text of a booking's QR code. null when the booking is not confirmed. */
  checkInToken(tenantId: Id, bookingId: Id): Promise<string | null>;
  nameGuest(tenantId: Id, guestId: Id, name: string): Promise<void>;
  calendarDay(tenantId: Id, locationId: Id, date: LocalDate): Promise<CalendarDay | null>;
  bookingDetail(tenantId: Id, bookingId: Id): Promise<BookingDetail | null>;
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
}

export interface PaymentView {
  readonly id: Id;
  readonly kind: 'charge' | 'refund';
  readonly provider: string;
  /** Positive for a charge, negative for a refund. */
  readonly amountMinor: number;
  readonly status: 'settled' | 'requested' | 'failed';
  readonly at: Instant;
}

export interface HistoryLine {
  readonly sequence: number;
  readonly type: EventType;
  readonly at: Instant;
  /** "Desk · Mara", "Guest", "System · payment". */
  readonly actor: string;
}

export interface BookingDetail {
  readonly booking: BookingView;
  readonly history: readonly HistoryLine[];
  readonly payments: readonly PaymentView[];
  readonly transcript: readonly TranscriptLine[];
}

// ─── Events and the live socket ───────────────────────────────────────────────────────────────────

export type EventType =
  | 'booking-held'
  | 'booking-accepted'
  | 'booking-confirmed'
  | 'booking-checked-in'
  | 'booking-started'
  | 'booking-completed'
  | 'booking-cancelled'
  | 'booking-expired'
  | 'booking-no-show'
  | 'payment-received'
  | 'payment-failed'
  | 'payment-late'
  | 'refund-requested'
  | 'refund-settled';

export interface LiveEvent {
  /** Gapless and growing within a tenant, in order of commit. */
  readonly sequence: number;
  readonly type: EventType;
  readonly at: Instant;
  readonly booking: BookingView;
}

/** Server to desk, over `/api/v1/live?since=SEQUENCE` (cookie of the session). */
export type LiveMessage =
  | { readonly type: 'event'; readonly event: LiveEvent }
  /** All events up to this sequence have been sent. */
  | { readonly type: 'caught-up'; readonly sequence: number }
  /** Too far behind: load the day again. */
  | { readonly type: 'reload' }
  /** The session ended. */
  | { readonly type: 'signed-out' };

// ─── Messages ─────────────────────────────────────────────────────────────────────────────────────

export type ChannelName = 'console' | 'webchat' | 'whatsapp' | 'telegram' | 'teams';

export interface Choice {
  /** At most 64 bytes: Telegram's limit for callback data. */
  readonly id: string;
  readonly title: string;
}

/** One message of the house, in no channel's form yet. */
export interface MessageContent {
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly link: { readonly url: string; readonly label: string } | null;
  /** `text` is what the picture encodes, when it is a QR code. */
  readonly image: { readonly url: string; readonly alt: string; readonly text: string | null } | null;
}

/** What the house must tell a guest although they did not just write; worded when it is sent. */
export type Notice =
  | { readonly kind: 'booking-confirmed'; readonly bookingId: Id }
  | { readonly kind: 'hold-expired'; readonly bookingId: Id }
  | { readonly kind: 'payment-failed'; readonly bookingId: Id }
  | { readonly kind: 'payment-late'; readonly bookingId: Id }
  | { readonly kind: 'cancelled-by-house'; readonly bookingId: Id }
  | { readonly kind: 'refunded'; readonly bookingId: Id; readonly amountMinor: number }
  | { readonly kind: 'checked-in'; readonly bookingId: Id };

export interface InboundMessage {
  readonly tenantId: Id;
  readonly channel: ChannelName;
  /** The provider's id of the message: the same id twice is the same message. */
  readonly providerMessageId: string;
  /** Who wrote, as the channel knows them. */
  readonly address: string;
  /** The name the channel tells, if any. */
  readonly profileName: string | null;
  readonly locale: string | null;
  readonly body: InboundBody;
}

export type InboundBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tap'; readonly choiceId: string; readonly title: string };

export interface Conversation {
  readonly id: Id;
  readonly tenantId: Id;
  readonly channel: ChannelName;
  readonly address: string;
  readonly guestId: Id;
  readonly guestName: string | null;
  readonly locale: string;
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
  readonly state: readonly StateWrite[];
  readonly replies: readonly MessageContent[];
}

/** A message of the house as stored; `content` is null until a notice has been worded. */
export interface OutboxMessage {
  readonly id: Id;
  readonly tenantId: Id;
  readonly conversation: Conversation;
  readonly position: number;
  readonly content: MessageContent | null;
  readonly notice: Notice | null;
  readonly createdAt: Instant;
  readonly attempts: number;
}

export type SendOutcome =
  | { readonly ok: true; readonly providerMessageId: string | null; readonly content: MessageContent }
  /** No longer true or no longer wanted: dropped on purpose. */
  | { readonly ok: false; readonly error: 'not-needed' }
  | { readonly ok: false; readonly error: 'retry'; readonly afterMs: number | null; readonly detail: string }
  | { readonly ok: false; readonly error: 'give-up'; readonly detail: string };

export interface ConversationLine {
  readonly position: number;
  readonly from: 'guest' | 'house';
  /** The provider's id for a guest's line. */
  readonly providerMessageId: string | null;
  readonly content: MessageContent;
  readonly at: Instant;
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
