import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, BookingView, ChangeOutcome, ChangeRefusal, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';
import { freeClaims } from './ledger.ts';
import { type Change, claims, isPossible, TRANSITIONS } from './rules.ts';
import { viewBooking } from './view-bookings.ts';

/** Columns that a change may set beside the state. */
export type Alongside = Partial<
  Pick<BookingEntity, 'heldUntil' | 'checkedInAt' | 'cancelReason' | 'paidMinor'>
>;

/**
 * Moves a booking on: by the transition table, against the version that was read, with its event; a state
 * that owns no time gives it back. null when somebody else changed the booking since it was read.
 */
export async function applyChange(
  unit: Unit,
  booking: BookingEntity,
  change: Change,
  alongside: Alongside = {},
): Promise<BookingEntity | null> {
  const { to, event } = TRANSITIONS[change];
  const changed = { status: to, version: booking.version + 1, ...alongside };
  const done = await unit.update(BookingTable, { id: booking.id, version: booking.version }, changed);
  if (done !== 1) return null;
  if (!claims(to)) await freeClaims(unit, booking.id);
  unit.record({ type: event, bookingId: booking.id, status: to, version: changed.version });
  return { ...booking, ...changed };
}

/** What a use case decides about a booking before it is changed. */
export interface ChangeRequest {
  readonly bookingId: Id;
  readonly change: Change;
  /** A reason to refuse, or null. The transition table has been asked already. */
  readonly check?: (booking: BookingEntity, unit: Unit) => ChangeRefusal | null;
  readonly alongside?: (booking: BookingEntity, unit: Unit) => Alongside;
  /** What else belongs to the change, in the same transaction. */
  readonly afterwards?: (unit: Unit, before: BookingEntity, after: BookingEntity) => Promise<void>;
}

/** Check, decide, write, announce: the one road of every change of state. */
export async function changeBooking(
  core: Core,
  tenantId: Id,
  actor: Actor,
  request: ChangeRequest,
): Promise<ChangeOutcome> {
  return writeInTenant(core, tenantId, actor, async (unit) => {
    const booking = await unit.findOne(BookingTable, { id: request.bookingId });
    if (booking === null || !mayTouch(actor, booking)) return refused('not-found', null);
    const refusal = refusalOf(request, booking, unit);
    if (refusal !== null) return refused(refusal, await viewBooking(core.publicUrl, unit, booking.id));
    const after = await applyChange(unit, booking, request.change, request.alongside?.(booking, unit));
    if (after === null)
      return refused('changed-meanwhile', await viewBooking(core.publicUrl, unit, booking.id));
    await request.afterwards?.(unit, booking, after);
    const view = await viewBooking(core.publicUrl, unit, booking.id);
    return view === null ? refused('not-found', null) : { ok: true, booking: view };
  });
}

function refusalOf(request: ChangeRequest, booking: BookingEntity, unit: Unit): ChangeRefusal | null {
  if (!isPossible(request.change, booking.status)) {
    return booking.status === 'expired' ? 'hold-ended' : 'not-possible-now';
  }
  return request.check?.(booking, unit) ?? null;
}

/** A guest knows only their own bookings: another's does not exist for them. */
export function mayTouch(actor: Actor, booking: BookingEntity): boolean {
  return actor.kind !== 'guest' || actor.guestId === booking.guestId;
}

function refused(reason: ChangeRefusal, booking: BookingView | null): ChangeOutcome {
  return { ok: false, reason, booking };
}
