import type { Id } from '../contract.ts';
import { type PaymentEntity, PaymentTable } from '../database/entities/booking.ts';
import type { Scope } from '../database/scope.ts';
import type { Share } from './allot.ts';
import { LOST } from './ledger/accounts.ts';

/**
 * What guests' banks have before them. Of a payment that a bank has taken, providers refuse each refund, and money that is
 * handed out for it is lost twice when the dispute is. While a bank only asks, a refund by the way that it was paid answers it.
 */

/** A bank asks about it and has taken nothing, or has taken it; null where no dispute is open. */
export type DisputeStanding = 'asked' | 'taken' | null;

export function standingOf(chargeId: Id | null, payments: readonly PaymentEntity[]): DisputeStanding {
  const open = payments.filter(
    (payment) =>
      payment.kind === 'dispute' && payment.status === 'requested' && payment.chargeId === chargeId,
  );
  if (open.length === 0) return null;
  return open.some(({ amountMinor }) => amountMinor < 0) ? 'taken' : 'asked';
}

/** The same of a refund's charge, as it stands now. */
export async function disputeOf(
  scope: Scope,
  { bookingId, chargeId }: Pick<PaymentEntity, 'bookingId' | 'chargeId'>,
): Promise<DisputeStanding> {
  return standingOf(chargeId, await scope.find(PaymentTable, { where: { bookingId, kind: 'dispute' } }));
}

/** What a bank gave the guest of a refund's charge for good, beyond what refunds here stand for: in minor units. */
export async function lostBeyond(
  scope: Scope,
  { bookingId, chargeId }: Pick<PaymentEntity, 'bookingId' | 'chargeId'>,
): Promise<number> {
  if (chargeId === null) return 0;
  const all = await scope.find(PaymentTable, { where: { bookingId, chargeId } });
  const lost = all.filter(({ kind, status }) => kind === 'dispute' && status === 'lost');
  const booked = all.filter(({ kind, provider }) => kind === 'refund' && provider === LOST);
  const gone = (rows: readonly PaymentEntity[]): number =>
    rows.reduce((total, { amountMinor, tipMinor }) => total - amountMinor - tipMinor, 0);
  return gone(lost) - gone(booked);
}

/** What is left of a visit's charges, parted in what can be given back and what a bank has. */
export function partedByDisputes(
  left: readonly Share[],
  payments: readonly PaymentEntity[],
): { readonly free: readonly Share[]; readonly taken: readonly Share[] } {
  const isTaken = ({ charge }: Share): boolean => standingOf(charge.id, payments) === 'taken';
  return { free: left.filter((share) => !isTaken(share)), taken: left.filter(isTaken) };
}
