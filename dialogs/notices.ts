import type {
  BookingView,
  HouseDay,
  Notice,
  PaymentLink,
  ReceiptView,
  StaffDay,
  SwapView,
} from '../api/contract.ts';
import { choice } from './choices.ts';
import { inCalendar } from './flows/calendar.ts';
import { visitCard } from './flows/cards.ts';
import { withCode } from './flows/code-reply.ts';
import { atSpa, cardFee, due } from './flows/payment-words.ts';
import { isAtBank, processingReply } from './flows/processing.ts';
import { receiptFile } from './flows/receipts.ts';
import { sentences } from './flows/slot-list.ts';
import { dayEndNotice } from './flows/staff/day-end.ts';
import { dayChangedNotice, dayPlanNotice, hoursChangedNotice } from './flows/staff/day-plan.ts';
import { houseDayNotice } from './flows/staff/house-day.ts';
import { swapNotice } from './flows/staff/swap.ts';
import { payReply } from './flows/summary.ts';
import { visitInShort, visitParts } from './flows/visit.ts';
import { visitActions } from './flows/visit-actions.ts';
import { welcomed } from './flows/welcomed.ts';
import { emptyMemory } from './memory.ts';
import { careNotice } from './notices/care.ts';
import { moved, replanned } from './notices/changed-visits.ts';
import { chatsNotice } from './notices/chats.ts';
import { otherTimes } from './notices/other-times.ts';
import { seriesConflict } from './notices/series.ts';
import { visitAgain } from './notices/visit-again.ts';
import { visitSoon } from './notices/visit-soon.ts';
import { waitlistOffer, waitlistOpen } from './notices/waitlist.ts';
import { say, sayWithLink } from './reply.ts';
import type { Scene } from './scene.ts';
import { sceneOf } from './scene.ts';
import { moneyWords, shortWhen, timeWords } from './texts/wording.ts';
import type { CheckInCode, Reply, Situation } from './types.ts';
import { isUnpaid } from './visit-status.ts';

/** What a notice is about, as it stands when it is sent. */
export interface NoticeFacts {
  /** The visits that it names, as far as they are there; after a recurring booking's first its others. */
  readonly bookings: readonly BookingView[];
  /** The code of the one visit that it is about. */
  readonly checkIn: CheckInCode | null;
  /** The swap that it is about, as it stands now. */
  readonly swap: SwapView | null;
  /** The therapist's day that it is about, and the one after. */
  readonly days?: readonly StaffDay[];
  /** How the day of the house that it is about is, for who may read it. */
  readonly houseDay?: HouseDay | null;
  /** What was issued for the money that it is about; none before it was, or where none moved. */
  readonly receipt?: ReceiptView | null;
  /** Where what it asks for can be paid just now. */
  readonly link?: PaymentLink | null;
  /** Another visit may be proposed after the one that it is about. */
  readonly proposes?: boolean;
  /** Where the visits are had as a calendar file. */
  readonly calendar?: string | null;
  /** The guest still waits for what came free. */
  readonly waits: boolean;
}

/**
 * Words what the house sends unasked, from the visit as it stands when it is sent. null when it is no longer
 * true: a hold that ended and was booked after all, a payment that failed and then went through. Throws for a kind that
 * this version does not know.
 */
