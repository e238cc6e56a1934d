import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import { applyChange, mayTouch } from '../booking/change-booking.ts';
import { isFree, takeClaims } from '../booking/ledger.ts';
import { lockBooking } from '../booking/lock-booking.ts';
import { isPossible } from '../booking/rules.ts';
import { viewOne } from '../booking/view-bookings.ts';
import type { Actor, CallKey, ChangeOutcome, ChangeRefusal, Id, UndoNoShow } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable, ItemTable } from '../database/entities/booking.ts';
import { chargesLeft, sumOf } from '../payments/allot.ts';
import { feeChargeLeft } from '../payments/cards/fee-charge.ts';
import { oweNoMore } from '../payments/cards/owe-fee.ts';
import { releaseKept } from '../payments/move-money.ts';
import { refundCharge } from '../payments/refunds.ts';
import { isForgotten } from '../people/is-forgotten.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { hasArrived } from './check-in.ts';

/**
 * The guest came after all. The visit takes its time again, what was kept of its money is the guest's again, and a fee that
 * waits is owed no more; one that was taken from a card goes back to it, if the desk says so. Refused where somebody else has the time.
 */
export async function undoNoShow(
  core: Core,
  tenantId: Id,
  actor: Actor,
  undo: UndoNoShow,
  key?: CallKey,
): Promise<ChangeOutcome> {
  const call = callOf(key, 'undo-no-show', undo);
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) => undoWithin(core, unit, undo));
  return outcome ?? { ok: false, reason: 'key-reused', booking: null };
}

async function undoWithin(core: Core, unit: Unit, undo: UndoNoShow): Promise<ChangeOutcome> {
  const { bookingId, arrived, refundFee } = undo;
  const known = await unit.findOne(BookingTable, { id: bookingId });
  // Whether somebody came is for the house to say.
  if (known === null || unit.actor.kind === 'guest' || !mayTouch(unit.actor, known))
    return { ok: false, reason: 'not-found', booking: null };
  const booking = await lockBooking(unit, bookingId);
  const book = await openBook(core, unit.tenantId);
  const items = await unit.find(ItemTable, { where: { bookingId } });
  const refusal = await refusalOf(unit, booking, items);
  if (refusal !== null)
    return { ok: false, reason: refusal, booking: await viewOne(core, unit, booking, book) };
  await takeClaims(unit, bookingId, items);
  const dueMinor = await dueAfter(unit, booking, refundFee);
  const back = must(await applyChange(unit, booking, 'undo-no-show', { dueMinor }));
  await releaseKept(unit, back);
  await oweNoMore(unit, bookingId);
  if (refundFee) await giveFeeBack(unit, back);
  const after = arrived ? await letIn(unit, book, back) : back;
  return { ok: true, booking: await viewOne(core, unit, after, book) };
}

async function refusalOf(
  unit: Unit,
  booking: BookingEntity,
  items: Parameters<typeof isFree>[1],
): Promise<ChangeRefusal | null> {
  if (!isPossible('undo-no-show', booking.status)) return 'not-possible-now';
  if (await isForgotten(unit, booking.guestId)) return 'not-possible-now';
  return (await isFree(unit, items)) ? null : 'time-taken';
}

/** What went back to the guest need not have been paid beforehand: it is to be paid at the spa. */
async function dueAfter(unit: Unit, { id, currency, dueMinor }: BookingEntity, refundFee: boolean) {
  const left = (await chargesLeft(unit, id)).filter(({ charge }) => charge.currency === currency);
  const fee = refundFee ? await feeChargeLeft(unit, id) : null;
  return Math.min(dueMinor, sumOf(left).amountMinor - (fee?.amountMinor ?? 0));
}

async function giveFeeBack(unit: Unit, booking: BookingEntity): Promise<void> {
  const fee = await feeChargeLeft(unit, booking.id);
  if (fee !== null && fee.amountMinor > 0) await refundCharge(unit, booking, fee.charge);
}

/** Who came is here now; or was, where that is found out when the visit is long over. */
async function letIn(unit: Unit, book: HouseBook, booking: BookingEntity): Promise<BookingEntity> {
  const checkedInAt = unit.now < booking.endsAt ? unit.now : booking.startsAt;
  const arrived = must(await applyChange(unit, booking, 'check-in', { checkedInAt }));
  return (await hasArrived(unit, book, arrived, checkedInAt)) ?? arrived;
}

/** Its row is locked: nobody can have changed it. */
function must(booking: BookingEntity | null): BookingEntity {
  if (booking === null) throw new Error('a booking was changed under its lock');
  return booking;
}
