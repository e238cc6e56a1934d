import { Not } from 'typeorm';
import { writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, SessionView } from '../contract.ts';
import type { Core } from '../core.ts';
import { SessionTable } from '../database/entities/people.ts';
import { tenantScope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';
import { hashOf, type StaffMember } from './sessions.ts';

/** By so much of its hash a session is named: it opens nothing, and tells two apart. */
const NAME = 16;

/** Where somebody is signed in, the one that was used last first. */
export async function ownSessions(core: Core, staff: StaffMember, token: string): Promise<SessionView[]> {
  const rows = await core.database.run((db) =>
    tenantScope(db, staff.tenantId).findAll(SessionTable, { staffId: staff.id }),
  );
  return rows
    .filter(({ expiresAt }) => expiresAt > core.now())
    .toSorted((a, b) => b.usedAt - a.usedAt)
    .map(({ tokenHash, agent, place, usedAt, createdAt, kiosk }) => ({
      ...{ id: tokenHash.slice(0, NAME), agent, place, isKiosk: kiosk !== null },
      ...{ usedAt: isoOf(usedAt || createdAt), createdAt: isoOf(createdAt) },
      isThis: tokenHash === hashOf(token),
    }));
}

/** Ends one of somebody's sessions by its name; false where they have none of that name. */
export function endSession(core: Core, staff: StaffMember, actor: Actor, id: string): Promise<boolean> {
  return writeInTenant(core, staff.tenantId, actor, async (unit) => {
    const own = await unit.findAll(SessionTable, { staffId: staff.id });
    const session = own.find(({ tokenHash }) => tokenHash.slice(0, NAME) === id);
    if (!session) return false;
    await unit.remove(SessionTable, { tokenHash: session.tokenHash });
    unit.record({ type: 'sessions-ended', bookingId: null, note: `one ${staff.id}` });
    return true;
  });
}

/** Ends all of somebody's sessions but this one. How many. Tablets at the door go on: they are ended there, or one by one. */
export function endOthers(core: Core, staff: StaffMember, actor: Actor, token: string): Promise<number> {
  return writeInTenant(core, staff.tenantId, actor, async (unit) => {
    const others = await unit.find(SessionTable, {
      where: { staffId: staff.id, tokenHash: Not(hashOf(token)) },
    });
    const ended = others.filter(({ kiosk }) => kiosk === null);
    for (const { tokenHash } of ended) await unit.remove(SessionTable, { tokenHash });
    if (ended.length > 0)
      unit.record({ type: 'sessions-ended', bookingId: null, note: `others ${staff.id}` });
    return ended.length;
  });
}
