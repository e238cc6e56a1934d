import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import { entities } from '../../../api/database/entities/entities.ts';
import { openDatabase } from '../../../api/database/open-database.ts';
import { migrations } from '../../../migrations/migrations.ts';
import { clockAt } from '../../support/clock.ts';
import { DOUBLE_URL, openTestDatabase } from '../../support/database.ts';
import { makeMssqlDouble } from '../../support/mssql-double.ts';
import { makeSpa } from '../../support/spa.ts';

import { confirmedVisit, DESK } from '../check-in/confirmed-visit.ts';

const NOW = '2026-03-02T09:00';

describe('the migrations', () => {
  test('run in both directions, and a second run finds nothing to do', async () => {
    const database = await openTestDatabase();
    await expect(database.migrate()).resolves.toEqual([]);
    for (const migration of migrations.toReversed())
      await expect(database.migrateDown()).resolves.toBe(migration.name);
    await expect(database.migrateDown()).resolves.toBeNull();
    await expect(database.migrate()).resolves.toEqual(migrations.map((migration) => migration.name));
    const spa = await makeSpa(database, clockAt(NOW));
    await expect(spa.held('2026-03-03T17:00')).resolves.toMatchObject({ booking: { status: 'held' } });
    await database.close();
  });
});

test('what was done in a talk before the log could be found by talks is found by them, too', async () => {
  const database = await openTestDatabase();
  const spa = await makeSpa(database, clockAt(NOW));
  await writeInTenant(spa.core, spa.tenantId, DESK, async (unit) => {
    unit.record({ type: 'person-took-over', bookingId: null, conversationId: 'talk-1' });
    unit.record({ type: 'canned-answers-changed', bookingId: null });
  });
  while ((await database.migrateDown()) !== 'ReadableLog1772000000048');
  await database.migrate();
  const found = await database.run((db) =>
    db.query(
      `SELECT type, conversation_id FROM event_log WHERE tenant_id = '${spa.tenantId}' ORDER BY sequence`,
    ),
  );
  expect(found).toEqual([
    { type: 'person-took-over', conversation_id: 'talk-1' },
    { type: 'canned-answers-changed', conversation_id: null },
  ]);
  await database.close();
});

test('why a guest was let in late moves from the log to the visit, and back for the older release', async () => {
  const database = await openTestDatabase();
  const { clock, spa, booking } = await confirmedVisit(database);
  clock.set('2026-03-03T18:10');
  await spa.service.checkIn(spa.tenantId, DESK, booking.id, 'k', 'Otto’s tram');
  const rows = (sql: string): Promise<unknown[]> => database.run((db) => db.query(sql));
  const log = async () =>
    JSON.stringify(await rows(`SELECT data FROM event_log WHERE booking_id = '${booking.id}'`));
  await expect(log()).resolves.not.toContain('Otto');
  while ((await database.migrateDown()) !== 'CheckInReasons1772000000025');
  await expect(log()).resolves.toContain('Otto’s tram');
  await database.migrate();
  await expect(log()).resolves.not.toContain('Otto');
  const detail = await spa.service.bookingDetail(spa.tenantId, booking.id);
  expect(detail?.history.at(-1)).toMatchObject({ reason: 'Otto’s tram' });
  await database.close();
});

test('why the desk set rules aside for a guest who was forgotten before goes, which rules stays', async () => {
  const database = await openTestDatabase();
  const { booking } = await confirmedVisit(database);
  const rows = (sql: string): Promise<unknown> => database.run((db) => db.query(sql));
  const exception = { reason: 'Otto’s knee', outsideHours: true, overBuffers: false, overCapacity: false };
  await rows(`UPDATE booking SET exception = '${JSON.stringify(exception)}' WHERE id = '${booking.id}'`);
  const now = async () => JSON.stringify(await rows('SELECT exception FROM booking'));
  const again = async (): Promise<void> => {
    while ((await database.migrateDown()) !== 'ReasonsOfTheForgotten1772000000028');
    await database.migrate();
  };
  await again();
  await expect(now()).resolves.toContain('Otto’s knee');
  await rows('UPDATE guest SET erased_at = 1');
  await again();
  await expect(now()).resolves.not.toContain('Otto');
  await expect(now()).resolves.toContain('outsideHours');
  await database.close();
});

test('going back refuses to forget the cards that a provider keeps, until they are gone there', async () => {
  const database = await openTestDatabase();
  const { booking } = await confirmedVisit(database);
  const rows = (sql: string): Promise<unknown> => database.run((db) => db.query(sql));
  await rows(`INSERT INTO "kept_card" ("id", "tenant_id", "booking_id", "checkout_id", "provider", "customer", "method", "brand",
      "last_four", "expiry_month", "expiry_year", "state", "failures", "created_at")
    SELECT 'card', "tenant_id", "booking_id", "id", 'stripe', 'cus_1', 'pm_1', 'visa', '4242', 1, 2030, 'leaving', 0, 0
      FROM "checkout" WHERE "booking_id" = '${booking.id}'`);
  while ((await database.newestMigration()) !== 'KeptCards1772000000026') await database.migrateDown();
  await expect(database.migrateDown()).rejects.toThrow('payment providers still keep cards of guests (1)');
  await expect(rows('SELECT "customer" FROM "kept_card"')).resolves.toEqual([{ customer: 'cus_1' }]);
  await rows(`UPDATE "kept_card" SET "state" = 'gone'`);
  await expect(database.migrateDown()).resolves.toBe('KeptCards1772000000026');
  await database.close();
});

