import { MoreThan } from 'typeorm';
import type { Unit } from '../audit/write-in-tenant.ts';
import type { Actor, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type ConversationEntity, ConversationTable } from '../database/entities/people.ts';
import { loadHouse } from '../tenants/load-house.ts';

/** The columns of a conversation that the bot has. */
export const WITH_BOT = {
  withPersonUntil: 0,
  personWantedAt: null,
  personReason: null,
  personName: null,
  personId: null,
} as const;

/** Until when a person keeps a conversation in which something was written at an instant. */
export async function personUntil(core: Core, tenantId: Id, now: number): Promise<number> {
  const { tenant } = await loadHouse(core, tenantId);
  return now + tenant.policy.handOverMinutes * 60_000;
}

/** Something was written: a person who has the conversation keeps it longer. */
export async function keepWithPerson(
  core: Core,
  unit: Unit,
  { id, withPersonUntil }: Pick<ConversationEntity, 'id' | 'withPersonUntil'>,
): Promise<void> {
  if (withPersonUntil === 0) return;
  const until = await personUntil(core, unit.tenantId, unit.now);
  await unit.update(
    ConversationTable,
    { id, withPersonUntil: MoreThan(0) },
    // A clock that went back takes nothing away.
    { withPersonUntil: Math.max(until, withPersonUntil) },
  );
}

/** The conversation, as far as this actor may do anything in it: a guest knows only their own. Nobody talks with a device. */
export async function conversationFor(unit: Unit, id: Id): Promise<ConversationEntity | null> {
  const conversation = await unit.findOne(ConversationTable, { id });
  return conversation !== null && isTheirs(unit.actor, conversation) ? conversation : null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockTalk(unit: Unit, id: Id): Promise<ConversationEntity | null> {
  await unit.change(
    'UPDATE "conversation" SET last_position = last_position WHERE tenant_id = ? AND id = ?',
    [unit.tenantId, id],
  );
  return conversationFor(unit, id);
}

/** Its guest was forgotten: there is nobody at the other end. */
export function isErased({ id, address, addressHash, addressSealed }: ConversationEntity): boolean {
  return addressHash === id && address === '' && addressSealed === null;
}

function isTheirs(actor: Actor, { guestId, channel }: ConversationEntity): boolean {
  return channel !== 'push' && (actor.kind !== 'guest' || actor.guestId === guestId);
}
