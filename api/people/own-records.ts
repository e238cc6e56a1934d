import type { Id } from '../contract.ts';
import { GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';

/** A guest's record, first, and all that were merged into it, however far back. */
export async function ownRecords(scope: Scope, guestId: Id): Promise<Id[]> {
  const records = [guestId];
  for (const id of records)
    for (const merged of await scope.findAll(GuestTable, { mergedInto: id })) records.push(merged.id);
  return records;
}
