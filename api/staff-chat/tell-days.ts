import { writeOnce } from '../audit/write-once.ts';
import type { Id, LocalDate, StaffDay } from '../contract.ts';
import type { Core } from '../core.ts';
import { StaffDayTable } from '../database/entities/staff-chat.ts';
import { selectRows } from '../database/plain-sql.ts';
import { reminderRules } from '../reminders/reminder-plan.ts';
import { addDays, isoOf, localDate } from '../schedule/local-time.ts';
import { openBook } from '../tenants/house-book.ts';
import { plannedDay } from './day-changes.ts';
import { dayEndOf, dayPlanOf } from './day-times.ts';
import { tellTherapists } from './staff-of.ts';
import { staffDays } from './staff-visits.ts';
import { makeTellings, type Telling } from './tellings.ts';

const ACTOR = { kind: 'system', name: 'staff-days' } as const;
interface Linked {
  readonly tenantId: Id;
  readonly therapistId: Id;
}

/**
 * Tells each therapist who is linked to a chat their schedule before the day's first work, and how the day was when it is
 * over; each once in each chat, whichever process looks and however often.
 */
export function makeDaySweep(core: Core): () => Promise<void> {
  return makeTellings(core, {
    list: () => linkedTherapists(core),
    nameOf: ({ tenantId, therapistId }) => `${tenantId} ${therapistId}`,
    of: (one) => tellings(core, one),
    failed: 'a therapist could not be told of the day',
  });
}

async function linkedTherapists(core: Core): Promise<readonly Linked[]> {
  const rows = await core.database.run((db) =>
    selectRows<{ tenant_id: Id; resource_id: Id }>(
      db,
      `SELECT DISTINCT staff.tenant_id, staff.resource_id FROM staff
        JOIN conversation ON conversation.tenant_id = staff.tenant_id AND conversation.staff_id = staff.id
        WHERE staff.resource_id IS NOT NULL AND conversation.channel <> 'push'`,
      [],
    ),
  );
  return rows.map((row) => ({ tenantId: row.tenant_id, therapistId: row.resource_id }));
}

/** Of yesterday, since a shift until midnight ends when the day is another; of today, and of tomorrow, which may begin at midnight. */
async function tellings(core: Core, one: Linked): Promise<readonly Telling[]> {
  const { house } = await openBook(core, one.tenantId);
  const todays = house.locations.map(({ timeZone }) => localDate(core.now(), timeZone)).toSorted();
  const [first, last] = [todays[0], todays.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { quiet } = reminderRules(house.tenant.policy);
  const days = await staffDays(core, one.tenantId, one.therapistId, addDays(first, -1), addDays(last, 1));
  const dates = [...new Set(days.map(({ date }) => date))];
  return dates.flatMap((date) => {
    const own = days.filter((day) => day.date === date);
    const [plan, end] = [dayPlanOf(own, quiet), dayEndOf(own)];
    const told: Telling[] = [];
    if (plan)
      told.push({ from: plan.tellAt, until: plan.until, tell: () => tellPlan(core, one, own, plan.until) });
    if (end)
      told.push({
        from: Date.parse(end.endsAt),
        until: Date.parse(end.until),
        tell: () => tellEnd(core, one, end),
      });
    return told;
  });
}

/** What is booked as they are told of it is written down beside it: what changes from then on is news. */
async function tellPlan(
  core: Core,
  { tenantId, therapistId }: Linked,
  days: readonly StaffDay[],
  endsAt: number,
): Promise<void> {
  const date = days[0]?.date ?? '';
  await writeOnce(core, tenantId, ACTOR, null, async (unit) => {
    const row = await unit.findOne(StaffDayTable, { therapistId, day: date });
    if (row === null)
      await unit.insert(StaffDayTable, [
        { therapistId, day: date, told: plannedDay(days), version: 1, toldAt: unit.now, endsAt },
      ]);
    // A day that was over and is not any more: what changes is news again.
    else if (row.endsAt < endsAt)
      await unit.update(StaffDayTable, { therapistId, day: date, version: row.version }, { endsAt });
    const notice = { kind: 'day-plan' as const, therapistId, date, until: isoOf(endsAt) };
    await tellTherapists(unit, [therapistId], notice, planKey(therapistId, date));
  });
}

/** What is said once of a day's schedule, in each chat. */
export function planKey(therapistId: Id, date: LocalDate): string {
  return `day-plan ${therapistId} ${date}`;
}

async function tellEnd(
  core: Core,
  { tenantId, therapistId }: Linked,
  { date, until }: { readonly date: LocalDate; readonly until: string },
): Promise<void> {
  await writeOnce(core, tenantId, ACTOR, null, (unit) =>
    tellTherapists(
      unit,
      [therapistId],
      { kind: 'day-end', therapistId, date, until },
      `day-end ${therapistId} ${date}`,
    ),
  );
}
