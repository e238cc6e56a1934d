import { join } from 'node:path';
import { parseDatabaseUrl } from '../database/url.ts';
import { type DataKey, DataKeysError, type KeyMaterial, newKeyMaterial } from './data-keys.ts';
import { openKeyFile, readKeyFile } from './key-file.ts';

/** The keys at hand, by their ids. */
export interface Keyring {
  /** The key that seals. */
  first(): DataKey;
  /** null for a key that is not here. */
  find(id: string): DataKey | null;
  readonly hashKey: Buffer;
}

export interface KeyPlace {
  readonly databaseUrl: string;
  /** From the settings; null when they hold none. */
  readonly dataKeys?: KeyMaterial | null;
  readonly production?: boolean;
}

/**
 * The keys of an installation: those of its settings, else of the file beside its database, made on first use.
 * Throws `DataKeysError` when they cannot be used, or are missing where a file would not do.
 */
export async function openKeyring(place: KeyPlace): Promise<Keyring> {
  if (place.dataKeys) return keyringOf(place.dataKeys);
  const file = keyFileOf(place.databaseUrl);
  if (file === null) return keyringOf(newKeyMaterial());
  if (place.production && parseDatabaseUrl(place.databaseUrl).kind === 'mssql')
    throw new DataKeysError('DATA_KEYS: production on SQL Server needs its keys in the settings');
  return keyringOfFile(file, await openKeyFile(file));
}

/** Where the keys are when the settings hold none; null for a database that is gone with its process. */
export function keyFileOf(databaseUrl: string): string | null {
  const address = parseDatabaseUrl(databaseUrl);
  if (address.kind === 'mssql') return join('data', 'stillwater.keys');
  return address.file === ':memory:' ? null : `${address.file}.keys`;
}

export function keyringOf({ keys, hashKey }: KeyMaterial): Keyring {
  return { first: () => keys[0], find: (id) => keys.find((key) => key.id === id) ?? null, hashKey };
}

/** A key that was added while the process runs is found when the first value sealed with it is read. */
function keyringOfFile(file: string, material: KeyMaterial): Keyring {
  let current = keyringOf(material);
  return {
    first: () => current.first(),
    find(id) {
      const known = current.find(id);
      if (known !== null) return known;
      current = keyringOf({ ...readKeyFile(file), hashKey: material.hashKey });
      return current.find(id);
    },
    hashKey: material.hashKey,
  };
}
