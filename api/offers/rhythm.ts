import type { LocalDate, QuietHours } from '../contract.ts';
import { quietSpan } from '../reminders/quiet-hours.ts';
import { addDays, instantOf, localDate } from '../schedule/local-time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Of so many visits of theirs a guest's rhythm is told: what was years ago says little. */
export const MOST_VISITS = 6;
const LEAST_DAYS = 7;
const MOST_DAYS = 120;

/**
 * How many days lie between a guest's visits: the median of what lay between their last ones, within bounds; `usualDays`
 * for who was there once. Starts in ms since the epoch, in any order; two visits of one day are one.
 */
export function rhythmDays(startsAt: readonly number[], usualDays: number): number {
  const latest = startsAt.toSorted((a, b) => b - a).slice(0, MOST_VISITS);
  const gaps = latest
    .slice(1)
    .map((before, place) => Math.round(((latest[place] ?? before) - before) / DAY_MS))
    .filter((days) => days > 0);
  const days = gaps.length === 0 ? usualDays : Math.round(medianOf(gaps));
  return Math.min(Math.max(days, LEAST_DAYS), MOST_DAYS);
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below = 0, above = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (below + above) / 2;
}

/** Whose clock is read, and when its house writes to nobody. */
export interface Place {
  readonly zone: string;
  readonly quiet: QuietHours | null;
}

/** When somebody was there last (ms since the epoch), how often they come, and where. */
export interface Rhythm extends Place {
  readonly lastAt: number;
  readonly days: number;
}

/** So that there is still time to choose from. */
const MOST_AHEAD_DAYS = 4;

/** The hour at which one may be written to about nothing pressing, and for how long after it. */
const CIVIL_TIME = '11:00';
const CIVIL_MS = 8 * HOUR_MS;

/** Whoever stayed away for so much longer than they used to is not told that it is time. */
const TOO_LATE_MS = 14 * DAY_MS;

/** Whether the next visit is to be proposed now, and when to look again (ms since the epoch); null is never. */
export interface RhythmLook {
  readonly proposes: boolean;
  readonly next: number | null;
}

/** A little before their next visit would be due, by day. */
export function lookAtRhythm(rhythm: Rhythm, now: number): RhythmLook {
  const { lastAt, days, zone } = rhythm;
  const ahead = Math.min(MOST_AHEAD_DAYS, Math.floor(days / 3));
  const due = civilAt(rhythm, addDays(localDate(lastAt, zone), days - ahead));
  if (now < due) return { proposes: false, next: due };
  if (now > due + TOO_LATE_MS) return { proposes: false, next: null };
  return isCivil(rhythm, now)
    ? { proposes: true, next: null }
    : { proposes: false, next: nextCivil(rhythm, now) };
}

/** The first civil hour that comes. */
export function nextCivil(rhythm: Place, now: number): number {
  const today = localDate(now, rhythm.zone);
  const hour = civilAt(rhythm, today);
  return hour > now ? hour : civilAt(rhythm, addDays(today, 1));
}

/** Is it an hour at which one may be written to about nothing pressing? */
export function isCivil(rhythm: Place, now: number): boolean {
  const from = civilAt(rhythm, localDate(now, rhythm.zone));
  return from <= now && now < from + CIVIL_MS && quietSpan(rhythm.quiet, now, rhythm.zone) === null;
}

/** Of a house that is quiet at that hour the end of its quiet. */
function civilAt({ quiet, zone }: Place, date: LocalDate): number {
  const hour = instantOf(date, CIVIL_TIME, zone);
  return quietSpan(quiet, hour, zone)?.to ?? hour;
}
