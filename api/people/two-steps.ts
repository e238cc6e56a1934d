import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, Id, Role, TwoStepsView } from '../contract.ts';
import type { Core } from '../core.ts';
import { TenantTable } from '../database/entities/house.ts';
import {
  RecoveryCodeTable,
  StaffTable,
  type TwoStepEntity,
  TwoStepTable,
} from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { codeForm, newCode } from '../keys/one-time-code.ts';
import { isoOf } from '../schedule/local-time.ts';
import { isPassword } from './passwords.ts';
import { newSecret, stepOf, uriOf } from './totp.ts';

/** Who is meant, and in which house. */
interface Person {
  readonly id: Id;
  readonly tenantId: Id;
}

/** Wrong codes of one person in a quarter of an hour, from wherever they come: of a million codes three are right. */
const MOST_TRIES = 10;
const TRIES_MS = 15 * 60_000;
const RECOVERY_CODES = 10;

export type CodeAnswer = 'right' | 'wrong-code' | 'too-many-tries';

/** Must they give a code to sign in? */
export async function asksForCode(scope: Scope, staffId: Id): Promise<boolean> {
  return ((await scope.findOne(TwoStepTable, { id: staffId }))?.confirmedAt ?? null) !== null;
}

/** Must they turn two steps on before they may do anything else? */
export async function mustSetUp(scope: Scope, staffId: Id, role: Role): Promise<boolean> {
  const [row] = await scope.rows<{ roles: string | null; since: number | string | null }>(
    `SELECT tenant.two_step_roles AS roles, two_step.confirmed_at AS since FROM tenant
      LEFT JOIN two_step ON two_step.tenant_id = tenant.id AND two_step.id = ? WHERE tenant.id = ?`,
    [staffId, scope.tenantId],
  );
  return row !== undefined && row.since === null && rolesIn(row.roles).includes(role);
}

function rolesIn(kept: string | null | undefined): string[] {
  return (kept ?? '').split(',').filter(Boolean);
}

/** A code of the app, good once, or a recovery code. Wrong ones are counted in the database: for all processes. */
export async function takeCode(core: Core, unit: Unit, staffId: Id, typed: string): Promise<CodeAnswer> {
  // The row is held: of two who give the same code at once one is let in.
  await unit.change('UPDATE two_step SET tries = tries WHERE tenant_id = ? AND id = ?', [
    unit.tenantId,
    staffId,
  ]);
  const row = await unit.findOne(TwoStepTable, { id: staffId });
  if (row === null) return 'wrong-code';
  const isCounting = unit.now - row.triesSince < TRIES_MS;
  if (isCounting && row.tries >= MOST_TRIES) return 'too-many-tries';
  const step = stepOf(secretOf(core, row), typed.replaceAll(/\s/g, ''), unit.now, row.lastStep);
  if (step !== null || (row.confirmedAt !== null && (await takeRecovery(core, unit, staffId, typed)))) {
    const lastStep = step ?? row.lastStep;
    await unit.update(TwoStepTable, { id: staffId }, { lastStep, tries: 0, triesSince: 0 });
    return 'right';
  }
  const counted = isCounting ? { tries: row.tries + 1 } : { tries: 1, triesSince: unit.now };
  await unit.update(TwoStepTable, { id: staffId }, counted);
  return 'wrong-code';
}

async function takeRecovery(core: Core, unit: Unit, staffId: Id, typed: string): Promise<boolean> {
  const form = codeForm(typed);
  if (form === null) return false;
  const taken = await unit.change(
    'UPDATE recovery_code SET used_at = ? WHERE tenant_id = ? AND staff_id = ? AND code_hash = ? AND used_at IS NULL',
    [unit.now, unit.tenantId, staffId, core.seals.hash(unit.tenantId, 'recovery-code', form)],
  );
  return taken === 1;
}

function secretOf(core: Core, { id, tenantId, secretSealed }: TwoStepEntity): string {
  return core.seals.open(secretSealed, { tenantId, table: 'two_step', column: 'secret_sealed', rowId: id });
}

export async function viewTwoSteps(core: Core, { id, tenantId }: Person): Promise<TwoStepsView> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const row = await scope.findOne(TwoStepTable, { id });
    const codes = await scope.findAll(RecoveryCodeTable, { staffId: id });
    const tenant = await db.findOneByOrFail(TenantTable, { id: tenantId });
    return {
      since: row && row.confirmedAt !== null ? isoOf(row.confirmedAt) : null,
      codesLeft: codes.filter(({ usedAt }) => usedAt === null).length,
      requiredOf: rolesIn(tenant.twoStepRoles) as Role[],
    };
  });
}

