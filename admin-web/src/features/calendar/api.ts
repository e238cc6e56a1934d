import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { House, Id, LocalDate } from '../../../../api/contract.ts';
import { request } from '../../app/http.ts';
import { dayKey, loadDay } from './day-cache.ts';

/** What the tenant sells, where, and who does it. */
export function useHouse() {
  return useQuery({
    queryKey: ['house'],
    queryFn: () => request<House>('GET', '/house'),
    staleTime: 5 * 60_000,
  });
}

/** One day at one location; the live socket keeps it current after that. */
export function useCalendarDay(locationId: Id, date: LocalDate) {
  const client = useQueryClient();
  return useQuery({
    queryKey: dayKey(locationId, date),
    queryFn: () => loadDay(client, locationId, date),
    enabled: locationId !== '',
  });
}
