import type { LocalDate } from '../../../../api/contract.ts';

/** What a clock on the wall of a location shows. */
export interface Wall {
  readonly date: LocalDate;
  readonly hour: number;
  readonly minute: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

// Building an Intl format costs about as much as a hundred uses of it.
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** The wall clock of a zone at an instant (milliseconds since 1970). */
export function wallAt(atMs: number, timeZone: string): Wall {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(atMs)) part[type] = value;
  return {
    date: `${part.year}-${part.month}-${part.day}`,
    hour: Number(part.hour),
    minute: Number(part.minute),
  };
}

/** The local day of an instant. */
export function dateAt(atMs: number, timeZone: string): LocalDate {
  return wallAt(atMs, timeZone).date;
}

function offsetMs(atMs: number, timeZone: string): number {
  const wall = wallAt(atMs, timeZone);
  const asUtc = Date.parse(`${wall.date}T00:00:00Z`) + (wall.hour * 60 + wall.minute) * MINUTE_MS;
  return asUtc - Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
}

/**
 * The first instant of a local day. Usually midnight; where clocks go forward at midnight
 * (Beirut, Santiago) the day begins at 01:00, and that instant is returned.
 */
export function startOfDay(date: LocalDate, timeZone: string): number {
  const asUtc = Date.parse(`${date}T00:00:00Z`);
  const before = asUtc - offsetMs(asUtc - DAY_MS, timeZone);
  const after = asUtc - offsetMs(asUtc + DAY_MS, timeZone);
  const midnights = [before, after].filter((at) => {
    const wall = wallAt(at, timeZone);
    return wall.date === date && wall.hour === 0 && wall.minute === 0;
  });
  return midnights.length > 0 ? Math.min(...midnights) : before;
}

/** The instants between which a local day lies: 23, 24 or 25 hours apart. */
export function dayBounds(date: LocalDate, timeZone: string): { startMs: number; endMs: number } {
  return { startMs: startOfDay(date, timeZone), endMs: startOfDay(addDays(date, 1), timeZone) };
}

/** Calendar days later (or earlier, when negative); no zone is needed for that. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The seven days of the week that a day is of, monday first (ISO 8601). */
export function weekOf(date: LocalDate): LocalDate[] {
  const sinceMonday = (new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, day) => addDays(date, day - sinceMonday));
}

/** True for `YYYY-MM-DD` that names a day which exists. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The instant of a wall time (`HH:MM`; `24:00` is the end of the day). One that clocks skip is as much later. */
export function instantAt(date: LocalDate, time: string, timeZone: string): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const asUtc = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE_MS;
  const guess = asUtc - offsetMs(asUtc, timeZone);
  const better = asUtc - offsetMs(guess, timeZone);
  return better === guess || offsetMs(better, timeZone) === offsetMs(guess, timeZone)
    ? better
    : Math.max(guess, better);
}
