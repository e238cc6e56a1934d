import { blank, compile, said, saidNumber } from './patterns.ts';
import type { Words } from './words/types.ts';

export interface ReadDuration {
  readonly durationMinutes: number | null;
  readonly rest: string;
}

const longest = 600;

/** The length wished for: "90 minutes", "an hour and a half", "1h30". */
export function readDuration(text: string, words: Words): ReadDuration {
  for (const { pattern, minutes } of compiledFor(words)) {
    const match = pattern.exec(text);
    if (!match) continue;
    const length = minutes(match.groups);
    if (length < 1 || length > longest) continue;
    return {
      durationMinutes: length,
      rest: blank(text, match.index, match.index + match[0].length, '\u25cb'),
    };
  }
  return { durationMinutes: null, rest: text };
}

interface Rule {
  readonly pattern: RegExp;
  readonly minutes: (groups: Record<string, string | undefined> | undefined) => number;
}

const compiled = new Map<string, readonly Rule[]>();

function compiledFor(words: Words): readonly Rule[] {
  const known = compiled.get(words.language);
  if (known) return known;
  const once = (source: string): RegExp => new RegExp(compile(words, source).source);
  const built: Rule[] = [
    ...words.duration.fixed.map(({ pattern, minutes }) => ({
      pattern: once(`(?:${pattern})(?![a-z])`),
      minutes: () => minutes,
    })),
    { pattern: once(words.duration.hours), minutes: hours },
    { pattern: once(words.duration.minutes), minutes: (groups) => saidNumber(groups, 'n') ?? 0 },
  ];
  compiled.set(words.language, built);
  return built;
}

function hours(groups: Record<string, string | undefined> | undefined): number {
  const half = said(groups, 'tenth') === undefined ? 0 : 30;
  return (saidNumber(groups, 'n') ?? 0) * 60 + half + (saidNumber(groups, 'rest') ?? 0);
}
