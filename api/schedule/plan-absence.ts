import type { ClosureDraft, HouseProblem, Id, LocalDate, TimeOffDraft } from '../contract.ts';
import type { ClosureEntity, TimeOffEntity } from '../database/entities/house.ts';
import { newId } from '../database/ids.ts';
import type { HouseRows } from '../tenants/house-book.ts';
import { CLOSURES, type PlanResult, type Reach, removed, saved, TIME_OFF } from '../tenants/house-edits.ts';
import { noSuch, problem } from '../tenants/house-problems.ts';
import { addDays, instantOf } from './local-time.ts';

/** A therapist away, or a room or piece of equipment out of order. `id` null makes it. */
export function planTimeOff(rows: HouseRows, id: Id | null, draft: TimeOffDraft): PlanResult {
  const before = rows.timeOff.find((one) => one.id === id);
  if (id !== null && !before) return { ok: false, problems: [noSuch('id', 'time off')] };
  if (!rows.resources.some((one) => one.id === draft.resourceId))
    return { ok: false, problems: [noSuch('resourceId', 'therapist, room or piece of equipment')] };
  const [startsAt, endsAt] = [Date.parse(draft.startsAt), Date.parse(draft.endsAt)];
  if (endsAt <= startsAt) return { ok: false, problems: [problem('endsAt', 'ends-before-start')] };
  const row: TimeOffEntity = {
    ...draft,
    startsAt,
    endsAt,
    id: before?.id ?? newId(),
    tenantId: rows.tenant.id,
  };
  return {
    ok: true,
    id: row.id,
    edits: [saved(TIME_OFF, before, row)],
    reach: { from: startsAt, to: endsAt, resourceId: draft.resourceId },
    frees: before !== undefined,
  };
}

export function planNoTimeOff(rows: HouseRows, id: Id): PlanResult {
  const before = rows.timeOff.find((one) => one.id === id);
  if (!before) return { ok: false, problems: [noSuch('id', 'time off')] };
  return { ok: true, id, edits: [removed(TIME_OFF, [before])], reach: null, frees: true };
}

/** Days on which a house is closed, or open at other hours. `id` null makes it. */
export function planClosure(rows: HouseRows, id: Id | null, draft: ClosureDraft): PlanResult {
  const before = rows.closures.find((one) => one.id === id);
  if (id !== null && !before) return { ok: false, problems: [noSuch('id', 'closure')] };
  const problems = closureProblems(rows, draft);
  if (problems.length > 0) return { ok: false, problems };
  const row: ClosureEntity = { ...draft, id: before?.id ?? newId(), tenantId: rows.tenant.id };
  return {
    ok: true,
    id: row.id,
    edits: [saved(CLOSURES, before, row)],
    reach: daysReach(row, before),
    frees: before !== undefined || row.opens !== null,
  };
}

/** Special hours may have opened a day that is closed without them. */
export function planNoClosure(rows: HouseRows, id: Id): PlanResult {
  const before = rows.closures.find((one) => one.id === id);
  if (!before) return { ok: false, problems: [noSuch('id', 'closure')] };
  return {
    ok: true,
    id,
    edits: [removed(CLOSURES, [before])],
    reach: daysReach(before, undefined),
    frees: true,
  };
}

function closureProblems(rows: HouseRows, draft: ClosureDraft): HouseProblem[] {
  const { locationId, fromDate, toDate, opens, closes } = draft;
  if (!rows.locations.some((one) => one.id === locationId)) return [noSuch('locationId', 'location')];
  if (toDate < fromDate) return [problem('toDate', 'ends-before-start')];
  if (opens === null && closes === null) return [];
  if (opens === null || closes === null)
    return [problem(opens === null ? 'opens' : 'closes', 'only-one-end')];
  return closes <= opens ? [problem('closes', 'ends-before-start')] : [];
}

type Days = Pick<ClosureEntity, 'fromDate' | 'toDate'>;

/** The days as they are to be and as they were, with one more on each side: days begin earlier in the east. */
function daysReach(now: Days, before: Days | undefined): Reach {
  const both = [now, before ?? now];
  const midnight = (dates: LocalDate[], days: number): number[] =>
    dates.map((date) => instantOf(addDays(date, days), '00:00', 'utc'));
  return {
    resourceId: null,
    from: Math.min(
      ...midnight(
        both.map((one) => one.fromDate),
        -1,
      ),
    ),
    to: Math.max(
      ...midnight(
        both.map((one) => one.toDate),
        2,
      ),
    ),
  };
}
