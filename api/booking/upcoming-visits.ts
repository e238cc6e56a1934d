import { In, MoreThan } from 'typeorm';
import type { BookingView, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { UPCOMING } from './rules.ts';
import { viewBookings } from './view-bookings.ts';

/** More than a guest could read in a chat. */
const AT_MOST = 20;

/** A guest's visits that have not ended, soonest first. */
export async function upcomingVisits(core: Core, tenantId: Id, guestId: Id): Promise<readonly BookingView[]> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const bookings = await scope.find(BookingTable, {
      where: { guestId, status: In([...UPCOMING]), endsAt: MoreThan(core.now()) },
      order: { startsAt: 'ASC' },
      take: AT_MOST,
    });
    return viewBookings(core, scope, bookings);
  });
}
