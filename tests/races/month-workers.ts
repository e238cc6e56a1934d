import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { FromMonth, Hour } from './month-process.ts';

/** Two processes that do what is due, over one database; any of them may be killed in the midst of it. */
export interface MonthWorkers {
  /** Both do all that is due at that time. With `killAfterMs` one of them is killed so soon after it was told. */
  work(now: number, killAfterMs: number | null): Promise<void>;
  close(): Promise<void>;
}

export interface MonthSettings {
  /** See `bundleWorker`. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
}

export async function startMonthWorkers(settings: MonthSettings): Promise<MonthWorkers> {
  // One after the other: the first migrates. The third takes the place of whichever is killed.
  const workers = [await start(settings), await start(settings)];
  let spare = start(settings);
  return {
    async work(now, killAfterMs) {
      const [victim] = workers;
      const doing = workers.map((worker) => worker.work({ now }));
      if (killAfterMs === null || !victim) {
        await Promise.all(doing);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, killAfterMs));
      await victim.kill();
      await Promise.all(doing.slice(1));
      // The one that goes on is killed next.
      workers.splice(0, 1);
      workers.push(await spare);
      spare = start(settings);
    },
    async close() {
      await Promise.all([...workers, await spare].map((worker) => worker.kill()));
    },
  };
}

interface MonthWorker {
  /** Resolves when it has done all; rejects when something could not be done, never when it is killed. */
  work(hour: Hour): Promise<void>;
  kill(): Promise<void>;
}

async function start({ program, env }: MonthSettings): Promise<MonthWorker> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = fork(program, { execArgv: ['--enable-source-maps'], env: { ...inherited, ...env } });
  await heard(child);
  return {
    work(hour) {
      const done = heard(child);
      child.send(hour);
      return done;
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Its next word, or its end by our hand. */
async function heard(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const onMessage = (message: FromMonth): void => {
      child.off('exit', onExit);
      if (message.kind === 'failed') reject(new Error(message.error));
      else resolve();
    };
    const onExit = (code: number | null, signal: string | null): void => {
      child.off('message', onMessage);
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`a process ended: ${signal ?? code}`));
    };
    child.once('message', onMessage);
    child.once('exit', onExit);
  });
}
