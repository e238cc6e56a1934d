import type { Unit } from '../audit/write-in-tenant.ts';
import type { Id } from '../contract.ts';
import { GuestTable } from '../database/entities/people.ts';
import { lockGuest } from '../people/lock-guest.ts';

/** A visit is over, or is another guest's now: when the next one is proposed is planned anew, by the next look. */
export async function planProposals(unit: Unit, guestId: Id): Promise<void> {
  const id = await lockGuest(unit, guestId);
  await unit.update(GuestTable, { id, offers: 'yes' }, { rebookAt: unit.now });
}
