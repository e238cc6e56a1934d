import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, runAll } from './column-types.ts';

/** The chat that a visit was begun in, where it went on in another: whose it is when the two chats are parted. */
export class WhereVisitsWereBegun1772000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [addColumn('booking', 'begun_in', 'nvarchar(16)')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropColumn(runner, 'booking', 'begun_in', false));
  }
}
