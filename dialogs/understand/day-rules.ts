import type { DateTime } from 'luxon';
import type { Days } from './calendar.ts';
import {
  dayOfMonthAhead,
  exactDay,
  fullYear,
  lastWeekday,
  monthSpan,
  nextDayAndMonth,
  nextDayOfMonth,
  nextWeekday,
  nthWeekday,
  oneDay,
  plusBusinessDays,
  weekdayOfWeek,
} from './calendar.ts';
import { upcomingFeast } from './feasts.ts';
import type { Groups } from './patterns.ts';
import { said, saidNumber } from './patterns.ts';
import { partOf } from './spans.ts';
import type { DayKind, DayRule, Words } from './words/types.ts';

interface Said {
  readonly rule: DayRule;
  readonly today: DateTime;
  readonly day: number;
  readonly month: number | undefined;
  readonly weekday: number;
  readonly year: number | undefined;
  /** How many days, weeks …; one where only the unit was said. */
  readonly count: number;
  /** Both ends of "from the 5th to the 9th of May". */
  readonly ends: readonly [number, number];
}

const day = (found: DateTime | null): Days | null => (found ? oneDay(found) : null);

const monthStart = (it: Said): DateTime =>
  it.month ? monthSpan(it.today.startOf('month'), it.month).from : it.today.startOf('month');

function upcomingNth(it: Said): Days | null {
  const first = it.month ? monthStart(it) : it.today.startOf('month');
  const found = nthWeekday(first, it.count, it.weekday);
  if (found && found < it.today && it.month)
    return day(nthWeekday(first.plus({ years: 1 }), it.count, it.weekday));
  // "The first friday of every month" begins with the next one.
  if (!it.month && (!found || found < it.today))
    return day(nthWeekday(first.plus({ months: 1 }), it.count, it.weekday));
  return day(found);
}

// "Friday the 22nd": the next month in which the two agree; else the number decides.
function weekdayAndDay(it: Said): Days | null {
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const found = dayOfMonthAhead(it.today, it.day, ahead);
    if (found && found >= it.today && found.weekday === it.weekday) return oneDay(found);
  }
  return day(nextDayOfMonth(it.today, it.day));
}

function dayAndMonth(it: Said): Days | null {
  if (!it.month) return null;
  if (it.year !== undefined) return day(exactDay(it.today, it.year, it.month, it.day));
  return day(nextDayAndMonth(it.today, it.month, it.day));
}

function daysOfMonth(it: Said): Days | null {
  const from = dayAndMonth({ ...it, day: it.ends[0] });
  const to = dayAndMonth({ ...it, day: it.ends[1] });
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null;
}

function weekend(it: Said, weeks: number): Days {
  const saturday = weekdayOfWeek(it.today, 6, weeks);
  const from = saturday < it.today ? it.today : saturday;
  return { from, to: saturday.plus({ days: 1 }) };
}

