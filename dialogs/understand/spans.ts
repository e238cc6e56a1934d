import type { DateTime } from 'luxon';
import { type Days, weekdayOfWeek } from './calendar.ts';
import type { SpanOf, SpanPart } from './words/types.ts';

/** Days of a week that lie at its beginning, in its middle, at its end; of a month, its thirds. */
const weekdays: Readonly<Record<SpanPart, readonly [from: number, to: number]>> = {
  beginning: [1, 2],
  middle: [2, 4],
  end: [4, 7],
};
const thirds: Readonly<Record<SpanPart, readonly [from: number, to: number]>> = {
  beginning: [1, 10],
  middle: [11, 20],
  end: [21, 31],
};

interface Asked {
  readonly month: number | undefined;
  readonly year: number | undefined;
}

/** "The end of next week", "mid march": what is left of it, or the next one where it is over. */
export function partOf(today: DateTime, [part, what]: readonly [SpanPart, SpanOf], asked: Asked): Days {
  const at = (ahead: number): Days => {
    switch (what) {
      case 'this-week':
        return inWeek(today, part, ahead);
      case 'next-week':
        return inWeek(today, part, ahead + 1);
      case 'this-month':
        return inMonth(today.startOf('month').plus({ months: ahead }), part);
      case 'next-month':
        return inMonth(today.startOf('month').plus({ months: ahead + 1 }), part);
      case 'month': {
        const { month = 1, year = today.year + ahead } = asked;
        return inMonth(today.set({ year, month, day: 1 }), part);
      }
    }
  };
  const first = at(0);
  const found = first.to < today && asked.year === undefined ? at(1) : first;
  return found.from < today && found.to >= today ? { from: today, to: found.to } : found;
}

function inWeek(today: DateTime, part: SpanPart, week: number): Days {
  const [from, to] = weekdays[part];
  return { from: weekdayOfWeek(today, from, week), to: weekdayOfWeek(today, to, week) };
}

function inMonth(first: DateTime, part: SpanPart): Days {
  const [from, to] = thirds[part];
  return { from: first.set({ day: from }), to: first.set({ day: Math.min(to, first.daysInMonth ?? to) }) };
}
