/** The ledger's grain. Durations, buffers and starts are multiples of it. */
export const TICK_MINUTES = 5;
const TICK_MS = TICK_MINUTES * 60_000;

export interface Occupied {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
}

/** The ticks that an item takes of each of its resources, buffers included: [first, end). */
export function tickRange(item: Occupied): { first: number; end: number } {
  return {
    first: tickAt(item.startsAt - item.bufferBeforeMinutes * 60_000),
    end: tickAfter(item.endsAt + item.bufferAfterMinutes * 60_000),
  };
}

/** The tick that an instant lies in. */
export function tickAt(at: number): number {
  return Math.floor(at / TICK_MS);
}

/** The first tick that begins at an instant or after it. */
export function tickAfter(at: number): number {
  return Math.ceil(at / TICK_MS);
}

/** When a tick begins, in milliseconds since the epoch. */
export function tickStart(tick: number): number {
  return tick * TICK_MS;
}
