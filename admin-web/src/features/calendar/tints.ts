import { createContext, useMemo, useState } from 'react';
import type { Id, Treatment } from '../../../../api/contract.ts';

/** So many hues can still be told apart; a house that sells more has some twice. */
export const TINTS = 8;

/** What the colour of a visit says. */
export type ColourBy = 'state' | 'treatment';

/** The hue of each treatment, by its place in the house's list; null where colours say the state. */
export type Tints = ReadonlyMap<Id, number> | null;

export const TintsContext = createContext<Tints>(null);

function tintsOf(treatments: readonly Pick<Treatment, 'id'>[]): NonNullable<Tints> {
  return new Map(treatments.map(({ id }, place) => [id, place % TINTS]));
}

const KEY = 'stillwater.colour';

/** As it was last chosen on this device. */
function keptColour(): ColourBy {
  try {
    return localStorage.getItem(KEY) === 'treatment' ? 'treatment' : 'state';
  } catch (error) {
    console.info('Nothing can be kept on this device', error);
    return 'state';
  }
}

function keepColour(by: ColourBy): void {
  try {
    localStorage.setItem(KEY, by);
  } catch (error) {
    console.info('Nothing can be kept on this device', error);
  }
}

/** The hues of treatments where this device is to show them, and the choice of that. */
export function useTints(treatments: readonly Pick<Treatment, 'id'>[]) {
  const [by, setBy] = useState(keptColour);
  const tints = useMemo(() => (by === 'treatment' ? tintsOf(treatments) : null), [by, treatments]);
  const colour = (next: ColourBy) => {
    keepColour(next);
    setBy(next);
  };
  return { tints, colour };
}
