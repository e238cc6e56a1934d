import { mayTouch } from '../booking/change-booking.ts';
import type { Actor, CallKey, CheckInOutcome, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { checkInFound } from './check-in.ts';

/** "I'm here": by the guest's own word, whom the house knows by their chat; within the window of a code. */
export async function arrive(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  key?: CallKey,
): Promise<CheckInOutcome> {
  const booking = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(BookingTable, { id: bookingId }),
  );
  if (booking === null || !mayTouch(actor, booking)) return { ok: false, reason: 'not-found', booking: null };
  return checkInFound(core, tenantId, actor, { booking, version: booking.version }, key);
}
