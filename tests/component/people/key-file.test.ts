import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DataKeysError, newDataKey } from '../../../api/keys/data-keys.ts';
import { addToKeyFile, openKeyFile } from '../../../api/keys/key-file.ts';
import { openKeyring } from '../../../api/keys/keyring.ts';
import { makeSeals } from '../../../api/keys/sealed-text.ts';

const PLACE = { tenantId: 't', table: 'guest', column: 'phone_sealed', rowId: 'g' };

describe('the key file', () => {
  let folder = '';
  let file = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillwater-keys-'));
    file = join(folder, 'spa.db.keys');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('is made on first use for its owner alone, and is the same for every later start', async () => {
    const made = await openKeyFile(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(openKeyFile(file)).resolves.toEqual(made);
    await expect(readdir(folder)).resolves.toEqual(['spa.db.keys']);
  });

  test('is one file for processes that start at once', async () => {
    const children = Array.from({ length: 4 }, () => startProcess(file));
    await Promise.all(children.map((child) => once(child, 'message')));
    const told = children.map((child) => once(child, 'message'));
    for (const child of children) child.send('go');
    const keys = (await Promise.all(told)).map(([text]: string[]) => text);
    expect(new Set(keys).size).toBe(1);
    await expect(readdir(folder)).resolves.toEqual(['spa.db.keys']);
  }, 60_000);

  test('takes a new key in front and keeps the old one', async () => {
    const { keys, hashKey } = await openKeyFile(file);
    const key = newDataKey();
    await addToKeyFile(file, key);
    await expect(openKeyFile(file)).resolves.toEqual({ keys: [key, ...keys], hashKey });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('loses no key when two are added at once: who comes second is refused', async () => {
    const made = await openKeyFile(file);
    await writeFile(`${file}.new`, 'another process is writing here');
    const refused = addToKeyFile(file, newDataKey());
    await expect(refused).rejects.toThrow(DataKeysError);
    await expect(refused).rejects.toThrow(/^DATA_KEYS: [^\n]+spa\.db\.keys\.new is there[^\n]+$/);
    await expect(openKeyFile(file)).resolves.toEqual(made);
    await expect(readFile(`${file}.new`, 'utf8')).resolves.toBe('another process is writing here');
  });

  test('gives a running process the key that was added meanwhile', async () => {
    const databaseUrl = `sqlite:${join(folder, 'spa.db')}`;
    const running = makeSeals(await openKeyring({ databaseUrl }));
    const before = running.seal('before', PLACE);
    await addToKeyFile(file, newDataKey());
    const later = makeSeals(await openKeyring({ databaseUrl }));
    expect(running.open(later.seal('after', PLACE), PLACE)).toBe('after');
    expect(running.sealsWith()).toBe(later.sealsWith());
    expect(running.open(before, PLACE)).toBe('before');
  });

  test('says in one line what is wrong with it, and not what is in it', async () => {
    const { keys } = await openKeyFile(file);
    const secret = keys[0].bytes.toString('base64');
    const text = await readFile(file, 'utf8');
    for (const broken of ['', text.replace(/DATA_HASH_KEY=.*/, ''), text.replace('=\n', '\n')]) {
      await writeFile(file, broken);
      const failure = await openKeyFile(file).then(String, (error: unknown) => error);
      expect(failure).toBeInstanceOf(DataKeysError);
      expect(String(failure)).toMatch(/^DataKeysError: DATA_(HASH_)?KEYS?: [^\n]+spa\.db\.keys\)?$/);
      expect(String(failure)).not.toContain(secret.slice(0, 20));
    }
  });
});

describe('the keys of an installation', () => {
  test('are gone with a database in memory', async () => {
    const place = { databaseUrl: 'sqlite::memory:' };
    const sealed = makeSeals(await openKeyring(place)).seal('text', PLACE);
    const other = makeSeals(await openKeyring(place));
    expect(() => other.open(sealed, PLACE)).toThrow();
  });

  test('must stand in the settings for SQL Server in production', async () => {
    const place = { databaseUrl: 'mssql://user:hunter2@host/spa', production: true };
    await expect(openKeyring(place)).rejects.toThrow(/^DATA_KEYS: [^\n]+$/);
    await expect(openKeyring(place)).rejects.toThrow(DataKeysError);
  });
});

function startProcess(file: string) {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  return fork(join('tests', 'support', 'key-file-process.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...inherited, KEY_FILE: file },
  });
}
