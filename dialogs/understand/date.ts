import type { DateTime } from 'luxon';
import type { Days } from './calendar.ts';
import { chronoDays } from './chrono-days.ts';
import { resolveDay } from './day-rules.ts';
import { around } from './feasts.ts';
import { numericDays } from './numeric-days.ts';
import { blank, compile, said } from './patterns.ts';
import type { Asked, DateRange } from './types.ts';
import { feastWordsOf } from './words/feasts.ts';
import { spanRulesOf } from './words/spans.ts';
import type { DayRule, Words } from './words/types.ts';

/** What stands in the text where a date was read. */
export const dateMark = '\u25ae';

interface Mention {
  readonly days: Days;
  readonly start: number;
  readonly end: number;
  /** How far the next such day is, for the end of a range that would lie before its start. */
  readonly turn: 'weeks' | 'months' | 'years' | null;
}

const turns: Readonly<Record<string, Mention['turn']>> = {
  weekday: 'weeks',
  'this-weekday': 'weeks',
  'next-weekday': 'weeks',
  day: 'months',
  'day-month': 'years',
};

export interface ReadDate {
  readonly date: string | null;
  readonly dateRange: DateRange | null;
  /** Single days of which any will do, in the order they were said. */
  readonly days: readonly string[];
  /** The only day named is the one the guest cannot come on. */
  readonly calledOff: boolean;
  /** The text with its dates blanked; words for parts of the day are left for the clock. */
  readonly rest: string;
}

export interface DateContext {
  readonly words: Words;
  readonly today: DateTime;
  readonly monthFirst: boolean;
  readonly asked: readonly Asked[];
  /** The message says that the guest does not come: the day it refuses is the day it is about. */
  readonly callingOff: boolean;
  /** "from friday to monday" is a move to Monday, not a range. */
  readonly moving: boolean;
}

const iso = (day: DateTime): string => day.toFormat('yyyy-MM-dd');

/** The day or days a message names. */
export function readDate(text: string, context: DateContext): ReadDate {
  const { mentions, rest } = mentionsIn(text, context);
  const others = anyDayBut(text, mentions, context);
  if (others) return { ...others, days: [], rest, calledOff: false };
  const wanted = mentions.filter(
    (mention, place) => !refused(text, mention, mentions[place + 1], context.words),
  );
  const calledOff = wanted.length === 0 && mentions.length > 0 && context.callingOff;
  const said = calledOff ? mentions : wanted;
  const meant = context.moving ? goals(text, said, context.words) : said;
  const [first, second] = meant;
  if (!first) return { date: null, dateRange: null, days: [], rest, calledOff };
  const days = calledOff ? [] : anyOfThese(text, meant, context);
  if (days.length > 0) return { date: null, dateRange: null, days, rest, calledOff };
  const found = second ? severalDays(text, meant, context) : oneMention(text, first, context);
  return { ...found, days: [], rest, calledOff };
}

/** "Any day but monday" is the days until then, or the days after it where it is today or tomorrow. */
function anyDayBut(text: string, mentions: readonly Mention[], { words, today }: DateContext): Found | null {
  const [only, second] = mentions;
  const { anyBut } = words.days;
  if (!only || second || !anyBut || !endsWith(text.slice(0, only.start), anyBut)) return null;
  const { from, to } = only.days;
  const isToday = from <= today || (only.turn === 'weeks' && from.weekday === today.weekday);
  if (!isToday && from > today.plus({ days: 1 }))
    return exactly({ from: today, to: from.minus({ days: 1 }) });
  const start = isToday && from > today ? today.plus({ days: 1 }) : to.plus({ days: 1 });
  return exactly({ from: start, to: start.plus({ days: 5 }) });
}

type Found = Pick<ReadDate, 'date' | 'dateRange'>;

const exactly = (days: Days): Found =>
  days.from.equals(days.to)
    ? { date: iso(days.from), dateRange: null }
    : { date: null, dateRange: { from: iso(days.from), to: iso(days.to) } };

function oneMention(text: string, mention: Mention, { words }: DateContext): Found {
  const before = text.slice(0, mention.start);
  if (endsWith(before, words.days.from))
    return { date: null, dateRange: { from: iso(mention.days.from), to: null } };
  if (endsWith(before, words.days.until))
    return { date: null, dateRange: { from: null, to: iso(mention.days.to) } };
  return exactly(mention.days);
}

