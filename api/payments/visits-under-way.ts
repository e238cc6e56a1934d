import { In } from 'typeorm';
import { viewBookings } from '../booking/view-bookings.ts';
import type { BookingView, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';

/** More than so many at once no guest pays for. */
const AT_MOST = 10;

/** Visits of a guest of which a payment is with a bank: also those whose time has gone back, or that were called off. Newest first. */
export async function visitsUnderWay(core: Core, tenantId: Id, guestId: Id): Promise<readonly BookingView[]> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const found = await scope.rows<{ id: Id }>(
      `SELECT DISTINCT booking.id FROM checkout_session
        JOIN checkout ON checkout.id = checkout_session.checkout_id
        JOIN booking ON booking.id = checkout.booking_id
        WHERE checkout_session.tenant_id = ? AND checkout_session.state = 'processing'
          AND checkout_session.look_at > 0 AND booking.tenant_id = ? AND booking.guest_id = ?`,
      [tenantId, tenantId, guestId],
    );
    const ids = found.slice(0, AT_MOST).map(({ id }) => id);
    if (ids.length === 0) return [];
    const bookings = await scope.find(BookingTable, {
      where: { id: In(ids) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    const visits = await viewBookings(core, scope, bookings);
    return visits.filter(({ processing }) => processing);
  });
}
