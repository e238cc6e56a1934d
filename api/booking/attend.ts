import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import type { Actor, CallKey, ChangeOutcome, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { mayTouch } from './change-booking.ts';
import { viewOne } from './view-bookings.ts';

/** The guest says that they come: the desk sees it, and the time does not go back for want of an answer. Said again nothing changes. */
export async function attend(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  key?: CallKey,
): Promise<ChangeOutcome> {
  const outcome = await writeOnce(core, tenantId, actor, callOf(key, 'attend', { bookingId }), (unit) =>
    attendWithin(core, unit, bookingId),
  );
  return outcome ?? { ok: false, reason: 'key-reused', booking: null };
}

async function attendWithin(core: Core, unit: Unit, bookingId: Id): Promise<ChangeOutcome> {
  const booking = await unit.findOne(BookingTable, { id: bookingId });
  if (booking === null || !mayTouch(unit.actor, booking))
    return { ok: false, reason: 'not-found', booking: null };
  const { id, version, status } = booking;
  const refuse = async (reason: 'not-possible-now' | 'changed-meanwhile'): Promise<ChangeOutcome> => ({
    ...{ ok: false, reason },
    booking: await viewOne(core, unit, booking),
  });
  if (status !== 'confirmed' || booking.startsAt <= unit.now) return refuse('not-possible-now');
  if (booking.attendsAt) return { ok: true, booking: await viewOne(core, unit, booking) };
  if ((await unit.update(BookingTable, { id, version }, { attendsAt: unit.now })) !== 1)
    return refuse('changed-meanwhile');
  unit.record({ type: 'guest-attends', bookingId: id, status, version });
  return { ok: true, booking: await viewOne(core, unit, { ...booking, attendsAt: unit.now }) };
}
