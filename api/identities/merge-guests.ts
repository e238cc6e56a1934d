import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import type { Actor, CallKey, Id, MergeOutcome, MergeWay } from '../contract.ts';
import type { Core } from '../core.ts';
import { GuestMergeTable } from '../database/entities/identities.ts';
import { ConversationTable, type GuestEntity, GuestTable } from '../database/entities/people.ts';
import { newId } from '../database/ids.ts';
import { takeOffers } from '../offers/merged-offers.ts';
import { lockGuest } from '../people/lock-guest.ts';
import { staffIdentity } from '../staff-chat/staff-of.ts';
import { moveAll } from './moved-rows.ts';
import { takeDetails } from './shared-details.ts';
import { presentGuest } from './view-identities.ts';

/** Two records that are to be one guest's. */
export interface Merging {
  /** The merge's own id, where it must be the same however often it is asked for. */
  readonly id?: Id;
  /** Who stays; of a record that was merged before, whoever has it. */
  readonly keptId: Id;
  readonly otherId: Id;
  readonly how: MergeWay;
  /** The chat that is joined, and the one that it is joined to; null where the desk does it. */
  readonly conversationId: Id | null;
  readonly originId: Id | null;
}

/** By the desk: see `GuestLinks.mergeGuests`. */
export async function mergeGuests(
  core: Core,
  tenantId: Id,
  actor: Actor,
  guests: { readonly keptId: Id; readonly otherId: Id },
  key: CallKey,
): Promise<MergeOutcome> {
  const merging = { ...guests, how: 'desk' as const, conversationId: null, originId: null };
  const call = callOf(key, 'merge-guests', guests);
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) => mergeWithin(core, unit, merging));
  return outcome ?? { ok: false, reason: 'key-reused' };
}

/**
 * All that is the other's becomes the kept guest's, in the unit's transaction. Two that merge the same records at
 * once, either way round, do so one after the other: the second finds one guest.
 */
export async function mergeWithin(core: Core, unit: Unit, merging: Merging): Promise<MergeOutcome> {
  const roots = new Map<Id, Id>();
  for (const id of [merging.keptId, merging.otherId].toSorted()) roots.set(id, await lockGuest(unit, id));
  const kept = await unit.findOne(GuestTable, { id: roots.get(merging.keptId) ?? '' });
  const merged = await unit.findOne(GuestTable, { id: roots.get(merging.otherId) ?? '' });
  if (kept === null || merged === null) return { ok: false, reason: 'not-found' };
  if (kept.id === merged.id) return { ok: false, reason: 'same-guest' };
  const refusal = await whyNot(unit, [kept, merged]);
  if (refusal !== null) return { ok: false, reason: refusal };
  const moved = await moveAll(unit, merged.id, kept.id);
  await unit.update(GuestTable, { id: merged.id }, { mergedInto: kept.id });
  const took = [...(await takeDetails(core, unit, kept, merged)), ...(await takeOffers(unit, kept, merged))];
  const { id: mergeId = newId(), how, conversationId, originId } = merging;
  const byName = unit.actor.kind === 'staff' ? unit.actor.name : '';
  const merge = {
    id: mergeId,
    keptId: kept.id,
    mergedId: merged.id,
    how,
    byName,
    conversationId,
    originId,
    moved,
    took,
  };
  await unit.insert(GuestMergeTable, [{ ...merge, createdAt: unit.now, undoneAt: null }]);
  unit.record({ type: 'guests-merged', bookingId: null, note: mergeId });
  return { ok: true, mergeId, guestId: kept.id };
}

/** Why these guests are never made one, by ids that may be of merged records; null where nothing stands against it. */
export async function whyNotOne(unit: Unit, guestIds: readonly Id[]): Promise<'forgotten' | 'staff' | null> {
  const guests: GuestEntity[] = [];
  for (const id of guestIds) {
    const guest = await presentGuest(unit, id);
    if (guest !== null) guests.push(guest);
  }
  return whyNot(unit, guests);
}

async function whyNot(unit: Unit, guests: readonly GuestEntity[]): Promise<'forgotten' | 'staff' | null> {
  if (guests.some(({ erasedAt, forgetAt }) => (erasedAt ?? forgetAt) !== null)) return 'forgotten';
  for (const { id } of guests) if (await isStaffs(unit, id)) return 'staff';
  return null;
}

/** Is a chat of this guest's an active member of staff's? What is read there is not for whoever sent a code. */
export async function isStaffs(unit: Unit, guestId: Id): Promise<boolean> {
  for (const { staffId } of await unit.findAll(ConversationTable, { guestId }))
    if ((await staffIdentity(unit, staffId)) !== null) return true;
  return false;
}
