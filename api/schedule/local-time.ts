import { DateTime } from 'luxon';
import type { LocalDate, WallTime } from '../contract.ts';
import type { Span } from './stretches.ts';

const DAY_MS = 86_400_000;

/**
 * The instant of a wall time on a local day. A time that the clock skips in spring is read as the instant
 * that many minutes later; a time that occurs twice in autumn as the first of the two.
 */
export function instantOf(date: LocalDate, time: WallTime, zone: string): number {
  if (time === '24:00') return midnightOf(addDays(date, 1), zone);
  const midnight = midnightOf(date, zone);
  // On a day of 24 hours the clock was not changed: the wall time is so long after midnight.
  if (midnightOf(addDays(date, 1), zone) - midnight !== DAY_MS) return lookUp(date, time, zone);
  return midnight + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;
}

/** Looking a zone's rules up costs more than all else in a search: midnights are kept, those of a few years. */
const midnights = new Map<string, number>();
const KEPT_MIDNIGHTS = 5_000;

function midnightOf(date: LocalDate, zone: string): number {
  const key = `${zone} ${date}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  if (midnights.size >= KEPT_MIDNIGHTS) midnights.clear();
  const midnight = lookUp(date, '00:00', zone);
  midnights.set(key, midnight);
  return midnight;
}

/** By how much clocks are put back anywhere: Lord Howe Island by 30 minutes, Troll station by two hours. */
const PUT_BACK_MINUTES = [120, 60, 30];

function lookUp(date: LocalDate, time: WallTime, zone: string): number {
  const at = DateTime.fromISO(`${date}T${time}`, { zone });
  const again = PUT_BACK_MINUTES.map((minutes) => at.minus({ minutes })).find(
    (earlier) => wallOf(earlier) === wallOf(at),
  );
  return (again ?? at).toMillis();
}

function wallOf(at: DateTime): string {
  return at.toFormat("yyyy-MM-dd'T'HH:mm");
}

/** The local day of an instant. */
export function localDate(at: number, zone: string): LocalDate {
  const date = dateOf(at);
  if (at < midnightOf(date, zone)) return addDays(date, -1);
  const next = addDays(date, 1);
  return at < midnightOf(next, zone) ? date : next;
}

/** The wall time of an instant. */
export function wallTime(at: number, zone: string): WallTime {
  return DateTime.fromMillis(at, { zone }).toFormat('HH:mm');
}

/** The whole local day as instants: 23, 24 or 25 hours. */
export function daySpan(date: LocalDate, zone: string): Span {
  return { from: instantOf(date, '00:00', zone), to: instantOf(addDays(date, 1), '00:00', zone) };
}

/** The whole month of `2026-11` as instants. Throws for what is no month. */
export function monthSpan(month: string, zone: string): Span {
  const first = DateTime.fromISO(`${month}-01`, { zone: 'UTC' });
  if (!first.isValid) throw new Error(`${month} is no month`);
  const next = first.plus({ months: 1 }).toISODate();
  return { from: instantOf(`${month}-01`, '00:00', zone), to: instantOf(next, '00:00', zone) };
}

/** Days of the calendar know no zone: they are counted in UTC, where each has 24 hours. Throws for what is no date. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
}

function dateOf(at: number): LocalDate {
  return new Date(at).toISOString().slice(0, 10);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return DateTime.fromISO(date, { zone: 'utc' }).weekday;
}

/** The days from one to another, both included. */
export function daysBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const out: LocalDate[] = [];
  const last = Date.parse(`${to}T00:00:00Z`);
  for (let day = Date.parse(`${from}T00:00:00Z`); day <= last; day += DAY_MS) out.push(dateOf(day));
  return out;
}

/** A day of the calendar before the year 9900: a hundred years later dates would have five digits. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text >= '9900') return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && dateOf(at) === text;
}

/**
 * An instant as the door takes it, in ms since the epoch; NaN for what is none, the 31st of February too, and a wall
 * time without its offset: it would be read in the zone of the machine.
 */
export function parseInstant(text: string): number {
  const [, date] = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  // The engine's own reading takes it for the 3rd of March.
  return date !== undefined && isLocalDate(date) ? Date.parse(text) : Number.NaN;
}

/** A wall time of the day, `00:00` to `24:00`. */
export function isWallTime(text: string): boolean {
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);
}

/** ISO 8601 in UTC, as instants cross the service's door. */
export function isoOf(at: number): string {
  return new Date(at).toISOString();
}
