import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Id } from '../contract.ts';
import type { DataKey } from './data-keys.ts';
import type { Keyring } from './keyring.ts';

/** Where a sealed text stands. It is part of the seal: carried to another row or tenant, it does not open. */
export interface Place {
  readonly tenantId: Id;
  readonly table: string;
  readonly column: string;
  readonly rowId: Id;
}

/** What a look-up hash is of: a phone number and a mail address that read alike are not the same. */
export type HashedKind = 'phone' | 'email' | 'address' | 'guest-code' | 'staff-code' | 'recovery-code';

/** Seals guests' data before it is kept, and opens it. */
export interface Seals {
  /** The id of the key that seals. */
  sealsWith(): string;
  /** A text as it is kept, `s1:KEYID:base64url(nonce, ciphertext, tag)`; each time another. */
  seal(text: string, place: Place): string;
  /** The text again. Throws `SealError` for anything that was not sealed here, for this place, by a key at hand. */
  open(sealed: string, place: Place): string;
  /** What a value is looked up by: 64 hexadecimal digits, another in each tenant. No key rotation changes it. */
  hash(tenantId: Id, kind: HashedKind, value: string): string;
}

/** Why a sealed text was not opened. Names the place and the key, never the text. */
export class SealError extends Error {
  override name = 'SealError';
  readonly reason: 'not-sealed' | 'unknown-key' | 'does-not-open';
  readonly place: Place;
  constructor(reason: SealError['reason'], place: Place, detail: string, options?: ErrorOptions) {
    super(`${place.table}.${place.column} of ${place.rowId}: ${detail}`, options);
    this.reason = reason;
    this.place = place;
  }
}

/** AES-256-GCM with the nonce and tag of NIST SP 800-38D: a random nonce serves 2^32 values of one key. */
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const FORM = /^s1:([a-z0-9-]{1,32}):([A-Za-z0-9_-]+)$/;

/** The id of the key that a text was sealed with; null for a text that is not sealed, or was cut short. */
export function keyIdOf(sealed: string): string | null {
  return parse(sealed)?.keyId ?? null;
}

/** How every text begins that this key sealed. */
export function sealedBy(keyId: string): string {
  return `s1:${keyId}:`;
}

/** Seals with the keys of a ring. */
export function makeSeals(keyring: Keyring): Seals {
  // A key of its own for each use (RFC 5869): what is learned of hashes tells nothing of anything else.
  const hashKey = Buffer.from(hkdfSync('sha256', keyring.hashKey, '', 'stillwater look-up hash', 32));
  return {
    sealsWith: () => keyring.first().id,
    seal: (text, place) => seal(keyring.first(), text, place),
    open: (sealed, place) => open(keyring, sealed, place),
    hash: (tenantId, kind, value) =>
      createHmac('sha256', hashKey)
        .update(JSON.stringify([tenantId, kind, value]))
        .digest('hex'),
  };
}

function seal(key: DataKey, text: string, place: Place): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(authenticated(key.id, place));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${sealedBy(key.id)}${sealed.toString('base64url')}`;
}

function open(keyring: Keyring, sealed: string, place: Place): string {
  const parsed = parse(sealed);
  if (parsed === null) throw new SealError('not-sealed', place, 'this is no sealed text');
  const key = keyring.find(parsed.keyId);
  if (key === null) throw new SealError('unknown-key', place, `the key "${parsed.keyId}" is not here`);
  const { bytes } = parsed;
  const decipher = createDecipheriv(CIPHER, key.bytes, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(authenticated(key.id, place));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new SealError('does-not-open', place, 'changed, moved here, or sealed with another key', { cause });
  }
}

interface Parsed {
  readonly keyId: string;
  readonly bytes: Buffer;
}

function parse(sealed: string): Parsed | null {
  const [, keyId = '', body = ''] = FORM.exec(sealed) ?? [];
  const bytes = Buffer.from(body, 'base64url');
  // Node reads past what is not base64url, and the last letter has bits to spare: only one spelling is a seal.
  const whole = bytes.length >= NONCE_BYTES + TAG_BYTES && bytes.toString('base64url') === body;
  return whole ? { keyId, bytes } : null;
}

/** As JSON, so that no two places are written alike. */
function authenticated(keyId: string, { tenantId, table, column, rowId }: Place): Buffer {
  return Buffer.from(JSON.stringify(['s1', keyId, tenantId, table, column, rowId]));
}
