import type { Unit } from '../audit/write-in-tenant.ts';
import type { Actor, Id, Notice, Role, StaffIdentity } from '../contract.ts';
import { ConversationTable, type StaffEntity, StaffTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';

/** An active member of staff as a chat knows them; null for nobody, or somebody who has left. */
export async function staffIdentity(scope: Scope, staffId: Id | null): Promise<StaffIdentity | null> {
  if (staffId === null) return null;
  const person = await scope.findOne(StaffTable, { id: staffId, active: true });
  return person && identityOf(person);
}

export function identityOf({ id, name, role, resourceId, locationIds }: StaffEntity): StaffIdentity {
  const isBound = role !== 'owner' && locationIds != null;
  return { staffId: id, name, role, therapistId: resourceId, ...(isBound ? { isBound } : {}) };
}

/** The therapist that the actor is; null for guests, the desk and the system. */
export async function therapistOfActor(scope: Scope, actor: Actor): Promise<Id | null> {
  if (actor.kind !== 'staff') return null;
  return (await staffIdentity(scope, actor.userId))?.therapistId ?? null;
}

/** The chats that are linked to a therapist. */
export async function chatsOf(scope: Scope, therapistId: Id): Promise<readonly Id[]> {
  const people = await scope.findAll(StaffTable, { resourceId: therapistId, active: true });
  return (await Promise.all(people.map(({ id }) => chatsOfPerson(scope, id)))).flat();
}

/** The chats of one member of staff. Their devices are none: those hear by themselves (push/alerts.ts). */
export async function chatsOfPerson(scope: Scope, staffId: Id): Promise<readonly Id[]> {
  const all = await scope.findAll(ConversationTable, { staffId });
  return all.flatMap(({ id, channel }) => (channel === 'push' ? [] : [id]));
}

/**
 * Tells therapists something in every chat that is theirs. With `dedupe` once in each, whoever says it again and
 * whenever.
 */
export async function tellTherapists(
  unit: Unit,
  therapistIds: readonly Id[],
  notice: Notice,
  dedupe?: string,
): Promise<void> {
  for (const therapistId of new Set(therapistIds)) {
    for (const conversationId of await chatsOf(unit, therapistId))
      unit.tell({ conversationId, notice, ...(dedupe ? { dedupe: chatKey(dedupe, conversationId) } : {}) });
  }
}

/** What is said once in a chat. */
export function chatKey(what: string, conversationId: Id): string {
  return `${what} ${conversationId}`;
}

interface StaffChatOf {
  readonly staffId: Id;
  readonly conversationId: Id;
  /** The locations that they are bound to; null for all of them. */
  readonly locationIds: readonly Id[] | null;
}

/** The chats that are linked to active members of staff of some roles, and whose each is. */
export async function chatsOfRoles(scope: Scope, roles: readonly Role[]): Promise<readonly StaffChatOf[]> {
  const rows = await scope.rows<{ staff_id: Id; id: Id; location_ids: string | null; role: Role }>(
    `SELECT conversation.staff_id, conversation.id, staff.location_ids, staff.role FROM conversation
      JOIN staff ON staff.id = conversation.staff_id AND staff.tenant_id = conversation.tenant_id
      WHERE conversation.tenant_id = ? AND conversation.channel <> 'push' AND staff.active = ? AND staff.role IN (${roles.map(() => '?').join(', ')})
      ORDER BY conversation.id`,
    [scope.tenantId, 1, ...roles],
  );
  return rows.map(({ staff_id: staffId, id: conversationId, location_ids: bound, role }) => ({
    ...{ staffId, conversationId },
    locationIds: bound === null || role === 'owner' ? null : JSON.parse(bound),
  }));
}
