import { In } from 'typeorm';
import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import { lockBooking } from '../booking/lock-booking.ts';
import { moveBooking } from '../booking/move-booking.ts';
import { makePlanner } from '../booking/plan-visit.ts';
import { needOfBooking } from '../booking/replan.ts';
import { viewBooking } from '../booking/view-bookings.ts';
import type { Actor, CallKey, Id, SwapOutcome, SwapStatus, SwapView, Therapist } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, ItemTable } from '../database/entities/booking.ts';
import { type SwapEntity, SwapTable } from '../database/entities/staff-chat.ts';
import { newId } from '../database/ids.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { makeFreeDays } from '../schedule/free-days.ts';
import { isoOf, localDate } from '../schedule/local-time.ts';
import { isAllowed } from '../tenants/change-house.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { ownVisit } from './mark-visit.ts';
import { chatsOf, tellTherapists, therapistOfActor } from './staff-of.ts';
import { staffVisit } from './staff-visits.ts';

type Refusal = Extract<SwapOutcome, { ok: false }>['reason'];

const refused = (reason: Refusal): SwapOutcome => ({ ok: false, reason });

/** Those that still wait for somebody. */
const OPEN: readonly SwapStatus[] = ['asked', 'agreed'];

/** Colleagues who could give a visit at its own time, whether they are in chat or not. */
export async function swapCandidates(
  core: Core,
  tenantId: Id,
  bookingId: Id,
  fromId: Id,
): Promise<readonly Therapist[]> {
  const book = await openBook(core, tenantId);
  const others = book.house.therapists.filter(({ id }) => id !== fromId);
  const able = await ableAmong(
    core,
    book,
    bookingId,
    others.map(({ id }) => id),
  );
  return others.filter(({ id }) => able.includes(id));
}

/** Which of them could take a visit as it stands: skilled, on the rota, and free. */
async function ableAmong(
  core: Core,
  book: HouseBook,
  bookingId: Id,
  therapistIds: readonly Id[],
): Promise<readonly Id[]> {
  const tenantId = book.house.tenant.id;
  const [booking, items] = await visitNow(core, tenantId, bookingId);
  const location = booking && book.location(booking.locationId);
  // Who gives several parts, or one of several people's, is for the desk to plan.
  if (!booking || !location || items.length !== 1 || booking.startsAt <= core.now()) return [];
  const date = localDate(booking.startsAt, location.location.timeZone);
  const space = await makeFreeDays(core, book).without(location, date, bookingId);
  return therapistIds.filter((therapistId) => {
    const need = needOfBooking(book, booking, items, { therapistId });
    return makePlanner(space, need).planAt(booking.startsAt, 0) !== null;
  });
}

interface Ask {
  readonly bookingId: Id;
  readonly toTherapistId: Id;
  readonly requestKey: CallKey;
}

/** Asks a colleague to take a visit. One swap of a visit can be open at a time. */
export async function askSwap(core: Core, tenantId: Id, actor: Actor, ask: Ask): Promise<SwapOutcome> {
  const { bookingId, toTherapistId, requestKey } = ask;
  const book = await openBook(core, tenantId);
  const able = await ableAmong(core, book, bookingId, [toTherapistId]);
  const call = callOf(requestKey, 'ask-swap', { bookingId, toTherapistId });
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) =>
    askWithin(core, unit, ask, able.length > 0),
  );
  return outcome ?? refused('key-reused');
}

async function askWithin(core: Core, unit: Unit, ask: Ask, isAble: boolean): Promise<SwapOutcome> {
  const { bookingId, toTherapistId } = ask;
  const fromId = await therapistOfActor(unit, unit.actor);
  const own = await ownVisit(unit, unit.actor, bookingId);
  if (own === null || fromId === null) return refused('not-yours');
  // Two that ask at once are heard one after the other.
  const booking = await lockBooking(unit, bookingId);
  if (booking.status !== 'confirmed' || booking.startsAt <= unit.now) return refused('too-late');
  if (toTherapistId === fromId) return refused('cannot-give-it');
  if (!isAble) return refused('not-free');
  if ((await chatsOf(unit, toTherapistId)).length === 0) return refused('not-in-chat');
  const before = await unit.findAll(SwapTable, { bookingId });
  for (const old of before.filter(({ status }) => OPEN.includes(status)))
    await unit.update(SwapTable, { id: old.id }, { status: 'withdrawn', updatedAt: unit.now });
  const row = {
    id: newId(),
    bookingId,
    fromId,
    toId: toTherapistId,
    startsAt: booking.startsAt,
    status: 'asked' as const,
    createdAt: unit.now,
    updatedAt: unit.now,
  };
  await unit.insert(SwapTable, [row]);
  return announced(core, unit, { ...row, tenantId: unit.tenantId }, [toTherapistId]);
}

