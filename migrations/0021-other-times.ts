import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, dropIndex, runAll } from './column-types.ts';

/** Visits whose money came after their time had gone back, until their guest has chosen another or has the money again. */
export class OtherTimes1772000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      addColumn('booking', 'rebook_until', 'bigint'),
      addColumn('booking', 'rebook_offered_at', 'bigint'),
      'CREATE INDEX "booking_to_rebook" ON "booking" ("rebook_until")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      dropIndex(runner, 'booking', 'booking_to_rebook'),
      ...dropColumn(runner, 'booking', 'rebook_offered_at', false),
      ...dropColumn(runner, 'booking', 'rebook_until', false),
    ]);
  }
}
