import { In } from 'typeorm';
import type { BookingStatus, Id } from '../contract.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';
import type { Scope } from '../database/scope.ts';

/** Never agreed on: of a recurring booking these are in nobody's calendar. */
const NEVER_BOOKED: readonly BookingStatus[] = ['held', 'awaiting-payment', 'expired'];

/** The visits named, and all that belong to the same recurring bookings; soonest first. */
export async function visitsIn(scope: Scope, ids: readonly Id[]): Promise<readonly BookingEntity[]> {
  if (ids.length === 0) return [];
  const named = await scope.find(BookingTable, { where: { id: In([...new Set(ids)]) } });
  const series = [...new Set(named.flatMap(({ seriesId }) => seriesId ?? []))];
  const others = (
    await Promise.all(series.map((seriesId) => scope.findAll(BookingTable, { seriesId })))
  ).flat();
  const all = new Map([
    ...others.filter(({ status }) => !NEVER_BOOKED.includes(status)).map((one) => [one.id, one] as const),
    ...named.map((one) => [one.id, one] as const),
  ]);
  return [...all.values()].toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
}

/** The first of each recurring booking, which stands for it, and all that are of none. */
export function oneOfEachSeries(visits: readonly BookingEntity[]): readonly BookingEntity[] {
  const seen = new Set<Id>();
  return visits.filter(({ seriesId }) => {
    if (seriesId === null) return true;
    const isFirst = !seen.has(seriesId);
    seen.add(seriesId);
    return isFirst;
  });
}
