import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { codeKeys, isRetired, rotateCodeKey } from '../api/check-in/code-keys.ts';
import { type Database, openDatabase } from '../api/database/open-database.ts';
import { dataKeysText, newDataKey } from '../api/keys/data-keys.ts';
import { addToKeyFile, openKeyFile } from '../api/keys/key-file.ts';
import { type Keyring, keyFileOf, openKeyring } from '../api/keys/keyring.ts';
import { countByKey, rotateKeys } from '../api/keys/rotate-keys.ts';
import { makeSeals } from '../api/keys/sealed-text.ts';
import { isoOf } from '../api/schedule/local-time.ts';
import { migrations } from '../migrations/migrations.ts';
import { readSettings } from '../settings.ts';
import { databaseUrlFrom } from './database-url.ts';
import { runCommand, UsageError } from './run-command.ts';

const USAGE =
  'usage: npm run -s keys -- new [--write] [--database URL] | new --hash-key | ' +
  'rotate [--database URL] | rotate check-in [--grace DAYS] [--database URL] | status [--database URL]';

/**
 * `npm run -s keys -- new|rotate|status`: the keys that guests' data is sealed with; `rotate check-in`: the key that
 * check-in codes are signed with.
 */
async function keys(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      database: { type: 'string' },
      write: { type: 'boolean', default: false },
      'hash-key': { type: 'boolean', default: false },
      grace: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [action = '', ...rest] = positionals;
  const ofCodes = action === 'rotate' && rest[0] === 'check-in';
  const more = ofCodes ? rest.slice(1) : rest;
  if (more.length > 0) throw new UsageError(`"${more.join(' ')}" is one word too many`);
  if (action === 'new' && values['hash-key']) return printed(randomBytes(32).toString('base64'));
  if (action === 'new' && values.write) return writeNew(databaseUrlFrom(values.database));
  if (action === 'new') return printed(dataKeysText([newDataKey()]));
  if (ofCodes) {
    const grace = graceOf(values.grace);
    return overDatabase(databaseUrlFrom(values.database), (opened) => rotateCodes(opened, grace));
  }
  if (values.grace !== undefined) throw new UsageError('--grace goes with "rotate check-in"');
  if (action === 'rotate') return overDatabase(databaseUrlFrom(values.database), rotate);
  if (action === 'status') return overDatabase(databaseUrlFrom(values.database), status);
  throw new UsageError(`"${action}" is none of new, rotate, status`);
}

/** null is until the day after the last visit that is booked. */
function graceOf(days: string | undefined): number | null {
  if (days === undefined) return null;
  if (!/^\d{1,4}$/.test(days)) throw new UsageError(`--grace: "${days}" is no number of days`);
  return Number(days);
}

function printed(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}

/** Puts a new key in front of those in the file beside the database. The key itself is not shown. */
async function writeNew(databaseUrl: string): Promise<number> {
  if (readSettings(process.env).dataKeys)
    throw new UsageError('DATA_KEYS: the keys are in the settings; put a new one there');
  const file = keyFileOf(databaseUrl);
  if (file === null) throw new UsageError('a database in memory has no key file');
  await openKeyFile(file);
  const key = newDataKey();
  await addToKeyFile(file, key);
  return printed(`${key.id} seals from now on; it is in ${file}`);
}

interface Opened {
  readonly database: Database;
  readonly keyring: Keyring;
}

async function overDatabase(databaseUrl: string, work: (opened: Opened) => Promise<number>): Promise<number> {
  const { dataKeys, production } = readSettings(process.env);
  const database = await openDatabase(databaseUrl, migrations);
  try {
    if (await database.isBehind())
      throw new UsageError('The database is not up to date: run npm run migrate');
    return await work({ database, keyring: await openKeyring({ databaseUrl, dataKeys, production }) });
  } finally {
    await database.close();
  }
}

/** Seals everything again that the first key has not sealed; 1 when something would not open. */
async function rotate({ database, keyring }: Opened): Promise<number> {
  const parts = { database, seals: makeSeals(keyring) };
  const { resealed, unopened } = await rotateKeys(parts, (done) =>
    process.stderr.write(`${done} sealed again\n`),
  );
  for (const { message } of unopened) process.stdout.write(`does not open: ${message}\n`);
  process.stdout.write(
    `${resealed} sealed again with ${keyring.first().id}, ${unopened.length} would not open\n`,
  );
  return unopened.length === 0 ? 0 : 1;
}

/** Signs codes with a new key from now on; running servers do so with the next code. */
async function rotateCodes({ database }: Opened, graceDays: number | null): Promise<number> {
  const { id, older, retiresAt, visitsAfter } = await rotateCodeKey({ database, now: Date.now }, graceDays);
  const until = older === 0 ? '' : `; codes sent before are taken until ${isoOf(retiresAt)}`;
  printed(`${id} signs check-in codes from now on${until}`);
  if (older > 0 && visitsAfter > 0)
    printed(
      `${visitsAfter} visits are booked for later: their guests say the short code, or ask for "my code"`,
    );
  return 0;
}

async function status({ database, keyring }: Opened): Promise<number> {
  const counts = new Map([[keyring.first().id, 0], ...(await countByKey(database))]);
  for (const [id, count] of counts)
    process.stdout.write(`${id || '(not sealed)'}\t${count}\t${roleOf(keyring, id)}\n`);
  for (const key of await codeKeys({ database, now: Date.now }))
    printed(`${key.id}\tcheck-in codes\t${codeRole(key.retiresAt, isRetired(key, Date.now()))}`);
  return 0;
}

function codeRole(retiresAt: number | null, retired: boolean): string {
  if (retiresAt === null) return 'signs';
  return `${retired ? 'retired' : 'is read until'} ${isoOf(retiresAt)}`;
}

function roleOf(keyring: Keyring, id: string): string {
  if (id === keyring.first().id) return 'seals';
  return keyring.find(id) ? 'opens' : 'is not here';
}

runCommand(keys, USAGE);
