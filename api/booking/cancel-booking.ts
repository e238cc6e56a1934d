import type { Unit } from '../audit/write-in-tenant.ts';
import type {
  Actor,
  BookingPolicy,
  CancellationTerms,
  ChangeOutcome,
  ChangeRefusal,
  Id,
} from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { expireCheckout } from '../payments/open-checkout.ts';
import { requestRefund } from '../payments/refunds.ts';
import { isoOf } from '../schedule/local-time.ts';
import { loadHouse } from '../tenants/load-house.ts';
import { changeBooking } from './change-booking.ts';

/** What cancelling now would cost: until the deadline nothing, after it all that was paid. */
export function termsOf(booking: BookingEntity, policy: BookingPolicy, now: number): CancellationTerms {
  const freeUntil = booking.startsAt - policy.freeCancellationHours * 3_600_000;
  const free = now <= freeUntil;
  return {
    refundMinor: free ? booking.paidMinor : 0,
    feeMinor: free ? 0 : booking.paidMinor,
    freeUntil: isoOf(freeUntil),
  };
}

export async function cancellationTerms(
  core: Core,
  tenantId: Id,
  bookingId: Id,
): Promise<CancellationTerms | null> {
  const { tenant } = await loadHouse(core, tenantId);
  const booking = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(BookingTable, { id: bookingId }),
  );
  return booking === null ? null : termsOf(booking, tenant.policy, core.now());
}

/** Cancels a visit and asks for the refund it is due: by the terms for a guest, in full when the house cancels. */
export async function cancelBooking(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  reason: string | null,
): Promise<ChangeOutcome> {
  const { tenant } = await loadHouse(core, tenantId);
  return changeBooking(core, tenantId, actor, {
    bookingId,
    change: 'cancel',
    check: (booking, unit) => tooLate(actor, booking, unit),
    alongside: () => ({ cancelReason: reason?.slice(0, 500) ?? null }),
    afterwards: async (unit, before, after) => {
      await expireCheckout(unit, after.id);
      const refund =
        actor.kind === 'guest' ? termsOf(before, tenant.policy, unit.now).refundMinor : before.paidMinor;
      await requestRefund(unit, after, refund);
      tellGuest(unit, actor, after);
    },
  });
}

/** Once a visit has begun only the desk can end it. */
function tooLate(actor: Actor, booking: BookingEntity, unit: Unit): ChangeRefusal | null {
  return actor.kind === 'guest' && booking.startsAt <= unit.now ? 'too-late' : null;
}

function tellGuest(unit: Unit, actor: Actor, booking: BookingEntity): void {
  if (actor.kind === 'guest' || booking.conversationId === null) return;
  unit.tell({
    conversationId: booking.conversationId,
    notice: { kind: 'cancelled-by-house', bookingId: booking.id },
  });
}
