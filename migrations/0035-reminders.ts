import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, dropIndex, runAll } from './column-types.ts';

/** When each visit is to be looked at for its reminders, when its guest was last told of it, and what they said. */
export class Reminders1772000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      addColumn('booking', 'remind_at', 'bigint'),
      addColumn('booking', 'told_at', 'bigint'),
      addColumn('booking', 'asked_at', 'bigint'),
      addColumn('booking', 'attends_at', 'bigint'),
      'CREATE INDEX "booking_to_remind" ON "booking" ("remind_at")',
      // Visits that are booked already are planned at the first look.
      `UPDATE "booking" SET "remind_at" = 0, "told_at" = "created_at" WHERE "status" = 'confirmed'`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      dropIndex(runner, 'booking', 'booking_to_remind'),
      ...dropColumn(runner, 'booking', 'attends_at', false),
      ...dropColumn(runner, 'booking', 'asked_at', false),
      ...dropColumn(runner, 'booking', 'told_at', false),
      ...dropColumn(runner, 'booking', 'remind_at', false),
    ]);
  }
}
