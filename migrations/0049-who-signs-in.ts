import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, dropIndex, runAll } from './column-types.ts';

/** Which device a session is on and when it was last used; and links by which somebody comes in, or to another password. */
export class WhoSignsIn1772000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      addColumn('session', 'agent', 'nvarchar(300)'),
      addColumn('session', 'place', 'nvarchar(64)'),
      addColumn('session', 'used_at', 'bigint', 0),
      'CREATE INDEX "session_of_staff" ON "session" ("tenant_id", "staff_id")',
      `CREATE TABLE "access_link" (
        "id" nvarchar(16) NOT NULL PRIMARY KEY, "tenant_id" nvarchar(16) NOT NULL REFERENCES "tenant" ("id"),
        "token_hash" nvarchar(64) NOT NULL, "staff_id" nvarchar(16) NULL REFERENCES "staff" ("id"),
        "email" nvarchar(200) NOT NULL, "name" nvarchar(120) NOT NULL, "role" nvarchar(12) NOT NULL,
        "resource_id" nvarchar(16) NULL REFERENCES "resource" ("id"), "by_name" nvarchar(200) NOT NULL,
        "created_at" bigint NOT NULL, "expires_at" bigint NOT NULL, "ended_at" bigint NULL)`,
      'CREATE UNIQUE INDEX "access_link_token" ON "access_link" ("token_hash")',
      'CREATE INDEX "access_link_of_tenant" ON "access_link" ("tenant_id", "expires_at")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP TABLE "access_link"',
      dropIndex(runner, 'session', 'session_of_staff'),
      ...dropColumn(runner, 'session', 'used_at', true),
      ...dropColumn(runner, 'session', 'place', false),
      ...dropColumn(runner, 'session', 'agent', false),
    ]);
  }
}
