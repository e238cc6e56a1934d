import type { BookingView, Instant } from '../../api/contract.ts';
import type { Scene } from '../scene.ts';
import { moneyWords, whenWords } from '../texts/wording.ts';

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

/** "€85.00": the most that may be taken from the card that is kept for a visit; null where none is. */
export function cardFee({ texts }: Pick<Scene, 'texts'>, booking: BookingView): string | null {
  return booking.cardFeeMinor ? moneyWords(texts, booking.cardFeeMinor, booking.currency) : null;
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

/** What cancelling will cost by the terms of this booking: said before the guest agrees to pay. */
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

function before(startsAt: Instant, hours: number): Instant {
  return new Date(Date.parse(startsAt) - hours * 3_600_000).toISOString();
}
