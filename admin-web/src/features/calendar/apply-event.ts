import type { BookingStatus, BookingView, CalendarDay, Id, LiveEvent } from '../../../../api/contract.ts';
import { dayBounds } from './zoned-time.ts';

const GONE: readonly BookingStatus[] = ['expired', 'cancelled'];

/** True when the booking is to be seen on this day at this location. */
export function belongsTo(day: CalendarDay, booking: BookingView): boolean {
  if (booking.locationId !== day.location.id || GONE.includes(booking.status)) return false;
  const { startMs, endMs } = dayBounds(day.date, day.location.timeZone);
  return Date.parse(booking.startsAt) < endMs && Date.parse(booking.endsAt) > startMs;
}

/**
 * The day with this booking as it is now: added, changed, or taken out when it ended or moved away.
 * An older version than the one shown changes nothing, so answers and events may arrive in any order.
 */
export function putBooking(day: CalendarDay, booking: BookingView): CalendarDay {
  const shown = day.bookings.find((other) => other.id === booking.id);
  if (shown !== undefined && booking.version < shown.version) return day;
  const belongs = belongsTo(day, booking);
  if (shown === undefined && !belongs) return day;
  if (shown === undefined) return { ...day, bookings: [...day.bookings, booking] };
  const now = day.bookings.flatMap((other) => (other !== shown ? [other] : belongs ? [booking] : []));
  return { ...day, bookings: now };
}

/** The day after an event; events that it contains already are passed over. */
export function applyEvent(day: CalendarDay, event: LiveEvent): CalendarDay {
  if (event.sequence <= day.sequence) return day;
  // About the house and no booking: what it changed is read again with the day.
  const changed = event.booking === null ? takeOut(day, event.gone) : putBooking(day, event.booking);
  return { ...changed, sequence: event.sequence };
}

/** The day without a visit that a colleague has now. */
function takeOut(day: CalendarDay, gone: Id | undefined): CalendarDay {
  if (!day.bookings.some(({ id }) => id === gone)) return day;
  return { ...day, bookings: day.bookings.filter(({ id }) => id !== gone) };
}

/**
 * Whoever is off that day has a column as long as they have a visit, and only the server knows its place and hours: true where
 * such a visit came or the last one went.
 */
export function hasOtherColumns(before: CalendarDay, after: CalendarDay): boolean {
  return guestsOf(before) !== guestsOf(after);
}

function guestsOf({ columns, bookings }: CalendarDay): string {
  const busy = new Set(bookings.flatMap(({ items }) => items.map(({ therapistId }) => therapistId)));
  const known = new Set(columns.map(({ therapist }) => therapist.id));
  const strays = [...busy].filter((id) => !known.has(id));
  const idle = columns.filter(
    ({ works, timeOff, therapist: { id } }) => works.length + timeOff.length === 0 && !busy.has(id),
  );
  return [...strays, ...idle.map(({ therapist }) => therapist.id)].toSorted().join(' ');
}

/** The day brought up to date with events that were received while it was being loaded. */
export function replay(day: CalendarDay, events: readonly LiveEvent[]): CalendarDay {
  return events.reduce(applyEvent, day);
}
