import type { QuietHours } from '../contract.ts';
import { addDays, instantOf, localDate } from '../schedule/local-time.ts';
import type { Span } from '../schedule/stretches.ts';

/**
 * The quiet hours that an instant (ms since the epoch) lies in, as instants; null outside of them. They begin at their
 * first minute, and are over at their last. Wall time of `zone`: in the night in which clocks change they are an hour longer or shorter.
 */
export function quietSpan(quiet: QuietHours | null, at: number, zone: string): Span | null {
  if (quiet === null || quiet.from === quiet.to) return null;
  const today = localDate(at, zone);
  for (const date of [addDays(today, -1), today]) {
    const from = instantOf(date, quiet.from, zone);
    const to = instantOf(quiet.to > quiet.from ? date : addDays(date, 1), quiet.to, zone);
    if (from <= at && at < to) return { from, to };
  }
  return null;
}
