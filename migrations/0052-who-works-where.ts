import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, runAll } from './column-types.ts';

/** The locations that somebody of the team is bound to, as a list of ids; none is all of them. */
export class WhoWorksWhere1772000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText } = columnTypes(runner);
    await runAll(runner, [
      addColumn('staff', 'location_ids', longText),
      addColumn('access_link', 'location_ids', longText),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...dropColumn(runner, 'access_link', 'location_ids', false),
      ...dropColumn(runner, 'staff', 'location_ids', false),
    ]);
  }
}
