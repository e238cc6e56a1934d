import { createContext, Script } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { phrasesOf } from '../../../../dialogs/understand/phrases/phrases-of.ts';
import { wordsOf } from '../../../../dialogs/understand/words/words-of.ts';

/** Enough for a pattern that reads the same words in two ways to need longer than anybody waits. */
const LENGTH = 300;
const GIVEN_UP_MS = 2_000;

/** A pattern's own words, over and over: what makes it try again from every place. */
function repeats(pattern: RegExp): string[] {
  const words = pattern.source.replace(/\\[a-zA-Z]/g, ' ').match(/[a-z']{2,}(?: [a-z']+)*/g) ?? [];
  const own = [...new Set(words)];
  return own.flatMap((word, place) => {
    const other = own[(place * 7 + 3) % own.length] ?? word;
    const units = [word, `${word} `, `${word}${other}`, `${word} ${other} `];
    return units.map((unit) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH));
  });
}

const search = new Script('texts.find((text) => pattern.test(text) && false)');

describe.each(['en', 'de', 'es', 'fr', 'pt'])('every pattern of %s', (locale) => {
  const patterns = [...Object.entries(wordsOf(locale).signals), ...Object.entries(phrasesOf(locale))].filter(
    (entry): entry is [string, RegExp] => entry[1] instanceof RegExp,
  );

  test.each(patterns)('%s is done with its own words repeated', (_name, pattern) => {
    const context = createContext({ pattern, texts: repeats(pattern) });
    // The limit is there to end what would never end; a sound pattern needs a few milliseconds.
    expect(() => search.runInContext(context, { timeout: GIVEN_UP_MS })).not.toThrow();
  });
});
