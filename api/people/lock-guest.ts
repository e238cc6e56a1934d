import type { Id } from '../contract.ts';
import { GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';

/**
 * Calls of one guest at once are done one after the other: their row is locked until each is done. Whose record was
 * merged into another's meanwhile is that guest, whose row is locked, too: what is written is for the id that is
 * returned.
 */
export async function lockGuest(unit: Scope, guestId: Id): Promise<Id> {
  for (let id = guestId; ; ) {
    await unit.change('UPDATE guest SET created_at = created_at WHERE id = ? AND tenant_id = ?', [
      id,
      unit.tenantId,
    ]);
    const guest = await unit.findOne(GuestTable, { id });
    if (!guest?.mergedInto) return id;
    id = guest.mergedInto;
  }
}
