import type { DateTime } from 'luxon';
import { readDate } from './date.ts';
import { foldFor } from './fold.ts';
import { lastDayOf } from './last-day.ts';
import { blank } from './patterns.ts';
import type { RecurrenceWords } from './recurrence-words.ts';
import { recurrenceWordsOf } from './recurrence-words.ts';
import type { Recurrence } from './types.ts';
import type { Words } from './words/types.ts';
import { wordsOf } from './words/words-of.ts';

export interface ReadRecurrence {
  readonly recurrence: Recurrence | null;
  /** The text without it; the weekday and the time of the visits are left to be read. */
  readonly rest: string;
}

/** What the last day means, read of the words after "until", and the text with it blanked. */
export type ReadLastDay = (text: string) => { readonly day: string | null; readonly rest: string };

const mark = '\u25cb';
const most = 60;

/** "Every friday at 5 for six weeks": the pace, and where it ends. */
export function readRecurrence(text: string, { language }: Words, lastDay: ReadLastDay): ReadRecurrence {
  const words = recurrenceWordsOf(language);
  const nothing = { recurrence: null, rest: text };
  if (!words) return nothing;
  const once = words.once.exec(text);
  if (once) return { recurrence: { everyWeeks: null, count: 1, until: null }, rest: without(text, once) };
  const pace = words.aside.test(text) ? null : paceIn(text, words);
  return pace ? withEnd(pace, words, lastDay) : (onlyTimes(text, words) ?? nothing);
}

interface Pace {
  readonly everyWeeks: number;
  readonly rest: string;
}

function paceIn(text: string, { paces }: RecurrenceWords): Pace | null {
  for (const { pattern, weeks } of paces) {
    const match = pattern.exec(text);
    const everyWeeks = weeks ?? numberIn(match, 'n') ?? 0;
    if (match && everyWeeks > 0 && everyWeeks <= most) return { everyWeeks, rest: without(text, match) };
  }
  return null;
}

function withEnd({ everyWeeks, rest }: Pace, words: RecurrenceWords, lastDay: ReadLastDay): ReadRecurrence {
  const times = words.times.exec(rest);
  if (times)
    return {
      recurrence: { everyWeeks, count: numberIn(times, 'n'), until: null },
      rest: without(rest, times),
    };
  const lasting = words.lasting.exec(rest);
  const weeks = weeksIn(lasting);
  if (lasting && weeks)
    return {
      recurrence: { everyWeeks, count: visitsIn(weeks, everyWeeks), until: null },
      rest: without(rest, lasting),
    };
  return (
    until({ everyWeeks, rest }, words, lastDay) ?? {
      recurrence: { everyWeeks, count: null, until: null },
      rest,
    }
  );
}

function until(
  { everyWeeks, rest }: Pace,
  words: RecurrenceWords,
  lastDay: ReadLastDay,
): ReadRecurrence | null {
  const said = words.until.exec(rest);
  if (!said) return null;
  const from = said.index + said[0].length;
  const { day, rest: after } = lastDay(rest.slice(from));
  if (day === null) return null;
  return {
    recurrence: { everyWeeks, count: null, until: day },
    rest: blank(rest, said.index, from, mark).slice(0, from) + after,
  };
}

/** "6 times", and hardly more: how often is said apart from everything else only in answer to it. */
function onlyTimes(text: string, { times }: RecurrenceWords): ReadRecurrence | null {
  const match = times.exec(text);
  const count = numberIn(match, 'n');
  if (!match || count === null || count < 1 || !/^\W*(?:[a-z']+\W*){0,3}$/.test(text.replace(match[0], '')))
    return null;
  return { recurrence: { everyWeeks: null, count, until: null }, rest: without(text, match) };
}

const visitsIn = (weeks: number, everyWeeks: number): number => Math.max(1, Math.floor(weeks / everyWeeks));

function weeksIn(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  const n = numberIn(match, 'n') ?? 1;
  if (match.groups?.months ?? match.groups?.months2) return Math.floor((n * 52) / 12);
  return (match.groups?.years ?? match.groups?.years2) ? n * 52 : n;
}

function numberIn(match: RegExpExecArray | null, name: string): number | null {
  const said = match?.groups?.[name] ?? match?.groups?.[`${name}2`];
  return said === undefined ? null : Number(said);
}

const without = (text: string, { index, 0: said }: RegExpExecArray): string =>
  blank(text, index, index + said.length, mark);

/** Until when, in answer to that question: "until june"; null where no last day is said. */
export function readUntil(text: string, locale: string, now: DateTime): string | null {
  const words = wordsOf(locale);
  const context = {
    words,
    today: now.startOf('day'),
    monthFirst: false,
    asked: [],
    callingOff: false,
    moving: false,
  };
  const folded = foldFor(words, text);
  const said = recurrenceWordsOf(words.language)?.until.exec(folded);
  if (!said) return null;
  const end = folded.slice(said.index + said[0].length);
  return lastDayOf(end, readDate(end, context), context).day;
}

/** For how many visits, in answer to that question: "6", "six of them", "for two months" at the pace that is known. */
export function readHowOften(text: string, locale: string, everyWeeks: number): number | null {
  const words = wordsOf(locale);
  const folded = foldFor(words, text);
  const weeks = weeksIn(recurrenceWordsOf(words.language)?.lasting.exec(folded) ?? null);
  if (weeks) return visitsIn(weeks, everyWeeks);
  const bare = /^\D*(?<![\d:.])(\d{1,2})(?![\d:.])\D*$/.exec(folded)?.[1];
  return bare !== undefined && Number(bare) > 0 ? Number(bare) : null;
}
