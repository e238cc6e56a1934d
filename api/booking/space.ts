import type { Id, LocalDate } from '../contract.ts';
import type { ResourceEntity } from '../database/entities/house.ts';
import { addDays, daysBetween } from '../schedule/local-time.ts';
import type { LocationBook, LocationDay } from '../schedule/location-book.ts';
import type { Span } from '../schedule/stretches.ts';
import { close, emptyLane, type Lane, open } from './lanes.ts';
import type { Taking } from './takings.ts';
import { tickAfter, tickAt } from './ticks.ts';

/** A resource over the days of a search: when it can be had, and how much it is used each day. */
export interface ResourceLane {
  readonly resource: ResourceEntity;
  readonly lane: Lane;
  /** Ticks taken, by day of the search. */
  readonly load: readonly number[];
}

/** All that can be sold at one location over some days. Ticks are counted from `first`. */
export interface Space {
  readonly first: number;
  readonly days: readonly LocationDay[];
  readonly therapists: readonly ResourceLane[];
  readonly rooms: readonly ResourceLane[];
  readonly equipment: readonly ResourceLane[];
}

/** Buffers and visits may reach past midnight. */
const MARGIN_TICKS = 48;

export interface Window {
  /** The first tick, since the epoch. */
  readonly first: number;
  readonly end: number;
}

/** The ticks that a search of the days [from, to] looks at. */
export function windowOf(book: LocationBook, from: LocalDate, to: LocalDate): Window {
  return {
    first: tickAt(book.day(from).span.from) - MARGIN_TICKS,
    end: tickAfter(book.day(to).span.to) + MARGIN_TICKS,
  };
}

export function resourceIds(book: LocationBook): Id[] {
  return [...book.therapists, ...book.rooms, ...book.equipment].map((one) => one.id);
}

/** Lays the rota, the opening hours, time off and what is taken over each other. */
export function makeSpace(
  book: LocationBook,
  dates: readonly LocalDate[],
  window: Window,
  takings: readonly Taking[],
): Space {
  const days = dates.map((date) => book.day(date));
  const ticks = window.end - window.first;
  const byResource = takenBy(takings);
  const bounds = days.map((day) => ({ first: tickAt(day.span.from), end: tickAfter(day.span.to) }));
  const around = daysBetween(addDays(dates[0] ?? '', -1), addDays(dates.at(-1) ?? '', 1)).map(book.day);
  const laneOf = (resource: ResourceEntity, free: readonly Span[]): ResourceLane => {
    const lane = emptyLane(ticks);
    for (const { from, to } of free) open(lane, tickAfter(from) - window.first, tickAt(to) - window.first);
    const taken = byResource.get(resource.id) ?? [];
    for (const { first, end } of taken) close(lane, first - window.first, end - window.first);
    return { resource, lane, load: loadOf(bounds, taken) };
  };
  const always = (resource: ResourceEntity): ResourceLane => {
    const whole = laneOf(resource, [{ from: -8.64e15, to: 8.64e15 }]);
    for (const { from, to } of book.away(resource.id))
      close(whole.lane, tickAt(from) - window.first, tickAfter(to) - window.first);
    return whole;
  };
  return {
    first: window.first,
    days,
    therapists: book.therapists.map((one) =>
      laneOf(
        one,
        around.flatMap((day) => day.therapists.get(one.id)?.bookable ?? []),
      ),
    ),
    rooms: book.rooms.map(always),
    equipment: book.equipment.map(always),
  };
}

function takenBy(takings: readonly Taking[]): ReadonlyMap<Id, readonly Taking[]> {
  const by = new Map<Id, Taking[]>();
  for (const taking of takings) {
    const known = by.get(taking.resourceId);
    if (known) known.push(taking);
    else by.set(taking.resourceId, [taking]);
  }
  return by;
}

const DAY_TICKS = 288;

/** Days are consecutive, or nearly: where a day would be is close to where it is. */
function loadOf(days: readonly Window[], takings: readonly Taking[]): number[] {
  const load = days.map(() => 0);
  const start = days[0]?.first ?? 0;
  for (const { first, end } of takings) {
    let day = Math.min(days.length - 1, Math.floor((first - start) / DAY_TICKS) + 1);
    while (day >= 0 && first < (days[day]?.first ?? 0)) day -= 1;
    if (day >= 0 && first < (days[day]?.end ?? 0)) load[day] = (load[day] ?? 0) + end - first;
  }
  return load;
}
