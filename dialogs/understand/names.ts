import Fuse from 'fuse.js';
import { fold } from './fold.ts';
import { slips } from './slips.ts';
import { inCommonWords } from './treatment-words.ts';
import type { Match, Named } from './types.ts';
import type { Words } from './words/types.ts';

interface Entry {
  readonly id: string;
  /** Every name and alias, as folded words. */
  readonly labels: readonly (readonly string[])[];
}

interface Index {
  readonly entries: readonly Entry[];
  /** How many entries use a word: what many share says little. */
  readonly uses: ReadonlyMap<string, number>;
  readonly fuse: Fuse<string>;
}

export interface Nameable extends Named {
  readonly category?: string;
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// Vocabularies are kept by their owner and reused for every message, so the index is built once for each.
const indexes = new WeakMap<readonly Nameable[], Index>();

function indexOf(names: readonly Nameable[]): Index {
  const known = indexes.get(names);
  if (known) return known;
  const entries = names.map(({ id, name, aliases = [], category }) => ({
    id,
    labels: [name, ...aliases, ...(category ? [category] : [])].flatMap(labelsOf),
  }));
  const uses = new Map<string, number>();
  for (const { labels } of entries) {
    for (const word of new Set(labels.flat())) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const long = [...uses.keys()].filter((word) => word.length >= 5);
  const fuse = new Fuse(long, { includeScore: true, threshold: 0.34, distance: 12 });
  const index = { entries, uses, fuse };
  indexes.set(names, index);
  return index;
}

/** A label in its own words, and in those that all languages share. */
function labelsOf(label: string): string[][] {
  const folded = fold(label);
  const common = inCommonWords(folded);
  const both = common === folded ? [folded] : [folded, common];
  return both.map((text) => wordsOf(text).map(singular));
}

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/** The names a message means: one id when clear, several when it fits more than one, null when none. */
export function matchNames(text: string, names: readonly Nameable[], words: Words): Match | null {
  if (names.length === 0) return null;
  const index = indexOf(names);
  const own = wordsOf(text).map(singular);
  const common = wordsOf(inCommonWords(fold(text))).map(singular);
  const added = common.filter((word) => !own.includes(word));
  return (
    wholeLabels(own, index, words) ??
    forBodyPart(text, index, words) ??
    (added.length > 0 ? wholeLabels(common, index, words) : null) ??
    byWords([...own, ...added], index, words)
  );
}

function forBodyPart(text: string, index: Index, words: Words): Match | null {
  const part = words.bodyParts?.exec(text)?.[1];
  const massage = words.generic[0];
  return part && massage ? wholeLabels([singular(part), massage], index, words) : null;
}

/** Names said in full, longest first; what a longer name covers is not heard again as a shorter one. */
function wholeLabels(tokens: readonly string[], index: Index, words: Words): Match | null {
  const spans = index.entries.flatMap((entry) =>
    entry.labels
      .filter((label) => telling(label, words))
      .flatMap((label) => {
        const start = findRun(tokens, label);
        return start < 0 ? [] : [{ id: entry.id, start, length: label.length }];
      }),
  );
  spans.sort((a, b) => b.length - a.length || a.start - b.start);
  const taken = spans.filter(
    (span, place) =>
      !spans.slice(0, place).some((longer) => longer.length > span.length && overlap(longer, span)),
  );
  if (taken.length === 0) return null;
  const ids = [...new Set(taken.map(({ id }) => id))];
  const first = taken[0];
  return { ids, text: first ? tokens.slice(first.start, first.start + first.length).join(' ') : '' };
}

const telling = (label: readonly string[], words: Words): boolean =>
  label.some((word) => !isGeneric(word, words) && (label.length > 1 || !words.filler.includes(word)));

// The common words of all languages are generic in each of them, too.
const isGeneric = (word: string, { generic }: Words): boolean =>
  generic.includes(word) || word === 'massage' || word === 'treatment' || word === 'facial';

const overlap = (a: { start: number; length: number }, b: { start: number; length: number }): boolean =>
  a.start < b.start + b.length && b.start < a.start + a.length;

function findRun(tokens: readonly string[], label: readonly string[]): number {
  if (label.length === 0) return -1;
  return tokens.findIndex((_token, start) => label.every((word, place) => tokens[start + place] === word));
}

/** Names said in part or misspelt: each word found counts the more, the fewer names use it. */
function byWords(tokens: readonly string[], index: Index, words: Words): Match | null {
  const heard = new Map<string, string>();
  for (const token of tokens) {
    const word = vocabularyWord(token, index, words);
    if (word) heard.set(word, token);
  }
  if (heard.size === 0) return null;
  const total = index.entries.length;
  const weight = (word: string): number =>
    (isGeneric(word, words) ? 0.2 : 1) * Math.log(1 + total / (index.uses.get(word) ?? total));
  const scored = index.entries.map(({ id, labels }) => {
    const found = new Set(labels.flat().filter((word) => heard.has(word)));
    return { id, score: [...found].reduce((sum, word) => sum + weight(word), 0) };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  if (best <= 0) return null;
  const ids = scored.filter(({ score }) => score > best * 0.92).map(({ id }) => id);
  return { ids, text: [...new Set(heard.values())].join(' ') };
}

function vocabularyWord(token: string, index: Index, words: Words): string | null {
  if (token.length < 3 || words.filler.includes(token)) return null;
  if (index.uses.has(token)) return token;
  if (token.length < 5 || /\d/.test(token)) return null;
  const [best] = index.fuse.search(token, { limit: 1 });
  if (!best || Math.abs(best.item.length - token.length) > 2) return null;
  // A wrong first letter is rarely a slip of the finger, and most false matches have one.
  const allowed = Math.min(best.item.length, token.length) >= 7 ? 2 : 1;
  return best.item[0] === token[0] && slips(token, best.item) <= allowed ? best.item : null;
}