/** The colleague's yes or no. */
export async function answerSwap(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { swapId, yes }: { readonly swapId: Id; readonly yes: boolean },
  key: CallKey,
): Promise<SwapOutcome> {
  const call = callOf(key, 'answer-swap', { swapId, yes });
  const outcome = await writeOnce(core, tenantId, actor, call, async (unit) => {
    const row = await unit.findOne(SwapTable, { id: swapId });
    const me = await therapistOfActor(unit, unit.actor);
    if (row === null || me !== row.toId) return refused('not-found');
    if ((await statusNow(unit, row, unit.now)) !== 'asked') return refused('changed-meanwhile');
    const status = yes ? ('agreed' as const) : ('declined' as const);
    if (!(await turn(unit, row, 'asked', status))) return refused('changed-meanwhile');
    return announced(core, unit, { ...row, status }, [row.fromId, row.toId]);
  });
  return outcome ?? refused('key-reused');
}

/**
 * The desk's yes or no. With a yes the visit changes hands through the ledger; where the colleague's time was taken
 * meanwhile the swap ends, and the visit stays where it is. A yes that broke off half-way is carried on by the next.
 */
export async function settleSwap(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { swapId, yes }: { readonly swapId: Id; readonly yes: boolean },
  key: CallKey,
): Promise<SwapOutcome> {
  if (!isAllowed(actor, 'change-visits')) return refused('not-allowed');
  if (yes) return settleWithYes(core, tenantId, actor, swapId);
  const call = callOf(key, 'settle-swap', { swapId, yes });
  const outcome = await writeOnce(core, tenantId, actor, call, async (unit) => {
    const row = await unit.findOne(SwapTable, { id: swapId });
    if (row === null) return refused('not-found');
    const agreed = (await statusNow(unit, row, unit.now)) === 'agreed';
    if (!agreed || !(await turn(unit, row, 'agreed', 'refused'))) return refused('changed-meanwhile');
    return announced(core, unit, { ...row, status: 'refused' }, [row.fromId, row.toId]);
  });
  return outcome ?? refused('key-reused');
}

/** First it is decided, which shuts out a no; then the visit moves; then both are told. Each step is done once. */
async function settleWithYes(core: Core, tenantId: Id, actor: Actor, swapId: Id): Promise<SwapOutcome> {
  const row = await writeOnce(core, tenantId, actor, null, async (unit) => {
    const found = await unit.findOne(SwapTable, { id: swapId });
    if (found === null || found.status === 'done') return found;
    const agreed = (await statusNow(unit, found, unit.now)) === 'agreed';
    return agreed && (await turn(unit, found, 'agreed', 'done'))
      ? { ...found, status: 'done' as const }
      : found;
  });
  if (!row) return refused('not-found');
  if (row.status !== 'done') return refused('changed-meanwhile');
  const moved = await changeHands(core, tenantId, actor, row);
  const call = callOf(`swap:${swapId}:told`, 'swap-told', { swapId });
  const told = await writeOnce(core, tenantId, actor, call, async (unit) => {
    if (!moved.ok && !(await turn(unit, row, 'done', 'ended'))) return refused('changed-meanwhile');
    const status = moved.ok ? ('done' as const) : ('ended' as const);
    return announced(core, unit, { ...row, status }, [row.fromId, row.toId]);
  });
  if (!moved.ok) return refused(moved.reason === 'slot-taken' ? 'not-free' : 'changed-meanwhile');
  return told ?? refused('key-reused');
}

