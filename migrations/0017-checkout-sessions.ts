import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, runAll } from './column-types.ts';

const ID = 'nvarchar(16) NOT NULL';

/** Pages that a payment provider opened for checkouts. */
export class CheckoutSessions1772000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText } = columnTypes(runner);
    await runAll(runner, [
      `CREATE TABLE "checkout_session" (
        "id" ${ID} PRIMARY KEY, "tenant_id" ${ID} REFERENCES "tenant" ("id"),
        "checkout_id" ${ID} REFERENCES "checkout" ("id"), "account_id" ${ID} REFERENCES "channel_account" ("id"),
        "attempt" int NOT NULL, "terms" ${longText} NOT NULL, "reference" nvarchar(120) NULL, "url" ${longText} NULL,
        "state" nvarchar(12) NOT NULL, "charge_reference" nvarchar(120) NULL, "expires_at" bigint NOT NULL,
        "look_at" bigint NULL, "failures" int NOT NULL, "error" ${longText} NULL, "created_at" bigint NOT NULL)`,
      'CREATE UNIQUE INDEX "checkout_session_attempt" ON "checkout_session" ("checkout_id", "attempt")',
      'CREATE INDEX "checkout_session_due" ON "checkout_session" ("look_at")',
      'CREATE INDEX "checkout_session_of_provider" ON "checkout_session" ("tenant_id", "reference")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['DROP TABLE "checkout_session"']);
  }
}
