import type { Location, OpeningHours, Weekday } from '../../../../api/contract.ts';
import { type Hours, newKeyOf, shownEnd, storedEnd, WEEKDAYS } from '../team/week.ts';

/** The opening hours as they are edited: each day has its stretches. */
export type OpeningWeek = Readonly<Record<Weekday, readonly Hours[]>>;

export function openingOf(hours: readonly OpeningHours[]): OpeningWeek {
  const dayOf = (weekday: Weekday): Hours[] =>
    hours
      .filter((one) => one.weekday === weekday)
      .toSorted((a, b) => (a.opens < b.opens ? -1 : 1))
      .map((one) => ({ key: newKeyOf('open'), starts: one.opens, ends: shownEnd(one.closes) }));
  return { 1: dayOf(1), 2: dayOf(2), 3: dayOf(3), 4: dayOf(4), 5: dayOf(5), 6: dayOf(6), 7: dayOf(7) };
}

/** The same as it is stored, and for each line the key of what it was. */
export function hoursOf(week: OpeningWeek): {
  readonly hours: readonly OpeningHours[];
  readonly keys: readonly string[];
} {
  const all = WEEKDAYS.flatMap((weekday) =>
    week[weekday].map(({ key, starts, ends }) => ({
      key,
      line: { weekday, opens: starts, closes: storedEnd(ends) },
    })),
  );
  return { hours: all.map(({ line }) => line), keys: all.map(({ key }) => key) };
}

/** What is wrong with each stretch, by its key. */
export function hoursProblems(problems: Readonly<Record<string, string>>, keys: readonly string[]) {
  return Object.fromEntries(
    Object.entries(problems).flatMap(([field, said]) => {
      const place = /^openingHours\[(\d+)\]/.exec(field)?.[1];
      const key = place === undefined ? undefined : keys[Number(place)];
      return key === undefined ? [] : [[key, said]];
    }),
  );
}

/** "52.37, 4.88"; nothing where nobody said. */
export function mapText({ coordinates }: Pick<Location, 'coordinates'>): string {
  return coordinates ? `${coordinates.latitude}, ${coordinates.longitude}` : '';
}

/** undefined for what is no place on the map. */
export function readMap(text: string): Location['coordinates'] | undefined {
  if (text.trim() === '') return null;
  const parts = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  const [latitude, longitude] = [Number(parts?.[1]), Number(parts?.[2])];
  const isThere = parts !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isThere ? { latitude, longitude } : undefined;
}
