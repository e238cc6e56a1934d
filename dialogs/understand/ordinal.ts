import { compile, saidNumber } from './patterns.ts';
import type { Asked } from './types.ts';
import type { Words } from './words/types.ts';

// A word or two around the number is courtesy: "ok 1", "1 please".
const bareNumber = /^\W*(?:\p{L}{1,6}\W+)?(\d{1,2})(?:\W+\p{L}{3,6})?\W*$/u;

// And what after it.
const thanks =
  "(?:,? (?:one|please|pls|then|works|is (?:good|fine)|bitte|danke|passt|geht|nehme? ich|ware (?:gut|super|perfekt)|ist (?:gut|super|ok)|por favor|gracias|svp|stp|s'il (?:vous|te) plait|merci|me (?:va|convient)|ira|obrigad[ao]))*";

// What may stand before a place in the list without making a date of it, as "on" would.
const courtesy =
  "(?:(?:ok|okay|yes|yeah|yep|ya|sure|oh|well|good|great|perfect|please|maybe|i'll take|take|the|si|vale|el|la|ja|gern|gerne|dann|lieber|der|die|das|den|oui|alors|plutot|le|la|sim|o|a),? )*";

/** "First", "yes the 2nd" and nothing else, where a choice was asked and not a day: a place in the list. */
export function isBarePlace(text: string, words: Words, asked: readonly Asked[]): boolean {
  if (!asked.includes('choice') || asked.includes('date')) return false;
  if (placeInWords(text, words) !== null) return true;
  const place = `^${courtesy}[1-5](?:${words.days.ordinalEnding})${thanks}`;
  return new RegExp(`${place}[^\\p{L}\\p{N}]*$`, 'u').test(text);
}

/** "A segunda" is the second of what was offered; without its article it is a Monday. */
function placeInWords(text: string, { ordinal }: Words): number | null {
  if (!ordinal.places) return null;
  const said = new RegExp(
    `^(?:(?:sim|ok|prefiro|quero|pode ser|fico com|escolho),? )*a (${Object.keys(ordinal.places).join('|')})${thanks}[^\\p{L}\\p{N}]*$`,
    'u',
  ).exec(text)?.[1];
  return ordinal.places[said ?? ''] ?? null;
}

/** 1-based place in the list just offered, -1 for the last. A bare number counts when a choice was asked. */
export function readOrdinal(text: string, words: Words, asked: readonly Asked[]): number | null {
  const patterns = compiledFor(words);
  if (patterns.last.test(text)) return -1;
  if (isBarePlace(text, words, asked)) return placeInWords(text, words) ?? Number(/\d/.exec(text)?.[0]);
  for (const pattern of patterns.nth) {
    const place = saidNumber(pattern.exec(text)?.groups, 'n');
    if (place !== undefined && place >= 1 && place <= 30) return place;
  }
  if (!asked.includes('choice')) return null;
  const named = words.ordinals[/^(\p{L}+)(?: \p{L}+)?\W*$/u.exec(text)?.[1] ?? ''];
  if (named !== undefined) return named;
  const bare = bareNumber.exec(text);
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
