import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import type { Actor, CallKey, ChangeOutcome, ChangeRefusal, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable, ItemTable } from '../database/entities/booking.ts';
import { tellTherapists } from '../staff-chat/staff-of.ts';
import { mayTouch } from './change-booking.ts';
import { viewOne } from './view-bookings.ts';

const MINUTE_MS = 60_000;
/** Said from so long before the start … */
const OPENS_MS = 180 * MINUTE_MS;
/** … until so long after it: then the visit is lost, or the guest is there. */
const CLOSES_MS = 30 * MINUTE_MS;
const MOST_MINUTES = 120;

/** The guest comes so much later. Their check-in code stays good: the visit itself is as it was. */
export async function tellLate(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { bookingId, minutes }: { readonly bookingId: Id; readonly minutes: number },
  key?: CallKey,
): Promise<ChangeOutcome> {
  const call = callOf(key, 'tell-late', { bookingId, minutes });
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) =>
    lateWithin(core, unit, bookingId, minutes),
  );
  return outcome ?? { ok: false, reason: 'key-reused', booking: null };
}

async function lateWithin(
  core: Core,
  unit: Unit,
  bookingId: Id,
  lateMinutes: number,
): Promise<ChangeOutcome> {
  const booking = await unit.findOne(BookingTable, { id: bookingId });
  if (booking === null || !mayTouch(unit.actor, booking))
    return { ok: false, reason: 'not-found', booking: null };
  const reason = refusalOf(booking, lateMinutes, unit.now) ?? (await keep(unit, booking, lateMinutes));
  const view = await viewOne(core, unit, reason === null ? { ...booking, lateMinutes } : booking);
  return reason === null ? { ok: true, booking: view } : { ok: false, reason, booking: view };
}

function refusalOf({ status, startsAt }: BookingEntity, minutes: number, now: number): ChangeRefusal | null {
  const isSpan = Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES;
  if (status !== 'confirmed' || !isSpan) return 'not-possible-now';
  if (now < startsAt - OPENS_MS) return 'too-early';
  return now >= startsAt + CLOSES_MS ? 'too-late' : null;
}

async function keep(
  unit: Unit,
  { id, version, status }: BookingEntity,
  lateMinutes: number,
): Promise<ChangeRefusal | null> {
  if ((await unit.update(BookingTable, { id, version }, { lateMinutes })) !== 1) return 'changed-meanwhile';
  unit.record({ type: 'guest-late', bookingId: id, status, version });
  const items = await unit.findAll(ItemTable, { bookingId: id });
  const notice = { kind: 'guest-late' as const, bookingId: id, minutes: lateMinutes };
  await tellTherapists(
    unit,
    items.map(({ therapistId }) => therapistId),
    notice,
  );
  return null;
}
