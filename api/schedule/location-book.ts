import type { Id, LocalDate, Location } from '../contract.ts';
import type { ClosureEntity, ResourceEntity, RotaEntity, TimeOffEntity } from '../database/entities/house.ts';
import { daySpan } from './local-time.ts';
import { intersect, type Span, subtract, union } from './stretches.ts';
import { awayOf, bookableTime, openOn, rotaOn } from './working-time.ts';

/** One therapist's local day at a location. */
export interface TherapistDay {
  /** As the rota has it, within the opening hours; breaks and time off are not cut out. */
  readonly works: readonly Span[];
  readonly breaks: readonly Span[];
  readonly away: readonly Span[];
  /** When they can be booked. */
  readonly bookable: readonly Span[];
}

/** One local day of a location, in instants. */
export interface LocationDay {
  readonly date: LocalDate;
  /** From midnight to midnight. */
  readonly span: Span;
  /** Empty when the house is closed. */
  readonly open: readonly Span[];
  readonly therapists: ReadonlyMap<Id, TherapistDay>;
}

/** A location with all that decides when it can be booked, visits aside. */
export interface LocationBook {
  readonly location: Location;
  /** Those with a line in its rota, in their order. */
  readonly therapists: readonly ResourceEntity[];
  readonly rooms: readonly ResourceEntity[];
  readonly equipment: readonly ResourceEntity[];
  day(date: LocalDate): LocationDay;
  /** When a resource cannot be used at all. */
  away(resourceId: Id): readonly Span[];
}

export interface LocationRows {
  readonly location: Location;
  readonly closures: readonly ClosureEntity[];
  readonly rota: readonly RotaEntity[];
  readonly timeOff: readonly TimeOffEntity[];
  /** Active ones, in their order. */
  readonly resources: readonly ResourceEntity[];
}

/** Days kept for the next search: working a day out, clocks and all, costs more than searching it. */
const KEPT_DAYS = 400;

export function makeLocationBook(rows: LocationRows): LocationBook {
  const { location, rota, resources } = rows;
  const onRota = new Set(rota.map((line) => line.resourceId));
  const therapists = resources.filter((one) => one.kind === 'therapist' && onRota.has(one.id));
  const here = (kind: ResourceEntity['kind']): ResourceEntity[] =>
    resources.filter((one) => one.kind === kind && one.locationId === location.id);
  const days = new Map<LocalDate, LocationDay>();
  const awayBy = new Map<Id, readonly Span[]>();
  const away = (resourceId: Id): readonly Span[] => {
    const known = awayBy.get(resourceId) ?? union(awayOf(resourceId, rows.timeOff));
    awayBy.set(resourceId, known);
    return known;
  };
  return {
    location,
    therapists,
    rooms: here('room'),
    equipment: here('equipment'),
    away,
    day(date) {
      const known = days.get(date);
      if (known) return known;
      if (days.size >= KEPT_DAYS) days.clear();
      const day = workOut(date, rows, therapists, away);
      days.set(date, day);
      return day;
    },
  };
}

function workOut(
  date: LocalDate,
  { location, closures, rota }: LocationRows,
  therapists: readonly ResourceEntity[],
  away: (resourceId: Id) => readonly Span[],
): LocationDay {
  const span = daySpan(date, location.timeZone);
  const open = openOn(date, location, closures);
  const dayOf = (resourceId: Id): TherapistDay => {
    const lines = rota.filter((line) => line.resourceId === resourceId);
    const works = intersect(rotaOn(date, location.timeZone, lines, 'work'), open);
    const breaks = rotaOn(date, location.timeZone, lines, 'break');
    // Time off may begin before midnight and cut into a shift that began the day before.
    const gone = away(resourceId);
    return {
      works,
      breaks,
      away: intersect(gone, [span]),
      bookable: bookableTime(open, works, breaks, gone),
    };
  };
  return { date, span, open, therapists: new Map(therapists.map((one) => [one.id, dayOf(one.id)])) };
}

/** A therapist's day as the desk sees it: at work, breaks and time off cut out. */
export function presentOf(day: TherapistDay): Span[] {
  return subtract(day.works, [...day.breaks, ...day.away]);
}
