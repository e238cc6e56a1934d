import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, dropIndex, runAll } from './column-types.ts';

/** Whether the provider charges for what it took: with the category it makes the month's bill. */
export class WhatMessagesCost1772000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      addColumn('delivery', 'billed', 'bit'),
      'CREATE INDEX "delivery_of_tenant" ON "delivery" ("tenant_id", "created_at")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      dropIndex(runner, 'delivery', 'delivery_of_tenant'),
      ...dropColumn(runner, 'delivery', 'billed', false),
    ]);
  }
}
