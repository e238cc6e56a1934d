import type { Rate } from '../api/contract.ts';

export interface Pace {
  /**
   * May it be sent now? 0 when it may; else the milliseconds after which to ask again: that place is kept for `who`,
   * so that nobody asks twice in vain, however many wait. The narrowest key comes first: who waits for it takes no
   * place from others in the wider ones.
   */
  ask(who: string, keys: readonly (readonly [key: string, rate: Rate])[]): number;
  /** Takes a place if one is free now, for what may as well be left undone: it stands before nobody who waits. */
  spare(key: string, rate: Rate): boolean;
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
  const placeOf = (key: string, rate: Rate, at: number): number => {
    const next = Math.max(at, freeAt(due.get(key) ?? at, rate));
    due.set(key, Math.max(next, due.get(key) ?? next) + 1000 / rate.perSecond);
    return at + Math.round(next - at);
  };
  return {
    ask(who, keys) {
      const at = clock();
      forget(due, (until) => until <= at);
      forget(kept, (until) => until + KEPT_MS <= at);
      for (const [key, rate] of keys) {
        const name = `${who} ${key}`;
        const before = kept.get(name);
        const place = before === undefined || before + KEPT_MS <= at ? placeOf(key, rate, at) : before;
        kept.set(name, place);
        if (place > at) return place - at;
      }
      for (const [key] of keys) kept.delete(`${who} ${key}`);
      return 0;
    },
    spare(key, rate) {
      const at = clock();
      if (freeAt(due.get(key) ?? at, rate) > at) return false;
      placeOf(key, rate, at);
      return true;
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
