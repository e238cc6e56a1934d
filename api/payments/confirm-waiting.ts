import type { Unit } from '../audit/write-in-tenant.ts';
import { applyChange } from '../booking/change-booking.ts';
import { isFree, takeClaims } from '../booking/ledger.ts';
import { lockBooking } from '../booking/lock-booking.ts';
import { type BookingEntity, ItemTable } from '../database/entities/booking.ts';
import { isForgottenSince } from '../people/is-forgotten.ts';
import { closeWaitlistEntry } from '../waitlist/entry-states.ts';

/**
 * Confirms what was waiting for money, or for a card; a hold that had just ended is taken again if its time is still free. The
 * booking may have been moved or have expired since it was read: that is no reason to give the money back. That its guest is, or wants
 * to be, forgotten is one.
 */
export async function confirm(unit: Unit, { id }: BookingEntity): Promise<BookingEntity | null> {
  const booking = await lockBooking(unit, id);
  if (await isForgottenSince(unit, booking)) return null;
  if (booking.status === 'awaiting-payment')
    return applyChange(unit, booking, 'confirm', { heldUntil: null });
  if (booking.status !== 'expired' || booking.startsAt <= unit.now) return null;
  const items = await unit.find(ItemTable, { where: { bookingId: booking.id } });
  if (!(await isFree(unit, items))) return null;
  await takeClaims(unit, booking.id, items);
  await closeWaitlistEntry(unit, booking.id);
  return applyChange(unit, booking, 'revive', { heldUntil: null });
}
