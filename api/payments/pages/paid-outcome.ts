import { REAL } from '../../booking/rules.ts';
import { BookingTable, type CheckoutEntity } from '../../database/entities/booking.ts';
import type { Scope } from '../../database/scope.ts';
import { chargesLeft } from '../allot.ts';
import type { OutcomePage } from './outcome-page.ts';
import type { Outcome, PayWords } from './pay-words.ts';

/** What became of money that was paid: for the visit, for another time of it, back to the guest, or of a visit that is none any more. */
export type PaidStanding = 'paid' | 'chooseAnother' | 'givenBack' | 'notBooked';

/** How a checkout that was paid stands by now: that money came does not say that the visit did. */
export async function paidStanding(
  scope: Scope,
  { id, bookingId, purpose }: Pick<CheckoutEntity, 'id' | 'bookingId' | 'purpose'>,
): Promise<PaidStanding> {
  const booking = await scope.findOne(BookingTable, { id: bookingId });
  const isBooked = booking !== null && REAL.includes(booking.status);
  // No money came: there is none to give back, and none for another time.
  if (purpose === 'card') return isBooked ? 'paid' : 'notBooked';
  const left = await chargesLeft(scope, bookingId);
  const isHere = left.some(
    ({ charge, amountMinor, tipMinor }) => charge.checkoutId === id && amountMinor + tipMinor > 0,
  );
  if (!isHere) return 'givenBack';
  if (isBooked) return 'paid';
  return booking?.rebookUntil ? 'chooseAnother' : 'notBooked';
}

/** The same as words for a page. */
export function paidOutcome(words: PayWords, standing: PaidStanding): Outcome & Pick<OutcomePage, 'sign'> {
  return { ...words[standing], sign: standing === 'paid' ? 'paid' : 'expired' };
}
