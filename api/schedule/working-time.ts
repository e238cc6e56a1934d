import type { LocalDate, OpeningHours } from '../contract.ts';
import type { ClosureEntity, RotaEntity, TimeOffEntity } from '../database/entities/house.ts';
import { isHoliday } from './holidays.ts';
import { instantOf, weekdayOf } from './local-time.ts';
import { intersect, type Span, subtract, union } from './stretches.ts';

interface Hours {
  readonly timeZone: string;
  readonly openingHours: readonly OpeningHours[];
  readonly holidayCalendar: string | null;
}

/**
 * When a location is open on a local day; empty when it is closed. A day that was set apart goes before a public
 * holiday, and that before the weekday's hours.
 */
export function openOn(date: LocalDate, location: Hours, closures: readonly ClosureEntity[]): Span[] {
  const apart = closures.filter((closure) => closure.fromDate <= date && date <= closure.toDate);
  const zone = location.timeZone;
  if (apart.length > 0) {
    // One full closure is enough: the house cannot be both shut for repairs and open at noon.
    if (apart.some((one) => one.opens === null || one.closes === null)) return [];
    return union(apart.map((one) => localSpan(date, one.opens ?? '00:00', one.closes ?? '00:00', zone)));
  }
  if (location.holidayCalendar !== null && isHoliday(date, location.holidayCalendar)) return [];
  const weekday = weekdayOf(date);
  return union(
    location.openingHours
      .filter((hours) => hours.weekday === weekday)
      .map((hours) => localSpan(date, hours.opens, hours.closes, zone)),
  );
}

/** A therapist's stretches of one kind on a local day, as the rota has them. */
export function rotaOn(
  date: LocalDate,
  zone: string,
  rota: readonly RotaEntity[],
  kind: RotaEntity['kind'],
): Span[] {
  const weekday = weekdayOf(date);
  return union(
    rota
      .filter((line) => line.kind === kind && line.weekday === weekday && isValidOn(line, date))
      .map((line) => localSpan(date, line.startsLocal, line.endsLocal, zone)),
  );
}

/** When a therapist can be booked: at work, the house open, no break, not away. */
export function bookableTime(
  open: readonly Span[],
  works: readonly Span[],
  breaks: readonly Span[],
  away: readonly Span[],
) {
  return subtract(intersect(works, open), union([...breaks, ...away]));
}

export function awayOf(resourceId: string, timeOff: readonly TimeOffEntity[]): Span[] {
  return timeOff
    .filter((away) => away.resourceId === resourceId)
    .map((away) => ({ from: away.startsAt, to: away.endsAt }));
}

function isValidOn(line: RotaEntity, date: LocalDate): boolean {
  return line.validFrom <= date && (line.validTo === null || date <= line.validTo);
}

function localSpan(date: LocalDate, from: string, to: string, zone: string): Span {
  return { from: instantOf(date, from, zone), to: instantOf(date, to, zone) };
}
