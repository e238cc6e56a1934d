import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, dropIndex, runAll } from './column-types.ts';

/** As many hexadecimal digits as SHA-256 has. */
const HASH = 'nvarchar(64)';

/**
 * Places for what guests are reached by, sealed, and for what they are looked up by. The keys are not known here:
 * what is still plain is sealed by the start that follows.
 */
export class SealedGuests1772000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...columns(runner).map((column) => addColumn(...column)),
      'CREATE INDEX "guest_phone" ON "guest" ("tenant_id", "phone_hash")',
      'CREATE INDEX "guest_email" ON "guest" ("tenant_id", "email_hash")',
      dropIndex(runner, 'conversation', 'conversation_address'),
      // Not yet hashed, each is its own: SQL Server takes two empty ones for the same.
      'UPDATE "conversation" SET "address_hash" = "id"',
      'CREATE UNIQUE INDEX "conversation_address_hash" ON "conversation" ("tenant_id", "channel", "address_hash")',
    ]);
  }

  /** What was sealed goes with its columns, unless it was opened before (`npm run migrate -- down` does). */
  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      dropIndex(runner, 'conversation', 'conversation_address_hash'),
      `UPDATE "conversation" SET "address" = "address_hash" WHERE "address" = ''`,
      'CREATE UNIQUE INDEX "conversation_address" ON "conversation" ("tenant_id", "channel", "address")',
      dropIndex(runner, 'guest', 'guest_email'),
      dropIndex(runner, 'guest', 'guest_phone'),
      ...columns(runner)
        .toReversed()
        .flatMap(([table, column]) => dropColumn(runner, table, column, false)),
    ]);
  }
}

function columns(runner: QueryRunner): (readonly [table: string, column: string, type: string])[] {
  const { longText } = columnTypes(runner);
  return [
    ['guest', 'phone_sealed', longText],
    ['guest', 'phone_hash', HASH],
    ['guest', 'email_sealed', longText],
    ['guest', 'email_hash', HASH],
    ['guest', 'notes_sealed', longText],
    ['conversation', 'address_sealed', longText],
    ['conversation', 'address_hash', HASH],
  ];
}
