import type { HouseText, TextPreview } from '../../api/contract.ts';
import { argumentsIn, compileMessage, namesIn } from './catalogue.ts';
import { problemsOfOwn } from './own-texts.ts';
import { catalogues, type Language, languages } from './texts.ts';

/** Reply buttons of WhatsApp take so many characters. */
const BUTTON_LETTERS = 20;

/** What messages are about, where a name alone would read oddly. */
const SAMPLES: Readonly<Record<string, string>> = {
  treatment: 'Deep tissue massage',
  what: 'Deep tissue massage, 60 minutes',
  name: 'Ana',
  names: 'Ana, Bram',
  therapist: 'Ana',
  day: 'Friday 6 March',
  when: 'Friday 6 March, 17:00',
  time: '17:00',
  times: '17:00, 17:30',
  until: '17:10',
  from: '09:00',
  to: '21:00',
  price: '€90.00',
  amount: '€90.00',
  code: 'K7M4PX',
  where: 'Canal House',
  place: 'Canal House',
  spa: 'Sage House',
  phones: '+31 20 555 0110',
};

/** All messages of a language, in the catalogue's order; null for one that the house does not speak. */
export function catalogueTexts(language: string): readonly Omit<HouseText, 'own'>[] | null {
  const known = spoken(language);
  if (known === null) return null;
  return Object.entries(catalogues[known]).map(([key, original]) => ({
    ...{ key, original },
    names: namesIn(original),
  }));
}

/** null for a message or a language that there is not. */
export function previewText(language: string, key: string, text: string): TextPreview | null {
  const known = spoken(language);
  const original = new Map<string, string>(Object.entries(known === null ? {} : catalogues[known])).get(key);
  if (known === null || original === undefined) return null;
  const [problem] = problemsOfOwn({ [key]: text });
  if (problem !== undefined) return { said: null, problem: problem.message, leftOut: [], isCut: false };
  const said = compileMessage(text, known)(samplesFor(text));
  const used = namesIn(text);
  return {
    ...{ said, problem: null },
    leftOut: namesIn(original).filter((name) => !used.includes(name)),
    isCut: key.startsWith('button.') && [...said].length > BUTTON_LETTERS,
  };
}

function samplesFor(text: string): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    argumentsIn(text).map(({ name }) => [name, isCounted(text, name) ? 2 : (SAMPLES[name] ?? `‹${name}›`)]),
  );
}

/** What a plural goes by is a number, and the number in it is that, too. */
function isCounted(text: string, name: string): boolean {
  return new RegExp(`\\{\\s*${name}\\s*,\\s*(?:plural|selectordinal)`).test(text) || name === 'count';
}

function spoken(language: string): Language | null {
  return languages.find((known) => known === language) ?? null;
}
