import { In } from 'typeorm';
import type { GuestVisits, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { presentGuest } from '../identities/view-identities.ts';
import type { StaffMember } from '../people/sessions.ts';
import { UPCOMING } from './rules.ts';
import { viewBookings } from './view-bookings.ts';

/** The newest; a guest of many years has more, and the desk has the calendar. */
const AT_MOST = 200;

/**
 * Of the guest whom this id leads to by now, at the asker's locations: what is to come, soonest first, and all that was, newest
 * first. null for nobody.
 */
export async function guestVisits(
  core: Core,
  asker: Pick<StaffMember, 'tenantId' | 'locationIds'>,
  guestId: Id,
): Promise<GuestVisits | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, asker.tenantId);
    const guest = await presentGuest(scope, guestId);
    if (guest === null) return null;
    const rows = await scope.find(BookingTable, {
      where: {
        guestId: guest.id,
        ...(asker.locationIds === null ? {} : { locationId: In([...asker.locationIds]) }),
      },
      order: { startsAt: 'DESC' },
      take: AT_MOST,
    });
    const visits = await viewBookings(core, scope, rows);
    const now = core.now();
    const isComing = ({ status, endsAt }: (typeof visits)[number]) =>
      UPCOMING.includes(status) && Date.parse(endsAt) > now;
    const newestFirst = visits.toSorted(
      (one, other) => Date.parse(other.startsAt) - Date.parse(one.startsAt),
    );
    return {
      coming: newestFirst.filter(isComing).toReversed(),
      past: newestFirst.filter((one) => !isComing(one)),
    };
  });
}
