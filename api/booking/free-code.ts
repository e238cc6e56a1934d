import type { Unit } from '../audit/write-in-tenant.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { newBookingCode } from '../database/ids.ts';

/**
 * A code that no booking of the tenant has. Where a house has 10,000 visits, one in 100,000 new ones would else meet a
 * code that is there, and its guest would hear that the time is taken.
 */
export async function freeCode(unit: Unit, make: () => string = newBookingCode): Promise<string> {
  const code = make();
  return (await unit.findOne(BookingTable, { code })) === null ? code : freeCode(unit, make);
}