export function wordNotice(notice: Notice, facts: NoticeFacts, situation: Situation): Reply | null {
  const [booking = null] = facts.bookings;
  const scene = sceneOf(situation, emptyMemory, booking);
  switch (notice.kind) {
    case 'other-times':
      return booking && otherTimes(scene, booking, notice.starts);
    case 'refunded':
      return withFile(scene, refunded(scene, booking, notice), facts);
    case 'refund-failed':
      return refundFailed(scene, booking, notice.amountMinor);
    case 'refund-taken-back':
      return booking && withFile(scene, refundTakenBack(scene, booking, notice), facts);
    case 'replanned':
      return inCalendar(scene, replanned(scene, facts.bookings), facts.calendar, 'change');
    case 'waitlist-open':
      return facts.waits ? waitlistOpen(scene, notice.slot) : null;
    case 'series-conflict':
      return seriesConflict(scene, notice.seriesId, notice.conflict);
    case 'visit-again':
      return booking && facts.proposes === true ? visitAgain(scene, booking) : null;
    case 'feedback-wanted':
    case 'bot-returned':
    case 'therapist-late':
    case 'guest-late':
    case 'guest-arrived':
      return careNotice(scene, notice, booking);
    case 'guest-alert':
    case 'staff-alert':
    case 'person-alert':
      // Said on lock screens alone: see `wordAlert`.
      return null;
    case 'chats-joined':
    case 'chats-parted':
      return chatsNotice(scene, notice);
    case 'swap':
      return facts.swap && swapNotice(scene, facts.swap);
    case 'day-end':
      return dayEndNotice(scene, notice, facts.days ?? []);
    case 'day-plan':
      return dayPlanNotice(scene, notice, facts.days ?? []);
    case 'day-changed':
      return dayChangedNotice(scene, notice, booking, facts.days ?? []);
    case 'house-day':
      return houseDayNotice(scene, notice, facts.houseDay ?? null);
    case 'hours-changed':
      return hoursChangedNotice(scene, notice, facts.days ?? []);
    case 'payment-link':
      return booking && payByLink(scene, booking, facts.link ?? null);
    case 'payment-received':
      return booking && withFile(scene, paymentReceived(scene, booking, notice), facts);
    case 'card-fee-taken':
      return booking && withFile(scene, cardFeeTaken(scene, booking, notice), facts);
    case 'payment-late':
      return booking && paymentLate(scene, booking, notice);
    case 'payment-failed':
      return booking && paymentFailed(scene, booking, notice, facts.link ?? null);
    case 'cancelled-by-house':
      return booking && calledOff(scene, booking, cancelledByHouse(scene, booking, notice), facts);
    case 'visit-soon':
      return booking && visitSoon(scene, booking, notice, facts.checkIn);
    case 'booking-confirmed':
    case 'booking-moved':
    case 'waitlist-offer':
    case 'hold-expired':
    case 'payment-processing':
    case 'card-late':
    case 'checked-in':
      return booking && aboutVisit(scene, notice.kind, booking, facts);
    default:
      return isOfAnotherVersion(notice);
  }
}

/** Written by a newer version beside this one: it waits for a process that has words for it, and is not lost. */
function isOfAnotherVersion(notice: never): never {
  throw new Error(`this version has no words for a notice of the kind ${Object(notice).kind}`);
}

type AboutVisit = Exclude<
  Notice['kind'],
  | 'visit-soon'
  | 'visit-again'
  | 'cancelled-by-house'
  | 'other-times'
  | 'payment-failed'
  | 'payment-late'
  | 'payment-link'
  | 'payment-received'
  | 'card-fee-taken'
  | 'refunded'
  | 'refund-failed'
  | 'refund-taken-back'
  | 'replanned'
  | 'waitlist-open'
  | 'series-conflict'
  | 'guest-alert'
  | 'staff-alert'
  | 'person-alert'
  | 'chats-joined'
  | 'chats-parted'
  | Care
>;

/** Worded by the flows of asides and of staff. */
type Care =
  | 'feedback-wanted'
  | 'bot-returned'
  | 'therapist-late'
  | 'guest-late'
  | 'guest-arrived'
  | 'swap'
  | 'day-plan'
  | 'day-changed'
  | 'hours-changed'
  | 'house-day'
  | 'day-end';

function aboutVisit(scene: Scene, kind: AboutVisit, booking: BookingView, facts: NoticeFacts): Reply | null {
  const { bookings, checkIn } = facts;
  switch (kind) {
    case 'booking-confirmed':
      return booking.status === 'confirmed'
        ? inCalendar(
            scene,
            withFile(scene, confirmed(scene, booking, bookings.slice(1), checkIn), facts),
            facts.calendar,
            'add',
          )
        : null;
    case 'booking-moved':
      return isUnpaid(booking)
        ? moved(scene, booking, checkIn)
        : inCalendar(scene, moved(scene, booking, checkIn), facts.calendar, 'change');
    case 'waitlist-offer':
      return booking.status === 'held' ? waitlistOffer(scene, booking) : null;
    case 'hold-expired':
      return booking.status === 'expired' ? holdExpired(scene, booking) : null;
    case 'payment-processing':
      return isAtBank(booking) ? processingReply(scene, booking) : null;
    case 'card-late':
      // One that stands needs no card any more, and its guest no word of it.
      return booking.status === 'expired' || booking.status === 'cancelled' ? cardLate(scene, booking) : null;
    case 'checked-in':
      return booking.status === 'checked-in' ? welcomed(scene, booking) : null;
  }
}

