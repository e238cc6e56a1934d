import { randomBytes } from 'node:crypto';

/** Crockford's base 32 in lower case: no i, l, o, u, so an id survives being read aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

let lastMillisecond = 0;
let counter = 0n;

/**
 * A new row id: 16 characters, 9 of time (ms) and 7 of chance (35 bits), growing within a process so
 * that indexes are filled at their end. Short because ids travel in Telegram's 64-byte buttons.
 */
export function newId(): string {
  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    counter = BigInt(`0x${randomBytes(4).toString('hex')}`);
  } else counter += 1n;
  return encode(BigInt(lastMillisecond), 9) + encode(counter, 7);
}

/** A booking's code for people: 6 characters of 32, capital letters. */
export function newBookingCode(): string {
  return [...randomBytes(6)]
    .map((byte) => ALPHABET.charAt(byte % 32))
    .join('')
    .toUpperCase();
}

function encode(value: bigint, length: number): string {
  let rest = value;
  let out = '';
  for (let i = 0; i < length; i += 1) {
    out = ALPHABET.charAt(Number(rest % 32n)) + out;
    rest /= 32n;
  }
  return out;
}
