import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, Id, TalkOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { type ConversationEntity, ConversationTable, StaffTable } from '../database/entities/people.ts';
import { may } from '../people/permissions.ts';
import { lockTalk, personUntil } from './with-person.ts';

/**
 * Who had a talk as the caller last saw it; null is nobody. A colleague who took it since keeps it. Not said, who takes it last
 * has it.
 */
export type SeenHolder = Id | null | undefined;

/** A person of the desk takes a conversation, asked for or not. */
export async function takeOver(
  core: Core,
  tenantId: Id,
  actor: Actor,
  conversationId: Id,
  seen?: SeenHolder,
): Promise<TalkOutcome> {
  return writeInTenant(core, tenantId, actor, async (unit) => {
    const conversation = await lockTalk(unit, conversationId);
    if (conversation === null) return { ok: false, reason: 'not-found' };
    const taken = takenMeanwhile(unit, conversation, seen);
    if (taken !== null) return taken;
    await takeWithin(core, unit, conversation);
    return { ok: true };
  });
}

/** What is said to who comes second; null when nobody came before them. */
export function takenMeanwhile(
  { actor }: Unit,
  { personId, personName }: ConversationEntity,
  seen: SeenHolder,
): Extract<TalkOutcome, { readonly ok: false }> | null {
  const isMine = actor.kind === 'staff' && actor.userId === personId;
  if (seen === undefined || isMine || personName === null || personId === seen) return null;
  return { ok: false, reason: 'taken', by: personName };
}

/** Whoever had it: from a colleague, too. */
export async function takeWithin(core: Core, unit: Unit, conversation: ConversationEntity): Promise<void> {
  const { id, personName, personId } = conversation;
  const { actor } = unit;
  const name = actor.kind === 'guest' ? null : actor.name;
  const staffId = actor.kind === 'staff' ? actor.userId : null;
  await assign(core, unit, conversation, { name, staffId });
  if (personName !== name || personId !== staffId)
    unit.record({ type: 'person-took-over', bookingId: null, conversationId: id });
}

/** Gives a talk to a colleague who may answer guests: it is new to them. */
export async function giveTo(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { conversationId, staffId }: { readonly conversationId: Id; readonly staffId: Id },
): Promise<TalkOutcome> {
  return writeInTenant(core, tenantId, actor, async (unit) => {
    const conversation = await lockTalk(unit, conversationId);
    if (conversation === null) return { ok: false, reason: 'not-found' };
    const person = await unit.findOne(StaffTable, { id: staffId, active: true });
    if (person === null || !may(person.role, 'answer-guests')) return { ok: false, reason: 'no-such-person' };
    if (conversation.personId === staffId) return { ok: true };
    await assign(core, unit, conversation, { name: person.name, staffId });
    await unit.update(ConversationTable, { id: conversationId }, { readPosition: 0 });
    unit.record({ type: 'person-given', bookingId: null, conversationId, note: person.name });
    return { ok: true };
  });
}

async function assign(
  core: Core,
  unit: Unit,
  { id, personWantedAt }: ConversationEntity,
  { name, staffId }: { readonly name: string | null; readonly staffId: Id | null },
): Promise<void> {
  await unit.update(
    ConversationTable,
    { id },
    {
      withPersonUntil: await personUntil(core, unit.tenantId, unit.now),
      personWantedAt: personWantedAt ?? unit.now,
      personName: name,
      personId: staffId,
    },
  );
}
