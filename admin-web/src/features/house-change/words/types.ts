import type { ConflictReason, HouseProblemReason, HouseWarning } from '../../../../../api/contract.ts';

/** What is said wherever the house is changed, in one language. */
export interface ChangeWords {
  readonly save: string;
  readonly cancel: string;
  readonly close: string;
  readonly undo: string;
  readonly saved: string;
  readonly undone: string;
  readonly savedAndMoved: (visits: number) => string;
  readonly moved: (visits: number) => string;

  // Before it is saved
  readonly inTheWay: (visits: number) => string;
  readonly inTheWayHelp: string;
  /** Treatments that nobody could book after it. */
  readonly warned: string;
  readonly warnings: Readonly<Record<HouseWarning['reason'], (treatment: string) => string>>;
  readonly saveAnyway: string;
  readonly saveAndMove: (visits: number) => string;

  // Visits that wait for another time
  readonly waiting: (visits: number) => string;
  readonly waitingHelp: string;
  readonly look: string;
  /** Some could not be moved: somebody else took the time meanwhile. */
  readonly notMoved: (visits: number) => string;
  readonly notMovedHelp: string;
  readonly move: (visits: number) => string;

  // One visit
  readonly nameless: string;
  readonly withWhom: (treatment: string, therapists: string) => string;
  readonly reasons: Readonly<Record<ConflictReason, string>>;
  readonly instead: (guest: string) => string;
  readonly leave: string;
  readonly sameTime: (therapists: string) => string;
  readonly otherTime: (when: string, therapists: string) => string;
  readonly nothingFree: string;

  readonly problems: Readonly<Record<HouseProblemReason, string>>;
  readonly problem: string;
}
