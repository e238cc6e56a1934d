import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { codeKeys, rotateCodeKey } from '../../../api/check-in/code-keys.ts';
import { doorDay } from '../../../api/check-in/door.ts';
import { SigningKeyTable } from '../../../api/database/entities/people.ts';
import { type Database, openDatabase } from '../../../api/database/open-database.ts';
import { migrations } from '../../../migrations/migrations.ts';
import { instant } from '../../support/clock.ts';
import { runCommand } from '../../support/run-command.ts';
import { confirmedVisit } from './confirmed-visit.ts';

// A database of its own each: keys are the installation's, and other tests sign with them.
let folder = '';
let databaseUrl = '';
let database: Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-code-keys-'));
  databaseUrl = `sqlite:${join(folder, 'spa.db')}`;
  database = await openDatabase(databaseUrl, migrations);
  await database.migrate();
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a rotation of the key of check-in codes', () => {
  test('signs with a new key from then on, and takes codes of the old one until the day after the last visit', async () => {
    const { clock, spa, booking, token, scan } = await confirmedVisit(database);
    const { id, older, retiresAt, visitsAfter } = await rotateCodeKey(spa.core, null);
    expect({ older, retiresAt, visitsAfter }).toEqual({
      older: 1,
      retiresAt: instant('2026-03-04T18:00'),
      visitsAfter: 0,
    });
    const fresh = (await spa.service.checkInToken(spa.tenantId, booking.id)) ?? '';
    expect(fresh.split('.')).toContain(id);
    expect(token.split('.')).not.toContain(id);
    clock.set('2026-03-03T16:50');
    await expect(scan(token)).resolves.toMatchObject({ ok: true });
  });

  test('signs with the new key, also where the clock that named the old one was ahead', async () => {
    const { spa, booking } = await confirmedVisit(database);
    await database.run((db) =>
      db.update(
        SigningKeyTable,
        { purpose: 'check-in' },
        { id: 'zzzzzzzzzzzzzzzz', createdAt: Date.now() * 2 },
      ),
    );
    const { id } = await rotateCodeKey(spa.core, null);
    const fresh = (await spa.service.checkInToken(spa.tenantId, booking.id)) ?? '';
    expect(fresh.split('.')).toContain(id);
  });

  test('without grace refuses the codes that were sent, by a name of its own and without a word on the visit', async () => {
    const { clock, spa, booking, token, scan } = await confirmedVisit(database);
    const { visitsAfter } = await rotateCodeKey(spa.core, 0);
    expect(visitsAfter).toBe(1);
    clock.set('2026-03-03T16:50');
    await expect(scan(token)).resolves.toEqual({ ok: false, reason: 'retired', booking: null });
    const forged = `${token.slice(0, -10)}AAAAAAAAAA`;
    await expect(scan(forged)).resolves.toMatchObject({ reason: 'not-a-code' });
    const day = await doorDay(spa.core, spa.tenantId, spa.locationId);
    expect(day?.keys).toHaveLength(1);
    const fresh = (await spa.service.checkInToken(spa.tenantId, booking.id)) ?? '';
    await expect(scan(fresh)).resolves.toMatchObject({ ok: true });
  });

  test('keeps of an old key only what verifies, and never lengthens its life', async () => {
    const { clock, spa } = await confirmedVisit(database);
    await rotateCodeKey(spa.core, 0);
    clock.set('2026-03-02T10:00');
    await rotateCodeKey(spa.core, 30);
    const keys = await codeKeys(spa.core);
    expect(keys.map(({ retiresAt }) => retiresAt)).toEqual([
      instant('2026-03-02T09:00'),
      // An hour later by the clock on the wall: summer has begun.
      instant('2026-04-01T11:00'),
      null,
    ]);
    const rows = await database.run((db) => db.findBy(SigningKeyTable, { purpose: 'check-in' }));
    expect(rows.filter(({ material }) => material.includes('PRIVATE'))).toHaveLength(1);
  });
});

describe('npm run keys -- rotate check-in', () => {
  const keys = (...args: readonly string[]) =>
    runCommand('commands/keys.ts', [...args, '--database', databaseUrl], {
      DATA_KEYS: '',
      DATA_HASH_KEY: '',
    });

  test('rotates, says until when the old codes are taken, and the status shows it', async () => {
    await confirmedVisit(database);
    const rotated = await keys('rotate', 'check-in', '--grace', '7');
    expect(rotated).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^(\w{16}) signs check-in codes from now on; codes sent before are taken until 2/,
      ),
    });
    const status = await keys('status');
    expect(status.out).toMatch(
      /\n\w{16}\tcheck-in codes\tis read until 2\S+Z\n\w{16}\tcheck-in codes\tsigns\n$/,
    );
  }, 60_000);

  test.each([
    [['rotate', 'check-in', '--grace', 'soon']],
    [['rotate', '--grace', '7']],
    [['rotate', 'doors']],
  ])(
    '%j is answered with the usage',
    async (args) => {
      await expect(keys(...args)).resolves.toMatchObject({ code: 2, out: '' });
    },
    60_000,
  );
});
