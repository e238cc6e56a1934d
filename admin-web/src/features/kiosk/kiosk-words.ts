import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { pt } from './words/pt.ts';
import type { KioskWords } from './words/types.ts';

/** What the kiosk speaks, in the order in which it offers it. */
export const KIOSK_LANGUAGES: ReadonlyMap<string, KioskWords> = new Map([
  ['en', en],
  ['es', es],
  ['pt', pt],
  ['fr', fr],
  ['de', de],
]);

/** The words of a language; English where we do not speak it. */
export function kioskWords(lang: string): KioskWords {
  return KIOSK_LANGUAGES.get(lang) ?? en;
}

/** The language that a tenant's kiosk begins in, of those that it speaks. */
export function kioskLanguage(locale: string): string {
  const lang = locale.slice(0, 2).toLowerCase();
  return KIOSK_LANGUAGES.has(lang) ? lang : 'en';
}

/** The language of a guest, as far as we speak it; null where it is not known. */
export function spokenBy(locale: string | null | undefined): string | null {
  const lang = (locale ?? '').slice(0, 2).toLowerCase();
  return KIOSK_LANGUAGES.has(lang) ? lang : null;
}

/** How times are written in a language: as the spa writes them where it speaks it, with 24 hours in English otherwise. */
export function kioskFormat(lang: string, locale: string): string {
  if (locale.slice(0, 2).toLowerCase() === lang) return locale;
  return lang === 'en' ? 'en-GB' : lang;
}
