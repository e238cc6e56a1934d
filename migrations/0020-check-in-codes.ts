import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, runAll } from './column-types.ts';

/** Keys of check-in codes that end, and sessions of devices at the door that may do nothing but check in. */
export class CheckInCodes1772000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      addColumn('signing_key', 'retires_at', 'bigint'),
      addColumn('session', 'kiosk', 'nvarchar(60)'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // The release before would take such a session for one that may do all.
      'DELETE FROM "session" WHERE "kiosk" IS NOT NULL',
      ...dropColumn(runner, 'session', 'kiosk', false),
      ...dropColumn(runner, 'signing_key', 'retires_at', false),
    ]);
  }
}
