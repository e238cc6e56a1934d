import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { BookingDetail, BookingView, Id } from '../../../../api/contract.ts';
import { Problem, request } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { findBooking, reloadDays, showBooking } from '../calendar/day-cache.ts';
import { hopedFor, type VisitAction } from './actions.ts';
import { useVisitWords } from './use-visit-words.ts';
import { refusalWords } from './visit-words.ts';

export interface ActionCall {
  readonly action: VisitAction;
  readonly reason?: string;
  /** Of a no-show that is undone. */
  readonly arrived?: boolean;
  readonly refundFee?: boolean;
}

function detailKey(id: Id) {
  return ['booking', id] as const;
}

/** Everything known of a visit. */
export function useBookingDetail(id: Id) {
  return useQuery({
    queryKey: detailKey(id),
    queryFn: () => request<BookingDetail>('GET', `/bookings/${encodeURIComponent(id)}`),
  });
}

/** The visit's newest view: the calendar's, which the live line keeps, or else the panel's own. */
export function useBooking(id: Id): BookingView | undefined {
  const client = useQueryClient();
  const detail = useBookingDetail(id).data?.booking;
  // Read, not observed: whoever draws the panel redraws with the calendar.
  const shown = findBooking(client, id);
  if (detail === undefined || shown === undefined) return shown ?? detail;
  return detail.version >= shown.version ? detail : shown;
}

function showEverywhere(client: QueryClient, booking: BookingView): void {
  showBooking(client, booking);
  client.setQueryData<BookingDetail>(detailKey(booking.id), (detail) =>
    detail === undefined || detail.booking.version > booking.version ? detail : { ...detail, booking },
  );
}

/**
 * Changes a visit's state. The calendar shows the hoped-for state at once; when the server refuses,
 * what was there before comes back and a toast says why.
 */
export function useVisitAction(booking: BookingView) {
  const client = useQueryClient();
  const { lang, words } = useVisitWords();
  return useMutation({
    mutationFn: ({ action, ...body }: ActionCall) =>
      request<{ booking: BookingView }>(
        'POST',
        `/bookings/${encodeURIComponent(booking.id)}/${action}`,
        body,
      ),
    onMutate: ({ action }) => showEverywhere(client, hopedFor(booking, action)),
    onSuccess: (answer, { action }) => {
      showEverywhere(client, answer.booking);
      toast.success(words.actions[action].done);
    },
    onError: (error) => {
      showEverywhere(client, booking);
      // The refusal means that this page knew less than the server.
      reloadDays(client);
      toast.error(
        (error instanceof Problem ? refusalWords(words, error.reason) : undefined) ??
          problemWords(error, lang),
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: detailKey(booking.id) }),
  });
}
