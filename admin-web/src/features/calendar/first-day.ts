import { isEnding } from '../session/ending.ts';
import { type PlacedDay, readAddress } from './calendar-address.ts';
import { lastLocation } from './last-location.ts';
import { dateAt } from './zoned-time.ts';

/** The day that the calendar at this address will show, null within where only the page can know; null where it shows no calendar. */
export function firstDay({
  pathname,
  search,
}: Pick<Location, 'pathname' | 'search'>): { readonly day: PlacedDay | null } | null {
  // Who signed out here without a connection reads nothing more.
  if (isEnding() || !/^\/admin\/?$/.test(pathname)) return null;
  const { locationId, date } = readAddress(search);
  const last = lastLocation();
  // Another location may be in another zone, and on another day.
  const isLast = last !== null && (locationId === null || locationId === last.id);
  const first = { locationId: locationId ?? last?.id, date: date ?? (isLast ? today(last.timeZone) : null) };
  const day =
    first.locationId === undefined || first.date === null
      ? null
      : { locationId: first.locationId, date: first.date };
  return { day };
}

/** null where this device does not know the zone. */
function today(timeZone: string): string | null {
  try {
    return dateAt(Date.now(), timeZone);
  } catch (error) {
    console.info('An unknown time zone was kept', error);
    return null;
  }
}
