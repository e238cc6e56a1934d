import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A lost dispute is 'lost', not 'settled': a release that knows no disputes numbers a credit note for all that is settled. */
export class LostDisputes1772000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "payment" SET "status" = 'lost' WHERE "kind" = 'dispute' AND "status" = 'settled'`,
    );
  }

  /** Stays, for the sake of the release that comes back. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
