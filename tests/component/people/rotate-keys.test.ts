import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Id } from '../../../api/contract.ts';
import type { Core } from '../../../api/core.ts';
import { GuestTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import { type Database, openDatabase } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { type KeyMaterial, newDataKey, newKeyMaterial } from '../../../api/keys/data-keys.ts';
import { keyringOf, openKeyring } from '../../../api/keys/keyring.ts';
import { countByKey, rotateKeys } from '../../../api/keys/rotate-keys.ts';
import { makeSeals } from '../../../api/keys/sealed-text.ts';
import { findGuestByPhone } from '../../../api/people/find-guest.ts';
import { insertGuests, openGuest } from '../../../api/people/guest-record.ts';
import { keepDetails } from '../../../api/people/keep-details.ts';
import { nameGuest } from '../../../api/people/name-guest.ts';
import { migrations } from '../../../migrations/migrations.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';
const OLD = newKeyMaterial();
const NEW: KeyMaterial = { keys: [newDataKey(), ...OLD.keys], hashKey: OLD.hashKey };

function withKeys(core: Core, keys: KeyMaterial): Core {
  return { ...core, seals: makeSeals(keyringOf(keys)) };
}

const phoneOf = (index: number): string => `+3161${String(index).padStart(7, '0')}`;

async function addGuests(core: Core, tenantId: Id, count: number): Promise<Id[]> {
  const guests = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    name: `Guest ${index}`,
    phone: phoneOf(index),
    locale: 'en',
    createdAt: 0,
  }));
  await core.database.transact((db) => insertGuests(core.seals, tenantScope(db, tenantId), guests));
  return guests.map(({ id }) => id);
}

