import type { BookingStatus, BookingView, PaymentView, VisitMoney } from '../contract.ts';
import type { PaymentEntity } from '../database/entities/booking.ts';
import { isoOf } from '../schedule/local-time.ts';
import { leftOf, type Share, sumOf } from './allot.ts';
import { partedByDisputes } from './open-disputes.ts';

/** A payment row as a person sees it. */
export function viewPayment(payment: PaymentEntity): PaymentView {
  const { id, checkoutId, chargeId, kind, provider, amountMinor, tipMinor, currency } = payment;
  const { status, byName, reason, note } = payment;
  return {
    ...{ id, checkoutId, chargeId, kind, provider, amountMinor, tipMinor, currency },
    ...{ status, byName, reason, note },
    at: isoOf(payment.createdAt),
    failure: payment.failure,
  };
}

/** What can be taken and given back for a visit, from all its payments. */
export function moneyOf(
  booking: Pick<BookingView, 'status' | 'totalMinor' | 'currency'>,
  payments: readonly PaymentEntity[],
): VisitMoney {
  const { totalMinor, currency } = booking;
  const own = payments.filter((payment) => payment.currency === currency);
  const left = leftOf(own);
  const { amountMinor, tipMinor } = sumOf(left);
  const { free, taken } = partedByDisputes(left, payments);
  const disputedMinor = totalOf(taken);
  // A refund with a reason is the desk's own doing: a gift. The others gave back what was too much.
  const giftMinor = own
    .filter(({ reason, status }) => reason !== null && status !== 'withdrawn')
    .reduce((total, refund) => total - refund.amountMinor, 0);
  const canPay = isPayable(booking);
  return {
    toPayMinor: canPay ? Math.max(0, totalMinor - amountMinor - giftMinor) : 0,
    payableMinor: canPay ? Math.max(0, totalMinor - amountMinor) : 0,
    refundableMinor: totalOf(free),
    ...(disputedMinor === 0 ? {} : { disputedMinor }),
    tipMinor,
  };
}

function totalOf(shares: readonly Share[]): number {
  const { amountMinor, tipMinor } = sumOf(shares);
  return amountMinor + tipMinor;
}

const PAYABLE: readonly BookingStatus[] = [
  'awaiting-payment',
  'confirmed',
  'checked-in',
  'in-treatment',
  'completed',
];

/** Is this a visit that money is taken for? Not one that is only kept for a moment, or will not take place. */
export function isPayable({ status }: { readonly status: BookingStatus }): boolean {
  return PAYABLE.includes(status);
}
