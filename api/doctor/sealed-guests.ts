import { IsNull, Not } from 'typeorm';
import { ConversationTable, GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';
import { keyIdOf } from '../keys/sealed-text.ts';
import { SEALED_COLUMNS } from '../people/sealed-columns.ts';

/** What guests are reached by: nothing of it in the clear, nothing sealed that is no seal. No key is needed. */
export async function guestsAreSealed(scope: Scope): Promise<string[]> {
  const guests = await scope.find(GuestTable, { where: { phone: Not(IsNull()) } });
  const conversations = await scope.find(ConversationTable, { where: { address: Not('') } });
  const found = [
    ...guests.map(({ id }) => `the phone of guest ${id} is in the clear`),
    ...conversations.map(({ id }) => `the address of conversation ${id} is in the clear`),
  ];
  for (const { name, ofTenant } of SEALED_COLUMNS) {
    for (const { place, sealed } of await ofTenant(scope))
      if (keyIdOf(sealed) === null) found.push(`${name} of ${place.rowId} is no sealed text`);
  }
  return found;
}
