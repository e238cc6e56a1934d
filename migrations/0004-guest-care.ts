import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, dropIndex, runAll } from './column-types.ts';

const ID = 'nvarchar(16) NOT NULL';

type Column = readonly [table: string, column: string, type: string, initial?: number | string];

/** Conversations that a person has, what guests want sent, guests to be forgotten, who is late, and feedback. */
export class GuestCare1772000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { longText } = columnTypes(runner);
    await runAll(runner, [
      ...COLUMNS.map((column) => addColumn(...column)),
      'CREATE INDEX "guest_to_forget" ON "guest" ("forget_at")',
      'CREATE INDEX "conversation_with_person" ON "conversation" ("with_person_until")',
      'CREATE INDEX "conversation_of_guest" ON "conversation" ("tenant_id", "guest_id")',
      `CREATE TABLE "feedback" (
        "id" ${ID} PRIMARY KEY, "tenant_id" ${ID} REFERENCES "tenant" ("id"),
        "booking_id" ${ID} REFERENCES "booking" ("id"), "guest_id" ${ID} REFERENCES "guest" ("id"),
        "stars" int NULL, "words_sealed" ${longText} NULL, "ask_at" bigint NULL, "created_at" bigint NOT NULL,
        "updated_at" bigint NOT NULL)`,
      'CREATE UNIQUE INDEX "feedback_of_booking" ON "feedback" ("tenant_id", "booking_id")',
      'CREATE INDEX "feedback_to_ask" ON "feedback" ("ask_at")',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP TABLE "feedback"',
      dropIndex(runner, 'conversation', 'conversation_of_guest'),
      dropIndex(runner, 'conversation', 'conversation_with_person'),
      dropIndex(runner, 'guest', 'guest_to_forget'),
      ...COLUMNS.toReversed().flatMap(([table, column, , initial]) =>
        dropColumn(runner, table, column, initial !== undefined),
      ),
    ]);
  }
}

const COLUMNS: readonly Column[] = [
  ['guest', 'messages', 'nvarchar(12)', 'all'],
  ['guest', 'forget_at', 'bigint'],
  ['conversation', 'with_person_until', 'bigint', 0],
  ['conversation', 'person_wanted_at', 'bigint'],
  ['conversation', 'person_reason', 'nvarchar(20)'],
  ['conversation', 'person_name', 'nvarchar(120)'],
  ['booking', 'late_minutes', 'int'],
];
