import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { pt } from './words/pt.ts';
import type { FailedWords } from './words/types.ts';

export const LANGUAGES: ReadonlyMap<string, FailedWords> = new Map([
  ['en', en],
  ['es', es],
  ['de', de],
  ['fr', fr],
  ['pt', pt],
]);

/** The words in a tenant's language, and which that is; English where we do not speak it. */
export function failedWords(locale: string): { readonly lang: string; readonly words: FailedWords } {
  const lang = locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: en } : { lang, words };
}

/** Why the server refused; undefined for a reason that is not one of its refusals. */
export function refusalWords(words: FailedWords, reason: string): string | undefined {
  return new Map<string, string>(Object.entries(words.refusals)).get(reason);
}
