import type { Words } from './words/types.ts';

/** A rule's pattern made into a regular expression; its named groups carry a running number. */
export type Groups = Readonly<Record<string, string | undefined>>;

const alternatives = (names: Iterable<string>): string =>
  [...names].sort((a, b) => b.length - a.length).join('|');

/** Replaces the placeholders of a word table (`{WD}`, `{H}` …) by named groups. */
export function compile(words: Words, pattern: string): RegExp {
  let count = 0;
  const group = (name: string, source: string): string => {
    count += 1;
    return `(?<${name}_${count}>${source})`;
  };
  const { days, clock } = words;
  const amPm = (n: string): string => `(?:${group(`am${n}`, clock.am)}|${group(`pm${n}`, clock.pm)})`;
  const source = pattern.replace(
    /\{(OD|WD|MO|APX|AP|MM|D|E|Y|N|H|M|P)(\d?)\}/g,
    (_all, name: string, n: string) => {
      switch (name) {
        case 'WD':
          return `${group('wd', alternatives(Object.keys(days.weekdays)))}${days.weekdayEnding}`;
        case 'MO':
          return `${group('mo', alternatives(Object.keys(days.months)))}\\b`;
        case 'D':
          return `${group(`d${n}`, '3[01]|[12]\\d|0?[1-9]')}(?!\\d)`;
        case 'OD':
          return `${group('d', '3[01]|[12]\\d|0?[1-9]')}(?:${days.ordinalEnding})(?!\\w)`;
        case 'E':
          return `(?:${days.ordinalEnding})`;
        case 'Y':
          return group('y', "(?:1[3-9]|2[01])\\d\\d|'\\d\\d");
        case 'N':
          return `${group('n', '\\d{1,3}')}`;
        case 'H':
          return `${group(`h${n}`, '2[0-4]|1\\d|0?\\d')}(?!\\d)`;
        case 'M':
          return `${group('m', '\\d{1,2}')}(?!\\d)`;
        case 'MM':
          return `${group(`mm${n}`, '[0-5]\\d')}(?!\\d)`;
        case 'P': {
          const { morning, afternoon, night } = clock.ends;
          return `(?: ?(?:${group(`morning${n}`, morning)}|${group(`afternoon${n}`, afternoon)}|${group(`night${n}`, night)})\\b)?`;
        }
        case 'APX':
          return `(?: ?${amPm(n)})`;
        default:
          return `(?: ?${amPm(n)})?`;
      }
    },
  );
  return new RegExp(`(?<![a-z0-9])(?:${source})`, 'g');
}

/** The first group of that name that took part in the match. */
export function said(groups: Groups | undefined, name: string): string | undefined {
  if (!groups) return undefined;
  for (const [key, value] of Object.entries(groups)) {
    if (value !== undefined && (key === name || key.startsWith(`${name}_`))) return value;
  }
  return undefined;
}

/** Said groups of that name as a number; undefined where nothing was said. */
export function saidNumber(groups: Groups | undefined, name: string): number | undefined {
  const value = said(groups, name);
  return value === undefined ? undefined : Number.parseInt(value, 10);
}

/** The same text with a span blanked out, so that no other recogniser reads it again. */
export function blank(text: string, start: number, end: number, mark: string): string {
  return text.slice(0, start) + mark.repeat(end - start) + text.slice(end);
}
