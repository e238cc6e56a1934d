import type { PointerEvent } from 'react';
import type { Id } from '../../../../api/contract.ts';
import type { DayColumn, Visit } from './columns.ts';
import type { Span } from './layout.ts';

/** A visit that has no time yet and is not in the day: only its length counts. */
export interface Outsider extends Span {
  readonly id: Id;
  readonly guest: { readonly name: string | null; readonly phone: string | null };
}

/** What a hand can hold. */
export type Carried = Visit | Outsider;

export function isOutside(carried: Carried): carried is Outsider {
  return !('booking' in carried);
}

/**
 * The way for what is not in the day to be dragged into it: who shows it calls `take` with the press on it, and hears by `onDrop` at
 * which instant and over which column it was let go. Each side sets its own half while it is on the screen.
 */
export interface DropIn {
  take: ((outsider: Outsider, press: PointerEvent<HTMLElement>) => void) | null;
  onDrop: ((outsider: Outsider, startsAt: string, column: DayColumn) => void) | null;
}
