import type { EquipmentDraft, HouseProblem, Id, RoomDraft, TherapistDraft } from '../contract.ts';
import type { ResourceEntity } from '../database/entities/house.ts';
import { newId } from '../database/ids.ts';
import type { HouseRows } from './house-book.ts';
import { ALWAYS, type PlanResult, RESOURCES, saved } from './house-edits.ts';
import { noSuch, problem } from './house-problems.ts';

type Kind = ResourceEntity['kind'];
type Columns = Omit<ResourceEntity, 'id' | 'tenantId' | 'kind' | 'position'>;

/** Somebody who treats, with what they can do. Where and when is the rota's. */
export function planTherapist(rows: HouseRows, id: Id | null, draft: TherapistDraft): PlanResult {
  const columns = { ...draft, locationId: null, roomKind: null, equipmentKind: null, capacity: 1 };
  return planResource(rows, 'therapist', id, columns);
}

export function planRoom(rows: HouseRows, id: Id | null, { kind, ...draft }: RoomDraft): PlanResult {
  const columns = { ...draft, gender: null, skills: [], roomKind: kind, equipmentKind: null };
  return planResource(rows, 'room', id, columns);
}

export function planEquipment(
  rows: HouseRows,
  id: Id | null,
  { kind, ...draft }: EquipmentDraft,
): PlanResult {
  const columns = { ...draft, gender: null, skills: [], roomKind: null, equipmentKind: kind, capacity: 1 };
  return planResource(rows, 'equipment', id, columns);
}

/** Gone from the house: takes no new visit, and those it has are in conflict. */
export function planNoResource(rows: HouseRows, kind: Kind, id: Id): PlanResult {
  const before = rows.resources.find((one) => one.id === id && one.kind === kind);
  return before ? planResource(rows, kind, id, { ...before, active: false }) : notFound(kind);
}

function planResource(rows: HouseRows, kind: Kind, id: Id | null, columns: Columns): PlanResult {
  const before = rows.resources.find((one) => one.id === id && one.kind === kind);
  if (id !== null && !before) return notFound(kind);
  const problems = placeProblems(rows, before, columns.locationId);
  if (problems.length > 0) return { ok: false, problems };
  const row: ResourceEntity = {
    ...columns,
    id: before?.id ?? newId(),
    tenantId: rows.tenant.id,
    kind,
    position: before?.position ?? rows.resources.filter((one) => one.kind === kind).length,
  };
  return {
    ok: true,
    id: row.id,
    edits: [saved(RESOURCES, before, row)],
    reach: before?.active && !row.active ? { ...ALWAYS, resourceId: row.id } : null,
    frees: row.active,
  };
}

/** Old visits say that they were in this room, in that house. */
function placeProblems(
  rows: HouseRows,
  before: ResourceEntity | undefined,
  locationId: Id | null,
): HouseProblem[] {
  if (before) return before.locationId === locationId ? [] : [problem('locationId', 'cannot-change')];
  if (locationId === null || rows.locations.some((one) => one.id === locationId)) return [];
  return [noSuch('locationId', 'location')];
}

function notFound(kind: Kind): PlanResult {
  return { ok: false, problems: [noSuch('id', kind === 'equipment' ? 'piece of equipment' : kind)] };
}
