import type { EventType } from '../../../../api/contract.ts';

/** The lines of a visit's history, as the desk would tell them. */
export const HISTORY_WORDS: Readonly<Record<EventType, string>> = {
  'booking-held': 'Time held',
  'booking-accepted': 'Visit agreed',
  'booking-confirmed': 'Confirmed',
  'booking-checked-in': 'Arrived',
  'booking-started': 'Treatment started',
  'booking-completed': 'Done',
  'booking-cancelled': 'Cancelled',
  'booking-expired': 'Hold ended, time given back',
  'booking-no-show': 'Did not come',
  'booking-moved': 'Moved',
  'booking-squeezed': 'Time around it shortened for another visit',
  'house-changed': 'The house changed its hours, rota or offers',
  'waitlist-joined': 'Joined the waiting list',
  'waitlist-left': 'Left the waiting list',
  'payment-received': 'Payment received',
  'payment-failed': 'Payment failed',
  'payment-late': 'Payment came after the hold had ended',
  'refund-requested': 'Refund asked for',
  'refund-settled': 'Refund paid out',
};
