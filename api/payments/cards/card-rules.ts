import type { CardFeeState, CardFeeView, KeptCardView } from '../../contract.ts';
import type { BookingEntity } from '../../database/entities/booking.ts';
import type { CardFeeEntity, KeptCardEntity } from '../../database/entities/cards.ts';

/** Nobody is at it, and the desk may take it, waive it, or try once more. */
export const FOR_THE_DESK: readonly CardFeeState[] = ['open', 'declined', 'needs-guest'];
/** A provider or a bank is at it. */
export const UNDER_WAY: readonly CardFeeState[] = ['asked', 'processing'];

/** The no-show that it was for was undone: nothing is owed any more. */
export function isUndone(
  { kind }: Pick<CardFeeEntity, 'kind'>,
  { status }: Pick<BookingEntity, 'status'>,
): boolean {
  return kind === 'no-show' && status !== 'no-show';
}

/** What names one try to the provider: the same try twice is one charge. */
export function feeKey({ id, attempt }: Pick<CardFeeEntity, 'id' | 'attempt'>): string {
  return attempt === 0 ? id : `${id}-${attempt}`;
}

export function viewCard({ brand, lastFour, expiryMonth, expiryYear }: KeptCardEntity): KeptCardView {
  return { brand, lastFour, expiryMonth, expiryYear };
}

export function viewFee(fee: CardFeeEntity): CardFeeView {
  const { kind, mostMinor, amountMinor, currency, state, byName, reason } = fee;
  // While nobody knows, what stands there is what went wrong on the way.
  const failure = UNDER_WAY.includes(state) ? null : fee.failure;
  return { kind, mostMinor, amountMinor, currency, state, failure, byName, reason };
}
