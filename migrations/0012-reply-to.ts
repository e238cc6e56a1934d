import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, runAll } from './column-types.ts';

/** What a channel needs beside the address to write back: on Teams the service that its conversation is at. */
export class ReplyTo1772000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText } = columnTypes(runner);
    await runAll(runner, [addColumn('conversation', 'reply_to_sealed', longText)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropColumn(runner, 'conversation', 'reply_to_sealed', false));
  }
}
