import { fold, spelled } from '../fold.ts';
import { wordsOf } from '../words/words-of.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';
import type { Phrase, Phrases } from './types.ts';

const languages: Readonly<Record<string, Phrases>> = { de, en, es, fr, pt };

/** Whether a message says it, in the language of the locale; English where we do not speak it. */
export function saysPhrase(text: string, phrase: Phrase, locale: string): boolean {
  const phrases = phrasesOf(locale);
  return readingsOf(text, locale).some((reading) =>
    phrases[phrase].test(phrase === 'unhappy' ? without(phrases['no-complaint'], reading) : reading),
  );
}

function without(pattern: RegExp, text: string): string {
  const rest = text.replace(pattern, ' ');
  return rest === text ? text : without(pattern, rest);
}

interface Readings {
  readonly text: string;
  readonly locale: string;
  readonly readings: readonly string[];
}

// One message is asked for dozens of phrases, one after the other.
let last: Readings = { text: '', locale: '', readings: [''] };

/** A message as it stands, and as it is meant where it is typed like on a phone: "q tengo hoy?", "toy aqui". */
function readingsOf(text: string, locale: string): readonly string[] {
  if (last.text === text && last.locale === locale) return last.readings;
  const folded = fold(text);
  const meant = spelled(wordsOf(locale), folded);
  last = { text, locale, readings: meant === folded ? [folded] : [folded, meant] };
  return last.readings;
}

/** The patterns of a locale's language. */
export function phrasesOf(locale: string): Phrases {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(languages, language) ? languages[language] : undefined) ?? en;
}
