import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { GuestTable } from '../database/entities/people.ts';
import { tenantScope } from '../database/scope.ts';
import { lockGuest } from './lock-guest.ts';

/** As long as a name may be: the column's length. */
const LONGEST = 120;

/** A name as it is kept: on one line, no longer than its column, not ending in half a character. null for none. */
export function nameKept(name: string): string | null {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '') || null;
}

/** Keeps the name a guest gave in chat. */
export async function nameGuest(core: Core, tenantId: Id, guestId: Id, name: string): Promise<void> {
  const clean = nameKept(name);
  if (clean === null) return;
  await core.database.transact(async (db) => {
    const scope = tenantScope(db, tenantId);
    await scope.update(GuestTable, { id: await lockGuest(scope, guestId) }, { name: clean });
  });
}
