import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, runAll } from './column-types.ts';

/** The chat that another was joined to: with the one that was joined it may undo it. */
export class WhereCodesWereMade1772000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [addColumn('guest_merge', 'origin_id', 'nvarchar(16)')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropColumn(runner, 'guest_merge', 'origin_id', false));
  }
}
