const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * How long to wait before connecting again, in milliseconds: doubling from 0.5 s to 15 s.
 * Between half and all of it, by chance, so that a restarted server is not met by everybody at once.
 * @param failures connections lost since the last welcome, from 0
 * @param random a number in [0, 1)
 */
export function backoffMs(failures: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10));
  return Math.round(full * (0.5 + random / 2));
}
