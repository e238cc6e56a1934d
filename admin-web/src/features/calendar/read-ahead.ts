import type { QueryClient } from '@tanstack/react-query';
import { meOptions } from '../session/api.ts';
import { isEnding } from '../session/end-session.ts';
import { dayOptions, houseOptions } from './api.ts';
import { readAddress } from './calendar-address.ts';
import { lastLocation } from './last-location.ts';
import { dateAt } from './zoned-time.ts';

/**
 * Asks for the calendar's day and the house while the session is looked up, instead of one after the other. What was guessed wrongly
 * (a location that is gone, somebody who may not) is asked again by the page and its answer here is never shown.
 */
export function readAhead(client: QueryClient, { pathname, search }: Location): void {
  // Who signed out here without a connection reads nothing more.
  if (isEnding() || !/^\/admin\/?$/.test(pathname)) return;
  void client.prefetchQuery(meOptions);
  void client.prefetchQuery(houseOptions);
  const { locationId, date } = readAddress(search);
  const last = lastLocation();
  // Another location may be in another zone, and on another day.
  const isLast = last !== null && (locationId === null || locationId === last.id);
  const day = date ?? (isLast ? today(last.timeZone) : null);
  const location = locationId ?? last?.id;
  if (location !== undefined && day !== null) void client.prefetchQuery(dayOptions(client, location, day));
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
