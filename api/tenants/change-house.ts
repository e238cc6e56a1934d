import type { Call, Unit } from '../audit/write-in-tenant.ts';
import { writeOnce } from '../audit/write-once.ts';
import type {
  Actor,
  CallKey,
  HouseChange,
  HouseOutcome,
  HouseProblem,
  HouseWarning,
  Id,
} from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { isTheirs, may, type Permission } from '../people/permissions.ts';
import { describeConflicts } from '../schedule/describe-conflicts.ts';
import { conflictsOf, type Visit, visitsToCome } from '../schedule/visit-conflicts.ts';
import { staysAt } from './changes-at.ts';
import { type HouseBook, makeBook, openBook, readHouse } from './house-book.ts';
import { type Planned, withEdits } from './house-edits.ts';
import { problem } from './house-problems.ts';
import { newWarnings } from './house-warnings.ts';
import { noteOf, planChange } from './plan-change.ts';
import { readChange } from './read-change.ts';

/** What a change was answered, short: visits are shown as they are when it is told. */
type Answer =
  | {
      readonly ok: true;
      readonly id: Id | null;
      readonly warnings: readonly HouseWarning[];
      readonly conflictIds: readonly Id[];
    }
  | { readonly ok: false; readonly problems: readonly HouseProblem[] };

/** Makes every kept picture of the house stale, in each process, when the unit's transaction is committed. */
export async function changeHouse(unit: Unit): Promise<void> {
  await unit.change('UPDATE "tenant" SET house_version = house_version + 1 WHERE id = ?', [unit.tenantId]);
}

/** Check, decide, write, announce: the one road of every change of the house. */
export async function makeChange(
  core: Core,
  tenantId: Id,
  actor: Actor,
  input: HouseChange,
  key: CallKey,
): Promise<HouseOutcome> {
  const ready = readyChange(actor, input);
  return ready.ok ? makeAllowedChange(core, tenantId, actor, ready.change, key) : ready;
}

/** The same for a caller who has seen to it that the actor may: therapists plan their own time off. */
export async function makeAllowedChange(
  core: Core,
  tenantId: Id,
  actor: Actor,
  input: HouseChange,
  key: CallKey,
): Promise<HouseOutcome> {
  const read = readChange(input);
  if (!read.ok) return read;
  const { change } = read;
  const call: Call = { key, name: `house ${change.kind}`, body: change };
  const answer = await writeOnce(core, tenantId, actor, call, (unit) => changeWithin(core, unit, change));
  if (answer === null) return { ok: false, problems: [problem('', 'key-reused')] };
  return answer.ok ? told(core, actor, answer, await openBook(core, tenantId)) : answer;
}

/** The answer that the change would get now. Nothing is written. */
export async function previewChange(
  core: Core,
  tenantId: Id,
  actor: Actor,
  input: HouseChange,
): Promise<HouseOutcome> {
  const ready = readyChange(actor, input);
  if (!ready.ok) return ready;
  const decided = await core.database.run((db) =>
    decide(core, tenantScope(db, tenantId), ready.change, { now: core.now(), actor }),
  );
  return decided.ok ? told(core, actor, decided.answer, decided.after) : decided;
}

const OF_THE_ROTA: readonly HouseChange['kind'][] = [
  'save-time-off',
  'remove-time-off',
  'save-closure',
  'remove-closure',
];

/** Who may make a change of this kind. */
export function permissionFor(kind: HouseChange['kind']): Permission {
  return OF_THE_ROTA.includes(kind) ? 'change-rota' : 'change-house';
}

function readyChange(actor: Actor, input: HouseChange): ReturnType<typeof readChange> {
  const read = readChange(input);
  if (!read.ok || isAllowed(actor, permissionFor(read.change.kind))) return read;
  return { ok: false, problems: [problem('', 'not-allowed')] };
}

export function isAllowed(actor: Actor, permission: Permission): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && may(actor.role, permission));
}

async function changeWithin(core: Core, unit: Unit, change: HouseChange): Promise<Answer> {
  // Two changes at once are checked one after the other, each against what the other left.
  await unit.change('UPDATE "tenant" SET house_version = house_version WHERE id = ?', [unit.tenantId]);
  const decided = await decide(core, unit, change, unit);
  if (!decided.ok) return decided;
  const { planned, answer } = decided;
  for (const edit of planned.edits) await edit.write(unit);
  await changeHouse(unit);
  unit.record({ type: 'house-changed', bookingId: null, note: noteOf(change, planned.id) });
  if (planned.frees) unit.freed();
  return answer;
}

type Decided =
  | {
      readonly ok: true;
      readonly planned: Planned;
      readonly answer: Extract<Answer, { readonly ok: true }>;
      readonly after: HouseBook;
    }
  | { readonly ok: false; readonly problems: readonly HouseProblem[] };

async function decide(
  core: Core,
  scope: Scope,
  change: HouseChange,
  { now, actor }: { readonly now: number; readonly actor: Actor },
): Promise<Decided> {
  const rows = await core.database.run((db) => readHouse(db, scope.tenantId));
  const isUsed = async (locationId: Id): Promise<boolean> =>
    (await scope.find(BookingTable, { where: { locationId }, take: 1 })).length > 0;
  const planned = await planChange(change, { rows, now, actor, isUsed });
  if (!planned.ok) return planned;
  const afterRows = withEdits(rows, planned.edits);
  const bound = actor.kind === 'staff' ? (actor.locationIds ?? null) : null;
  if (bound !== null && !staysAt(bound, change.kind, rows, afterRows))
    return { ok: false, problems: [problem('', 'not-allowed')] };
  const after = makeBook(rows.tenant.houseVersion + 1, afterRows);
  const before = makeBook(rows.tenant.houseVersion, rows);
  const answer = {
    ok: true as const,
    id: planned.id,
    warnings: newWarnings(rows, afterRows, planned.id),
    conflictIds: await newConflicts(scope, { before, after, reach: planned.reach, now }),
  };
  return { ok: true, planned, answer, after };
}

interface Step {
  readonly before: HouseBook;
  readonly after: HouseBook;
  readonly reach: Planned['reach'];
  readonly now: number;
}

/** Visits that lack something after the change which they had before it. */
async function newConflicts(scope: Scope, { before, after, reach, now }: Step): Promise<Id[]> {
  if (reach === null) return [];
  const locationIds = before.house.locations.map((one) => one.id);
  const visits = await visitsToCome(scope, locationIds, now, reach);
  return visits
    .filter((visit) => reach.resourceId === null || has(visit, reach.resourceId))
    .filter((visit) => {
      const lacked = conflictsOf(before, visit);
      return conflictsOf(after, visit).some((one) => !lacked.includes(one));
    })
    .map((visit) => visit.booking.id);
}

function has({ items }: Visit, resourceId: Id): boolean {
  return items.some((item) => [item.therapistId, item.roomId, ...item.equipmentIds].includes(resourceId));
}

/** Of visits at other locations somebody who is bound to theirs is not told; the desk there sees them in its own list. */
async function told(
  core: Core,
  actor: Actor,
  { conflictIds, ...answer }: Extract<Answer, { readonly ok: true }>,
  book: HouseBook,
): Promise<HouseOutcome> {
  const conflicts = await describeConflicts(core, book, conflictIds);
  return {
    ...answer,
    conflicts: conflicts.filter(
      ({ booking }) => actor.kind !== 'staff' || isTheirs(actor, booking.locationId),
    ),
  };
}
