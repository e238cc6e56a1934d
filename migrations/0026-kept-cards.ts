import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, runAll } from './column-types.ts';

const ID = 'nvarchar(16) NOT NULL';

/** Cards that providers keep for visits, as far as we know of them, and the fees that are taken from them. */
export class KeptCards1772000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText } = columnTypes(runner);
    await runAll(runner, [
      addColumn('booking', 'card_fee_minor', 'int'),
      `CREATE TABLE "kept_card" (
        "id" ${ID} PRIMARY KEY, "tenant_id" ${ID} REFERENCES "tenant" ("id"),
        "booking_id" ${ID} REFERENCES "booking" ("id"), "checkout_id" ${ID} REFERENCES "checkout" ("id"),
        "provider" nvarchar(20) NOT NULL, "account_id" nvarchar(16) NULL REFERENCES "channel_account" ("id"),
        "customer" nvarchar(255) NOT NULL, "method" nvarchar(255) NOT NULL, "brand" nvarchar(40) NOT NULL,
        "last_four" nvarchar(4) NOT NULL, "expiry_month" int NOT NULL, "expiry_year" int NOT NULL,
        "state" nvarchar(10) NOT NULL, "look_at" bigint NULL, "failures" int NOT NULL, "error" ${longText} NULL,
        "created_at" bigint NOT NULL)`,
      'CREATE UNIQUE INDEX "kept_card_of_checkout" ON "kept_card" ("tenant_id", "checkout_id")',
      'CREATE INDEX "kept_card_of_booking" ON "kept_card" ("tenant_id", "booking_id")',
      'CREATE INDEX "kept_card_to_look_at" ON "kept_card" ("look_at")',
      `CREATE TABLE "card_fee" (
        "id" ${ID} PRIMARY KEY, "tenant_id" ${ID} REFERENCES "tenant" ("id"),
        "booking_id" ${ID} REFERENCES "booking" ("id"), "card_id" ${ID} REFERENCES "kept_card" ("id"),
        "kind" nvarchar(20) NOT NULL, "most_minor" int NOT NULL, "amount_minor" int NOT NULL,
        "currency" nvarchar(3) NOT NULL, "state" nvarchar(20) NOT NULL, "attempt" int NOT NULL,
        "reference" nvarchar(255) NULL, "failure" nvarchar(200) NULL, "look_at" bigint NULL, "failures" int NOT NULL,
        "by_name" nvarchar(120) NULL, "reason" nvarchar(500) NULL, "asked_at" bigint NULL, "created_at" bigint NOT NULL)`,
      'CREATE UNIQUE INDEX "card_fee_of_booking" ON "card_fee" ("tenant_id", "booking_id")',
      'CREATE INDEX "card_fee_to_look_at" ON "card_fee" ("look_at")',
    ]);
  }

  /** Nothing but these rows names a card at its provider: while one is kept there, they stay. */
  async down(runner: QueryRunner): Promise<void> {
    const [row]: { readonly count: number }[] = await runner.query(
      `SELECT COUNT(*) AS "count" FROM "kept_card" WHERE "state" <> 'gone'`,
    );
    const count = Number(row?.count ?? 0);
    if (count > 0)
      throw new Error(
        `payment providers still keep cards of guests (${count}), and going back would forget which: they would stay there for good. Run "migrate up", let the server run until their visits are over or cancelled and the cards are let go, and go back then.`,
      );
    await runAll(runner, [
      'DROP TABLE "card_fee"',
      'DROP TABLE "kept_card"',
      ...dropColumn(runner, 'booking', 'card_fee_minor', false),
    ]);
  }
}
