import type { House, Id } from '../api/contract.ts';
import { treatmentOf } from './house.ts';
import type { ComposeWords } from './understand/compose-words.ts';
import { composeWordsOf } from './understand/compose-words.ts';
import { extraIn } from './understand/extras.ts';
import { fold, spelled } from './understand/fold.ts';
import { type Gift, readGift } from './understand/gifts.ts';
import { matchNames, type Nameable } from './understand/names.ts';
import { inCommonWords } from './understand/treatment-words.ts';
import type { Match, Understood } from './understand/types.ts';
import type { Words } from './understand/words/types.ts';
import { wordsOf } from './understand/words/words-of.ts';

/** What a message says of a visit's treatments, beyond the one that it is about. */
export interface Wishes {
  /** One reading for each treatment where several are wished for, in their order; else none. */
  readonly several: readonly Understood[];
  /** The several are each for another person: "a facial for my wife, deep tissue for me". */
  readonly apart: boolean;
  /** The first treatment wished for, beside what is dropped or comes on top. */
  readonly wanted: Match | null;
  /** Treatments that are not wanted (any more). */
  readonly dropped: readonly Match[];
  /** What is named comes on top of what was said before. */
  readonly adds: boolean;
  /** What is named comes instead of all that was said before. */
  readonly only: boolean;
  /** Add-ons by name: each is the ids that go by it, one a treatment. */
  readonly addOns: readonly Match[];
  readonly droppedAddOns: readonly Match[];
  /** What is to come with a treatment in words of which none is in the house: "with champagne". */
  readonly unknownAddOn: string | null;
  /** "What can I add?" */
  readonly asksAddOns: boolean;
  /** "For my mum": somebody else comes. */
  readonly forSomebody: boolean;
  /** What is said of giving it to them. */
  readonly gift: Gift;
}

export const noWishes: Wishes = {
  several: [],
  apart: false,
  wanted: null,
  dropped: [],
  adds: false,
  only: false,
  addOns: [],
  droppedAddOns: [],
  unknownAddOn: null,
  asksAddOns: false,
  forSomebody: false,
  gift: { given: false, name: null },
};

/** What a message is read with. */
export interface Reading {
  readonly house: House;
  readonly locale: string;
  /** The treatments wished for so far. */
  readonly known: readonly (Id | null)[];
  /** Reads a clause by itself. */
  readonly read: (text: string) => Understood;
}

interface Clause {
  readonly text: string;
  readonly drops: boolean;
  readonly treatment: Match | null;
  readonly addOn: Match | null;
  /** What spas have with treatments, where the house has it under no name of its own. */
  readonly extra: string | null;
}

/** Takes a message apart into its treatments and add-ons, wanted or not. */
export function readWishes(text: string, reading: Reading): Wishes {
  const words = composeWordsOf(reading.locale);
  const vocabulary = wordsOf(reading.locale);
  const folded = spelled(vocabulary, fold(text));
  const gift = readGift(text, reading.locale);
  const clauses =
    isComposed(folded, words) || namesAddOn(folded, vocabulary, reading)
      ? clausesIn(folded, words, reading)
      : [];
  const wanted = clauses.filter(
    ({ drops, treatment, addOn }) => !drops && treatment !== null && addOn === null,
  );
  const named = distinct(wanted);
  const pick = (drops: boolean): Match[] =>
    clauses.filter((clause) => clause.drops === drops).flatMap(({ addOn }) => addOn ?? []);
  return {
    several: named.length > 1 ? named.map((clause) => withTreatment(reading.read(clause.text), clause)) : [],
    apart: named.length > 1 && areApart(named, words),
    wanted: named[0]?.treatment ?? beside(clauses, reading),
    dropped: clauses
      .filter(({ drops, addOn }) => drops && !addOn)
      .flatMap(({ treatment }) => treatment ?? []),
    only: false,
    adds: words.add.test(folded) || words.too.test(folded),
    addOns: pick(false),
    droppedAddOns: pick(true),
    unknownAddOn: extraOf(clauses),
    asksAddOns: words.whatToAdd.test(folded),
    forSomebody: gift.given || words.forSomebody.test(folded),
    gift,
  };
}

/** What the house has under its own names is none. */
function extraOf(clauses: readonly Clause[]): string | null {
  return clauses.find(({ drops, addOn, extra }) => !drops && addOn === null && extra !== null)?.extra ?? null;
}