function confirmed(
  scene: Scene,
  booking: BookingView,
  others: readonly BookingView[],
  checkIn: CheckInCode | null,
): Reply {
  const { texts } = scene;
  const later = atSpa(scene, booking);
  const rest = later === null ? '' : texts('restAtSpa', { amount: later });
  const comes = booking.forName === null ? '' : texts('forGuest', { name: booking.forName });
  const says = texts('confirmed', visitParts(scene, booking));
  const fee = cardFee(scene, booking);
  const kept = fee === null ? '' : texts('cardIsKept', { fee });
  const text = sentences(says, comes, rest, kept);
  const reply = withCode(scene, [text, ...withIt(scene, others)].join('\n'), booking, checkIn);
  const card = visitCard(scene, booking, { key: 'confirmed', says }, visitActions(scene, booking));
  return { ...reply, cards: [card] };
}

/** The other visits of a recurring booking, each with its day and code. */
function withIt({ texts }: Scene, others: readonly BookingView[]): string[] {
  if (others.length === 0) return [];
  const lines = others.map(({ startsAt, timeZone, code }) =>
    texts('seriesVisit', { when: shortWhen(texts, startsAt, timeZone), code }),
  );
  return [texts('seriesMore', { count: others.length }), ...lines];
}

/** A time that nobody had agreed to is in no calendar. */
function calledOff(
  scene: Scene,
  { acceptedAt }: BookingView,
  reply: Reply | null,
  { calendar }: NoticeFacts,
): Reply | null {
  return acceptedAt === null ? reply : inCalendar(scene, reply, calendar, 'remove');
}

/** With the receipt or credit note, where there is one. */
function withFile(scene: Scene, reply: Reply, { receipt }: NoticeFacts): Reply {
  return receipt ? { ...reply, document: receiptFile(scene, receipt) } : reply;
}

function holdExpired(scene: Scene, booking: BookingView): Reply {
  if (isAtBank(booking)) return processingReply(scene, booking);
  return say(scene.texts('holdGone', { what: visitInShort(scene, booking) }), [againChoice(scene, booking)]);
}

type Declined = Extract<Notice, { kind: 'payment-failed' }>;

/** null where nothing waits for the payment any more, and no bank took so long that its guest waits for word. */
function paymentFailed(
  scene: Scene,
  booking: BookingView,
  { purpose, afterwards }: Declined,
  link: PaymentLink | null,
): Reply | null {
  if (purpose === 'balance') return afterwards ? balanceFailed(scene, booking, afterwards, link) : null;
  if (booking.status === 'awaiting-payment') return payAgain(scene, booking);
  if (!afterwards || (booking.status !== 'expired' && booking.status !== 'cancelled')) return null;
  const amount = moneyWords(scene.texts, afterwards.amountMinor, booking.currency);
  const text = scene.texts('paymentFailedLate', { amount, what: visitInShort(scene, booking) });
  return say(text, [againChoice(scene, booking)]);
}

/** With the link, where it can still be paid there. */
function balanceFailed(
  scene: Scene,
  booking: BookingView,
  { amountMinor }: NonNullable<Declined['afterwards']>,
  link: PaymentLink | null,
): Reply {
  const amount = moneyWords(scene.texts, amountMinor, booking.currency);
  const says = scene.texts('balanceFailed', { amount, what: visitInShort(scene, booking) });
  const again = payByLink(scene, booking, link);
  return again ? { ...again, text: sentences(says, again.text) } : say(says);
}

function payAgain(scene: Scene, booking: BookingView): Reply {
  const until = timeWords(scene.texts, booking.heldUntil ?? scene.situation.now, booking.timeZone);
  return payReply(
    scene,
    booking,
    scene.texts(booking.cardFeeMinor ? 'cardFailed' : 'paymentFailed', {
      what: visitInShort(scene, booking),
      until,
    }),
  );
}

/** null where it was paid, or is not to be paid any more, before it was sent. */
function payByLink(scene: Scene, booking: BookingView, link: PaymentLink | null): Reply | null {
  if (link === null) return null;
  const { texts } = scene;
  const amount = moneyWords(texts, link.amountMinor, link.currency);
  const what = visitInShort(scene, booking);
  const label = texts('button.pay', { price: amount });
  return sayWithLink(texts('payBalance', { amount, what }), { url: link.url, label });
}

