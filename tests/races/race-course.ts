import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '../support/clock.ts';
import { bundleWorker } from './bundle-worker.ts';
import { startWorker, type Worker } from './workers.ts';

export const NOW = '2026-03-02T09:00';

/** A database, and processes on it. */
export interface RaceCourse {
  start(): Promise<Worker>;
  close(): Promise<void>;
}

/** A file of its own, or the database that DATABASE_URL names. */
export async function openRaceCourse(): Promise<RaceCourse> {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-race-'));
  const databaseUrl = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'spa.db')}`;
  const program = await bundleWorker(folder);
  const workers: Worker[] = [];
  return {
    async start() {
      const worker = await startWorker({ program, databaseUrl, now: instant(NOW) });
      workers.push(worker);
      return worker;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.kill()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As many servers as a race has. The first makes the database: the others find it made. */
export async function startFour(course: RaceCourse): Promise<readonly [Worker, Worker, Worker, Worker]> {
  const [first, second, third, fourth] = await Promise.all([
    course.start(),
    course.start(),
    course.start(),
    course.start(),
  ]);
  await first.ask('give-back', null);
  return [first, second, third, fourth];
}
