import type { BookingStatus, EventType } from '../contract.ts';

/** A change of a booking's state. */
export type Change =
  | 'accept'
  | 'confirm'
  | 'check-in'
  | 'start'
  | 'complete'
  | 'cancel'
  | 'expire'
  | 'no-show'
  | 'undo-no-show'
  | 'revive'
  | 'move'
  | 'shift';

interface Transition {
  readonly from: readonly BookingStatus[];
  /** null: it stays as it is. */
  readonly to: BookingStatus | null;
  readonly event: EventType;
}

/** Every transition there is. What is not here is refused. */
export const TRANSITIONS: Readonly<Record<Change, Transition>> = {
  accept: { from: ['held'], to: 'awaiting-payment', event: 'booking-accepted' },
  confirm: { from: ['awaiting-payment'], to: 'confirmed', event: 'booking-confirmed' },
  'check-in': { from: ['confirmed'], to: 'checked-in', event: 'booking-checked-in' },
  start: { from: ['checked-in'], to: 'in-treatment', event: 'booking-started' },
  complete: { from: ['checked-in', 'in-treatment'], to: 'completed', event: 'booking-completed' },
  cancel: { from: ['held', 'awaiting-payment', 'confirmed'], to: 'cancelled', event: 'booking-cancelled' },
  expire: { from: ['held', 'awaiting-payment'], to: 'expired', event: 'booking-expired' },
  'no-show': { from: ['confirmed'], to: 'no-show', event: 'booking-no-show' },
  // Only once its time is claimed again.
  'undo-no-show': { from: ['no-show'], to: 'confirmed', event: 'booking-no-show-undone' },
  // To another time or other hands, with all that was agreed and paid.
  move: { from: ['held', 'awaiting-payment', 'confirmed'], to: null, event: 'booking-moved' },
  // The same for a guest who is here already, by the desk.
  shift: { from: ['checked-in', 'in-treatment'], to: null, event: 'booking-moved' },
  // Paid in the last second: the webhook came after the hold had ended, and the time is still free.
  revive: { from: ['expired'], to: 'confirmed', event: 'booking-confirmed' },
};

/** Bookings in these states own their claims; in all others they own none. */
export const CLAIMING: readonly BookingStatus[] = [
  'held',
  'awaiting-payment',
  'confirmed',
  'checked-in',
  'in-treatment',
  'completed',
];

/** Not paid yet: the slot goes back when `heldUntil` has passed. */
export const UNPAID: readonly BookingStatus[] = ['held', 'awaiting-payment'];

/** Visits that took place or are to take place. */
export const REAL: readonly BookingStatus[] = ['confirmed', 'checked-in', 'in-treatment', 'completed'];

/** Visits that a guest still has before them. */
export const UPCOMING: readonly BookingStatus[] = [
  'held',
  'awaiting-payment',
  'confirmed',
  'checked-in',
  'in-treatment',
];

export function isPossible(change: Change, status: BookingStatus): boolean {
  return TRANSITIONS[change].from.includes(status);
}

export function claims(status: BookingStatus): boolean {
  return CLAIMING.includes(status);
}
