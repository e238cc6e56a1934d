import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { House, Id, LocalDate } from '../../../../api/contract.ts';
import { request } from '../../app/http.ts';
import { dayKey, HOUSE_KEY, loadDay } from './day-cache.ts';
import { addDays } from './zoned-time.ts';

/** What the tenant sells, where, and who does it. */
export function useHouse() {
  return useQuery(houseOptions);
}

export const houseOptions = queryOptions({
  queryKey: HOUSE_KEY,
  queryFn: () => request<House>('GET', '/house'),
  staleTime: 5 * 60_000,
});

/** One day at one location; the live socket keeps it current after that. */
export function useCalendarDay(locationId: Id, date: LocalDate) {
  const client = useQueryClient();
  const day = useQuery({ ...dayOptions(client, locationId, date), enabled: locationId !== '' });
  const loaded = day.data !== undefined;
  useEffect(() => {
    // The days beside it are one key press away.
    if (!loaded) return;
    for (const step of [1, -1]) client.prefetchQuery(dayOptions(client, locationId, addDays(date, step)));
  }, [client, loaded, locationId, date]);
  return day;
}

export function dayOptions(client: QueryClient, locationId: Id, date: LocalDate) {
  return queryOptions({
    queryKey: dayKey(locationId, date),
    queryFn: () => loadDay(client, locationId, date),
  });
}
