import { In } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  type BookingEntity,
  BookingTable,
  type PaymentEntity,
  PaymentTable,
} from '../database/entities/booking.ts';
import { newId } from '../database/ids.ts';

/** A provider that can give money back. The key makes a second call the same refund. */
export interface RefundPort {
  refund(request: {
    readonly idempotencyKey: string;
    readonly chargeReference: string;
    readonly amountMinor: number;
    readonly currency: string;
  }): Promise<{ readonly reference: string }>;
}

/**
 * Asks for the money of a booking to go back: written with the change that causes it, carried out afterwards.
 * What is on its way back already is not asked for twice.
 */
export function requestRefund(unit: Unit, booking: BookingEntity, wishedMinor: number): Promise<void> {
  return giveBack(unit, booking, (leftMinor) => Math.min(wishedMinor, leftMinor));
}

/** Asks for all of the money of a booking to go back but a fee, which stays even where more was paid than was due. */
export function refundAllBut(unit: Unit, booking: BookingEntity, feeMinor: number): Promise<void> {
  return giveBack(unit, booking, (leftMinor) => leftMinor - feeMinor);
}

/** `share` says how much of what is left, refunds on their way taken off. */
async function giveBack(
  unit: Unit,
  booking: BookingEntity,
  share: (leftMinor: number) => number,
): Promise<void> {
  const moved = await unit.find(PaymentTable, {
    where: { bookingId: booking.id, status: In(['settled', 'requested']) },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  const amountMinor = share(sumOf(moved));
  if (amountMinor <= 0) return;
  const charge = moved.findLast((payment) => payment.kind === 'charge');
  if (!charge) throw new Error(`booking ${booking.id} has a paid amount but no charge`);
  const id = newId();
  await unit.insert(PaymentTable, [
    {
      id,
      bookingId: booking.id,
      checkoutId: charge.checkoutId,
      kind: 'refund',
      status: 'requested',
      amountMinor: -amountMinor,
      currency: charge.currency,
      provider: charge.provider,
      // The provider's own name for the refund comes with its answer; until then the row's id stands here.
      providerReference: id,
      createdAt: unit.now,
    },
  ]);
  unit.record({
    type: 'refund-requested',
    bookingId: booking.id,
    status: booking.status,
    version: booking.version,
  });
}

/** Refunds count as less than nothing. */
function sumOf(payments: readonly PaymentEntity[]): number {
  return payments.reduce((total, payment) => total + payment.amountMinor, 0);
}

/** Carries out refunds that were asked for. How many were settled. */
export async function settleRefunds(core: Core, provider: RefundPort): Promise<number> {
  const requested = await core.database.run((db) =>
    db.find(PaymentTable, {
      where: { kind: 'refund', status: 'requested' },
      order: { createdAt: 'ASC' },
      take: 50,
    }),
  );
  let settled = 0;
  for (const refund of requested) {
    try {
      settled += Number(await settleRefund(core, provider, refund));
    } catch (error) {
      // It stays requested and is tried again with the next round, under the same idempotency key.
      core.log.error({ err: error, refund: refund.id }, 'a refund could not be carried out');
    }
  }
  return settled;
}

async function settleRefund(core: Core, provider: RefundPort, refund: PaymentEntity): Promise<boolean> {
  const charge = await chargeOf(core, refund);
  const { reference } = await provider.refund({
    idempotencyKey: refund.id,
    chargeReference: charge.providerReference,
    amountMinor: -refund.amountMinor,
    currency: refund.currency,
  });
  return writeInTenant(core, refund.tenantId, { kind: 'system', name: 'payments' }, async (unit) => {
    const done = await unit.update(
      PaymentTable,
      { id: refund.id, status: 'requested' },
      { status: 'settled', providerReference: reference },
    );
    if (done !== 1) return false;
    await unit.increment(BookingTable, { id: refund.bookingId }, 'paidMinor', refund.amountMinor);
    await announce(unit, refund);
    return true;
  });
}

async function announce(unit: Unit, refund: PaymentEntity): Promise<void> {
  const booking = await unit.findOne(BookingTable, { id: refund.bookingId });
  if (booking === null) return;
  unit.record({
    type: 'refund-settled',
    bookingId: booking.id,
    status: booking.status,
    version: booking.version,
  });
  if (booking.conversationId === null) return;
  unit.tell({
    conversationId: booking.conversationId,
    notice: { kind: 'refunded', bookingId: booking.id, amountMinor: -refund.amountMinor },
  });
}

async function chargeOf(core: Core, refund: PaymentEntity): Promise<PaymentEntity> {
  const checkoutId: Id = refund.checkoutId;
  return core.database.run((db) =>
    db.findOneOrFail(PaymentTable, { where: { tenantId: refund.tenantId, checkoutId, kind: 'charge' } }),
  );
}
