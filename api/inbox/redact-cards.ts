import type { InboundBody } from '../contract.ts';

/** 13 to 19 digits, with the spaces or dashes that people put between them. */
const CARD_LIKE = /\b\d(?:[ -]?\d){12,18}\b/g;

/** A message without what looks like a card number: such a number must never reach the database or a log. */
export function redactCards(body: InboundBody): InboundBody {
  return body.kind === 'text'
    ? { ...body, text: redactText(body.text) }
    : { ...body, title: redactText(body.title) };
}

function redactText(text: string): string {
  return text.replace(CARD_LIKE, (digits) => (passesLuhn(digits) ? '[card number removed]' : digits));
}

/** The check digit of ISO/IEC 7812: tells a card number from a phone or booking number of the same length. */
function passesLuhn(text: string): boolean {
  const digits = [...text]
    .filter((char) => char >= '0' && char <= '9')
    .map(Number)
    .toReversed();
  const sum = digits.reduce(
    (total, digit, place) => total + (place % 2 === 0 ? digit : luhnDouble(digit)),
    0,
  );
  return sum % 10 === 0;
}

function luhnDouble(digit: number): number {
  return digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
}
