/** What a benchmark found: its own time and its floor's, in the same unit, for the same piece of work. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | '/s';
  readonly floor: number;
  /** How many times its floor: the figure to watch, since a slow machine slows both. */
  readonly ratio: number;
}

export interface Contest {
  /** Does the work once. Warm-up rounds count from minus their number. */
  work(round: number): Promise<unknown>;
  /** The least that any program would have to do for the same. */
  floor(round: number): Promise<unknown>;
  /** As many as this, unless they take too long. */
  readonly rounds: number;
  /** Rounds before those that count; a server that has run for a minute is warm. */
  readonly warmUp?: number;
  /** How many pieces of work one call is. */
  readonly pieces: number;
}

/** All the benchmarks together end within a minute, however slow one of them has become. */
const LONGEST_MS = 8_000;
const FEWEST_ROUNDS = 3;

/** Rounds nobody counts: the first are spent compiling and filling caches. */
export const WARM_UP = 3;

/** Runs both in turn, so that what else the machine does hits both alike; medians, so that one hiccup hits neither. */
export async function compare(name: string, contest: Contest): Promise<Figure> {
  const perPiece = (work: Contest['work']) => async (round: number) =>
    (await timed(() => work(round))) / contest.pieces;
  return duel(name, { ...contest, work: perPiece(contest.work), floor: perPiece(contest.floor) });
}

/** The same of two that tell themselves what they took, in ms. */
export interface Duel extends Pick<Contest, 'rounds' | 'warmUp'> {
  work(round: number): Promise<number>;
  floor(round: number): Promise<number>;
}

export async function duel(name: string, contest: Duel): Promise<Figure> {
  const rounds: { value: number; floor: number }[] = [];
  const end = performance.now() + LONGEST_MS;
  for (let round = -(contest.warmUp ?? WARM_UP); round < contest.rounds; round += 1) {
    if (round >= FEWEST_ROUNDS && performance.now() > end) break;
    const both = await oneRound(contest, round);
    if (round < 0) continue;
    rounds.push(both);
  }
  const middle = (of: (round: { value: number; floor: number }) => number): number =>
    rounded(median(rounds.map(of)));
  return {
    ...{ name, unit: 'ms' },
    value: middle(({ value }) => value),
    floor: middle(({ floor }) => floor),
    ratio: middle(({ value, floor }) => value / floor),
  };
}

/** Who goes first changes from round to round: the second may find warm caches. */
async function oneRound(contest: Duel, round: number): Promise<{ value: number; floor: number }> {
  if (round % 2 !== 0) {
    const floor = await contest.floor(round);
    return { floor, value: await contest.work(round) };
  }
  const value = await contest.work(round);
  return { value, floor: await contest.floor(round) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

export function percentile99(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return rounded(sorted[Math.floor(sorted.length * 0.99)] ?? 0);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
