import { randomBytes } from 'node:crypto';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { AccessLinkView, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { TenantTable } from '../database/entities/house.ts';
import {
  type AccessLinkEntity,
  AccessLinkTable,
  type StaffEntity,
  StaffTable,
} from '../database/entities/people.ts';
import { isDuplicate } from '../database/failures.ts';
import { newId } from '../database/ids.ts';
import { setPassword } from './add-member.ts';
import { hashPassword } from './passwords.ts';
import { hashOf } from './sessions.ts';

/** An invitation waits for somebody who is not here yet; a new password is for now. */
export const INVITATION_DAYS = 7;
export const PASSWORD_LINK_HOURS = 24;

type NewLink = Pick<
  AccessLinkEntity,
  'staffId' | 'email' | 'name' | 'role' | 'resourceId' | 'byName' | 'expiresAt'
> & { readonly locationIds: readonly Id[] | null };

/** Makes a link; what is in it is told to whoever asked, and kept as a hash alone. */
export async function makeLink(core: Core, unit: Unit, link: NewLink): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await unit.insert(AccessLinkTable, [
    { id: newId(), tokenHash: hashOf(token), createdAt: unit.now, endedAt: null, ...link },
  ]);
  // Behind the #: browsers send it to no server, so it stands in no log.
  return `${core.publicUrl}/admin/join#${token}`;
}

/** null for a link that was used, withdrawn, or is too old, or never was. */
export async function viewLink(core: Core, token: string): Promise<AccessLinkView | null> {
  return core.database.run(async (db) => {
    const link = await db.findOneBy(AccessLinkTable, { tokenHash: hashOf(token) });
    if (link === null || !isGood(link, core.now())) return null;
    const tenant = await db.findOneByOrFail(TenantTable, { id: link.tenantId });
    const { staffId, name, email, role } = link;
    const kind = staffId === null ? 'invitation' : 'password';
    return { kind, spa: tenant.name, locale: tenant.locale, name, email, role };
  });
}

function isGood({ endedAt, expiresAt }: AccessLinkEntity, now: number): boolean {
  return endedAt === null && expiresAt > now;
}

/** Uses a link: of two at once one does. The person as they sign in now; null for a link that is not good any more. */
export async function takeLink(
  core: Core,
  token: string,
  given: { readonly name: string; readonly password: string },
): Promise<StaffEntity | null> {
  const tokenHash = hashOf(token);
  const link = await core.database.run((db) => db.findOneBy(AccessLinkTable, { tokenHash }));
  if (link === null || !isGood(link, core.now())) return null;
  const passwordHash = await hashPassword(given.password);
  const staffId = link.staffId ?? newId();
  const name = link.staffId === null ? given.name : link.name;
  const actor = { kind: 'staff', userId: staffId, name, role: link.role } as const;
  try {
    return await writeInTenant(core, link.tenantId, actor, async (unit) => {
      const ended = { endedAt: unit.now };
      const taken = await unit.change(
        'UPDATE access_link SET ended_at = ? WHERE tenant_id = ? AND id = ? AND ended_at IS NULL AND expires_at > ?',
        [ended.endedAt, unit.tenantId, link.id, unit.now],
      );
      if (taken !== 1) return null;
      if (link.staffId === null) await join(unit, link, { id: staffId, name, passwordHash });
      else await setPassword(unit, staffId, passwordHash);
      return unit.findOne(StaffTable, { id: staffId, active: true });
    });
  } catch (error) {
    // Somebody with this address came in meanwhile.
    if (isDuplicate(error)) return null;
    throw error;
  }
}

async function join(
  unit: Unit,
  { email, role, resourceId, locationIds = null }: AccessLinkEntity,
  person: { readonly id: Id; readonly name: string; readonly passwordHash: string },
): Promise<void> {
  await unit.insert(StaffTable, [
    { ...person, email, role, resourceId, locationIds, active: true, createdAt: unit.now },
  ]);
  unit.record({ type: 'member-joined', bookingId: null, note: `${role} ${person.id}` });
}
