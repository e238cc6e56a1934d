import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';
import type { Words } from './types.ts';

const languages: readonly Words[] = [en, es, de, fr, pt];

/** The words of a locale's language; English where we do not speak it. */
export function wordsOf(locale: string): Words {
  const language = locale.toLowerCase().split(/[-_]/)[0];
  return languages.find((words) => words.language === language) ?? en;
}
