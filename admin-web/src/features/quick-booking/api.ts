import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BookingView, GuestLine, Id, LocalDate, QuickAnswer, Slot } from '../../../../api/contract.ts';
import { newKey, request } from '../../app/http.ts';
import { showBooking } from '../calendar/day-cache.ts';

/** A pause in typing. */
const PAUSE_MS = 180;

/** A value once it has not changed for a moment. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What a line means, and what is free for it; the answer before stays while another is awaited. */
export function useQuickAnswer(text: string, locationId: Id, date: LocalDate) {
  const line = useSettled(text.trim());
  return useQuery({
    queryKey: ['quick-booking', locationId, date, line],
    queryFn: () => request<QuickAnswer>('POST', '/quick-booking', { text: line, locationId, date }),
    enabled: line !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

/** Guests who were here, by what was typed of them. */
export function useKnownGuests(search: string) {
  const typed = useSettled(search.trim());
  return useQuery({
    queryKey: ['guests', 'search', typed],
    queryFn: () =>
      request<{ guests: readonly GuestLine[] }>('GET', `/guests?${new URLSearchParams({ search: typed })}`),
    enabled: typed.length >= 2,
    placeholderData: keepPreviousData,
  });
}

/** Who a visit is for: somebody who was here, or not yet. */
export type ForWhom =
  | { readonly kind: 'known'; readonly id: Id; readonly name: string }
  | { readonly kind: 'new'; readonly name: string; readonly phone: string };

/** Books a slot; a guest who is new is written down first, once, however often it is tried. */
export function useBookSlot() {
  const client = useQueryClient();
  const [written, setWritten] = useState<{ readonly key: string; readonly id: Id } | null>(null);
  const guestIdOf = async (guest: ForWhom): Promise<Id> => {
    if (guest.kind === 'known') return guest.id;
    const key = `${guest.name}\n${guest.phone}`;
    if (written?.key === key) return written.id;
    const { guestId } = await request<{ guestId: Id }>('POST', '/guests', {
      name: guest.name,
      phone: guest.phone.trim() || null,
    });
    setWritten({ key, id: guestId });
    return guestId;
  };
  return useMutation({
    mutationFn: async ({ slot, guest }: { readonly slot: Slot; readonly guest: ForWhom }) => {
      const { parts, people, locationId, startsAt, items } = slot;
      const hands = parts.map((part, place) => ({
        ...part,
        // Whoever was shown is whoever comes; of several people one is enough to find the same again.
        therapistId: items.find((item) => item.part === place)?.therapistId ?? part.therapistId,
      }));
      return request<{ booking: BookingView }>(
        'POST',
        '/bookings',
        { parts: hands, people, locationId, startsAt, guestId: await guestIdOf(guest), payment: 'at-spa' },
        { key: newKey() },
      );
    },
    onSuccess: ({ booking }) => showBooking(client, booking),
  });
}
