import type { BookingPolicy, LocalDate, SeriesRefusal, SeriesRule } from '../contract.ts';
import { addDays, instantOf, isLocalDate } from '../schedule/local-time.ts';
import type { LocationBook } from '../schedule/location-book.ts';

/** A visit once a year is the rarest that is a habit. */
const MOST_WEEKS = 52;

/** Why a rule cannot be followed, whoever is free; null when it can. `now` in ms since the epoch. */
export function refusalOf(
  rule: SeriesRule,
  policy: Pick<BookingPolicy, 'maxOccurrences'>,
  now: number,
  zone: string,
): SeriesRefusal | null {
  if (!isRule(rule)) return 'bad-rule';
  if (rule.until === null && rule.count === null) return 'no-end';
  if (rule.until !== null && rule.until < rule.from) return 'ends-before-start';
  if (occurrences(rule, policy.maxOccurrences + 1).length > policy.maxOccurrences) return 'too-many';
  return instantOf(rule.from, rule.time, zone) <= now ? 'in-the-past' : null;
}

function isRule({ everyWeeks, time, from, until, count }: SeriesRule): boolean {
  return (
    isWhole(everyWeeks, 1, MOST_WEEKS) &&
    /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) &&
    isLocalDate(from) &&
    (until === null || isLocalDate(until)) &&
    (count === null || isWhole(count, 1, Number.MAX_SAFE_INTEGER))
  );
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && least <= value && value <= most;
}

/** The days of a rule, first to last, but not more than `most`. Where both ends are said, the sooner one is meant. */
export function occurrences(
  { everyWeeks, from, until, count }: SeriesRule,
  most: number = Number.MAX_SAFE_INTEGER,
): LocalDate[] {
  const days: LocalDate[] = [];
  const number = Math.min(most, count ?? most);
  for (
    let day = from;
    days.length < number && (until === null || day <= until);
    day = addDays(day, everyWeeks * 7)
  )
    days.push(day);
  return days;
}

/**
 * Is there no day on which the house offers starts at this time of day, though it is open then? "At 17:03" is no
 * conflict of one day, but a time that is not sold.
 */
export function isOffGrid(
  { time }: SeriesRule,
  days: readonly LocalDate[],
  book: LocationBook,
  stepMinutes: number,
): boolean {
  const offsets = days.flatMap((date) => {
    const at = instantOf(date, time, book.location.timeZone);
    return book
      .day(date)
      .open.filter(({ from, to }) => from <= at && at < to)
      .map(({ from }) => at - from);
  });
  return offsets.length > 0 && offsets.every((offset) => offset % (stepMinutes * 60_000) !== 0);
}