function cardLate(scene: Scene, booking: BookingView): Reply {
  return say(scene.texts('cardLate', { what: visitInShort(scene, booking) }), [againChoice(scene, booking)]);
}

type FeeTaken = Extract<Notice, { kind: 'card-fee-taken' }>;

function cardFeeTaken(scene: Scene, booking: BookingView, { why, amountMinor }: FeeTaken): Reply {
  const amount = moneyWords(scene.texts, amountMinor, booking.currency);
  const what = visitInShort(scene, booking);
  return say(scene.texts(why === 'no-show' ? 'noShowFeeTaken' : 'lateFeeTaken', { amount, what }));
}

type Received = Extract<Notice, { kind: 'payment-received' }>;

function paymentReceived(scene: Scene, booking: BookingView, { purpose, amountMinor }: Received): Reply {
  const { texts } = scene;
  const amount = moneyWords(texts, amountMinor, booking.currency);
  if (purpose === 'tip') return say(texts('tipArrived', { amount }));
  return say(texts('balancePaid', { amount, what: visitInShort(scene, booking) }));
}

type PaidLate = Extract<Notice, { kind: 'payment-late' }>;

function paymentLate(scene: Scene, booking: BookingView, notice: PaidLate): Reply | null {
  const { amountMinor, currency = booking.currency } = notice;
  const what = visitInShort(scene, booking);
  const amount =
    amountMinor === undefined ? due(scene, booking) : moneyWords(scene.texts, amountMinor, currency);
  if (booking.status === 'expired' || booking.status === 'cancelled')
    return say(scene.texts('paymentLate', { what, amount }), [againChoice(scene, booking)]);
  // Paid already, as at the desk: only the second payment is of no use. An earlier release did not say how much it was.
  const stands = booking.status !== 'held' && !isUnpaid(booking) && booking.status !== 'no-show';
  return stands && amountMinor !== undefined ? say(scene.texts('paidTwice', { what, amount })) : null;
}

type CancelledByHouse = Extract<Notice, { kind: 'cancelled-by-house' }>;

/** null where it stands again. */
function cancelledByHouse(
  scene: Scene,
  booking: BookingView,
  { unconfirmed }: CancelledByHouse,
): Reply | null {
  if (booking.status !== 'cancelled') return null;
  const { texts } = scene;
  if (unconfirmed)
    return say(texts('released', { what: visitInShort(scene, booking) }), [againChoice(scene, booking)]);
  const reason = booking.cancelReason ? texts('because', { reason: booking.cancelReason }) : '';
  const paid =
    booking.paidMinor > 0
      ? texts('fullRefund', { amount: moneyWords(texts, booking.paidMinor, booking.currency) })
      : '';
  const text = sentences(
    texts('cancelledByHouse', { what: visitInShort(scene, booking) }),
    reason,
    paid,
    texts('findAnother'),
  );
  return say(text, [againChoice(scene, booking)]);
}

type Refunded = Extract<Notice, { kind: 'refunded' }>;

function refunded(scene: Scene, booking: BookingView | null, { amountMinor, atSpa }: Refunded): Reply {
  const { texts, situation } = scene;
  const amount = moneyWords(texts, amountMinor, booking?.currency ?? situation.house.tenant.currency);
  if (atSpa && booking) return say(texts('refundedAtSpa', { amount, what: visitInShort(scene, booking) }));
  return say(
    booking
      ? texts('refunded', { amount, what: visitInShort(scene, booking) })
      : texts('refundedPlain', { amount }),
  );
}

function refundFailed(scene: Scene, booking: BookingView | null, amountMinor: number): Reply | null {
  if (booking === null) return null;
  const amount = moneyWords(scene.texts, amountMinor, booking.currency);
  return say(scene.texts('refundFailed', { amount, what: visitInShort(scene, booking) }));
}

type TakenBack = Extract<Notice, { kind: 'refund-taken-back' }>;

function refundTakenBack(scene: Scene, booking: BookingView, { amountMinor, waits }: TakenBack): Reply {
  const amount = moneyWords(scene.texts, amountMinor, booking.currency);
  const what = visitInShort(scene, booking);
  return say(scene.texts(waits ? 'refundWaits' : 'refundWithdrawn', { amount, what }));
}

function againChoice({ texts }: Scene, booking: BookingView) {
  return choice(texts('button.lookAgain'), { kind: 'again', bookingId: booking.id });
}
