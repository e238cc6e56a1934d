import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, dropIndex, runAll } from './column-types.ts';

/** When a refund is asked for next, and how often its provider was away: one that is stuck holds up no other. */
export class WhenRefundsAreDue1772000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      addColumn('payment', 'due_at', 'bigint'),
      addColumn('payment', 'failures', 'int', 0),
      `UPDATE "payment" SET "due_at" = "created_at" WHERE "kind" = 'refund' AND "status" = 'requested'`,
      'CREATE INDEX "payment_due" ON "payment" ("status", "due_at")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      dropIndex(runner, 'payment', 'payment_due'),
      ...dropColumn(runner, 'payment', 'failures', true),
      ...dropColumn(runner, 'payment', 'due_at', false),
    ]);
  }
}
