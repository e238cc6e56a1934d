import { DateTime } from 'luxon';

/** A clock that a test sets. */
export interface TestClock {
  now(): number;
  /** To a wall time of the test's spa. */
  set(local: string): void;
  forward(minutes: number): void;
}

/** The test spa's zone. */
export const ZONE = 'Europe/Amsterdam';

/** A clock that stands at a wall time of the test's spa: `2026-03-02T09:00`. */
export function clockAt(local: string): TestClock {
  let at = instant(local);
  return {
    now: () => at,
    set: (next) => {
      at = instant(next);
    },
    forward: (minutes) => {
      at += minutes * 60_000;
    },
  };
}

/** The instant of a wall time of the test's spa, in milliseconds since the epoch. */
export function instant(local: string): number {
  return DateTime.fromISO(local, { zone: ZONE }).toMillis();
}
