import { setImmediate } from 'node:timers/promises';
import type {
  HourInsight,
  Id,
  InsightPeriod,
  LocalDate,
  RoomInsight,
  Utilisation,
  Weekday,
} from '../../contract.ts';
import type { BookDays } from '../../payments/day/day-totals.ts';
import { daysBetween } from '../../schedule/local-time.ts';
import { type Span, subtract, union } from '../../schedule/stretches.ts';
import type { HouseBook } from '../../tenants/house-book.ts';
import { type LoadItem, presentOn } from '../house-load.ts';
import { together, utilisationOf, type Workload } from '../utilisation.ts';
import { byClockHour, makeClockHours } from './clock-hours.ts';

/** One therapist, or one room, on one day at one location. */
export interface DayWork extends Workload {
  readonly resourceId: Id;
  readonly locationId: Id;
  readonly date: LocalDate;
}

export interface HouseWork {
  readonly therapists: readonly DayWork[];
  readonly rooms: readonly DayWork[];
}

/** So many days of a location are worked out before others of this process have their turn. */
const DAYS_AT_ONCE = 20;

/**
 * When therapists are at work and rooms can be used at some locations, and what is booked of it. `items` are those of
 * visits that were not cancelled; a visit over midnight counts on the day of its start. A room can be used while its
 * house is open and it is not out of order, whoever there is to work in it; like a therapist's, its time is booked while
 * a treatment is given in it, without what is between treatments, and one in which two are treated at once is booked once.
 */
export async function houseWork(
  book: HouseBook,
  days: BookDays,
  items: readonly LoadItem[],
): Promise<HouseWork> {
  const [therapists, rooms] = [makeWorks(), makeWorks()];
  for (const locationId of days.locationIds) {
    const location = book.location(locationId);
    for (const [place, date] of daysBetween(days.from, days.to).entries()) {
      if (place % DAYS_AT_ONCE === 0) await setImmediate();
      for (const [id, present] of presentOn(book, locationId, date))
        therapists.of(id, locationId, date).works.push(...present);
      for (const { id } of location?.rooms ?? [])
        rooms
          .of(id, locationId, date)
          .works.push(...subtract(location?.day(date).open ?? [], location?.away(id) ?? []));
    }
  }
  for (const { therapistId, roomId, locationId, date, from, to } of items) {
    therapists.of(therapistId, locationId, date).treats.push({ from, to });
    rooms.of(roomId, locationId, date).treats.push({ from, to });
  }
  return { therapists: therapists.all(), rooms: rooms.all() };
}

interface Works {
  of(resourceId: Id, locationId: Id, date: LocalDate): { readonly works: Span[]; readonly treats: Span[] };
  all(): DayWork[];
}

function makeWorks(): Works {
  const known = new Map<string, DayWork & { readonly works: Span[]; readonly treats: Span[] }>();
  return {
    of(resourceId, locationId, date) {
      const key = `${resourceId} ${locationId} ${date}`;
      const work = known.get(key) ?? { resourceId, locationId, date, works: [], treats: [] };
      known.set(key, work);
      return work;
    },
    all: () => [...known.values()],
  };
}

/** Of each day, of all therapists. */
export function byDay(works: readonly DayWork[]): ReadonlyMap<LocalDate, Utilisation> {
  return added(works, ({ date }) => date);
}

/** Of each therapist or room, over all days and locations. */
export function byResource(works: readonly DayWork[]): ReadonlyMap<Id, Utilisation> {
  return added(works, ({ resourceId }) => resourceId);
}

/** Of each room in use or to be used, in the house's order. */
export function roomsOf(book: HouseBook, works: readonly DayWork[]): RoomInsight[] {
  const minutes = byResource(works);
  return book.rows.resources.flatMap(({ id, name, locationId }) => {
    const of = minutes.get(id);
    return of === undefined || locationId === null ? [] : [{ id, name, locationId, ...of }];
  });
}

/**
 * Therapists' time by weekday and hour of the wall clock, each location by its own: what is booked of it, and what could
 * be. The hour that clocks skip in spring has none on that day, the one that comes twice in autumn has it twice. Minutes
 * of all hours are those of all days, a visit over midnight in the hours that it lies in.
 */
export function hoursOf(book: Pick<HouseBook, 'house'>, works: readonly DayWork[]): InsightPeriod['hours'] {
  const cells = new Map<string, { weekday: Weekday; hour: number; bookedMs: number; bookableMs: number }>();
  for (const { id, timeZone } of book.house.locations) {
    const hoursOn = makeClockHours(timeZone);
    const add = (spans: readonly Span[], what: 'bookedMs' | 'bookableMs') => {
      for (const part of spans.flatMap((span) => byClockHour(span, timeZone, hoursOn))) {
        const { weekday, hour } = part;
        const cell = cells.get(`${weekday} ${hour}`) ?? { weekday, hour, bookedMs: 0, bookableMs: 0 };
        cell[what] += part.to - part.from;
        cells.set(`${weekday} ${hour}`, cell);
      }
    };
    for (const { works: at, treats } of works.filter(({ locationId }) => locationId === id)) {
      add(union(treats), 'bookedMs');
      add(union([...at, ...treats]), 'bookableMs');
    }
  }
  return [...cells.values()]
    .map(({ weekday, hour, bookedMs, bookableMs }): HourInsight => {
      const [bookedMinutes, bookableMinutes] = [bookedMs, bookableMs].map((ms) => Math.round(ms / 60_000));
      return { weekday, hour, bookedMinutes: bookedMinutes ?? 0, bookableMinutes: bookableMinutes ?? 0 };
    })
    .filter(({ bookableMinutes }) => bookableMinutes > 0)
    .toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour);
}

function added<K>(works: readonly DayWork[], keyOf: (work: DayWork) => K): Map<K, Utilisation> {
  const sums = new Map<K, Utilisation>();
  for (const work of works) {
    const key = keyOf(work);
    sums.set(key, together([sums.get(key) ?? NOTHING, utilisationOf(work)]));
  }
  return sums;
}

const NOTHING: Utilisation = { bookedMinutes: 0, bookableMinutes: 0 };
