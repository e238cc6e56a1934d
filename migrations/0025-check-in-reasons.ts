import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, runAll } from './column-types.ts';

interface Event {
  readonly tenant_id: string;
  readonly sequence: number | string;
  readonly booking_id: string;
  readonly data: string;
}

/** Why the desk let a guest in outside of the window: at the visit, where it can be erased, and no longer in the log. */
export class CheckInReasons1772000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [addColumn('booking', 'check_in_reason', 'nvarchar(500)')]);
    for (const event of await checkIns(runner, '%"note"%')) {
      const { note, ...data } = JSON.parse(event.data);
      if (typeof note !== 'string') continue;
      const booking = `"id" = '${event.booking_id}' AND "tenant_id" = '${event.tenant_id}'`;
      // Of who was forgotten nothing is taken over.
      await runner.query(
        `UPDATE "booking" SET "check_in_reason" = ${markOf(runner)} WHERE ${booking}
        AND EXISTS (SELECT 1 FROM "guest" WHERE "guest"."id" = "booking"."guest_id" AND "guest"."erased_at" IS NULL)`,
        [note.slice(0, 500)],
      );
      await writeData(runner, event, data);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const reasons: { id: string; tenant_id: string; check_in_reason: string }[] = await runner.query(
      'SELECT "id", "tenant_id", "check_in_reason" FROM "booking" WHERE "check_in_reason" IS NOT NULL',
    );
    const noteOf = new Map(reasons.map((one) => [`${one.tenant_id} ${one.id}`, one.check_in_reason]));
    for (const event of noteOf.size === 0 ? [] : await checkIns(runner, '%')) {
      const note = noteOf.get(`${event.tenant_id} ${event.booking_id}`);
      if (note !== undefined) await writeData(runner, event, { ...JSON.parse(event.data), note });
    }
    await runAll(runner, dropColumn(runner, 'booking', 'check_in_reason', false));
  }
}

function checkIns(runner: QueryRunner, like: string): Promise<Event[]> {
  return runner.query(
    `SELECT "tenant_id", "sequence", "booking_id", "data" FROM "event_log"
      WHERE "type" = 'booking-checked-in' AND "data" LIKE '${like}'`,
  );
}

async function writeData(runner: QueryRunner, { tenant_id, sequence }: Event, data: unknown): Promise<void> {
  await runner.query(
    `UPDATE "event_log" SET "data" = ${markOf(runner)} WHERE "tenant_id" = '${tenant_id}' AND "sequence" = ${sequence}`,
    [JSON.stringify(data)],
  );
}

/** As a parameter: as a literal SQL Server would lose letters. */
function markOf(runner: QueryRunner): string {
  return runner.connection.options.type === 'mssql' ? '@0' : '?';
}