/** A new secret, to be put into an app; it is asked for when a code of it was given. null for a wrong password; 'on' where it is on. */
export async function beginTwoSteps(
  core: Core,
  person: Person & { readonly email: string },
  actor: Actor,
  password: string,
): Promise<{ readonly secret: string; readonly uri: string } | 'on' | null> {
  if (!(await knowsPassword(core, person, password))) return null;
  const secret = newSecret();
  const place = { tenantId: person.tenantId, table: 'two_step', column: 'secret_sealed', rowId: person.id };
  const secretSealed = core.seals.seal(secret, place);
  const { id, tenantId } = person;
  const begun = await writeInTenant(core, tenantId, actor, async (unit) => {
    await unit.change('UPDATE staff SET active = active WHERE tenant_id = ? AND id = ?', [tenantId, id]);
    const row = await unit.findOne(TwoStepTable, { id });
    if (row !== null && row.confirmedAt !== null) return false;
    // Wrong codes stay counted: beginning anew gives nobody more of them.
    if (row !== null) await unit.update(TwoStepTable, { id }, { secretSealed, lastStep: 0 });
    else
      await unit.insert(TwoStepTable, [
        { id, secretSealed, confirmedAt: null, lastStep: 0, tries: 0, triesSince: 0 },
      ]);
    return true;
  });
  if (!begun) return 'on';
  const { name } = await core.database.run((db) => db.findOneByOrFail(TenantTable, { id: tenantId }));
  return { secret, uri: uriOf(secret, name, person.email) };
}

/** Turned on by a first code; recovery codes are told this once. */
export async function confirmTwoSteps(
  core: Core,
  { id, tenantId }: Person,
  actor: Actor,
  code: string,
): Promise<readonly string[] | Exclude<CodeAnswer, 'right'>> {
  return writeInTenant(core, tenantId, actor, async (unit) => {
    if (await asksForCode(unit, id)) return 'wrong-code';
    const answer = await takeCode(core, unit, id, code);
    if (answer !== 'right') return answer;
    await unit.update(TwoStepTable, { id }, { confirmedAt: unit.now });
    const codes = [...new Set(Array.from({ length: RECOVERY_CODES }, newCode))];
    await unit.remove(RecoveryCodeTable, { staffId: id });
    await unit.insert(
      RecoveryCodeTable,
      codes.map((one) => ({
        ...{ staffId: id, usedAt: null },
        codeHash: core.seals.hash(tenantId, 'recovery-code', codeForm(one) ?? ''),
      })),
    );
    unit.record({ type: 'second-factor-on', bookingId: null });
    return codes;
  });
}

/** Turned off by password and code: a page that was left open is not enough. */
export async function turnOffTwoSteps(
  core: Core,
  person: Person,
  actor: Actor,
  given: { readonly password: string; readonly code: string },
): Promise<CodeAnswer | 'wrong-password'> {
  if (!(await knowsPassword(core, person, given.password))) return 'wrong-password';
  return writeInTenant(core, person.tenantId, actor, async (unit) => {
    const answer = await takeCode(core, unit, person.id, given.code);
    if (answer === 'right') await forgetTwoSteps(unit, person.id);
    return answer;
  });
}

/** Without a code: for who has lost phone and codes, by somebody above them. */
export async function forgetTwoSteps(unit: Unit, staffId: Id): Promise<void> {
  await unit.remove(RecoveryCodeTable, { staffId });
  await unit.remove(TwoStepTable, { id: staffId });
  unit.record({ type: 'second-factor-off', bookingId: null, note: `off ${staffId}` });
}

/** Who must sign in with two steps: who has not turned them on does that before all else. */
export async function requireTwoSteps(
  core: Core,
  tenantId: Id,
  actor: Actor,
  roles: readonly Role[],
): Promise<void> {
  await writeInTenant(core, tenantId, actor, async (unit) => {
    await unit.change('UPDATE tenant SET two_step_roles = ? WHERE id = ?', [
      roles.join(',') || null,
      tenantId,
    ]);
    unit.record({ type: 'security-changed', bookingId: null });
  });
}

async function knowsPassword(core: Core, { id, tenantId }: Person, password: string): Promise<boolean> {
  const person = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(StaffTable, { id, active: true }),
  );
  return person !== null && isPassword(person.passwordHash, password);
}
