import type { Unit } from '../audit/write-in-tenant.ts';
import type { Id } from '../contract.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';

/**
 * A booking as it is when nobody else can change it any more: every change writes its row first, and waits for this
 * transaction to end.
 */
export async function lockBooking(unit: Unit, id: Id): Promise<BookingEntity> {
  await unit.change('UPDATE booking SET version = version WHERE id = ? AND tenant_id = ?', [
    id,
    unit.tenantId,
  ]);
  const booking = await unit.findOne(BookingTable, { id });
  if (booking === null) throw new Error(`no booking ${id}`);
  return booking;
}
