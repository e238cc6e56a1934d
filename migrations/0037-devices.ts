import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, dropIndex, runAll } from './column-types.ts';

/** Devices that are pushed to: each is a row of `conversation` with the channel "push" (decision 041). */
export class Devices1772000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      addColumn('conversation', 'device_of', 'nvarchar(16)'),
      'CREATE INDEX "conversation_devices" ON "conversation" ("tenant_id", "device_of") WHERE "device_of" IS NOT NULL',
      `CREATE INDEX "conversation_push" ON "conversation" ("tenant_id", "staff_id") WHERE "channel" = 'push'`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      dropIndex(runner, 'conversation', 'conversation_push'),
      dropIndex(runner, 'conversation', 'conversation_devices'),
      // An earlier release would take them for guests' chats.
      `DELETE FROM "outbox" WHERE "conversation_id" IN (SELECT "id" FROM "conversation" WHERE "channel" = 'push')`,
      `DELETE FROM "conversation" WHERE "channel" = 'push'`,
      ...dropColumn(runner, 'conversation', 'device_of', false),
    ]);
  }
}
