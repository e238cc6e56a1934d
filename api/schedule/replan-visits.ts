import { answerBefore, KeyReused } from '../audit/answered-calls.ts';
import type { Call } from '../audit/write-in-tenant.ts';
import { writeOnce } from '../audit/write-once.ts';
import { moveBooking } from '../booking/move-booking.ts';
import { viewBooking } from '../booking/view-bookings.ts';
import type {
  Actor,
  BookingView,
  CallKey,
  Id,
  MoveOutcome,
  ReplanMove,
  ReplanOutcome,
  ReplanRefusal,
} from '../contract.ts';
import type { Core } from '../core.ts';
import { tenantScope } from '../database/scope.ts';

/** The visits of a house in a fortnight: whoever moves more at once should look twice. */
const MOST_MOVES = 500;

interface Replanned {
  readonly ok: true;
  readonly movedIds: readonly Id[];
  readonly refused: readonly ReplanRefusal[];
}

/**
 * Moves visits one after the other, each in a transaction of its own: one whose time was taken meanwhile keeps none
 * of the others. Then each guest is told once of all theirs. Under the same key the moves that were made are not
 * made again, and what was not told yet is told.
 */
export async function replanVisits(
  core: Core,
  tenantId: Id,
  actor: Actor,
  moves: readonly ReplanMove[],
  key: CallKey,
): Promise<ReplanOutcome> {
  if (moves.length > MOST_MOVES) return { ok: false, reason: 'too-many', refused: [] };
  const call: Call = { key, name: 'replan', body: moves };
  const before = await answered(core, tenantId, actor, call);
  if (before === 'key-reused') return { ok: false, reason: before, refused: [] };
  if (before !== null) return shown(core, tenantId, before);
  const moved: BookingView[] = [];
  const refused: ReplanRefusal[] = [];
  for (const move of moves) {
    const outcome = await moveOne(core, tenantId, actor, move, key);
    if (outcome.ok) moved.push(outcome.booking);
    else refused.push({ bookingId: move.bookingId, reason: outcome.reason });
  }
  if (moved.length === 0) return { ok: false, reason: 'nothing-moved', refused };
  const told = await tellGuests(core, tenantId, actor, call, { moved, refused });
  return told === null ? { ok: false, reason: 'key-reused', refused } : shown(core, tenantId, told);
}

async function answered(
  core: Core,
  tenantId: Id,
  actor: Actor,
  call: Call,
): Promise<Replanned | 'key-reused' | null> {
  try {
    const before = await core.database.run((db) =>
      answerBefore<Replanned>(core, tenantScope(db, tenantId), actor, call),
    );
    return before?.answer ?? null;
  } catch (error) {
    if (error instanceof KeyReused) return 'key-reused';
    throw error;
  }
}

function moveOne(
  core: Core,
  tenantId: Id,
  actor: Actor,
  move: ReplanMove,
  key: CallKey,
): Promise<MoveOutcome> {
  const requestKey = `${key}/${move.bookingId}`;
  return moveBooking(
    core,
    tenantId,
    actor,
    { ...move, requestKey, locationId: null, exception: null },
    { quiet: true },
  );
}

function tellGuests(
  core: Core,
  tenantId: Id,
  actor: Actor,
  call: Call,
  { moved, refused }: { readonly moved: readonly BookingView[]; readonly refused: readonly ReplanRefusal[] },
): Promise<Replanned | null> {
  return writeOnce(core, tenantId, actor, call, async (unit) => {
    for (const [conversationId, bookingIds] of byConversation(moved))
      unit.tell({ conversationId, notice: { kind: 'replanned', bookingIds } });
    return { ok: true, movedIds: moved.map((one) => one.id), refused };
  });
}

/** A hold that nobody said yes to was promised to nobody; but whoever is choosing it wants to know, too. */
function byConversation(moved: readonly BookingView[]): ReadonlyMap<Id, readonly Id[]> {
  const by = new Map<Id, Id[]>();
  for (const { id, conversationId } of moved)
    if (conversationId !== null) by.set(conversationId, [...(by.get(conversationId) ?? []), id]);
  return by;
}

async function shown(core: Core, tenantId: Id, { movedIds, refused }: Replanned): Promise<ReplanOutcome> {
  const moved: BookingView[] = [];
  await core.database.run(async (db) => {
    for (const id of movedIds) {
      const view = await viewBooking(core, tenantScope(db, tenantId), id);
      if (view) moved.push(view);
    }
  });
  return { ok: true, moved, refused };
}