async function guest(core: Core, tenantId: Id, id: Id) {
  const row = await core.database.run((db) => tenantScope(db, tenantId).findOne(GuestTable, { id }));
  return row && openGuest(core.seals, row);
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-rotate-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

// A database of its own each: what other tests sealed is none of a rotation's business.
describe('a rotation', () => {
  let database: Database;
  let spa: TestSpa;
  let before: Core;
  let after: Core;
  beforeEach(async () => {
    database = await openTestDatabase(`sqlite:${join(folder, 'spa.db')}`);
    spa = await makeSpa(database, clockAt(NOW));
    before = withKeys(spa.core, OLD);
    after = withKeys(spa.core, NEW);
  });
  afterEach(() => database.close());

  const counts = async () => Object.fromEntries(await countByKey(database));

  test('seals everything with the first key, finds nothing to do again, and everybody is still found', async () => {
    await addGuests(before, spa.tenantId, 450);
    const [id = ''] = await addGuests(after, spa.tenantId, 1);
    await keepDetails(before, spa.tenantId, id, { email: 'anna@example.com', notes: 'knee' });
    await expect(counts()).resolves.toEqual({ [OLD.keys[0].id]: 452, [NEW.keys[0].id]: 1 });
    await expect(rotateKeys(after)).resolves.toEqual({ resealed: 452, unopened: [] });
    await expect(counts()).resolves.toEqual({ [NEW.keys[0].id]: 453 });
    await expect(rotateKeys(after)).resolves.toEqual({ resealed: 0, unopened: [] });
    const newOnly = withKeys(spa.core, { keys: [NEW.keys[0]], hashKey: OLD.hashKey });
    await expect(findGuestByPhone(newOnly, spa.tenantId, phoneOf(449))).resolves.toMatchObject({
      name: 'Guest 449',
      phone: phoneOf(449),
    });
    await expect(guest(newOnly, spa.tenantId, id)).resolves.toMatchObject({
      phone: phoneOf(0),
      email: 'anna@example.com',
      notes: 'knee',
    });
  });

  test('loses nothing that changes meanwhile: names, phones, by servers with old keys and new', async () => {
    const ids = await addGuests(before, spa.tenantId, 600);
    const rotating = rotateKeys(after);
    const busy = ids.map(async (id, index) => {
      if (index % 3 === 0) await nameGuest(before, spa.tenantId, id, `Renamed ${index}`);
      const server = index % 2 === 0 ? before : after;
      if (index % 5 === 0) await keepDetails(server, spa.tenantId, id, { phone: `+49${index}` });
    });
    await Promise.all([rotating, ...busy]);
    await rotateKeys(after);
    await expect(counts()).resolves.toEqual({ [NEW.keys[0].id]: 600 });
    for (const [index, id] of ids.entries())
      await expect(guest(after, spa.tenantId, id)).resolves.toMatchObject({
        name: index % 3 === 0 ? `Renamed ${index}` : `Guest ${index}`,
        phone: index % 5 === 0 ? `+49${index}` : phoneOf(index),
      });
  });

  test('never writes over what was changed between its reading and its writing', async () => {
    const [id = ''] = await addGuests(before, spa.tenantId, 1);
    const slow: Database = {
      ...database,
      transact: async (work) => {
        await keepDetails(before, spa.tenantId, id, { phone: '+4930123456' });
        return database.transact(work);
      },
    };
    await expect(rotateKeys({ ...after, database: slow })).resolves.toMatchObject({ resealed: 0 });
    await expect(guest(after, spa.tenantId, id)).resolves.toMatchObject({ phone: '+4930123456' });
  });

  test('that ended half-way goes on where it was', async () => {
    await addGuests(before, spa.tenantId, 500);
    const power = new Error('the power went');
    const cut = rotateKeys(after, () => {
      throw power;
    });
    await expect(cut).rejects.toBe(power);
    await expect(counts()).resolves.toEqual({ [OLD.keys[0].id]: 300, [NEW.keys[0].id]: 200 });
    await expect(rotateKeys(after)).resolves.toEqual({ resealed: 300, unopened: [] });
  });

  test('names what does not open, leaves it as it is, and does the rest', async () => {
    const [one = '', two = '', three = ''] = await addGuests(before, spa.tenantId, 3);
    const stranger = withKeys(spa.core, newKeyMaterial());
    await keepDetails(stranger, spa.tenantId, two, { phone: '+4930999' });
    const stolen = await database.run((db) => tenantScope(db, spa.tenantId).findOne(GuestTable, { id: one }));
    await database.run((db) =>
      tenantScope(db, spa.tenantId).update(
        GuestTable,
        { id: three },
        { phoneSealed: stolen?.phoneSealed ?? null },
      ),
    );
    const { resealed, unopened } = await rotateKeys(after);
    expect(resealed).toBe(1);
    expect(unopened.map(({ reason, place }) => [reason, place.table, place.rowId])).toEqual([
      ['unknown-key', 'guest', two],
      ['does-not-open', 'guest', three],
    ]);
    await expect(guest(stranger, spa.tenantId, two)).resolves.toMatchObject({ phone: '+4930999' });
  });
});

/** The command is the operator's: on a file, whichever database the other tests are run on. */
describe('npm run keys', () => {
  let databaseUrl = '';
  beforeEach(() => {
    databaseUrl = `sqlite:${join(folder, 'spa.db')}`;
  });

  async function openSpa(guests: number): Promise<string> {
    const database = await openDatabase(databaseUrl, migrations);
    await database.migrate();
    const spa = await makeSpa(database, clockAt(NOW));
    const core = { ...spa.core, seals: makeSeals(await openKeyring({ databaseUrl })) };
    await addGuests(core, spa.tenantId, guests);
    await database.close();
    return core.seals.sealsWith();
  }

  test('makes a key, seals everything with it and counts; killed half-way it is run again', async () => {
    const old = await openSpa(5_000);
    const made = await keys('new', '--write');
    const [key = ''] = made.out.split(' ');
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('spa.db.keys') });
    await expect(keys('status')).resolves.toMatchObject({
      code: 0,
      out: `${key}\t0\tseals\n${old}\t5000\topens\n`,
    });

    const child = startKeys('rotate');
    await once(child.stderr, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    const left = /\t(\d+)\topens/.exec((await keys('status')).out)?.[1];
    expect(Number(left)).toBeGreaterThan(0);
    expect(Number(left)).toBeLessThan(5_000);

    await expect(keys('rotate')).resolves.toMatchObject({
      code: 0,
      out: `${left} sealed again with ${key}, 0 would not open\n`,
    });
    await expect(keys('status')).resolves.toMatchObject({ out: `${key}\t5000\tseals\n` });
  }, 120_000);

  test('ends with 1 and names the row when something would not open', async () => {
    await openSpa(1);
    await rm(`${join(folder, 'spa.db')}.keys`);
    const { code, out } = await keys('rotate');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^does not open: guest\.phone_sealed of \w{16}: the key "\S+" is not here\n0 sealed /,
    );
  }, 60_000);

  test('prints keys for the settings, and says in one line what is wrong with those that are there', async () => {
    const { out } = await keys('new');
    expect(out).toMatch(/^k\d{8}-[0-9a-f]{4}:[A-Za-z0-9+/]{43}=\n$/);
    await expect(keys('new', '--hash-key')).resolves.toMatchObject({
      out: expect.stringMatching(/^[A-Za-z0-9+/]{43}=\n$/),
    });
    const broken = await keysWith({ DATA_KEYS: 'k1:short', DATA_HASH_KEY: 'x' }, 'status');
    expect(broken).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^DATA_KEYS: [^\n]+\nusage: [^\n]+\n$/),
    });
    await expect(keys('destroy')).resolves.toMatchObject({ code: 2 });
  }, 60_000);

  function startKeys(...args: readonly string[]) {
    return startKeysWith({}, args);
  }

  function startKeysWith(settings: Record<string, string>, args: readonly string[]) {
    const { NODE_OPTIONS: _, DATA_KEYS: __, DATA_HASH_KEY: ___, ...inherited } = process.env;
    return spawn(
      process.execPath,
      ['--import', 'tsx', 'commands/keys.ts', ...args, '--database', databaseUrl],
      {
        env: { ...inherited, ...settings },
      },
    );
  }

  const keys = (...args: readonly string[]) => keysWith({}, ...args);

  async function keysWith(settings: Record<string, string>, ...args: readonly string[]) {
    const child = startKeysWith(settings, args);
    let [out, err] = ['', ''];
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.stderr.on('data', (part) => {
      err += part;
    });
    const [code] = await once(child, 'close');
    return { code, out, err };
  }
});
