import type { DateTime } from 'luxon';
import type { Days } from './calendar.ts';
import { exactDay, fullYear, nextDayAndMonth, oneDay } from './calendar.ts';

const yearFirst = /(?<![\d.])(?<y>\d{4})[-/.](?<a>\d{1,2})[-/.](?<b>\d{1,2})(?!\d)/g;
const threeParts =
  /(?<![\d./-])(?<a>\d{1,2})(?<sign>[-/.])(?<b>\d{1,2})(?:\k<sign>|, ?)(?<y>\d{4}|\d{2})(?![\d:])/g;
const slashed = /(?<![\d./-])(?<a>\d{1,2})\/(?<b>\d{1,2})(?![\d/])/g;
// A German or French "15.10." or "10-02"; in English only after "on", since 5.30 is a time there.
const afterOn =
  /(?<=\b(?:on|in|am|den|el|le|em|dia|para el|fur den|bis|vom|zum|ab|date) )(?<a>\d{1,2})[.-](?<b>\d{1,2})(?!\d|[.-]\d| ?(?:am|pm|uhr|people|h\b))/g;
const dotted = /(?<![\d./-])(?<a>\d{1,2})\.(?<b>\d{1,2})\.(?!\d)/g;

export interface NumericDay {
  readonly days: Days;
  readonly start: number;
  readonly end: number;
}

/** Dates in figures: 2026-03-05, 3/5/26, 22/04. The order of day and month follows the locale unless only one fits. */
export function numericDays(
  text: string,
  today: DateTime,
  monthFirst: boolean,
  dayFirstOnly: boolean,
): NumericDay[] {
  const found: NumericDay[] = [];
  const patterns = [yearFirst, threeParts, slashed, afterOn, ...(dayFirstOnly ? [dotted] : [])];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const day = readParts(match.groups, today, pattern === yearFirst || monthFirst);
      const end = match.index + match[0].length;
      const free = found.every((other) => end <= other.start || match.index >= other.end);
      if (day && free) found.push({ days: oneDay(day), start: match.index, end });
    }
  }
  return found;
}

function readParts(
  groups: Record<string, string | undefined> | undefined,
  today: DateTime,
  monthFirst: boolean,
): DateTime | null {
  const a = Number(groups?.a);
  const b = Number(groups?.b);
  const year = groups?.y === undefined ? null : fullYear(Number(groups.y));
  const read = (month: number, day: number): DateTime | null =>
    year === null ? nextDayAndMonth(today, month, day) : exactDay(today, year, month, day);
  return monthFirst ? (read(a, b) ?? read(b, a)) : (read(b, a) ?? read(a, b));
}
