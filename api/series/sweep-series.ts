import type { Core } from '../core.ts';
import { extendSeries } from './extend-series.ts';

/** The horizon moves once a day, at each house's midnight. */
const EVERY_MS = 10 * 60_000;

/** Carries the series on, now and then: called more often it does nothing. How many visits were dealt with. */
export function makeSeriesSweep(core: Core): () => Promise<number> {
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    if (core.now() - last < EVERY_MS) return 0;
    const done = await extendSeries(core);
    last = core.now();
    return done;
  };
}
