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

async function doneWithin(core: Core, unit: Unit, bookingId: Id): Promise<ChangeOutcome> {
  const booking = await ownVisit(unit, unit.actor, bookingId);
  if (booking === null) return NOT_FOUND;
  const refused = async (reason: ChangeRefusal): Promise<ChangeOutcome> => ({
    ok: false,
    reason,
    booking: await viewOne(core, unit, booking),
  });
  if (unit.now < booking.startsAt) return refused('too-early');
  const ways: readonly Change[] = ['check-in', 'start', 'complete'];
  const steps = ways.slice(
    Math.max(
      0,
      ways.findIndex((change) => isPossible(change, booking.status)),
    ),
  );
  if (!steps.some((change) => isPossible(change, booking.status))) return refused('not-possible-now');
  let now: BookingEntity = booking;
  for (const change of steps) {
    const alongside = change === 'check-in' ? { checkedInAt: unit.now } : {};
    const after = await applyChange(unit, now, change, alongside);
    if (after === null) return refused('changed-meanwhile');
    now = after;
  }
  return { ok: true, booking: await viewOne(core, unit, now) };
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
