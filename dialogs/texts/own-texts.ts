import type { HouseProblem } from '../../api/contract.ts';
import { argumentsIn, type Catalogue } from './catalogue.ts';
import { en } from './en.ts';

/** A tenant's own words in one language: message key → ICU text. They come from outside and are not trusted. */
export type OwnTexts = Readonly<Record<string, string>>;

/** The catalogue with a tenant's own words in it, as far as they can be said; the rest stays. */
export function withOwn(catalogue: Catalogue, own: OwnTexts): Catalogue {
  const usable = Object.entries(own).filter(([key, text]) => whyUnusable(key, text) === null);
  return { ...catalogue, ...Object.fromEntries(usable) };
}

/** What keeps each of a tenant's texts from being said; none when all of them can be. */
export function problemsOfOwn(own: OwnTexts): HouseProblem[] {
  return Object.entries(own).flatMap(([key, text]) => {
    const message = whyUnusable(key, text);
    return message === null ? [] : [{ field: `texts.${key}`, reason: 'unknown-value' as const, message }];
  });
}

const byKey = new Map<string, string>(Object.entries(en));

function whyUnusable(key: string, text: string): string | null {
  const english = byKey.get(key);
  if (english === undefined) return 'There is no such message.';
  if (text.trim() === '') return 'This must not be empty.';
  const used = readArguments(text);
  if (used === null) return 'This is no ICU message.';
  // A name or a sum arrives as words: a number's or a day's form of it would fail when it is said.
  if (used.some(({ formatted }) => formatted))
    return 'Names can be put in as they are, by plural or by select.';
  const known = argumentsIn(english).map(({ name }) => name);
  const stranger = used.find(({ name }) => !known.includes(name));
  return stranger ? `This message is given no {${stranger.name}}.` : null;
}

function readArguments(text: string): ReturnType<typeof argumentsIn> | null {
  try {
    return argumentsIn(text);
  } catch {
    // The parser throws for whatever it cannot read: the text is the tenant's, so that is an answer, not a fault.
    return null;
  }
}
