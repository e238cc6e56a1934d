import type { Core } from '../core.ts';

/** Rotas and visits change during the day: a beginning or an end that came earlier is found by then. */
const LOOK_AGAIN_MS = 10 * 60_000;
/** Who is linked to a chat now is looked at within this. */
const NEW_ONES_MS = 60_000;

/** Something to be said once between two instants, in ms since the epoch. */
export interface Telling {
  readonly from: number;
  readonly until: number;
  /** Says it; whoever says it again says nothing. */
  tell(): Promise<void>;
}

export interface Told<T> {
  /** Those who may have something to be told. */
  list(): Promise<readonly T[]>;
  nameOf(one: T): string;
  of(one: T): Promise<readonly Telling[]>;
  /** For the log. */
  readonly failed: string;
}

/**
 * Looks, as often as it is called, whether something is due to be said, and says it: when its time comes, when a process
 * begins anew within it, and not after it.
 */
export function makeTellings<T>(core: Core, { list, nameOf, of, failed }: Told<T>): () => Promise<void> {
  const looks = new Map<string, number>();
  let next = Number.NEGATIVE_INFINITY;
  /** One's trouble is no reason to tell nobody. */
  const tellOrLog = async (one: T): Promise<void> => {
    let at = core.now() + LOOK_AGAIN_MS;
    try {
      for (const { from, until, tell } of await of(one)) {
        if (from > core.now()) at = Math.min(at, from);
        else if (core.now() < until) await tell();
      }
    } catch (error) {
      core.log.error({ err: error, about: nameOf(one) }, failed);
    }
    looks.set(nameOf(one), at);
  };
  return async () => {
    if (core.now() < next) return;
    for (const one of await list()) if ((looks.get(nameOf(one)) ?? 0) <= core.now()) await tellOrLog(one);
    next = core.now() + NEW_ONES_MS;
    for (const at of looks.values()) if (at > core.now()) next = Math.min(next, at);
  };
}
