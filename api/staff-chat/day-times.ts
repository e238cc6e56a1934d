import type { BookingStatus, Instant, LocalDate, QuietHours, StaffDay, StaffVisit } from '../contract.ts';
import { quietSpan } from '../reminders/quiet-hours.ts';
import { instantOf, isoOf } from '../schedule/local-time.ts';

const MINUTE_MS = 60_000;
/** A schedule is told so long before the first work … */
const BEFORE_WORK_MS = 60 * MINUTE_MS;
/** … and, quiet hours or not, no later than this before it: who begins then is up. */
const LEAST_BEFORE_MS = 15 * MINUTE_MS;
/** Who was not told of a day's end by then is not woken for it … */
const BEDTIME = '22:00';
/** … but a day that ends later is told for a while after its end. */
const LATE_SHIFT_MS = 30 * MINUTE_MS;

/** Visits that a therapist has to give, gives or gave: not those whose time is only kept. */
const STANDING: ReadonlySet<BookingStatus> = new Set([
  'confirmed',
  'checked-in',
  'in-treatment',
  'completed',
  'no-show',
]);

export function isStanding({ status }: { readonly status: BookingStatus }): boolean {
  return STANDING.has(status);
}

export function standingVisits(days: readonly StaffDay[]): readonly StaffVisit[] {
  return days.flatMap(({ visits }) => visits.filter(isStanding));
}

export function isSick(days: readonly StaffDay[]): boolean {
  return days.some(({ timeOff }) => timeOff.some(({ reason }) => reason === 'sick'));
}

/** When a day's schedule is told, and until when that is worth saying; in ms since the epoch. */
export interface DayPlan {
  readonly date: LocalDate;
  readonly tellAt: number;
  readonly until: number;
}

/**
 * When one date's schedule is told, of all the houses in which it is worked: an hour before the first work or visit, at
 * the end of the quiet hours where that falls into them. null for a day off and a day of illness.
 */
export function dayPlanOf(days: readonly StaffDay[], quiet: QuietHours | null): DayPlan | null {
  const works = days.flatMap((day) => day.works);
  const isOff = works.length === 0 && days.some(({ timeOff }) => timeOff.length > 0);
  const work = [...works, ...standingVisits(days)];
  const [day] = days;
  if (!day || isOff || work.length === 0 || isSick(days)) return null;
  const begins = Math.min(...work.map(({ startsAt }) => Date.parse(startsAt)));
  const until = Math.max(...work.map(({ endsAt }) => Date.parse(endsAt)));
  const due = begins - BEFORE_WORK_MS;
  const awake = quietSpan(quiet, due, day.timeZone)?.to ?? due;
  return { date: day.date, tellAt: Math.min(awake, begins - LEAST_BEFORE_MS), until };
}

/** When a day is over, and until when that is worth saying. */
export interface DayEnd {
  readonly date: LocalDate;
  readonly endsAt: Instant;
  readonly until: Instant;
}

/**
 * When one date is over, of all the houses in which it was worked: after the last working time and the last visit.
 * null where there is nothing to tell: a day off, a day of illness, a day without visits.
 */
export function dayEndOf(days: readonly StaffDay[]): DayEnd | null {
  const visits = standingVisits(days);
  const works = days.flatMap((day) => day.works);
  const [day] = days;
  if (isSick(days) || !day || visits.length === 0 || works.length === 0) return null;
  const end = Math.max(...[...works, ...visits].map(({ endsAt }) => Date.parse(endsAt)));
  return { date: day.date, endsAt: isoOf(end), until: isoOf(untilBedtime(day.date, end, day.timeZone)) };
}

/** Until when the end of a day is told; `end` and the answer in ms since the epoch. */
export function untilBedtime(date: LocalDate, end: number, zone: string): number {
  return Math.max(instantOf(date, BEDTIME, zone), end + LATE_SHIFT_MS);
}
