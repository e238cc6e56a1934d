import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, dropIndex, runAll } from './column-types.ts';

/** How far each tenant's log is mirrored, and which process is at it. */
export class FirestoreMirror1772000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { byKey } = columnTypes(runner);
    await runAll(runner, [
      `CREATE TABLE "firestore_mirror" (
        "tenant_id" nvarchar(16) NOT NULL PRIMARY KEY REFERENCES "tenant" ("id"), "sequence" int NOT NULL,
        "epoch" bigint NOT NULL, "leased_until" bigint NOT NULL)${byKey}`,
      // What was to be said because of an event was written in its transaction, and so at its instant.
      'CREATE INDEX "outbox_of_moment" ON "outbox" ("tenant_id", "created_at")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [dropIndex(runner, 'outbox', 'outbox_of_moment'), 'DROP TABLE "firestore_mirror"']);
  }
}
