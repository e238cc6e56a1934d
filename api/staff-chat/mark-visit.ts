import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import { markNoShow } from '../booking/cancel-booking.ts';
import { applyChange } from '../booking/change-booking.ts';
import { type Change, isPossible } from '../booking/rules.ts';
import { viewOne } from '../booking/view-bookings.ts';
import type { Actor, CallKey, ChangeOutcome, ChangeRefusal, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable, ItemTable } from '../database/entities/booking.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { therapistOfActor } from './staff-of.ts';

const NOT_FOUND: ChangeOutcome = { ok: false, reason: 'not-found', booking: null };

/** "Done": whatever was left out on the way, arrival and beginning, is written as well. */
export async function markDone(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  key: CallKey,
): Promise<ChangeOutcome> {
  const call = callOf(key, 'mark-done', { bookingId });
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) => doneWithin(core, unit, bookingId));
  return outcome ?? { ok: false, reason: 'key-reused', booking: null };
}

/** "We begin": the arrival is written as well, where nobody did. Who is here may be begun with before their time. */
export async function markBegun(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  key: CallKey,
): Promise<ChangeOutcome> {
  const call = callOf(key, 'mark-begun', { bookingId });
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) => begunWithin(core, unit, bookingId));
  return outcome ?? { ok: false, reason: 'key-reused', booking: null };
}

async function begunWithin(core: Core, unit: Unit, bookingId: Id): Promise<ChangeOutcome> {
  const booking = await ownVisit(unit, unit.actor, bookingId);
  if (booking === null) return NOT_FOUND;
  if (booking.status === 'confirmed' && unit.now < booking.startsAt)
    return refused(core, unit, booking, 'too-early');
  return goOn(core, unit, booking, ['check-in', 'start']);
}

async function doneWithin(core: Core, unit: Unit, bookingId: Id): Promise<ChangeOutcome> {
  const booking = await ownVisit(unit, unit.actor, bookingId);
  if (booking === null) return NOT_FOUND;
  if (unit.now < booking.startsAt) return refused(core, unit, booking, 'too-early');
  return goOn(core, unit, booking, ['check-in', 'start', 'complete']);
}

/** Takes a visit the rest of a way, from wherever on it it is. */
async function goOn(
  core: Core,
  unit: Unit,
  booking: BookingEntity,
  ways: readonly Change[],
): Promise<ChangeOutcome> {
  const from = ways.findIndex((change) => isPossible(change, booking.status));
  if (from === -1) return refused(core, unit, booking, 'not-possible-now');
  let now: BookingEntity = booking;
  for (const change of ways.slice(from)) {
    const alongside = change === 'check-in' ? { checkedInAt: unit.now } : {};
    const after = await applyChange(unit, now, change, alongside);
    if (after === null) return refused(core, unit, booking, 'changed-meanwhile');
    now = after;
  }
  return { ok: true, booking: await viewOne(core, unit, now) };
}

async function refused(
  core: Core,
  unit: Unit,
  booking: BookingEntity,
  reason: ChangeRefusal,
): Promise<ChangeOutcome> {
  return { ok: false, reason, booking: await viewOne(core, unit, booking) };
}

/** A visit of the therapist's own that nobody came for. */
export async function markNoShowByTherapist(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  key: CallKey,
): Promise<ChangeOutcome> {
  const own = await core.database.run((db) => ownVisit(tenantScope(db, tenantId), actor, bookingId));
  return own === null ? NOT_FOUND : markNoShow(core, tenantId, actor, bookingId, key);
}

/** A visit that the therapist gives some of; null for anybody else's, which does not exist for them. */
export async function ownVisit(scope: Scope, actor: Actor, bookingId: Id): Promise<BookingEntity | null> {
  const therapistId = await therapistOfActor(scope, actor);
  if (therapistId === null) return null;
  const items = await scope.findAll(ItemTable, { bookingId });
  return items.some((item) => item.therapistId === therapistId)
    ? scope.findOne(BookingTable, { id: bookingId })
    : null;
}
