import type { BookingView, Instant, VisitTerms } from '../../api/contract.ts';
import type { Scene } from '../scene.ts';
import { moneyWords, spanWords, whenWords } from '../texts/wording.ts';
import { sentences } from './slot-list.ts';

/** "€85.00": the whole price of a visit. */
export function price({ texts }: Pick<Scene, 'texts'>, booking: BookingView): string {
  return moneyWords(texts, booking.totalMinor, booking.currency);
}

/** "€25.00": what has to be paid for the visit to be confirmed. */
export function due({ texts }: Pick<Scene, 'texts'>, booking: BookingView): string {
  return moneyWords(texts, booking.dueMinor, booking.currency);
}

/** What is left for the visit itself; null when nothing is. */
export function atSpa({ texts }: Pick<Scene, 'texts'>, booking: BookingView): string | null {
  const paidBefore = Math.max(booking.dueMinor, booking.paidMinor);
  const left = booking.totalMinor - paidBefore;
  return left > 0 ? moneyWords(texts, left, booking.currency) : null;
}

/** "€42.50 if you cancel too late, €85.00 if you do not come": what may be taken from the card that is kept for a visit; null where none is. */
export function cardFee({ texts }: Pick<Scene, 'texts'>, booking: BookingView): string | null {
  const { cardFeeMinor, currency } = booking;
  if (!cardFeeMinor) return null;
  const { lateMinor, noShowMinor } = booking.cardFees ?? {
    lateMinor: cardFeeMinor,
    noShowMinor: cardFeeMinor,
  };
  const money = (minor: number): string => moneyWords(texts, minor, currency);
  if (lateMinor === noShowMinor) return texts('feeBoth', { fee: money(lateMinor) });
  const late = lateMinor > 0 ? [texts('feeLate', { fee: money(lateMinor) })] : [];
  const noShow = noShowMinor > 0 ? [texts('feeNoShow', { fee: money(noShowMinor) })] : [];
  return [...late, ...noShow].join('; ');
}

/** What cancelling and not coming cost, and what a card is kept for: told before the guest says yes. */
export function termsWords(scene: Scene, booking: BookingView): string {
  const { texts } = scene;
  const { lateFeePercent, noShowFeePercent } = booking.terms;
  const fee = cardFee(scene, booking);
  if (fee !== null) return `${cancellationWords(scene, booking)}\n${texts('cardTerms', { fee })}`;
  // What was paid before is all that can be kept of a visit that nobody comes to.
  const more = booking.dueMinor > 0 && noShowFeePercent > lateFeePercent;
  const noShow = more ? texts('noShowCosts', { percent: noShowFeePercent }) : '';
  return sentences(cancellationWords(scene, booking), noShow);
}

/** "Pay €85.00", or what else is done on the page that confirms the visit. */
export function payLabel({ texts }: Pick<Scene, 'texts'>, booking: BookingView): string {
  return booking.cardFeeMinor
    ? texts('button.leaveCard')
    : texts('button.pay', { price: due({ texts }, booking) });
}

/** "€85.00", and how much of it now and how much later where that differs. */
export function priceLine(scene: Pick<Scene, 'texts'>, booking: BookingView): string {
  const { texts } = scene;
  const whole = price(scene, booking);
  const later = atSpa(scene, booking);
  if (later === null) return whole;
  return booking.dueMinor === 0
    ? texts('priceAtSpa', { price: whole })
    : texts('priceInTwo', { price: whole, parts: texts('nowAndAtSpa', { now: due(scene, booking), later }) });
}

/** What cancelling will cost by the terms of this booking. */
export function cancellationWords({ texts, situation }: Scene, booking: BookingView): string {
  const { freeCancellationHours, lateFeePercent } = booking.terms;
  if (lateFeePercent === 0 || freeCancellationHours === 0) return texts('freeAnyTime');
  const until = before(booking.startsAt, freeCancellationHours);
  const over = Date.parse(until) <= Date.parse(situation.now);
  const when = whenWords(texts, until, booking.timeZone);
  if (lateFeePercent === 100) return over ? texts('notFreeAnyMore') : texts('freeUntil', { until: when });
  return over
    ? texts('costsNow', { percent: lateFeePercent })
    : texts('freeUntilThenPart', { until: when, percent: lateFeePercent });
}

/** The same of no visit in particular: how long before, and what after that. */
export function cancellingOf(
  { texts }: Pick<Scene, 'texts'>,
  { freeCancellationHours, lateFeePercent }: VisitTerms,
): string {
  if (lateFeePercent === 0 || freeCancellationHours === 0) return texts('freeAnyTime');
  const notice = spanWords(texts, freeCancellationHours * 60);
  return lateFeePercent === 100
    ? texts('freeCancellation', { notice })
    : texts('freeCancellationThenPart', { notice, percent: lateFeePercent });
}

function before(startsAt: Instant, hours: number): Instant {
  return new Date(Date.parse(startsAt) - hours * 3_600_000).toISOString();
}
