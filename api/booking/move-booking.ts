import { answerBefore } from '../audit/answered-calls.ts';
import type { Call, Unit } from '../audit/write-in-tenant.ts';
import type { Actor, Id, MoveOutcome, MoveRequest, MoveTerms } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  type BookingEntity,
  BookingTable,
  type ItemEntity,
  ItemTable,
} from '../database/entities/booking.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { coversDue } from '../payments/allot.ts';
import { expireCheckout } from '../payments/open-checkout.ts';
import { isoOf, parseInstant } from '../schedule/local-time.ts';
import type { LocationBook } from '../schedule/location-book.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { closeWaitlistEntry } from '../waitlist/entry-states.ts';
import { applyChange, mayTouch } from './change-booking.ts';
import { STARTED_AGO_MS } from './desk-booking.ts';
import { draggedNeed, resizedNeed } from './dragged.ts';
import { type DeskPlan, exceptionRefusal, planByDesk } from './exception.ts';
import { isOnGrid, planNow } from './hold-slot.ts';
import { moveClaims, takeClaims } from './ledger.ts';
import { lockBooking } from './lock-booking.ts';
import { obstaclesTo } from './obstacles.ts';
import { itemRows } from './place-booking.ts';
import { type Claiming, planAndWrite, writePlanned } from './plan-and-write.ts';
import { needOfBooking } from './replan.ts';
import { isPossible, UNPAID } from './rules.ts';
import { squeezeNeighbours } from './squeeze.ts';
import { isOffered } from './starts.ts';
import { termsOf } from './terms.ts';
import { viewOne } from './view-bookings.ts';
import type { VisitNeed } from './visit-need.ts';

export interface MoveOptions {
  /** Whoever moves several visits tells the guest once, themselves. */
  readonly quiet?: boolean;
  /** Only as it was when it was looked at: else `changed-meanwhile`. */
  readonly version?: number;
}

/** Whether a guest may move a visit now, how often still, and until when; null when there is no such visit. */
export async function moveTerms(core: Core, tenantId: Id, bookingId: Id): Promise<MoveTerms | null> {
  const booking = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(BookingTable, { id: bookingId }),
  );
  return booking && moveTermsAt(booking, core.now());
}

function moveTermsAt(booking: BookingEntity, now: number): MoveTerms {
  const terms = termsOf(booking);
  const until = booking.startsAt - terms.moveUntilHours * 3_600_000;
  const movesLeft = Math.max(0, terms.maxMoves - booking.moves);
  return {
    allowed: isPossible('move', booking.status) && movesLeft > 0 && now <= until,
    movesLeft,
    until: isoOf(until),
  };
}

/** Moves a visit to another time or other hands: the new time is claimed before the old one goes back. */
export async function moveBooking(
  core: Core,
  tenantId: Id,
  actor: Actor,
  request: MoveRequest,
  options: MoveOptions = {},
): Promise<MoveOutcome> {
  const { requestKey: key, ...body } = request;
  const call: Call = { key, name: 'move', body };
  const moving: Moving = { core, tenantId, actor, request, call, ...options };
  const refusal = exceptionRefusal(actor, request.exception);
  if (refusal !== null) return { ok: false, reason: refusal };
  return planAndWrite(moving, () => tryMove(moving));
}

interface Moving extends MoveOptions, Claiming {
  readonly request: MoveRequest;
}

type Refusal = Extract<MoveOutcome, { ok: false }>['reason'];

interface Ready {
  readonly houseVersion: number;
  readonly booking: BookingEntity;
  readonly location: LocationBook;
  readonly planned: DeskPlan;
}

async function tryMove(moving: Moving): Promise<MoveOutcome | 'lost'> {
  const { core, tenantId } = moving;
  const book = await openBook(core, tenantId);
  const ready = await core.database.run((db) => prepare(tenantScope(db, tenantId), moving, book));
  if ('answer' in ready) return ready.answer;
  if ('refusal' in ready) return { ok: false, reason: ready.refusal };
  return writePlanned(moving, (unit) => carryOver(unit, moving, ready));
}

