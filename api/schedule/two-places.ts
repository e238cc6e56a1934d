import type { LocalDate } from '../contract.ts';
import type { LocationEntity, RotaEntity } from '../database/entities/house.ts';
import { addDays } from './local-time.ts';
import type { Span } from './stretches.ts';
import { rotaOn } from './working-time.ts';

/** Clocks of two zones meet and part a few times a year: after a year and a bit every week was there once. */
const DAYS = 400;

interface Place {
  readonly timeZone: string;
  readonly lines: readonly RotaEntity[];
}

/** Like `inTwoPlacesAtOnce`, for houses by different clocks: by the same one, wall times say it already. */
export function inTwoZonesAtOnce(
  locations: readonly LocationEntity[],
  lines: readonly RotaEntity[],
  from: LocalDate,
): LocalDate | null {
  const places = placesOf(locations, lines);
  return new Set(places.map((place) => place.timeZone)).size < 2 ? null : firstMeeting(places, from);
}

/**
 * The first day from `from` on (less one: days begin earlier in the east) on which a therapist's lines have them in
 * two houses at the same instant; null when none does within a year.
 */
export function inTwoPlacesAtOnce(
  locations: readonly LocationEntity[],
  lines: readonly RotaEntity[],
  from: LocalDate,
): LocalDate | null {
  return firstMeeting(placesOf(locations, lines), from);
}

function placesOf(locations: readonly LocationEntity[], lines: readonly RotaEntity[]): Place[] {
  return locations
    .map(({ id, timeZone }) => ({ timeZone, lines: lines.filter((line) => line.locationId === id) }))
    .filter((place) => place.lines.length > 0);
}

function firstMeeting(places: readonly Place[], from: LocalDate): LocalDate | null {
  if (places.length < 2) return null;
  let late = places.map((): Span[] => []);
  for (let day = -1; day < DAYS; day += 1) {
    const date = addDays(from, day);
    const today = places.map((place) => rotaOn(date, place.timeZone, place.lines, 'work'));
    // What began yesterday elsewhere may still go on here.
    const spans = today.map((own, place) => [...(late[place] ?? []), ...own]);
    if (spans.some((own, place) => spans.slice(0, place).some((other) => meet(own, other)))) return date;
    late = today;
  }
  return null;
}

function meet(left: readonly Span[], right: readonly Span[]): boolean {
  return left.some((a) => right.some((b) => a.from < b.to && b.from < a.to));
}
