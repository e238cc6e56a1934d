import { LessThan } from 'typeorm';
import type { DayBook, DayClosing, Id, LocalDate } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { type DayClosingEntity, DayClosingTable } from '../../database/entities/money.ts';
import { type Scope, tenantScope } from '../../database/scope.ts';
import { isoOf, localDate } from '../../schedule/local-time.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { waitingRefunds } from '../desk/waiting-refunds.ts';
import { dayLines } from './day-lines.ts';
import { dayTotals, type OneDay } from './day-totals.ts';

/** A day's money at a location as it stands, or as it was closed. null when there is no such location. */
export async function dayBook(core: Core, tenantId: Id, day: OneDay): Promise<DayBook | null> {
  const { currency } = (await loadHouse(core, tenantId)).tenant;
  const book = await core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const till = await tillOf(scope, day.locationId, core.now());
    if (till === null) return null;
    const closing = await scope.findOne(DayClosingTable, { locationId: day.locationId, day: day.date });
    const closable = await whetherClosable(scope, till, day);
    return {
      ...day,
      ...{ timeZone: till.timeZone, today: till.today, currency },
      totals: closing?.totals ?? (await dayTotals(scope, day, currency)),
      lines: await dayLines(core, scope, day, till.timeZone),
      closing: closing && viewClosing(closing),
      floatMinor: closing?.floatMinor ?? (await usualFloat(scope, day)),
      ...closable,
    };
  });
  return book && { ...book, waitingRefunds: (await waitingRefunds(core, tenantId)).length };
}

/** The days of a location that were closed, the newest first. At most 60. */
export async function dayClosings(core: Core, tenantId: Id, locationId: Id): Promise<readonly DayClosing[]> {
  const found = await core.database.run((db) =>
    tenantScope(db, tenantId).find(DayClosingTable, {
      where: { locationId },
      order: { day: 'DESC' },
      take: 60,
    }),
  );
  return found.map(viewClosing);
}

export function viewClosing(closing: DayClosingEntity): DayClosing {
  const { id, locationId, currency, totals, floatMinor, expectedMinor, countedMinor, note } = closing;
  return {
    ...{ id, locationId, currency, totals, floatMinor, expectedMinor, countedMinor, note },
    date: closing.day,
    differenceMinor: countedMinor - expectedMinor,
    closedBy: closing.closedBy,
    closedAt: isoOf(closing.closedAt),
  };
}

/** Where a location's books stand. */
export interface Till {
  readonly timeZone: string;
  readonly today: LocalDate;
  /** The last day that is closed. */
  readonly closedThrough: LocalDate | null;
}

export async function tillOf(scope: Scope, locationId: Id, now: number): Promise<Till | null> {
  const [row] = await scope.rows<{ time_zone: string; books_closed_through: LocalDate | null }>(
    'SELECT time_zone, books_closed_through FROM location WHERE id = ? AND tenant_id = ?',
    [locationId, scope.tenantId],
  );
  if (!row) return null;
  return {
    timeZone: row.time_zone,
    today: localDate(now, row.time_zone),
    closedThrough: row.books_closed_through,
  };
}

/**
 * Days are closed in their order. The first that is ever closed leaves what was before: a house that begins with it today
 * need not count the tills of last year.
 */
export async function whetherClosable(
  scope: Scope,
  { today, closedThrough }: Till,
  { locationId, date }: OneDay,
): Promise<Pick<DayBook, 'closable' | 'closeFirst'>> {
  const closed = await scope.findOne(DayClosingTable, { locationId, day: date });
  if (closed) return { closable: 'closed', closeFirst: null };
  if (closedThrough !== null && date <= closedThrough) return { closable: 'passed', closeFirst: null };
  const closeFirst = closedThrough && (await firstOpen(scope, locationId, closedThrough, date));
  if (date > today) return { closable: 'future', closeFirst };
  return { closable: closeFirst === null ? 'yes' : 'earlier-open', closeFirst };
}

/** The first day between two, without them, that something stands in. */
async function firstOpen(
  scope: Scope,
  locationId: Id,
  after: LocalDate,
  before: LocalDate,
): Promise<LocalDate | null> {
  const [row] = await scope.rows<{ first: LocalDate | null }>(
    `SELECT MIN(day) AS first FROM ledger_entry
      WHERE tenant_id = ? AND location_id = ? AND day > ? AND day < ?`,
    [scope.tenantId, locationId, after, before],
  );
  return row?.first ?? null;
}

/** A house leaves the same change in its till each night: that of the last closing before. */
async function usualFloat(scope: Scope, { locationId, date }: OneDay): Promise<number> {
  const [last] = await scope.find(DayClosingTable, {
    where: { locationId, day: LessThan(date) },
    order: { day: 'DESC' },
    take: 1,
  });
  return last?.floatMinor ?? 0;
}
