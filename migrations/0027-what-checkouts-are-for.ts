import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, runAll } from './column-types.ts';

/** What a checkout is for: those that there are, are the first payments of visits. And whether a guest was asked for a tip. */
export class WhatCheckoutsAreFor1772000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      addColumn('checkout', 'purpose', 'nvarchar(10)', 'visit'),
      addColumn('feedback', 'tip_asked_at', 'bigint'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...dropColumn(runner, 'feedback', 'tip_asked_at', false),
      ...dropColumn(runner, 'checkout', 'purpose', true),
    ]);
  }
}
