import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Row {
  readonly id: string;
  readonly exception: string;
}

/** Why the desk set rules aside for a guest, who has been forgotten since: its own words were left until now. */
export class ReasonsOfTheForgotten1772000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const rows: Row[] = await runner.query(
      `SELECT b."id", b."exception" FROM "booking" b JOIN "guest" g ON g."id" = b."guest_id"
        WHERE g."erased_at" IS NOT NULL AND b."exception" IS NOT NULL`,
    );
    for (const { id, exception } of rows) {
      const kept = JSON.stringify({ ...JSON.parse(exception), reason: '[erased]' });
      await runner.query(
        `UPDATE "booking" SET "exception" = '${kept.replace(/'/g, "''")}' WHERE "id" = '${id}'`,
      );
    }
  }

  /** What is gone is gone. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