/** Is each treatment said to be for another person? "I'd like a facial for my wife" is about her. */
function areApart(clauses: readonly Clause[], { self, other }: ComposeWords): boolean {
  const whose = clauses.flatMap(({ text }) => other.exec(text)?.[0] ?? (self.test(text) ? 'self' : []));
  return whose.length === clauses.length && (new Set(whose).size > 1 || !whose.includes('self'));
}

/** "Swedish with hot stones": beside an add-on part of a name is enough for the treatment that is to have it. */
function beside(clauses: readonly Clause[], { house, locale }: Reading): Match | null {
  const [first] = clauses;
  const hasAddOn = clauses.some(({ addOn, extra }) => (addOn ?? extra) !== null);
  if (!first || !hasAddOn || first.drops || (first.addOn ?? first.extra) !== null) return null;
  return matchNames(first.text, house.treatments, wordsOf(locale));
}

/** Most messages name one treatment and nothing around it: they are not taken apart. */
function isComposed(folded: string, { between, without, add, too }: ComposeWords): boolean {
  // A pattern for all has a memory that `test` would move on. A message may begin with "with".
  return (
    ` ${folded}`.search(between) >= 0 || [without, add, too].some((pattern) => folded.search(pattern) >= 0)
  );
}

/** "Hot stones, please": the whole name of what can come with the treatments wished for so far. */
function namesAddOn(folded: string, words: Words, { house, known }: Reading): boolean {
  const own = known.flatMap((id) => treatmentOf(house, id)?.addOns ?? []);
  const match = own.length > 0 ? telling(matchNames(folded, named(own), words), words) : null;
  const said = match?.text.split(' ') ?? [];
  // "My scalp itches" is read as one for a scalp massage, too, but asks for none.
  const common = inCommonWords(folded);
  if (said.some((word) => words.generic.includes(word) && !common.includes(word))) return false;
  return own.some(
    ({ id, name }) => match?.ids.includes(id) && said.length >= name.trim().split(/\s+/).length,
  );
}

/** What was understood, as far as it is wanted: what is dropped or an add-on is not the treatment that is meant. */
export function asWanted(said: Understood, wishes: Wishes): Understood {
  const { dropped, addOns, droppedAddOns, unknownAddOn } = wishes;
  const aside = [dropped, addOns, droppedAddOns].some(({ length }) => length > 0) || unknownAddOn !== null;
  return aside ? { ...said, treatment: wishes.wanted, unknownTreatment: null } : said;
}

const withTreatment = (said: Understood, { treatment }: Clause): Understood => ({ ...said, treatment });

/** "A massage, a deep tissue massage": the same said twice is the narrower of the two. */
function distinct(clauses: readonly Clause[]): Clause[] {
  const ids = ({ treatment }: Clause): readonly string[] => treatment?.ids ?? [];
  const within = (one: Clause, other: Clause): boolean => ids(one).every((id) => ids(other).includes(id));
  return clauses.filter(
    (clause, place) =>
      !clauses.some(
        (other, at) => at !== place && within(other, clause) && (!within(clause, other) || at < place),
      ),
  );
}

function clausesIn(folded: string, words: ComposeWords, reading: Reading): Clause[] {
  const { house, locale } = reading;
  const guarded = guard(folded, house);
  const vocabulary = wordsOf(locale);
  const texts = guarded
    .split(words.between)
    .map((part) => part?.replaceAll(glue, ' ').trim() ?? '')
    .filter((part) => part !== '');
  const raw = texts.map((text) => {
    const without = words.without.exec(text)?.[0] ?? '';
    const rest = text.slice(without.length);
    const named = treatmentIn(rest, house, vocabulary);
    // "With hot stones" names every massage by the word for one of that kind.
    const extra = telling(named, vocabulary) ? null : extraIn(rest);
    return { text, drops: without !== '', treatment: extra === null ? named : null, extra };
  });
  const ids = [...reading.known, ...raw.flatMap(({ treatment }) => treatment?.ids ?? [])];
  return raw.map((clause) => ({ ...clause, addOn: addOnIn(clause, { house, ids, words: vocabulary }) }));
}

/** Part of a name is not enough among other words: "relaxing music" is no relaxing massage, but "a swedish for me" is one. */
function treatmentIn(text: string, house: House, words: Words): Match | null {
  const match = matchNames(text, house.treatments, words);
  if (!match) return null;
  const { whole, short, generic } = labelsOf(house, words);
  const said = match.text.split(' ').map(singular);
  if (whole.has(said.join(' ')) || said.some((word) => generic.has(word))) return match;
  const common = inCommonWords(match.text).split(' ').map(singular).join(' ');
  const isShort = short.has(said.join(' ')) || short.has(common);
  return isShort && standsAlone(match.text, text, words) ? match : null;
}

