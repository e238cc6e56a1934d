import type { BookingView, Id, LocalDate } from '../../../../api/contract.ts';
import type { ColumnKind } from './columns.ts';
import { dateAt, isLocalDate } from './zoned-time.ts';

/** What the calendar's address says; null where it leaves the choice to the page. */
export interface CalendarAddress {
  readonly locationId: Id | null;
  readonly date: LocalDate | null;
  readonly visitId: Id | null;
  /** What stands side by side; therapists where nothing is said. */
  readonly by?: ColumnKind;
}

/** Reads `?location=…&date=…&visit=…`; a day that does not exist is as good as none. */
export function readAddress(search: string): CalendarAddress {
  const parameters = new URLSearchParams(search);
  const date = parameters.get('date');
  return {
    locationId: parameters.get('location') || null,
    date: date !== null && isLocalDate(date) ? date : null,
    visitId: parameters.get('visit') || null,
    ...(parameters.get('by') === 'room' ? { by: 'room' as const } : {}),
  };
}

/** The address of the calendar for a choice of location, day and open visit. */
export function writeAddress({ locationId, date, visitId, by }: CalendarAddress): string {
  const parameters = new URLSearchParams();
  if (locationId !== null) parameters.set('location', locationId);
  if (date !== null) parameters.set('date', date);
  if (by === 'room') parameters.set('by', by);
  if (visitId !== null) parameters.set('visit', visitId);
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
