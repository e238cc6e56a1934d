import { leastOnline } from '../../booking/least-online.ts';
import { movableOnline, shareOf } from '../../booking/terms.ts';
import type { BookingPolicy, BookingStatus, TipChoice } from '../../contract.ts';
import type { BookingEntity, FeedbackEntity, PaymentEntity } from '../../database/entities/booking.ts';
import { leftOf, sumOf } from '../allot.ts';

/** The guest is here, or was: nobody is asked to thank for what is still to come. */
const THERE: readonly BookingStatus[] = ['checked-in', 'in-treatment', 'completed'];

/** Who gave fewer stars has other things to say. */
const GLAD_FROM = 4;

/** What a visit was worth to its guest, by what they said and by its payments, and where they could give a tip. */
export interface Experience {
  readonly feedback: FeedbackEntity | null;
  readonly payments: readonly PaymentEntity[];
  /** Who would take a tip by card now; null where nobody does. */
  readonly provider: string | null;
}

/**
 * Whether a guest may be offered to give a tip by card: where the house wants that and takes payments online, none was given for the
 * visit, and nothing says that they were not glad of it.
 */
export function mayTip(
  booking: Pick<BookingEntity, 'status' | 'totalMinor'>,
  experience: Experience,
  { tips }: BookingPolicy,
): boolean {
  if (experience.provider === null) return false;
  const isWanted = tips != null && tips.length > 0 && booking.totalMinor > 0;
  const isFirst = sumOf(leftOf(experience.payments)).tipMinor === 0;
  return isWanted && THERE.includes(booking.status) && isFirst && !isLetDown(experience);
}

/** Few stars, money that the desk gave back for a reason, or that the guest's bank was to bring back. */
function isLetDown({ feedback, payments }: Experience): boolean {
  if ((feedback?.stars ?? GLAD_FROM) < GLAD_FROM) return true;
  return payments.some(({ kind, reason }) => kind === 'dispute' || (kind === 'refund' && reason !== null));
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
