import { useSession } from '../session/session-context.ts';
import { type StatusWords, statusWords } from '../visit/status-words.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { pt } from './words/pt.ts';
import type { BoardWords } from './words/types.ts';

/** All that is read in the calendar. */
export type CalendarWords = BoardWords & StatusWords;

interface Spoken {
  readonly lang: string;
  readonly words: CalendarWords;
}

const LANGUAGES: ReadonlyMap<string, Spoken> = new Map(
  Object.entries({ en, es, de, fr, pt }).map(([lang, own]) => [
    lang,
    { lang, words: { ...own, ...statusWords(lang) } },
  ]),
);
const ENGLISH: Spoken = { lang: 'en', words: { ...en, ...statusWords('en') } };

/** The words in a tenant's language, and which that is; English where we do not speak it. */
export function calendarWords(locale: string): Spoken {
  return LANGUAGES.get(locale.slice(0, 2).toLowerCase()) ?? ENGLISH;
}

export function useCalendarWords(): Spoken {
  return calendarWords(useSession().tenant.locale);
}
