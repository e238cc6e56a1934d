import { leastOnline, movableOnline, shareOf } from '../../booking/terms.ts';
import type { BookingPolicy, BookingStatus, TipChoice } from '../../contract.ts';
import type { BookingEntity, PaymentEntity } from '../../database/entities/booking.ts';
import { leftOf, sumOf } from '../allot.ts';

/** The guest is here, or was: nobody is asked to thank for what is still to come. */
const THERE: readonly BookingStatus[] = ['checked-in', 'in-treatment', 'completed'];

/** Whether a guest may be offered to give a tip by card: where the house wants that, and none was given for the visit. */
export function mayTip(
  booking: Pick<BookingEntity, 'status' | 'totalMinor'>,
  payments: readonly PaymentEntity[],
  { tips }: BookingPolicy,
): boolean {
  const isWanted = tips != null && tips.length > 0 && booking.totalMinor > 0;
  return isWanted && THERE.includes(booking.status) && sumOf(leftOf(payments)).tipMinor === 0;
}

/** What the house proposes, of the visit's price; without what is too small for a card payment. */
export function tipChoices(
  { totalMinor, currency }: Pick<BookingEntity, 'totalMinor' | 'currency'>,
  { tips }: BookingPolicy,
): TipChoice[] {
  return (tips ?? [])
    .map((percent) => ({ percent, amountMinor: shareOf(totalMinor, percent, currency) }))
    .filter(({ amountMinor }) => amountMinor >= leastOnline(currency));
}

/** Why an amount is no tip: too small for a card payment, or more than the visit costs, as a comma is easily forgotten. */
export function tipRefusal(
  { totalMinor, currency }: Pick<BookingEntity, 'totalMinor' | 'currency'>,
  amountMinor: number,
): { readonly reason: 'too-small' | 'too-much'; readonly limitMinor: number } | null {
  const leastMinor = leastOnline(currency);
  const mostMinor = Math.max(leastMinor, movableOnline(totalMinor, currency));
  if (amountMinor > mostMinor) return { reason: 'too-much', limitMinor: mostMinor };
  const isMovable = Number.isInteger(amountMinor) && movableOnline(amountMinor, currency) === amountMinor;
  return amountMinor < leastMinor || !isMovable ? { reason: 'too-small', limitMinor: leastMinor } : null;
}
