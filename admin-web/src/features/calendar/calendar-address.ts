import type { BookingView, Id, LocalDate } from '../../../../api/contract.ts';
import { dateAt, isLocalDate } from './zoned-time.ts';

/** What the calendar's address says; null where it leaves the choice to the page. */
export interface CalendarAddress {
  readonly locationId: Id | null;
  readonly date: LocalDate | null;
  readonly visitId: Id | null;
  /** What stands side by side; therapists where nothing is said. */
  readonly by?: Board;
  /** What is being booked by typing, as far as it is known; nothing is being booked without it. */
  readonly book?: string;
  /** Whose week it is. */
  readonly therapistId?: Id;
}

/** The ways to look at the calendar: a day by therapist or by room, or a therapist's week. */
export type Board = 'therapist' | 'room' | 'week';

/** Reads `?location=…&date=…&visit=…`; a day that does not exist is as good as none. */
export function readAddress(search: string): CalendarAddress {
  const parameters = new URLSearchParams(search);
  const [date, by, therapistId] = ['date', 'by', 'therapist'].map((name) => parameters.get(name) ?? '');
  return {
    locationId: parameters.get('location') || null,
    date: date !== undefined && isLocalDate(date) ? date : null,
    visitId: parameters.get('visit') || null,
    ...(by === 'room' || by === 'week' ? { by } : {}),
    ...(therapistId ? { therapistId } : {}),
    ...(parameters.has('book') ? { book: parameters.get('book') ?? '' } : {}),
  };
}

/** The address of the calendar for a choice of location, day and open visit. */
export function writeAddress({ locationId, date, visitId, by, therapistId, book }: CalendarAddress): string {
  const parameters = new URLSearchParams();
  if (locationId !== null) parameters.set('location', locationId);
  if (date !== null) parameters.set('date', date);
  if (by === 'room' || by === 'week') parameters.set('by', by);
  if (by === 'week' && therapistId) parameters.set('therapist', therapistId);
  if (visitId !== null) parameters.set('visit', visitId);
  if (book !== undefined) parameters.set('book', book);
  const search = parameters.toString();
  return search === '' ? '/admin/' : `/admin/?${search}`;
}

/** Where the calendar shows a visit: on its day in its house, with its panel open. */
export function visitAddress({
  id,
  locationId,
  startsAt,
  timeZone,
}: Pick<BookingView, 'id' | 'locationId' | 'startsAt' | 'timeZone'>): string {
  return writeAddress({ locationId, date: dateAt(Date.parse(startsAt), timeZone), visitId: id });
}

/** A day at a location. */
export interface PlacedDay {
  readonly locationId: Id;
  readonly date: LocalDate;
}

/** Where the server tells of a day. */
export function dayPath({ locationId, date }: PlacedDay): string {
  return `/calendar?${new URLSearchParams({ location: locationId, date })}`;
}
