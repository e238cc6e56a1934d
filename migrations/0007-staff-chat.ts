import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, dropIndex, runAll } from './column-types.ts';

const ID = 'nvarchar(16) NOT NULL';

type Column = readonly [table: string, column: string, type: string, initial?: number | string];

/** Chats that belong to members of staff, the codes that make them so, and visits that change hands. */
export class StaffChat1772000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...COLUMNS.map((column) => addColumn(...column)),
      'CREATE INDEX "conversation_of_staff" ON "conversation" ("tenant_id", "staff_id")',
      `CREATE TABLE "chat_code" (
        "id" ${ID} PRIMARY KEY, "tenant_id" ${ID} REFERENCES "tenant" ("id"),
        "staff_id" ${ID} REFERENCES "staff" ("id"), "code_hash" nvarchar(64) NOT NULL,
        "created_at" bigint NOT NULL, "expires_at" bigint NOT NULL)`,
      'CREATE INDEX "chat_code_hash" ON "chat_code" ("tenant_id", "code_hash")',
      `CREATE TABLE "swap" (
        "id" ${ID} PRIMARY KEY, "tenant_id" ${ID} REFERENCES "tenant" ("id"),
        "booking_id" ${ID} REFERENCES "booking" ("id"), "from_id" ${ID}, "to_id" ${ID},
        "starts_at" bigint NOT NULL, "status" nvarchar(12) NOT NULL, "created_at" bigint NOT NULL,
        "updated_at" bigint NOT NULL)`,
      'CREATE INDEX "swap_of_booking" ON "swap" ("tenant_id", "booking_id")',
      'CREATE INDEX "swap_status" ON "swap" ("tenant_id", "status")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP TABLE "swap"',
      'DROP TABLE "chat_code"',
      dropIndex(runner, 'conversation', 'conversation_of_staff'),
      ...COLUMNS.toReversed().flatMap(([table, column, , initial]) =>
        dropColumn(runner, table, column, initial !== undefined),
      ),
    ]);
  }
}

const COLUMNS: readonly Column[] = [
  ['conversation', 'staff_id', 'nvarchar(16)'],
  ['conversation', 'code_tries', 'int', 0],
  ['conversation', 'code_tries_since', 'bigint', 0],
];
