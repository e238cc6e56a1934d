import type { Unit } from '../audit/write-in-tenant.ts';
import { applyChange } from '../booking/change-booking.ts';
import type { Id } from '../contract.ts';
import {
  type BookingEntity,
  BookingTable,
  type SeriesEntity,
  SeriesTable,
} from '../database/entities/booking.ts';

/**
 * A guest has one series at a time that is not paid for: together their visits are as many as would fill a calendar.
 * One that they have not said yes to gives way to the next. False when there is one that they have said yes to.
 */
export async function letGoOfFormer(unit: Unit, guestId: Id): Promise<boolean> {
  const former = await unit.findAll(SeriesTable, { guestId, status: 'held' });
  const visits: BookingEntity[] = [];
  for (const series of former) visits.push(...(await visitsOf(unit, series)));
  if (visits.some((one) => one.status === 'awaiting-payment' && isKept(one, unit.now))) return false;
  for (const held of visits.filter((one) => one.status === 'held'))
    await applyChange(unit, held, 'cancel', { cancelReason: 'replaced' });
  for (const { id } of former) await unit.update(SeriesTable, { id, status: 'held' }, { status: 'ended' });
  return true;
}

function isKept(booking: BookingEntity, now: number): boolean {
  return booking.heldUntil !== null && booking.heldUntil > now;
}

/** A series' bookings in whatever state, by their start. */
export async function visitsOf(
  unit: Pick<Unit, 'findAll'>,
  series: Pick<SeriesEntity, 'id'>,
): Promise<BookingEntity[]> {
  const visits = await unit.findAll(BookingTable, { seriesId: series.id });
  return visits.toSorted((a, b) => a.startsAt - b.startsAt);
}
