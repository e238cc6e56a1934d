import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, runAll } from './column-types.ts';

const ID = 'nvarchar(16) NOT NULL';

/** What a house took on a day, frozen when it was closed. */
export class DayClosings1772000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText } = columnTypes(runner);
    await runAll(runner, [
      `CREATE TABLE "day_closing" (
        "id" ${ID} PRIMARY KEY, "tenant_id" ${ID} REFERENCES "tenant" ("id"),
        "location_id" ${ID} REFERENCES "location" ("id"), "day" nvarchar(10) NOT NULL,
        "currency" nvarchar(3) NOT NULL, "totals" ${longText} NOT NULL, "float_minor" bigint NOT NULL,
        "expected_minor" bigint NOT NULL, "counted_minor" bigint NOT NULL, "note" nvarchar(500) NULL,
        "closed_by" nvarchar(120) NOT NULL, "closed_at" bigint NOT NULL)`,
      'CREATE UNIQUE INDEX "day_closing_once" ON "day_closing" ("tenant_id", "location_id", "day")',
    ]);
  }

  /** A closed day is open again for whoever goes back. */
  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['DROP TABLE "day_closing"', 'UPDATE "location" SET "books_closed_through" = NULL']);
  }
}
