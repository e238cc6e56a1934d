import { statusWords } from './status-words.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { pt } from './words/pt.ts';
import type { PanelWords, VisitWords } from './words/types.ts';

const PANEL: readonly (readonly [string, PanelWords])[] = [
  ['en', en],
  ['es', es],
  ['de', de],
  ['fr', fr],
  ['pt', pt],
];

export const LANGUAGES: ReadonlyMap<string, VisitWords> = new Map(
  PANEL.map(([lang, words]) => [lang, { ...words, ...statusWords(lang) }]),
);
const ENGLISH: VisitWords = { ...en, ...statusWords('en') };

/** The words in a tenant's language, and which that is; English where we do not speak it. */
export function visitWords(locale: string): { readonly lang: string; readonly words: VisitWords } {
  const lang = locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: ENGLISH } : { lang, words };
}

/** Why the server refused; undefined for a reason that is not one of its refusals. */
export function refusalWords(words: VisitWords, reason: string): string | undefined {
  return new Map<string, string>(Object.entries(words.refusals)).get(reason);
}
