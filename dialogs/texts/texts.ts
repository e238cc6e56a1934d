import type { House, HouseProblem } from '../../api/contract.ts';
import { type Catalogue, compileMessage, type Filled, type Given, type MessageKey } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { type OwnTexts, problemsOfOwn, withOwn } from './own-texts.ts';
import { pt } from './pt.ts';

/** What the house says in one language; a tenant may have put some of it in its own words. */
export interface Texts {
  <K extends MessageKey>(key: K, ...given: Given<K>): string;
  /** BCP 47: for days, times and sums. */
  readonly locale: string;
  /** "Ana, Ben and Cleo". */
  list(items: readonly string[], word?: 'and' | 'or'): string;
}

/** The languages the house speaks, the first where it does not know better. */
export const languages = ['en', 'es', 'de', 'fr', 'pt'] as const;
export type Language = (typeof languages)[number];

/** By language. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { en, es, de, fr, pt };

/** A language in its usual region, where the locale names none: whole hours to 24, the day before the month. */
const usual: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  es: 'es-ES',
  de: 'de-DE',
  fr: 'fr-FR',
  pt: 'pt-BR',
};

/** The language of a BCP 47 locale, English where it is none of ours. */
export function languageOf(locale: string): Language {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return languages.find((known) => known === language) ?? 'en';
}

const made = new Map<string, Texts>();
/** A tenant's, for as long as its house is kept: a changed one brings another object. */
const ownMade = new WeakMap<OwnTexts, Map<string, Texts>>();

/** The house's words in the language of a locale; a tenant's own words for that language go before the catalogue's. */
export function textsFor(locale: string, own: OwnTexts | null = null): Texts {
  const language = languageOf(locale);
  const exact = localeFor(locale, language);
  const shelf = own === null ? made : shelfOf(own);
  const known = shelf.get(exact);
  if (known) return known;
  const catalogue = catalogues[language];
  const texts = makeTexts(own === null ? catalogue : withOwn(catalogue, own), exact);
  // Locales come from outside: what is kept of them is bounded.
  if (shelf.size < 100) shelf.set(exact, texts);
  return texts;
}

function shelfOf(own: OwnTexts): Map<string, Texts> {
  const shelf = ownMade.get(own) ?? new Map<string, Texts>();
  ownMade.set(own, shelf);
  return shelf;
}

/** The words of a house in the language of a locale: its own where it has some, else the catalogue's. */
export function textsOf(house: Pick<House, 'texts'>, locale: string): Texts {
  return textsFor(locale, house.texts[languageOf(locale)] ?? null);
}

/** What keeps a tenant's own words for a language from being said. */
export function checkTexts(language: string, own: OwnTexts): readonly HouseProblem[] {
  if (languages.some((known) => known === language)) return problemsOfOwn(own);
  const message = `The house speaks ${languages.join(', ')}.`;
  return [{ field: 'language', reason: 'unknown-value', message }];
}

function localeFor(locale: string, language: Language): string {
  const known = /^[a-z]{2}[-_][A-Za-z]{2}$/.test(locale) && languageOf(locale) === language;
  return known && locale.toLowerCase().startsWith(language) ? locale.replace('_', '-') : usual[language];
}

function makeTexts(catalogue: Catalogue, locale: string): Texts {
  const compiled = new Map<MessageKey, Filled>();
  const say = <K extends MessageKey>(key: K, ...[given]: Given<K>): string => {
    const known = compiled.get(key) ?? compileMessage(catalogue[key], locale);
    compiled.set(key, known);
    return known(given ?? {});
  };
  const [and, or] = (['conjunction', 'disjunction'] as const).map(
    (type) => new Intl.ListFormat(locale, { type, style: 'long' }),
  );
  const list = (items: readonly string[], word: 'and' | 'or' = 'and'): string =>
    (word === 'and' ? and : or)?.format(items) ?? items.join(', ');
  return Object.assign(say, { locale, list });
}
