import {
  type QueryClient,
  queryOptions,
  type UseQueryResult,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { CalendarDay, House, Id, LocalDate } from '../../../../api/contract.ts';
import { request } from '../../app/http.ts';
import { dayKey, HOUSE_KEY, loadDay } from './day-cache.ts';
import { keepDay, keepList } from './keep-same.ts';
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

/** What is on the screen: one day, or those of a week. */
export type Days = readonly [CalendarDay, ...CalendarDay[]];

/** Days at one location, all of them or none; the live socket keeps them current after that. */
export function useCalendarDays(locationId: Id, dates: readonly LocalDate[]) {
  const client = useQueryClient();
  const results = useQueries({
    queries: dates.map((date) => ({ ...dayOptions(client, locationId, date), enabled: locationId !== '' })),
  });
  const kept = useRef<Days | null>(null);
  const days = useMemo(() => {
    const now = allOf(results);
    kept.current = now === null ? null : keepList(kept.current, now);
    return kept.current;
  }, [results]);
  const failed = results.find(({ isError, data }) => isError && data === undefined);
  const refetch = () => Promise.all(results.map((one) => one.refetch()));
  const loaded = days !== null;
  const [only, more] = dates;
  useEffect(() => {
    // The days beside a single one are one key press away.
    if (!loaded || only === undefined || more !== undefined) return;
    for (const step of [1, -1]) client.prefetchQuery(dayOptions(client, locationId, addDays(only, step)));
  }, [client, loaded, locationId, only, more]);
  return { days, error: failed?.error ?? null, refetch };
}

/** null while any of them is missing. */
function allOf(results: readonly UseQueryResult<CalendarDay>[]): Days | null {
  const [first, ...others] = results.flatMap(({ data }) => (data ? [data] : []));
  return first && others.length === results.length - 1 ? [first, ...others] : null;
}

export function dayOptions(client: QueryClient, locationId: Id, date: LocalDate) {
  return queryOptions({
    queryKey: dayKey(locationId, date),
    queryFn: () => loadDay(client, locationId, date),
    structuralSharing: (before, now) => keepDay(before as CalendarDay | undefined, now as CalendarDay),
  });
}
