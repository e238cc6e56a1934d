import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, runAll } from './column-types.ts';

/** A visit that somebody else comes to than the guest who books and pays. */
export class GiftVisits1772000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [addColumn('booking', 'for_name', 'nvarchar(120)')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropColumn(runner, 'booking', 'for_name', false));
  }
}
