import { fold } from './fold.ts';
import { type HealthWords, healthWordsOf } from './words/health.ts';

/** What a message tells of the guest's health, and what it says beside that. */
export interface Health {
  /** The message without its remarks: what is to be booked, asked … */
  readonly rest: string;
  readonly pregnant: boolean;
}

export interface HealthContext {
  readonly locale: string;
  /** A treatment is chosen: a pain is no longer a wish for one. */
  readonly chosen: boolean;
  /** What is left when remarks are taken out: does it name one? */
  readonly names: (rest: string) => boolean;
  /** "No oil" may be meant of what was added, or is offered to be. */
  readonly oilIsAddOn: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

// A treatment by its name, for whom it is made.
const named =
  /\b(?:pregnancy|prenatal|maternity) (?:massages?|treatments?|facials?)|massages? for (?:a )?pregnant(?: (?:women|woman|ladies))?|massages? (?:for|during|in) pregnancy|masajes? (?:para )?(?:prenatal|embarazadas?)|massages? (?:prenatal|femme enceinte|grossesse|pour femmes? enceintes?)|massage(?:m|ns) (?:pre-?natal|para gravidas?|(?:para )?gestantes?)/g;

// "A massage for my pregnant wife on friday" must be read, remark or not.
const booking =
  /massag|masaj|\bfacials?\b|\btreatments?\b|behandlung|\bsoins?\b|tratam|\bbook|reserv|buchen|\b(?:want|quiero|quisiera|quero|queria|mochte|voudrais)\b/;

// A thought goes on behind these: "i also", "because my", "a massage for my wife".
const goesOn = new Set(
  (
    'i im can could would and but so because since as cause that if of with on at for from about tell to the has have please ' +
    'ich kann konnen konnte und aber also weil da denn mit auf fur bei an am im in gegen dass bin hab habe bitte ' +
    'je peut pouvez et mais donc car parce que avec sur pour a de dans ' +
    'puede pueden y pero asi ya porque con en para por no me ' +
    'pode podem e mas entao pois com em do da'
  ).split(' '),
);

/** Remarks about allergies, injuries, pains, pregnancy, oil and pressure; null where there is none. */
export function readHealth(text: string, context: HealthContext): Health | null {
  const words = healthWordsOf(context.locale);
  const original = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const folded = fold(original);
  // A letter that is folded to two has no place of its own in the text.
  const source = folded.length === original.length ? original : folded;
  const plain = folded.replace(named, (name) => '-'.repeat(name.length));
  const manners = spansOf(plain, words.manner).filter(
    ({ start, end }) => !context.oilIsAddOn || !words.oil.test(plain.slice(start, end)),
  );
  const open = blanked(plain, manners);
  const pieces = piecesOf(open, words);
  const conditions = pieces.filter((piece) => isCondition(textOf(open, piece), words));
  const strong = conditions.length > 0 || manners.length > 0;
  const told = [...manners, ...conditions.filter((piece) => !booking.test(textOf(open, piece)))];
  const complaints = pieces.filter(
    (piece) => !conditions.includes(piece) && isComplaint(textOf(open, piece), words),
  );
  const remarks = [...told, ...complaints];
  const without = cut(source, withFollowing(open, pieces, remarks, words));
  const complains = complaints.length > 0 && (context.chosen || context.names(without));
  if (!strong && !complains) return null;
  const gone = complains ? remarks : told;
  return {
    rest: cut(source, withFollowing(open, pieces, gone, words)),
    pregnant: words.pregnant.test(plain),
  };
}

/** Whether somebody says that they do not want to live: before all else a person is named to them. */
export function saysDespair(text: string, locale: string): boolean {
  return healthWordsOf(locale).despair.test(fold(text));
}

function isCondition(text: string, { condition, pregnant }: HealthWords): boolean {
  return condition.test(text) || pregnant.test(text);
}

function isComplaint(text: string, { complaint, body, wishes }: HealthWords): boolean {
  return complaint.test(text) && body.test(text) && !wishes.test(text);
}

/** What belongs to a remark: the rest of its enumeration, "is that safe?", "please note". */
function withFollowing(
  text: string,
  pieces: readonly Span[],
  remarks: readonly Span[],
  words: HealthWords,
): readonly Span[] {
  const told = (piece: Span): boolean =>
    remarks.some(({ start, end }) => start < piece.end && piece.start < end);
  const following = pieces.filter((piece, place) => {
    const said = textOf(text, piece);
    const before = pieces[place - 1];
    const goesWith = told(piece) || (before !== undefined && told(before));
    return words.beside.test(said) || (goesWith && words.bodyAlone.test(said));
  });
  return [...remarks, ...following];
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(new RegExp(pattern.source, 'g'))].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Thought by thought: at commas and stops, and before words that begin a new one. */
function piecesOf(text: string, { begins }: HealthWords): Span[] {
  const between = new RegExp(`[,;!?](?!\\d)|(?<!\\d)\\.(?= |$)| (?=(?:${begins})(?![\\p{L}]))`, 'gu');
  const ends = [...text.matchAll(between)]
    .filter(({ index, 0: sign }) => sign !== ' ' || !goesOn.has(wordBefore(text, index)))
    .map(({ index }) => index + 1);
  const starts = [0, ...ends];
  return starts.map((start, place) => ({ start, end: starts[place + 1] ?? text.length }));
}

function wordBefore(text: string, place: number): string {
  return text.slice(text.lastIndexOf(' ', place - 1) + 1, place);
}

const textOf = (text: string, { start, end }: Span): string => text.slice(start, end).trim();

function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
}

function cut(text: string, spans: readonly Span[]): string {
  return blanked(text, spans).replace(/\s+/g, ' ').trim();
}
