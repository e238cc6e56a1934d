import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, runAll } from './column-types.ts';

/** Signing in with a second step: whose secret it is, which codes were taken, and who must. */
export class TwoSteps1772000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText } = columnTypes(runner);
    await runAll(runner, [
      `CREATE TABLE "two_step" (
        "id" nvarchar(16) NOT NULL PRIMARY KEY REFERENCES "staff" ("id"),
        "tenant_id" nvarchar(16) NOT NULL REFERENCES "tenant" ("id"),
        "secret_sealed" ${longText} NOT NULL, "confirmed_at" bigint NULL, "last_step" bigint NOT NULL,
        "tries" int NOT NULL, "tries_since" bigint NOT NULL)`,
      `CREATE TABLE "recovery_code" (
        "code_hash" nvarchar(64) NOT NULL, "staff_id" nvarchar(16) NOT NULL REFERENCES "staff" ("id"),
        "tenant_id" nvarchar(16) NOT NULL REFERENCES "tenant" ("id"), "used_at" bigint NULL,
        PRIMARY KEY ("staff_id", "code_hash"))`,
      addColumn('tenant', 'two_step_roles', 'nvarchar(100)'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...dropColumn(runner, 'tenant', 'two_step_roles', false),
      'DROP TABLE "recovery_code"',
      'DROP TABLE "two_step"',
    ]);
  }
}
