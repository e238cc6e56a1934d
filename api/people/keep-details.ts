import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { GuestTable } from '../database/entities/people.ts';
import { tenantScope } from '../database/scope.ts';
import { type GuestDetails, sealDetails } from './guest-record.ts';

/** Keeps what is given of a guest's details; null takes one away. false when the tenant has no such guest. */
export async function keepDetails(
  core: Core,
  tenantId: Id,
  guestId: Id,
  details: Partial<GuestDetails>,
): Promise<boolean> {
  const set = sealDetails(core.seals, { tenantId, id: guestId }, details);
  if (Object.keys(set).length === 0) return true;
  const changed = await core.database.transact((db) =>
    tenantScope(db, tenantId).update(GuestTable, { id: guestId }, set),
  );
  return changed === 1;
}
