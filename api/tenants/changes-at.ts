import type { HouseChange, Id } from '../contract.ts';
import type { RotaEntity } from '../database/entities/house.ts';
import { isTheirs } from '../people/permissions.ts';
import { addDays } from '../schedule/local-time.ts';
import type { HouseRows } from './house-book.ts';

const OF_A_LOCATION: readonly HouseChange['kind'][] = [
  'save-location',
  'save-room',
  'retire-room',
  'save-equipment',
  'retire-equipment',
  'save-rota',
  'remove-rota',
  'save-time-off',
  'remove-time-off',
  'save-closure',
  'remove-closure',
];

/** Is it a change of what stands at one location? All else is of the whole house. */
export function isOfALocation(kind: HouseChange['kind']): boolean {
  return OF_A_LOCATION.includes(kind);
}

/**
 * Does a change stay within these locations? Of what is elsewhere everything has to be as it was: a therapist's week is written as a
 * whole, and may have lines at several.
 */
export function staysAt(
  locationIds: readonly Id[],
  kind: HouseChange['kind'],
  before: HouseRows,
  after: HouseRows,
): boolean {
  if (!isOfALocation(kind)) return false;
  const isElsewhere = isElsewhereFor(locationIds, before);
  return elsewhere(before, isElsewhere) === elsewhere(after, isElsewhere);
}

interface IsElsewhere {
  location(id: Id): boolean;
  resource(id: Id): boolean;
}

function isElsewhereFor(locationIds: readonly Id[], { resources, rota }: HouseRows): IsElsewhere {
  const location = (id: Id): boolean => !isTheirs({ locationIds }, id);
  return {
    location,
    /** Who works at a location of theirs is away there, too, wherever else they work. */
    resource(id) {
      const known = resources.find((one) => one.id === id);
      if (known?.locationId != null) return location(known.locationId);
      return rota.every((line) => line.resourceId !== id || location(line.locationId));
    },
  };
}

function elsewhere(rows: HouseRows, is: IsElsewhere): string {
  return JSON.stringify([
    rows.locations.filter(({ id }) => is.location(id)),
    rows.resources.filter(({ locationId }) => locationId === null || is.location(locationId)),
    rows.closures.filter(({ locationId }) => is.location(locationId)),
    rows.timeOff.filter(({ resourceId }) => is.resource(resourceId)),
    daysOf(rows.rota.filter(({ locationId }) => is.location(locationId))),
  ]);
}

/** When each line holds, whichever rotas it was written in: a new one ends the old and repeats what stays. */
function daysOf(lines: readonly RotaEntity[]): readonly (readonly [string, string])[] {
  const spans = new Map<string, [string, string][]>();
  for (const { resourceId, locationId, kind, weekday, startsLocal, endsLocal, validFrom, validTo } of lines) {
    const line = [resourceId, locationId, kind, weekday, startsLocal, endsLocal].join(' ');
    spans.set(line, [...(spans.get(line) ?? []), [validFrom, validTo ?? '9999-12-31']]);
  }
  return [...spans]
    .map(([line, days]) => [line, JSON.stringify(joined(days))] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function joined(days: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  const whole: (readonly [string, string])[] = [];
  for (const [from, to] of days.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const last = whole.at(-1);
    if (last && from <= dayAfter(last[1])) whole[whole.length - 1] = [last[0], to > last[1] ? to : last[1]];
    else whole.push([from, to]);
  }
  return whole;
}

function dayAfter(date: string): string {
  return date === '9999-12-31' ? date : addDays(date, 1);
}
