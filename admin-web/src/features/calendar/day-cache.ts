import type { QueryClient } from '@tanstack/react-query';
import type { BookingView, CalendarDay, Id, LiveEvent, LocalDate } from '../../../../api/contract.ts';
import { request } from '../../app/http.ts';
import { MESSAGE_EVENTS } from '../failed-messages/failed-cache.ts';
import { applyEvent, putBooking, replay } from './apply-event.ts';

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

/** Loads a day, brought up to date with the events that arrived since the server read it. */
export async function loadDay(client: QueryClient, locationId: Id, date: LocalDate): Promise<CalendarDay> {
  const query = new URLSearchParams({ location: locationId, date });
  const day = await request<CalendarDay>('GET', `/calendar?${query}`);
  return replay(day, received.get(client) ?? []);
}

/**
 * Applies an event to every loaded day; those it does not touch only note its sequence. One about no booking
 * (the rota, the hours) may have changed any of them: they are loaded again.
 */
export function receiveEvent(client: QueryClient, event: LiveEvent): void {
  received.set(client, [...(received.get(client) ?? []), event].slice(-KEPT_EVENTS));
  changeDays(client, (day) => applyEvent(day, event));
  if (event.booking !== null || event.gone !== undefined || MESSAGE_EVENTS.has(event.type)) return;
  reloadDays(client);
  if (event.type === 'house-changed') client.invalidateQueries({ queryKey: HOUSE_KEY });
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

export function forgetEvents(client: QueryClient): void {
  received.delete(client);
}

function changeDays(client: QueryClient, change: (day: CalendarDay) => CalendarDay): void {
  client.setQueriesData<CalendarDay>({ queryKey: CALENDAR_KEY }, (day) => (day ? change(day) : day));
}
