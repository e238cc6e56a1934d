import { useEffect } from 'react';
import { toast } from 'sonner';
import type { CalendarDay } from '../../../../api/contract.ts';
import { useLiveSnapshot } from '../live/live-provider.tsx';
import { useFormats } from '../session/session-context.ts';
import { announcementOf } from './announcement.ts';
import { dateAt } from './zoned-time.ts';

/**
 * Reads out what happens on the day that is shown, without taking the focus. A visit that guests have just
 * booked is also shown in words: its card may stand outside of what the window shows.
 */
export function Announcer({ day }: { day: CalendarDay }) {
  const { lastEvent } = useLiveSnapshot();
  const { timeZone, id } = day.location;
  const formats = useFormats(timeZone);
  const booking = lastEvent?.booking ?? null;
  const here = booking?.locationId === id;
  const shown = here && dateAt(Date.parse(booking.startsAt), timeZone) === day.date;
  const words = shown && lastEvent !== null ? announcementOf(lastEvent, formats) : '';
  const booked = shown && lastEvent?.type === 'booking-confirmed';
  useEffect(() => {
    if (booked) toast(words);
  }, [booked, words]);
  return (
    <p className="sr-only" aria-live="polite">
      {words}
    </p>
  );
}
