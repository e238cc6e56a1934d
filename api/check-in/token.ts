import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Id } from '../contract.ts';

export interface TokenKey {
  readonly id: string;
  /** Ed25519 private key, PKCS 8 PEM. */
  readonly material: string;
}

export interface TokenClaims {
  readonly bookingId: Id;
  /** The booking's version the code was made for: any later change of the booking revokes it. */
  readonly version: number;
}

const FORM = /^([0-9a-z]{16})\.([0-9a-z]{1,6})\.([0-9a-z]{16})\.([A-Za-z0-9_-]{86})$/;

/** A check-in code: booking, version, key id and an Ed25519 signature over them; about 125 characters. */
export function signToken(claims: TokenClaims, key: TokenKey): string {
  const body = `${claims.bookingId}.${claims.version.toString(36)}.${key.id}`;
  return `${body}.${sign(null, Buffer.from(body), createPrivateKey(key.material)).toString('base64url')}`;
}

/** Has the text the form of a token, whoever signed it? */
export function looksLikeToken(text: string): boolean {
  return FORM.test(text);
}

/** What a token says, when one of these keys signed it; null for everything else. */
export function readToken(token: string, keys: readonly TokenKey[]): TokenClaims | null {
  const parts = FORM.exec(token);
  if (!parts) return null;
  const [, bookingId = '', version = '', keyId = '', signature = ''] = parts;
  const key = keys.find((one) => one.id === keyId);
  if (!key) return null;
  const body = Buffer.from(`${bookingId}.${version}.${keyId}`);
  const valid = verify(null, body, createPublicKey(key.material), Buffer.from(signature, 'base64url'));
  return valid ? { bookingId, version: Number.parseInt(version, 36) } : null;
}
