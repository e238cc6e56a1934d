import type { Unit } from '../../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../../audit/write-once.ts';
import { leastOnline } from '../../booking/least-online.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import { REAL } from '../../booking/rules.ts';
import { movableOnline } from '../../booking/terms.ts';
import type { Actor, CallKey, Id, PaymentLinkOutcome, PaymentLinkRequest } from '../../contract.ts';
import type { Core } from '../../core.ts';
import {
  type BookingEntity,
  BookingTable,
  type CheckoutEntity,
  PaymentTable,
} from '../../database/entities/booking.ts';
import { CASHIER } from '../cashier/cashier.ts';
import { onlineProvider } from '../online-provider.ts';
import { addCheckout, expireCheckout } from '../open-checkout.ts';
import { LINK_MS, linkOf, openCheckoutFor } from '../open-link.ts';
import { processingFor, processingOf } from '../under-way.ts';
import { moneyOf } from '../view-payment.ts';

type Refusal = Extract<PaymentLinkOutcome, { ok: false }>;

/**
 * A link to pay what a booked visit still costs, or a part of it: shown at the desk, and sent to the guest's chat where that is
 * asked for. Asked again it is the same link, until another amount is wanted, another provider takes the payments, or a bank is at
 * what was paid by it: then the one before ends.
 */
export async function paymentLink(
  core: Core,
  tenantId: Id,
  actor: Actor,
  request: PaymentLinkRequest,
  key?: CallKey,
): Promise<PaymentLinkOutcome> {
  if (actor.kind !== 'staff') return { ok: false, reason: 'not-allowed' };
  const call = callOf(key, 'payment-link', request);
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) => linkWithin(core, unit, request));
  return outcome ?? { ok: false, reason: 'key-reused' };
}

async function linkWithin(
  core: Core,
  unit: Unit,
  { bookingId, amountMinor, send, besideProcessing }: PaymentLinkRequest,
): Promise<PaymentLinkOutcome> {
  if ((await unit.findOne(BookingTable, { id: bookingId })) === null)
    return { ok: false, reason: 'not-found' };
  // Two at the desk at once: the second is given the link of the first.
  const booking = await lockBooking(unit, bookingId);
  const { conversationId } = booking;
  if (send && conversationId === null) return { ok: false, reason: 'no-chat' };
  const toPayMinor = await payableOnline(unit, booking);
  const refusal = refusalOf(booking, toPayMinor, amountMinor ?? toPayMinor);
  if (refusal !== null) return refusal;
  if (!besideProcessing && (await processingFor(unit, bookingId)))
    return { ok: false, reason: 'being-processed' };
  const provider = await onlineProvider(core, unit);
  if (provider === null) return { ok: false, reason: 'no-account' };
  const open = await openCheckoutFor(unit, bookingId, 'balance', unit.now);
  const isSame = open?.provider === provider && open.amountMinor === (amountMinor ?? open.amountMinor);
  // Where a bank is at it, there is nothing to be paid on its page.
  const isFree = isSame && !(await processingOf(unit, [open])).has(bookingId);
  const checkout = isFree ? open : await another(unit, booking, amountMinor ?? toPayMinor);
  if (send && conversationId !== null)
    unit.tell({ conversationId, notice: { kind: 'payment-link', bookingId } });
  return { ok: true, link: linkOf(core.publicUrl, checkout, 'balance') };
}

async function payableOnline(unit: Unit, booking: BookingEntity): Promise<number> {
  const payments = await unit.find(PaymentTable, { where: { bookingId: booking.id } });
  return movableOnline(moneyOf(booking, payments).toPayMinor, booking.currency);
}

function refusalOf(
  { status, currency }: BookingEntity,
  toPayMinor: number,
  amountMinor: number,
): Refusal | null {
  // Before it is confirmed a visit has a payment page of its own.
  if (!REAL.includes(status)) return { ok: false, reason: 'not-possible-now' };
  if (toPayMinor === 0) return { ok: false, reason: 'nothing-to-pay' };
  if (amountMinor > toPayMinor) return { ok: false, reason: 'too-much', limitMinor: toPayMinor };
  const leastMinor = leastOnline(currency);
  const isMovable = movableOnline(amountMinor, currency) === amountMinor;
  return amountMinor < leastMinor || !isMovable
    ? { ok: false, reason: 'too-small', limitMinor: leastMinor }
    : null;
}

async function another(unit: Unit, booking: BookingEntity, amountMinor: number): Promise<CheckoutEntity> {
  const { id: bookingId, status, version } = booking;
  await expireCheckout(unit, bookingId, ['balance']);
  unit.record({ type: 'payment-link-opened', bookingId, status, version });
  const terms = { purpose: 'balance' as const, amountMinor, expiresAt: unit.now + LINK_MS };
  return addCheckout(unit, booking, CASHIER, terms);
}
