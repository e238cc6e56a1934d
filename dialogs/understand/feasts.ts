import type { DateTime } from 'luxon';
import { type Days, exactDay, lastWeekday, nextDayAndMonth, nextWeekday, nthWeekday } from './calendar.ts';
import type { Feast } from './words/types.ts';

const mostYearsAhead = 8;

/** A feast in the year that was said, or else the next one; of several days what is left of them. */
export function upcomingFeast(today: DateTime, feast: Feast, year: number | undefined): Days | null {
  if (year !== undefined) return feastIn(today, feast, year);
  if ('on' in feast) {
    const found = nextDayAndMonth(today, ...feast.on);
    return found && { from: found, to: found };
  }
  for (let ahead = 0; ahead < mostYearsAhead; ahead += 1) {
    const found = feastIn(today, feast, today.year + ahead);
    if (found && found.to >= today) return { from: found.from < today ? today : found.from, to: found.to };
  }
  return null;
}

function feastIn(today: DateTime, feast: Feast, year: number): Days | null {
  if ('easter' in feast) {
    const easter = easterIn(today, year);
    return {
      from: easter.plus({ days: feast.easter }),
      to: easter.plus({ days: feast.until ?? feast.easter }),
    };
  }
  const found = singleDay(today, feast, year);
  return found && { from: found, to: found };
}

function singleDay(
  today: DateTime,
  feast: Exclude<Feast, { readonly easter: number }>,
  year: number,
): DateTime | null {
  if ('on' in feast) return exactDay(today, year, ...feast.on);
  if ('mothers' in feast) return mothersDay(today, year, feast.mothers);
  if ('advent' in feast) {
    const fourth = today.set({ year, month: 12, day: 24 });
    return fourth.minus({ days: (fourth.weekday % 7) + (4 - feast.advent) * 7 });
  }
  const [nth, weekday, month] = feast.nth;
  const first = today.set({ year, month, day: 1 });
  const found = nth > 0 ? nthWeekday(first, nth, weekday) : lastWeekday(first, weekday);
  return found?.plus({ days: feast.plus ?? 0 }) ?? null;
}

/** Sundays all, but other ones: the British have theirs in Lent, and the French give way to Pentecost. */
function mothersDay(today: DateTime, year: number, whose: 'english' | 'french'): DateTime | null {
  const easter = easterIn(today, year);
  if (whose === 'english')
    return /^Europe\/(?:London|Dublin|Belfast|Jersey|Guernsey|Isle_of_Man)$/.test(today.zoneName ?? '')
      ? easter.minus({ days: 21 })
      : nthWeekday(today.set({ year, month: 5, day: 1 }), 2, 7);
  const last = lastWeekday(today.set({ year, month: 5, day: 1 }), 7);
  return last.equals(easter.plus({ days: 49 })) ? last.plus({ days: 7 }) : last;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
function easterIn(today: DateTime, year: number): DateTime {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const corrected = Math.floor((century + 8) / 25);
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - corrected + 1) / 3) + 15) % 30;
  const ofYear = year % 100;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofYear / 4) - epact - (ofYear % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return today.set({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

/** What was said before a feast: the second day, the weekend, the tuesday … after it or before it. */
export interface Around {
  readonly count: number;
  readonly unit: 'days' | 'weekend' | 'week' | 'weekday';
  readonly weekday: number;
  readonly before: boolean;
}

export function around({ from, to }: Days, { count, unit, weekday, before }: Around): Days {
  switch (unit) {
    case 'days': {
      const day = before ? from.minus({ days: count }) : to.plus({ days: count });
      return { from: day, to: day };
    }
    case 'weekday': {
      const day = before ? lastBefore(from, weekday) : nextWeekday(to, weekday);
      return { from: day, to: day };
    }
    case 'weekend': {
      const sunday = before ? lastBefore(from, 7) : nextWeekday(to, 6).plus({ days: 1 });
      return { from: sunday.minus({ days: 1 }), to: sunday };
    }
    case 'week': {
      const monday = before ? from.minus({ days: from.weekday + 6 }) : nextWeekday(to, 1);
      return { from: monday, to: monday.plus({ days: 6 }) };
    }
  }
}

const lastBefore = (day: DateTime, weekday: number): DateTime =>
  day.minus({ days: ((day.weekday - weekday + 6) % 7) + 1 });
