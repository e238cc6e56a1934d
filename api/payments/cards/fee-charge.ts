import type { Id } from '../../contract.ts';
import { CardFeeTable } from '../../database/entities/cards.ts';
import type { Scope } from '../../database/scope.ts';
import { chargesLeft, type Share } from '../allot.ts';

/** What is still here of the fee that was taken from a visit's kept card; null where none was. */
export async function feeChargeLeft(scope: Scope, bookingId: Id): Promise<Share | null> {
  const fee = await scope.findOne(CardFeeTable, { bookingId });
  if (fee?.state !== 'paid' || fee.reference === null) return null;
  const left = await chargesLeft(scope, bookingId);
  return left.find(({ charge }) => charge.providerReference === fee.reference) ?? null;
}
