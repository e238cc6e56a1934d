import { useEffect, useMemo } from 'react';
import type { House, Id, LocalDate, Location } from '../../../../api/contract.ts';
import { goTo, replaceAddress, useAddress } from '../../app/address.ts';
import { useNow } from '../../app/now.ts';
import { readAddress, writeAddress } from './calendar-address.ts';
import type { ColumnKind } from './columns.ts';
import { keepLastLocation } from './last-location.ts';
import { dateAt } from './zoned-time.ts';

export interface CalendarPlace {
  readonly location: Location;
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly visitId: Id | null;
  readonly by: ColumnKind;
  readonly toDate: (date: LocalDate) => void;
  readonly toLocation: (id: Id) => void;
  readonly toKind: (by: ColumnKind) => void;
  readonly toVisit: (id: Id | null) => void;
}

/** Where the calendar stands. The address decides; without one it is today at the first location. */
export function useCalendarPlace(house: House): CalendarPlace | null {
  const { search } = useAddress();
  const address = useMemo(() => readAddress(search), [search]);
  const minute = useNow(60_000);
  const location = house.locations.find(({ id }) => id === address.locationId) ?? house.locations[0];
  useEffect(() => {
    if (location !== undefined) keepLastLocation(location);
  }, [location]);
  if (location === undefined) return null;
  const today = dateAt(minute, location.timeZone);
  const here = {
    locationId: location.id,
    date: address.date ?? today,
    visitId: address.visitId,
    by: address.by ?? 'therapist',
  } as const;
  return {
    location,
    date: here.date,
    today,
    visitId: here.visitId,
    by: here.by,
    toDate: (date) => goTo(writeAddress({ ...here, date, visitId: null })),
    toLocation: (locationId) => goTo(writeAddress({ ...here, locationId, visitId: null })),
    toKind: (by) => replaceAddress(writeAddress({ ...here, by })),
    // Closing leaves no trace: "back" goes to the day before, not into the panel again.
    toVisit: (visitId) => (visitId === null ? replaceAddress : goTo)(writeAddress({ ...here, visitId })),
  };
}
