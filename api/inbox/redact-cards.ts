import type { InboundBody } from '../contract.ts';

/** Digits enough for a card number, with what people put between them: spaces (also hard ones), dots, dashes. */
const RUN = /\d(?:[ \u00a0\u202f.-]?\d){12,}/g;
/** The code on a card's back, which nobody may keep at all. */
const CODE = /\b(cv[cv]2?|cvn|csc)\b\W{0,3}\d{3,4}\b/gi;
const LONGEST_CARD = 19;
const REMOVED = '[card number removed]';

/** A message without what looks like a card number or its code: such a number must never reach the database or a log. */
export function redactCards(body: InboundBody): InboundBody {
  if (body.kind === 'other') return body;
  return body.kind === 'text'
    ? { ...body, text: redactText(body.text) }
    : { ...body, title: redactText(body.title) };
}

/** The same for any text that is kept. */
export function redactText(text: string): string {
  return text.replace(CODE, '$1 ***').replace(RUN, redactRun);
}

/** An expiry date or a name's number often stands beside the card's: every row of whole groups is tried. */
function redactRun(run: string): string {
  const groups = [...run.matchAll(/\d+/g)];
  for (const [place, { index }] of groups.entries()) {
    const end = endOfCard(groups.slice(place, place + LONGEST_CARD));
    if (end !== null) return `${run.slice(0, index)}${REMOVED}${redactText(run.slice(end))}`;
  }
  return run;
}

/** Where the longest card number that begins with the first group ends; null when none does. */
function endOfCard(groups: readonly RegExpExecArray[]): number | null {
  let digits = '';
  let end: number | null = null;
  for (const { index, 0: group } of groups) {
    digits += group;
    if (digits.length > LONGEST_CARD) break;
    if (digits.length >= 13 && passesLuhn(digits)) end = index + group.length;
  }
  return end;
}

/** The check digit of ISO/IEC 7812: tells a card number from a phone or booking number of the same length. */
function passesLuhn(text: string): boolean {
  const digits = [...text].map(Number).toReversed();
  const sum = digits.reduce(
    (total, digit, place) => total + (place % 2 === 0 ? digit : luhnDouble(digit)),
    0,
  );
  return sum % 10 === 0;
}

function luhnDouble(digit: number): number {
  return digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
}