const goesOn =
  /^(?:for|with|at|on|one|today|tomorrow|fur|mit|um|am|heute|morgen|pour|avec|le|a|demain|aujourd'hui|para|con|el|hoy|manana|com|as|na|no|em|hoje|amanha)(?![a-z])/;

/** Does no noun follow that the words belong to? */
function standsAlone(said: string, text: string, words: Words): boolean {
  const common = text.includes(said) ? text : inCommonWords(text);
  const place = common.lastIndexOf(said);
  if (place < 0) return false;
  const rest = common.slice(place + said.length).replace(/^[^\p{L}\p{N}]+/u, '');
  const [next = ''] = rest.split(' ');
  return rest === '' || goesOn.test(rest) || Object.hasOwn(words.days.weekdays, next);
}

interface Labels {
  /** Names, aliases and categories. */
  readonly whole: ReadonlySet<string>;
  /** The same without what many treatments are called: "swedish". */
  readonly short: ReadonlySet<string>;
  /** What many treatments are called: "massage". */
  readonly generic: ReadonlySet<string>;
}

/** By the language's generic words: the same house is read in several languages. */
const labels = new WeakMap<House, Map<Words, Labels>>();

function labelsOf(house: House, words: Words): Labels {
  const ofHouse = labels.get(house) ?? new Map<Words, Labels>();
  labels.set(house, ofHouse);
  const known = ofHouse.get(words);
  if (known) return known;
  const whole = house.treatments.flatMap(({ name, aliases, category }) => [name, ...aliases, category]);
  const plain = (label: string): string =>
    (fold(label).match(/[\p{L}\p{N}]+/gu) ?? []).map(singular).join(' ');
  const last = whole.flatMap((label) => plain(label).split(' ').at(-1) ?? []);
  const generic = new Set([...words.generic, ...last]);
  const withoutGeneric = (label: string): string =>
    label
      .split(' ')
      .filter((word) => !generic.has(word))
      .join(' ');
  const labelled = whole.map(plain);
  const made = { whole: new Set(labelled), short: new Set(labelled.map(withoutGeneric)), generic };
  ofHouse.set(words, made);
  return made;
}

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

const glue = '\u0001';

/** "Back and neck massage" is one treatment: its words are kept together. */
function guard(text: string, house: House): string {
  const labels = house.treatments
    .flatMap(({ name, aliases, addOns }) => [name, ...aliases, ...addOns.map((one) => one.name)])
    .map(fold)
    .filter((label) => /[\s,;+&]/.test(label));
  return labels.reduce((guarded, label) => guarded.replaceAll(label, label.replaceAll(' ', glue)), text);
}

interface AddOnReading {
  readonly house: House;
  readonly ids: readonly (Id | null)[];
  readonly words: Words;
}

/** An add-on by name: of the treatments that are talked about before all others, and never one of those itself. */
function addOnIn(
  { text, treatment }: Pick<Clause, 'text' | 'treatment'>,
  { house, ids, words }: AddOnReading,
): Match | null {
  const own = ids.flatMap((id) => treatmentOf(house, id)?.addOns ?? []);
  const ofThese = telling(matchNames(text, named(own), words), words);
  if (ofThese && isSurer(ofThese, treatment)) return ofThese;
  if (treatment !== null) return null;
  return telling(matchNames(text, allAddOns(house), words), words);
}

// "A massage" names no scalp massage: the word is every treatment's.
function telling(addOn: Match | null, { generic }: Words): Match | null {
  return addOn?.text.split(' ').some((word) => !generic.includes(word)) ? addOn : null;
}

// "A scalp massage" is the add-on, "a massage" is none.
function isSurer(addOn: Match, treatment: Match | null): boolean {
  return treatment === null || addOn.text.split(' ').length >= treatment.text.split(' ').length;
}

const named = (addOns: readonly Nameable[]): readonly Nameable[] =>
  addOns.map(({ id, name }) => ({ id, name }));

const everyAddOn = new WeakMap<House, readonly Nameable[]>();

function allAddOns(house: House): readonly Nameable[] {
  const known = everyAddOn.get(house) ?? named(house.treatments.flatMap(({ addOns }) => addOns));
  everyAddOn.set(house, known);
  return known;
}
