import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type {
  AccessOutcome,
  AccessRefusal,
  AccessView,
  Id,
  MemberDraft,
  MemberView,
  Role,
} from '../contract.ts';
import type { Core } from '../core.ts';
import { LocationTable, ResourceTable } from '../database/entities/house.ts';
import {
  AccessLinkTable,
  SessionTable,
  type StaffEntity,
  StaffTable,
  TwoStepTable,
} from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';
import { INVITATION_DAYS, makeLink, PASSWORD_LINK_HOURS } from './access-links.ts';
import { endAll, endLinks } from './add-member.ts';
import type { StaffMember } from './sessions.ts';
import { forgetTwoSteps } from './two-steps.ts';

/** Who may sign in, who could, and who was invited. */
export async function viewAccess(core: Core, asker: StaffMember): Promise<AccessView> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, asker.tenantId);
    const sessions = await scope.find(SessionTable, {});
    const good = sessions.filter(({ expiresAt }) => expiresAt > core.now());
    const steps = await scope.find(TwoStepTable, {});
    const links = await scope.find(AccessLinkTable, { order: { createdAt: 'DESC', id: 'DESC' } });
    return {
      members: (await scope.find(StaffTable, { order: { name: 'ASC', id: 'ASC' } })).map(
        ({ id, name, email, role, resourceId, active, locationIds }): MemberView => {
          const own = good.filter(({ staffId }) => staffId === id);
          const seen = Math.max(0, ...own.map(({ usedAt, createdAt }) => usedAt || createdAt));
          return {
            ...{ id, name, email, role, therapistId: resourceId, active },
            ...{ lastSeenAt: seen === 0 ? null : isoOf(seen), sessions: own.length },
            twoSteps: steps.some((one) => one.id === id && one.confirmedAt !== null),
            mayChange: mayTouch(asker.role, role),
            locationIds: boundTo(role, locationIds),
          };
        },
      ),
      invitations: links
        .filter(({ staffId, endedAt, expiresAt }) => !staffId && !endedAt && expiresAt > core.now())
        .map(({ id, name, email, role, byName, expiresAt, locationIds }) => ({
          ...{ id, name, email, role, by: byName, expiresAt: isoOf(expiresAt) },
          locationIds: boundTo(role, locationIds),
        })),
    };
  });
}

/** Only an owner makes and changes owners: else a manager would be one by their next password. */
function mayTouch(asker: Role, role: Role): boolean {
  return asker === 'owner' || (asker === 'manager' && role !== 'owner');
}

/** Owners are at home in all locations, whatever was written down while they were something else. */
function boundTo(role: Role, locationIds: readonly Id[] | null | undefined): readonly Id[] | null {
  return role === 'owner' ? null : (locationIds ?? null);
}

/** Makes a link by which somebody comes into the team. */
export function invite(core: Core, asker: StaffMember, draft: MemberDraft): Promise<AccessOutcome> {
  return change(core, asker, async (unit) => {
    if (!mayTouch(asker.role, draft.role)) return 'owners-only';
    if (await unit.findOne(StaffTable, { email: draft.email })) return 'email-taken';
    const resourceId = await therapistFor(unit, draft, null);
    if (resourceId === undefined) return 'which-therapist';
    const locationIds = await locationsFor(unit, draft, null);
    if (locationIds === undefined) return 'which-location';
    const expiresAt = unit.now + INVITATION_DAYS * 86_400_000;
    const { name, email, role } = draft;
    const link = await makeLink(core, unit, {
      ...{ staffId: null, name, email, role, resourceId, byName: asker.name, expiresAt, locationIds },
    });
    unit.record({ type: 'member-invited', bookingId: null, note: `${role} ${name}` });
    return { ok: true, link, expiresAt: isoOf(expiresAt) };
  });
}

export function withdrawInvitation(core: Core, asker: StaffMember, id: Id): Promise<AccessOutcome> {
  return change(core, asker, async (unit) => {
    const link = await unit.findOne(AccessLinkTable, { id });
    if (link === null || link.staffId !== null || link.endedAt !== null) return 'not-found';
    if (!mayTouch(asker.role, link.role)) return 'owners-only';
    await unit.update(AccessLinkTable, { id }, { endedAt: unit.now });
    unit.record({ type: 'invitation-withdrawn', bookingId: null, note: `${link.role} ${link.name}` });
    return { ok: true };
  });
}

/** Another name or role, or other locations. Their sessions go on, as what they are now. */
export function changeMember(
  core: Core,
  asker: StaffMember,
  id: Id,
  draft: Omit<MemberDraft, 'email'>,
): Promise<AccessOutcome> {
  return change(core, asker, (unit) =>
    withMember(unit, asker, id, async (person) => {
      if (!mayTouch(asker.role, draft.role)) return 'owners-only';
      if (draft.role !== 'owner' && (await isLastOwner(unit, person))) return 'last-owner';
      const resourceId = await therapistFor(unit, draft, id);
      if (resourceId === undefined) return 'which-therapist';
      const before = boundTo(person.role, person.locationIds);
      const locationIds = await locationsFor(unit, draft, before);
      if (locationIds === undefined) return 'which-location';
      const { name, role } = draft;
      await unit.update(StaffTable, { id }, { name, role, resourceId, locationIds });
      const isMoved = JSON.stringify(before) !== JSON.stringify(locationIds);
      if (isMoved || role !== person.role || resourceId !== person.resourceId) await endLinks(unit, id);
      if (!isMoved || role !== person.role || name !== person.name)
        unit.record({ type: 'member-changed', bookingId: null, note: `${role} ${id}` });
      if (isMoved)
        unit.record({
          ...{ type: 'member-locations-changed', bookingId: null },
          note: [role, id, ...(locationIds ?? [])].join(' '),
        });
      return { ok: true };
    }),
  );
}

