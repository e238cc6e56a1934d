import { Problem } from '../../app/http.ts';
import { problemWords } from '../../app/problem-words.ts';
import { useSession } from '../session/session-context.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { pt } from './words/pt.ts';
import type { SettingsWords } from './words/types.ts';

export const LANGUAGES: ReadonlyMap<string, SettingsWords> = new Map([
  ['en', en],
  ['es', es],
  ['de', de],
  ['fr', fr],
  ['pt', pt],
]);

/** The words in the tenant's language, and which that is; English where we do not speak it. */
export function useSettingsWords(): { readonly lang: string; readonly words: SettingsWords } {
  const lang = useSession().tenant.locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: en } : { lang, words };
}

/** What is wrong with each field, by its name; under '' what is wrong with all of it. */
export type Problems = Readonly<Record<string, string>>;

/** Why the server refused a change of the house, in words, at the fields that it names. */
export function problemsIn(error: unknown, words: SettingsWords): Problems {
  const list = error instanceof Problem ? error.body.problems : undefined;
  if (!Array.isArray(list) || list.length === 0) return { '': problemWords(error) };
  return Object.fromEntries(
    list.map((one: { readonly field: string; readonly reason: string }) => [
      one.field,
      one.field === 'vatId' && one.reason === 'empty' ? words.vatIdMissing : wordsFor(one.reason, words),
    ]),
  );
}

function wordsFor(reason: string, { problems, problem }: SettingsWords): string {
  return new Map<string, string>(Object.entries(problems)).get(reason) ?? problem;
}
