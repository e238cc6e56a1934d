import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { GuestTable } from '../database/entities/people.ts';
import { tenantScope } from '../database/scope.ts';

/** The name a guest gave in chat, without line breaks and at most 120 characters. */
export async function nameGuest(core: Core, tenantId: Id, guestId: Id, name: string): Promise<void> {
  const clean = name.replace(/\s+/g, ' ').trim().slice(0, 120);
  if (clean === '') return;
  await core.database.run((db) =>
    tenantScope(db, tenantId).update(GuestTable, { id: guestId }, { name: clean }),
  );
}
