import type { Utilisation } from '../contract.ts';
import { type Span, union } from '../schedule/stretches.ts';

/** A therapist's day: when they are at work, and when they give, gave or were to give treatments. */
export interface Workload {
  readonly works: readonly Span[];
  readonly treats: readonly Span[];
}

/**
 * How full a therapist's day is. Booked are the minutes of treatments, without the time to tidy up, whoever came: a
 * no-show's time could not be sold again. Bookable are the minutes at work (rota within the opening hours, less breaks
 * and time off), and those of treatments beyond them, so that nobody is fuller than full.
 */
export function utilisationOf({ works, treats }: Workload): Utilisation {
  return {
    bookedMinutes: minutesOf(union(treats)),
    bookableMinutes: minutesOf(union([...works, ...treats])),
  };
}

/** Of several people or days: minutes are added, never shares. */
export function together(all: readonly Utilisation[]): Utilisation {
  return {
    bookedMinutes: all.reduce((sum, one) => sum + one.bookedMinutes, 0),
    bookableMinutes: all.reduce((sum, one) => sum + one.bookableMinutes, 0),
  };
}

function minutesOf(spans: readonly Span[]): number {
  return Math.round(spans.reduce((sum, { from, to }) => sum + to - from, 0) / 60_000);
}
