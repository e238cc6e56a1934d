import { writeOnce } from '../audit/write-once.ts';
import type { Id, LocalDate, Role } from '../contract.ts';
import type { Core } from '../core.ts';
import { selectRows } from '../database/plain-sql.ts';
import { tenantScope } from '../database/scope.ts';
import { addDays, isoOf, localDate } from '../schedule/local-time.ts';
import { untilBedtime } from '../staff-chat/day-times.ts';
import { chatKey, chatsOfRoles } from '../staff-chat/staff-of.ts';
import { makeTellings, type Telling } from '../staff-chat/tellings.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { type DayVisit, houseLoad } from './house-load.ts';

const ACTOR = { kind: 'system', name: 'house-days' } as const;
/** Who reads how the house did. */
const READERS: readonly Role[] = ['owner', 'manager', 'desk'];

/** Tells owners, managers and the desk how the day was, in each chat of theirs once, when the last house is closed and the last visit over. */
export function makeHouseDaySweep(core: Core): () => Promise<void> {
  return makeTellings(core, {
    list: () => housesWithReaders(core),
    nameOf: (tenantId) => tenantId,
    of: (tenantId) => tellings(core, tenantId),
    failed: 'the house’s day could not be told',
  });
}

async function housesWithReaders(core: Core): Promise<readonly Id[]> {
  const rows = await core.database.run((db) =>
    selectRows<{ tenant_id: Id }>(
      db,
      `SELECT DISTINCT staff.tenant_id FROM staff
        JOIN conversation ON conversation.tenant_id = staff.tenant_id AND conversation.staff_id = staff.id
        WHERE conversation.channel <> 'push' AND staff.active = ? AND staff.role IN (${READERS.map(() => '?').join(', ')})`,
      [1, ...READERS],
    ),
  );
  return rows.map((row) => row.tenant_id);
}

/** Of today, and of yesterday: a house that is open until midnight closes when the day is another. */
async function tellings(core: Core, tenantId: Id): Promise<readonly Telling[]> {
  const book = await openBook(core, tenantId);
  const todays = book.house.locations.map(({ timeZone }) => localDate(core.now(), timeZone)).toSorted();
  const [first, last] = [todays[0], todays.at(-1)];
  if (first === undefined || last === undefined) return [];
  const dates = [...new Set([addDays(first, -1), first, last])];
  const { visits } = await core.database.run((db) =>
    houseLoad(tenantScope(db, tenantId), book, dates[0] ?? first, last),
  );
  return dates.flatMap((date) => {
    const end = houseDayEnd(book, date, visits);
    if (end === null) return [];
    return [{ ...end, tell: () => tell(core, tenantId, date, end.until) }];
  });
}

/**
 * When a date is over in all of a tenant's houses, and until when that is told; in ms since the epoch. null for a day on
 * which every house was closed and nobody came.
 */
export function houseDayEnd(
  book: Pick<HouseBook, 'house' | 'location'>,
  date: LocalDate,
  visits: readonly DayVisit[],
): { readonly from: number; readonly until: number } | null {
  const closes = book.house.locations.flatMap(({ id }) => book.location(id)?.day(date).open.at(-1)?.to ?? []);
  const ends = visits
    .filter((visit) => visit.date === date && visit.status !== 'cancelled')
    .map(({ endsAt }) => endsAt);
  if (closes.length + ends.length === 0) return null;
  const end = Math.max(...closes, ...ends);
  // Where several clocks are read, whose evening is the latest.
  const until = Math.max(...book.house.locations.map(({ timeZone }) => untilBedtime(date, end, timeZone)));
  return { from: end, until };
}

async function tell(core: Core, tenantId: Id, date: LocalDate, until: number): Promise<void> {
  await writeOnce(core, tenantId, ACTOR, null, async (unit) => {
    for (const { conversationId, locationIds } of await chatsOfRoles(unit, READERS)) {
      // The day is that of all houses together: who is bound to some is not told it.
      if (locationIds !== null) continue;
      const dedupe = chatKey(`house-day ${date}`, conversationId);
      unit.tell({ conversationId, notice: { kind: 'house-day', date, until: isoOf(until) }, dedupe });
    }
  });
}
