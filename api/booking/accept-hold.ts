import type { Unit } from '../audit/write-in-tenant.ts';
import type { Actor, CallKey, ChangeOutcome, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { openCardPage, openCheckout } from '../payments/open-checkout.ts';
import { closeWaitlistEntry } from '../waitlist/entry-states.ts';
import { applyChange, changeBooking } from './change-booking.ts';
import { viewOne } from './view-bookings.ts';

/** How the guest said yes. */
export interface Acceptance {
  readonly key?: CallKey | undefined;
  /** The message it was said with. */
  readonly through?: string | undefined;
}

/**
 * The guest said yes, to the terms that stand in the booking: a checkout is opened for what is due, and the slot is
 * kept while they pay. Where nothing is due, the visit is confirmed at once.
 */
export async function acceptHold(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  provider: string,
  { key, through }: Acceptance = {},
): Promise<ChangeOutcome> {
  const outcome = await changeBooking(core, tenantId, actor, {
    bookingId,
    change: 'accept',
    key,
    check: (booking, unit) => {
      // The visits of a series are paid for with its first: alone, the others would cost nothing.
      if (booking.seriesId !== null) return 'not-possible-now';
      return booking.heldUntil !== null && booking.heldUntil <= unit.now ? 'hold-ended' : null;
    },
    alongside: (booking, unit, { tenant }) => ({
      heldUntil: Math.min(unit.now + tenant.policy.paymentMinutes * 60_000, booking.startsAt),
      acceptedAt: unit.now,
      acceptedThrough: through?.slice(0, 300) ?? null,
    }),
    afterwards: async (unit, _before, after) => {
      await closeWaitlistEntry(unit, after.id);
      return askForMoney(unit, after, provider);
    },
  });
  return outcome.ok || outcome.reason === 'key-reused'
    ? outcome
    : alreadyAccepted(core, tenantId, actor, bookingId, outcome);
}

/** Opens the checkout for what is due, or for the card that is kept; where it is neither, the booking is confirmed. */
export async function askForMoney(
  unit: Unit,
  booking: BookingEntity,
  provider: string,
): Promise<BookingEntity> {
  if (booking.dueMinor > booking.paidMinor) {
    await openCheckout(unit, booking, provider, booking.heldUntil ?? unit.now);
    return booking;
  }
  if (booking.cardFeeMinor) {
    await openCardPage(unit, booking, provider, booking.heldUntil ?? unit.now);
    return booking;
  }
  return confirmed(unit, booking);
}

/** Confirms a booking that waits for nothing more, and tells its guest. */
export async function confirmed(unit: Unit, booking: BookingEntity): Promise<BookingEntity> {
  const after = await applyChange(unit, booking, 'confirm', { heldUntil: null });
  if (after === null) throw new Error(`booking ${booking.id} was changed within its own transaction`);
  if (after.conversationId !== null) {
    unit.tell({
      conversationId: after.conversationId,
      notice: { kind: 'booking-confirmed', bookingId: after.id },
    });
  }
  return after;
}

/** Said twice, as after a crash or by a second tap: the same answer. */
async function alreadyAccepted(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  refusal: ChangeOutcome,
): Promise<ChangeOutcome> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const booking = await scope.findOne(BookingTable, { id: bookingId });
    const mine = actor.kind !== 'guest' || booking?.guestId === actor.guestId;
    if (booking?.status !== 'awaiting-payment' || !mine) return refusal;
    return { ok: true, booking: await viewOne(core, scope, booking) };
  });
}
