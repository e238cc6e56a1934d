import type { BookingStatus, BookingView } from '../../../../api/contract.ts';

/** What the desk calls each state of a visit. */
export const STATUS_WORDS: Readonly<Record<BookingStatus, string>> = {
  held: 'Held',
  'awaiting-payment': 'Unpaid',
  confirmed: 'Confirmed',
  'checked-in': 'Arrived',
  'in-treatment': 'In treatment',
  completed: 'Done',
  cancelled: 'Cancelled',
  expired: 'Hold ended',
  'no-show': 'No-show',
};

/** The same of one visit: paid, and with a bank that takes its time, it is not simply unpaid. */
export function statusWords({ status, processing }: Pick<BookingView, 'status' | 'processing'>): string {
  return status === 'awaiting-payment' && processing ? 'Payment being processed' : STATUS_WORDS[status];
}

/** The states that a calendar shows, in the order of a visit's life. */
export const SHOWN_STATUSES: readonly BookingStatus[] = [
  'held',
  'awaiting-payment',
  'confirmed',
  'checked-in',
  'in-treatment',
  'completed',
  'no-show',
];
