import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DatabaseUrlError } from '../../../api/database/url.ts';
import { DataKeysError } from '../../../api/keys/data-keys.ts';
import { ownAddress, readSettings, SettingsError } from '../../../settings.ts';

const SECRET = Buffer.alloc(32, 'secret').toString('base64');
const KEY = `k1:${SECRET}`;

describe('the settings', () => {
  test('serve a demo on this machine only when nothing is set', () => {
    expect(readSettings({})).toEqual({
      databaseUrl: 'sqlite:data/stillwater.db',
      firestore: null,
      host: '127.0.0.1',
      port: 3978,
      publicUrl: 'http://127.0.0.1:3978',
      production: false,
      logLevel: 'info',
      dataKeys: null,
      trustProxy: false,
      providerUrls: {
        whatsapp: 'https://graph.facebook.com',
        telegram: 'https://api.telegram.org',
        teams: null,
        stripe: 'https://api.stripe.com',
      },
      push: { firebase: null, googleUrl: null, webPushUrl: null },
    });
  });

  test('take an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toEqual(readSettings({}));
  });

  test('give the public address without a slash at its end', () => {
    expect(readSettings({ PUBLIC_URL: 'https://chat.example/' }).publicUrl).toBe('https://chat.example');
  });

  test('take a Firebase account as its JSON or as the name of its file', () => {
    const account = {
      project_id: 'sage-house',
      client_email: 'push@sage-house.iam.gserviceaccount.com',
      private_key: generateKeyPairSync('rsa', { modulusLength: 2048 })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
    };
    const text = JSON.stringify({ type: 'service_account', ...account });
    expect(readSettings({ FCM_SERVICE_ACCOUNT: text }).push.firebase).toEqual(account);
    const file = join(mkdtempSync(join(tmpdir(), 'stillwater-')), 'account.json');
    writeFileSync(file, text);
    expect(readSettings({ FCM_SERVICE_ACCOUNT: file }).push.firebase).toEqual(account);
    expect(readSettings({ FIRESTORE_SERVICE_ACCOUNT: file }).firestore).toEqual({ account, emulator: null });
  });

  test('copy nothing to Firestore where they do not say so', () => {
    expect(readSettings({}).firestore).toBeNull();
    expect(readSettings({ FIRESTORE_API_URL: 'http://localhost:8080' }).firestore).toEqual({
      account: null,
      emulator: 'localhost:8080',
    });
  });

  test.each([
    [{ FCM_SERVICE_ACCOUNT: '{' }, 'FCM_SERVICE_ACCOUNT'],
    [{ FCM_SERVICE_ACCOUNT: '{"private_key":"-----BEGIN PRIVATE KEY-----"}' }, 'FCM_SERVICE_ACCOUNT'],
    [{ FCM_SERVICE_ACCOUNT: '/nowhere/account.json' }, 'FCM_SERVICE_ACCOUNT'],
    [{ FIRESTORE_SERVICE_ACCOUNT: '{' }, 'FIRESTORE_SERVICE_ACCOUNT'],
    [{ FIRESTORE_SERVICE_ACCOUNT: '/nowhere/account.json' }, 'FIRESTORE_SERVICE_ACCOUNT'],
    [{ FIRESTORE_API_URL: 'firestore' }, 'FIRESTORE_API_URL'],
    [{ FCM_API_URL: 'fcm' }, 'FCM_API_URL'],
    [{ WEB_PUSH_URL: 'javascript:1' }, 'WEB_PUSH_URL'],
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '65536' }, 'PORT'],
    [{ PUBLIC_URL: 'chat.example' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'ftp://chat.example' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'javascript:alert(1)' }, 'PUBLIC_URL'],
    [{ PORT: '70000' }, 'PORT'],
    [{ NODE_ENV: 'staging' }, 'NODE_ENV'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY'],
  ])('name the variable that is wrong, in one line: %j', (environment, name) => {
    expect(() => readSettings(environment)).toThrow(SettingsError);
    expect(() => readSettings(environment)).toThrow(new RegExp(`^${name}: [^\\n]+$`));
  });

  test.each([
    [{ DATA_KEYS: KEY }, 'DATA_HASH_KEY'],
    [{ DATA_HASH_KEY: SECRET }, 'DATA_KEYS'],
    [{ DATA_KEYS: SECRET, DATA_HASH_KEY: SECRET }, 'DATA_KEYS'],
    [{ DATA_KEYS: `k1:${SECRET.slice(4)}`, DATA_HASH_KEY: SECRET }, 'DATA_KEYS'],
    [{ DATA_KEYS: `K1:${SECRET}`, DATA_HASH_KEY: SECRET }, 'DATA_KEYS'],
    [{ DATA_KEYS: `${KEY},`, DATA_HASH_KEY: SECRET }, 'DATA_KEYS'],
    [{ DATA_KEYS: `${KEY},${KEY}`, DATA_HASH_KEY: SECRET }, 'DATA_KEYS'],
    [{ DATA_KEYS: KEY, DATA_HASH_KEY: 'short' }, 'DATA_HASH_KEY'],
  ])('name the key setting that is wrong, without telling a key: %j', (environment, name) => {
    expect(() => readSettings(environment)).toThrow(DataKeysError);
    expect(() => readSettings(environment)).toThrow(new RegExp(`^${name}: [^\\n]+$`));
    expect(() => readSettings(environment)).not.toThrow(SECRET.slice(8, 20));
  });

  test('take the keys to guests’ data in their order: the first seals', () => {
    const keys = readSettings({ DATA_KEYS: `new:${SECRET}, ${KEY}`, DATA_HASH_KEY: SECRET }).dataKeys?.keys;
    expect(keys?.map(({ id, bytes }) => [id, bytes.length])).toEqual([
      ['new', 32],
      ['k1', 32],
    ]);
  });

  test('refuse a database of a kind that is not known, without telling its password', () => {
    const url = 'postgres://spa:hunter2@db/spa';
    expect(() => readSettings({ DATABASE_URL: url })).toThrow(DatabaseUrlError);
    expect(() => readSettings({ DATABASE_URL: url })).not.toThrow('hunter2');
  });

  test.each([
    ['0.0.0.0', 'http://127.0.0.1:80'],
    ['::', 'http://[::1]:80'],
    ['::1', 'http://[::1]:80'],
    ['10.1.2.3', 'http://10.1.2.3:80'],
    ['localhost', 'http://localhost:80'],
  ])('know how a process that listens on %s is reached from within', (host, address) => {
    expect(ownAddress({ host, port: 80 })).toBe(address);
  });
});