/** Ends somebody's access at once, or gives it back; by their old password, where nobody set another. */
export function turnMember(core: Core, asker: StaffMember, id: Id, active: boolean): Promise<AccessOutcome> {
  return change(core, asker, (unit) =>
    withMember(unit, asker, id, async (person) => {
      if (person.active === active) return { ok: true };
      if (!active && id === asker.id) return 'yourself';
      if (!active && (await isLastOwner(unit, person))) return 'last-owner';
      await unit.update(StaffTable, { id }, { active });
      if (!active) await endAll(unit, id);
      const type = active ? 'member-enabled' : 'member-disabled';
      unit.record({ type, bookingId: null, note: `${person.role} ${id}` });
      return { ok: true };
    }),
  );
}

/** A link to a new password, for who forgot theirs: the old one is good until it is used. */
export function passwordLink(core: Core, asker: StaffMember, id: Id): Promise<AccessOutcome> {
  return change(core, asker, (unit) =>
    withMember(unit, asker, id, async ({ name, email, role, resourceId, active, locationIds = null }) => {
      if (!active) return 'not-found';
      const expiresAt = unit.now + PASSWORD_LINK_HOURS * 3_600_000;
      const link = await makeLink(core, unit, {
        ...{ staffId: id, name, email, role, resourceId, byName: asker.name, expiresAt, locationIds },
      });
      unit.record({ type: 'password-link-made', bookingId: null, note: `${role} ${id}` });
      return { ok: true, link, expiresAt: isoOf(expiresAt) };
    }),
  );
}

/** Ends all sessions of somebody: a phone was lost. */
export function endSessionsOf(core: Core, asker: StaffMember, id: Id): Promise<AccessOutcome> {
  return change(core, asker, (unit) =>
    withMember(unit, asker, id, async () => {
      await endAll(unit, id);
      unit.record({ type: 'sessions-ended', bookingId: null, note: `all ${id}` });
      return { ok: true };
    }),
  );
}

/** For who has lost phone and recovery codes: the second step is off, and they sign in anew. */
export function endTwoStepsOf(core: Core, asker: StaffMember, id: Id): Promise<AccessOutcome> {
  return change(core, asker, (unit) =>
    withMember(unit, asker, id, async () => {
      // One's own is turned off with password and code.
      if (id === asker.id) return 'yourself';
      await forgetTwoSteps(unit, id);
      await endAll(unit, id);
      unit.record({ type: 'sessions-ended', bookingId: null, note: `all ${id}` });
      return { ok: true };
    }),
  );
}

type Answer = AccessOutcome | AccessRefusal;

async function change(
  core: Core,
  asker: StaffMember,
  work: (unit: Unit) => Promise<Answer>,
): Promise<AccessOutcome> {
  const { id: userId, name, role, tenantId } = asker;
  const actor = { kind: 'staff', userId, name, role } as const;
  const answer = await writeInTenant(core, tenantId, actor, async (unit) => {
    // One after the other: of the last two owners who take each other's place away, one stays.
    await unit.change('UPDATE "tenant" SET house_version = house_version WHERE id = ?', [tenantId]);
    // What they may was read before: an owner whose role was taken meanwhile changes nothing more.
    const now = await unit.findOne(StaffTable, { id: userId, active: true });
    const isStill = now?.role === role && boundTo(role, now.locationIds) === null;
    return isStill ? work(unit) : 'owners-only';
  });
  return typeof answer === 'string' ? { ok: false, reason: answer } : answer;
}

async function withMember(
  unit: Unit,
  asker: StaffMember,
  id: Id,
  work: (person: StaffEntity) => Promise<Answer>,
): Promise<Answer> {
  const person = await unit.findOne(StaffTable, { id });
  if (person === null) return 'not-found';
  return mayTouch(asker.role, person.role) ? work(person) : 'owners-only';
}

async function isLastOwner(unit: Unit, person: StaffEntity): Promise<boolean> {
  if (person.role !== 'owner' || !person.active) return false;
  const owners = await unit.findAll(StaffTable, { role: 'owner', active: true });
  return owners.every(({ id }) => id === person.id);
}

/** The locations that somebody is to be bound to, in one order; undefined for none, or some that the house has not. */
async function locationsFor(
  scope: Scope,
  { role, locationIds }: Pick<MemberDraft, 'role' | 'locationIds'>,
  before: readonly Id[] | null,
): Promise<readonly Id[] | null | undefined> {
  if (role === 'owner' || locationIds === null) return null;
  if (locationIds === undefined) return before;
  const known = (await scope.find(LocationTable, {})).map(({ id }) => id);
  const wanted = [...new Set(locationIds)].toSorted();
  return wanted.length > 0 && wanted.every((id) => known.includes(id)) ? wanted : undefined;
}

/** The therapist that somebody is; undefined where that is none of the house, or is somebody else already. */
async function therapistFor(
  scope: Scope,
  { role, therapistId }: Pick<MemberDraft, 'role' | 'therapistId'>,
  staffId: Id | null,
): Promise<Id | null | undefined> {
  if (therapistId === null) return role === 'therapist' ? undefined : null;
  const resource = await scope.findOne(ResourceTable, { id: therapistId });
  if (resource?.kind !== 'therapist') return undefined;
  const others = await scope.findAll(StaffTable, { resourceId: therapistId, active: true });
  return others.every(({ id }) => id === staffId) ? therapistId : undefined;
}
