import { termsOf } from '../../booking/terms.ts';
import type { ChannelVisits, Id, InsightVisits, LocalDate } from '../../contract.ts';
import type { BookingEntity } from '../../database/entities/booking.ts';
import type { Scope } from '../../database/scope.ts';
import type { BookDays } from '../../payments/day/day-totals.ts';
import { daySpan } from '../../schedule/local-time.ts';
import type { HouseBook } from '../../tenants/house-book.ts';
import { countVisits } from '../house-day.ts';
import type { LoadItem } from '../house-load.ts';
import { grouped } from './grouped.ts';

/** One visit: what of its treatments is the same for all of them. */
export type InsightVisit = Pick<
  LoadItem,
  'bookingId' | 'status' | 'locationId' | 'date' | 'startsAt' | 'endsAt' | 'guestId' | 'channel'
>;

export function visitsOf(items: readonly LoadItem[]): InsightVisit[] {
  return [...new Map(items.map((item) => [item.bookingId, item])).values()];
}

/** Does it stand: did it take place, or is it to? Nobody came to one that was missed. */
export function stands({ status }: Pick<InsightVisit, 'status'>): boolean {
  return status !== 'cancelled' && status !== 'no-show';
}

/** Visits that begin in the range, by what became of them. `late` are those cancelled late, `now` in ms since the epoch. */
export function countAll(visits: readonly InsightVisit[], late: ReadonlySet<Id>, now: number): InsightVisits {
  const counts = countVisits(
    visits.map((visit) => ({ ...visit, id: visit.bookingId })),
    now,
  );
  return { ...counts, standing: visits.filter(stands).length, cancelledLate: late.size };
}

/** The same by what they were booked through, the most used first. */
export function countByChannel(visits: readonly InsightVisit[], late: ReadonlySet<Id>): ChannelVisits[] {
  return [...grouped(visits, ({ channel }) => channel)]
    .map(([channel, own]) => ({
      channel,
      booked: own.length,
      missed: own.filter(({ status }) => status === 'no-show').length,
      cancelled: own.filter(({ status }) => status === 'cancelled').length,
      cancelledLate: own.filter(({ bookingId }) => late.has(bookingId)).length,
    }))
    .toSorted((a, b) => b.booked - a.booked || a.channel.localeCompare(b.channel));
}

/** Visits that begin on each day, without those cancelled or missed. */
export function standingByDay(visits: readonly InsightVisit[]): ReadonlyMap<LocalDate, number> {
  const counts = new Map<LocalDate, number>();
  for (const { date } of visits.filter(stands)) counts.set(date, (counts.get(date) ?? 0) + 1);
  return counts;
}

interface CancelledRow {
  readonly id: Id;
  readonly starts_at: number | string;
  readonly terms: string | null;
  readonly at: number | string;
}

/**
 * Visits of the range that were cancelled later than was free by what was agreed for them, by the guest or by the desk
 * for them. What the house itself gave back because nobody confirmed it is none of them.
 */
export async function cancelledLate(
  scope: Scope,
  { house }: Pick<HouseBook, 'house'>,
  { locationIds, from, to }: BookDays,
): Promise<ReadonlySet<Id>> {
  const late = new Set<Id>();
  for (const { id, timeZone } of house.locations) {
    if (!locationIds.includes(id)) continue;
    const rows = await scope.rows<CancelledRow>(
      `SELECT booking.id, booking.starts_at, booking.terms, event.at
        FROM booking JOIN event_log event ON event.tenant_id = booking.tenant_id AND event.booking_id = booking.id
          AND event.type = 'booking-cancelled' AND event.actor_kind <> 'system'
        WHERE booking.tenant_id = ? AND booking.location_id = ? AND booking.starts_at >= ? AND booking.starts_at < ?
          AND booking.status = 'cancelled' AND booking.told_at IS NOT NULL`,
      [scope.tenantId, id, daySpan(from, timeZone).from, daySpan(to, timeZone).to],
    );
    for (const row of rows) if (Number(row.at) > freeUntil(row)) late.add(row.id);
  }
  return late;
}

function freeUntil({ starts_at, terms }: CancelledRow): number {
  // The column is JSON, as its entity writes it.
  const agreed: BookingEntity['terms'] = terms === null ? null : JSON.parse(terms);
  return Number(starts_at) - termsOf({ terms: agreed }).freeCancellationHours * 3_600_000;
}
