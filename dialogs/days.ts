import { DateTime } from 'luxon';
import type { Instant, LocalDate, WallTime } from '../api/contract.ts';

/** The local day of an instant, `YYYY-MM-DD`. */
export function localDay(instant: Instant, zone: string): LocalDate {
  return DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd');
}

/** The wall time of an instant, `HH:MM`. */
export function localTime(instant: Instant, zone: string): WallTime {
  return DateTime.fromISO(instant, { zone }).toFormat('HH:mm');
}

/** The instant of a wall time; null when the day or the time does not exist. */
export function instantAt(date: LocalDate, time: WallTime, zone: string): Instant | null {
  const there = DateTime.fromISO(`${date}T${time}`, { zone });
  // In spring luxon moves a skipped hour on; a time the clock never shows is nobody's wish.
  return there.isValid && there.toFormat('HH:mm') === time ? there.toUTC().toISO() : null;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}

/** Whole days from one local day to another; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  const start = DateTime.fromISO(from, { zone: 'utc' });
  return Math.round(DateTime.fromISO(to, { zone: 'utc' }).diff(start, 'days').days);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return DateTime.fromISO(date, { zone: 'utc' }).weekday;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** Minutes since midnight. */
export function minutesOf(time: WallTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The wall time so many minutes later, or earlier when negative, never beyond the day. */
export function laterBy(time: WallTime, minutes: number): WallTime {
  const sum = Math.max(0, Math.min(minutesOf(time) + minutes, 24 * 60 - 1));
  return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`;
}

/** Whole minutes from now, rounded; 0 when it has passed. A hold is made a moment after the turn began: 10 minutes stay 10. */
export function minutesUntil(now: Instant, then: Instant): number {
  return Math.max(0, Math.round((Date.parse(then) - Date.parse(now)) / 60_000));
}
