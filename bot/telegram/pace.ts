/** How much may be sent under one key. */
export interface Rate {
  readonly perSecond: number;
  /** This many at once, when nothing was sent for a while. */
  readonly burst: number;
}

export interface Pace {
  /**
   * May it be sent now? 0 when it may; else the milliseconds after which to ask again: that place is kept for `who`,
   * so that nobody asks twice in vain, however many wait.
   */
  ask(who: string, keys: readonly (readonly [key: string, rate: Rate])[]): number;
}

/** A place that nobody came for is given up after this. */
const KEPT_MS = 60_000;
const SET_BACK_MS = 1_000;
const MANY = 10_000;

/** Rates kept by places in a row (GCRA): a key remembers when its next one would be due at its steady rate. */
export function makePace(now: () => number): Pace {
  const due = new Map<string, number>();
  const kept = new Map<string, number>();
  let latest = Number.NEGATIVE_INFINITY;
  const clock = (): number => {
    const at = now();
    // Set back, what was counted lies in the future: better to begin anew than to be silent until then.
    if (at < latest - SET_BACK_MS) for (const known of [due, kept]) known.clear();
    latest = at;
    return at;
  };
  return {
    ask(who, keys) {
      const at = clock();
      const place = kept.get(who);
      if (place !== undefined && place + KEPT_MS > at) {
        if (place <= at) kept.delete(who);
        return Math.max(0, place - at);
      }
      const next = Math.max(at, ...keys.map(([key, rate]) => freeAt(due.get(key) ?? at, rate)));
      for (const [key, { perSecond }] of keys)
        due.set(key, Math.max(next, due.get(key) ?? next) + 1000 / perSecond);
      forget(due, (until) => until <= at);
      const waitMs = Math.round(next - at);
      if (waitMs === 0) return 0;
      kept.set(who, at + waitMs);
      forget(kept, (until) => until + KEPT_MS <= at);
      return waitMs;
    },
  };
}

function freeAt(due: number, { perSecond, burst }: Rate): number {
  return due - ((burst - 1) * 1000) / perSecond;
}

/** Chats fall silent: what says nothing any more is not remembered for ever. */
function forget(known: Map<string, number>, isOver: (until: number) => boolean): void {
  if (known.size <= MANY) return;
  for (const [key, until] of known) if (isOver(until)) known.delete(key);
}
