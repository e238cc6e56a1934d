import { writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, HandOverReason, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { ConversationTable } from '../database/entities/people.ts';
import { conversationFor, keepWithPerson, personUntil } from './with-person.ts';

/** Asks for a person. While one has the conversation, or is awaited, asking again only keeps it there longer. */
export async function handOver(
  core: Core,
  tenantId: Id,
  actor: Actor,
  conversationId: Id,
  reason: HandOverReason,
): Promise<void> {
  await writeInTenant(core, tenantId, actor, async (unit) => {
    const conversation = await conversationFor(unit, conversationId);
    if (conversation === null) return;
    const asked = await unit.update(
      ConversationTable,
      { id: conversationId, withPersonUntil: 0 },
      {
        withPersonUntil: await personUntil(core, tenantId, unit.now),
        personWantedAt: unit.now,
        personReason: reason,
        personName: null,
        personId: null,
      },
    );
    if (asked === 1) unit.record({ type: 'person-wanted', bookingId: null, conversationId, note: reason });
    else await keepWithPerson(core, unit, conversation);
  });
}
