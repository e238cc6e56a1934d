import type { DateTime } from 'luxon';
import { monthSpan } from './calendar.ts';
import { dateMark, type ReadDate } from './date.ts';
import { blank } from './patterns.ts';
import type { Words } from './words/types.ts';

/** The last day that recurring visits may fall on, of the words after "until": "until june" is all of it. */
export function lastDayOf(
  text: string,
  { date, dateRange, days, rest }: ReadDate,
  { words, today }: { readonly words: Words; readonly today: DateTime },
): { day: string | null; rest: string } {
  const day = date ?? dateRange?.to ?? days.at(-1) ?? null;
  if (day !== null) return { day, rest: rest.replaceAll(dateMark, '\u25cb') };
  // A month alone is no day that anybody comes, but it ends well.
  const name = /^[a-z]+/.exec(text)?.[0] ?? '';
  const month = Object.hasOwn(words.days.months, name) ? words.days.months[name] : undefined;
  if (month === undefined) return { day: null, rest: text };
  return {
    day: monthSpan(today, month).to.toFormat('yyyy-MM-dd'),
    rest: blank(text, 0, name.length, '\u25cb'),
  };
}
