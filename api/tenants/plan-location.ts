import type { HouseProblem, Id, LocationDraft, OpeningHours } from '../contract.ts';
import type { LocationEntity } from '../database/entities/house.ts';
import { newId } from '../database/ids.ts';
import { localDate } from '../schedule/local-time.ts';
import { inTwoPlacesAtOnce } from '../schedule/two-places.ts';
import type { HouseRows } from './house-book.ts';
import {
  ALWAYS,
  CLOSURES,
  LOCATIONS,
  type PlanResult,
  RESOURCES,
  ROTA,
  removed,
  saved,
  TIME_OFF,
} from './house-edits.ts';
import { noSuch, problem } from './house-problems.ts';

/** A house that is new, or other hours, another zone or holidays for one: `id` null makes it. */
export function planLocation(rows: HouseRows, id: Id | null, draft: LocationDraft, now: number): PlanResult {
  const before = rows.locations.find((one) => one.id === id);
  if (id !== null && !before) return { ok: false, problems: [noSuch('id', 'location')] };
  const problems = [
    ...hoursProblems(draft.openingHours),
    ...(before && before.timeZone !== draft.timeZone ? zoneProblems(rows, { ...before, ...draft }, now) : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const row: LocationEntity = {
    ...draft,
    coordinates: draft.coordinates ?? null,
    id: before?.id ?? newId(),
    tenantId: rows.tenant.id,
    position: before?.position ?? rows.locations.length,
  };
  return {
    ok: true,
    id: row.id,
    edits: [saved(LOCATIONS, before, row)],
    reach: before ? { ...ALWAYS, resourceId: null } : null,
    frees: true,
  };
}

/** A house that was made by mistake, with all that stands in it. `isUsed`: a visit was booked there once. */
export function planNoLocation(rows: HouseRows, id: Id, isUsed: boolean): PlanResult {
  const location = rows.locations.find((one) => one.id === id);
  if (!location) return { ok: false, problems: [noSuch('id', 'location')] };
  if (isUsed) return { ok: false, problems: [problem('id', 'in-use')] };
  const inside = rows.resources.filter((one) => one.locationId === id);
  const edits = [
    removed(
      TIME_OFF,
      rows.timeOff.filter((away) => inside.some((one) => one.id === away.resourceId)),
    ),
    removed(
      ROTA,
      rows.rota.filter((line) => line.locationId === id),
    ),
    removed(
      CLOSURES,
      rows.closures.filter((one) => one.locationId === id),
    ),
    removed(RESOURCES, inside),
    removed(LOCATIONS, [location]),
  ];
  return { ok: true, id, edits, reach: null, frees: false };
}

/** By other clocks a therapist of two houses may find themselves in both. */
function zoneProblems(rows: HouseRows, location: LocationEntity, now: number): HouseProblem[] {
  const locations = rows.locations.map((one) => (one.id === location.id ? location : one));
  const here = rows.rota.filter((line) => line.locationId === location.id);
  return [...new Set(here.map((line) => line.resourceId))].flatMap((therapistId) => {
    const lines = rows.rota.filter((line) => line.resourceId === therapistId);
    const date = inTwoPlacesAtOnce(locations, lines, localDate(now, location.timeZone));
    const name = rows.resources.find((one) => one.id === therapistId)?.name ?? '';
    return date === null
      ? []
      : [problem('timeZone', 'overlaps', `On ${date} ${name} would be at work in two houses at once.`)];
  });
}

function hoursProblems(hours: readonly OpeningHours[]): HouseProblem[] {
  return hours.flatMap((one, place) => {
    const field = `openingHours[${place}]`;
    if (one.closes <= one.opens) return [problem(`${field}.closes`, 'ends-before-start')];
    const overlaps = hours
      .slice(0, place)
      .some((other) => other.weekday === one.weekday && one.opens < other.closes && other.opens < one.closes);
    return overlaps ? [problem(`${field}.opens`, 'overlaps')] : [];
  });
}
