import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  type DataKey,
  DataKeysError,
  dataKeysText,
  type KeyMaterial,
  newKeyMaterial,
  parseDataKeys,
} from './data-keys.ts';

const HEAD = [
  '# The keys to guests’ phone numbers, mail addresses and notes. Without this file nobody can read them again:',
  '# back it up, and apart from the database. The lines may stand in the environment instead.',
];

/** The keys in a file, which is made when there is none, readable by its owner only. */
export async function openKeyFile(file: string): Promise<KeyMaterial> {
  if (existsSync(file)) return readKeyFile(file);
  try {
    await mkdir(dirname(file), { recursive: true });
    await makeKeyFile(file);
  } catch (cause) {
    throw new DataKeysError(`DATA_KEYS: is not set, and ${file} cannot be made`, { cause });
  }
  return readKeyFile(file);
}

/** Reads a key file. Throws `DataKeysError` when it cannot be read or holds no keys. */
export function readKeyFile(file: string): KeyMaterial {
  const text = readText(file);
  const settingOf = (name: string): string | undefined => new RegExp(`^${name}=(.+)$`, 'm').exec(text)?.[1];
  try {
    const material = parseDataKeys(settingOf('DATA_KEYS'), settingOf('DATA_HASH_KEY'));
    if (material !== null) return material;
  } catch (cause) {
    if (!(cause instanceof DataKeysError)) throw cause;
    throw new DataKeysError(`${cause.message} (in ${file})`, { cause });
  }
  throw new DataKeysError(`DATA_KEYS: there are no keys in ${file}`);
}

/** Puts a key in front: from now on it seals. Throws `DataKeysError` when another process is at it. */
export async function addToKeyFile(file: string, key: DataKey): Promise<void> {
  const draft = `${file}.new`;
  try {
    // Read behind the draft's making: of two that add a key at once neither may lose the other's.
    await writeNew(draft, () => {
      const { keys, hashKey } = readKeyFile(file);
      return { keys: [key, ...keys], hashKey };
    });
  } catch (cause) {
    if (!isCode(cause, 'EEXIST')) throw cause;
    throw new DataKeysError(`DATA_KEYS: ${draft} is there: another process adds a key, or died of it`, {
      cause,
    });
  }
  await rename(draft, file);
  await keepFolder(file);
}

/** Two processes that start at once must agree: each writes its own draft, and only one gets the name. */
async function makeKeyFile(file: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeNew(draft, newKeyMaterial);
  try {
    await link(draft, file);
    await keepFolder(file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** On disk before it is used: what is sealed with a key that a power cut took away is gone. */
async function writeNew(file: string, material: () => KeyMaterial): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(textOf(material()));
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** The name, too, is on disk only when its folder is. Windows cannot open a folder, and needs no such thing. */
async function keepFolder(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function textOf({ keys, hashKey }: KeyMaterial): string {
  const lines = [`DATA_KEYS=${dataKeysText(keys)}`, `DATA_HASH_KEY=${hashKey.toString('base64')}`];
  return `${[...HEAD, ...lines].join('\n')}\n`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new DataKeysError(`DATA_KEYS: ${file} cannot be read`, { cause });
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
