import type { Id } from '../contract.ts';
import { type BookingEntity, type PaymentEntity, PaymentTable } from '../database/entities/booking.ts';
import type { Scope } from '../database/scope.ts';

/** Money of one charge, in minor units: for the visit, and the tip on top. */
export interface Share {
  readonly charge: PaymentEntity;
  readonly amountMinor: number;
  readonly tipMinor: number;
}

/**
 * What is left of each charge of a booking, the newest first. What is on its way back, or failed to arrive and is owed
 * to the guest, is not left.
 */
export async function chargesLeft(scope: Scope, bookingId: Id): Promise<Share[]> {
  return leftOf(await scope.find(PaymentTable, { where: { bookingId } }));
}

/** Whether the money that is still here pays what was due of it. What is on its way back does not. */
export async function coversDue(
  scope: Scope,
  { id, currency, dueMinor }: Pick<BookingEntity, 'id' | 'currency' | 'dueMinor'>,
): Promise<boolean> {
  const own = (await chargesLeft(scope, id)).filter(({ charge }) => charge.currency === currency);
  return sumOf(own).amountMinor >= dueMinor;
}

/** The same of a booking's payments that were read. */
export function leftOf(all: readonly PaymentEntity[]): Share[] {
  const payments = all.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
  const charges = payments.filter(({ kind, status }) => kind === 'charge' && status === 'settled');
  return charges.map((charge) => {
    const refunds = payments.filter(({ kind, chargeId }) => kind === 'refund' && chargeId === charge.id);
    return {
      charge,
      amountMinor: refunds.reduce((left, refund) => left + refund.amountMinor, charge.amountMinor),
      tipMinor: refunds.reduce((left, refund) => left + refund.tipMinor, charge.tipMinor),
    };
  });
}

/** Takes as much as is wanted, as far as it is there, from the first charges on. */
export function allot(
  left: readonly Share[],
  wanted: { readonly amountMinor: number; readonly tipMinor: number },
): Share[] {
  let { amountMinor, tipMinor } = wanted;
  return left.map((one) => {
    const share = {
      charge: one.charge,
      amountMinor: Math.min(one.amountMinor, amountMinor),
      tipMinor: Math.min(one.tipMinor, tipMinor),
    };
    amountMinor -= share.amountMinor;
    tipMinor -= share.tipMinor;
    return share;
  });
}

/** What shares come to together. */
export function sumOf(shares: readonly Share[]): { readonly amountMinor: number; readonly tipMinor: number } {
  return {
    amountMinor: shares.reduce((total, one) => total + one.amountMinor, 0),
    tipMinor: shares.reduce((total, one) => total + one.tipMinor, 0),
  };
}
