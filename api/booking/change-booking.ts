import { KeyReused } from '../audit/answered-calls.ts';
import { type Call, type NewEvent, type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, BookingView, CallKey, ChangeOutcome, ChangeRefusal, House, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';
import { KeptCardTable } from '../database/entities/cards.ts';
import { isDuplicate } from '../database/failures.ts';
import { wantFeedback } from '../feedback/want-feedback.ts';
import { planProposals } from '../offers/plan-proposals.ts';
import { keepRest } from '../payments/move-money.ts';
import { isTheirs } from '../people/permissions.ts';
import { remindersAfter } from '../reminders/plan-reminders.ts';
import { openBook } from '../tenants/house-book.ts';
import { reopenWaitlistEntry } from '../waitlist/entry-states.ts';
import { freeClaims } from './ledger.ts';
import { type Change, claims, isPossible, TRANSITIONS, UNPAID } from './rules.ts';
import { viewOne } from './view-bookings.ts';

/** Columns that a change may set beside the state. */
export type Alongside = Partial<
  Pick<
    BookingEntity,
    | 'heldUntil'
    | 'checkedInAt'
    | 'cancelReason'
    | 'checkInReason'
    | 'acceptedAt'
    | 'acceptedThrough'
    | 'dueMinor'
    | 'totalMinor'
    | 'startsAt'
    | 'endsAt'
    | 'locationId'
    | 'moves'
    | 'exception'
    | 'lateMinutes'
    | 'rebookUntil'
    | 'rebookOfferedAt'
  >
>;

/** What the event of a change says beside it. */
export type Telling = Pick<NewEvent, 'note' | 'scan' | 'formerly' | 'formerlyAt' | 'moved'>;

/**
 * Moves a booking on: by the transition table, against the version that was read, with its event; a state
 * that owns no time gives it back. null when somebody else changed the booking since it was read.
 */
export async function applyChange(
  unit: Unit,
  booking: BookingEntity,
  change: Change,
  alongside: Alongside = {},
  telling: Telling = {},
): Promise<BookingEntity | null> {
  const { event, ...transition } = TRANSITIONS[change];
  const to = transition.to ?? booking.status;
  const planned = remindersAfter(booking, { status: to }, change === 'move', unit.now);
  const changed = { status: to, version: booking.version + 1, ...planned, ...alongside };
  const done = await unit.update(BookingTable, { id: booking.id, version: booking.version }, changed);
  if (done !== 1) return null;
  if (claims(booking.status) && !claims(to)) {
    await freeClaims(unit, booking.id);
    if (UNPAID.includes(booking.status))
      await reopenWaitlistEntry(unit, booking, change === 'expire' ? 'expire' : 'cancel');
    unit.freed();
  }
  unit.record({ type: event, bookingId: booking.id, status: to, version: changed.version, ...telling });
  const after = { ...booking, ...changed };
  if (change === 'complete') {
    await wantFeedback(unit, after);
    await planProposals(unit, after.guestId);
    await keepRest(unit, after);
    // The card that was kept for it is let go.
    await unit.update(KeptCardTable, { bookingId: booking.id, state: 'kept' }, { lookAt: unit.now });
  }
  return after;
}

/** What a use case decides about a booking before it is changed. */
export interface ChangeRequest {
  readonly bookingId: Id;
  readonly change: Change;
  /** A reason to refuse, or null. The transition table has been asked already. */
  readonly check?: (booking: BookingEntity, unit: Unit) => ChangeRefusal | null;
  readonly alongside?: (booking: BookingEntity, unit: Unit, house: House) => Alongside;
  readonly telling?: (booking: BookingEntity, unit: Unit) => Telling;
  /** What else belongs to the change, in the same transaction; a booking that it gives back is the one to show. */
  readonly afterwards?: (
    unit: Unit,
    before: BookingEntity,
    after: BookingEntity,
  ) => Promise<BookingEntity | undefined>;
  readonly key?: CallKey | undefined;
  /** What was asked beside the booking, as far as the same key must mean the same. */
  readonly body?: unknown;
}

/** A call that came in between is answered by looking again; more often than this nobody is that unlucky. */
const ATTEMPTS = 3;

/** Check, decide, write, announce: the one road of every change of state. */
export async function changeBooking(
  core: Core,
  tenantId: Id,
  actor: Actor,
  request: ChangeRequest,
): Promise<ChangeOutcome> {
  const call = callOf(request);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeInTenant(core, tenantId, actor, (unit) => changeWithin(core, unit, request), call);
    } catch (error) {
      if (error instanceof KeyReused) return refused('key-reused', null);
      if (attempt >= ATTEMPTS || !isDuplicate(error)) throw error;
    }
  }
}

/** What names the call of a change for good. */
export function callOf({
  key,
  change,
  bookingId,
  body = null,
}: Pick<ChangeRequest, 'key' | 'change' | 'bookingId' | 'body'>): Call | null {
  return key === undefined ? null : { key, name: change, body: { bookingId, body } };
}

async function changeWithin(core: Core, unit: Unit, request: ChangeRequest): Promise<ChangeOutcome> {
  const booking = await unit.findOne(BookingTable, { id: request.bookingId });
  if (booking === null || !mayTouch(unit.actor, booking)) return refused('not-found', null);
  const book = await openBook(core, unit.tenantId);
  const refusal = refusalOf(request, booking, unit);
  if (refusal !== null) return refused(refusal, await viewOne(core, unit, booking, book));
  const after = await applyChange(
    unit,
    booking,
    request.change,
    request.alongside?.(booking, unit, book.house),
    request.telling?.(booking, unit),
  );
  if (after === null) return refused('changed-meanwhile', await viewOne(core, unit, booking, book));
  const last = (await request.afterwards?.(unit, booking, after)) ?? after;
  return { ok: true, booking: await viewOne(core, unit, last, book) };
}

function refusalOf(request: ChangeRequest, booking: BookingEntity, unit: Unit): ChangeRefusal | null {
  if (!isPossible(request.change, booking.status)) {
    return booking.status === 'expired' ? 'hold-ended' : 'not-possible-now';
  }
  return request.check?.(booking, unit) ?? null;
}

/** A guest knows only their own bookings, and who is bound to locations those there: another's does not exist for them. */
export function mayTouch(actor: Actor, booking: BookingEntity): boolean {
  if (actor.kind === 'staff' && !isTheirs(actor, booking.locationId)) return false;
  return actor.kind !== 'guest' || actor.guestId === booking.guestId;
}

function refused(reason: ChangeRefusal, booking: BookingView | null): ChangeOutcome {
  return { ok: false, reason, booking };
}
