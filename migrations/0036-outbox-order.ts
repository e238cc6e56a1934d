import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, dropIndex, runAll } from './column-types.ts';

/**
 * The outbox in order of weight: what is pressing goes first, what was said once is not said again, and what may be
 * sent to whom at what rate is counted for all processes together.
 */
export class OutboxOrder1772000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { byKey } = columnTypes(runner);
    await runAll(runner, [
      // An earlier release says nothing of them: its messages are pressing, as all were then.
      addColumn('outbox', 'priority', 'int', 0),
      addColumn('outbox', 'paced_until', 'bigint', 0),
      addColumn('outbox', 'dedupe', 'nvarchar(120)'),
      dropIndex(runner, 'outbox', 'outbox_due'),
      'CREATE INDEX "outbox_due" ON "outbox" ("status", "priority", "due_at", "id")',
      // The first that waits in a conversation, however many were sent before it.
      `CREATE INDEX "outbox_waiting" ON "outbox" ("conversation_id", "position") WHERE "status" = 'pending'`,
      // To SQL Server two empty values are one: most messages have no key.
      `CREATE UNIQUE INDEX "outbox_once" ON "outbox" ("tenant_id", "dedupe") WHERE "dedupe" IS NOT NULL`,
      // When the next place is due under a rate, in microseconds: whoever takes one holds the row to their commit.
      `CREATE TABLE "pace" (
        "name" nvarchar(60) NOT NULL PRIMARY KEY, "tenant_id" nvarchar(16) NOT NULL REFERENCES "tenant" ("id"),
        "due_at" bigint NOT NULL, "queued_to" bigint NOT NULL)${byKey}`,
      'CREATE INDEX "pace_due" ON "pace" ("due_at")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP TABLE "pace"',
      dropIndex(runner, 'outbox', 'outbox_once'),
      dropIndex(runner, 'outbox', 'outbox_waiting'),
      dropIndex(runner, 'outbox', 'outbox_due'),
      'CREATE INDEX "outbox_due" ON "outbox" ("status", "due_at")',
      ...dropColumn(runner, 'outbox', 'dedupe', false),
      ...dropColumn(runner, 'outbox', 'paced_until', true),
      ...dropColumn(runner, 'outbox', 'priority', true),
    ]);
  }
}
