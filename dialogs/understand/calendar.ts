import type { DateTime } from 'luxon';

/** A span of whole local days, both ends included. */
export interface Days {
  readonly from: DateTime;
  readonly to: DateTime;
}

export const oneDay = (day: DateTime): Days => ({ from: day, to: day });

const valid = (day: DateTime): DateTime | null => (day.isValid ? day : null);

/** The next such weekday after today; today's own weekday is a week away. */
export function nextWeekday(today: DateTime, weekday: number): DateTime {
  return today.plus({ days: ((weekday - today.weekday + 6) % 7) + 1 });
}

/** That weekday of this week (0), the next (1), the last (-1); weeks start on Monday. */
export function weekdayOfWeek(today: DateTime, weekday: number, week: number): DateTime {
  return today.plus({ weeks: week, days: weekday - today.weekday });
}

/** The next day of the month with this number, today included; a month without it is passed over. */
export function nextDayOfMonth(today: DateTime, day: number): DateTime | null {
  for (let ahead = 0; ahead < 4; ahead += 1) {
    const month = today.startOf('month').plus({ months: ahead });
    const found = valid(month.set({ day }));
    if (found && found.month === month.month && found >= today) return found;
  }
  return null;
}

/** A day of a month counted from this one (0 this, 1 next). */
export function dayOfMonthAhead(today: DateTime, day: number, months: number): DateTime | null {
  const month = today.startOf('month').plus({ months });
  return day >= 1 && day <= (month.daysInMonth ?? 0) ? month.set({ day }) : null;
}

/** The next such day and month, today included; February 29th waits for a leap year. */
export function nextDayAndMonth(today: DateTime, month: number, day: number): DateTime | null {
  for (let ahead = 0; ahead < 9; ahead += 1) {
    const found = exactDay(today, today.year + ahead, month, day);
    if (found && found >= today) return found;
  }
  return null;
}

export function exactDay(today: DateTime, year: number, month: number, day: number): DateTime | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const first = today.set({ year, month: 1, day: 1 }).set({ month });
  return day <= (first.daysInMonth ?? 0) ? first.set({ day }) : null;
}

/** The whole of a month: from today on if it is the running one, next year's if it is over. */
export function monthSpan(today: DateTime, month: number, year?: number): Days {
  const wanted = year ?? (month < today.month ? today.year + 1 : today.year);
  const first = today.set({ year: wanted, month, day: 1 });
  const to = first.endOf('month').startOf('day');
  return { from: first < today && to >= today ? today : first, to };
}

/** The n-th such weekday of the month that `first` begins; null when the month has fewer. */
export function nthWeekday(first: DateTime, n: number, weekday: number): DateTime | null {
  const day = 1 + ((weekday - first.weekday + 7) % 7) + (n - 1) * 7;
  return day <= (first.daysInMonth ?? 0) ? first.set({ day }) : null;
}

export function lastWeekday(first: DateTime, weekday: number): DateTime {
  const last = first.endOf('month').startOf('day');
  return last.minus({ days: (last.weekday - weekday + 7) % 7 });
}

/** Working days are Monday to Friday. */
export function plusBusinessDays(today: DateTime, count: number): DateTime {
  let day = today;
  for (let left = Math.min(count, 400); left > 0; ) {
    day = day.plus({ days: 1 });
    if (day.weekday <= 5) left -= 1;
  }
  return day;
}

/** Two-digit years: 00–69 are this century's. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