test('a dispute that was lost before is lost, not settled: an earlier release numbers all that is settled', async () => {
  const database = await openTestDatabase();
  const { booking } = await confirmedVisit(database);
  const rows = (sql: string): Promise<unknown> => database.run((db) => db.query(sql));
  while ((await database.migrateDown()) !== 'LostDisputes1772000000031');
  const copied = `"tenant_id", "booking_id", "checkout_id", "amount_minor", "currency", "provider", "provider_reference",
    "created_at", "tip_minor", "attempt"`;
  for (const status of ['settled', 'requested'])
    await rows(`INSERT INTO "payment" ("id", "kind", "status", ${copied})
      SELECT 'dp_${status}', 'dispute', '${status}', ${copied.replace('"provider_reference"', `'dp_${status}'`)}
        FROM "payment" WHERE "booking_id" = '${booking.id}' AND "kind" = 'charge'`);
  await database.migrate();
  await expect(rows('SELECT "kind", "status" FROM "payment" ORDER BY "kind", "status"')).resolves.toEqual([
    { kind: 'charge', status: 'settled' },
    { kind: 'dispute', status: 'lost' },
    { kind: 'dispute', status: 'requested' },
  ]);
  await database.close();
});

test('going back leaves no default on the columns that going forward drops: SQL Server would refuse', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-down-'));
  const double = makeMssqlDouble(join(folder, 'double.db'));
  const database = await openDatabase(DOUBLE_URL, migrations, double.module);
  await database.migrate();
  for (const _ of migrations) await database.migrateDown();
  await database.close();
  for (const [table, column] of [
    ['booking', 'request_key'],
    ['treatment', 'skill'],
  ])
    expect(double.statements).toContain(
      `ALTER TABLE "${table}" DROP CONSTRAINT "${table}_${column}_initial"`,
    );
  await rm(folder, { recursive: true, force: true });
});

describe('what is sent to SQL Server', () => {
  let folder = '';
  let statements: readonly string[] = [];
  /** Those of the service: a migration is about every tenant. */
  let served: readonly string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillwater-sql-'));
    const double = makeMssqlDouble(join(folder, 'double.db'));
    const database = await openDatabase(DOUBLE_URL, migrations, double.module);
    await database.migrate();
    const migrated = double.statements.length;
    const spa = await makeSpa(database, clockAt(NOW), { therapists: 3 });
    const { actor, booking } = await spa.held('2026-03-03T17:00');
    await spa.service.acceptHold(spa.tenantId, actor, booking.id);
    await spa.service.cancelBooking(spa.tenantId, actor, booking.id, 'no time');
    await spa.service.calendarDay(spa.tenantId, spa.locationId, '2026-03-03');
    served = double.statements.slice(migrated);
    await database.migrateDown();
    await database.close();
    statements = double.statements;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const all = (pattern: RegExp): string[] => statements.filter((statement) => pattern.test(statement));

  test('is made of words that SQL Server and those who speak its protocol know', () => {
    expect(statements.length).toBeGreaterThan(100);
    expect(
      all(/\bLIMIT\b|\bRETURNING\b|\bMERGE\b|CREATE OR ALTER|IF NOT EXISTS|UPDLOCK|READPAST|`|\bILIKE\b|::/),
    ).toEqual([]);
  });

  test('limits rows its way', () => {
    const limited = all(/^SELECT.*(TOP \(?\d|FETCH NEXT)/s);
    expect(limited.length).toBeGreaterThan(0);
    // OFFSET … FETCH is only known after ORDER BY.
    expect(
      limited.filter((statement) => /FETCH NEXT/.test(statement) && !/ORDER BY/.test(statement)),
    ).toEqual([]);
  });

  test('makes text columns that hold every script, and dates as numbers', () => {
    const tables = all(/^CREATE TABLE "(?!migration")/);
    // The claims were made again, by way of a copy: see migration 2.
    expect(tables).toHaveLength(entities.length + 2);
    expect(
      all(
        /^CREATE TABLE (?!.*"migration").*(\btext\b|[^n]varchar|datetime|timestamp|boolean|json|AUTOINCREMENT)/s,
      ),
    ).toEqual([]);
    expect(tables.join('\n')).toContain('nvarchar(max)');
  });

  test('claims a visit in few statements, by parameters, within their limit', () => {
    const claims = all(/^INSERT INTO .*"claim".* VALUES /s);
    expect(claims).toHaveLength(1);
    expect(claims[0]?.match(/@\d+/g)?.length).toBe(2 * 15 * 4);
    expect(
      Math.max(...statements.map((statement) => statement.match(/@\d+/g)?.length ?? 0)),
    ).toBeLessThanOrEqual(2_100);
  });

  test("reads a day's visits between two bounds, not all since the house opened", () => {
    const days = served.filter((statement) => /^SELECT.*FROM .*"booking" .*"location_id"/s.test(statement));
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((statement) => !/"starts_at" BETWEEN/.test(statement))).toEqual([]);
  });

  test('asks for nothing without its tenant', () => {
    const open = served.filter(
      (statement) =>
        /^(SELECT|UPDATE|DELETE)/.test(statement) &&
        !/tenant_id|INFORMATION_SCHEMA|"tenant"|migration|signing_key|_NAME\(\)/.test(statement),
    );
    expect(open).toEqual([]);
  });
});
