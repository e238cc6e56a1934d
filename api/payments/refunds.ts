import { In, LessThanOrEqual, Not } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Core } from '../core.ts';
import {
  type BookingEntity,
  BookingTable,
  type PaymentEntity,
  PaymentTable,
} from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { allot, chargesLeft, type Share, sumOf } from './allot.ts';
import { inBatches } from './in-batches.ts';
import { AT_DESK, isDeskMethod } from './ledger/accounts.ts';
import { keepRest, refundKey, reserveRefund, settleRefund } from './move-money.ts';
import { CHARGE_DISPUTED, ProviderFailed, ProviderRefused } from './provider.ts';
import { refundDiffers, refundDisputed, refundFailed } from './refund-failed.ts';
import { lookAfterFailures } from './sessions/session-rules.ts';

/** A provider that can give money back. The key makes a second call the same refund. */
export interface RefundPort {
  refund(request: {
    readonly idempotencyKey: string;
    readonly chargeReference: string;
    readonly amountMinor: number;
    readonly currency: string;
    /** The row that it is carried out for. */
    readonly of: Pick<
      PaymentEntity,
      'id' | 'tenantId' | 'checkoutId' | 'provider' | 'createdAt' | 'attempt' | 'failures'
    >;
  }): Promise<{ readonly reference: string }>;
}

/** The provider has the refund with another sum than ours: nobody is told that it went, or did not, before people have looked. */
export class RefundDiffers extends Error {
  override name = 'RefundDiffers';
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
    const { id: paymentId } = await reserveRefund(unit, booking, share);
    unit.record({
      type: 'refund-requested',
      bookingId: booking.id,
      status: booking.status,
      version: booking.version,
      paymentId,
    });
  }
}

/** Taken up in one round, and asked for at once: a provider that is silent for seconds must not hold up the others. */
const MOST_IN_A_ROUND = 100;
const AT_ONCE = 10;
/** Who began to ask has the answer by then, or is gone. */
const ASKED_FOR_MS = 60_000;

/**
 * Carries out refunds that were asked for and are due; what was paid at the spa waits for the desk. One that cannot be asked
 * for just now comes again at growing distances, behind all that are due by then. How many were settled.
 */
export async function settleRefunds(core: Core, provider: RefundPort): Promise<number> {
  const due = await core.database.run((db) =>
    db.find(PaymentTable, {
      where: {
        ...{ kind: 'refund', status: 'requested', provider: Not(In([...AT_DESK])) },
        dueAt: LessThanOrEqual(core.now()),
      },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: MOST_IN_A_ROUND,
    }),
  );
  const done = await inBatches(due, AT_ONCE, (one) => settleOnce(core, provider, one));
  return done.filter(Boolean).length;
}

/** One process asks; should it not live to tell, another does a minute later, under the same key. */
async function settleOnce(core: Core, provider: RefundPort, refund: PaymentEntity): Promise<boolean> {
  const { id, tenantId, attempt, dueAt, failures } = refund;
  if (dueAt === null) return false;
  const write = (asRead: number, set: Partial<PaymentEntity>): Promise<number> =>
    core.database.run((db) =>
      tenantScope(db, tenantId).update(
        PaymentTable,
        { id, status: 'requested', attempt, dueAt: asRead },
        set,
      ),
    );
  const planned = core.now() + ASKED_FOR_MS;
  if ((await write(dueAt, { dueAt: planned })) !== 1) return false;
  try {
    return await carryOut(core, provider, refund);
  } catch (error) {
    if (error instanceof ProviderRefused) {
      const tell = error.code === CHARGE_DISPUTED ? refundDisputed : refundFailed;
      await tell(core, refund, error.message);
      return false;
    }
    if (error instanceof RefundDiffers) {
      core.log.error({ err: error, refund: id }, 'a refund is another at its provider');
      await refundDiffers(core, refund, error.message);
      return false;
    }
    core.log.error({ err: error, refund: id }, 'a refund could not be carried out');
    const failure = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    // The key is answered from memory: nothing is at it any more, and the next round looks once more before it takes another.
    const isOver = error instanceof ProviderFailed && failure === refund.failure;
    await write(planned, {
      ...{ dueAt: lookAfterFailures(failures, core.now()), failures: failures + 1, failure },
      ...(isOver ? { attempt: attempt + 1 } : {}),
    });
    return false;
  }
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
    paymentId: refund.id,
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
