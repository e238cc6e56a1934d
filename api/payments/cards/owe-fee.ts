import { In } from 'typeorm';
import type { Unit } from '../../audit/write-in-tenant.ts';
import { leastOnline } from '../../booking/least-online.ts';
import type { Id } from '../../contract.ts';
import type { BookingEntity } from '../../database/entities/booking.ts';
import { type CardFeeEntity, CardFeeTable, KeptCardTable } from '../../database/entities/cards.ts';
import { newId } from '../../database/ids.ts';
import { chargesLeft, sumOf } from '../allot.ts';
import { FOR_THE_DESK } from './card-rules.ts';

/** What of a fee the desk may take from the card that is kept: what was agreed to, without what was paid. */
export function mostFromCard(
  { cardFeeMinor }: Pick<BookingEntity, 'cardFeeMinor'>,
  feeMinor: number,
  paidMinor: number,
): number {
  return Math.max(0, Math.min(feeMinor, cardFeeMinor ?? 0) - paidMinor);
}

/**
 * A visit with a kept card is off. What its terms keep of the price, and was not paid, the desk may take from the card; where that is
 * nothing the card is let go. Called once what goes back is promised. Nothing is charged here.
 */
export async function oweFee(
  unit: Unit,
  booking: BookingEntity,
  kind: CardFeeEntity['kind'],
  feeMinor: number,
): Promise<void> {
  const bookingId = booking.id;
  const card = await unit.findOne(KeptCardTable, { bookingId, state: 'kept' });
  if (card === null) return;
  // Who looks after cards lets it go, or sees that it is needed still.
  await unit.update(KeptCardTable, { id: card.id }, { lookAt: unit.now });
  const left = await chargesLeft(unit, bookingId);
  const { currency } = booking;
  const paid = sumOf(left.filter(({ charge }) => charge.currency === currency)).amountMinor;
  const mostMinor = mostFromCard(booking, feeMinor, paid);
  if (mostMinor < leastOnline(currency)) return;
  const before = await unit.findOne(CardFeeTable, { bookingId });
  if (before !== null) return oweAgain(unit, before, { kind, mostMinor });
  await unit.insert(CardFeeTable, [
    {
      ...{ id: newId(), bookingId, cardId: card.id, kind, mostMinor, amountMinor: 0, currency },
      ...{ state: 'open', attempt: 0, reference: null, failure: null, lookAt: null, failures: 0 },
      ...{ byName: null, reason: null, askedAt: null, createdAt: unit.now },
    },
  ]);
}

/** A no-show was undone, and the guest did not come or cancelled after all. What was taken or waived meanwhile stays so. */
async function oweAgain(
  unit: Unit,
  { id, state, attempt, askedAt }: CardFeeEntity,
  owed: Pick<CardFeeEntity, 'kind' | 'mostMinor'>,
): Promise<void> {
  if (state !== 'undone') return;
  await unit.update(
    CardFeeTable,
    { id },
    {
      ...{ ...owed, state: 'open', amountMinor: 0, attempt: askedAt === null ? attempt : attempt + 1 },
      ...{ failure: null, failures: 0, lookAt: null, byName: null, reason: null },
    },
  );
}

/** A no-show is undone: a fee that waits for the desk is owed no more. One that a bank is at goes back when it is paid. */
export async function oweNoMore(unit: Unit, bookingId: Id): Promise<void> {
  const waiting = { bookingId, kind: 'no-show' as const, state: In([...FOR_THE_DESK]) };
  const [fee] = await unit.find(CardFeeTable, { where: waiting });
  if (fee === undefined) return;
  await unit.update(CardFeeTable, { id: fee.id }, { state: 'undone', amountMinor: 0, failure: null });
  // Its card guards the visit again.
  await unit.update(KeptCardTable, { id: fee.cardId, state: 'kept' }, { lookAt: unit.now });
}
