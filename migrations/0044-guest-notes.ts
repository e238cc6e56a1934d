import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, dropIndex, runAll } from './column-types.ts';

/** What the house notes of a guest, sealed; and whom an event of the desk's is about. */
export class GuestNotes1772000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText } = columnTypes(runner);
    await runAll(runner, [
      `CREATE TABLE "guest_note" (
        "id" nvarchar(16) NOT NULL PRIMARY KEY, "tenant_id" nvarchar(16) NOT NULL REFERENCES "tenant" ("id"),
        "guest_id" nvarchar(16) NOT NULL REFERENCES "guest" ("id"), "kind" nvarchar(8) NOT NULL,
        "text_sealed" ${longText} NULL, "by_name" nvarchar(200) NOT NULL, "created_at" bigint NOT NULL)`,
      'CREATE INDEX "guest_note_of_guest" ON "guest_note" ("tenant_id", "guest_id")',
      addColumn('event_log', 'guest_id', 'nvarchar(16)'),
      'CREATE INDEX "event_of_guest" ON "event_log" ("tenant_id", "guest_id") WHERE "guest_id" IS NOT NULL',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      dropIndex(runner, 'event_log', 'event_of_guest'),
      ...dropColumn(runner, 'event_log', 'guest_id', false),
      'DROP TABLE "guest_note"',
    ]);
  }
}
