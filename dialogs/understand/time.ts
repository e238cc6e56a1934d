import type { DateTime } from 'luxon';
import { clockText, type Minutes, minutesOf, timeOfDay } from './clock.ts';
import { dateMark } from './date.ts';
import { blank, compile, type Groups, said, saidNumber } from './patterns.ts';
import type { Asked, TimeRange } from './types.ts';
import type { ClockRule, DayPart, EndPart, Words } from './words/types.ts';

/** What stands in the text where a time was read. */
export const timeMark = '\u25af';

interface Mention {
  readonly from: Minutes;
  /** The end of a range; the same as `from` for one time. */
  readonly to: Minutes;
  /** Full days between now and a time counted from now (`in 20 hours`); null for a time of the clock. */
  readonly daysAhead: number | null;
  /** A bare number, which may be something else. */
  readonly weak: boolean;
  /** Before noon, of an hour said without its half of the day: "at 8". */
  readonly bare: boolean;
  readonly start: number;
  readonly end: number;
}

export interface ReadTime {
  readonly time: string | null;
  readonly timeRange: TimeRange | null;
  readonly daysAhead: number | null;
  /** "Tonight at 1": in the small hours, which are tomorrow's. */
  readonly afterMidnight: boolean;
  /** `time` may be twelve hours later as well: "at 8". */
  readonly eitherHalf: boolean;
  readonly rest: string;
}

export interface TimeContext {
  readonly words: Words;
  readonly now: DateTime;
  readonly asked: readonly Asked[];
  /** "from 3 to 5" is a move to 5, not a range. */
  readonly moving: boolean;
}

/** The time or times a message names. `text` still has the dates that `withoutDates` has blanked. */
export function readTime(text: string, withoutDates: string, context: TimeContext): ReadTime {
  const parts = partsIn(text, context.words);
  const { mentions, rest } = mentionsIn(withoutDates, parts, context);
  const chosen = choose(text, rest, mentions, context);
  const none = {
    ...{ time: null, timeRange: null, daysAhead: null, afterMidnight: false, eitherHalf: false, rest },
  };
  if (!chosen)
    return { ...none, timeRange: rangeOfParts(text, parts, context.words) ?? anyTime(rest, context) };
  if (chosen.daysAhead !== null)
    return { ...none, time: clockText(chosen.from), daysAhead: chosen.daysAhead };
  if (chosen.from !== chosen.to) {
    return { ...none, timeRange: { from: clockText(chosen.from), to: clockText(chosen.to) } };
  }
  const before = text.slice(0, chosen.start);
  const at = clockText(chosen.from);
  const bound = boundIn(before, context.words) ?? boundBehind(text.slice(chosen.end), context.words);
  if (bound === 'before') return { ...none, timeRange: { from: null, to: at } };
  const sayings = { ...none, afterMidnight: inSmallHours(chosen, parts), eitherHalf: chosen.bare };
  return bound === null ? { ...sayings, time: at } : { ...sayings, timeRange: { from: at, to: null } };
}

/** Midnight, or an hour of the small ones said to be of the evening or the night. */
function inSmallHours({ from, start }: Mention, parts: readonly Part[]): boolean {
  const part = nearestPart(parts, start);
  return from === 0 || (from < smallHours && (part === 'night' || part === 'evening'));
}

/** "Not before" has "before" in it, "not after" has "after": the longer of the two is what was said. */
function boundIn(before: string, { clock }: Words): 'after' | 'before' | null {
  const after = cached(clock.after).exec(before)?.[0].length ?? 0;
  const until = cached(clock.before).exec(before)?.[0].length ?? 0;
  if (after === 0 && until === 0) return null;
  return after >= until ? 'after' : 'before';
}

/** "6 onwards", "11 or earlier". */
function boundBehind(after: string, { clock }: Words): 'after' | 'before' | null {
  if (cached(clock.orLater).test(after)) return 'after';
  return cached(clock.orEarlier).test(after) ? 'before' : null;
}

/** "Any time" answers the question, or goes with a day: a range open at both ends. */
function anyTime(rest: string, { words, asked }: TimeContext): TimeRange | null {
  const expected = asked.includes('time') || rest.includes(dateMark);
  return expected && cached(words.clock.any).test(rest) ? { from: null, to: null } : null;
}

