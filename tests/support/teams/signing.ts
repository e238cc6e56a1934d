import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';

export const ISSUER = 'https://api.botframework.com';

/** A key that tokens are signed with, and the channels it may speak for. */
export interface SigningKey {
  readonly kid: string;
  readonly endorsements: readonly string[];
  readonly privateKey: KeyObject;
  /** As a JWKS tells it. */
  readonly jwk: object;
}

export function newKey(endorsements: readonly string[]): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  const jwk = { ...publicKey.export({ format: 'jwk' }), use: 'sig', kid, x5t: kid, endorsements };
  return { kid, endorsements, privateKey, jwk };
}

export interface Claims {
  readonly iss?: string;
  readonly aud?: string;
  readonly serviceurl?: string;
  readonly exp?: number;
  readonly nbf?: number;
}

/** A JWT as a channel signs it: RS256, good for an hour unless its claims say otherwise. */
export function signedToken(key: SigningKey, claims: Claims, kid = key.kid): string {
  const now = Math.floor(Date.now() / 1000);
  const head = encoded({ typ: 'JWT', alg: 'RS256', kid, x5t: kid });
  const payload = encoded({ iss: ISSUER, nbf: now - 60, exp: now + 3600, ...claims });
  const signature = createSign('RSA-SHA256').update(`${head}.${payload}`).sign(key.privateKey, 'base64url');
  return `${head}.${payload}.${signature}`;
}

/** One that claims to need no signature. */
export function unsignedToken(claims: Claims): string {
  const exp = Math.floor(Date.now() / 1000) + 3600;
  return `${encoded({ typ: 'JWT', alg: 'none' })}.${encoded({ iss: ISSUER, exp, ...claims })}.AA`;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
