import type { NoShowTerms, UndoNoShowTerms } from '../contract.ts';
import { type BookingEntity, ItemTable } from '../database/entities/booking.ts';
import { KeptCardTable } from '../database/entities/cards.ts';
import type { Scope } from '../database/scope.ts';
import { chargesLeft, sumOf } from '../payments/allot.ts';
import { feeChargeLeft } from '../payments/cards/fee-charge.ts';
import { mostFromCard } from '../payments/cards/owe-fee.ts';
import { isoOf } from '../schedule/local-time.ts';
import { isFree } from './ledger.ts';
import { isPossible } from './rules.ts';
import { noShowFee } from './terms.ts';

/** What marking a visit as a no-show would do; null where that is not possible in its state. */
export async function noShowTerms(
  scope: Scope,
  booking: BookingEntity,
  now: number,
): Promise<NoShowTerms | null> {
  if (!isPossible('no-show', booking.status)) return null;
  const paidMinor = await paidLeft(scope, booking);
  const keptMinor = Math.min(noShowFee(booking), paidMinor);
  const hasCard = (await scope.findOne(KeptCardTable, { bookingId: booking.id, state: 'kept' })) !== null;
  return {
    ...{
      from: isoOf(booking.startsAt),
      isEarly: now < booking.startsAt,
      keptMinor,
      backMinor: paidMinor - keptMinor,
    },
    cardMinor: hasCard ? mostFromCard(booking, noShowFee(booking), keptMinor) : 0,
  };
}

/** What undoing a no-show would do; null for a visit that is none. */
export async function undoNoShowTerms(scope: Scope, booking: BookingEntity): Promise<UndoNoShowTerms | null> {
  if (!isPossible('undo-no-show', booking.status)) return null;
  const items = await scope.find(ItemTable, { where: { bookingId: booking.id } });
  const feeMinor = (await feeChargeLeft(scope, booking.id))?.amountMinor ?? 0;
  const paidMinor = (await paidLeft(scope, booking)) - feeMinor;
  return { isFree: await isFree(scope, items), feeMinor, paidMinor };
}

async function paidLeft(scope: Scope, { id, currency }: BookingEntity): Promise<number> {
  return sumOf((await chargesLeft(scope, id)).filter(({ charge }) => charge.currency === currency))
    .amountMinor;
}
