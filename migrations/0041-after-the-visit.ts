import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, dropIndex, runAll } from './column-types.ts';

/** Whether a guest may be written to about their next visit, when that is looked at; and what they agreed to, found by guest. */
export class AfterTheVisit1772000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      addColumn('guest', 'offers', 'nvarchar(8)'),
      addColumn('guest', 'offers_at', 'bigint', 0),
      addColumn('guest', 'rebook_at', 'bigint'),
      'CREATE INDEX "guest_to_propose" ON "guest" ("rebook_at")',
      `CREATE INDEX "event_of_consent" ON "event_log" ("tenant_id", "actor_id")
       WHERE "type" IN ('offers-wanted', 'offers-declined', 'messages-stopped', 'messages-resumed')`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      dropIndex(runner, 'event_log', 'event_of_consent'),
      dropIndex(runner, 'guest', 'guest_to_propose'),
      ...dropColumn(runner, 'guest', 'rebook_at', false),
      ...dropColumn(runner, 'guest', 'offers_at', true),
      ...dropColumn(runner, 'guest', 'offers', false),
    ]);
  }
}
