import { createContext, Script } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { phrasesOf } from '../../../../dialogs/understand/phrases/phrases-of.ts';
import { wordsOf } from '../../../../dialogs/understand/words/words-of.ts';
import { leastCpuMs } from '../../../support/cpu-time.ts';

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

/** Each has been read in so many ways that a single message kept everybody else waiting. */
describe('twice as long a message takes no power of the time', () => {
  const everyPattern = (locale: string, text: string): void => {
    for (const pattern of [...Object.values(wordsOf(locale).signals), ...Object.values(phrasesOf(locale))])
      if (pattern instanceof RegExp) pattern.test(text);
  };
  /** A square of it is four times as much. */
  const MOST = 6;
  const LEAST_MS = 1;

  test.each([
    ['en', "i'm coming", ' see you tomorrow', 12],
    ['en', 'we will be there', ' see you then', 12],
    ['de', 'zu', ' menschlichen', 12],
    ['fr', 'ray f h', '-y-h', 125],
    ['pt', 'tira f h', '-y-h', 125],
  ])('in %s: "%s%s" and so on', (locale, begins, goesOn, times) => {
    const costMs = (count: number): number =>
      leastCpuMs(() => everyPattern(locale, `${begins}${goesOn.repeat(count)} x`), 3);
    costMs(1);
    expect(costMs(2 * times)).toBeLessThan(MOST * Math.max(costMs(times), LEAST_MS));
  });
});
