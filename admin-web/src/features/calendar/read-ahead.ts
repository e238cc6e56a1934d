import type { QueryClient } from '@tanstack/react-query';
import { meOptions } from '../session/api.ts';
import { dayOptions, houseOptions } from './api.ts';
import { firstDay } from './first-day.ts';

/**
 * Takes what `early.ts` asked for while the scripts were on their way: who is signed in, the house and the day, at once instead of
 * one after the other. What was guessed wrongly (a location that is gone, somebody who may not) is asked again by the page and its
 * answer here is never shown.
 */
export function readAhead(client: QueryClient, location: Location): void {
  const first = firstDay(location);
  if (first === null) return;
  void client.prefetchQuery(meOptions);
  void client.prefetchQuery(houseOptions);
  if (first.day) void client.prefetchQuery(dayOptions(client, first.day.locationId, first.day.date));
}
