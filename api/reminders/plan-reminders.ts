import type { BookingEntity } from '../database/entities/booking.ts';

type Columns = Partial<Pick<BookingEntity, 'remindAt' | 'toldAt' | 'askedAt' | 'attendsAt'>>;

/**
 * What a change of a visit makes of its reminders: booked or moved, it is planned anew at the next look, and what its guest said
 * of another time holds no more; off, nobody is reminded of it.
 */
export function remindersAfter(
  before: Pick<BookingEntity, 'status'>,
  after: Pick<BookingEntity, 'status'>,
  isMoved: boolean,
  now: number,
): Columns {
  if (after.status !== 'confirmed') return before.status === 'confirmed' ? { remindAt: null } : {};
  if (before.status === 'confirmed' && !isMoved) return {};
  return { remindAt: now, toldAt: now, askedAt: null, attendsAt: null };
}
