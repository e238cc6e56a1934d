import type { Actor, ChangeOutcome, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { openCheckout } from '../payments/open-checkout.ts';
import { loadHouse } from '../tenants/load-house.ts';
import { applyChange, changeBooking } from './change-booking.ts';
import { viewBooking } from './view-bookings.ts';

/** The guest said yes: a checkout is opened, and the slot is kept while they pay. What is free is confirmed at once. */
export async function acceptHold(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  provider: string,
): Promise<ChangeOutcome> {
  const { tenant } = await loadHouse(core, tenantId);
  const keepUntil = (now: number, startsAt: number): number =>
    Math.min(now + tenant.policy.paymentMinutes * 60_000, startsAt);
  const outcome = await changeBooking(core, tenantId, actor, {
    bookingId,
    change: 'accept',
    check: (booking, unit) =>
      booking.heldUntil !== null && booking.heldUntil <= unit.now ? 'hold-ended' : null,
    alongside: (booking, unit) => ({ heldUntil: keepUntil(unit.now, booking.startsAt) }),
    afterwards: async (unit, _before, after) => {
      if (after.totalMinor > 0) return openCheckout(unit, after, provider, after.heldUntil ?? unit.now);
      await applyChange(unit, after, 'confirm', { heldUntil: null });
      if (after.conversationId !== null) {
        unit.tell({
          conversationId: after.conversationId,
          notice: { kind: 'booking-confirmed', bookingId: after.id },
        });
      }
    },
  });
  return outcome.ok ? outcome : alreadyAccepted(core, tenantId, actor, bookingId, outcome);
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
    const view = await viewBooking(core.publicUrl, scope, bookingId);
    return view === null ? refusal : { ok: true, booking: view };
  });
}
