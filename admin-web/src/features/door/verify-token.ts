import type { DoorKey } from '../../../../api/contract.ts';
import { TOKEN } from './read-code.ts';

/** What a signed code says. */
export interface TokenClaims {
  readonly bookingId: string;
  readonly version: number;
  readonly keyId: string;
  /** In milliseconds since the epoch; null in codes of the older form. */
  readonly window: { readonly opensAt: number; readonly closesAt: number } | null;
}

export type Verified =
  | { readonly kind: 'genuine'; readonly claims: TokenClaims }
  | { readonly kind: 'forged' }
  /** Signed, it says, with a key that is not on the list: newer than it, retired, or made up. */
  | { readonly kind: 'unknown-key' }
  /** This browser has no Ed25519. */
  | { readonly kind: 'no-means' };

const MINUTE_MS = 60_000;

/** Checks a code's signature in the browser, as the server does. */
export async function verifyToken(token: string, keys: readonly DoorKey[]): Promise<Verified> {
  const parts = TOKEN.exec(token);
  if (!parts) return { kind: 'forged' };
  const [, body = '', bookingId = '', version = '', opens, open, keyId = '', signature = ''] = parts;
  const key = keys.find(({ id }) => id === keyId);
  if (!key) return { kind: 'unknown-key' };
  const imported = await importKey(key);
  if (imported === null) return { kind: 'no-means' };
  const signed = new TextEncoder().encode(body);
  if (!(await crypto.subtle.verify('Ed25519', imported, bytesOf(signature), signed)))
    return { kind: 'forged' };
  const window = opens === undefined || open === undefined ? null : windowOf(opens, open);
  return { kind: 'genuine', claims: { bookingId, version: Number.parseInt(version, 36), keyId, window } };
}

function windowOf(opens: string, open: string) {
  const opensAt = Number.parseInt(opens, 36) * MINUTE_MS;
  return { opensAt, closesAt: opensAt + Number.parseInt(open, 36) * MINUTE_MS };
}

type Verifier = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Imported once a key. */
const imported = new Map<string, Promise<Verifier | null>>();

function importKey({ publicKey }: DoorKey): Promise<Verifier | null> {
  const known = imported.get(publicKey) ?? tryImport(publicKey);
  imported.set(publicKey, known);
  return known;
}

async function tryImport(publicKey: string): Promise<Verifier | null> {
  try {
    return await crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify']);
  } catch (error) {
    console.info('This browser does not verify check-in codes by itself', error);
    return null;
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
