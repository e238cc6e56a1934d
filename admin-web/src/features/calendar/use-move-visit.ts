import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import type { BookingView, DeskException, House, Obstacles } from '../../../../api/contract.ts';
import { Problem, request } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { useFormats } from '../session/session-context.ts';
import { guestName } from '../visit/status-words.ts';
import { useCalendarWords } from './calendar-words.ts';
import { reloadDays, showBooking } from './day-cache.ts';
import type { VisitChange } from './drag.ts';
import { useMoveWords } from './move-words.ts';
import { movedBooking, undoOf } from './moved-booking.ts';

interface Move {
  readonly booking: BookingView;
  readonly change: VisitChange;
  readonly exception?: DeskException;
  /** Takes back a move that was just made. */
  readonly isUndo?: boolean;
}

/** Longer nobody believes a place that the server has not agreed to: it is put back, and said. */
const PATIENCE_MS = 10_000;

/** A move that the server refused, with what is in its way. */
export interface RefusedMove extends Move {
  readonly obstacles: Obstacles;
}

/**
 * Moves a visit. The calendar shows the new place at once; if the server refuses, the old one comes back: with what is in the way
 * where that is a matter of time (`refused`), else with a toast that says why. What was moved can be moved back.
 */
export function useMoveVisit(house: House, timeZone: string) {
  const client = useQueryClient();
  const formats = useFormats(timeZone);
  const { lang, words } = useMoveWords();
  const calendar = useCalendarWords().words;
  const [refused, setRefused] = useState<RefusedMove | null>(null);
  const mutation = useMutation({
    mutationFn: ({ change: { bookingId, ...change }, exception }: Move) =>
      request<{ booking: BookingView }>(
        'POST',
        `/bookings/${encodeURIComponent(bookingId)}/move`,
        { ...change, ...(exception ? { exception } : {}) },
        { patienceMs: PATIENCE_MS },
      ),
    onMutate: ({ booking, change }) => {
      setRefused(null);
      showBooking(client, movedBooking(booking, change, house));
    },
    onSuccess: ({ booking: after }, { booking: before, change, isUndo }) => {
      showBooking(client, after);
      client.invalidateQueries({ queryKey: ['booking', after.id] });
      if (isUndo) return toast.success(words.undone);
      const name = guestName(calendar, after.guest);
      const item = after.items.find(({ id }) => id === change.itemId);
      const said =
        change.durationMinutes !== null && item
          ? words.stretched(name, item.durationMinutes)
          : words.moved(name, `${formats.moment(after.startsAt)}, ${item?.therapistName ?? ''}`);
      const undo = () =>
        mutation.mutate({ booking: after, change: undoOf(before, after, change), isUndo: true });
      toast.success(said, { action: { label: words.undo, onClick: undo }, duration: 8_000 });
    },
    onError: (error, move) => {
      showBooking(client, move.booking);
      const obstacles = obstaclesIn(error);
      if (obstacles !== null) return setRefused({ ...move, obstacles });
      // The refusal means that this page knew less than the server.
      reloadDays(client);
      const reason = error instanceof Problem ? error.reason : '';
      if (reason === 'changed-meanwhile')
        toast.error(words.changedMeanwhile(guestName(calendar, move.booking.guest)));
      else
        toast.error(
          new Map<string, string>(Object.entries(words.refusals)).get(reason) ?? problemWords(error, lang),
        );
    },
  });
  return {
    move: (booking: BookingView, change: VisitChange, exception?: DeskException) =>
      mutation.mutate({ booking, change, ...(exception ? { exception } : {}) }),
    refused,
    forget: () => setRefused(null),
  };
}

function obstaclesIn(error: unknown): Obstacles | null {
  if (!(error instanceof Problem) || error.reason !== 'slot-taken') return null;
  const found = error.body.obstacles as Obstacles | undefined;
  return found ?? { list: [], possibleWith: null };
}
