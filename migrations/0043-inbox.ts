import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, dropIndex, runAll } from './column-types.ts';

/** The desk's inbox: when something was last said, what was read, who has a talk, who wrote a line; and a house's own answers. */
export class Inbox1772000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText } = columnTypes(runner);
    await runAll(runner, [
      addColumn('conversation', 'last_at', 'bigint', 0),
      addColumn('conversation', 'heard_position', 'int', 0),
      addColumn('conversation', 'read_position', 'int', 0),
      addColumn('conversation', 'person_id', 'nvarchar(16)'),
      addColumn('outbox', 'by_name', 'nvarchar(200)'),
      `UPDATE "conversation" SET
        last_at = COALESCE((SELECT MAX(received_at) FROM "inbox" WHERE conversation_id = "conversation".id), created_at),
        heard_position = COALESCE((SELECT MAX(position) FROM "inbox" WHERE conversation_id = "conversation".id), 0),
        read_position = last_position`,
      `UPDATE "conversation" SET last_at = (SELECT MAX(created_at) FROM "outbox" WHERE conversation_id = "conversation".id)
        WHERE last_at < (SELECT MAX(created_at) FROM "outbox" WHERE conversation_id = "conversation".id)`,
      'CREATE INDEX "conversation_newest" ON "conversation" ("tenant_id", "last_at")',
      `CREATE TABLE "canned_answer" (
        "id" nvarchar(16) NOT NULL PRIMARY KEY, "tenant_id" nvarchar(16) NOT NULL REFERENCES "tenant" ("id"),
        "title" nvarchar(60) NOT NULL, "body" ${longText} NOT NULL, "changed_at" bigint NOT NULL,
        "changed_by" nvarchar(200) NOT NULL)`,
      'CREATE INDEX "canned_answer_of_tenant" ON "canned_answer" ("tenant_id")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP TABLE "canned_answer"',
      dropIndex(runner, 'conversation', 'conversation_newest'),
      ...dropColumn(runner, 'outbox', 'by_name', false),
      ...dropColumn(runner, 'conversation', 'person_id', false),
      ...dropColumn(runner, 'conversation', 'read_position', true),
      ...dropColumn(runner, 'conversation', 'heard_position', true),
      ...dropColumn(runner, 'conversation', 'last_at', true),
    ]);
  }
}
