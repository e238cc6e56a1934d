import { fold } from './fold.ts';
import { blank } from './patterns.ts';
import { slips } from './slips.ts';
import { isAlsoAWord, shortNames } from './therapist-names.ts';
import type { Match, Vocabulary } from './types.ts';
import type { Words } from './words/types.ts';

/** How one language says who is not to give a treatment. Text is folded: lower case, no accents. */
interface RefusalWords {
  /** Before a name. */
  readonly before: RegExp;
  /** Between the name refused and one more of the kind. A comma is none: "not ben, ana" wants Ana. */
  readonly join: RegExp;
  /** Before a name and after it, where the refusal comes last: "mit ben nicht". */
  readonly around: readonly [before: RegExp, after: RegExp] | null;
}

const languages: Readonly<Record<string, RefusalWords>> = {
  en: {
    before:
      /\b(?:(?:any|every|some)(?:one|body)(?: (?:else|at all|is fine|is ok|is okay|will do|works))?,? (?:but|except(?: for)?|other than|apart from|besides)|all but|except(?: for)?|other than|apart from|but not|not|never|(?:do not|don'?t|dont) (?:want|like|wish for)|(?:can|could) (?:i|we) avoid|avoid|instead of|rather than|without|as long as it(?:'s| is)(?: not|n'?t))(?: (?:to|have|see|be|get|go|given|massaged|treated|seen|done|with|by|from|again))* /g,
    join: /^ (?:or|nor|and)(?: (?:with|by|from))? /,
    around: [/\b(?:no|not) /, /^ again\b/],
  },
  de: {
    before:
      /\b(?:(?:jede[rn]?|alle|egal wer|wer auch immer|irgendwer|irgendjemand|niemand),? (?:ausser|bis auf|nur nicht|bloss nicht|aber nicht)|ausser|bis auf|(?:nur |bloss |bitte |lieber |auf keinen fall |aber )*nicht(?: (?:wieder|mehr|nochmal|schon wieder))?|auf keinen fall|keinesfalls|ohne|statt|anstatt|anstelle von)(?: (?:mit|bei|von|zu|zum|zur|der|dem|den|die))* /g,
    join: /^ (?:oder|und|noch)(?: (?:mit|bei|von|zu))? /,
    around: [
      /\b(?:mit|bei|von|zu|zum|zur) /,
      /^ (?:bitte |lieber |aber )?(?:nicht(?: mehr| wieder)?|auf keinen fall)(?=[.!, ]*$)/,
    ],
  },
  fr: {
    before:
      /\b(?:(?:n'importe qui|tout le monde|quelqu'un|peu importe),? (?:sauf|a part|hormis|excepte|mais pas)|sauf|hormis|excepte|a part|(?:mais |surtout )?pas|plus jamais|sans|au lieu de|plutot que|autre que|(?:je )?ne (?:veux|souhaite|voudrais) pas)(?: (?:etre|avec|par|chez|de|d'|masse|massee|avoir))* /g,
    join: /^ (?:ou|ni|et)(?: (?:avec|par|chez))? /,
    around: [/\bavec /, /^,? (?:surtout pas|non)(?=[.!, ]*$)/],
  },
  es: {
    before:
      /\b(?:(?:cualquiera|quien sea|cualquier (?:persona|terapeuta|masajista)|todos|alguien),? (?:menos|excepto|salvo|pero no|que no sea)|menos|excepto|salvo|que no sea|(?:pero |por favor )?no(?: (?:quiero|me gusta|quisiera))?(?: (?:que|sea|ser|estar|ir|otra vez|me atienda))*|nunca|sin|en (?:vez|lugar) de)(?: (?:con|por|a|de))* /g,
    join: /^ (?:o|u|ni|y)(?: (?:con|por|a))? /,
    around: [/\b(?:con|por) /, /^,? (?:no|ni hablar)(?: por favor)?(?=[.!, ]*$)/],
  },
  pt: {
    before:
      /\b(?:(?:qualquer (?:um|uma|pessoa|terapeuta|massagista)|todos|tod[oa] mundo|alguem|quem for),? (?:menos|exceto|salvo|fora|mas nao|que nao seja)|menos|exceto|salvo|que nao seja|(?:mas |por favor )?nao(?: (?:quero|gosto|queria))?(?: (?:que|seja|ser|ir|de novo))*|nunca|sem(?: ser)?|em vez d[eoa]|tirando)(?: (?:com|por|pel[oa]|de|d[oa]|[oa]))* /g,
    join: /^ (?:ou|nem|e)(?: (?:com|por|pel[oa]))?(?: [oa])? /,
    around: [/\b(?:com|por)(?: [oa])? /, /^,? nao(?: por favor)?(?=[.!, ]*$)/],
  },
};

interface Named {
  readonly ids: readonly string[];
  readonly length: number;
}

export interface ReadRefusal {
  readonly notTherapist: Match | null;
  /** The text without the refusal: who is refused is not wished for. */
  readonly rest: string;
}

/** Who is not to give it: "not with ben", "anyone but ana", "not tom or cleo". */
export function readRefusedTherapist(
  text: string,
  therapists: Vocabulary['therapists'],
  words: Words,
): ReadRefusal {
  const refusal = languages[words.language];
  if (!refusal) return { notTherapist: null, rest: text };
  const nameAt = (at: number): Named | null => namedAt(text, at, therapists, words);
  const spans = [...text.matchAll(refusal.before)].flatMap((match) => {
    const from = match.index + match[0].length;
    const names = chain(text, from, refusal, nameAt);
    return names.length > 0 ? [{ start: match.index, from, ...whole(names, from) }] : [];
  });
  const found = spans.length > 0 ? spans : afterwards(text, refusal, nameAt);
  const [first] = found;
  if (!first) return { notTherapist: null, rest: text };
  const rest = found.reduce((left, { start, end }) => blank(left, start, end, '\u25cb'), text);
  const ids = [...new Set(found.flatMap((span) => span.ids))];
  return { notTherapist: { ids, text: text.slice(first.from, first.end) }, rest };
}

/** Who is refused in one breath and named in another is not wished for. */
export function withoutRefused(wished: Match | null, refused: Match | null): Match | null {
  if (!wished || !refused) return wished;
  const ids = wished.ids.filter((id) => !refused.ids.includes(id));
  return ids.length > 0 ? { ...wished, ids } : null;
}

type NameAt = (at: number) => Named | null;

interface Placed extends Named {
  readonly at: number;
}

function chain(text: string, from: number, { join }: RefusalWords, nameAt: NameAt): Placed[] {
  const names: Placed[] = [];
  let at = from;
  for (let name = nameAt(at); name; name = nameAt(at)) {
    names.push({ ...name, at });
    const end = at + name.length;
    const joined = join.exec(text.slice(end));
    if (!joined) break;
    at = end + joined[0].length;
  }
  return names;
}

function whole(names: readonly Placed[], from: number): { ids: readonly string[]; end: number } {
  const last = names.at(-1);
  return { ids: names.flatMap(({ ids }) => ids), end: last ? last.at + last.length : from };
}

interface Span {
  readonly start: number;
  readonly from: number;
  readonly end: number;
  readonly ids: readonly string[];
}

/** "Mit ben nicht": the refusal stands after the name. */
function afterwards(text: string, { around }: RefusalWords, nameAt: NameAt): Span[] {
  if (!around) return [];
  const [before, after] = around;
  return [...text.matchAll(new RegExp(before, 'g'))].flatMap((match) => {
    const from = match.index + match[0].length;
    const name = nameAt(from);
    const end = from + (name?.length ?? 0);
    const no = name && after.exec(text.slice(end));
    return no ? [{ start: match.index, from, end: end + no[0].length, ids: name.ids }] : [];
  });
}

/** The therapist whose name stands here, in full, in short, or with one letter wrong. */
function namedAt(text: string, at: number, therapists: Vocabulary['therapists'], words: Words): Named | null {
  const here = text.slice(at);
  const full = therapists.filter(({ name }) => startsWith(here, fold(name)));
  const [one] = full;
  if (one) return { ids: full.map(({ id }) => id), length: fold(one.name).length };
  const said = /^[a-z][a-z'-]*/.exec(here)?.[0] ?? '';
  const expected = new RegExp(`\\b${words.therapist.by} $`).test(text.slice(0, at));
  const fits = (name: string): boolean =>
    name === said ? expected || !isAlsoAWord(name, words) : isSlip(said, name, words);
  const ids = therapists.filter((therapist) => shortNames(therapist).some(fits)).map(({ id }) => id);
  return ids.length > 0 ? { ids, length: said.length } : null;
}

// A word of the language is not a name misspelt: "not anything" refuses nobody.
const isSlip = (said: string, name: string, words: Words): boolean =>
  name.length >= 4 && said.length >= 4 && !isAlsoAWord(said, words) && slips(said, name) === 1;

const startsWith = (text: string, name: string): boolean =>
  text.startsWith(name) && !/^[a-z0-9]/.test(text.slice(name.length));
