import type { HouseProblem, Id, LocalDate, RotaDraft, RotaLine } from '../contract.ts';
import type { RotaEntity } from '../database/entities/house.ts';
import { newId } from '../database/ids.ts';
import type { HouseRows } from '../tenants/house-book.ts';
import {
  ALWAYS,
  added,
  changed,
  type PlanResult,
  type Reach,
  ROTA,
  removed,
} from '../tenants/house-edits.ts';
import { noSuch, problem } from '../tenants/house-problems.ts';
import { addDays, instantOf } from './local-time.ts';
import { lineProblems } from './rota-lines.ts';
import { inTwoZonesAtOnce } from './two-places.ts';

/** A therapist's week from a day on; see `RotaDraft` for what becomes of the weeks around it. */
export function planRota(rows: HouseRows, draft: RotaDraft): PlanResult {
  const problems = rotaProblems(rows, draft);
  if (problems.length > 0) return { ok: false, problems };
  const own = rows.rota.filter((line) => line.resourceId === draft.therapistId);
  const same = own.filter((line) => line.validFrom === draft.validFrom);
  const cut = own.filter((line) => line.validFrom < draft.validFrom && reaches(line, draft.validFrom));
  const lines = [...draft.lines.map((line) => rowOf(rows, draft, line)), ...resumed(cut, draft.validTo)];
  const rest = own.filter((line) => !same.includes(line) && !cut.includes(line));
  const ended = cut.map((line) => ({ ...line, validTo: addDays(draft.validFrom, -1) }));
  const elsewhere = inTwoZonesAtOnce(rows.locations, [...rest, ...ended, ...lines], draft.validFrom);
  if (elsewhere !== null) return { ok: false, problems: [twoPlaces(elsewhere)] };
  return {
    ok: true,
    id: draft.therapistId,
    edits: [removed(ROTA, same), changed(ROTA, ended), added(ROTA, lines)],
    reach: reachOf(draft, [draft.validTo, ...same.map((line) => line.validTo)]),
    frees: true,
  };
}

/** The weeks of a rota are taken out; nothing comes in their place. */
export function planNoRota(rows: HouseRows, therapistId: Id, validFrom: LocalDate): PlanResult {
  const gone = rows.rota.filter((line) => line.resourceId === therapistId && line.validFrom === validFrom);
  if (gone.length === 0) return { ok: false, problems: [noSuch('validFrom', 'rota')] };
  return {
    ok: true,
    id: therapistId,
    edits: [removed(ROTA, gone)],
    reach: reachOf(
      { therapistId, validFrom },
      gone.map((line) => line.validTo),
    ),
    frees: false,
  };
}

function rotaProblems(rows: HouseRows, draft: RotaDraft): HouseProblem[] {
  const { therapistId, validFrom, validTo } = draft;
  if (!rows.resources.some((one) => one.id === therapistId && one.kind === 'therapist'))
    return [noSuch('therapistId', 'therapist')];
  if (validTo !== null && validTo < validFrom) return [problem('validTo', 'ends-before-start')];
  const next = rows.rota.find(
    (line) =>
      line.resourceId === therapistId &&
      line.validFrom > validFrom &&
      (validTo === null || line.validFrom <= validTo),
  );
  if (next) return [laterRota(next)];
  return lineProblems(rows.locations, draft.lines);
}

/** Which of the two was meant is for a person to say. */
function laterRota({ validFrom }: RotaEntity): HouseProblem {
  const message = `Another rota begins on ${validFrom}. End this one before that day, or take that one out first.`;
  return problem('validTo', 'overlaps', message);
}

function twoPlaces(date: LocalDate): HouseProblem {
  return problem('lines', 'overlaps', `On ${date} they would be at work in two houses at once.`);
}

function reaches(line: RotaEntity, date: LocalDate): boolean {
  return line.validTo === null || line.validTo >= date;
}

/** What a rota with a last day interrupts goes on after it. */
function resumed(cut: readonly RotaEntity[], validTo: LocalDate | null): RotaEntity[] {
  if (validTo === null) return [];
  const validFrom = addDays(validTo, 1);
  return cut.filter((line) => reaches(line, validFrom)).map((line) => ({ ...line, id: newId(), validFrom }));
}

function rowOf(rows: HouseRows, draft: RotaDraft, line: RotaLine): RotaEntity {
  return {
    id: newId(),
    tenantId: rows.tenant.id,
    resourceId: draft.therapistId,
    locationId: line.locationId,
    kind: line.kind,
    weekday: line.weekday,
    startsLocal: line.starts,
    endsLocal: line.ends,
    validFrom: draft.validFrom,
    validTo: draft.validTo,
  };
}

/** A day more on each side: a local day begins on another one elsewhere. */
function reachOf(
  { therapistId, validFrom }: Pick<RotaDraft, 'therapistId' | 'validFrom'>,
  ends: readonly (LocalDate | null)[],
): Reach {
  const last = ends.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b));
  return {
    resourceId: therapistId,
    from: instantOf(addDays(validFrom, -1), '00:00', 'utc'),
    to: last === null ? ALWAYS.to : instantOf(addDays(last, 2), '00:00', 'utc'),
  };
}
