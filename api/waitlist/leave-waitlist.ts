import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import { applyChange } from '../booking/change-booking.ts';
import type { Actor, CallKey, Id, WaitlistOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, type WaitlistEntity, WaitlistTable } from '../database/entities/booking.ts';
import { viewEntry } from './view-entries.ts';

/**
 * The guest waits no longer; what was offered to them and not accepted goes back. Leaving a list that one is not on
 * any more is no mistake.
 */
export async function leaveWaitlist(
  core: Core,
  tenantId: Id,
  actor: Actor,
  entryId: Id,
  key?: CallKey,
): Promise<WaitlistOutcome> {
  const call = callOf(key, 'leave-waitlist', { entryId });
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) => leaveWithin(unit, entryId));
  return outcome ?? { ok: false, reason: 'key-reused' };
}

async function leaveWithin(unit: Unit, id: Id): Promise<WaitlistOutcome> {
  const entry = await unit.findOne(WaitlistTable, { id });
  if (entry === null || !isTheirs(unit.actor, entry)) return { ok: false, reason: 'not-found' };
  const left = await leave(unit, entry);
  return { ok: true, entry: await viewEntry(unit, left) };
}

/** Another's entry does not exist for a guest. */
function isTheirs(actor: Actor, entry: WaitlistEntity): boolean {
  return actor.kind !== 'guest' || actor.guestId === entry.guestId;
}

async function leave(unit: Unit, entry: WaitlistEntity): Promise<WaitlistEntity> {
  for (const status of ['waiting', 'offered'] as const) {
    const changed = await unit.update(WaitlistTable, { id: entry.id, status }, { status: 'left' });
    if (changed !== 1) continue;
    unit.record({ type: 'waitlist-left', bookingId: null });
    if (status === 'offered') await letGo(unit, entry.id);
    break;
  }
  return (await unit.findOne(WaitlistTable, { id: entry.id })) ?? entry;
}

async function letGo(unit: Unit, entryId: Id): Promise<void> {
  const entry = await unit.findOne(WaitlistTable, { id: entryId });
  const hold =
    entry?.bookingId && (await unit.findOne(BookingTable, { id: entry.bookingId, status: 'held' }));
  if (hold) await applyChange(unit, hold, 'cancel', { cancelReason: 'left the waiting list' });
}
