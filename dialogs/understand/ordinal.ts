import { compile, saidNumber } from './patterns.ts';
import type { Asked } from './types.ts';
import type { Words } from './words/types.ts';

const bareNumber = /^\W*(\d{1,2})\W*$/;

/** 1-based place in the list just offered, -1 for the last. A bare number counts when a choice was asked. */
export function readOrdinal(text: string, words: Words, asked: readonly Asked[]): number | null {
  const patterns = compiledFor(words);
  if (patterns.last.test(text)) return -1;
  for (const pattern of patterns.nth) {
    const place = saidNumber(pattern.exec(text)?.groups, 'n');
    if (place !== undefined && place >= 1 && place <= 30) return place;
  }
  const bare = asked.includes('choice') ? bareNumber.exec(text) : null;
  const place = bare ? Number(bare[1]) : 0;
  return place >= 1 && place <= 30 ? place : null;
}

interface Patterns {
  readonly nth: readonly RegExp[];
  readonly last: RegExp;
}

const compiled = new Map<string, Patterns>();

function compiledFor(words: Words): Patterns {
  const known = compiled.get(words.language);
  if (known) return known;
  const once = (source: string): RegExp => new RegExp(compile(words, source).source);
  const built = { nth: words.ordinal.patterns.map(once), last: once(words.ordinal.last) };
  compiled.set(words.language, built);
  return built;
}
