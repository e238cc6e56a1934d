import { setImmediate as turn } from 'node:timers/promises';
import type { Orders, StormReport } from './orders.ts';
import { type Random, randomOf } from './random.ts';
import { ACTS } from './storm-acts.ts';
import type { Storming } from './storming.ts';

/** Does one act after another, as the seed has it; what came of each is told before the next begins. */
export async function runStorm(
  at: Omit<Storming, 'spa' | 'random'>,
  { spa, seed, acts }: Orders['storm'],
): Promise<StormReport> {
  const storming: Storming = { ...at, spa, random: randomOf(seed) };
  const done = new Map<string, number>();
  const refused = new Map<string, number>();
  const thrown: string[] = [];
  for (let count = 0; acts === null || count < acts; count += 1) {
    const [name, act] = pickAct(storming.random);
    try {
      const refusal = await act(storming);
      if (refusal === null) more(done, name);
      else more(refused, `${name}: ${refusal}`);
    } catch (error) {
      thrown.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      // A storm without an end has no report: its process ends with the fault.
      if (acts === null) throw error;
    }
    // What was told goes out before more is done.
    await turn();
  }
  return { done: Object.fromEntries(done), refused: Object.fromEntries(refused), thrown };
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