function choose(
  text: string,
  rest: string,
  mentions: readonly Mention[],
  { words, moving }: TimeContext,
): Mention | undefined {
  const refused = ({ start, end }: Mention): boolean => {
    const before = text.slice(0, start);
    if (cached(words.days.not).test(before) && !cached(words.clock.after).test(before)) return true;
    // "5 no, 6": of two times, the one that the guest turns down at once.
    return mentions.length > 1 && /^,? no\b|^,? nao\b/.test(text.slice(end));
  };
  const wanted = mentions.filter((mention) => !refused(mention));
  const strong = wanted.filter((mention) => !mention.weak);
  const sure = strong.length > 0 ? strong : wanted;
  // "My 3 pm to 5": the bare number says where it goes.
  const last = wanted[wanted.length - 1];
  const goes = moving && last && /\u25af to $/.test(rest.slice(0, last.start));
  if (goes) return last;
  return moving ? sure[sure.length - 1] : sure[0];
}

interface Part {
  readonly part: DayPart;
  readonly start: number;
}

function partsIn(text: string, words: Words): Part[] {
  const found: Part[] = [];
  for (const part of words.clock.dayParts) {
    for (const match of text.matchAll(cached(`\\b(?:${part.pattern})(?![a-z])`))) {
      found.push({ part, start: match.index });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function rangeOfParts(text: string, parts: readonly Part[], words: Words): TimeRange | null {
  const wanted = parts.find(({ start }) => !cached(words.days.not).test(text.slice(0, start)));
  return wanted ? { from: wanted.part.from, to: wanted.part.to } : null;
}

function nearestPart(parts: readonly Part[], position: number): DayPart['kind'] | null {
  const sorted = [...parts].sort((a, b) => Math.abs(a.start - position) - Math.abs(b.start - position));
  return sorted[0]?.part.kind ?? null;
}

function mentionsIn(
  text: string,
  parts: readonly Part[],
  context: TimeContext,
): { mentions: Mention[]; rest: string } {
  const mentions: Mention[] = [];
  let rest = text;
  for (const { rule, pattern } of compiledRules(context.words)) {
    if (rule.asked && !rule.asked.some((asked) => context.asked.includes(asked))) continue;
    for (const match of rest.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const until = shows(text.slice(0, match.index), context.words) ? 0 : context.words.clock.afternoonUntil;
      const read = readRule(
        rule,
        match.groups,
        { part: nearestPart(parts, match.index), until },
        context.now,
      );
      if (!read || span.end === span.start) continue;
      mentions.push({ ...read, ...span });
      rest = blank(rest, span.start, span.end, timeMark);
    }
  }
  return { mentions: mentions.sort((a, b) => a.start - b.start), rest };
}

type Read = Pick<Mention, 'from' | 'to' | 'daysAhead' | 'weak' | 'bare'>;

const at = (minutes: Minutes, weak = false, bare = false): Read => ({
  ...{ from: minutes, to: minutes, daysAhead: null, weak, bare },
});

/** What settles an hour said without its half of the day: the part of the day, or else the last hour of the afternoon. */
interface Ambiguous {
  readonly part: DayPart['kind'] | null;
  readonly until: number;
}

function readRule(
  rule: ClockRule,
  groups: Groups | undefined,
  settled: Ambiguous,
  now: DateTime,
): Read | null {
  const { part, until } = settled;
  const bare = part === null && isBare(groups, '');
  const shift = (sign: number): Read | null => {
    const minutes = rule.minutes ?? saidNumber(groups, 'm') ?? 0;
    // "Quarter to 8" is an hour of seven.
    const base = hourIn(groups, '', part, until + (until > 0 && sign < 0 && minutes > 0 ? 1 : 0));
    if (base === null || minutes > 59) return null;
    const then = (base + sign * minutes + 1440) % 1440;
    return at(then, false, bare && then < noon);
  };
  switch (rule.kind) {
    case 'fixed':
      return at(minutesOf(rule.at ?? '12:00'));
    case 'past':
      return shift(1);
    case 'to':
      return shift(-1);
    case 'in-minutes':
      return fromNow(now, rule.minutes ?? saidNumber(groups, 'n') ?? 0);
    case 'in-hours':
      return fromNow(now, (saidNumber(groups, 'n') ?? 1) * 60);
    case 'range':
      return rangeIn(groups, settled);
    default: {
      const found = hourIn(groups, '', part, until);
      if (found === null) return null;
      return at(found, said(groups, 'mm') === undefined && half(groups, '') === null, bare && found < noon);
    }
  }
}

function fromNow(now: DateTime, minutes: number): Read {
  const then = now.plus({ minutes });
  const daysAhead = Math.round(then.startOf('day').diff(now.startOf('day'), 'days').days);
  const clock = then.hour * 60 + then.minute;
  return { from: clock, to: clock, daysAhead, weak: false, bare: false };
}

// "2 to 4 pm": the half of the day said last counts for both, unless the first would then come later.
function rangeIn(groups: Groups | undefined, { part, until }: Ambiguous): Read | null {
  const to = hourIn(groups, '2', partAt(groups, '2') ?? part, until);
  const last = half(groups, '2');
  const own = hourIn(groups, '1', partAt(groups, '1') ?? part, until);
  if (to === null || own === null) return null;
  const shared = half(groups, '1') === null && last ? hourIn(groups, '1', part, until, last) : own;
  const from = shared !== null && shared < to ? shared : own;
  // "6 to 8" in the evening: eight alone would be in the morning.
  const later =
    isBare(groups, '2') && from >= to && from < to + noon && to + noon < 2 * noon ? to + noon : to;
  const range = from < later ? { from, to: later } : null;
  const found = throughTheNight(groups, own, to) ?? range;
  return found && { ...found, daysAhead: null, weak: false, bare: false };
}

/** From here on a stretch may go on past midnight, and up to here it may end. */
const evening: Minutes = 18 * 60;
const smallHours: Minutes = 5 * 60;
const noon: Minutes = 12 * 60;

/** "10 pm to 1": past midnight the end is a small number, said without its half of the day. */
function throughTheNight(
  groups: Groups | undefined,
  own: Minutes,
  said: Minutes,
): { from: Minutes; to: Minutes } | null {
  const afternoon = (minutes: Minutes): boolean => minutes >= noon && minutes <= noon + smallHours;
  const to = isBare(groups, '2') && afternoon(said) ? said - noon : said;
  if (to > smallHours) return null;
  if (own >= (to === 0 ? noon : evening)) {
    const sure = to === 0 || !isBare(groups, '1') || own >= 20 * 60;
    return said < own && sure ? { from: own, to } : null;
  }
  // "Midnight to 2".
  if (own < to && said !== to && own < 60) return { from: own, to };
  // "10 to 1 am".
  const isEarly = to === said && own > to && own < noon && isBare(groups, '1') && !isBare(groups, '2');
  return isEarly && own + noon >= evening ? { from: own + noon, to } : null;
}

/** An hour up to twelve of which nothing said in which half of the day it is. */
function isBare(groups: Groups | undefined, n: string): boolean {
  const hour = said(groups, `h${n}`) ?? '';
  return (
    half(groups, n) === null && partAt(groups, n) === null && Number(hour) <= 12 && !hour.startsWith('0')
  );
}

const endParts = ['morning', 'afternoon', 'night'] as const;

/** The part of the day said right after one end of a range. */
const partAt = (groups: Groups | undefined, n: string): EndPart | null =>
  endParts.find((part) => said(groups, `${part}${n}`) !== undefined) ?? null;

/** "It is 7": what the clock shows now, which is nobody's wish and is read as it stands. */
const shows = (before: string, { clock }: Words): boolean =>
  clock.shows !== undefined && cached(clock.shows).test(before.slice(-longestShows));

const longestShows = 20;

const half = (groups: Groups | undefined, n: string): 'am' | 'pm' | null => {
  if (said(groups, `am${n}`) !== undefined) return 'am';
  return said(groups, `pm${n}`) === undefined ? null : 'pm';
};

function hourIn(
  groups: Groups | undefined,
  n: string,
  part: DayPart['kind'] | null,
  afternoonUntil: number,
  as?: 'am' | 'pm',
): Minutes | null {
  const hour = said(groups, `h${n}`);
  if (hour === undefined) return null;
  const minutes = saidNumber(groups, `mm${n}`) ?? 0;
  const zeroed = hour.length === 2 && hour.startsWith('0');
  const clock = { hour: Number(hour), minutes, half: as ?? half(groups, n), zeroed };
  return timeOfDay(clock, part, afternoonUntil);
}

const compiled = new Map<string, { rule: ClockRule; pattern: RegExp }[]>();

function compiledRules(words: Words): { rule: ClockRule; pattern: RegExp }[] {
  const known = compiled.get(words.language);
  if (known) return known;
  const built = words.clock.rules.map((rule) => ({ rule, pattern: compile(words, rule.pattern) }));
  compiled.set(words.language, built);
  return built;
}

const sources = new Map<string, RegExp>();

function cached(source: string): RegExp {
  const known = sources.get(source);
  if (known) return known;
  const built = new RegExp(source, source.startsWith('\\b(?:') && source.endsWith('(?![a-z])') ? 'g' : '');
  sources.set(source, built);
  return built;
}
