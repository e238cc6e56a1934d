import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropIndex, runAll } from './column-types.ts';

/** What guests wrote, and what was booked, in a stretch of time: how far chats came is counted by it. */
export class WhatCameWhen1772000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'CREATE INDEX "inbox_of_moment" ON "inbox" ("tenant_id", "received_at")',
      'CREATE INDEX "booking_of_moment" ON "booking" ("tenant_id", "created_at")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      dropIndex(runner, 'booking', 'booking_of_moment'),
      dropIndex(runner, 'inbox', 'inbox_of_moment'),
    ]);
  }
}
