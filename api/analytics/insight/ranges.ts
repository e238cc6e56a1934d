import type { InsightCompare, LocalDate } from '../../contract.ts';
import { addDays, daysBetween } from '../../schedule/local-time.ts';

/** Local days, both included. */
export interface DayRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A year, and what is left of the month that it begins in. */
export const MOST_INSIGHT_DAYS = 400;

/** How many days a range has; 0 where it ends before it begins. */
export function lengthOf({ from, to }: DayRange): number {
  return to < from ? 0 : daysBetween(from, to).length;
}

/**
 * What a range is held against: `before` are as many days, the last of which is the one before its first; `year` are the
 * days of the same names a year earlier (the 29th of February is the 28th there).
 */
export function rangeBefore(range: DayRange, compare: InsightCompare): DayRange | null {
  if (compare === 'none') return null;
  if (compare === 'year') return { from: yearEarlier(range.from), to: yearEarlier(range.to) };
  return { from: addDays(range.from, -lengthOf(range)), to: addDays(range.from, -1) };
}

function yearEarlier(date: LocalDate): LocalDate {
  const year = String(Number(date.slice(0, 4)) - 1).padStart(4, '0');
  return date.endsWith('-02-29') ? `${year}-02-28` : `${year}${date.slice(4)}`;
}
