import type { Id } from '../contract.ts';
import type { BookingEntity } from '../database/entities/booking.ts';
import { GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';

/** Has a guest asked to be forgotten, or were they? Nothing is taken from them any more. */
export async function isForgotten(scope: Scope, guestId: Id): Promise<boolean> {
  const guest = await scope.findOne(GuestTable, { id: guestId });
  return guest === null || (guest.erasedAt ?? guest.forgetAt) !== null;
}

/** Nothing is confirmed for who was forgotten, or asked to be since they booked; what they booked after that they want. */
export async function isForgottenSince(
  scope: Scope,
  { guestId, createdAt }: Pick<BookingEntity, 'guestId' | 'createdAt'>,
): Promise<boolean> {
  const guest = await scope.findOne(GuestTable, { id: guestId });
  return guest === null || guest.erasedAt !== null || (guest.forgetAt !== null && createdAt < guest.forgetAt);
}
