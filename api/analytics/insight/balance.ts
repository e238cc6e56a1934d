import type { Utilisation } from '../../contract.ts';

export interface Balance {
  /** In the order of those given. */
  readonly fairMinutes: readonly number[];
  readonly unevenMinutes: number;
}

/**
 * How evenly work is spread. A therapist's fair share are the minutes that they would have booked were everybody as full
 * as the team: their minutes at work times its utilisation. What some have booked beyond theirs, added up, would have to
 * change hands for that; of all that is booked it is the share that is uneven, from nothing to less than all. Rounded to
 * minutes.
 */
export function balanceOf(loads: readonly Utilisation[]): Balance {
  const booked = loads.reduce((sum, { bookedMinutes }) => sum + bookedMinutes, 0);
  const bookable = loads.reduce((sum, { bookableMinutes }) => sum + bookableMinutes, 0);
  const fair = loads.map(({ bookableMinutes }) =>
    bookable === 0 ? 0 : (bookableMinutes * booked) / bookable,
  );
  const uneven = loads.reduce(
    (sum, { bookedMinutes }, place) => sum + Math.max(0, bookedMinutes - (fair[place] ?? 0)),
    0,
  );
  return { fairMinutes: fair.map(Math.round), unevenMinutes: Math.round(uneven) };
}
