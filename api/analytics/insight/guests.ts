import type { Id, InsightGuests, InsightRebooking } from '../../contract.ts';
import type { Scope } from '../../database/scope.ts';
import type { BookDays } from '../../payments/day/day-totals.ts';
import { daySpan } from '../../schedule/local-time.ts';
import type { HouseBook } from '../../tenants/house-book.ts';
import { BOOKED_IN_SQL } from '../house-load.ts';
import { type InsightVisit, stands } from './visits.ts';

const DAY_MS = 86_400_000;
const STANDING = "('confirmed', 'checked-in', 'in-treatment', 'completed')";

interface Other {
  readonly guest_id: Id;
  readonly starts_at: number | string;
  readonly created_at: number | string;
}

/**
 * Guests with a visit of the range that took place or is to. A new one's first visit of all, in any of the tenant's
 * houses, is among them; all others are returning. Two records of one person that were not made one are two.
 */
export async function guestsOf(
  scope: Scope,
  book: Pick<HouseBook, 'house'>,
  days: BookDays,
  visits: readonly InsightVisit[],
): Promise<InsightGuests> {
  const firsts = new Map<Id, number>();
  for (const { guestId, startsAt } of visits.filter(stands))
    firsts.set(guestId, Math.min(startsAt, firsts.get(guestId) ?? startsAt));
  const { sql, parameters } = guestsOfRange(scope, book, days);
  const rows = await scope.rows<{ guest_id: Id; first: number | string }>(
    `SELECT own.guest_id, MIN(own.starts_at) AS first FROM booking own
      WHERE own.tenant_id = ? AND own.status IN ${STANDING} AND own.guest_id IN (${sql}) GROUP BY own.guest_id`,
    [scope.tenantId, ...parameters],
  );
  const fresh = rows.filter((row) => Number(row.first) === firsts.get(row.guest_id)).length;
  return { all: firsts.size, new: fresh, returning: firsts.size - fresh };
}

/**
 * Who booked again. Counted are guests whose visit of the range has begun, by the last of those; again are those who
 * have another that begins after it (in any house, missed and cancelled ones too: it was booked) and that was booked no
 * later than so many days after its start, before it too. Whoever has not, but has days left, is `open`: until nobody
 * is, the share can still grow. `now` in ms since the epoch.
 */
export async function rebookingOf(
  scope: Scope,
  book: Pick<HouseBook, 'house'>,
  days: BookDays,
  {
    visits,
    withinDays,
    now,
  }: {
    readonly visits: readonly InsightVisit[];
    readonly withinDays: number;
    readonly now: number;
  },
): Promise<InsightRebooking> {
  const lasts = new Map<Id, number>();
  for (const visit of visits.filter(stands))
    if (visit.startsAt <= now)
      lasts.set(visit.guestId, Math.max(visit.startsAt, lasts.get(visit.guestId) ?? visit.startsAt));
  const { sql, parameters } = guestsOfRange(scope, book, days);
  const earliest = Math.min(...book.house.locations.map(({ timeZone }) => daySpan(days.from, timeZone).from));
  const others = await scope.rows<Other>(
    `SELECT booking.guest_id, booking.starts_at, booking.created_at FROM booking
      WHERE booking.tenant_id = ? AND booking.starts_at > ? AND booking.guest_id IN (${sql})
        AND ${BOOKED_IN_SQL}`,
    [scope.tenantId, earliest, ...parameters],
  );
  const inTime = (last: number): number => last + withinDays * DAY_MS;
  const again = new Set<Id>();
  for (const row of others) {
    const last = lasts.get(row.guest_id);
    if (last !== undefined && Number(row.starts_at) > last && Number(row.created_at) <= inTime(last))
      again.add(row.guest_id);
  }
  const open = [...lasts].filter(([guestId, last]) => !again.has(guestId) && inTime(last) > now).length;
  return { withinDays, guests: lasts.size, again: again.size, open };
}

/** Whose visits begin in the range: a list of them would be more parameters than a statement takes. */
function guestsOfRange(
  scope: Scope,
  { house }: Pick<HouseBook, 'house'>,
  { locationIds, from, to }: BookDays,
) {
  const spans = house.locations
    .filter(({ id }) => locationIds.includes(id))
    .map(({ id, timeZone }) => [id, daySpan(from, timeZone).from, daySpan(to, timeZone).to] as const);
  const where = spans.map(() => '(seen.location_id = ? AND seen.starts_at >= ? AND seen.starts_at < ?)');
  return {
    sql: `SELECT seen.guest_id FROM booking seen WHERE seen.tenant_id = ? AND (${where.join(' OR ')})`,
    parameters: [scope.tenantId, ...spans.flat()],
  };
}
