import type { Id, LookedAt, Looker } from '../../../../api/contract.ts';

/** Who else looks at which visit. Each visit is followed for itself: hundreds of cards are not asked for the sake of one. */
export interface Lookers {
  readonly subscribe: (bookingId: Id, onChange: () => void) => () => void;
  /** The same array for as long as they are the same. */
  readonly of: (bookingId: Id) => readonly Looker[];
  /** All of it, as it is now. */
  readonly receive: (visits: readonly LookedAt[]) => void;
}

const NOBODY: readonly Looker[] = [];

export function createLookers(): Lookers {
  const listeners = new Map<Id, Set<() => void>>();
  let now: ReadonlyMap<Id, readonly Looker[]> = new Map();
  const of = (bookingId: Id) => now.get(bookingId) ?? NOBODY;
  return {
    of,
    subscribe: (bookingId, onChange) => {
      const own = listeners.get(bookingId) ?? new Set();
      listeners.set(bookingId, own.add(onChange));
      return () => {
        own.delete(onChange);
        if (own.size === 0 && listeners.get(bookingId) === own) listeners.delete(bookingId);
      };
    },
    receive: (visits) => {
      const before = now;
      now = new Map(
        visits.map(({ bookingId, by }) => {
          const known = before.get(bookingId);
          return [bookingId, known && isSame(known, by) ? known : by];
        }),
      );
      for (const id of new Set([...before.keys(), ...now.keys()]))
        if (before.get(id) !== now.get(id)) for (const listener of listeners.get(id) ?? []) listener();
    },
  };
}

function isSame(one: readonly Looker[], other: readonly Looker[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, name }, place) => id === other[place]?.id && name === other[place]?.name)
  );
}
