import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, runAll } from './column-types.ts';

const ID = 'nvarchar(16) NOT NULL';

type Column = readonly [table: string, column: string, type: string, initial?: number | string];

/** Numbers and bots that tenants are reached through, and what providers took of each message and said of it. */
export class Channels1772000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText } = columnTypes(runner);
    await runAll(runner, [
      ...COLUMNS.map((column) => addColumn(...column)),
      `CREATE TABLE "channel_account" (
        "id" ${ID} PRIMARY KEY, "tenant_id" ${ID} REFERENCES "tenant" ("id"), "channel" nvarchar(20) NOT NULL,
        "external_id" nvarchar(200) NOT NULL, "name" nvarchar(200) NOT NULL, "secrets_sealed" ${longText} NULL,
        "active" bit NOT NULL, "created_at" bigint NOT NULL, "updated_at" bigint NOT NULL)`,
      'CREATE UNIQUE INDEX "channel_account_external" ON "channel_account" ("channel", "external_id")',
      'CREATE INDEX "channel_account_of_tenant" ON "channel_account" ("tenant_id")',
      `CREATE TABLE "delivery" (
        "id" ${ID} PRIMARY KEY, "tenant_id" ${ID} REFERENCES "tenant" ("id"), "outbox_id" ${ID}, "part" int NOT NULL,
        "conversation_id" ${ID}, "channel" nvarchar(20) NOT NULL, "provider_message_id" nvarchar(300) NOT NULL,
        "category" nvarchar(30) NULL, "status" nvarchar(12) NOT NULL, "error" nvarchar(400) NULL,
        "created_at" bigint NOT NULL, "updated_at" bigint NOT NULL)`,
      'CREATE UNIQUE INDEX "delivery_part" ON "delivery" ("tenant_id", "outbox_id", "part")',
      'CREATE INDEX "delivery_of_provider" ON "delivery" ("tenant_id", "channel", "provider_message_id")',
      'CREATE INDEX "delivery_of_conversation" ON "delivery" ("tenant_id", "conversation_id", "created_at")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP TABLE "delivery"',
      'DROP TABLE "channel_account"',
      ...COLUMNS.toReversed().flatMap(([table, column, , initial]) =>
        dropColumn(runner, table, column, initial !== undefined),
      ),
    ]);
  }
}

const COLUMNS: readonly Column[] = [
  ['conversation', 'account_id', 'nvarchar(16)'],
  ['conversation', 'heard_at', 'bigint', 0],
  ['conversation', 'unreachable_since', 'bigint'],
];
