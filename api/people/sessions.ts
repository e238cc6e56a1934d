import { createHash, randomBytes } from 'node:crypto';
import { IsNull } from 'typeorm';
import { writeInTenant } from '../audit/write-in-tenant.ts';
import type { Id, Role } from '../contract.ts';
import type { Core } from '../core.ts';
import { SessionTable, type StaffEntity, StaffTable } from '../database/entities/people.ts';
import { tenantScope } from '../database/scope.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { asksForCode, mustSetUp, takeCode } from './two-steps.ts';

/** A working day and the evening after it. */
export const SESSION_HOURS = 14;

export interface StaffMember {
  readonly id: Id;
  readonly tenantId: Id;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly therapistId: Id | null;
  /** The locations that they are bound to; null for all of them, as owners always are. */
  readonly locationIds: readonly Id[] | null;
  /** The device at the door that the session is limited to check-in on; null for one that may do all. */
  readonly kiosk: Kiosk | null;
  /** Their role must sign in with two steps, and they have not turned them on: till then they may do nothing else. */
  readonly twoStepsFirst?: boolean;
}

export interface Kiosk {
  readonly locationId: Id;
  readonly device: string;
}

export interface SignedIn {
  readonly staff: StaffMember;
  /** The cookie's value; only its hash is kept. */
  readonly token: string;
}

/** Checked when nobody has the address, so that the answer takes as long as for a wrong password. */
let decoy: Promise<string> | null = null;

/** Opens a session for who needs no code. null when the address or the password is wrong: which of them is not told. */
export async function signIn(core: Core, email: string, password: string): Promise<SignedIn | null> {
  const answer = await signInWith(core, { email, password, code: null }, NO_DEVICE);
  return typeof answer === 'string' ? null : answer;
}

export interface Credentials {
  /** In lower case. */
  readonly email: string;
  readonly password: string;
  /** Of the second step; null while none was asked. */
  readonly code: string | null;
}

/**
 * Opens a session. null when the address or the password is wrong: which of them is not told. Whether there is a second step is
 * told to who has the password alone.
 */
export async function signInWith(
  core: Core,
  { email, password, code }: Credentials,
  from: Device,
): Promise<SignedIn | 'code-needed' | 'wrong-code' | 'too-many-tries' | null> {
  const people = await core.database.run((db) => db.findBy(StaffTable, { email, active: true }));
  if (people.length === 0) {
    decoy ??= hashPassword('nobody');
    await isPassword(await decoy, password);
    return null;
  }
  for (const person of people) {
    if (!(await isPassword(person.passwordHash, password))) continue;
    const { id: userId, tenantId, name, role } = person;
    const isAsked = await core.database.run((db) => asksForCode(tenantScope(db, tenantId), userId));
    if (isAsked && code === null) return 'code-needed';
    if (isAsked && code !== null) {
      const actor = { kind: 'staff', userId, name, role } as const;
      const answer = await writeInTenant(core, tenantId, actor, (unit) => takeCode(core, unit, userId, code));
      if (answer !== 'right') return answer;
    }
    return openSession(core, person, from);
  }
  return null;
}

/** Opens a session for somebody whose password was right, or was just set; null when it is another's by now, or nobody's. */
export async function openSession(core: Core, person: StaffEntity, from: Device): Promise<SignedIn | null> {
  const token = randomBytes(32).toString('base64url');
  const createdAt = core.now();
  const session = {
    ...{ tokenHash: hashOf(token), staffId: person.id, kiosk: null, ...from },
    ...{ createdAt, usedAt: createdAt, expiresAt: createdAt + SESSION_HOURS * 3_600_000 },
  };
  const { id: userId, name, role, passwordHash } = person;
  const actor = { kind: 'staff', userId, name, role } as const;
  const isOpen = await writeInTenant(core, person.tenantId, actor, async (unit) => {
    // Their row is held: whoever ends their access now, or sets another password, ends this session as well.
    const known = { id: userId, active: true, passwordHash };
    if ((await unit.update(StaffTable, known, { active: true })) !== 1) return false;
    await unit.insert(SessionTable, [session]);
    unit.record({ type: 'signed-in', bookingId: null });
    return true;
  });
  if (!isOpen) return null;
  const isFirst = await core.database.run((db) => mustSetUp(tenantScope(db, person.tenantId), userId, role));
  return { staff: { ...memberOf(person, null), ...(isFirst ? { twoStepsFirst: true } : {}) }, token };
}

/** Which device asks, as it says itself, and from which network address. */
export interface Device {
  readonly agent: string | null;
  readonly place: string | null;
}

const NO_DEVICE: Device = { agent: null, place: null };
/** Not at each call: that would be a write for each reading. */
const USED_MS = 5 * 60_000;

/** Whose session it is; null when there is none or it has ended. */
export async function staffOf(core: Core, token: string, from?: Device): Promise<StaffMember | null> {
  return core.database.run(async (db) => {
    const session = await db.findOneBy(SessionTable, { tokenHash: hashOf(token) });
    if (session === null || session.expiresAt <= core.now()) return null;
    const person = await tenantScope(db, session.tenantId).findOne(StaffTable, {
      id: session.staffId,
      active: true,
    });
    if (person === null) return null;
    if (from && (core.now() - session.usedAt > USED_MS || from.place !== session.place))
      await db.update(SessionTable, { tokenHash: session.tokenHash }, { ...from, usedAt: core.now() });
    const member = memberOf(person, session.kiosk === null ? null : kioskOf(session.kiosk));
    // A tablet may do nothing but check in, and nobody stands at it with a phone of theirs.
    if (member.kiosk !== null) return member;
    const isFirst = await mustSetUp(tenantScope(db, person.tenantId), person.id, person.role);
    return isFirst ? { ...member, twoStepsFirst: true } : member;
  });
}

/** A tablet at the door is not signed in anew each morning: it may do nothing but check in. */
const KIOSK_DAYS = 60;

/**
 * Limits a session to check-in for good: whoever walks up to the device cannot open the calendar on it. When it ends; asked again,
 * it ends when it was to end.
 */
export async function limitToKiosk(
  core: Core,
  token: string,
  { locationId, device }: Kiosk,
): Promise<number> {
  const tokenHash = hashOf(token);
  const expiresAt = core.now() + KIOSK_DAYS * 86_400_000;
  const kiosk = `${locationId} ${device}`;
  return core.database.run(async (db) => {
    await db.update(SessionTable, { tokenHash, kiosk: IsNull() }, { kiosk, expiresAt });
    return (await db.findOneByOrFail(SessionTable, { tokenHash, kiosk })).expiresAt;
  });
}

export function isSameKiosk(one: Kiosk, other: Kiosk): boolean {
  return one.locationId === other.locationId && one.device === other.device;
}

function kioskOf(kept: string): Kiosk {
  const [locationId = '', ...device] = kept.split(' ');
  return { locationId, device: device.join(' ') };
}

export async function signOut(core: Core, token: string): Promise<void> {
  await core.database.run((db) => db.delete(SessionTable, { tokenHash: hashOf(token) }));
}

function memberOf(
  { id, tenantId, name, email, role, resourceId, locationIds }: StaffEntity,
  kiosk: Kiosk | null,
): StaffMember {
  const bound = role === 'owner' ? null : (locationIds ?? null);
  return { id, tenantId, name, email, role, therapistId: resourceId, locationIds: bound, kiosk };
}

/** How a token is kept. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
