import type {
  Actor,
  BlockOutcome,
  BlockRequest,
  CallKey,
  HouseProblem,
  Id,
  StaffVisit,
} from '../contract.ts';
import type { Core } from '../core.ts';
import { TimeOffTable } from '../database/entities/house.ts';
import { tenantScope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';
import { isAllowed, makeAllowedChange } from '../tenants/change-house.ts';
import { therapistOfActor } from './staff-of.ts';
import { staffVisit } from './staff-visits.ts';

const LONGEST_MS = 14 * 24 * 3_600_000;
/** The ledger's grid. */
const GRID_MS = 5 * 60_000;

/** Takes a therapist off for a stretch; visits in it stay booked, and are for the desk to move. */
export async function block(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { therapistId, startsAt, endsAt, kind, requestKey }: BlockRequest,
): Promise<BlockOutcome> {
  const from = Math.floor(Date.parse(startsAt) / GRID_MS) * GRID_MS;
  const to = Math.ceil(Date.parse(endsAt) / GRID_MS) * GRID_MS;
  if (!(to > from)) return { ok: false, reason: 'ends-before-start' };
  if (to <= core.now()) return { ok: false, reason: 'in-the-past' };
  if (to - from > LONGEST_MS) return { ok: false, reason: 'too-long' };
  if (!(await mayPlan(core, tenantId, actor, therapistId))) return { ok: false, reason: 'not-allowed' };
  const reason = kind === 'sick' ? 'sick' : 'blocked by chat';
  const draft = { resourceId: therapistId, startsAt: isoOf(from), endsAt: isoOf(to), reason };
  const change = { kind: 'save-time-off' as const, id: null, draft };
  const outcome = await makeAllowedChange(core, tenantId, actor, change, requestKey);
  if (!outcome.ok) return { ok: false, reason: reasonOf(outcome.problems) };
  const conflicts = outcome.conflicts.flatMap(({ booking }): StaffVisit[] => {
    const visit = staffVisit(booking, therapistId);
    return visit ? [visit] : [];
  });
  return { ok: true, timeOffId: outcome.id ?? '', conflicts };
}

/** Works that stretch after all; false when it is not there, or not theirs. */
export async function unblock(
  core: Core,
  tenantId: Id,
  actor: Actor,
  timeOffId: Id,
  key: CallKey,
): Promise<boolean> {
  const row = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(TimeOffTable, { id: timeOffId }),
  );
  // One that is gone may have been taken back by this very call, which is answered as before.
  if (row !== null && !(await mayPlan(core, tenantId, actor, row.resourceId))) return false;
  const change = { kind: 'remove-time-off' as const, id: timeOffId };
  return (await makeAllowedChange(core, tenantId, actor, change, key)).ok;
}

/** The desk plans everybody's time, a therapist their own. */
export async function mayPlan(core: Core, tenantId: Id, actor: Actor, therapistId: Id): Promise<boolean> {
  if (isAllowed(actor, 'change-rota')) return true;
  const own = await core.database.run((db) => therapistOfActor(tenantScope(db, tenantId), actor));
  return own !== null && own === therapistId;
}

function reasonOf(problems: readonly HouseProblem[]): Exclude<BlockOutcome, { ok: true }>['reason'] {
  return problems.some(({ reason }) => reason === 'key-reused') ? 'key-reused' : 'not-allowed';
}
