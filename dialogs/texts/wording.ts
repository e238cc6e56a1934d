import { DateTime } from 'luxon';
import type { BookingView, Instant, LocalDate } from '../../api/contract.ts';
import { addDays, daysBetween } from '../days.ts';
import { partsOf } from '../slots.ts';
import type { Texts } from './texts.ts';

/** "Tue 3 Mar", of a local day; with its year when that is not the nearest such day to today. */
export function dayWords(texts: Texts, date: LocalDate, today: LocalDate = date): string {
  const { locale, day, dayAndYear } = texts.formats;
  const far = Math.abs(daysBetween(today, date)) > 182;
  return DateTime.fromISO(date, { zone: 'utc' })
    .setLocale(locale)
    .toFormat(far ? dayAndYear : day);
}

/** "tomorrow, Tue 3 Mar", or "on Fri 6 Mar". */
export function onDay(texts: Texts, date: LocalDate, today: LocalDate): string {
  const day = dayWords(texts, date, today);
  if (date === today) return texts.today(day);
  return date === addDays(today, 1) ? texts.tomorrow(day) : texts.on(day);
}

/** "Tomorrow, Tue 3 Mar", on a button. */
export function dayTitle(texts: Texts, date: LocalDate, today: LocalDate): string {
  const day = dayWords(texts, date);
  if (date === today) return texts.button.today(day);
  return date === addDays(today, 1) ? texts.button.tomorrow(day) : day;
}

/** A sentence's first letter large. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** "17:00", of an instant. */
export function timeWords(texts: Texts, instant: Instant, zone: string): string {
  const { locale, time } = texts.formats;
  return DateTime.fromISO(instant, { zone }).setLocale(locale).toFormat(time);
}

/** "Tue", for a choice among several days. */
export function weekdayWords(texts: Texts, date: LocalDate): string {
  const { locale, weekday } = texts.formats;
  return DateTime.fromISO(date, { zone: 'utc' }).setLocale(locale).toFormat(weekday);
}

/** "Tuesday", as a guest writes it. */
export function longWeekday(texts: Texts, date: LocalDate): string {
  return DateTime.fromISO(date, { zone: 'utc' }).setLocale(texts.formats.locale).toFormat('cccc');
}

/** "Tue 3 Mar, 17:00". */
export function whenWords(texts: Texts, instant: Instant, zone: string): string {
  const { locale, day, time } = texts.formats;
  return DateTime.fromISO(instant, { zone }).setLocale(locale).toFormat(`${day}, ${time}`);
}

/** "€85.00": minor units, by the currency's own number of digits. */
export function moneyWords(texts: Texts, minor: number, currency: string): string {
  const format = new Intl.NumberFormat(texts.formats.locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}

/** "2 hours", "10 minutes": the largest unit that says it exactly. */
export function spanWords(texts: Texts, minutes: number): string {
  if (minutes >= 1440 && minutes % 1440 === 0) return texts.days(minutes / 1440);
  return minutes >= 60 && minutes % 60 === 0 ? texts.hours(minutes / 60) : texts.minutes(minutes);
}

/** "Deep tissue massage with hot stones, 75 minutes": one treatment of a visit, with what was added to it. */
export function partWords(
  texts: Texts,
  part: { name: string; addOns: readonly { readonly name: string }[]; minutes: number },
): string {
  const added = part.addOns.map(({ name }) => name);
  const name = added.length > 0 ? texts.withAddOns(part.name, texts.list(added)) : part.name;
  return `${name}, ${texts.minutes(part.minutes)}`;
}

/** Every treatment of a visit in its order, and for how many when it is not one. */
export function whatWords(texts: Texts, parts: readonly string[], people: number): string {
  const what = parts.length > 1 ? texts.oneAfterAnother(parts) : parts.join('');
  return people === 1 ? what : `${what} ${texts.forPeople(texts.people(people))}`;
}

/** A booking in a few words: "Deep tissue massage, Tue 3 Mar, 17:00". */
export function visitWords(texts: Texts, booking: BookingView): string {
  const names = [...new Set(partsOf(booking.items).map((item) => item.treatmentName))];
  return texts.visit(texts.list(names), whenWords(texts, booking.startsAt, booking.timeZone));
}

/** "with Ana", "with Ana and Ben". */
export function whoWords(texts: Texts, booking: BookingView): string {
  return texts.withName(texts.list([...new Set(booking.items.map((item) => item.therapistName))]));
}

/** The guest's own words, fit to be repeated to them; null when they are not fit. */
export function quotable(text: string): string | null {
  const words = text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > 0 && words.length <= 40 && /^[\p{L}\p{M}\p{N} '’,.?-]+$/u.test(words) ? words : null;
}
