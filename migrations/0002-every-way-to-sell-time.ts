import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, dropIndex, dropInitial, runAll } from './column-types.ts';

const ID = 'nvarchar(16) NOT NULL';
const TENANT = `"tenant_id" ${ID} REFERENCES "tenant" ("id")`;

type Column = readonly [table: string, column: string, type: string, initial?: number | string];

/**
 * Takings beside the ledger, rooms' own buffers, equipment, add-ons, special days, terms with versions, series,
 * the waiting list and the keys of writing calls.
 */
export class EveryWayToSellTime1772000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText, byKey } = columnTypes(runner);
    await runAll(runner, [
      ...columns(longText).map((column) => addColumn(...column)),
      ...keepOldTreatments(),
      ...tables(longText, byKey),
      ...takings(),
      dropIndex(runner, 'claim', 'claim_of_booking'),
      ...rebuiltLedger(byKey),
      dropIndex(runner, 'booking', 'booking_request'),
      'ALTER TABLE "booking" DROP COLUMN "request_key"',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { longText } = columnTypes(runner);
    await runAll(runner, [
      addColumn('booking', 'request_key', 'nvarchar(100)', ''),
      // As it was before: `up` drops the columns alone, which SQL Server refuses while they have a default.
      ...dropInitial(runner, 'booking', 'request_key'),
      'UPDATE "booking" SET "request_key" = "id"',
      'CREATE UNIQUE INDEX "booking_request" ON "booking" ("tenant_id", "request_key")',
      ...rebuiltLedger(''),
      'CREATE INDEX "claim_of_booking" ON "claim" ("booking_id")',
      ...INDEXED.map(([table, index]) => dropIndex(runner, table, index)),
      ...['waitlist_entry', 'booking_series', 'terms_version', 'answered_call', 'taking'].map(
        (table) => `DROP TABLE "${table}"`,
      ),
      addColumn('treatment', 'skill', 'nvarchar(60)', ''),
      ...dropInitial(runner, 'treatment', 'skill'),
      `UPDATE "treatment" SET "skill" = REPLACE(REPLACE("skills", '["', ''), '"]', '')`,
      ...columns(longText)
        .toReversed()
        .flatMap(([table, column, , initial]) => dropColumn(runner, table, column, initial !== undefined)),
    ]);
  }
}

/** Indexes over columns that `down` drops. */
const INDEXED = [['booking', 'booking_of_series']] as const;

function columns(longText: string): Column[] {
  return [
    ['tenant', 'house_version', 'int', 1],
    ['location', 'holiday_calendar', 'nvarchar(20)'],
    ['closure', 'opens', 'nvarchar(5)'],
    ['closure', 'closes', 'nvarchar(5)'],
    ['treatment', 'skills', longText, '[]'],
    ['treatment', 'equipment', longText, '[]'],
    ['treatment', 'add_ons', longText, '[]'],
    ['treatment', 'room_buffer_before_minutes', 'int', 0],
    ['treatment', 'room_buffer_after_minutes', 'int', 0],
    ['resource', 'equipment_kind', 'nvarchar(60)'],
    ['booking', 'due_minor', 'int', 0],
    ['booking', 'terms', longText],
    ['booking', 'accepted_at', 'bigint'],
    ['booking', 'accepted_through', 'nvarchar(300)'],
    ['booking', 'moves', 'int', 0],
    ['booking', 'series_id', 'nvarchar(16)'],
    ['booking', 'exception', longText],
    ['booking_item', 'part', 'int', 0],
    ['booking_item', 'room_buffer_before_minutes', 'int', 0],
    ['booking_item', 'room_buffer_after_minutes', 'int', 0],
    ['booking_item', 'equipment_ids', longText, '[]'],
    ['booking_item', 'add_ons', longText, '[]'],
    ['booking_item', 'gender_wish', 'nvarchar(10)'],
  ];
}

/** One skill became a list of them; the room had the therapist's buffers; all of the price was due. */
function keepOldTreatments(): string[] {
  return [
    `UPDATE "treatment" SET "skills" = REPLACE('["@"]', '@', "skill"),
      "room_buffer_before_minutes" = "buffer_before_minutes", "room_buffer_after_minutes" = "buffer_after_minutes"`,
    'ALTER TABLE "treatment" DROP COLUMN "skill"',
    `UPDATE "booking_item" SET
      "room_buffer_before_minutes" = "buffer_before_minutes", "room_buffer_after_minutes" = "buffer_after_minutes"`,
    'UPDATE "booking" SET "due_minor" = "total_minor"',
  ];
}

