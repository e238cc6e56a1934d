import type { Unit } from '../../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../../audit/write-once.ts';
import { confirmed } from '../../booking/accept-hold.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import { viewOne } from '../../booking/view-bookings.ts';
import type { Actor, CallKey, DeskPayment, DeskPaymentOutcome, Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import {
  type BookingEntity,
  BookingTable,
  type PaymentEntity,
  PaymentTable,
} from '../../database/entities/booking.ts';
import { redactText } from '../../inbox/redact-cards.ts';
import { confirmSeries } from '../../series/confirm-series.ts';
import { confirm } from '../confirm-waiting.ts';
import { keepRest, takeCharge } from '../move-money.ts';
import { expireCheckout } from '../open-checkout.ts';
import { processingFor } from '../under-way.ts';
import { isPayable, moneyOf, viewPayment } from '../view-payment.ts';

type Refusal = Extract<DeskPaymentOutcome, { ok: false }>;

/**
 * The desk takes money for a visit: never more than it costs, but as a tip. A visit that waited for money, or for a card, is
 * confirmed by it, and its payment page ends in the same transaction, so that nobody pays twice. A tip alone does neither.
 */
export async function takePayment(
  core: Core,
  tenantId: Id,
  actor: Actor,
  payment: DeskPayment,
  key?: CallKey,
): Promise<DeskPaymentOutcome> {
  if (actor.kind !== 'staff') return { ok: false, reason: 'not-allowed' };
  const call = callOf(key, 'take-payment', payment);
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) =>
    takeWithin(core, unit, payment, actor.name),
  );
  return outcome ?? { ok: false, reason: 'key-reused' };
}

async function takeWithin(
  core: Core,
  unit: Unit,
  request: DeskPayment,
  byName: string,
): Promise<DeskPaymentOutcome> {
  if ((await unit.findOne(BookingTable, { id: request.bookingId })) === null)
    return { ok: false, reason: 'not-found' };
  // Two at the desk at once: the second sees what the first took.
  const booking = await lockBooking(unit, request.bookingId);
  const refusal = refusalOf(
    booking,
    await unit.find(PaymentTable, { where: { bookingId: booking.id } }),
    request,
  );
  if (refusal !== null) return refusal;
  if (request.amountMinor > 0 && !request.besideProcessing && (await processingFor(unit, booking.id)))
    return { ok: false, reason: 'being-processed' };
  const { method: provider, amountMinor, tipMinor, note } = request;
  const { currency } = booking;
  if (amountMinor > 0) await expireCheckout(unit, booking.id, ['visit', 'card', 'balance']);
  const taken = await takeCharge(unit, booking, {
    ...{ provider, amountMinor, tipMinor, currency, byName },
    ...{ reference: null, checkoutId: null, note: note && redactText(note).slice(0, 120) },
  });
  unit.record({
    type: 'payment-received',
    bookingId: booking.id,
    status: booking.status,
    version: booking.version,
    paymentId: taken.payment.id,
  });
  const after = amountMinor > 0 ? await confirmedBy(unit, taken.booking) : taken.booking;
  await keepRest(unit, after);
  return { ok: true, booking: await viewOne(core, unit, after), payment: viewPayment(taken.payment) };
}

function refusalOf(
  booking: BookingEntity,
  payments: readonly PaymentEntity[],
  { amountMinor, tipMinor }: DeskPayment,
): Refusal | null {
  const { payableMinor } = moneyOf(booking, payments);
  if (amountMinor + tipMinor === 0) return { ok: false, reason: 'nothing-given' };
  if (!isPayable(booking)) return { ok: false, reason: 'not-possible-now' };
  if (amountMinor > payableMinor) return { ok: false, reason: 'too-much', limitMinor: payableMinor };
  const leastMinor = leastOf(booking, amountMinor);
  return amountMinor < leastMinor ? { ok: false, reason: 'too-little', limitMinor: leastMinor } : null;
}

/** What confirms the visit: its deposit, or as much as the card was to be good for, which money takes the place of. A tip alone does not. */
function leastOf({ status, dueMinor, paidMinor, cardFeeMinor }: BookingEntity, amountMinor: number): number {
  if (status !== 'awaiting-payment') return 0;
  return dueMinor === 0 && amountMinor > 0 ? (cardFeeMinor ?? 0) : dueMinor - paidMinor;
}

async function confirmedBy(unit: Unit, booking: BookingEntity): Promise<BookingEntity> {
  if (booking.status !== 'awaiting-payment') return booking;
  // Confirmed by money: no card is kept.
  await unit.update(BookingTable, { id: booking.id }, { cardFeeMinor: null });
  const after = await confirmed(unit, { ...booking, cardFeeMinor: null });
  await confirmSeries(unit, after, confirm);
  return after;
}
