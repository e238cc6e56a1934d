import { In } from 'typeorm';
import type { Unit } from '../../audit/write-in-tenant.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import { type PaymentEntity, PaymentTable } from '../../database/entities/booking.ts';
import { chargesLeft } from '../allot.ts';
import { redirectRefund, reserveRefund, retryRefund, splitRefund } from '../move-money.ts';

/** Money of a charge that went to the guest without the house's asking. */
export interface WentBack {
  readonly reference: string;
  readonly amountMinor: number;
  /** The account it left from. */
  readonly provider: string;
  readonly reason: string | null;
  /** Writes down that a refund is gone. False where somebody else was faster. */
  settle(unit: Unit, refund: PaymentEntity, reference: string): Promise<boolean>;
}

/**
 * It first is what was promised to the guest and has not gone yet; what is more is a refund of its own. How much more it
 * was than is left of the charge here.
 */
export async function bookWentBack(unit: Unit, charge: PaymentEntity, back: WentBack): Promise<number> {
  // Whoever chooses another time for this money meanwhile sees that it is gone, or is seen to have chosen.
  const booking = await lockBooking(unit, charge.bookingId);
  const promised = await unit.find(PaymentTable, {
    where: { chargeId: charge.id, kind: 'refund', status: In(['requested', 'failed']) },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  let left = back.amountMinor;
  let part = 1;
  // One refund there may be several here: each has a name of its own.
  const name = (): string => (part === 1 ? back.reference : `${back.reference}#${part}`);
  for (const refund of promised) {
    if (left === 0) return 0;
    const open = refund.status === 'failed' ? await retryRefund(unit, refund, charge.provider) : refund;
    const owedMinor = -(refund.amountMinor + refund.tipMinor);
    const gone = open && owedMinor > left ? await splitRefund(unit, open, left) : open;
    if (gone === null || !(await leave(unit, gone, back, name()))) continue;
    part += 1;
    left -= Math.min(owedMinor, left);
  }
  const share = (await chargesLeft(unit, booking.id)).find((one) => one.charge.id === charge.id);
  const amountMinor = Math.min(left, share?.amountMinor ?? 0);
  const tipMinor = Math.min(left - amountMinor, share?.tipMinor ?? 0);
  if (amountMinor + tipMinor > 0) {
    const own = { charge, amountMinor, tipMinor, reason: back.reason, byName: null };
    await leave(unit, await reserveRefund(unit, booking, own), back, name());
  }
  return left - amountMinor - tipMinor;
}

async function leave(unit: Unit, refund: PaymentEntity, back: WentBack, name: string): Promise<boolean> {
  const isElsewhere = refund.provider !== back.provider;
  const own = isElsewhere ? await redirectRefund(unit, refund, back.provider, refund.byName) : refund;
  return back.settle(unit, own, name);
}
