import { In, Not } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Core } from '../core.ts';
import {
  type BookingEntity,
  BookingTable,
  type PaymentEntity,
  PaymentTable,
} from '../database/entities/booking.ts';
import { allot, chargesLeft, type Share, sumOf } from './allot.ts';
import { AT_DESK, isDeskMethod } from './ledger/accounts.ts';
import { keepRest, refundKey, reserveRefund, settleRefund } from './move-money.ts';
import { ProviderRefused } from './provider.ts';
import { refundFailed } from './refund-failed.ts';

/** A provider that can give money back. The key makes a second call the same refund. */
export interface RefundPort {
  refund(request: {
    readonly idempotencyKey: string;
    readonly chargeReference: string;
    readonly amountMinor: number;
    readonly currency: string;
    /** The row that it is carried out for. */
    readonly of: Pick<PaymentEntity, 'id' | 'tenantId' | 'checkoutId' | 'provider' | 'createdAt'>;
  }): Promise<{ readonly reference: string }>;
}

/** Asks for all that is left of a charge to go back: it came too late, or twice. */
export async function refundCharge(unit: Unit, booking: BookingEntity, charge: PaymentEntity): Promise<void> {
  const left = await chargesLeft(unit, booking.id);
  await askBack(
    unit,
    booking,
    left.filter((one) => one.charge.id === charge.id),
  );
}

/**
 * Asks for all of the money of a booking to go back but a fee, which stays even where more was paid than was due. The
 * booking is over: what stays is the house's, tips never do.
 */
export async function refundAllBut(unit: Unit, booking: BookingEntity, feeMinor: number): Promise<void> {
  const left = await chargesLeft(unit, booking.id);
  if (left.length === 0) return;
  const own = left.filter(({ charge }) => charge.currency === booking.currency);
  const foreign = left.filter(({ charge }) => charge.currency !== booking.currency);
  const { amountMinor, tipMinor } = sumOf(own);
  const back = allot(own, { amountMinor: Math.max(0, amountMinor - feeMinor), tipMinor });
  await askBack(unit, booking, [...back, ...foreign]);
  await keepRest(unit, booking);
}

async function askBack(unit: Unit, booking: BookingEntity, shares: readonly Share[]): Promise<void> {
  for (const share of shares.filter(({ amountMinor, tipMinor }) => amountMinor + tipMinor > 0)) {
    await reserveRefund(unit, booking, share);
    unit.record({
      type: 'refund-requested',
      bookingId: booking.id,
      status: booking.status,
      version: booking.version,
    });
  }
}

/** Carries out refunds that were asked for; what was paid at the spa waits for the desk. How many were settled. */
export async function settleRefunds(core: Core, provider: RefundPort): Promise<number> {
  const requested = await core.database.run((db) =>
    db.find(PaymentTable, {
      where: { kind: 'refund', status: 'requested', provider: Not(In([...AT_DESK])) },
      order: { createdAt: 'ASC' },
      take: 50,
    }),
  );
  let settled = 0;
  for (const refund of requested) {
    try {
      settled += Number(await carryOut(core, provider, refund));
    } catch (error) {
      if (error instanceof ProviderRefused) await refundFailed(core, refund, error.message);
      // It stays requested and is tried again with the next round, under the same idempotency key.
      else core.log.error({ err: error, refund: refund.id }, 'a refund could not be carried out');
    }
  }
  return settled;
}

async function carryOut(core: Core, provider: RefundPort, refund: PaymentEntity): Promise<boolean> {
  const charge = await chargeOf(core, refund);
  const { reference } = await provider.refund({
    idempotencyKey: refundKey(refund),
    chargeReference: charge.providerReference,
    amountMinor: -(refund.amountMinor + refund.tipMinor),
    currency: refund.currency,
    of: refund,
  });
  return writeInTenant(core, refund.tenantId, { kind: 'system', name: 'payments' }, async (unit) => {
    const done = await settleRefund(unit, refund, reference);
    if (done) await announceRefund(unit, refund);
    return done;
  });
}

/** Money has gone back: the log and the guest are told. */
export async function announceRefund(unit: Unit, refund: PaymentEntity): Promise<void> {
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
    notice: {
      kind: 'refunded',
      bookingId: booking.id,
      amountMinor: -(refund.amountMinor + refund.tipMinor),
      paymentId: refund.id,
      ...(isDeskMethod(refund.provider) ? { atSpa: true } : {}),
    },
  });
}

async function chargeOf(core: Core, { tenantId, id, chargeId }: PaymentEntity): Promise<PaymentEntity> {
  if (chargeId === null) throw new Error(`refund ${id} is of no charge`);
  return core.database.run((db) => db.findOneByOrFail(PaymentTable, { tenantId, id: chargeId }));
}