function severalDays(text: string, mentions: readonly Mention[], context: DateContext): Found {
  const [first, second] = mentions;
  if (!first || !second) return { date: null, dateRange: null };
  const between = text.slice(first.end, second.start);
  if (matches(between, context.words.days.to)) return rangeOf(first, second);
  if (matches(between, context.words.days.of)) return exactly(second.days);
  if (matches(between, context.words.days.backTo)) return rangeOf(second, first);
  // "friday the 9th, the 9th of march": the same day said twice, or one inside the other.
  const narrow = [first.days, second.days].find((days) => days.from.equals(days.to)) ?? second.days;
  const wide = narrow === first.days ? second.days : first.days;
  if (narrow.from >= wide.from && narrow.to <= wide.to) return exactly(narrow);
  if (matches(between, context.words.days.or)) return either(first.days, second.days);
  return oneMention(text, first, context);
}

/** Where a visit is to be moved to: the last day named, or those of which any will do, "tuesday or thursday". */
function goals(text: string, mentions: readonly Mention[], words: Words): readonly Mention[] {
  const gap = (place: number): string => text.slice(mentions[place - 1]?.end, mentions[place]?.start);
  let first = mentions.length - 1;
  if (first > 0 && orWord.test(gap(first)) && matches(gap(first), words.days.or)) {
    first -= 1;
    while (first > 0 && matches(gap(first), words.days.or)) first -= 1;
  }
  return mentions.slice(Math.max(0, first));
}

const orWord = /\b(?:or|oder|ou|o|u|soit)\b|\//;

/** "Monday, wednesday or friday"; two days that follow each other are a range of days like any other. */
function anyOfThese(text: string, mentions: readonly Mention[], { words }: DateContext): string[] {
  const between = mentions.slice(1).map((mention, place) => text.slice(mentions[place]?.end, mention.start));
  // "Between monday and wednesday" is a range, though "monday, wednesday and friday" are three days.
  const range = between.every((gap) => matches(gap, words.days.to));
  const joined =
    !range && between.every((gap) => matches(gap, words.days.or)) && /[a-z/]/.test(between.at(-1) ?? '');
  const single = mentions.every(({ days: { from, to } }) => from.equals(to));
  const bound = endsWith(text.slice(0, mentions[0]?.start), `${words.days.from}|${words.days.until}`);
  if (!joined || !single || bound) return [];
  const days = [...new Set(mentions.map(({ days }) => iso(days.from)))];
  const [first, second] = mentions;
  const isRange = days.length === 2 && first && second && either(first.days, second.days).dateRange !== null;
  return days.length > 1 && !isRange ? days : [];
}

// A range that ends before it starts means the end's next turn: "from Thursday to Tuesday".
function rangeOf(first: Mention, second: Mention): Found {
  let to = second.days.to;
  for (let turn = 1; to < first.days.from && second.turn && turn < 60; turn += 1) {
    to = second.days.to.plus({ [second.turn]: turn });
  }
  return { date: null, dateRange: { from: iso(first.days.from), to: iso(to) } };
}

function either(first: Days, second: Days): Found {
  const [early, late] = first.from <= second.from ? [first, second] : [second, first];
  const gap = late.from.diff(early.to, 'days').days;
  return gap <= 1 ? { date: null, dateRange: { from: iso(early.from), to: iso(late.to) } } : exactly(first);
}

// In "tuesday, not thursday" the words after Tuesday turn Thursday down.
function refused(text: string, mention: Mention, next: Mention | undefined, words: Words): boolean {
  const { not, notAfter, contrast } = words.days;
  if (endsWith(text.slice(0, mention.start), not)) return true;
  if (next && contrast && matches(text.slice(mention.end, next.start), contrast)) return false;
  return notAfter !== undefined && matches(text.slice(mention.end), notAfter);
}

