import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, runAll } from './column-types.ts';

const ID = 'nvarchar(16) NOT NULL';
const TENANT = `"tenant_id" ${ID} REFERENCES "tenant" ("id")`;

/** VAT of what is sold and of what was booked, and receipts and credit notes as they were issued, with their numbers. */
export class NumberedReceipts1772000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText, byKey } = columnTypes(runner);
    await runAll(runner, [
      addColumn('tenant', 'tax_identity', longText),
      addColumn('treatment', 'vat_basis_points', 'int'),
      addColumn('booking_item', 'vat_basis_points', 'int'),
      // The last number of a series. Whoever takes the next one holds the row to the end of their transaction.
      `CREATE TABLE "document_series" (
        ${TENANT}, "kind" nvarchar(12) NOT NULL, "year" int NOT NULL, "last_number" int NOT NULL,
        PRIMARY KEY ("tenant_id", "kind", "year"))${byKey}`,
      `CREATE TABLE "issued_document" (
        "id" ${ID} PRIMARY KEY, ${TENANT}, "kind" nvarchar(12) NOT NULL, "year" int NOT NULL, "number" int NOT NULL,
        "booking_id" ${ID} REFERENCES "booking" ("id"), "payment_id" ${ID} REFERENCES "payment" ("id"),
        "turn" int NOT NULL, "corrects_id" nvarchar(16) NULL REFERENCES "issued_document" ("id"), "content" ${longText} NOT NULL,
        "people_sealed" ${longText} NULL, "issued_on" nvarchar(10) NOT NULL, "issued_at" bigint NOT NULL)`,
      'CREATE UNIQUE INDEX "document_number" ON "issued_document" ("tenant_id", "kind", "year", "number")',
      'CREATE UNIQUE INDEX "document_of_payment" ON "issued_document" ("tenant_id", "payment_id", "turn")',
      'CREATE INDEX "document_of_booking" ON "issued_document" ("tenant_id", "booking_id")',
      'CREATE INDEX "document_of_day" ON "issued_document" ("tenant_id", "issued_on")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP TABLE "issued_document"',
      'DROP TABLE "document_series"',
      ...dropColumn(runner, 'booking_item', 'vat_basis_points', false),
      ...dropColumn(runner, 'treatment', 'vat_basis_points', false),
      ...dropColumn(runner, 'tenant', 'tax_identity', false),
    ]);
  }
}
