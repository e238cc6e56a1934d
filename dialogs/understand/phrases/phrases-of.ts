import { fold } from '../fold.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';
import type { Phrase, Phrases } from './types.ts';

const languages: Readonly<Record<string, Phrases>> = { de, en, es, fr, pt };

/** Whether a message says it, in the language of the locale; English where we do not speak it. */
export function saysPhrase(text: string, phrase: Phrase, locale: string): boolean {
  return phrasesOf(locale)[phrase].test(fold(text));
}

/** The patterns of a locale's language. */
export function phrasesOf(locale: string): Phrases {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(languages, language) ? languages[language] : undefined) ?? en;
}
