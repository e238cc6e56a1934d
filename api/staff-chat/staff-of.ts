import type { Unit } from '../audit/write-in-tenant.ts';
import type { Actor, Id, Notice, StaffIdentity } from '../contract.ts';
import { ConversationTable, type StaffEntity, StaffTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';

/** An active member of staff as a chat knows them; null for nobody, or somebody who has left. */
export async function staffIdentity(scope: Scope, staffId: Id | null): Promise<StaffIdentity | null> {
  if (staffId === null) return null;
  const person = await scope.findOne(StaffTable, { id: staffId, active: true });
  return person && identityOf(person);
}

export function identityOf({ id, name, role, resourceId }: StaffEntity): StaffIdentity {
  return { staffId: id, name, role, therapistId: resourceId };
}

/** The therapist that the actor is; null for guests, the desk and the system. */
export async function therapistOfActor(scope: Scope, actor: Actor): Promise<Id | null> {
  if (actor.kind !== 'staff') return null;
  return (await staffIdentity(scope, actor.userId))?.therapistId ?? null;
}

/** The chats that are linked to a therapist. */
export async function chatsOf(scope: Scope, therapistId: Id): Promise<readonly Id[]> {
  const people = await scope.findAll(StaffTable, { resourceId: therapistId, active: true });
  const chats = await Promise.all(people.map(({ id }) => scope.findAll(ConversationTable, { staffId: id })));
  return chats.flat().map(({ id }) => id);
}

/** Tells therapists something in every chat that is theirs. */
export async function tellTherapists(unit: Unit, therapistIds: readonly Id[], notice: Notice): Promise<void> {
  for (const therapistId of new Set(therapistIds)) {
    for (const conversationId of await chatsOf(unit, therapistId)) unit.tell({ conversationId, notice });
  }
}
