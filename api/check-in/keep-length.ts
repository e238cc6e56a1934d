import type { Unit } from '../audit/write-in-tenant.ts';
import { moveClaims, takingsOfItems } from '../booking/ledger.ts';
import { takingsOf } from '../booking/takings.ts';
import { TICK_MINUTES } from '../booking/ticks.ts';
import {
  type BookingEntity,
  BookingTable,
  type ItemEntity,
  ItemTable,
} from '../database/entities/booking.ts';
import { localDate } from '../schedule/local-time.ts';
import type { LocationBook } from '../schedule/location-book.ts';
import { covers } from '../schedule/stretches.ts';

const TICK_MS = TICK_MINUTES * 60_000;

/**
 * A guest came so much after the start: the visit ends later by as much, or by as much of it as therapists, rooms and
 * equipment are still free behind it and at work. What it takes more is claimed, so that nobody else is given it.
 * A duplicate-key error means that somebody else just was.
 */
export async function keepLength(
  unit: Unit,
  location: LocationBook,
  booking: BookingEntity,
  lateMs: number,
): Promise<BookingEntity> {
  const before = await unit.findAll(ItemTable, { bookingId: booking.id });
  for (let ticks = Math.ceil(lateMs / TICK_MS); ticks > 0; ticks -= 1) {
    const after = before.map((item) => later(item, ticks * TICK_MS));
    if (!isStaffed(location, after) || !(await isFreeFor(unit, booking, after))) continue;
    await moveClaims(unit, booking.id, before, after);
    for (const { id, startsAt, endsAt } of after) await unit.update(ItemTable, { id }, { startsAt, endsAt });
    const endsAt = booking.endsAt + ticks * TICK_MS;
    await unit.update(BookingTable, { id: booking.id, version: booking.version }, { endsAt });
    return { ...booking, endsAt };
  }
  return booking;
}

/** The first treatment is under way as planned, only longer; what follows it follows later. */
function later(item: ItemEntity, ms: number): ItemEntity {
  const startsAt = item.part === 0 ? item.startsAt : item.startsAt + ms;
  return { ...item, startsAt, endsAt: item.endsAt + ms };
}

/** Nobody stays on after their shift, and the house does not stay open, because a guest was late. */
function isStaffed(location: LocationBook, items: readonly ItemEntity[]): boolean {
  return items.every(({ therapistId, startsAt, endsAt, bufferAfterMinutes }) => {
    const day = location.day(localDate(startsAt, location.location.timeZone));
    const bookable = day.therapists.get(therapistId)?.bookable ?? [];
    return covers(bookable, startsAt, endsAt + bufferAfterMinutes * 60_000);
  });
}

async function isFreeFor(unit: Unit, { id }: BookingEntity, items: readonly ItemEntity[]): Promise<boolean> {
  for (const run of takingsOfItems(items))
    if ((await takingsOf(unit, [run.resourceId], run, id)).length > 0) return false;
  return true;
}
