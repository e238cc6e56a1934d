import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, runAll } from './column-types.ts';

/** Since when a bank has been taking its time over a payment: guests and the desk are told, so that nobody pays twice. */
export class PaymentsUnderWay1772000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      addColumn('checkout_session', 'processing_at', 'bigint'),
      `UPDATE "checkout_session" SET "processing_at" = "created_at" WHERE "state" = 'processing'`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropColumn(runner, 'checkout_session', 'processing_at', false));
  }
}
