import type { Id } from '../contract.ts';
import { GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';

/** Has a guest asked to be forgotten, or were they? Nothing is confirmed for them, or taken from them, any more. */
export async function isForgotten(scope: Scope, guestId: Id): Promise<boolean> {
  const guest = await scope.findOne(GuestTable, { id: guestId });
  return guest === null || (guest.erasedAt ?? guest.forgetAt) !== null;
}
