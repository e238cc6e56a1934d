import { useSession } from '../session/session-context.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { pt } from './words/pt.ts';
import type { ChannelsWords } from './words/types.ts';

const LANGUAGES: ReadonlyMap<string, ChannelsWords> = new Map([
  ['en', en],
  ['es', es],
  ['de', de],
  ['fr', fr],
  ['pt', pt],
]);

/** The words in the tenant's language, and which that is; English where we do not speak it. */
export function useChannelsWords(): { readonly lang: string; readonly words: ChannelsWords } {
  const lang = useSession().tenant.locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: en } : { lang, words };
}
