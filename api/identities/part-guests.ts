import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import { endFeedsSince } from '../calendar/feeds.ts';
import type { Actor, CallKey, Id, PartOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, SeriesTable, WaitlistTable } from '../database/entities/booking.ts';
import { type GuestMergeEntity, GuestMergeTable, type MovedRows } from '../database/entities/identities.ts';
import { ConversationTable, GuestTable, StateTable } from '../database/entities/people.ts';
import { giveOffersBack } from '../offers/merged-offers.ts';
import { lockGuest } from '../people/lock-guest.ts';
import { moveBack } from './moved-rows.ts';
import { ownChats } from './own-chats.ts';
import { giveDetailsBack } from './shared-details.ts';

const DAY_MS = 86_400_000;

/** For so long either chat may undo that it was joined; the desk always may. */
export const UNDO_DAYS = 7;

/** Undoes a merge: by the desk, or from one of the two chats that were joined. See `GuestLinks.partGuests`. */
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

/** Undoes it in the unit's transaction. */
export async function partWithin(core: Core, unit: Unit, mergeId: Id): Promise<PartOutcome> {
  const found = await unit.findOne(GuestMergeTable, { id: mergeId });
  if (found === null) return { ok: false, reason: 'not-found' };
  const root = await lockGuest(unit, found.mergedId);
  // Looked at again: of two that undo it at once the second comes to this only now.
  const merge = await unit.findOne(GuestMergeTable, { id: mergeId });
  if (merge === null) return { ok: false, reason: 'not-found' };
  const refusal = whyNotBy(unit, merge, root);
  if (refusal !== null) return { ok: false, reason: refusal };
  const rows = await rowsToPart(unit, merge, root);
  await detailsApart(core, unit, merge);
  await moveBack(unit, rows, root, merge.mergedId);
  await unit.update(GuestTable, { id: merge.mergedId }, { mergedInto: null });
  await unit.update(GuestMergeTable, { id: mergeId }, { undoneAt: unit.now });
  await leaveChats(unit, merge, rows.conversations);
  await ownChats(unit, [root, merge.mergedId]);
  await endFeedsSince(unit, root, merge.createdAt);
  await tellParted(unit, merge);
  unit.record({ type: 'guests-parted', bookingId: null, note: mergeId });
  return { ok: true, guestId: merge.mergedId };
}

/** A guest undoes only what their own chat was part of, and not for ever: much was done since that both know of. */
function whyNotBy(
  { actor, now }: Unit,
  merge: GuestMergeEntity,
  root: Id,
): 'not-found' | 'undone-already' | 'too-late' | null {
  const isGuest = actor.kind === 'guest';
  if (isGuest && !chatsOf(merge).includes(actor.conversationId ?? '')) return 'not-found';
  if (merge.undoneAt !== null) return 'undone-already';
  if (isGuest && actor.guestId !== root) return 'not-found';
  return isGuest && now > merge.createdAt + UNDO_DAYS * DAY_MS ? 'too-late' : null;
}

/** The two chats that were made one guest's; none where the desk did it. */
export function chatsOf({ conversationId, originId }: GuestMergeEntity): Id[] {
  return [conversationId, originId].filter((id) => id !== null);
}

/** Both chats hear of it, but for the one that asked: it is answered. */
async function tellParted(unit: Unit, merge: GuestMergeEntity): Promise<void> {
  const { actor } = unit;
  const asking = actor.kind === 'guest' ? actor.conversationId : null;
  for (const id of chatsOf(merge)) {
    const other = chatsOf(merge).find((one) => one !== id);
    const chat = await unit.findOne(ConversationTable, { id: other ?? id });
    if (id !== asking && chat !== null)
      unit.tell({ conversationId: id, notice: { kind: 'chats-parted', channel: chat.channel } });
  }
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
    readonly begunIn?: Id | null;
    readonly createdAt: number;
  }
  const goes = (known: readonly Id[]) => {
    const ids = new Set(known);
    return ({ id, conversationId, begunIn, createdAt: at }: Row) =>
      ids.has(id) || (at >= createdAt && chats.has(begunIn ?? conversationId ?? ''));
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
    conversations: [...moved.conversations, ...(await devicesOf(unit, moved.conversations))],
    series,
    entries: leaving.map(({ id }) => id),
    bookings: bookings.map(({ id }) => id),
    notes: moved.notes ?? [],
  };
}

/** What a chat's devices are told is its own guest's: also of those that came since. */
async function devicesOf(unit: Unit, chats: readonly Id[]): Promise<Id[]> {
  const devices = await Promise.all(chats.map((id) => unit.findAll(ConversationTable, { deviceOf: id })));
  return devices.flat().flatMap(({ id }) => (chats.includes(id) ? [] : [id]));
}

/** From the guest they were merged into, and from whoever that one was merged into since, as far as it went on. */
async function detailsApart(core: Core, unit: Unit, merge: GuestMergeEntity): Promise<void> {
  let { took, keptId } = merge;
  let ownTook = took;
  for (;;) {
    const kept = await unit.findOne(GuestTable, { id: keptId });
    const merged = await unit.findOne(GuestTable, { id: merge.mergedId });
    if (kept === null || merged === null) return;
    await giveDetailsBack(core, unit, kept, merged, took);
    await giveOffersBack(unit, kept, merged, { took: ownTook, since: merge.createdAt });
    if (kept.mergedInto === null) return;
    const [next] = (await unit.findAll(GuestMergeTable, { mergedId: keptId })).filter(
      ({ undoneAt }) => undoneAt === null,
    );
    if (!next) return;
    keptId = next.keptId;
    // What each had said of offers before is written down with its own merge.
    ownTook = next.took;
    took = took.filter((one) => next.took.includes(one));
  }
}

/** What a chat was in the middle of may be the other guest's: those that go and those that were joined begin anew. */
async function leaveChats(unit: Unit, merge: GuestMergeEntity, chats: readonly Id[]): Promise<void> {
  for (const id of new Set([...chats, ...chatsOf(merge)])) {
    const chat = await unit.findOne(ConversationTable, { id });
    if (chat === null) continue;
    // Botbuilder's own name for a conversation's state.
    await unit.remove(StateTable, { stateKey: `${chat.channel}/conversations/${id}/` });
  }
}