async function prepare(
  scope: Scope,
  moving: Moving,
  book: HouseBook,
): Promise<Ready | { readonly answer: MoveOutcome } | { readonly refusal: Refusal }> {
  const { core, actor, request, call } = moving;
  const before = await answerBefore<MoveOutcome>(core, scope, actor, call);
  if (before) return before;
  const booking = await scope.findOne(BookingTable, { id: request.bookingId });
  if (booking === null || !mayTouch(actor, booking)) return { refusal: 'not-found' };
  if (booking.version !== (moving.version ?? request.version ?? booking.version))
    return { refusal: 'changed-meanwhile' };
  const location = book.location(request.locationId ?? booking.locationId);
  const startsAt = parseInstant(request.startsAt);
  if (location === null || !isOnGrid(startsAt)) return { refusal: 'no-such-slot' };
  const refusal = refusalOf(actor, booking, startsAt, core.now());
  if (refusal !== null) return { refusal };
  const items = await scope.findAll(ItemTable, { bookingId: booking.id });
  const target = { booking, items, location, startsAt };
  const wishes = wishesFor(moving, book, target);
  if (typeof wishes === 'string') return { refusal: wishes };
  const planned = await planMove(scope, moving, book, { ...target, wishes });
  if (planned) return { houseVersion: book.version, booking, location, planned };
  const [need] = wishes.toReversed();
  // A guest is offered other times instead: who has this one is none of theirs to know.
  if (actor.kind === 'guest' || !need) return { refusal: 'slot-taken' };
  const { exception } = request;
  const obstacles = await obstaclesTo(scope, {
    ...{ location, need, startsAt, roomId: null, exception, ignoring: booking.id },
  });
  return { answer: { ok: false, reason: 'slot-taken', obstacles } };
}

function refusalOf(actor: Actor, booking: BookingEntity, startsAt: number, now: number): Refusal | null {
  if (mayChoose(booking, now)) return startsAt <= now ? 'in-the-past' : null;
  const isShift = actor.kind === 'staff' && isPossible('shift', booking.status);
  // It has begun, or is about to: other hands, another room, a quarter of an hour later.
  if (isShift) return startsAt < Math.min(booking.startsAt, now - STARTED_AGO_MS) ? 'in-the-past' : null;
  if (!isPossible('move', booking.status))
    return booking.status === 'expired' ? 'hold-ended' : 'not-possible-now';
  if (booking.heldUntil !== null && booking.heldUntil <= now) return 'hold-ended';
  // A visit that is late keeps its start in other hands.
  const isKept = actor.kind === 'staff' && startsAt === booking.startsAt && startsAt > now - STARTED_AGO_MS;
  if (startsAt <= now && !isKept) return 'in-the-past';
  // What is not paid for yet was promised to nobody: only the limits on holds apply.
  if (actor.kind !== 'guest' || booking.status !== 'confirmed') return null;
  const terms = moveTermsAt(booking, now);
  if (terms.movesLeft === 0) return 'too-often';
  return terms.allowed ? null : 'too-late';
}

/** Paid after its time had gone back: its guest may take another for the money, as long as it is theirs to choose. */
function mayChoose({ status, rebookUntil }: BookingEntity, now: number): boolean {
  return status === 'expired' && rebookUntil !== undefined && rebookUntil !== null && rebookUntil > now;
}

interface Target {
  readonly booking: BookingEntity;
  readonly items: readonly ItemEntity[];
  readonly location: LocationBook;
  readonly startsAt: number;
}

/** What the visit needs at its new time, the dearest wish first: in the hands that were asked for, else in those that have it, else in any. */
function wishesFor(
  { actor, request }: Moving,
  book: HouseBook,
  { booking, items }: Target,
): VisitNeed[] | 'not-found' | 'not-sold' | 'not-possible-now' | 'paid-more' {
  const { genders, therapistId, durationMinutes } = request;
  const isDrag = actor.kind === 'staff' && Boolean(request.itemId || request.roomId || durationMinutes);
  if (!isDrag) {
    const present = items.find((item) => item.position === 0)?.therapistId ?? null;
    const wishes = therapistId === null ? [present, null] : [therapistId];
    return wishes.map((wish) => needOfBooking(book, booking, items, { therapistId: wish, genders }));
  }
  const whole = needOfBooking(book, booking, items, { therapistId: null, genders });
  const resized = durationMinutes ? resizedNeed(book, booking, { need: whole, items }, request) : null;
  if (durationMinutes && !resized) return 'not-sold';
  // Its guest is paying another sum just now.
  if (resized && UNPAID.includes(booking.status)) return 'not-possible-now';
  if (resized && resized.totalMinor < Math.max(booking.paidMinor, booking.dueMinor)) return 'paid-more';
  const need = draggedNeed(resized?.need ?? whole, items, request);
  return need ? [need] : 'not-found';
}

/** The first wish that can be had. */
async function planMove(
  scope: Scope,
  { core, actor, request }: Moving,
  book: HouseBook,
  { booking, location, startsAt, wishes }: Target & { readonly wishes: readonly VisitNeed[] },
): Promise<DeskPlan | null> {
  for (const need of wishes) {
    if (actor.kind === 'guest') {
      if (!isOffered(startsAt, need, core.now(), book.house.tenant, location)) return null;
      const plan = await planNow(scope, location, need, startsAt, booking.id);
      if (plan) return { plan, need, exception: null };
      continue;
    }
    const { exception } = request;
    const start = { location, need, startsAt, roomId: null, exception, ignoring: booking.id };
    const planned = await planByDesk(scope, start);
    if (planned) return planned;
  }
  return null;
}

