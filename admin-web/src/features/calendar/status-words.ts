import type { BookingStatus } from '../../../../api/contract.ts';

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
