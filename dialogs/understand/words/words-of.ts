import { en } from './en.ts';
import type { Words } from './types.ts';

const languages: readonly Words[] = [en];

/** The words of a locale's language; English where we do not speak it. */
export function wordsOf(locale: string): Words {
  const language = locale.toLowerCase().split(/[-_]/)[0];
  return languages.find((words) => words.language === language) ?? en;
}
