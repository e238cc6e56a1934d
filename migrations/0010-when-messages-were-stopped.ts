import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, runAll } from './column-types.ts';

/** When a guest last said which messages they want: providers tell of such wishes late and in any order. */
export class WhenMessagesWereStopped1772000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [addColumn('guest', 'messages_at', 'bigint', 0)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropColumn(runner, 'guest', 'messages_at', true));
  }
}
