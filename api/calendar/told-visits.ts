import { viewBookings } from '../booking/view-bookings.ts';
import type { BookingView, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import type { BookingEntity } from '../database/entities/booking.ts';
import type { Scope } from '../database/scope.ts';

/** SQL Server takes 2,100 parameters a statement. */
const PART = 500;

export interface ToldVisit {
  readonly booking: BookingView;
  /** In milliseconds since the epoch. */
  readonly changedAt: number;
}

/** Visits as a person sees them, with the instant of the last event of each: a calendar's stamp that stays while nothing changes. */
export async function toldVisits(
  core: Core,
  scope: Scope,
  bookings: readonly BookingEntity[],
): Promise<readonly ToldVisit[]> {
  const changes = await lastChanges(
    scope,
    bookings.map(({ id }) => id),
  );
  const views = await viewBookings(core, scope, bookings);
  return views.map((booking) => ({
    booking,
    changedAt: changes.get(booking.id) ?? Date.parse(booking.createdAt),
  }));
}

async function lastChanges(scope: Scope, ids: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  const changes = new Map<Id, number>();
  for (let at = 0; at < ids.length; at += PART) {
    const part = ids.slice(at, at + PART);
    const rows = await scope.rows<{ booking_id: Id; changed_at: number | string }>(
      `SELECT booking_id, MAX("at") AS changed_at FROM event_log
        WHERE tenant_id = ? AND booking_id IN (${part.map(() => '?').join(', ')}) GROUP BY booking_id`,
      [scope.tenantId, ...part],
    );
    for (const { booking_id, changed_at } of rows) changes.set(booking_id, Number(changed_at));
  }
  return changes;
}