function mentionsIn(text: string, context: DateContext): { mentions: Mention[]; rest: string } {
  const { words, today } = context;
  const mentions: Mention[] = [];
  let rest = text;
  const take = (mention: Mention): void => {
    mentions.push(mention);
    rest = blankDate(rest, text, mention, words);
  };
  for (const found of numericDays(rest, today, context.monthFirst, words.language !== 'en')) {
    take({ ...found, turn: null });
  }
  for (const { rule, pattern } of compiledRules(words)) {
    if (rule.asked && !rule.asked.some((asked) => context.asked.includes(asked))) continue;
    for (const match of rest.matchAll(pattern)) {
      const days = resolveDay(words, rule, match.groups, today);
      const turn = match.groups && said(match.groups, 'y') !== undefined ? null : (turns[rule.kind] ?? null);
      const mention = days && { days, turn, start: match.index, end: match.index + match[0].length };
      if (mention) take(rule.kind === 'feast' ? nearFeast(rest, mention, words) : mention);
    }
  }
  if (mentions.length === 0)
    for (const found of chronoDays(rest, words.language, today)) take({ ...found, turn: null });
  const named = mentions.filter(({ start, end }) => !isSoonest(text.slice(start, end), words));
  return { mentions: (named.length > 0 ? named : mentions).sort((a, b) => a.start - b.start), rest };
}

/** "The day after christmas", "the weekend before easter": what is counted from a feast. */
function nearFeast(text: string, feast: Mention, words: Words): Mention {
  const before = text.slice(Math.max(0, feast.start - longestAround), feast.start);
  const found = aroundPattern(words).exec(before);
  const groups = found?.groups;
  if (!found || !groups) return feast;
  const isBefore = (groups.before ?? groups.before2 ?? groups.eve) !== undefined;
  const weekday = words.days.weekdays[groups.wd ?? ''];
  const said = Number.parseInt(groups.n ?? '1', 10) || 1;
  const unit = groups.weekend ? 'weekend' : groups.week ? 'week' : weekday ? 'weekday' : 'days';
  const count = groups.weeks ? said * 7 : said;
  const days = around(feast.days, { count, unit, weekday: weekday ?? 1, before: isBefore });
  return { ...feast, days, start: feast.start - found[0].length };
}

const longestAround = 40;

const aroundPatterns = new Map<string, RegExp>();

function aroundPattern(words: Words): RegExp {
  const known = aroundPatterns.get(words.language);
  if (known) return known;
  const { weekdays, weekdayEnding } = words.days;
  const names = Object.keys(weekdays).sort((a, b) => b.length - a.length);
  const source = feastWordsOf(words.language).around.replace(
    '(?<wd>{WD})',
    `(?<wd>${names.join('|')})${weekdayEnding}`,
  );
  const built = new RegExp(`(?<![a-z0-9])${source}`);
  aroundPatterns.set(words.language, built);
  return built;
}

const isSoonest = (said: string, { days: { soonest } }: Words): boolean =>
  soonest !== undefined && matches(said, soonest);

function blankDate(rest: string, text: string, mention: Mention, words: Words): string {
  let out = blank(rest, mention.start, mention.end, dateMark);
  for (const part of text.slice(mention.start, mention.end).matchAll(partPattern(words))) {
    const start = mention.start + part.index;
    out = out.slice(0, start) + part[0] + out.slice(start + part[0].length);
  }
  return out;
}

const compiled = new Map<string, { rule: DayRule; pattern: RegExp }[]>();

function compiledRules(words: Words): { rule: DayRule; pattern: RegExp }[] {
  const known = compiled.get(words.language);
  if (known) return known;
  // Feasts first: "easter monday" is no next monday.
  const { rules } = words.days;
  const feasts = [...feastWordsOf(words.language).feasts, ...rules.filter(({ kind }) => kind === 'feast')];
  const others = [...spanRulesOf(words.language), ...rules.filter(({ kind }) => kind !== 'feast')];
  const built = [...feasts, ...others].map((rule) => ({ rule, pattern: compile(words, rule.pattern) }));
  compiled.set(words.language, built);
  return built;
}

const partPatterns = new Map<string, RegExp>();

function partPattern(words: Words): RegExp {
  const known = partPatterns.get(words.language);
  if (known) return known;
  const built = new RegExp(`\\b(?:${words.clock.dayParts.map((part) => part.pattern).join('|')})\\b`, 'g');
  partPatterns.set(words.language, built);
  return built;
}

const sources = new Map<string, RegExp>();

function cached(source: string): RegExp {
  const known = sources.get(source);
  if (known) return known;
  const built = new RegExp(source);
  sources.set(source, built);
  return built;
}

const endsWith = (text: string, source: string): boolean => cached(source).test(text);
const matches = (text: string, source: string): boolean => cached(source).test(text);
