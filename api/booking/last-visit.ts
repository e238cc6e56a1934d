import { In } from 'typeorm';
import type { BookingView, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { REAL } from './rules.ts';
import { viewOne } from './view-bookings.ts';

/** The guest's latest visit by its start: what "the same as last time" means. null when there was none. */
export async function lastVisit(core: Core, tenantId: Id, guestId: Id): Promise<BookingView | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const [last] = await scope.find(BookingTable, {
      where: { guestId, status: In([...REAL]) },
      order: { startsAt: 'DESC' },
      take: 1,
    });
    return last ? viewOne(core, scope, last) : null;
  });
}
