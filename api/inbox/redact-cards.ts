import type { InboundBody } from '../contract.ts';

/** What people put between a card's digits: spaces, dots, dashes, line breaks. A colon is a time's, letters are words. */
const BETWEEN = /^[^\p{L}\p{N}:]{1,3}$/u;
/** The code on a card's back, which nobody may keep at all. */
const CODE = /\b(cv[cv]2?|cvn|csc)\b\W{0,3}\d{3,4}\b/gi;
const SHORTEST_CARD = 13;
const LONGEST_CARD = 19;
/** Three characters of two code units each. */
const LONGEST_GAP = 6;
const NOUGHT = 48;
const REMOVED = '[card number removed]';

/** A message without what looks like a card number or its code: such a number must never reach the database or a log. */
export function redactCards(body: InboundBody): InboundBody {
  if (body.kind === 'other' || body.kind === 'phone') return body;
  return body.kind === 'text'
    ? { ...body, text: redactText(body.text) }
    : { ...body, title: redactText(body.title) };
}

/** The same for any text that is kept. */
export function redactText(text: string): string {
  const plain = plainDigits(text);
  const cuts = [...codesIn(plain), ...cardsIn(plain)].toSorted((one, other) => one.from - other.from);
  let kept = '';
  let end = 0;
  for (const { from, to, instead } of cuts) {
    if (from < end) continue;
    kept += text.slice(end, from) + instead;
    end = to;
  }
  return kept + text.slice(end);
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly instead: string;
}

/** As long as the text, each digit of any script an ASCII one: what is found there is cut from the text itself. */
function plainDigits(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (letter) => {
    const folded = letter.normalize('NFKC');
    const plain = /^\p{Nd}$/u.test(folded) ? digitOf(folded) : folded;
    return plain.length <= letter.length ? plain.padEnd(letter.length, '\0') : letter;
  });
}

/** The digits of other scripts that were met: Unicode has some seven hundred. */
const met = new Map<string, string>();

/** Unicode keeps the ten digits of every script in a row, from nought to nine. */
function digitOf(letter: string): string {
  const known = met.get(letter);
  if (known !== undefined) return known;
  const code = letter.codePointAt(0) ?? 0;
  let nought = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(nought - 1))) nought -= 1;
  const digit = String((code - nought) % 10);
  met.set(letter, digit);
  return digit;
}

function codesIn(plain: string): Cut[] {
  return [...plain.matchAll(CODE)].map(({ index, 0: found, 1: name = '' }) => ({
    from: index,
    to: index + found.length,
    instead: `${name} ***`,
  }));
}

interface Group {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** Only separators stand between it and the group before. */
  readonly goesOn: boolean;
}

/** An expiry date or a name's number often stands beside the card's: every row of whole groups is tried, once. */
function cardsIn(plain: string): Cut[] {
  const groups = groupsIn(plain);
  const found: Cut[] = [];
  for (let place = 0; place < groups.length; place += 1) {
    const last = endOfCard(groups, place);
    const [from, to] = [groups[place]?.from, groups[last ?? -1]?.to];
    if (last === null || from === undefined || to === undefined) continue;
    found.push({ from, to, instead: REMOVED });
    place = last;
  }
  return found;
}

function groupsIn(plain: string): Group[] {
  let end = 0;
  return [...plain.matchAll(/\d+\0*/g)].map(({ index, 0: digits }) => {
    const goesOn = index - end <= LONGEST_GAP && (index === end || BETWEEN.test(plain.slice(end, index)));
    end = index + digits.length;
    return { digits: digits.replaceAll('\0', ''), from: index, to: end, goesOn };
  });
}

/** The last group of the longest card number that begins with this one; null when none does. */
function endOfCard(groups: readonly Group[], first: number): number | null {
  let digits = '';
  let last: number | null = null;
  for (let place = first; place < groups.length; place += 1) {
    const group = groups[place];
    if (!group || (place > first && !group.goesOn)) break;
    if (digits.length + group.digits.length > LONGEST_CARD) break;
    digits += group.digits;
    if (digits.length >= SHORTEST_CARD && passesLuhn(digits)) last = place;
  }
  return last;
}

/** The check digit of ISO/IEC 7812: tells a card number from a phone or booking number of the same length. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - NOUGHT;
    sum += place % 2 === 0 ? digit : luhnDouble(digit);
  }
  return sum % 10 === 0;
}

function luhnDouble(digit: number): number {
  return digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
}
