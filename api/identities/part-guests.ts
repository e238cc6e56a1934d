import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import type { Actor, CallKey, Id, PartOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, SeriesTable, WaitlistTable } from '../database/entities/booking.ts';
import { type GuestMergeEntity, GuestMergeTable, type MovedRows } from '../database/entities/identities.ts';
import { ConversationTable, GuestTable, StateTable } from '../database/entities/people.ts';
import { lockGuest } from '../people/lock-guest.ts';
import { moveBack } from './moved-rows.ts';
import { giveDetailsBack } from './shared-details.ts';

/** Undoes a merge: by the desk, or by the guest whom somebody else joined. See `GuestLinks.partGuests`. */
export async function partGuests(
  core: Core,
  tenantId: Id,
  actor: Actor,
  mergeId: Id,
  key: CallKey,
): Promise<PartOutcome> {
  const call = callOf(key, 'part-guests', { mergeId });
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) => partWithin(core, unit, mergeId));
  return outcome ?? { ok: false, reason: 'key-reused' };
}

async function partWithin(core: Core, unit: Unit, mergeId: Id): Promise<PartOutcome> {
  const found = await unit.findOne(GuestMergeTable, { id: mergeId });
  if (found === null) return { ok: false, reason: 'not-found' };
  const root = await lockGuest(unit, found.mergedId);
  // Looked at again: of two that undo it at once the second comes to this only now.
  const merge = await unit.findOne(GuestMergeTable, { id: mergeId });
  const isOthers = unit.actor.kind === 'guest' && unit.actor.guestId !== root;
  if (merge === null) return { ok: false, reason: 'not-found' };
  if (merge.undoneAt !== null) return { ok: false, reason: 'undone-already' };
  if (isOthers) return { ok: false, reason: 'not-found' };
  const rows = await rowsToPart(unit, merge, root);
  await detailsApart(core, unit, merge);
  await moveBack(unit, rows, root, merge.mergedId);
  await unit.update(GuestTable, { id: merge.mergedId }, { mergedInto: null });
  await unit.update(GuestMergeTable, { id: mergeId }, { undoneAt: unit.now });
  await leaveChats(unit, merge, rows.conversations);
  unit.record({ type: 'guests-parted', bookingId: null, note: mergeId });
  return { ok: true, guestId: merge.mergedId };
}

/**
 * What came from the merged guest, and what was made since in the chats that came with them. A series keeps its
 * visits, and an entry of the waiting list what it was offered.
 */
async function rowsToPart(unit: Unit, merge: GuestMergeEntity, root: Id): Promise<MovedRows> {
  const { moved, createdAt } = merge;
  const chats = new Set(moved.conversations);
  interface Row {
    readonly id: Id;
    readonly conversationId: Id | null;
    readonly createdAt: number;
  }
  const goes = (known: readonly Id[]) => {
    const ids = new Set(known);
    return (row: Row) =>
      ids.has(row.id) ||
      (row.createdAt >= createdAt && row.conversationId !== null && chats.has(row.conversationId));
  };
  const all = { guestId: root };
  const series = (await unit.findAll(SeriesTable, all)).filter(goes(moved.series)).map(({ id }) => id);
  const waits = await unit.findAll(WaitlistTable, all);
  const leaving = waits.filter(goes(moved.entries));
  const staying = waits.filter((entry) => !leaving.includes(entry));
  const isGoing = goes(moved.bookings);
  const offered = new Set(leaving.map(({ bookingId }) => bookingId));
  const kept = new Set(staying.map(({ bookingId }) => bookingId));
  const bookings = (await unit.findAll(BookingTable, all)).filter((booking) => {
    if (booking.seriesId !== null) return series.includes(booking.seriesId);
    return offered.has(booking.id) || (!kept.has(booking.id) && isGoing(booking));
  });
  return {
    conversations: moved.conversations,
    series,
    entries: leaving.map(({ id }) => id),
    bookings: bookings.map(({ id }) => id),
  };
}

/** From the guest they were merged into, and from whoever that one was merged into since, as far as it went on. */
async function detailsApart(core: Core, unit: Unit, merge: GuestMergeEntity): Promise<void> {
  let { took, keptId } = merge;
  for (;;) {
    const kept = await unit.findOne(GuestTable, { id: keptId });
    const merged = await unit.findOne(GuestTable, { id: merge.mergedId });
    if (kept === null || merged === null) return;
    await giveDetailsBack(core, unit, kept, merged, took);
    if (kept.mergedInto === null) return;
    const [next] = (await unit.findAll(GuestMergeTable, { mergedId: keptId })).filter(
      ({ undoneAt }) => undoneAt === null,
    );
    if (!next) return;
    keptId = next.keptId;
    took = took.filter((one) => next.took.includes(one));
  }
}

/** What a chat was in the middle of may be the other guest's: it begins anew. Those that were joined are told. */
async function leaveChats(unit: Unit, merge: GuestMergeEntity, chats: readonly Id[]): Promise<void> {
  for (const id of chats) {
    const chat = await unit.findOne(ConversationTable, { id, guestId: merge.mergedId });
    if (chat === null) continue;
    // Botbuilder's own name for a conversation's state.
    await unit.remove(StateTable, { stateKey: `${chat.channel}/conversations/${id}/` });
  }
}
