import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { pt } from './words/pt.ts';
import type { VisitWords } from './words/types.ts';

export const LANGUAGES: ReadonlyMap<string, VisitWords> = new Map([
  ['en', en],
  ['es', es],
  ['de', de],
  ['fr', fr],
  ['pt', pt],
]);

/** The words in a tenant's language, and which that is; English where we do not speak it. */
export function visitWords(locale: string): { readonly lang: string; readonly words: VisitWords } {
  const lang = locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: en } : { lang, words };
}

/** What to call a guest. */
export function nameOf(
  words: VisitWords,
  guest: { readonly name: string | null; readonly phone: string | null },
): string {
  return guest.name ?? guest.phone ?? words.noName;
}

/** Why the server refused; undefined for a reason that is not one of its refusals. */
export function refusalWords(words: VisitWords, reason: string): string | undefined {
  return new Map<string, string>(Object.entries(words.refusals)).get(reason);
}
