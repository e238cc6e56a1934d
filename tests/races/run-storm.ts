import { setImmediate as turn } from 'node:timers/promises';
import type { Orders, StormReport } from './orders.ts';
import { type Random, randomOf } from './random.ts';
import { ACTS } from './storm-acts.ts';
import type { Storming } from './storming.ts';

/** What a storm's lanes have in common. */
interface Going extends Omit<Storming, 'lane'> {
  /** How many acts are still to be done. */
  left: number;
  readonly done: Map<string, number>;
  readonly refused: Map<string, number>;
  readonly thrown: string[];
}

/** Does act after act, as the seed has it, several at once; what came of each is told before its lane goes on. */
export async function runStorm(
  at: Pick<Storming, 'core' | 'service' | 'say'>,
  { spa, seed, acts, lanes }: Orders['storm'],
): Promise<StormReport> {
  const going: Going = {
    ...{ ...at, spa, random: randomOf(seed) },
    left: acts ?? Number.POSITIVE_INFINITY,
    ...{ done: new Map(), refused: new Map(), thrown: [] },
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(going, lane)));
  const { done, refused, thrown } = going;
  return { done: Object.fromEntries(done), refused: Object.fromEntries(refused), thrown };
}

async function runLane(going: Going, lane: number): Promise<void> {
  while (going.left > 0) {
    going.left -= 1;
    const [name, act] = pickAct(going.random);
    try {
      const refusal = await act({ ...going, lane });
      if (refusal === null) more(going.done, name);
      else more(going.refused, `${name}: ${refusal}`);
    } catch (error) {
      going.thrown.push(
        `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      // A storm without an end has no report: its process ends with the fault.
      if (going.left === Number.POSITIVE_INFINITY) throw error;
    }
    // What was told goes out before more is done.
    await turn();
  }
}

function more(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

const LOTS = Object.entries(ACTS).flatMap(([name, { weight, act }]) =>
  Array.from({ length: weight }, () => [name, act] as const),
);

function pickAct(random: Random): (typeof LOTS)[number] {
  const lot = random.pick(LOTS);
  if (!lot) throw new Error('a storm needs acts');
  return lot;
}
