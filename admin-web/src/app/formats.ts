import type { Instant, LocalDate } from '../../../api/contract.ts';

/** Times, days and money in the tenant's language; times in the location's zone, never the device's. */
export interface Formats {
  time(at: Instant | number): string;
  timeRange(from: Instant, to: Instant): string;
  /** The hour at the side of the calendar; with the zone's name where it would be ambiguous. */
  hour(atMs: number, named: boolean): string;
  moment(at: Instant): string;
  day(date: LocalDate): string;
  shortDay(date: LocalDate): string;
  /** From one to another, as "23 – 29 November 2026". */
  days(from: LocalDate, to: LocalDate): string;
  /** With its year, without its weekday: for days far off. */
  longDate(date: LocalDate): string;
  money(minor: number, currency: string): string;
  wholeMoney(minor: number, currency: string): string;
}

const KEPT_RANGES = 2_000;

/** The formats of a language and a zone. */
export function formatsOf(locale: string, timeZone: string): Formats {
  const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const twelve = of({ hour: 'numeric' }).resolvedOptions().hour12 === true;
  const clock = { timeZone, hour: twelve ? 'numeric' : '2-digit', minute: '2-digit' } as const;
  const time = of(clock);
  // "2 PM" reads well alone, "14" does not.
  const alone = twelve ? ({ timeZone, hour: 'numeric' } as const) : clock;
  const hour = of(alone);
  const namedHour = of({ ...alone, timeZoneName: 'short' });
  const moment = of({ ...clock, day: 'numeric', month: 'short' });
  // A local day has no zone: it is formatted as the UTC day of the same name.
  const day = of({ timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = of({ timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
  const days = of({ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  const longDate = of({ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  const date = of({ timeZone, dateStyle: 'short' });
  // Across midnight Intl would write both dates in full, where two times are meant.
  const rangeOf = (from: number, to: number) =>
    date.format(from) === date.format(to)
      ? time.formatRange(from, to)
      : `${time.format(from)} – ${time.format(to)}`;
  // Asked for each of hundreds of visits whenever the calendar is drawn, and most begin with others at the same time.
  const ranges = new Map<string, string>();
  const timeRange = (from: Instant, to: Instant) => {
    const key = `${from} ${to}`;
    const text = ranges.get(key) ?? rangeOf(Date.parse(from), Date.parse(to));
    if (ranges.size >= KEPT_RANGES) ranges.clear();
    ranges.set(key, text);
    return text;
  };
  const milliseconds = (at: Instant | number) => (typeof at === 'number' ? at : Date.parse(at));
  return {
    time: (at) => time.format(milliseconds(at)),
    timeRange,
    hour: (atMs, named) => (named ? namedHour : hour).format(atMs),
    moment: (at) => moment.format(Date.parse(at)),
    day: (date) => day.format(Date.parse(`${date}T00:00:00Z`)),
    shortDay: (date) => shortDay.format(Date.parse(`${date}T00:00:00Z`)),
    days: (from, to) => days.formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)),
    longDate: (date) => longDate.format(Date.parse(`${date}T00:00:00Z`)),
    money: (minor, currency) => moneyFormat(locale, currency, false).format(major(minor, currency)),
    wholeMoney: (minor, currency) => moneyFormat(locale, currency, true).format(major(minor, currency)),
  };
}

function moneyFormat(locale: string, currency: string, whole: boolean): Intl.NumberFormat {
  const digits = whole ? { maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits });
}

/** ISO 4217 says how many minor units make one: 100 for EUR, 1 for JPY, 1000 for KWD. */
function major(minor: number, currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return minor / 10 ** (maximumFractionDigits ?? 2);
}

/** Minutes in words: `21 h 30 min`. */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
