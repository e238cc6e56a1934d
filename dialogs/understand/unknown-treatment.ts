import type { Vocabulary } from './types.ts';
import type { Words } from './words/types.ts';

const longest = 4;

/**
 * The thing that is asked for in a message that names no treatment: "haircut" in "book a haircut for friday".
 * `rest` has no dates, times and numbers any more.
 */
export function readUnknownTreatment(rest: string, words: Words, vocabulary: Vocabulary): string | null {
  if (!words.wishes) return null;
  const said = patternFor(words)?.exec(rest)?.[1];
  if (said === undefined) return null;
  const { ends, others } = words.wishes;
  const all = said.match(/[\p{L}'-]+/gu) ?? [];
  const end = all.findIndex((word) => ends.includes(word));
  const thing = (end < 0 ? all : all.slice(0, end)).filter((word) => !words.generic.includes(word));
  const plain = thing.some((word) => others.includes(word) || others.includes(word.replace(/s$/, '')));
  const known = thing.some((word) => isName(word, vocabulary));
  return thing.length === 0 || thing.length > longest || plain || known ? null : thing.join(' ');
}

const isName = (word: string, { therapists, locations }: Vocabulary): boolean =>
  [...therapists, ...locations].some(({ name }) => name.toLowerCase().split(' ').includes(word));

const patterns = new Map<string, RegExp>();

/** What follows the wish, up to the next sentence, comma or blanked date. */
function patternFor({ language, wishes }: Words): RegExp | undefined {
  const known = patterns.get(language);
  if (known || !wishes) return known;
  const built = new RegExp(`(?<![a-z0-9])(?:${wishes.before}) ((?:[a-z'-]+ ?)+)`);
  patterns.set(language, built);
  return built;
}
