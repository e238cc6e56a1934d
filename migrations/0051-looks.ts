import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './column-types.ts';

/** Which visit is looked at on a desk's open page now: a row while it is, and a little longer where the process died. */
export class Looks1772000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE "look" (
        "id" nvarchar(16) NOT NULL PRIMARY KEY, "tenant_id" nvarchar(16) NOT NULL REFERENCES "tenant" ("id"),
        "booking_id" nvarchar(16) NOT NULL REFERENCES "booking" ("id"),
        "staff_id" nvarchar(16) NOT NULL REFERENCES "staff" ("id"), "expires_at" bigint NOT NULL)`,
      'CREATE INDEX "look_of_tenant" ON "look" ("tenant_id")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "look"');
  }
}
