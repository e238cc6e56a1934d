import type { Id } from '../../../../api/contract.ts';

/** Names the toast that tells of a new visit: whoever booked it here is told once, whichever comes first, the answer or the event. */
export function bookedToast(bookingId: Id): string {
  return `booked/${bookingId}`;
}
