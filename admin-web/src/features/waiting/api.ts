import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type {
  BookingView,
  DeskException,
  EventType,
  Id,
  SlotSearch,
  WaitlistEntryView,
} from '../../../../api/contract.ts';
import { newKey, request } from '../../app/http.ts';
import { showBooking } from '../calendar/day-cache.ts';
import { useLiveSnapshot } from '../live/live-provider.tsx';

const KEY = ['waitlist'] as const;

/** What can change who waits: they came or left, were asked, answered, or were booked. */
const CHANGING: ReadonlySet<string> = new Set<EventType>([
  ...(['waitlist-joined', 'waitlist-left', 'booking-held', 'booking-accepted'] as const),
  ...(['booking-confirmed', 'booking-cancelled', 'booking-expired'] as const),
]);

/** Who waits for time to come free, first come first. */
export function useWaiting() {
  const client = useQueryClient();
  const { lastEvent } = useLiveSnapshot();
  const waiting = useQuery({
    queryKey: KEY,
    queryFn: () => request<{ entries: readonly WaitlistEntryView[] }>('GET', '/waitlist'),
    select: ({ entries }) => entries,
  });
  useEffect(() => {
    if (lastEvent !== null && CHANGING.has(lastEvent.type)) void client.invalidateQueries({ queryKey: KEY });
  }, [client, lastEvent]);
  return waiting;
}

/**
 * The times that are free on the days that somebody waits for, those nearest to their hours first: what lies within their hours they
 * are asked by the house itself, and what lies beside them a desk can offer.
 */
export function useTimesFor({ id, wish }: WaitlistEntryView, locationId: Id) {
  return useQuery({
    queryKey: [...KEY, id, locationId],
    queryFn: () => {
      const { parts, people, from, to, onDays, timeFrom, timeTo, notTherapistIds } = wish;
      const near = timeFrom ?? timeTo;
      return request<SlotSearch>('POST', '/slots', {
        ...{ parts, people, locationId: wish.locationId ?? locationId, from, to, near },
        ...{ onDays: onDays ?? null, notTherapistIds: notTherapistIds ?? [], order: 'soonest', limit: 12 },
      });
    },
    staleTime: 0,
  });
}

/** Where and when who waits is to be booked. */
export interface WaitingPlace {
  readonly locationId: Id;
  readonly startsAt: string;
  /** Of the first part; null is whoever the wish is for. */
  readonly therapistId: Id | null;
  readonly roomId: Id | null;
}

export interface WaitingCall {
  readonly entry: WaitlistEntryView;
  readonly place: WaitingPlace;
  readonly exception?: DeskException;
}

/** Books who waits: they wait no longer. */
export function useBookWaiting() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ entry: { id, guest, wish }, place, exception }: WaitingCall) => {
      const { locationId, startsAt, therapistId, roomId } = place;
      const parts = wish.parts.map((part, at) =>
        at === 0 && therapistId !== null ? { ...part, therapistId } : part,
      );
      return request<{ booking: BookingView }>(
        'POST',
        '/bookings',
        {
          ...{ parts, people: wish.people, locationId, startsAt, roomId, guestId: guest.id, waitlistId: id },
          ...{ payment: 'at-spa', exception: exception ?? null },
        },
        { key: newKey() },
      );
    },
    onSuccess: ({ booking }) => showBooking(client, booking),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Takes a guest off the list: they are not asked any more. */
export function useTakeOff() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: Id) => request('POST', `/waitlist/${encodeURIComponent(id)}/leave`),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
