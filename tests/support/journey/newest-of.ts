import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

/** The newest that fits, once there is one; throws with all there were when none comes. */
export async function newestOf<T>(
  all: () => readonly T[],
  fits: (one: T) => boolean,
  wordsOf: (one: T) => string,
): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(20)) {
    const found = all().findLast(fits);
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`it was not shown: ${JSON.stringify(all().map(wordsOf))}`);
  }
}
