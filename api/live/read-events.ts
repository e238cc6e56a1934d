import { In, MoreThan } from 'typeorm';
import { viewBookings } from '../booking/view-bookings.ts';
import type { Id, LiveEvent } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, EventTable } from '../database/entities/booking.ts';
import { TenantTable } from '../database/entities/house.ts';
import { tenantScope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';

/**
 * What happened in a tenant after a sequence, oldest first, each with the booking as it is now. Sequences are
 * given out in order of commit (see write-in-tenant.ts), so nothing can appear later behind what was read.
 */
export async function eventsAfter(
  core: Core,
  tenantId: Id,
  sequence: number,
  limit: number,
): Promise<LiveEvent[]> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const events = await scope.find(EventTable, {
      where: { sequence: MoreThan(sequence) },
      order: { sequence: 'ASC' },
      take: limit,
    });
    const ids = [...new Set(events.flatMap((event) => event.bookingId || []))];
    const bookings = ids.length === 0 ? [] : await scope.find(BookingTable, { where: { id: In(ids) } });
    const views = new Map((await viewBookings(core, scope, bookings)).map((view) => [view.id, view]));
    return events.flatMap(({ sequence, type, at, bookingId }) => {
      const booking = bookingId === '' ? null : views.get(bookingId);
      return booking === undefined ? [] : [{ sequence, type, at: isoOf(at), booking }];
    });
  });
}

/** The tenant's last event. */
export async function lastSequence(core: Core, tenantId: Id): Promise<number> {
  return core.database.run(
    async (db) => (await db.findOneBy(TenantTable, { id: tenantId }))?.lastSequence ?? 0,
  );
}