async function carryOver(unit: Unit, moving: Moving, ready: Ready): Promise<MoveOutcome> {
  const { booking, location, planned } = ready;
  unit.plannedWith(ready.houseVersion);
  const { plan, need, exception } = planned;
  const isChosen = mayChoose(booking, unit.now);
  // It is for the money that the time is given: some of it may have gone back since the times were offered.
  if (isChosen && !(await coversDue(unit, await lockBooking(unit, booking.id))))
    return { ok: false, reason: 'hold-ended' };
  const before = await unit.findAll(ItemTable, { bookingId: booking.id });
  const isResized = Boolean(moving.request.durationMinutes) && moving.actor.kind === 'staff';
  const alongside = {
    ...(isChosen ? { heldUntil: null, rebookUntil: null, rebookOfferedAt: null } : {}),
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    locationId: location.location.id,
    moves: booking.moves + Number(moving.actor.kind === 'guest' && booking.status === 'confirmed'),
    exception: exception ?? booking.exception,
    lateMinutes: null,
    ...(isResized ? { totalMinor: need.priceMinor } : {}),
  };
  const formerly = [...new Set(before.map(({ therapistId }) => therapistId))];
  const change = isPossible('shift', booking.status) ? 'shift' : 'move';
  const moved = {
    from: booking.startsAt,
    to: plan.startsAt,
    hands: [...new Set(itemRows('', plan, need).map(({ therapistId }) => therapistId))],
    ...(exception ? { excepted: true as const } : {}),
  };
  const changed = await applyChange(unit, booking, isChosen ? 'revive' : change, alongside, {
    formerly,
    moved,
    ...(location.location.id === booking.locationId ? {} : { formerlyAt: booking.locationId }),
  });
  if (changed === null) return { ok: false, reason: 'changed-meanwhile' };
  // Not those that were planned with: the desk may have given their buffers to a neighbour since.
  const items = await unit.findAll(ItemTable, { bookingId: booking.id });
  const after = movedItems(items, plan, need, isResized);
  // A link for what was still to be paid is of another sum now.
  if (isResized) await expireCheckout(unit, booking.id, ['balance']);
  if (exception?.overBuffers) await squeezeNeighbours(unit, after, booking.id);
  if (isChosen) {
    await takeClaims(unit, booking.id, after);
    await closeWaitlistEntry(unit, booking.id);
  }
  if (!isChosen) await moveClaims(unit, booking.id, items, after);
  for (const item of after) await keepItem(unit, item);
  unit.freed();
  if (isChosen) tellConfirmed(unit, changed);
  else if (!moving.quiet) tellGuest(unit, changed);
  return { ok: true, booking: await viewOne(moving.core, unit, changed) };
}

/** The same items, at their new time and in their new hands. */
function movedItems(
  items: readonly ItemEntity[],
  plan: DeskPlan['plan'],
  need: VisitNeed,
  isResized: boolean,
): ItemEntity[] {
  const rows = itemRows('', plan, need);
  return items
    .toSorted((a, b) => a.position - b.position)
    .map((item, place) => {
      const row = rows[place];
      if (!row) throw new Error(`item ${item.id} has no place in its new plan`);
      const { id: _, bookingId: __, position: ___, ...planned } = row;
      // What was agreed on stays: the price with its VAT, and what it is for.
      const { priceMinor, vatBasisPoints: ____, addOns: _____, ...moved } = planned;
      return { ...item, ...moved, ...(isResized ? { priceMinor } : {}) };
    });
}

async function keepItem(unit: Unit, item: ItemEntity): Promise<void> {
  const { id, tenantId: _, bookingId: __, position: ___, ...rest } = item;
  await unit.update(ItemTable, { id }, rest);
}

function tellConfirmed(unit: Unit, { conversationId, id: bookingId }: BookingEntity): void {
  if (conversationId !== null)
    unit.tell({ conversationId, notice: { kind: 'booking-confirmed', bookingId } });
}

/** A guest who moves a visit in a chat is answered there; for the rest, and for the new code, there is a message. */
function tellGuest(unit: Unit, booking: BookingEntity): void {
  if (booking.conversationId === null || booking.status !== 'confirmed') return;
  unit.tell({
    conversationId: booking.conversationId,
    notice: { kind: 'booking-moved', bookingId: booking.id },
  });
}
