import type { Unit } from '../audit/write-in-tenant.ts';
import type {
  Actor,
  CallKey,
  CancellationTerms,
  ChangeOutcome,
  ChangeRefusal,
  Id,
  Notice,
} from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { chargesLeft, sumOf } from '../payments/allot.ts';
import { mostFromCard, oweFee } from '../payments/cards/owe-fee.ts';
import { expireCheckout } from '../payments/open-checkout.ts';
import { refundAllBut } from '../payments/refunds.ts';
import { isoOf } from '../schedule/local-time.ts';
import { applyChange, changeBooking } from './change-booking.ts';
import { UNPAID } from './rules.ts';
import { cancellationFee, noShowFee } from './terms.ts';

/** What cancelling now would cost: until the deadline nothing, after it the fee, as far as it was paid and not given back. */
export async function cancellationTerms(
  core: Core,
  tenantId: Id,
  bookingId: Id,
): Promise<CancellationTerms | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const booking = await scope.findOne(BookingTable, { id: bookingId });
    if (booking === null) return null;
    const left = await chargesLeft(scope, bookingId);
    const { amountMinor, tipMinor } = sumOf(
      left.filter(({ charge }) => charge.currency === booking.currency),
    );
    const { feeMinor, freeUntil } = cancellationFee(booking, core.now());
    const kept = Math.min(feeMinor, amountMinor);
    const cardMinor = booking.status === 'confirmed' ? mostFromCard(booking, feeMinor, kept) : 0;
    return {
      ...{ refundMinor: amountMinor - kept + tipMinor, feeMinor: kept, freeUntil: isoOf(freeUntil) },
      ...(cardMinor > 0 ? { cardMinor } : {}),
    };
  });
}

/**
 * Cancels a visit and asks for the refund it is due: by the terms for a guest, in full when the house cancels. With
 * `only` what was paid in the meantime is refused.
 */
export async function cancelBooking(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  reason: string | null,
  key?: CallKey,
  only?: 'unpaid',
): Promise<ChangeOutcome> {
  return changeBooking(core, tenantId, actor, {
    bookingId,
    change: 'cancel',
    key,
    body: only ? { reason, only } : reason,
    check: (booking, unit) => (only ? isBooked(booking) : null) ?? tooLate(actor, booking, unit),
    alongside: () => ({ cancelReason: reason?.slice(0, 500) ?? null }),
    afterwards: async (unit, before, after) => {
      await settleCancelled(unit, before, after);
    },
  });
}

/** The time of a visit that its guest did not confirm goes back. The caller has locked its row. */
export async function releaseUnconfirmed(unit: Unit, booking: BookingEntity): Promise<void> {
  const after = await applyChange(unit, booking, 'cancel', { cancelReason: 'not confirmed' });
  if (after === null) throw new Error(`booking ${booking.id} was changed under its lock`);
  await settleCancelled(unit, booking, after, { unconfirmed: true });
}

type CancelledByHouse = Extract<Notice, { kind: 'cancelled-by-house' }>;

/** Nothing is to be paid for it any more, its money goes where its terms say, and its guest is told. */
async function settleCancelled(
  unit: Unit,
  before: BookingEntity,
  after: BookingEntity,
  why: Pick<CancelledByHouse, 'unconfirmed'> = {},
): Promise<void> {
  const { actor } = unit;
  await expireCheckout(unit, after.id);
  const fee = actor.kind === 'guest' ? cancellationFee(before, unit.now).feeMinor : 0;
  await refundAllBut(unit, after, fee);
  await oweFee(unit, after, 'late-cancellation', fee);
  if (actor.kind === 'guest' || after.conversationId === null) return;
  const notice = { kind: 'cancelled-by-house' as const, bookingId: after.id, ...why };
  unit.tell({ conversationId: after.conversationId, notice });
}

/** The guest did not come: what was paid beyond the fee that was agreed goes back. */
export async function markNoShow(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  key?: CallKey,
): Promise<ChangeOutcome> {
  return changeBooking(core, tenantId, actor, {
    bookingId,
    change: 'no-show',
    key,
    check: (booking, unit) => (unit.now < booking.startsAt ? 'too-early' : null),
    afterwards: async (unit, before, after) => {
      await expireCheckout(unit, after.id);
      await refundAllBut(unit, after, noShowFee(before));
      await oweFee(unit, after, 'no-show', noShowFee(before));
    },
  });
}

/** What is given back for nothing may have been paid for a moment before. */
function isBooked({ status }: BookingEntity): ChangeRefusal | null {
  return UNPAID.includes(status) ? null : 'not-possible-now';
}

/** Once a visit has begun only the desk can end it. */
function tooLate(actor: Actor, booking: BookingEntity, unit: Unit): ChangeRefusal | null {
  return actor.kind === 'guest' && booking.startsAt <= unit.now ? 'too-late' : null;
}
