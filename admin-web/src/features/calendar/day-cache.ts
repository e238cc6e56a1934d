import type { Query, QueryClient } from '@tanstack/react-query';
import type { BookingView, CalendarDay, Id, LiveEvent, LocalDate } from '../../../../api/contract.ts';
import { request } from '../../app/http.ts';
import { MESSAGE_EVENTS } from '../failed-messages/failed-cache.ts';
import { applyEvent, hasOtherColumns, putBooking, replay } from './apply-event.ts';
import { dayPath } from './calendar-address.ts';

/** Every day that was loaded: `['calendar', location, date]`. */
export const CALENDAR_KEY = ['calendar'] as const;

/** What the tenant sells, where, and who does it. */
export const HOUSE_KEY = ['house'] as const;

export function dayKey(locationId: Id, date: LocalDate) {
  return [...CALENDAR_KEY, locationId, date] as const;
}

// A day that is being loaded may be older than events which arrive meanwhile: they are kept to be replayed.
const KEPT_EVENTS = 500;
const received = new WeakMap<QueryClient, readonly LiveEvent[]>();
// … unless they say only that something is another: then what was read before them is too old, whoever asked for it.
const oldest = new WeakMap<QueryClient, number>();
const MOST_TRIES = 4;

/** Loads a day, brought up to date with the events that arrived since the server read it. */
export async function loadDay(client: QueryClient, locationId: Id, date: LocalDate): Promise<CalendarDay> {
  for (let tries = 1; ; tries += 1) {
    const day = await request<CalendarDay>('GET', dayPath({ locationId, date }));
    const current = replay(day, received.get(client) ?? []);
    const isCurrent = day.sequence >= (oldest.get(client) ?? 0) && !hasOtherColumns(day, current);
    if (isCurrent || tries === MOST_TRIES) return current;
  }
}

/**
 * Applies an event to every loaded day; those it does not touch only note its sequence. One about no booking
 * (the rota, the hours) may have changed any of them: they are loaded again.
 */
export function receiveEvent(client: QueryClient, event: LiveEvent): void {
  const kept = [...(received.get(client) ?? []), event];
  const dropped = kept.at(-KEPT_EVENTS - 1);
  if (dropped !== undefined) oldest.set(client, Math.max(oldest.get(client) ?? 0, dropped.sequence));
  received.set(client, kept.slice(-KEPT_EVENTS));
  for (const { queryKey } of changeDays(client, (day) => applyEvent(day, event)))
    client.invalidateQueries({ queryKey, exact: true });
  if (event.booking !== null || event.gone !== undefined || MESSAGE_EVENTS.has(event.type)) return;
  missedEvents(client, event.sequence);
  if (event.type === 'house-changed') client.invalidateQueries({ queryKey: HOUSE_KEY });
}

/** What the days were read from may be older than this: none is shown that was read before it. */
export function missedEvents(client: QueryClient, sequence: number): Promise<void> {
  oldest.set(client, sequence);
  return reloadDays(client);
}

/** Loads again what could not be loaded when it should have been: somebody answers again. */
export function mendDays(client: QueryClient): void {
  client.refetchQueries({
    queryKey: CALENDAR_KEY,
    type: 'active',
    predicate: ({ state }) =>
      state.fetchStatus === 'idle' && (state.isInvalidated || state.status === 'error'),
  });
}

/** Shows a booking as it is now (or as it is hoped to be) on every loaded day. */
export function showBooking(client: QueryClient, booking: BookingView): void {
  changeDays(client, (day) => putBooking(day, booking));
}

/** A booking as the loaded days show it. */
export function findBooking(client: QueryClient, id: Id): BookingView | undefined {
  const days = client.getQueriesData<CalendarDay>({ queryKey: CALENDAR_KEY });
  return days.flatMap(([, day]) => day?.bookings ?? []).find((booking) => booking.id === id);
}

/** Loads the shown day again and forgets the others: they are loaded when they are next shown. */
export function reloadDays(client: QueryClient): Promise<void> {
  client.removeQueries({ queryKey: CALENDAR_KEY, type: 'inactive' });
  return client.invalidateQueries({ queryKey: CALENDAR_KEY });
}

/** The sequence up to which all loaded days are known; null when none is loaded. */
export function knownSequence(client: QueryClient): number | null {
  const days = client.getQueriesData<CalendarDay>({ queryKey: CALENDAR_KEY });
  const sequences = days.flatMap(([, day]) => (day === undefined ? [] : [day.sequence]));
  return sequences.length === 0 ? null : Math.min(...sequences);
}

/** Told from now on is what comes after this: a day that was read before it, and is answered later, would lack what was in between. */
export function listenAfter(client: QueryClient, sequence: number): void {
  received.delete(client);
  oldest.set(client, sequence);
}

export function forgetEvents(client: QueryClient): void {
  received.delete(client);
  oldest.delete(client);
}

/** Those of which the columns are others now are returned: only the server knows their hours. */
function changeDays(client: QueryClient, change: (day: CalendarDay) => CalendarDay): Query[] {
  const queries = client.getQueryCache().findAll({ queryKey: CALENDAR_KEY });
  return queries.filter((query) => {
    const day = client.getQueryData<CalendarDay>(query.queryKey);
    if (day === undefined) return false;
    const { isInvalidated } = query.state;
    const changed = change(day);
    client.setQueryData(query.queryKey, changed);
    // What is put in by hand counts as loaded: a day that is to be loaded again still is.
    if (isInvalidated) query.invalidate();
    return hasOtherColumns(day, changed);
  });
}
