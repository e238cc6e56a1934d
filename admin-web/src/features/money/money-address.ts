import { useMemo } from 'react';
import type { House, Id, LocalDate, Location } from '../../../../api/contract.ts';
import { goTo, useAddress } from '../../app/address.ts';
import { useNow } from '../../app/now.ts';
import { readAddress } from '../calendar/calendar-address.ts';
import { dateAt } from '../calendar/zoned-time.ts';

/** The address of a day's money at a location. */
export function moneyAddress({ locationId, date }: { locationId: Id; date: LocalDate }): string {
  return `/admin/money?${new URLSearchParams({ location: locationId, date })}`;
}

export interface MoneyPlace {
  readonly location: Location;
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly toDate: (date: LocalDate) => void;
  readonly toLocation: (id: Id) => void;
}

/** Which day of which location is shown. The address decides; without one it is today at the first location. */
export function useMoneyPlace(house: House): MoneyPlace | null {
  const { search } = useAddress();
  const address = useMemo(() => readAddress(search), [search]);
  const minute = useNow(60_000);
  const location = house.locations.find(({ id }) => id === address.locationId) ?? house.locations[0];
  if (location === undefined) return null;
  const today = dateAt(minute, location.timeZone);
  const date = address.date ?? today;
  return {
    ...{ location, date, today },
    toDate: (next) => goTo(moneyAddress({ locationId: location.id, date: next })),
    toLocation: (locationId) => goTo(moneyAddress({ locationId, date })),
  };
}
