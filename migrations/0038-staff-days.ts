import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, runAll } from './column-types.ts';

const ID = 'nvarchar(16) NOT NULL';

/** Days that therapists were told the schedule of, as they know them. */
export class StaffDays1772000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText, byKey } = columnTypes(runner);
    await runAll(runner, [
      `CREATE TABLE "staff_day" (
        "tenant_id" ${ID} REFERENCES "tenant" ("id"), "therapist_id" ${ID} REFERENCES "resource" ("id"),
        "day" nvarchar(10) NOT NULL, "told" ${longText} NOT NULL, "version" int NOT NULL,
        "told_at" bigint NOT NULL, "ends_at" bigint NOT NULL,
        PRIMARY KEY ("tenant_id", "therapist_id", "day"))${byKey}`,
      'CREATE INDEX "staff_day_open" ON "staff_day" ("ends_at")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['DROP TABLE "staff_day"']);
  }
}
