import type { BookingView, GuestVisits } from '../../../../api/contract.ts';

export interface Often {
  readonly name: string;
  readonly count: number;
}

/** What a guest's visits tell of what they like. */
export interface Wishes {
  readonly treatments: readonly Often[];
  readonly therapists: readonly Often[];
  /** As they wished it last; null is anybody. */
  readonly gender: 'female' | 'male' | null;
}

const MOST = 3;
const TOOK_PLACE: ReadonlySet<BookingView['status']> = new Set([
  'checked-in',
  'in-treatment',
  'completed',
  'confirmed',
]);

/** Gifts for others and visits that did not take place tell nothing. */
export function wishesOf({ coming, past }: GuestVisits): Wishes {
  const visits = [...coming.toReversed(), ...past].filter(
    ({ status, forName }) => TOOK_PLACE.has(status) && forName === null,
  );
  const items = visits.flatMap((visit) => visit.items);
  return {
    treatments: most(items.map(({ treatmentName }) => treatmentName)),
    therapists: most(items.map(({ therapistName }) => therapistName)),
    gender: items.find(({ genderWish }) => genderWish !== null)?.genderWish ?? null,
  };
}

function most(names: readonly string[]): Often[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name))
    .slice(0, MOST);
}
