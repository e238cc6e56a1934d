import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { BookingView, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { REAL } from './rules.ts';
import { viewBookings } from './view-bookings.ts';

/** More than a guest could read in a chat. */
const AT_MOST = 20;
const DAY_MS = 86_400_000;

/** A guest's visits that took place and ended within so many days, newest first. */
export async function pastVisits(
  core: Core,
  tenantId: Id,
  guestId: Id,
  days: number,
): Promise<readonly BookingView[]> {
  const now = core.now();
  const since = MoreThanOrEqual(now - days * DAY_MS);
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const begun = await scope.find(BookingTable, {
      where: { guestId, status: In([...REAL]), endsAt: since, startsAt: LessThanOrEqual(now) },
      order: { startsAt: 'DESC' },
      take: AT_MOST,
    });
    // What is completed is over, also before its time.
    return viewBookings(
      core,
      scope,
      begun.filter(({ status, endsAt }) => status === 'completed' || endsAt <= now),
    );
  });
}
