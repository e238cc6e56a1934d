import { createRequire } from 'node:module';
import type HolidayRules from 'date-holidays';
import type { LocalDate } from '../contract.ts';

const load = createRequire(import.meta.url);
const years = new Map<string, ReadonlySet<LocalDate>>();

/**
 * Is a local day a public holiday of a country or region (ISO 3166: `NL`, `DE-BY`)? The rules are date-holidays',
 * read when the first house asks: they are large.
 */
export function isHoliday(date: LocalDate, calendar: string): boolean {
  const year = date.slice(0, 4);
  const key = `${calendar} ${year}`;
  const known = years.get(key) ?? publicHolidays(calendar, Number(year));
  years.set(key, known);
  return known.has(date);
}

/** Is this a calendar that is known? */
export function isHolidayCalendar(calendar: string): boolean {
  const [country = '', region, ...rest] = calendar.split('-');
  if (rest.length > 0) return false;
  const rules = makeRules();
  if (!Object.hasOwn(rules.getCountries(), country)) return false;
  return region === undefined || Object.hasOwn(rules.getStates(country) ?? {}, region);
}

function publicHolidays(calendar: string, year: number): ReadonlySet<LocalDate> {
  const rules = makeRules(...calendar.split('-'));
  const days = rules.getHolidays(year).filter((one) => one.type === 'public');
  return new Set(days.flatMap((one) => daysOf(one)));
}

/**
 * A holiday may last several days; `end` is exclusive. Only whole days count (a feast that begins at sunset ends at
 * one), an hour or two short when clocks change.
 */
function daysOf({ date, start, end }: ReturnType<HolidayRules['getHolidays']>[number]): LocalDate[] {
  const count = Math.max(1, Math.floor((end.getTime() - start.getTime()) / 86_400_000 + 2 / 24));
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Array.from({ length: count }, (_, day) =>
    new Date(first + day * 86_400_000).toISOString().slice(0, 10),
  );
}

function makeRules(country?: string, region?: string): HolidayRules {
  const Rules: typeof HolidayRules = load('date-holidays');
  if (country === undefined) return new Rules();
  return region === undefined ? new Rules(country) : new Rules(country, region);
}
