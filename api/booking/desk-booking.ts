import { answerBefore } from '../audit/answered-calls.ts';
import { HouseChanged } from '../audit/overtaken.ts';
import type { Call, Unit } from '../audit/write-in-tenant.ts';
import type { Actor, DeskBooking, DeskBookingOutcome, HoldRefusal, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { parseInstant } from '../schedule/local-time.ts';
import type { LocationBook } from '../schedule/location-book.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { isWaiting, takeOffList } from '../waitlist/entry-states.ts';
import { askForMoney } from './accept-hold.ts';
import { applyChange } from './change-booking.ts';
import { type DeskPlan, exceptionRefusal, planByDesk } from './exception.ts';
import { guestOf, isOnGrid } from './hold-slot.ts';
import { obstaclesTo } from './obstacles.ts';
import { itemRows, placeBooking } from './place-booking.ts';
import { type Claiming, planAndWrite, writePlanned } from './plan-and-write.ts';
import { squeezeNeighbours } from './squeeze.ts';
import { viewOne } from './view-bookings.ts';
import { needOf } from './visit-need.ts';

/** A desk writes a walk-in down when the guest lies on the table already. */
export const STARTED_AGO_MS = 30 * 60_000;

/** The desk books for a guest: any start within working time; outside it, or over a rule, with a reason. */
export async function bookByDesk(
  core: Core,
  tenantId: Id,
  actor: Actor,
  request: DeskBooking,
  provider: string,
): Promise<DeskBookingOutcome> {
  const { requestKey: key, ...body } = request;
  const call: Call = { key, name: 'desk-booking', body };
  const desk: Desk = { core, tenantId, actor, request, call, provider };
  if (actor.kind !== 'staff') return { ok: false, reason: 'not-allowed' };
  const refusal = exceptionRefusal(actor, request.exception);
  if (refusal !== null) return { ok: false, reason: refusal };
  return planAndWrite(desk, () => tryBook(desk));
}

interface Desk extends Claiming {
  readonly request: DeskBooking;
  readonly provider: string;
}

async function tryBook(desk: Desk): Promise<DeskBookingOutcome | 'lost'> {
  const { core, tenantId } = desk;
  const book = await openBook(core, tenantId);
  const ready = await core.database.run((db) => prepare(tenantScope(db, tenantId), desk, book));
  if ('answer' in ready) return ready.answer;
  if ('refusal' in ready) return { ok: false, reason: ready.refusal };
  return writePlanned(desk, (unit) => place(unit, desk, book, ready));
}

interface Planned {
  readonly location: LocationBook;
  readonly planned: DeskPlan;
}

async function prepare(
  scope: Scope,
  { core, actor, request, call }: Desk,
  book: HouseBook,
): Promise<
  Planned | { readonly answer: DeskBookingOutcome } | { readonly refusal: HoldRefusal | 'not-waiting' }
> {
  const before = await answerBefore<DeskBookingOutcome>(core, scope, actor, call);
  if (before) return before;
  const need = needOf(book, request);
  const location = book.location(request.locationId);
  const startsAt = parseInstant(request.startsAt);
  if (need === null || location === null || !isOnGrid(startsAt)) return { refusal: 'no-such-slot' };
  if (startsAt < core.now() - STARTED_AGO_MS) return { refusal: 'in-the-past' };
  if ((await guestOf(scope, actor, request)) === null) return { refusal: 'not-allowed' };
  if (request.waitlistId && !(await isWaiting(scope, request.waitlistId, request.guestId)))
    return { refusal: 'not-waiting' };
  const { roomId, exception } = request;
  const start = { location, need, startsAt, roomId, exception, ignoring: null };
  const planned = await planByDesk(scope, start);
  if (planned) return { location, planned };
  return { answer: { ok: false, reason: 'slot-taken', obstacles: await obstaclesTo(scope, start) } };
}

async function place(
  unit: Unit,
  desk: Desk,
  book: HouseBook,
  { location, planned }: Planned,
): Promise<DeskBookingOutcome> {
  const { request, core, provider } = desk;
  const { plan, need, exception } = planned;
  const { currency, policy } = book.house.tenant;
  unit.plannedWith(book.version);
  if (exception?.overBuffers) await squeezeNeighbours(unit, itemRows('', plan, need), null);
  // Not beyond the start, but long enough to pay for a visit that begins just now.
  const heldUntil = Math.max(
    Math.min(unit.now + policy.paymentMinutes * 60_000, plan.startsAt),
    unit.now + policy.holdMinutes * 60_000,
  );
  const { booking } = await placeBooking(unit, {
    ...{ plan, need, location, currency, heldUntil, exception },
    guest: request,
    ...(request.payment === 'at-spa' ? { dueMinor: 0 } : {}),
  });
  if (request.waitlistId) {
    const taken = await takeOffList(unit, request.waitlistId, booking.id);
    // Somebody was faster: looked at again, it is refused.
    if (!taken) throw new HouseChanged('the guest does not wait any more');
  }
  const accepted = await applyChange(unit, booking, 'accept', { acceptedAt: unit.now });
  if (accepted === null) throw new Error(`booking ${booking.id} was changed within its own transaction`);
  const last = await askForMoney(unit, accepted, provider);
  return { ok: true, booking: await viewOne(core, unit, last) };
}
