/** Numbers that look random and are the same again for the same seed: a round that went wrong can be run again. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(below: number): number;
  /** undefined of an empty list. */
  pick<T>(from: readonly T[]): T | undefined;
  chance(probability: number): boolean;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  // mulberry32: its state is one number, and a seed's neighbour begins quite differently.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (from) => from[below(from.length)],
  };
}

/** The seed of a run: the one that RACE_SEED names, else another each time. */
export function seedOfRun(): number {
  return Number(process.env.RACE_SEED ?? Date.now() % 1_000_000);
}