function visitNow(core: Core, tenantId: Id, bookingId: Id) {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    return [
      await scope.findOne(BookingTable, { id: bookingId }),
      await scope.findAll(ItemTable, { bookingId }),
    ] as const;
  });
}

/**
 * Under a key of the swap's own, so that the visit moves once; one that is with the colleague already is done. One that
 * is no longer as it was agreed on stays where it is.
 */
async function changeHands(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { id, bookingId, startsAt, fromId, toId }: SwapEntity,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: string }> {
  const [booking, items] = await visitNow(core, tenantId, bookingId);
  if (items.some(({ therapistId }) => therapistId === toId)) return { ok: true };
  const stands =
    booking?.status === 'confirmed' &&
    booking.startsAt === startsAt &&
    items.some(({ therapistId }) => therapistId === fromId);
  if (!stands) return { ok: false, reason: 'changed-meanwhile' };
  const move = {
    bookingId,
    startsAt: isoOf(startsAt),
    locationId: null,
    therapistId: toId,
    requestKey: `swap:${id}`,
    exception: null,
  };
  return moveBooking(core, tenantId, actor, move, { version: booking.version });
}

async function turn(unit: Unit, { id }: SwapEntity, from: SwapStatus, to: SwapStatus): Promise<boolean> {
  return (await unit.update(SwapTable, { id, status: from }, { status: to, updatedAt: unit.now })) === 1;
}

async function announced(
  core: Core,
  unit: Unit,
  row: SwapEntity,
  therapistIds: readonly Id[],
): Promise<SwapOutcome> {
  unit.record({ type: 'swap-changed', bookingId: row.bookingId, note: row.status });
  await tellTherapists(unit, therapistIds, { kind: 'swap', swapId: row.id });
  return viewed(core, unit, row);
}

async function viewed(core: Core, scope: Scope, row: SwapEntity): Promise<SwapOutcome> {
  const swap = await viewSwap(core, scope, row);
  return swap ? { ok: true, swap } : refused('not-found');
}

/** One swap as it stands; null when the tenant has no such swap. */
export async function swap(core: Core, tenantId: Id, swapId: Id): Promise<SwapView | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const row = await scope.findOne(SwapTable, { id: swapId });
    return row && viewSwap(core, scope, row);
  });
}

/** Swaps that wait for an answer; of one therapist, or of all. */
export async function swaps(core: Core, tenantId: Id, therapistId: Id | null): Promise<readonly SwapView[]> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const rows = await scope.find(SwapTable, {
      where: { status: In([...OPEN]) },
      order: { createdAt: 'ASC' },
      take: 200,
    });
    const own = rows.filter((row) => therapistId === null || [row.fromId, row.toId].includes(therapistId));
    const views = await Promise.all(own.map((row) => viewSwap(core, scope, row)));
    return views.filter((view): view is SwapView => view !== null && OPEN.includes(view.status));
  });
}

async function viewSwap(core: Core, scope: Scope, row: SwapEntity): Promise<SwapView | null> {
  const booking = await viewBooking(core, scope, row.bookingId);
  const visit = booking && (staffVisit(booking, row.fromId) ?? staffVisit(booking, row.toId));
  if (!booking || !visit) return null;
  return {
    id: row.id,
    status: await statusNow(scope, row, core.now()),
    fromTherapistId: row.fromId,
    toTherapistId: row.toId,
    visit,
    timeZone: booking.timeZone,
  };
}

/** A swap whose visit was moved, called off or begun since is over, whatever it says. */
async function statusNow(
  scope: Scope,
  { bookingId, fromId, startsAt, status }: SwapEntity,
  now: number,
): Promise<SwapStatus> {
  if (!OPEN.includes(status)) return status;
  const booking = await scope.findOne(BookingTable, { id: bookingId });
  const items = await scope.findAll(ItemTable, { bookingId });
  const stands =
    booking?.status === 'confirmed' &&
    booking.startsAt === startsAt &&
    booking.startsAt > now &&
    items.some(({ therapistId }) => therapistId === fromId);
  return stands ? status : 'ended';
}
