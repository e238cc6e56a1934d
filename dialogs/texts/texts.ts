import { en } from './en.ts';

/** A catalogue: every language says the same things, each in its own file. */
export type Texts = typeof en;

const catalogues: Readonly<Record<string, Texts>> = { en };

/** The catalogue of a BCP 47 language; English where there is none yet. */
export function textsFor(locale: string): Texts {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(catalogues, language) ? catalogues[language] : undefined) ?? en;
}
