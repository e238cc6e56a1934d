import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, dropIndex, runAll } from './column-types.ts';

const ID = 'nvarchar(16) NOT NULL';

type Column = readonly [table: string, column: string, type: string, initial?: number | string];

/** Guests of several identities: codes that join chats, records that were merged, and a second name of an address. */
export class OneGuest1772000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText } = columnTypes(runner);
    await runAll(runner, [
      ...COLUMNS.map((column) => addColumn(...column)),
      'CREATE INDEX "guest_merged_into" ON "guest" ("tenant_id", "merged_into")',
      'CREATE INDEX "conversation_alias" ON "conversation" ("tenant_id", "alias_hash")',
      // Who was forgotten before this was written down is known by a talk without an address.
      `UPDATE "guest" SET "erased_at" = "created_at" WHERE "name" IS NULL AND EXISTS (
        SELECT 1 FROM "conversation" WHERE "conversation"."guest_id" = "guest"."id"
          AND "conversation"."tenant_id" = "guest"."tenant_id" AND "conversation"."address" = ''
          AND "conversation"."address_sealed" IS NULL AND "conversation"."address_hash" = "conversation"."id")`,
      `CREATE TABLE "guest_merge" (
        "id" ${ID} PRIMARY KEY, "tenant_id" ${ID} REFERENCES "tenant" ("id"),
        "kept_id" ${ID} REFERENCES "guest" ("id"), "merged_id" ${ID} REFERENCES "guest" ("id"),
        "how" nvarchar(12) NOT NULL, "by_name" nvarchar(200) NOT NULL, "conversation_id" nvarchar(16) NULL,
        "moved" ${longText} NOT NULL, "took" nvarchar(100) NOT NULL, "created_at" bigint NOT NULL,
        "undone_at" bigint NULL)`,
      'CREATE INDEX "guest_merge_of_kept" ON "guest_merge" ("tenant_id", "kept_id")',
      'CREATE INDEX "guest_merge_of_merged" ON "guest_merge" ("tenant_id", "merged_id")',
      `CREATE TABLE "link_code" (
        "id" ${ID} PRIMARY KEY, "tenant_id" ${ID} REFERENCES "tenant" ("id"),
        "conversation_id" ${ID} REFERENCES "conversation" ("id"), "code_hash" nvarchar(64) NOT NULL,
        "taken_by" nvarchar(16) NULL, "created_at" bigint NOT NULL, "expires_at" bigint NOT NULL)`,
      'CREATE INDEX "link_code_hash" ON "link_code" ("tenant_id", "code_hash")',
      'CREATE INDEX "link_code_of_chat" ON "link_code" ("tenant_id", "conversation_id")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP TABLE "link_code"',
      'DROP TABLE "guest_merge"',
      dropIndex(runner, 'conversation', 'conversation_alias'),
      dropIndex(runner, 'guest', 'guest_merged_into'),
      ...COLUMNS.toReversed().flatMap(([table, column, , initial]) =>
        dropColumn(runner, table, column, initial !== undefined),
      ),
    ]);
  }
}

const COLUMNS: readonly Column[] = [
  ['guest', 'merged_into', 'nvarchar(16)'],
  ['guest', 'erased_at', 'bigint'],
  ['conversation', 'alias_hash', 'nvarchar(64)'],
  ['conversation', 'link_tries', 'int', 0],
  ['conversation', 'link_tries_since', 'bigint', 0],
];
