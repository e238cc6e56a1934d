import { createContext, useContext } from 'react';
import type { HouseChange, Id } from '../../../../api/contract.ts';
import type { Problems } from './problems.ts';

/** A change that somebody asks for. */
export interface Wish {
  readonly change: HouseChange;
  /** What is said once it is made: "Closure removed". */
  readonly said?: string;
  /** What takes it back, where that is simple; with the id that the change answered. */
  readonly undo?: (id: Id | null) => HouseChange;
}

/** What became of a wish. Who looked at the visits in the way and let it be is told nothing more. */
export type Fate =
  | { readonly is: 'made'; readonly id: Id | null }
  | { readonly is: 'let-be' }
  | { readonly is: 'refused'; readonly problems: Problems };

/** The one way in which a page changes the house: what it would do is seen before it is done. */
export interface HouseChanges {
  readonly ask: (wish: Wish) => Promise<Fate>;
  /** Shows every visit that the house as it is leaves without something. */
  readonly lookAtConflicts: () => Promise<void>;
}

export const HouseChangesContext = createContext<HouseChanges | null>(null);

/** Only used below `HouseChangesProvider`. */
export function useHouseChanges(): HouseChanges {
  const changes = useContext(HouseChangesContext);
  if (changes === null) throw new Error('useHouseChanges is used outside HouseChangesProvider');
  return changes;
}
