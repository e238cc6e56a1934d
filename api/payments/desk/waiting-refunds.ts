import { In, MoreThanOrEqual, Not } from 'typeorm';
import type { Unit } from '../../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../../audit/write-once.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import { viewBookings } from '../../booking/view-bookings.ts';
import type { Actor, CallKey, DeskMethod, Id, WaitingRefund, WaitingRefundOutcome } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { BookingTable, type PaymentEntity, PaymentTable } from '../../database/entities/booking.ts';
import { tenantScope } from '../../database/scope.ts';
import { AT_DESK, isDeskMethod } from '../ledger/accounts.ts';
import { redirectRefund, retryRefund } from '../move-money.ts';
import { disputeOf, lostBeyond, standingOf } from '../open-disputes.ts';
import { viewPayment } from '../view-payment.ts';
import { handOut } from './give-refund.ts';

const AT_MOST = 200;
/** So many failures at growing distances are more than four hours. */
const AWAY_FOR_LONG = 13;

/**
 * Refunds that nobody but the desk can bring on: those that failed, and what was paid at the spa. Oldest first. Then those
 * whose provider has been away for hours: they are still asked for, but somebody should know, and why.
 */
export async function waitingRefunds(core: Core, tenantId: Id): Promise<readonly WaitingRefund[]> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const order = { createdAt: 'ASC', id: 'ASC' } as const;
    const refunds = [
      ...(await scope.find(PaymentTable, {
        where: { kind: 'refund', status: 'failed' },
        order,
        take: AT_MOST,
      })),
      ...(await scope.find(PaymentTable, {
        where: { kind: 'refund', status: 'requested', provider: In([...AT_DESK]) },
        order,
        take: AT_MOST,
      })),
      ...(await scope.find(PaymentTable, {
        where: {
          ...{ kind: 'refund', status: 'requested', provider: Not(In([...AT_DESK])) },
          failures: MoreThanOrEqual(AWAY_FOR_LONG),
        },
        order,
        take: AT_MOST,
      })),
    ];
    const ids = [...new Set(refunds.map(({ bookingId }) => bookingId))];
    const bookings = ids.length === 0 ? [] : await scope.find(BookingTable, { where: { id: In(ids) } });
    const disputes =
      ids.length === 0
        ? []
        : await scope.find(PaymentTable, { where: { bookingId: In(ids), kind: 'dispute' } });
    const visits = new Map((await viewBookings(core, scope, bookings)).map((visit) => [visit.id, visit]));
    return refunds.flatMap((refund) => {
      const visit = visits.get(refund.bookingId);
      if (!visit) return [];
      const { id, code, locationId, startsAt, timeZone, guest } = visit;
      return [
        {
          ...viewPayment(refund),
          isDisputed: standingOf(refund.chargeId, disputes) !== null,
          visit: { id, code, locationId, startsAt, timeZone, guestName: guest.name },
        },
      ];
    });
  });
}

/**
 * What becomes of a refund that waits. `again` has a provider try once more what it refused; a way to pay says that the
 * desk gave the money to the guest by it.
 */
export async function seeToRefund(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { refundId, by }: { readonly refundId: Id; readonly by: 'again' | DeskMethod },
  key?: CallKey,
): Promise<WaitingRefundOutcome> {
  if (actor.kind !== 'staff') return { ok: false, reason: 'not-allowed' };
  const call = callOf(key, 'see-to-refund', { refundId, by });
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) =>
    seeToWithin(unit, refundId, by, actor.name),
  );
  return outcome ?? { ok: false, reason: 'key-reused' };
}

async function seeToWithin(
  unit: Unit,
  refundId: Id,
  by: 'again' | DeskMethod,
  byName: string,
): Promise<WaitingRefundOutcome> {
  const named = { id: refundId, kind: 'refund' } as const;
  const found = await unit.findOne(PaymentTable, named);
  if (found === null) return { ok: false, reason: 'not-found' };
  // Two at the desk may have the same one before them: the second reads what the first has made of it.
  await lockBooking(unit, found.bookingId);
  const refund = await unit.findOne(PaymentTable, named);
  if (refund === null) return { ok: false, reason: 'not-found' };
  if (await wouldBePaidTwice(unit, refund, by)) return { ok: false, reason: 'disputed' };
  const promised = await promisedAgain(unit, refund, by);
  if (promised === null) return { ok: false, reason: 'not-possible-now' };
  if (by === 'again') {
    unit.record({ type: 'refund-requested', bookingId: refund.bookingId, paymentId: refund.id });
    return { ok: true, refund: viewPayment(promised) };
  }
  const own = await redirectRefund(unit, promised, by, byName);
  return { ok: true, refund: viewPayment(await handOut(unit, own)) };
}

/** What a bank asks about may go back the way it came, which answers it; in any other way, or once it is taken, it would go twice. */
async function wouldBePaidTwice(
  unit: Unit,
  refund: PaymentEntity,
  by: 'again' | DeskMethod,
): Promise<boolean> {
  const dispute = await disputeOf(unit, refund);
  if (dispute === 'taken' || (dispute === 'asked' && by !== 'again')) return true;
  // It had gone when their bank took all of the payment, and came back since.
  return (await lostBeyond(unit, refund)) > 0;
}

/** The refund as one that is promised; null where it is not the desk's to see to. */
async function promisedAgain(
  unit: Unit,
  refund: PaymentEntity,
  by: 'again' | DeskMethod,
): Promise<PaymentEntity | null> {
  // What was paid at the spa is asked for at no provider.
  if (by === 'again' && isDeskMethod(refund.provider)) return null;
  if (refund.status === 'failed') return retryRefund(unit, refund, by === 'again' ? refund.provider : by);
  return refund.status === 'requested' && isDeskMethod(refund.provider) && by !== 'again' ? refund : null;
}
