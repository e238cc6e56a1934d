import { type KeyObject, sign, verify } from 'node:crypto';
import type { Id } from '../contract.ts';

export interface TokenClaims {
  readonly bookingId: Id;
  /** The booking's version the code was made for: any later change of the booking revokes it. */
  readonly version: number;
  /** When the code is taken, in milliseconds since the epoch; null in codes made before they said so. */
  readonly window: CodeWindow | null;
}

export interface CodeWindow {
  readonly opensAt: number;
  readonly closesAt: number;
}

export interface SignedClaims extends TokenClaims {
  /** The key that signed it. */
  readonly keyId: string;
}

/** The private half of an Ed25519 key, by its id. */
export interface TokenSigner {
  readonly id: string;
  readonly privateKey: KeyObject;
}

const MINUTE_MS = 60_000;
const LONGEST_TOKEN = 160;

/**
 * Booking, version, minute it opens, minutes it is open, key, signature; the older form has no window.
 * The 64 bytes of a signature leave four bits of its last letter unused: where they are not nought it is another
 * spelling of the same code, which is not ours.
 */
const FORM =
  /^(([0-9a-z]{16})\.([0-9a-z]{1,6})\.(?:([0-9a-z]{1,7})\.([0-9a-z]{1,4})\.)?([0-9a-z]{16}))\.([A-Za-z0-9_-]{85}[AQgw])$/;

/** A check-in code: booking, version, window, key id and an Ed25519 signature over them; about 135 characters. */
export function signToken(
  { bookingId, version, window }: TokenClaims,
  { id, privateKey }: TokenSigner,
): string {
  const open = window === null ? [] : windowParts(window);
  const body = [bookingId, version.toString(36), ...open, id].join('.');
  return `${body}.${sign(null, Buffer.from(body), privateKey).toString('base64url')}`;
}

function windowParts({ opensAt, closesAt }: CodeWindow): string[] {
  const opens = Math.floor(opensAt / MINUTE_MS);
  return [opens, Math.ceil(closesAt / MINUTE_MS) - opens].map((minutes) => minutes.toString(36));
}

/** Has the text the form of a token, whoever signed it? */
export function looksLikeToken(text: string): boolean {
  return text.length <= LONGEST_TOKEN && FORM.test(text);
}

/** What a token says, when the key that it names signed it; null for everything else. */
export function readToken(
  token: string,
  keyOf: (keyId: string) => KeyObject | undefined,
): SignedClaims | null {
  const parts = token.length <= LONGEST_TOKEN ? FORM.exec(token) : null;
  if (!parts) return null;
  const [, body = '', bookingId = '', version = '', opens, open, keyId = '', signature = ''] = parts;
  const key = keyOf(keyId);
  if (!key || !verify(null, Buffer.from(body), key, Buffer.from(signature, 'base64url'))) return null;
  return { bookingId, version: Number.parseInt(version, 36), window: windowOf(opens, open), keyId };
}

function windowOf(opens: string | undefined, open: string | undefined): CodeWindow | null {
  if (opens === undefined || open === undefined) return null;
  const opensAt = Number.parseInt(opens, 36) * MINUTE_MS;
  return { opensAt, closesAt: opensAt + Number.parseInt(open, 36) * MINUTE_MS };
}