const resolvers: Readonly<Record<DayKind, (it: Said) => Days | null>> = {
  'day-month': dayAndMonth,
  'days-of-month': daysOfMonth,
  month: (it) => (it.month ? monthSpan(it.today, it.month, it.year) : null),
  day: (it) => day(nextDayOfMonth(it.today, it.day)),
  'day-of-this-month': (it) => day(dayOfMonthAhead(it.today, it.day, 0)),
  'day-of-next-month': (it) => day(dayOfMonthAhead(it.today, it.day, 1)),
  'last-day-of-month': (it) => day(monthStart(it).endOf('month').startOf('day')),
  weekday: (it) => oneDay(nextWeekday(it.today, it.weekday)),
  'this-weekday': (it) => {
    const found = weekdayOfWeek(it.today, it.weekday, 0);
    return oneDay(found < it.today ? found.plus({ weeks: 1 }) : found);
  },
  'next-weekday': (it) => oneDay(weekdayOfWeek(it.today, it.weekday, 1)),
  'last-weekday': (it) => oneDay(weekdayOfWeek(it.today, it.weekday, it.weekday < it.today.weekday ? 0 : -1)),
  'weekday-after-next': (it) => oneDay(weekdayOfWeek(it.today, it.weekday, 2)),
  'weekday-day': weekdayAndDay,
  'nth-weekday': upcomingNth,
  'nth-weekday-of-this-month': (it) => day(nthWeekday(it.today.startOf('month'), it.count, it.weekday)),
  'nth-weekday-of-next-month': (it) =>
    day(nthWeekday(it.today.startOf('month').plus({ months: 1 }), it.count, it.weekday)),
  'last-weekday-of-month': (it) => oneDay(lastWeekday(monthStart(it), it.weekday)),
  offset: (it) => oneDay(it.today.plus({ days: it.rule.days ?? 0 })),
  'in-days': (it) => oneDay(it.today.plus({ days: it.count + (it.rule.days ?? 0) })),
  'in-business-days': (it) => oneDay(plusBusinessDays(it.today, it.count)),
  'in-weeks': (it) => oneDay(it.today.plus({ weeks: it.count, days: it.rule.days ?? 0 })),
  'in-months': (it) => oneDay(it.today.plus({ months: it.count })),
  'in-years': (it) => oneDay(it.today.plus({ years: it.count })),
  'days-ago': (it) => oneDay(it.today.minus({ days: it.count + (it.rule.days ?? 0) })),
  'weeks-ago': (it) => oneDay(it.today.minus({ weeks: it.count })),
  'months-ago': (it) => oneDay(it.today.minus({ months: it.count })),
  'weekdays-from-now': (it) => oneDay(nextWeekday(it.today, it.weekday).plus({ weeks: it.count - 1 })),
  'weekday-in-weeks': (it) => {
    const first = it.weekday === it.today.weekday ? it.today : nextWeekday(it.today, it.weekday);
    return oneDay(first.plus({ weeks: 1, days: it.rule.days ?? 0 }));
  },
  'this-week': (it) => ({ from: it.today, to: weekdayOfWeek(it.today, 7, 0) }),
  'last-week': (it) => ({ from: weekdayOfWeek(it.today, 1, -1), to: weekdayOfWeek(it.today, 7, -1) }),
  'next-week': (it) => ({ from: weekdayOfWeek(it.today, 1, 1), to: weekdayOfWeek(it.today, 7, 1) }),
  'this-weekend': (it) => weekend(it, 0),
  'next-weekend': (it) => weekend(it, 1),
  'this-month': (it) => ({ from: it.today, to: it.today.endOf('month').startOf('day') }),
  'last-month': (it) => {
    const from = it.today.startOf('month').minus({ months: 1 });
    return { from, to: from.endOf('month').startOf('day') };
  },
  'next-month': (it) => {
    const from = it.today.startOf('month').plus({ months: 1 });
    return { from, to: from.endOf('month').startOf('day') };
  },
  span: (it) => (it.rule.span ? partOf(it.today, it.rule.span, it) : null),
  feast: (it) => (it.rule.feast ? upcomingFeast(it.today, it.rule.feast, it.year) : null),
};

/** The days that one match of a rule means; null when there is no such day (June 31st). */
export function resolveDay(
  words: Words,
  rule: DayRule,
  groups: Groups | undefined,
  today: DateTime,
): Days | null {
  const year = said(groups, 'y');
  const weekday = words.days.weekdays[said(groups, 'wd') ?? ''] ?? 1;
  const month = words.days.months[said(groups, 'mo') ?? ''];
  const thisYear = said(groups, 'thisyear') === undefined ? undefined : today.year;
  return resolvers[rule.kind]({
    rule,
    today,
    weekday,
    month,
    day: saidNumber(groups, 'd') ?? 1,
    year: year === undefined ? thisYear : fullYear(Number.parseInt(year.replace("'", ''), 10)),
    ends: [saidNumber(groups, 'd1') ?? 1, saidNumber(groups, 'd2') ?? 1],
    count: saidNumber(groups, 'n') ?? 1,
  });
}
