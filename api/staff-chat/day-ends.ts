import { callOf, writeOnce } from '../audit/write-once.ts';
import type { BookingStatus, Id, Instant, LocalDate, StaffDay } from '../contract.ts';
import type { Core } from '../core.ts';
import { selectRows } from '../database/plain-sql.ts';
import { addDays, instantOf, isoOf, localDate } from '../schedule/local-time.ts';
import { openBook } from '../tenants/house-book.ts';
import { tellTherapists } from './staff-of.ts';
import { staffDays } from './staff-visits.ts';

const ACTOR = { kind: 'system', name: 'day-end' } as const;
/** Rotas change during the day: an end that came earlier is found by then. */
const LOOK_AGAIN_MS = 10 * 60_000;
/** Who was not told by then is not woken for it; a day that ends later is told for a while after its end. */
const BEDTIME = '22:00';
const LATE_SHIFT_MS = 30 * 60_000;

/** When a day is over, and until when that is worth saying. */
export interface DayEnd {
  readonly date: LocalDate;
  readonly endsAt: Instant;
  readonly until: Instant;
}

interface Linked {
  readonly tenantId: Id;
  readonly therapistId: Id;
}

/**
 * Tells each therapist who is linked to a chat how their day was, once, when it is over. How many were told. What is
 * told once is kept with the answered calls: not twice after a new start, nor by two processes.
 */
export function makeDayEndSweep(core: Core): () => Promise<number> {
  const looks = new Map<string, number>();
  let next = Number.NEGATIVE_INFINITY;
  return async () => {
    if (core.now() < next) return 0;
    let told = 0;
    const linked = await linkedTherapists(core);
    for (const one of linked) {
      const key = `${one.tenantId} ${one.therapistId}`;
      if ((looks.get(key) ?? 0) > core.now()) continue;
      told += await tellOrLog(core, one, (at) => looks.set(key, at));
    }
    // Who is linked now is looked at within a minute.
    next = core.now() + 60_000;
    for (const at of looks.values()) if (at > core.now()) next = Math.min(next, at);
    return told;
  };
}

async function linkedTherapists(core: Core): Promise<readonly Linked[]> {
  const rows = await core.database.run((db) =>
    selectRows<{ tenant_id: Id; resource_id: Id }>(
      db,
      `SELECT DISTINCT staff.tenant_id, staff.resource_id FROM staff
        JOIN conversation ON conversation.tenant_id = staff.tenant_id AND conversation.staff_id = staff.id
        WHERE staff.resource_id IS NOT NULL`,
      [],
    ),
  );
  return rows.map((row) => ({ tenantId: row.tenant_id, therapistId: row.resource_id }));
}

/** One therapist's trouble is no reason to tell nobody. */
async function tellOrLog(core: Core, one: Linked, lookAt: (at: number) => void): Promise<number> {
  const again = core.now() + LOOK_AGAIN_MS;
  lookAt(again);
  try {
    let told = 0;
    for (const end of await dayEnds(core, one)) {
      const endsAt = Date.parse(end.endsAt);
      if (endsAt > core.now()) lookAt(Math.min(endsAt, again));
      else if (core.now() < Date.parse(end.until)) told += await tell(core, one, end);
    }
    return told;
  } catch (error) {
    core.log.error({ err: error, therapist: one.therapistId }, 'a therapist could not be told of the day');
    return 0;
  }
}

async function tell(core: Core, { tenantId, therapistId }: Linked, { date, until }: DayEnd): Promise<number> {
  const call = callOf(`day-end ${therapistId} ${date}`, 'day-end', { therapistId, date });
  let told = 0;
  await writeOnce(core, tenantId, ACTOR, call, async (unit) => {
    await tellTherapists(unit, [therapistId], { kind: 'day-end', therapistId, date, until });
    told = 1;
    return { ok: true };
  });
  return told;
}

/** The ends of today and of yesterday: a shift until midnight ends when the day is another. */
async function dayEnds(core: Core, { tenantId, therapistId }: Linked): Promise<readonly DayEnd[]> {
  const { house } = await openBook(core, tenantId);
  const todays = house.locations.map(({ timeZone }) => localDate(core.now(), timeZone)).toSorted();
  const [first, last] = [todays[0], todays.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days = await staffDays(core, tenantId, therapistId, addDays(first, -1), last);
  const dates = [...new Set(days.map(({ date }) => date))];
  return dates.flatMap((date) => dayEndOf(days.filter((day) => day.date === date)) ?? []);
}

const VISITS: ReadonlySet<BookingStatus> = new Set([
  'confirmed',
  'checked-in',
  'in-treatment',
  'completed',
  'no-show',
]);

/**
 * When one date is over, of all the houses in which it was worked: after the last working time and the last visit.
 * null where there is nothing to tell: a day off, a day of illness, a day without visits.
 */
export function dayEndOf(days: readonly StaffDay[]): DayEnd | null {
  const isSick = days.some(({ timeOff }) => timeOff.some(({ reason }) => reason === 'sick'));
  const visits = days.flatMap((day) => day.visits.filter(({ status }) => VISITS.has(status)));
  const works = days.flatMap((day) => day.works);
  const [day] = days;
  if (isSick || !day || visits.length === 0 || works.length === 0) return null;
  const end = Math.max(...[...works, ...visits].map(({ endsAt }) => Date.parse(endsAt)));
  const until = Math.max(instantOf(day.date, BEDTIME, day.timeZone), end + LATE_SHIFT_MS);
  return { date: day.date, endsAt: isoOf(end), until: isoOf(until) };
}
