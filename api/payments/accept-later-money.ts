import type { Unit } from '../audit/write-in-tenant.ts';
import { lockBooking } from '../booking/lock-booking.ts';
import { REAL } from '../booking/rules.ts';
import {
  type BookingEntity,
  type CheckoutEntity,
  CheckoutTable,
  type PaymentEntity,
  PaymentTable,
} from '../database/entities/booking.ts';
import { leftOf } from './allot.ts';
import { giveBackLate } from './late-money.ts';
import { keepRest, takeCharge } from './move-money.ts';
import { expireCheckout } from './open-checkout.ts';
import { moneyOf } from './view-payment.ts';

/** What a provider says was paid. */
export interface PaidThere {
  readonly reference: string;
  readonly amountMinor: number;
  readonly currency: string;
}

/**
 * Money for a visit that is booked: what it still costs, or a tip. By its purpose, and by what is due when it comes,
 * not by whether its page had ended: what the desk has taken meanwhile is not taken twice, and goes back.
 */
export async function acceptLaterMoney(unit: Unit, checkout: CheckoutEntity, paid: PaidThere): Promise<void> {
  // The desk may take the same money at this moment.
  const booking = await lockBooking(unit, checkout.bookingId);
  const payments = await unit.find(PaymentTable, { where: { bookingId: booking.id } });
  const isWanted = checkout.status !== 'paid' && isDue(checkout, booking, payments, paid);
  await unit.update(CheckoutTable, { id: checkout.id }, { status: 'paid' });
  const { id: bookingId, status, version } = booking;
  const { payment, booking: funded } = await takeCharge(unit, booking, {
    ...{ provider: checkout.provider, reference: paid.reference, checkoutId: checkout.id },
    ...{ amountMinor: 0, currency: paid.currency },
    [checkout.purpose === 'tip' ? 'tipMinor' : 'amountMinor']: paid.amountMinor,
  });
  unit.record({ type: 'payment-received', bookingId, status, version, paymentId: payment.id });
  if (!isWanted) return giveBackLate(unit, funded, payment);
  // Another link of the same purpose would be for more than is left.
  await expireCheckout(unit, bookingId, [checkout.purpose]);
  await keepRest(unit, funded);
  tellPaid(unit, funded, checkout, payment);
}

/** Never more than the visit still costs; and for no visit that is off. */
function isDue(
  { purpose, amountMinor, currency }: CheckoutEntity,
  booking: BookingEntity,
  payments: readonly PaymentEntity[],
  paid: PaidThere,
): boolean {
  if (!REAL.includes(booking.status) || paid.currency !== currency || currency !== booking.currency)
    return false;
  if (paid.amountMinor !== amountMinor) return false;
  return purpose === 'tip' ? !hasTipped(payments) : paid.amountMinor <= moneyOf(booking, payments).toPayMinor;
}

/** Given online already, as on another page for another amount: one was meant. */
function hasTipped(payments: readonly PaymentEntity[]): boolean {
  return leftOf(payments).some(({ charge, tipMinor }) => charge.checkoutId !== null && tipMinor > 0);
}

function tellPaid(
  unit: Unit,
  { id: bookingId, conversationId }: BookingEntity,
  { purpose }: CheckoutEntity,
  { id: paymentId, amountMinor, tipMinor }: PaymentEntity,
): void {
  if (conversationId === null || purpose === 'visit' || purpose === 'card') return;
  unit.tell({
    conversationId,
    notice: {
      kind: 'payment-received',
      ...{ bookingId, purpose, paymentId, amountMinor: amountMinor + tipMinor },
    },
  });
}
