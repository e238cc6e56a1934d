import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, dropIndex, runAll } from './column-types.ts';

interface Event {
  readonly tenant_id: string;
  readonly sequence: number | string;
  readonly data: string;
}

/** The log is looked up by who did something, when, and which talk it was about. */
export class ReadableLog1772000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      addColumn('event_log', 'conversation_id', 'nvarchar(16)'),
      'CREATE INDEX "event_of_talk" ON "event_log" ("tenant_id", "conversation_id") WHERE "conversation_id" IS NOT NULL',
      'CREATE INDEX "event_of_actor" ON "event_log" ("tenant_id", "actor_id", "sequence")',
      'CREATE INDEX "event_of_moment" ON "event_log" ("tenant_id", "at")',
    ]);
    const events: Event[] = await runner.query(
      `SELECT "tenant_id", "sequence", "data" FROM "event_log" WHERE "data" LIKE '%"conversationId"%'`,
    );
    for (const { tenant_id, sequence, data } of events) {
      const { conversationId } = JSON.parse(data);
      if (typeof conversationId !== 'string' || !/^[\w-]{1,16}$/.test(conversationId)) continue;
      await runner.query(
        `UPDATE "event_log" SET "conversation_id" = '${conversationId}'
          WHERE "tenant_id" = '${tenant_id}' AND "sequence" = ${sequence}`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      dropIndex(runner, 'event_log', 'event_of_moment'),
      dropIndex(runner, 'event_log', 'event_of_actor'),
      dropIndex(runner, 'event_log', 'event_of_talk'),
      ...dropColumn(runner, 'event_log', 'conversation_id', false),
    ]);
  }
}
