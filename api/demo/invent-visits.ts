import { takingsOfItems } from '../booking/ledger.ts';
import { itemRows } from '../booking/place-booking.ts';
import { makePlanner, type Plan } from '../booking/plan-visit.ts';
import { makeSpace, type Space, windowOf } from '../booking/space.ts';
import type { Taking } from '../booking/takings.ts';
import { needOf, type VisitNeed } from '../booking/visit-need.ts';
import type { LocalDate } from '../contract.ts';
import { addDays, daysBetween, localDate } from '../schedule/local-time.ts';
import type { LocationBook } from '../schedule/location-book.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import { type Chance, pick } from './seeded.ts';

/** A visit that fits beside all others: when, by whom, where. */
export interface Visit {
  readonly location: LocationBook;
  readonly need: VisitNeed;
  readonly plan: Plan;
}

export interface Season {
  /** Whole days before today and after it. */
  readonly before: number;
  readonly after: number;
  /** How many guests try to find a time on a day. */
  readonly tries: { readonly busy: number; readonly quiet: number; readonly today?: number };
  /** Where in the day they want to come, from 0 (when it opens) to below 1. */
  readonly wished: (chance: Chance) => number;
}

/** Visits of all houses on the days around now; the same chance and the same now give the same. */
export function inventVisits(book: HouseBook, season: Season, now: number, chance: Chance): Visit[] {
  return book.house.locations.flatMap(({ id }) => {
    const location = book.location(id);
    if (location === null) return [];
    const today = localDate(now, location.location.timeZone);
    return daysBetween(addDays(today, -season.before), addDays(today, season.after)).flatMap((date) =>
      inventDay(book, location, date, date === today ? onToday(season) : season, chance),
    );
  });
}

function onToday(season: Season): Season {
  const { today } = season.tries;
  return today === undefined ? season : { ...season, tries: { busy: today, quiet: today } };
}

function inventDay(
  book: HouseBook,
  location: LocationBook,
  date: LocalDate,
  { tries: most, wished }: Season,
  chance: Chance,
): Visit[] {
  const [first] = location.day(date).open;
  if (!first) return [];
  const taken: Taking[] = [];
  const visits: Visit[] = [];
  let space: Space | null = null;
  for (let tries = chance() < 0.6 ? most.busy : most.quiet; tries > 0; tries -= 1) {
    const need = inventNeed(book, chance);
    const halfHours = Math.floor((first.to - first.from) / 1_800_000);
    const startsAt = first.from + Math.floor(wished(chance) * halfHours) * 1_800_000;
    if (startsAt + need.length * 300_000 > first.to) continue;
    space ??= makeSpace(location, [date], windowOf(location, date, date), taken);
    const plan = makePlanner(space, need).planAt(startsAt, 0);
    if (plan === null) continue;
    taken.push(...takingsOfItems(itemRows('', plan, need)));
    space = null;
    visits.push({ location, need, plan });
  }
  return visits;
}

function inventNeed(book: HouseBook, chance: Chance): VisitNeed {
  const treatment = pick(book.house.treatments, chance);
  const { durationMinutes } = pick(treatment.variants, chance);
  const part = { treatmentId: treatment.id, durationMinutes, addOnIds: [], gapMinutes: 0 };
  const need = needOf(book, { people: 1, parts: [{ ...part, therapistId: null, gender: null }] });
  if (need === null) throw new Error(`the demo does not sell its own ${treatment.name}`);
  return need;
}
