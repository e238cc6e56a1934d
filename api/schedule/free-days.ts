import { makeSpace, resourceIds, type Space, type Window, windowOf } from '../booking/space.ts';
import { type Taking, type TakingOf, takingsOf } from '../booking/takings.ts';
import type { Id, LocalDate } from '../contract.ts';
import type { Core } from '../core.ts';
import { tenantScope } from '../database/scope.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import type { LocationBook } from './location-book.ts';

/** The days of a house with what is free in them, for many visits that are planned one after the other. */
export interface FreeDays {
  /** A day as it would be without one booking. */
  without(location: LocationBook, date: LocalDate, bookingId: Id): Promise<Space>;
  /** Keeps time for somebody: from here on it is free for nobody else. */
  promise(takings: readonly Taking[]): void;
}

interface KnownDay {
  readonly window: Window;
  readonly takings: readonly TakingOf[];
  /** As all of them have it; made when it is first wanted. */
  space: Space | null;
}

/** Each day is read once, however many visits are looked at. */
export function makeFreeDays(core: Core, book: HouseBook): FreeDays {
  const days = new Map<string, KnownDay>();
  const promised: Taking[] = [];
  const read = async (location: LocationBook, date: LocalDate): Promise<KnownDay> => {
    const key = `${location.location.id} ${date}`;
    const window = windowOf(location, date, date);
    const day = days.get(key) ?? {
      window,
      takings: await core.database.run((db) =>
        takingsOf(tenantScope(db, book.house.tenant.id), resourceIds(location), window, null),
      ),
      space: null,
    };
    days.set(key, day);
    return day;
  };
  return {
    async without(location, date, bookingId) {
      const day = await read(location, date);
      const others = day.takings.filter((one) => one.bookingId !== bookingId);
      const spaceOf = (takings: readonly Taking[]): Space =>
        makeSpace(location, [date], day.window, [...takings, ...promised]);
      if (others.length < day.takings.length) return spaceOf(others);
      day.space ??= spaceOf(others);
      return day.space;
    },
    promise(takings) {
      promised.push(...takings);
      for (const day of days.values()) if (takings.some((one) => touches(day.window, one))) day.space = null;
    },
  };
}

function touches(window: Window, { first, end }: Taking): boolean {
  return first < window.end && window.first < end;
}
