import { DateTime } from 'luxon';
import type { LocalDate, WallTime } from '../contract.ts';
import type { Span } from './stretches.ts';

/**
 * The instant of a wall time on a local day. A time that the clock skips in spring is read as the instant
 * that many minutes later; a time that occurs twice in autumn as the first of the two.
 */
export function instantOf(date: LocalDate, time: WallTime, zone: string): number {
  if (time === '24:00') return instantOf(addDays(date, 1), '00:00', zone);
  const at = DateTime.fromISO(`${date}T${time}`, { zone });
  const earlier = at.minus({ hours: 1 });
  const again = earlier.toFormat("yyyy-MM-dd'T'HH:mm") === at.toFormat("yyyy-MM-dd'T'HH:mm");
  return again ? earlier.toMillis() : at.toMillis();
}

/** The local day of an instant. */
export function localDate(at: number, zone: string): LocalDate {
  return DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd');
}

/** The wall time of an instant. */
export function wallTime(at: number, zone: string): WallTime {
  return DateTime.fromMillis(at, { zone }).toFormat('HH:mm');
}

/** The whole local day as instants: 23, 24 or 25 hours. */
export function daySpan(date: LocalDate, zone: string): Span {
  return { from: instantOf(date, '00:00', zone), to: instantOf(addDays(date, 1), '00:00', zone) };
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return DateTime.fromISO(date, { zone: 'utc' }).weekday;
}

/** The days from one to another, both included. */
export function daysBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const out: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) out.push(day);
  return out;
}

export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** ISO 8601 in UTC, as instants cross the service's door. */
export function isoOf(at: number): string {
  return new Date(at).toISOString();
}
