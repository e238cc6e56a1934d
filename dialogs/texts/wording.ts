import type { BookingView, Instant, LocalDate, WallTime } from '../../api/contract.ts';
import { addDays, daysBetween } from '../days.ts';
import { partsOf } from '../slots.ts';
import type { Texts } from './texts.ts';

/** "Tuesday 3 March", of a local day; with its year when that is not the nearest such day to today. */
export function dayWords(texts: Texts, date: LocalDate, today: LocalDate = date): string {
  return format(texts, isFar(date, today) ? 'day-and-year' : 'day', noonOf(date));
}

/** "Tue 3 Mar", for a button. */
export function shortDay(texts: Texts, date: LocalDate, today: LocalDate = date): string {
  return format(texts, isFar(date, today) ? 'short-day-and-year' : 'short-day', noonOf(date));
}

/** "tomorrow, Tuesday 3 March", or "on Friday 6 March". */
export function onDay(texts: Texts, date: LocalDate, today: LocalDate): string {
  const day = dayWords(texts, date, today);
  if (date === today) return texts('today', { day });
  return date === addDays(today, 1) ? texts('tomorrow', { day }) : texts('on', { day });
}

/** "Tomorrow, Tue 3 Mar", on a button. */
export function dayTitle(texts: Texts, date: LocalDate, today: LocalDate): string {
  const day = shortDay(texts, date);
  if (date === today) return texts('button.today', { day });
  return date === addDays(today, 1) ? texts('button.tomorrow', { day }) : day;
}

/** A sentence's first letter large. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** "17:00", of an instant. */
export function timeWords(texts: Texts, instant: Instant, zone: string): string {
  return format(texts, 'time', Date.parse(instant), zone);
}

/** "17:00", of a wall time. */
export function clockWords(texts: Texts, time: WallTime): string {
  return format(texts, 'time', Date.parse(`2000-01-01T${time}:00Z`));
}

/** "Tue", for a choice among several days. */
export function weekdayWords(texts: Texts, date: LocalDate): string {
  return format(texts, 'short-weekday', noonOf(date));
}

/** "Tuesday", as a guest writes it. */
export function longWeekday(texts: Texts, date: LocalDate): string {
  return format(texts, 'weekday', noonOf(date));
}

/** "Tuesday 3 March, 17:00". */
export function whenWords(texts: Texts, instant: Instant, zone: string): string {
  const at = Date.parse(instant);
  return `${format(texts, 'day', at, zone)}, ${format(texts, 'time', at, zone)}`;
}

/** "Tue 3 Mar, 17:00", for a button. */
export function shortWhen(texts: Texts, instant: Instant, zone: string): string {
  const at = Date.parse(instant);
  return `${format(texts, 'short-day', at, zone)}, ${format(texts, 'time', at, zone)}`;
}

const noonOf = (date: LocalDate): number => Date.parse(`${date}T12:00:00Z`);

const isFar = (date: LocalDate, today: LocalDate): boolean => Math.abs(daysBetween(today, date)) > 182;

const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const shortDayForm = { weekday: 'short', day: 'numeric', month: 'short' } as const;

const forms = {
  day,
  'day-and-year': { ...day, year: 'numeric' },
  'short-day': shortDayForm,
  'short-day-and-year': { ...shortDayForm, year: 'numeric' },
  weekday: { weekday: 'long' },
  'short-weekday': { weekday: 'short' },
  time: { hour: '2-digit', minute: '2-digit' },
  // "9:15 am", where the day has two halves.
  'half-day-time': { hour: 'numeric', minute: '2-digit' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, form: keyof typeof forms, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${form} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...forms[form], timeZone });
  const halves = form === 'time' && made.resolvedOptions().hour12 === true;
  const fitting = halves ? new Intl.DateTimeFormat(locale, { ...forms['half-day-time'], timeZone }) : made;
  formats.set(key, fitting);
  return fitting;
}

function format({ locale }: Texts, form: keyof typeof forms, at: number, timeZone = 'UTC'): string {
  const text = firstOfMonth(locale, formatOf(locale, form, timeZone).format(at));
  // Some locales put a comma or a full stop where a button has no room for it; "6. März" keeps its own.
  return form.startsWith('short-')
    ? text.replace(/\.?,(?= |$)|(?<!\d)\.(?= |$)/g, '')
    : text.replace(/\u202f/g, ' ');
}

// French counts the first of a month only: "1er mars". Intl has no form for it.
function firstOfMonth(locale: string, text: string): string {
  return locale.startsWith('fr') ? text.replace(/(?<!\d)1(?= \p{L})/u, '1er') : text;
}

/** "€85.00": minor units, by the currency's own number of digits. */
export function moneyWords(texts: Texts, minor: number, currency: string): string {
  const format = new Intl.NumberFormat(texts.locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}

/** "2 hours", "10 minutes": the largest unit that says it exactly. */
export function spanWords(texts: Texts, minutes: number): string {
  if (minutes >= 1440 && minutes % 1440 === 0) return texts('days', { count: minutes / 1440 });
  return minutes >= 60 && minutes % 60 === 0
    ? texts('hours', { count: minutes / 60 })
    : texts('minutes', { count: minutes });
}

/** "Deep tissue massage with hot stones, 75 minutes": one treatment of a visit, with what was added to it. */
export function partWords(
  texts: Texts,
  part: { name: string; addOns: readonly { readonly name: string }[]; minutes: number },
): string {
  const added = part.addOns.map(({ name }) => name);
  const name =
    added.length > 0 ? texts('withAddOns', { treatment: part.name, addOns: texts.list(added) }) : part.name;
  return `${name}, ${texts('minutes', { count: part.minutes })}`;
}

/** Every treatment of a visit in its order, and for how many when it is not one. */
export function whatWords(texts: Texts, parts: readonly string[], people: number): string {
  const what = joined(texts, parts);
  return people === 1
    ? what
    : `${what} ${texts('forPeople', { people: texts('people', { count: people }) })}`;
}

const joined = (texts: Texts, parts: readonly string[]): string =>
  parts.length === 0 ? '' : parts.reduce((before, next) => texts('oneAfterAnother', { before, next }));

/** A booking in a few words: "Deep tissue massage, Tue 3 Mar, 17:00". */
export function visitWords(texts: Texts, booking: BookingView): string {
  const names = [...new Set(partsOf(booking.items).map((item) => item.treatmentName))];
  return texts('visit', {
    what: texts.list(names),
    when: whenWords(texts, booking.startsAt, booking.timeZone),
  });
}

/** "with Ana", "with Ana and Ben". */
export function whoWords(texts: Texts, booking: BookingView): string {
  return texts('withName', {
    name: texts.list([...new Set(booking.items.map((item) => item.therapistName))]),
  });
}

/** The guest's own words, fit to be repeated to them; null when they are not fit. */
export function quotable(text: string): string | null {
  const words = text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > 0 && words.length <= 40 && /^[\p{L}\p{M}\p{N} '’,.?-]+$/u.test(words) ? words : null;
}
