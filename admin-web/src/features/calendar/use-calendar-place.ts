import { useEffect, useMemo } from 'react';
import type { House, Id, LocalDate, Location, Therapist } from '../../../../api/contract.ts';
import { goTo, replaceAddress, useAddress } from '../../app/address.ts';
import { useMedia } from '../../app/media.ts';
import { useNow } from '../../app/now.ts';
import { useSession } from '../session/session-context.ts';
import { type Board, readAddress, writeAddress } from './calendar-address.ts';
import { keepLastLocation } from './last-location.ts';
import { dateAt, weekOf } from './zoned-time.ts';

export interface CalendarPlace {
  readonly location: Location;
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly visitId: Id | null;
  readonly by: Board;
  /** Whose week it is; null where nobody works here. */
  readonly therapistId: Id | null;
  /** The days that are on the screen. */
  readonly dates: readonly LocalDate[];
  /** What is being booked by typing; null when nothing is. */
  readonly book: string | null;
  readonly toBook: (text: string | null) => void;
  readonly toDate: (date: LocalDate) => void;
  readonly toLocation: (id: Id) => void;
  readonly toBoard: (by: Board) => void;
  readonly toTherapist: (id: Id) => void;
  readonly toVisit: (id: Id | null) => void;
}

/** Where the calendar stands. The address decides; without one it is today at the first location. */
export function useCalendarPlace(house: House): CalendarPlace | null {
  const { search } = useAddress();
  const address = useMemo(() => readAddress(search), [search]);
  const minute = useNow(60_000);
  const isWide = useMedia('(min-width: 768px)');
  // A therapist's week is their own.
  const { user } = useSession();
  const location = house.locations.find(({ id }) => id === address.locationId) ?? house.locations[0];
  useEffect(() => {
    if (location !== undefined) keepLastLocation(location);
  }, [location]);
  if (location === undefined) return null;
  const today = dateAt(minute, location.timeZone);
  const asked = user.role === 'therapist' ? user.therapistId : address.therapistId;
  const therapistId =
    (house.therapists.find(({ id }) => id === asked) ?? therapistsAt(house, location.id)[0])?.id ?? null;
  const here = {
    locationId: location.id,
    date: address.date ?? today,
    visitId: address.visitId,
    by: address.by ?? 'therapist',
    ...(therapistId ? { therapistId } : {}),
  } as const;
  // There is no room for more than a day in a phone's list; turned to be wide, it is what it was.
  const by = isWide ? here.by : 'therapist';
  return {
    location,
    date: here.date,
    today,
    visitId: here.visitId,
    by,
    therapistId,
    dates: by === 'week' ? weekOf(here.date) : [here.date],
    book: address.book ?? null,
    toBook: (text) => replaceAddress(writeAddress({ ...here, ...(text === null ? {} : { book: text }) })),
    toDate: (date) => goTo(writeAddress({ ...here, date, visitId: null })),
    toLocation: (locationId) => goTo(writeAddress({ ...here, locationId, visitId: null })),
    toBoard: (by) => replaceAddress(writeAddress({ ...here, by })),
    toTherapist: (id) => goTo(writeAddress({ ...here, therapistId: id, visitId: null })),
    // Closing leaves no trace: "back" goes to the day before, not into the panel again.
    toVisit: (visitId) => (visitId === null ? replaceAddress : goTo)(writeAddress({ ...here, visitId })),
  };
}

/** Whom the rota has at a location at any time. */
export function therapistsAt(house: House, locationId: Id): readonly Therapist[] {
  return house.therapists.filter(({ locationIds }) => locationIds.includes(locationId));
}
