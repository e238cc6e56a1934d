import { type FindOperator, MoreThan } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { ConversationTable } from '../database/entities/people.ts';
import { conversationFor, WITH_BOT } from './with-person.ts';

/**
 * The bot has the conversation again; a guest who asked for it is answered in the chat, otherwise they are told.
 * false when there is no such conversation.
 */
export async function takeBack(core: Core, tenantId: Id, actor: Actor, conversationId: Id): Promise<boolean> {
  return writeInTenant(core, tenantId, actor, async (unit) => {
    if ((await conversationFor(unit, conversationId)) === null) return false;
    await returnWithin(unit, conversationId, MoreThan(0));
    return true;
  });
}

/** Compare-and-set: of two that give it back one does, and tells. */
export async function returnWithin(
  unit: Unit,
  conversationId: Id,
  withPersonUntil: FindOperator<number>,
): Promise<boolean> {
  const returned = await unit.update(ConversationTable, { id: conversationId, withPersonUntil }, WITH_BOT);
  if (returned !== 1) return false;
  unit.record({ type: 'bot-returned', bookingId: null, conversationId });
  if (unit.actor.kind !== 'guest') unit.tell({ conversationId, notice: { kind: 'bot-returned' } });
  return true;
}
