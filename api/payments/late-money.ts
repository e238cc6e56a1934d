import type { Unit } from '../audit/write-in-tenant.ts';
import type { BookingEntity, PaymentEntity } from '../database/entities/booking.ts';
import { refundCharge } from './refunds.ts';

/** The log says that money came which was not waited for. */
export function recordLate(unit: Unit, { id: bookingId, status, version }: BookingEntity): void {
  unit.record({ type: 'payment-late', bookingId, status, version });
}

/** Paid for what cannot be, or is paid already: the money goes back, and the guest is told. */
export async function giveBackLate(
  unit: Unit,
  booking: BookingEntity,
  payment: PaymentEntity,
): Promise<void> {
  recordLate(unit, booking);
  await refundCharge(unit, booking, payment);
  if (booking.conversationId !== null) {
    unit.tell({
      conversationId: booking.conversationId,
      notice: {
        kind: 'payment-late',
        bookingId: booking.id,
        amountMinor: payment.amountMinor + payment.tipMinor,
        currency: payment.currency,
      },
    });
  }
}
