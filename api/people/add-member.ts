import type { Id, Role } from '../contract.ts';
import type { Core } from '../core.ts';
import { SessionTable, StaffTable } from '../database/entities/people.ts';
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
  const row = { id: newId(), ...rest, resourceId, passwordHash, active: true, createdAt: core.now() };
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
  return core.database.transact(async (db) => {
    const scope = tenantScope(db, tenantId);
    const person = await scope.findOne(StaffTable, { email });
    if (person === null) return null;
    await scope.update(StaffTable, { id: person.id }, { passwordHash });
    await scope.remove(SessionTable, { staffId: person.id });
    await removeDevicesOf(scope, person.id);
    return password;
  });
}
