import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type ConversationEntity, ConversationTable } from '../database/entities/people.ts';
import { conversationFor, personUntil } from './with-person.ts';

/** A person of the desk takes a conversation, asked for or not. false when there is no such conversation. */
export async function takeOver(core: Core, tenantId: Id, actor: Actor, conversationId: Id): Promise<boolean> {
  return writeInTenant(core, tenantId, actor, async (unit) => {
    const conversation = await conversationFor(unit, conversationId);
    if (conversation === null) return false;
    await takeWithin(core, unit, conversation);
    return true;
  });
}

/** From a colleague, too: who takes it last has it. */
export async function takeWithin(core: Core, unit: Unit, conversation: ConversationEntity): Promise<void> {
  const { id, personName, personWantedAt } = conversation;
  const name = unit.actor.kind === 'guest' ? null : unit.actor.name;
  await unit.update(
    ConversationTable,
    { id },
    {
      withPersonUntil: await personUntil(core, unit.tenantId, unit.now),
      personWantedAt: personWantedAt ?? unit.now,
      personName: name,
    },
  );
  if (personName !== name) unit.record({ type: 'person-took-over', bookingId: null, conversationId: id });
}
