import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import type { Id } from '../../api/contract.ts';
import type { Answers, FromWorker, OrderName, Orders, Told, ToWorker } from './orders.ts';

/** A process of its own on the race's database. It does one thing at a time. */
export interface Worker {
  /** All that it has told anybody, in its order. */
  told(): readonly Told[];
  /** The bookings that it was about to change when it was last heard of. */
  intents(): readonly Id[];
  ask<N extends OrderName>(name: N, order: Orders[N]): Promise<Answers[N]>;
  /** Gives an order that is begun by what this answers. */
  prepare<N extends OrderName>(name: N, order: Orders[N]): Promise<() => Promise<Answers[N]>>;
  /** Gives an order that is never answered: the process is to be killed in the midst of it. */
  send<N extends OrderName>(name: N, order: Orders[N]): void;
  hears(word: 'told' | 'at-the-brink'): Promise<void>;
  /** As a power cut ends it. */
  kill(): Promise<void>;
}

export interface WorkerSettings {
  /** See `bundleWorker`. */
  readonly program: string;
  readonly databaseUrl: string;
  readonly now: number;
}

export async function startWorker({ program, databaseUrl, now }: WorkerSettings): Promise<Worker> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = fork(program, {
    execArgv: ['--enable-source-maps'],
    // The keys to guests' data are found by it: all processes must have the same.
    env: { ...inherited, DATABASE_URL: databaseUrl, RACE_NOW: String(now) },
  });
  const ear = earOf(child);
  await ear.next('up');
  return overChild(child, ear);
}

/** All at the same moment: each gets ready, then all are let go. */
export async function together<N extends OrderName>(
  workers: readonly Worker[],
  name: N,
  orderOf: (place: number) => Orders[N],
): Promise<Answers[N][]> {
  const begins = await Promise.all(workers.map((worker, place) => worker.prepare(name, orderOf(place))));
  return Promise.all(begins.map((begin) => begin()));
}

interface Ear {
  readonly told: readonly Told[];
  /** By the lane of the storm. */
  readonly intents: ReadonlyMap<number, Id>;
  /** What the next message of a kind carries. Rejects when the process fails or ends before. */
  next<T>(kind: FromWorker['kind']): Promise<T>;
}

function earOf(child: ChildProcess): Ear {
  const heard = new EventEmitter();
  const told: Told[] = [];
  const intents = new Map<number, Id>();
  let failure: Error | null = null;
  const fail = (error: Error) => {
    failure = error;
    if (heard.listenerCount('error') > 0) heard.emit('error', error);
  };
  child.on('message', (message: FromWorker) => {
    if (message.kind === 'failed') return fail(new Error(message.error));
    if (message.kind === 'told') {
      told.push(...message.told);
      intents.delete(message.lane);
    }
    if (message.kind === 'intends') intents.set(message.lane, message.bookingId);
    heard.emit(message.kind, message.kind === 'answer' ? message.answer : undefined);
  });
  child.once('exit', (code, signal) => fail(new Error(`a process ended: ${signal ?? code}`)));
  return {
    told,
    intents,
    async next(kind) {
      if (failure) throw failure;
      const [carried] = await once(heard, kind);
      return carried;
    },
  };
}

function overChild(child: ChildProcess, ear: Ear): Worker {
  const tell = (message: ToWorker) => void child.send(message);
  const give = <N extends OrderName>(name: N, order: Orders[N], armed: boolean) =>
    tell({ kind: 'order', message: { name, order, armed } });
  return {
    told: () => ear.told,
    intents: () => [...ear.intents.values()],
    ask<N extends OrderName>(name: N, order: Orders[N]) {
      const answer = ear.next<Answers[N]>('answer');
      give(name, order, false);
      return answer;
    },
    async prepare<N extends OrderName>(name: N, order: Orders[N]) {
      const ready = ear.next('ready');
      give(name, order, true);
      await ready;
      return () => {
        const answer = ear.next<Answers[N]>('answer');
        tell({ kind: 'go' });
        return answer;
      };
    },
    send: (name, order) => give(name, order, false),
    hears: (word) => ear.next(word),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
