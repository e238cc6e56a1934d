import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, runAll } from './column-types.ts';

/** Calendars that guests and therapists subscribe to: one a person, of whose secret address only the hash is kept. */
export class CalendarFeeds1772000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { byKey } = columnTypes(runner);
    await runAll(runner, [
      `CREATE TABLE "calendar_feed" (
        "person_id" nvarchar(16) NOT NULL PRIMARY KEY, "tenant_id" nvarchar(16) NOT NULL REFERENCES "tenant" ("id"),
        "kind" nvarchar(8) NOT NULL, "token_hash" nvarchar(64) NOT NULL, "locale" nvarchar(35) NOT NULL,
        "created_at" bigint NOT NULL)${byKey}`,
      'CREATE UNIQUE INDEX "calendar_feed_token" ON "calendar_feed" ("token_hash")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['DROP TABLE "calendar_feed"']);
  }
}
