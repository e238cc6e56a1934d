import type { Unit } from '../../audit/write-in-tenant.ts';
import { type BookingEntity, type CheckoutEntity, CheckoutTable } from '../../database/entities/booking.ts';
import { type KeptCardEntity, KeptCardTable } from '../../database/entities/cards.ts';
import { newId } from '../../database/ids.ts';
import { confirmSeries } from '../../series/confirm-series.ts';
import { confirm } from '../confirm-waiting.ts';
import type { CardAtProvider } from '../provider.ts';

/** What the local cashier keeps: no card at all. */
export const STAND_IN_CARD = {
  ...{ method: 'cashier', brand: 'test', lastFour: '4242', expiryMonth: 12, expiryYear: 2099 },
  accountId: null,
} as const;

/** A card, and the account that it is kept in. */
export type LeftCard = CardAtProvider & Pick<KeptCardEntity, 'accountId'>;

/**
 * A guest has left a card: it confirms the visit as money does. Left when the visit could not be had any more, or was confirmed in
 * another way, it is let go; nothing was charged.
 */
export async function acceptCard(
  unit: Unit,
  checkout: CheckoutEntity,
  booking: BookingEntity,
  card: LeftCard,
): Promise<void> {
  if ((await unit.findOne(KeptCardTable, { checkoutId: checkout.id })) !== null) return;
  await unit.update(CheckoutTable, { id: checkout.id }, { status: 'paid' });
  const after = await confirm(unit, booking);
  await unit.insert(KeptCardTable, [
    {
      ...card,
      ...{ id: newId(), bookingId: booking.id, checkoutId: checkout.id, provider: checkout.provider },
      ...{ state: after === null ? ('leaving' as const) : ('kept' as const), lookAt: unit.now },
      ...{ failures: 0, error: null, createdAt: unit.now },
    },
  ]);
  if (after === null) return refuse(unit, booking);
  const { id: bookingId, status, version, conversationId } = after;
  unit.record({ type: 'card-kept', bookingId, status, version });
  await confirmSeries(unit, after, confirm);
  if (conversationId !== null)
    unit.tell({ conversationId, notice: { kind: 'booking-confirmed', bookingId } });
}

function refuse(unit: Unit, { id: bookingId, status, version, conversationId }: BookingEntity): void {
  unit.record({ type: 'card-late', bookingId, status, version });
  if (conversationId !== null) unit.tell({ conversationId, notice: { kind: 'card-late', bookingId } });
}
