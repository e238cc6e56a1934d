import { randomBytes } from 'node:crypto';
import type { Unit } from '../audit/write-in-tenant.ts';
import type { Id } from '../contract.ts';
import { type BookingEntity, CheckoutTable } from '../database/entities/booking.ts';
import { newId } from '../database/ids.ts';

/** One checkout a booking, for what is still due before it is confirmed. */
export async function openCheckout(
  unit: Unit,
  booking: BookingEntity,
  provider: string,
  expiresAt: number,
): Promise<void> {
  await unit.insert(CheckoutTable, [
    {
      id: newId(),
      bookingId: booking.id,
      provider,
      token: randomBytes(24).toString('base64url'),
      status: 'open',
      amountMinor: booking.dueMinor - booking.paidMinor,
      currency: booking.currency,
      createdAt: unit.now,
      expiresAt,
    },
  ]);
}

/** The booking is no longer waiting: its payment page says so. Money that comes all the same is dealt with on arrival. */
export async function expireCheckout(unit: Unit, bookingId: Id): Promise<void> {
  for (const status of ['open', 'failed'] as const) {
    await unit.update(CheckoutTable, { bookingId, status }, { status: 'expired' });
  }
}
