import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Id, Role } from '../contract.ts';
import type { Core } from '../core.ts';
import { AccessLinkTable, SessionTable, StaffTable } from '../database/entities/people.ts';
import { isDuplicate } from '../database/failures.ts';
import { newId } from '../database/ids.ts';
import { tenantScope } from '../database/scope.ts';
import { removeDevicesOf } from '../push/remove-device.ts';
import { hashPassword, inventPassword } from './passwords.ts';

export interface Member {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly role: Role;
  /** The therapist this person is, if any. */
  readonly therapistId: Id | null;
}

/** Somebody who can sign in, with the password that was made up for them: only its hash is kept. */
export interface NewMember extends Member {
  readonly password: string;
}

/** Lets somebody sign in; null where somebody with this address can already. */
export async function addMember(core: Core, tenantId: Id, member: Member): Promise<NewMember | null> {
  const { therapistId: resourceId, ...rest } = member;
  const isThere = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(StaffTable, { email: member.email }),
  );
  if (isThere !== null) return null;
  const password = inventPassword();
  const passwordHash = await hashPassword(password);
  const row = {
    ...{ id: newId(), ...rest, resourceId, locationIds: null, passwordHash },
    ...{ active: true, createdAt: core.now() },
  };
  try {
    await core.database.transact((db) => tenantScope(db, tenantId).insert(StaffTable, [row]));
    return { ...member, password };
  } catch (error) {
    if (isDuplicate(error)) return null;
    throw error;
  }
}

/** Another password for who has lost theirs; all of their sessions end, and no device is theirs any more. null where nobody has this address. */
export async function newPassword(core: Core, tenantId: Id, email: string): Promise<string | null> {
  const password = inventPassword();
  const passwordHash = await hashPassword(password);
  return writeInTenant(core, tenantId, { kind: 'system', name: 'command' }, async (unit) => {
    const person = await unit.findOne(StaffTable, { email });
    if (person === null) return null;
    await setPassword(unit, person.id, passwordHash);
    return password;
  });
}

/** Sets a password: all sessions end, no device is theirs any more, and no link to another is good. */
export async function setPassword(unit: Unit, staffId: Id, passwordHash: string): Promise<void> {
  await unit.update(StaffTable, { id: staffId }, { passwordHash });
  await endAll(unit, staffId);
  unit.record({ type: 'password-changed', bookingId: null, note: `password ${staffId}` });
}

/** Ends all sessions of somebody, forgets their devices, and ends links to a new password. */
export async function endAll(unit: Unit, staffId: Id): Promise<void> {
  await unit.remove(SessionTable, { staffId });
  await removeDevicesOf(unit, staffId);
  await endLinks(unit, staffId);
}

/** Ends links to a new password: who has one could sign in as whatever its person is by now. */
export async function endLinks(unit: Unit, staffId: Id): Promise<void> {
  for (const { id, endedAt } of await unit.findAll(AccessLinkTable, { staffId }))
    if (endedAt === null) await unit.update(AccessLinkTable, { id }, { endedAt: unit.now });
}
