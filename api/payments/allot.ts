import { movableOnline } from '../booking/terms.ts';
import type { Id } from '../contract.ts';
import { type BookingEntity, type PaymentEntity, PaymentTable } from '../database/entities/booking.ts';
import type { Scope } from '../database/scope.ts';
import { isDeskMethod } from './ledger/accounts.ts';

/** Money of one charge, in minor units: for the visit, and the tip on top. */
export interface Share {
  readonly charge: PaymentEntity;
  readonly amountMinor: number;
  readonly tipMinor: number;
}

/**
 * What is left of each charge of a booking, the newest first. What is on its way back, or failed to arrive and is owed
 * to the guest, is not left; what was withdrawn is.
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
    const refunds = payments.filter(
      ({ kind, chargeId, status }) => kind === 'refund' && chargeId === charge.id && status !== 'withdrawn',
    );
    return {
      charge,
      amountMinor: refunds.reduce((left, refund) => left + refund.amountMinor, charge.amountMinor),
      tipMinor: refunds.reduce((left, refund) => left + refund.tipMinor, charge.tipMinor),
    };
  });
}

/**
 * Takes as much as is wanted, as far as it is there, from the first charges on. Of a payment by card only what card payments
 * move (`movableOnline`): the rest comes out of what was paid at the spa. What nothing can give is left out: compare the sums.
 */
export function allot(
  left: readonly Share[],
  wanted: { readonly amountMinor: number; readonly tipMinor: number },
): Share[] {
  let { amountMinor, tipMinor } = wanted;
  const shares = left.map((one) => {
    const most = {
      amountMinor: Math.min(one.amountMinor, amountMinor),
      tipMinor: Math.min(one.tipMinor, tipMinor),
    };
    const share = { charge: one.charge, ...movable(one.charge, most) };
    amountMinor -= share.amountMinor;
    tipMinor -= share.tipMinor;
    return share;
  });
  return amountMinor > 0 ? roundedUp(left, shares, amountMinor) : shares;
}

/** As much of a share as can go back the way it came, the tip last. */
function movable({ provider, currency }: PaymentEntity, most: Omit<Share, 'charge'>): Omit<Share, 'charge'> {
  const { amountMinor, tipMinor } = most;
  const sumMinor = amountMinor + tipMinor;
  const overMinor = isDeskMethod(provider) ? 0 : sumMinor - movableOnline(sumMinor, currency);
  return overMinor <= amountMinor
    ? { amountMinor: amountMinor - overMinor, tipMinor }
    : { amountMinor: 0, tipMinor: sumMinor - overMinor };
}

/** A card gives the next amount up that it can, and what was paid at the spa so much less: where both have room for it. */
function roundedUp(left: readonly Share[], shares: readonly Share[], missingMinor: number): Share[] {
  const step = (at: number): number => {
    const { charge, amountMinor } = shares[at] ?? { charge: null, amountMinor: 0 };
    if (charge === null || isDeskMethod(charge.provider)) return 0;
    // The least amount that moves and is enough.
    for (let more = missingMinor; amountMinor + more <= (left[at]?.amountMinor ?? 0); more += 1)
      if (movableOnline(more, charge.currency) === more) return more;
    return 0;
  };
  for (const up of shares.keys()) {
    const more = step(up);
    const down = shares.findIndex(
      ({ charge, amountMinor }) => isDeskMethod(charge.provider) && amountMinor >= more - missingMinor,
    );
    if (more === 0 || down < 0) continue;
    const by = new Map([
      [up, more],
      [down, missingMinor - more],
    ]);
    return shares.map((share, at) => ({ ...share, amountMinor: share.amountMinor + (by.get(at) ?? 0) }));
  }
  return [...shares];
}

/** What shares come to together. */
export function sumOf(shares: readonly Share[]): { readonly amountMinor: number; readonly tipMinor: number } {
  return {
    amountMinor: shares.reduce((total, one) => total + one.amountMinor, 0),
    tipMinor: shares.reduce((total, one) => total + one.tipMinor, 0),
  };
}
