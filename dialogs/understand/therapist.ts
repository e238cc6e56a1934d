import { fold } from './fold.ts';
import { blank, compile } from './patterns.ts';
import { readRefusedGender } from './refused-gender.ts';
import { slips } from './slips.ts';
import { escaped, isAlsoAWord, shortNames } from './therapist-names.ts';
import type { Asked, Match, Understood, Vocabulary } from './types.ts';
import type { Words } from './words/types.ts';

type Therapists = Vocabulary['therapists'];

/** A therapist asked for by name. Names that are also words ("May", "Will") need "with" or the question. */
export function readTherapist(
  text: string,
  therapists: Therapists,
  words: Words,
  asked: readonly Asked[],
): Match | null {
  const whole = therapists.filter(({ name, aliases = [] }) =>
    [name, ...aliases].some((label) => fold(label).includes(' ') && contains(text, fold(label))),
  );
  if (whole.length > 0) return { ids: whole.map(({ id }) => id), text: fold(whole[0]?.name ?? '') };
  const heard = therapists.flatMap((therapist) =>
    shortNames(therapist)
      .filter((name) => heardName(text, name, words, asked))
      .map((name) => ({ id: therapist.id, name })),
  );
  if (heard.length > 0) return { ids: [...new Set(heard.map(({ id }) => id))], text: heard[0]?.name ?? '' };
  return misspelt(text, therapists, words, asked);
}

function heardName(text: string, name: string, words: Words, asked: readonly Asked[]): boolean {
  if (!contains(text, name)) return false;
  return (
    !isAlsoAWord(name, words) ||
    asked.includes('therapist') ||
    new RegExp(`\\b${words.therapist.by} ${escaped(name)}\\b`).test(text)
  );
}

/** One letter wrong, only where a name is expected: after "with" or as an answer. */
function misspelt(text: string, therapists: Therapists, words: Words, asked: readonly Asked[]): Match | null {
  const after = new RegExp(`\\b${words.therapist.by} ([a-z]{4,})`, 'g');
  const tried = [...text.matchAll(after)].map((match) => match[1] ?? '');
  if (asked.includes('therapist')) tried.push(...(text.match(/[a-z]{4,}/g) ?? []));
  for (const word of tried) {
    const near = therapists.filter((therapist) =>
      shortNames(therapist).some((name) => name.length >= 4 && slips(word, name) === 1),
    );
    if (near.length > 0) return { ids: near.map(({ id }) => id), text: word };
  }
  return null;
}

const contains = (text: string, name: string): boolean =>
  new RegExp(`(?<![a-z0-9])${escaped(name)}(?![a-z0-9])`).test(text);

interface Patterns {
  readonly female: RegExp;
  readonly male: RegExp;
  readonly any: RegExp;
}

const compiled = new Map<string, Patterns>();

function compiledFor(words: Words): Patterns {
  const known = compiled.get(words.language);
  if (known) return known;
  const once = (source: string): RegExp => new RegExp(`(?:${compile(words, source).source})(?![a-z])`);
  const built = {
    female: once(words.therapist.female),
    male: once(words.therapist.male),
    any: once(words.therapist.any),
  };
  compiled.set(words.language, built);
  return built;
}

/** The text without the therapist that is wished for: "with a woman" is not company. */
export function withoutWishedTherapist(text: string, words: Words): string {
  const refused = readRefusedGender(text, words);
  if (refused) return blank(text, refused.start, refused.end, '\u25cb');
  const { female, male } = compiledFor(words);
  const match = female.exec(text) ?? male.exec(text);
  if (!match || /\d ?$/.test(text.slice(0, match.index))) return text;
  return blank(text, match.index, match.index + match[0].length, '\u25cb');
}

/** A wish about who, without a name: a woman, a man, anyone. */
export function readTherapistGender(text: string, words: Words): Understood['therapistGender'] {
  const refused = readRefusedGender(text, words);
  if (refused) return refused.therapistGender;
  const patterns = compiledFor(words);
  if (patterns.any.test(text)) return 'any';
  if (patterns.female.test(text)) return 'female';
  return patterns.male.test(text) ? 'male' : null;
}
