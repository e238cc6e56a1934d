import type { BookingView } from '../api/contract.ts';

/** The slot is taken but not paid. */
export function isUnpaid(booking: BookingView): boolean {
  return booking.status === 'held' || booking.status === 'awaiting-payment';
}

/** The slot went back, or the visit was called off. */
export function isGone(booking: BookingView): boolean {
  return booking.status === 'expired' || booking.status === 'cancelled';
}
