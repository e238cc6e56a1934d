import { useEffect } from 'react';
import { toast } from 'sonner';
import type { EventType } from '../../../../api/contract.ts';
import { useLiveSnapshot } from '../live/live-provider.tsx';
import { useFormats } from '../session/session-context.ts';
import { announcementOf } from './announcement.ts';
import type { Days } from './api.ts';
import { bookedToast } from './booked-toast.ts';
import { useCalendarWords } from './calendar-words.ts';
import { dateAt } from './zoned-time.ts';

/** What is shown in words as well: the desk has to know, wherever it looks. */
const TOLD: ReadonlySet<string> = new Set<EventType>(['booking-confirmed', 'let-in-wrongly']);

/**
 * Reads out what happens on the days that are shown, without taking the focus. A visit that guests have just
 * booked is also shown in words: its card may stand outside of what the window shows.
 */
export function Announcer({ days }: { days: Days }) {
  const { lastEvent } = useLiveSnapshot();
  const { timeZone, id } = days[0].location;
  const formats = useFormats(timeZone);
  const { words } = useCalendarWords();
  const booking = lastEvent?.booking ?? null;
  const here = booking?.locationId === id;
  const date = here ? dateAt(Date.parse(booking.startsAt), timeZone) : null;
  const shown = here && days.some((day) => day.date === date);
  const said = shown && lastEvent !== null ? announcementOf(lastEvent, formats, words) : '';
  const inWords = shown && TOLD.has(lastEvent?.type ?? '');
  const bookingId = booking?.id ?? '';
  useEffect(() => {
    if (inWords) toast(said, { id: bookedToast(bookingId) });
  }, [inWords, said, bookingId]);
  return (
    <p className="sr-only" aria-live="polite">
      {said}
    </p>
  );
}
