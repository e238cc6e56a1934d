import { expect } from '@jest/globals';
import { leastCpuMs } from './cpu-time.ts';

const PLAIN = 'a massage for two on friday afternoon would be lovely ';
const TIMES = 200;
/** Shorter than this a clock says little. */
const LEAST_MS = 0.5;

/**
 * A hostile text may cost many times what plain words of its length cost, but no power of it. Both are read in this
 * run, so that a busy machine changes nothing.
 */
export function expectQuickToRead(read: (text: string) => unknown, text: string): void {
  const plain = PLAIN.repeat(Math.ceil(text.length / PLAIN.length)).slice(0, text.length);
  const floor = Math.max(
    leastCpuMs(() => read(plain), 3),
    LEAST_MS,
  );
  expect(leastCpuMs(() => read(text), 3)).toBeLessThan(TIMES * floor);
}
