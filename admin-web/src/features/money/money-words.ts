import { useSession } from '../session/session-context.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { pt } from './words/pt.ts';
import type { MoneyWords } from './words/types.ts';

export const LANGUAGES: ReadonlyMap<string, MoneyWords> = new Map([
  ['en', en],
  ['es', es],
  ['de', de],
  ['fr', fr],
  ['pt', pt],
]);

/** The words in a tenant's language, and which that is; English where we do not speak it. */
export function moneyWords(locale: string): { readonly lang: string; readonly words: MoneyWords } {
  const lang = locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: en } : { lang, words };
}

export function useMoneyWords() {
  return moneyWords(useSession().tenant.locale);
}

/** How something was paid; a provider that came later is called by its own name. */
export function methodName(words: MoneyWords, method: string): string {
  return new Map<string, string>(Object.entries(words.methods)).get(method) ?? method;
}
