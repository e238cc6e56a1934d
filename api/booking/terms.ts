import type { AgreedTerms, CardFees, Id, VisitTerms } from '../contract.ts';
import type { BookingEntity } from '../database/entities/booking.ts';
import { USUAL_TERMS } from '../tenants/public-house.ts';
import { digitsOf, leastOnline } from './least-online.ts';

/** The terms of a visit of several treatments: of each rule the strictest, so that no part loses its protection. */
export function strictestTerms(
  of: readonly { readonly terms: VisitTerms; readonly versionId: Id | null }[],
): AgreedTerms {
  const all = of.map((one) => one.terms);
  const most = (rule: Exclude<keyof VisitTerms, 'keepsCard'>): number =>
    Math.max(...all.map((terms) => terms[rule]));
  return {
    depositPercent: most('depositPercent'),
    freeCancellationHours: most('freeCancellationHours'),
    lateFeePercent: most('lateFeePercent'),
    noShowFeePercent: most('noShowFeePercent'),
    keepsCard: all.some((terms) => terms.keepsCard),
    maxMoves: Math.min(...all.map((terms) => terms.maxMoves)),
    moveUntilHours: most('moveUntilHours'),
    versionIds: [...new Set(of.flatMap((one) => one.versionId ?? []))],
  };
}

/** What was agreed for a booking; for one older than terms, what held for all then. */
export function termsOf(booking: Pick<BookingEntity, 'terms'>): AgreedTerms {
  return booking.terms ?? { ...USUAL_TERMS, versionIds: [] };
}

/**
 * A share of a price in minor units, rounded to the nearest, halves up. Of a currency in thousandths (KWD, TND) card
 * payments move only whole hundredths: it is rounded down to those, so that nobody pays more than was agreed, and what
 * goes back after a fee can go back, too.
 */
export function shareOf(totalMinor: number, percent: number, currency: string): number {
  const share = (totalMinor * percent) / 100;
  return isInThousandths(currency) ? Math.floor(share / 10) * 10 : Math.round(share);
}

/** As much of an amount as card payments move: see `shareOf`. */
export function movableOnline(amountMinor: number, currency: string): number {
  return isInThousandths(currency) ? Math.floor(amountMinor / 10) * 10 : amountMinor;
}

/** What is to be paid before a visit: a deposit that no card payment is made for is none, and paid at the spa with the rest. */
export function depositOf(totalMinor: number, percent: number, currency: string): number {
  const deposit = shareOf(totalMinor, percent, currency);
  return deposit < leastOnline(currency) ? 0 : deposit;
}

/**
 * The most that may be taken from a card that is kept for a visit of which nothing is paid beforehand; null where the terms ask for
 * none. What is paid beforehand is guarantee enough.
 */
export function cardFee(
  { keepsCard, noShowFeePercent, lateFeePercent }: VisitTerms,
  { totalMinor, dueMinor, currency }: Pick<BookingEntity, 'totalMinor' | 'dueMinor' | 'currency'>,
): number | null {
  if (!keepsCard || dueMinor > 0) return null;
  const most = shareOf(totalMinor, Math.max(noShowFeePercent, lateFeePercent), currency);
  return most < leastOnline(currency) ? null : most;
}

/** What of it may be taken for which reason; null where no card is kept. */
export function cardFees(
  booking: Pick<BookingEntity, 'terms' | 'totalMinor' | 'currency' | 'cardFeeMinor'>,
): CardFees | null {
  if (!booking.cardFeeMinor) return null;
  const { totalMinor, currency } = booking;
  const { lateFeePercent } = termsOf(booking);
  return { lateMinor: shareOf(totalMinor, lateFeePercent, currency), noShowMinor: noShowFee(booking) };
}

function isInThousandths(currency: string): boolean {
  return digitsOf(currency) === 3;
}

/** What of a payment stays with the house when a visit is cancelled at an instant (ms since the epoch). */
export function cancellationFee(
  booking: Pick<BookingEntity, 'terms' | 'startsAt' | 'totalMinor' | 'currency'>,
  at: number,
): { readonly feeMinor: number; readonly freeUntil: number } {
  const terms = termsOf(booking);
  const freeUntil = booking.startsAt - terms.freeCancellationHours * 3_600_000;
  const { totalMinor, currency } = booking;
  return { feeMinor: at <= freeUntil ? 0 : shareOf(totalMinor, terms.lateFeePercent, currency), freeUntil };
}

/** What of a payment stays with the house when the guest did not come. */
export function noShowFee(booking: Pick<BookingEntity, 'terms' | 'totalMinor' | 'currency'>): number {
  return shareOf(booking.totalMinor, termsOf(booking).noShowFeePercent, booking.currency);
}
