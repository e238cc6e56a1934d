import { In } from 'typeorm';
import { isCheckInRefusal } from '../check-in/refusals.ts';
import type { BookingDetail, HistoryLine, Id, TranscriptLine } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  BookingTable,
  type EventEntity,
  EventTable,
  FeedbackTable,
  type PaymentEntity,
  PaymentTable,
} from '../database/entities/booking.ts';
import { CardFeeTable, KeptCardTable } from '../database/entities/cards.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { viewFeedback } from '../feedback/feedback-report.ts';
import { asTranscript, lastLines } from '../inbox/conversation-lines.ts';
import { viewCard, viewFee } from '../payments/cards/card-rules.ts';
import { openLink } from '../payments/open-link.ts';
import { moneyOf, viewPayment } from '../payments/view-payment.ts';
import { isoOf } from '../schedule/local-time.ts';
import { noShowTerms, undoNoShowTerms } from './no-show-terms.ts';
import { viewBooking } from './view-bookings.ts';

/** The desk reads the end of a talk; older lines are for the inbox page. */
const TRANSCRIPT_LINES = 100;

/** A booking with its history, payments and the talk that led to it. */
export async function bookingDetail(core: Core, tenantId: Id, bookingId: Id): Promise<BookingDetail | null> {
  const found = await core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const booking = await viewBooking(core, scope, bookingId);
    if (booking === null) return null;
    const payments = await paymentsOf(scope, bookingId);
    return {
      booking,
      history: await historyOf(scope, bookingId),
      payments: payments.map(viewPayment),
      money: moneyOf(booking, payments),
      paymentLink: await openLink(core, scope, bookingId, 'balance'),
      ...(await cardOf(scope, bookingId)),
      ...(await noShowOf(scope, bookingId, core.now())),
      feedback: viewFeedback(core.seals, await scope.findOne(FeedbackTable, { bookingId })),
    };
  });
  if (found === null) return null;
  return { ...found, transcript: await transcriptOf(core, tenantId, found.booking.conversationId) };
}

async function cardOf(scope: Scope, bookingId: Id): Promise<Pick<BookingDetail, 'card' | 'cardFee'>> {
  const [card = null] = await scope.find(KeptCardTable, {
    where: { bookingId, state: In(['kept', 'gone']) },
    order: { createdAt: 'DESC', id: 'DESC' },
    take: 1,
  });
  const fee = await scope.findOne(CardFeeTable, { bookingId });
  // One that is gone, and that nothing was taken from, is nobody's business any more.
  const isShown = card !== null && (card.state === 'kept' || fee?.state === 'paid');
  return { card: isShown ? viewCard(card) : null, cardFee: fee && viewFee(fee) };
}

async function noShowOf(
  scope: Scope,
  bookingId: Id,
  now: number,
): Promise<Pick<BookingDetail, 'noShow' | 'undoNoShow'>> {
  const booking = await scope.findOne(BookingTable, { id: bookingId });
  if (booking === null) return { noShow: null, undoNoShow: null };
  return {
    noShow: await noShowTerms(scope, booking, now),
    undoNoShow: await undoNoShowTerms(scope, booking),
  };
}

async function historyOf(scope: Scope, bookingId: Id): Promise<HistoryLine[]> {
  const booking = await scope.findOne(BookingTable, { id: bookingId });
  const events = await scope.find(EventTable, { where: { bookingId }, order: { sequence: 'ASC' } });
  return events.map((event) => ({
    sequence: event.sequence,
    type: event.type,
    at: isoOf(event.at),
    actor: actorLabel(event),
    by: { kind: event.actorKind, name: event.actorKind === 'staff' ? event.actorName : '' },
    ...tellingOf(event, booking?.checkInReason ?? null),
    ...(event.data.scan === undefined ? {} : { scan: event.data.scan }),
  }));
}

function tellingOf(
  { type, data: { note } }: EventEntity,
  checkInReason: string | null,
): Pick<HistoryLine, 'reason' | 'refusal'> {
  if (type === 'booking-checked-in') return checkInReason === null ? {} : { reason: checkInReason };
  if (note === undefined) return {};
  return type === 'let-in-wrongly' && isCheckInRefusal(note) ? { refusal: note } : {};
}

function actorLabel(event: EventEntity): string {
  if (event.actorKind === 'guest') return 'Guest';
  return event.actorKind === 'staff' ? `Desk · ${event.actorName}` : `System · ${event.actorName}`;
}

function paymentsOf(scope: Scope, bookingId: Id): Promise<PaymentEntity[]> {
  return scope.find(PaymentTable, { where: { bookingId }, order: { createdAt: 'ASC', id: 'ASC' } });
}

async function transcriptOf(core: Core, tenantId: Id, conversationId: Id | null): Promise<TranscriptLine[]> {
  if (conversationId === null) return [];
  const lines = await core.database.run((db) =>
    lastLines(tenantScope(db, tenantId), conversationId, TRANSCRIPT_LINES),
  );
  return lines.map(asTranscript);
}
