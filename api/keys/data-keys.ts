import { randomBytes } from 'node:crypto';

/** A key that seals guests' data: 256 bits, under a name that stands in every value it sealed. */
export interface DataKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** What is needed to read and to find guests' data. */
export interface KeyMaterial {
  /** The first seals, all of them open. */
  readonly keys: readonly [DataKey, ...DataKey[]];
  /** What look-up hashes are made from. It stays when keys are rotated: another would find nobody. */
  readonly hashKey: Buffer;
}

/** Keys that cannot be used; the message is one line for the operator, names the setting and holds no key. */
export class DataKeysError extends Error {
  override name = 'DataKeysError';
}

/** Lower case only, because SQL Server compares without case. */
const ID = /^[a-z0-9-]{1,32}$/;
/** 32 bytes in base64. */
const KEY = /^[A-Za-z0-9+/]{43}=$/;

/**
 * Reads `DATA_KEYS` (`id:base64 of 32 bytes`, more of them behind commas) and `DATA_HASH_KEY` (base64 of 32
 * bytes); null when neither is set. Throws `DataKeysError` naming the setting that is wrong.
 */
export function parseDataKeys(dataKeys: string | undefined, hashKey: string | undefined): KeyMaterial | null {
  if (dataKeys === undefined && hashKey === undefined) return null;
  if (dataKeys === undefined) throw new DataKeysError('DATA_KEYS: must be set where DATA_HASH_KEY is');
  if (hashKey === undefined) throw new DataKeysError('DATA_HASH_KEY: must be set where DATA_KEYS is');
  const [first, ...others] = dataKeys.split(',').map((entry) => parseEntry(entry.trim()));
  if (first === undefined) throw new DataKeysError('DATA_KEYS: holds no key');
  if (new Set([first, ...others].map((key) => key.id)).size <= others.length)
    throw new DataKeysError('DATA_KEYS: two keys have the same id');
  return { keys: [first, ...others], hashKey: parseHashKey(hashKey.trim()) };
}

function parseEntry(entry: string): DataKey {
  const [id = '', key = '', ...more] = entry.split(':');
  if (!ID.test(id) || more.length > 0)
    throw new DataKeysError('DATA_KEYS: must be id:base64[,id:base64…], an id of a-z, 0-9 and dashes');
  if (!KEY.test(key)) throw new DataKeysError(`DATA_KEYS: the key "${id}" must be 32 bytes in base64`);
  return { id, bytes: Buffer.from(key, 'base64') };
}

function parseHashKey(text: string): Buffer {
  if (!KEY.test(text)) throw new DataKeysError('DATA_HASH_KEY: must be 32 bytes in base64');
  return Buffer.from(text, 'base64');
}

/** A key made just now, named after its day: `k20260302-4f7a`. */
export function newDataKey(): DataKey {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  return { id: `k${day}-${randomBytes(2).toString('hex')}`, bytes: randomBytes(32) };
}

/** All keys, made just now. */
export function newKeyMaterial(): KeyMaterial {
  return { keys: [newDataKey()], hashKey: randomBytes(32) };
}

/** Keys as `DATA_KEYS` wants them. */
export function dataKeysText(keys: readonly DataKey[]): string {
  return keys.map(({ id, bytes }) => `${id}:${bytes.toString('base64')}`).join(',');
}