function tables(longText: string, byKey: string): string[] {
  return [
    // What a search reads: one row where the ledger has one a tick. The ledger alone decides.
    `CREATE TABLE "taking" (
      "resource_id" ${ID}, "first_tick" int NOT NULL, "end_tick" int NOT NULL, "tenant_id" ${ID}, "booking_id" ${ID},
      PRIMARY KEY ("resource_id", "first_tick"))${byKey}`,
    'CREATE INDEX "taking_of_booking" ON "taking" ("booking_id")',
    'CREATE INDEX "booking_of_series" ON "booking" ("tenant_id", "series_id")',
    `CREATE TABLE "answered_call" (
      "tenant_id" ${ID} REFERENCES "tenant" ("id"), "call_key" nvarchar(200) NOT NULL, "fingerprint" nvarchar(64) NOT NULL,
      "answer" ${longText} NOT NULL, "created_at" bigint NOT NULL, PRIMARY KEY ("tenant_id", "call_key"))${byKey}`,
    'CREATE INDEX "answered_call_age" ON "answered_call" ("created_at")',
    `CREATE TABLE "terms_version" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "treatment_id" nvarchar(16) NULL REFERENCES "treatment" ("id"),
      "version" int NOT NULL, "terms" ${longText} NOT NULL, "created_at" bigint NOT NULL,
      "created_by" nvarchar(120) NOT NULL)`,
    'CREATE INDEX "terms_of_tenant" ON "terms_version" ("tenant_id", "version")',
    `CREATE TABLE "booking_series" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "guest_id" ${ID} REFERENCES "guest" ("id"),
      "conversation_id" nvarchar(16) NULL REFERENCES "conversation" ("id"), "channel" nvarchar(20) NOT NULL,
      "wish" ${longText} NOT NULL, "rule" ${longText} NOT NULL, "status" nvarchar(10) NOT NULL,
      "claimed_to" nvarchar(10) NOT NULL, "ends_on" nvarchar(10) NOT NULL, "created_at" bigint NOT NULL)`,
    'CREATE INDEX "series_to_go_on" ON "booking_series" ("status", "claimed_to")',
    `CREATE TABLE "waitlist_entry" (
      "id" ${ID} PRIMARY KEY, ${TENANT}, "guest_id" ${ID} REFERENCES "guest" ("id"),
      "conversation_id" nvarchar(16) NULL REFERENCES "conversation" ("id"), "channel" nvarchar(20) NOT NULL,
      "wish" ${longText} NOT NULL, "value_minor" int NOT NULL, "to_date" nvarchar(10) NOT NULL,
      "status" nvarchar(10) NOT NULL, "booking_id" nvarchar(16) NULL, "passed" ${longText} NOT NULL,
      "created_at" bigint NOT NULL)`,
    'CREATE INDEX "waitlist_of_tenant" ON "waitlist_entry" ("tenant_id", "status", "to_date")',
    'CREATE INDEX "waitlist_of_booking" ON "waitlist_entry" ("tenant_id", "booking_id")',
  ];
}

/** Runs of ticks become one row each. */
function takings(): string[] {
  return [
    `INSERT INTO "taking" ("resource_id", "first_tick", "end_tick", "tenant_id", "booking_id")
      SELECT "resource_id", MIN("tick"), MAX("tick") + 1, "tenant_id", "booking_id" FROM (
        SELECT "resource_id", "tick", "tenant_id", "booking_id",
          "tick" - ROW_NUMBER() OVER (PARTITION BY "resource_id", "booking_id" ORDER BY "tick") AS "run"
        FROM "claim") AS "runs"
      GROUP BY "resource_id", "tenant_id", "booking_id", "run"`,
  ];
}

/** The same ledger, kept in the order of its key: half the size, and a search of it touches no other page. */
function rebuiltLedger(byKey: string): string[] {
  const copy = (from: string, to: string): string =>
    `INSERT INTO "${to}" ("resource_id", "tick", "tenant_id", "booking_id")
      SELECT "resource_id", "tick", "tenant_id", "booking_id" FROM "${from}"`;
  const shape = `"resource_id" ${ID}, "tick" int NOT NULL, "tenant_id" ${ID}, "booking_id" ${ID}`;
  return [
    `CREATE TABLE "claim_kept" (${shape})`,
    copy('claim', 'claim_kept'),
    'DROP TABLE "claim"',
    `CREATE TABLE "claim" (${shape}, PRIMARY KEY ("resource_id", "tick"))${byKey}`,
    copy('claim_kept', 'claim'),
    'DROP TABLE "claim_kept"',
  ];
}
