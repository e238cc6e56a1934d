import type { Unit } from '../../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../../audit/write-once.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import type { Actor, CallKey, Id, TakeBack, TakeBackOutcome } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { type BookingEntity, type PaymentEntity, PaymentTable } from '../../database/entities/booking.ts';
import { redactText } from '../../inbox/redact-cards.ts';
import { isForgotten } from '../../people/is-forgotten.ts';
import { isDeskMethod } from '../ledger/accounts.ts';
import { takeBackHandedOut, withdrawRefund } from '../move-money.ts';
import { disputeOf } from '../open-disputes.ts';
import { viewPayment } from '../view-payment.ts';
import { isFree } from './give-refund.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

/**
 * A mistake is put right, with a reason: a refund that was noted as handed out waits for the guest again, its credit note taken
 * back; or one that waits is withdrawn, and its money is the visit's again. What is on its way by a provider cannot be called
 * back. What the house owes by its terms only owners and managers withdraw.
 */
export async function takeBackRefund(
  core: Core,
  tenantId: Id,
  actor: Actor,
  request: TakeBack,
  key?: CallKey,
): Promise<TakeBackOutcome> {
  if (actor.kind !== 'staff') return { ok: false, reason: 'not-allowed' };
  const call = callOf(key, 'take-back-refund', request);
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) =>
    takeBackWithin(unit, actor, request),
  );
  return outcome ?? { ok: false, reason: 'key-reused' };
}

async function takeBackWithin(unit: Unit, actor: Staff, request: TakeBack): Promise<TakeBackOutcome> {
  const why = redactText(request.reason.trim()).slice(0, 120);
  if (why === '') return { ok: false, reason: 'reason-missing' };
  const named = { id: request.refundId, kind: 'refund' } as const;
  const found = await unit.findOne(PaymentTable, named);
  if (found === null) return { ok: false, reason: 'not-found' };
  // Somebody else may be handing it out just now: what they made of it is read behind the lock.
  const booking = await lockBooking(unit, found.bookingId);
  const refund = await unit.findOne(PaymentTable, named);
  if (refund === null || !(await canBe(unit, booking, refund, request.withdraw)))
    return { ok: false, reason: 'not-possible-now' };
  if (request.withdraw && refund.reason === null && !isFree(actor.role))
    return { ok: false, reason: 'owed-by-terms' };
  const waiting = refund.status === 'settled' ? await takenBack(unit, booking, refund, why) : refund;
  const after = request.withdraw ? await withdrawn(unit, booking, waiting, why) : waiting;
  await tellGuest(unit, booking, after);
  return { ok: true, refund: viewPayment(after) };
}

async function canBe(
  unit: Unit,
  booking: BookingEntity,
  { status, provider, currency }: PaymentEntity,
  withdraw: boolean,
): Promise<boolean> {
  const isAtDesk = isDeskMethod(provider);
  const isWaiting = status === 'failed' || (status === 'requested' && isAtDesk);
  if (withdraw) return currency === booking.currency && (isWaiting || (status === 'settled' && isAtDesk));
  // Who was forgotten comes by for nothing any more.
  return status === 'settled' && isAtDesk && !(await isForgotten(unit, booking.guestId));
}

async function takenBack(
  unit: Unit,
  booking: BookingEntity,
  refund: PaymentEntity,
  why: string,
): Promise<PaymentEntity> {
  const waiting = await takeBackHandedOut(unit, refund, why);
  if (waiting === null) throw new Error(`refund ${refund.id} was changed under its booking's lock`);
  record(unit, booking, refund, 'refund-taken-back');
  return waiting;
}

async function withdrawn(
  unit: Unit,
  booking: BookingEntity,
  refund: PaymentEntity,
  why: string,
): Promise<PaymentEntity> {
  if (!(await withdrawRefund(unit, refund, why)))
    throw new Error(`refund ${refund.id} was changed under its booking's lock`);
  record(unit, booking, refund, 'refund-withdrawn');
  return { ...refund, status: 'withdrawn', note: why, dueAt: null };
}

function record(
  unit: Unit,
  { id: bookingId, status, version }: BookingEntity,
  { id: paymentId }: PaymentEntity,
  type: 'refund-taken-back' | 'refund-withdrawn',
): void {
  unit.record({ type, bookingId, status, version, paymentId });
}

/** They were told that the money comes; of one that their bank disputes they were told nothing. */
async function tellGuest(unit: Unit, booking: BookingEntity, refund: PaymentEntity): Promise<void> {
  const { id: bookingId, conversationId } = booking;
  if (conversationId === null || (await disputeOf(unit, refund)) !== null) return;
  unit.tell({
    conversationId,
    notice: {
      ...{ kind: 'refund-taken-back', bookingId, paymentId: refund.id },
      amountMinor: -(refund.amountMinor + refund.tipMinor),
      waits: refund.status !== 'withdrawn',
    },
  });
}
