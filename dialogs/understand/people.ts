import { blank, compile, saidNumber } from './patterns.ts';
import type { Asked } from './types.ts';
import type { PeopleWords, Words } from './words/types.ts';

export interface ReadPeople {
  readonly people: number | null;
  readonly rest: string;
}

const most = 200;

/** How far behind somebody mentioned it is looked for that they come: about half a sentence. */
const reachOfMention = 40;

/** How many come: a number with a noun, a list of company ("me, my wife and 2 kids"), or a bare number. */
export function readPeople(text: string, words: Words, asked: readonly Asked[], moving = false): ReadPeople {
  const patterns = compiledFor(words);
  const counted = moving ? lastOf(patterns.person, text) : patterns.person.exec(text);
  const total = saidNumber(counted?.groups, 'n');
  if (counted && total !== undefined) return found(text, counted, total);
  const company = countCompany(text, patterns, asked.includes('people'));
  if (company) return company;
  for (const pattern of patterns.bare) {
    const match = pattern.exec(text);
    const number = saidNumber(match?.groups, 'n');
    if (match && number !== undefined) return found(text, match, number);
  }
  if (asked.includes('people') && patterns.onlyMe.test(text)) return { people: 1, rest: text };
  const alone = asked.includes('people') ? patterns.anyNumber.exec(text) : null;
  const number = saidNumber(alone?.groups, 'n');
  if (alone && number !== undefined) return found(text, alone, number);
  return { people: null, rest: text };
}

const lastOf = (pattern: RegExp, text: string): RegExpExecArray | null =>
  [...text.matchAll(new RegExp(pattern.source, 'g'))].at(-1) ?? null;

function found(text: string, match: RegExpExecArray, people: number): ReadPeople {
  if (people < 1 || people > most) return { people: null, rest: text };
  return { people, rest: blank(text, match.index, match.index + match[0].length, '\u25cb') };
}

/** Adds up everyone named; the guest who writes counts once, when said or when others come "with" them. */
function countCompany(text: string, patterns: Patterns, expected: boolean): ReadPeople | null {
  let rest = withoutMentioned(text, patterns);
  let people = 0;
  let named = 0;
  let first = text.length;
  const add = (pattern: RegExp, count: (number: number) => number): void => {
    for (const match of rest.matchAll(pattern)) {
      people += count(saidNumber(match.groups, 'n') ?? 1);
      named += 1;
      first = Math.min(first, match.index);
      rest = blank(rest, match.index, match.index + match[0].length, '\u25cb');
    }
  };
  if (patterns.pair.test(rest))
    return { people: 2, rest: rest.replace(patterns.pair, (all) => '\u25cb'.repeat(all.length)) };
  if (patterns.alone.test(rest))
    return { people: 1, rest: rest.replace(patterns.alone, (all) => '\u25cb'.repeat(all.length)) };
  add(patterns.couples, (number) => number * 2);
  add(patterns.groups, (number) => number);
  add(patterns.twoCompanions, () => 2);
  add(patterns.companion, () => 1);
  if (named === 0 || people === 0) return null;
  // "Two adults travelling with two children" are four; "coming with my dad" are two.
  const brought = (patterns.bring.exec(text)?.index ?? text.length) < first;
  const self = patterns.self.test(rest) || brought;
  // "My friend is allergic to nuts" counts nobody.
  if (!self && named === 1 && people === 1 && !expected && !patterns.forCompany.test(text)) return null;
  return { people: people + (self ? 1 : 0), rest };
}

/** "My sister said you are good" brings no sister, unless it goes on that she comes. */
function withoutMentioned(text: string, { mentioned, comesToo }: Patterns): string {
  return text.replace(mentioned, (all, ...found) => {
    const end = Number(found.find((one) => typeof one === 'number')) + all.length;
    return comesToo.test(text.slice(end, end + reachOfMention)) ? all : '\u25cb'.repeat(all.length);
  });
}

interface Patterns {
  readonly person: RegExp;
  readonly groups: RegExp;
  readonly couples: RegExp;
  readonly twoCompanions: RegExp;
  readonly companion: RegExp;
  readonly mentioned: RegExp;
  readonly comesToo: RegExp;
  readonly self: RegExp;
  readonly bring: RegExp;
  readonly alone: RegExp;
  readonly pair: RegExp;
  readonly forCompany: RegExp;
  readonly bare: readonly RegExp[];
  readonly anyNumber: RegExp;
  readonly onlyMe: RegExp;
}

const compiled = new Map<string, Patterns>();

function compiledFor(words: Words): Patterns {
  const known = compiled.get(words.language);
  if (known) return known;
  const built = build(words, words.people);
  compiled.set(words.language, built);
  return built;
}

function build(words: Words, people: PeopleWords): Patterns {
  const once = (source: string): RegExp => new RegExp(compile(words, source).source);
  const all = (source: string): RegExp => compile(words, source);
  return {
    person: once(`(?<!\\bnot ){N}(?!\\d) ?(?:\\+ ?)?(?:${people.person})(?![a-z])`),
    groups: all(`{N}(?!\\d) (?:${people.ofOurs} )?(?:\\w+ )?(?:${people.groups})(?![a-z])`),
    couples: all(`(?:{N}|a|one|un|une|una|um|uma|ein) (?:\\w+ )?(?:${people.couples})(?![a-z])`),
    twoCompanions: all(`(?:${people.twoCompanions})(?![a-z])`),
    companion: all(`(?:${people.companion})(?![a-z])`),
    mentioned: all(people.mentioned),
    comesToo: once(people.comesToo),
    self: once(people.self),
    bring: once(people.bring),
    alone: once(people.alone),
    pair: once(people.pair),
    forCompany: once(people.forCompany),
    bare: people.bare.map((source) => once(`${source}(?!\\d|[.:/]\\d)${people.notPeople}`)),
    onlyMe: once(people.onlyMe),
    anyNumber: once(`(?<![\\d.:/])\\b{N}\\b(?!\\d|[.:/]\\d|%)`),
  };
}
