import type { LocalDate, Weekday } from '../../contract.ts';
import { daySpan, localDate, wallTime, weekdayOf } from '../../schedule/local-time.ts';
import type { Span } from '../../schedule/stretches.ts';

/** A stretch of a day in which the clock shows one hour. One that comes twice, when clocks are put back, is there twice. */
export interface ClockHour extends Span {
  readonly weekday: Weekday;
  /** 0 to 23, as the wall clock has it. */
  readonly hour: number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Zones are off by quarters of an hour at the finest, and so are changes of clocks. */
const STEP_MS = 900_000;

/** The hours of days at one location's clock, each day worked out once. */
export function makeClockHours(zone: string): (date: LocalDate) => readonly ClockHour[] {
  const days = new Map<LocalDate, readonly ClockHour[]>();
  return (date) => {
    const known = days.get(date) ?? hoursOf(date, zone);
    days.set(date, known);
    return known;
  };
}

/** The parts of a span by the hour of the clock that they lie in, over midnight too. */
export function byClockHour(
  span: Span,
  zone: string,
  hoursOn: (date: LocalDate) => readonly ClockHour[],
): ClockHour[] {
  const dates = new Set([localDate(span.from, zone), localDate(span.to - 1, zone)]);
  return [...dates].flatMap((date) =>
    hoursOn(date).flatMap((hour) => {
      const [from, to] = [Math.max(span.from, hour.from), Math.min(span.to, hour.to)];
      return from < to ? [{ ...hour, from, to }] : [];
    }),
  );
}

function hoursOf(date: LocalDate, zone: string): ClockHour[] {
  const day = daySpan(date, zone);
  const weekday = weekdayOf(date) as Weekday;
  // On a day of 24 hours the clock was not changed.
  if (day.to - day.from === DAY_MS)
    return Array.from({ length: 24 }, (_, hour) => {
      const from = day.from + hour * HOUR_MS;
      return { weekday, hour, from, to: from + HOUR_MS };
    });
  const hours: ClockHour[] = [];
  for (let at = day.from; at < day.to; at += STEP_MS) {
    const hour = Number(wallTime(at, zone).slice(0, 2));
    const last = hours.at(-1);
    if (last?.hour === hour) hours[hours.length - 1] = { ...last, to: at + STEP_MS };
    else hours.push({ weekday, hour, from: at, to: at + STEP_MS });
  }
  return hours;
}
