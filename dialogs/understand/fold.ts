import type { Words } from './words/types.ts';

/** Longer messages are cut: no booking needs more, and patterns stay fast on hostile input. */
const longest = 1000;

const marks = /[\u0300-\u036f]/g;
// Zero-width and direction marks hide inside words and split them.
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

// Smileys at the end of a word say nothing, and "bin da :)" ends with "da". Alone they stay: a thumb is an answer.
const smileys =
  /(?<!\d)(?:[:;]'?-?[()dpo*/|]+(?![\p{L}\p{N}])|<3+|\^\^)|\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}]|\ufe0f|\u200d/gu;

function withoutSmileys(text: string): string {
  const rest = text.replace(smileys, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}

/** Lower case, no accents, straight quotes, single spaces: what every recogniser reads. */
export function fold(text: string): string {
  return withoutSmileys(text.slice(0, longest).toLowerCase())
    .normalize('NFD')
    .replace(marks, '')
    .replace(invisible, '')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/[\u2018\u2019\u201b\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded text with the language's usual misspellings put right and number words as digits. */
export function foldFor(words: Words, text: string): string {
  return digits(words, spelled(words, fold(text)));
}

/** Folded text with the language's usual misspellings put right. */
export function spelled(words: Words, folded: string): string {
  return words.spelling.reduce((text, [wrong, right]) => text.replace(wrong, right), folded);
}

function digits(words: Words, text: string): string {
  const { pattern, join } = numberPattern(words);
  let out = '';
  let done = 0;
  for (const found of text.matchAll(pattern)) {
    const said = found[0];
    const start = found.index;
    const after = text.slice(start + said.length, start + said.length + 24);
    const around = `${(out + text.slice(done, start)).slice(-24)}[${said}]${after}`;
    out += text.slice(done, start) + (words.notNumber?.test(around) ? said : asDigits(words, said, join));
    done = start + said.length;
  }
  return out + text.slice(done);
}

function asDigits(words: Words, said: string, join: RegExp): string {
  const whole = words.numbers[said] ?? words.ordinals[said];
  const parts = whole === undefined ? said.split(join) : [said];
  const sum = parts.reduce((total, part) => total + (words.numbers[part] ?? words.ordinals[part] ?? 0), 0);
  const ordinal = parts.some((part) => Object.hasOwn(words.ordinals, part));
  return ordinal ? `${sum}${words.ordinalSuffix(sum)}` : String(sum);
}

const numberPatterns = new Map<string, { pattern: RegExp; join: RegExp }>();

function numberPattern(words: Words): { pattern: RegExp; join: RegExp } {
  const known = numberPatterns.get(words.language);
  if (known) return known;
  const named = [...Object.entries(words.numbers), ...Object.entries(words.ordinals)];
  const choose = (fits: (value: number) => boolean): string =>
    named
      .filter(([, value]) => fits(value))
      .map(([name]) => name)
      .sort((a, b) => b.length - a.length)
      .join('|');
  const tens = choose((value) => value >= 20 && value % 10 === 0);
  const units = choose((value) => value >= 1 && value <= 9);
  const compound = words.unitsFirst
    ? `(?:${units})${words.numberJoin}(?:${tens})`
    : `(?:${tens})${words.numberJoin}(?:${units})`;
  const built = {
    pattern: new RegExp(`\\b(?:${compound}|${choose(() => true)})\\b`, 'g'),
    join: new RegExp(words.numberJoin),
  };
  numberPatterns.set(words.language, built);
  return built;
}
