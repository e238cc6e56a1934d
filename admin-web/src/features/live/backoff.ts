const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before trying to connect again: doubling from one second to thirty, with up to half
 * of it taken off at random, so that all desks do not come back in the same moment after a restart.
 */
export function backoffMs(failures: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(full * (1 - random / 2));
}
