import { In, Not } from 'typeorm';
import type { GuestIdentities, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { GuestMergeTable } from '../database/entities/identities.ts';
import { ConversationTable, type GuestEntity, GuestTable } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';

/** See `GuestLinks.identities`. */
export async function identities(core: Core, tenantId: Id, guestId: Id): Promise<GuestIdentities | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const guest = await presentGuest(scope, guestId);
    if (guest === null) return null;
    const talks = await scope.find(ConversationTable, {
      where: { guestId: guest.id, channel: Not('push') },
      order: { id: 'ASC' },
    });
    const merges = await scope.find(GuestMergeTable, { where: { keptId: guest.id }, order: { id: 'DESC' } });
    const merged = await scope.find(GuestTable, { where: { id: In(merges.map((one) => one.mergedId)) } });
    const names = new Map(merged.map(({ id, name }) => [id, name]));
    return {
      guest: { id: guest.id, name: guest.name },
      identities: talks.map(({ id, channel, heardAt, unreachableSince }) => ({
        conversationId: id,
        channel,
        heardAt: heardAt === 0 ? null : isoOf(heardAt),
        unreachable: unreachableSince !== null,
      })),
      merges: merges.map(({ id, mergedId, how, byName, createdAt, undoneAt }) => ({
        id,
        merged: { id: mergedId, name: names.get(mergedId) ?? null },
        how,
        by: byName || null,
        at: isoOf(createdAt),
        undoneAt: undoneAt === null ? null : isoOf(undoneAt),
      })),
    };
  });
}

/** The guest whom an id leads to by now; null when the tenant has none. */
export async function presentGuest(scope: Scope, guestId: Id): Promise<GuestEntity | null> {
  let guest = await scope.findOne(GuestTable, { id: guestId });
  while (guest?.mergedInto) guest = await scope.findOne(GuestTable, { id: guest.mergedInto });
  return guest;
}
