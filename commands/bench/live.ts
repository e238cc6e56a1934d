import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';
import type { Id } from '../../api/contract.ts';
import { BookingTable } from '../../api/database/entities/booking.ts';
import { StaffTable } from '../../api/database/entities/people.ts';
import { hashPassword } from '../../api/people/passwords.ts';
import { signIn } from '../../api/people/sessions.ts';
import type { BenchHouse } from './bench-house.ts';
import { duel, type Figure, percentile99 } from './compare.ts';

const SOCKETS = 1_000;
/** One event each to both: what else the machine does falls upon a few of these, and the middle one's ratio stands. */
const ROUNDS = 101;
const WARM_UP = 15;
/** Opened at once: more than these and a server's queue of those that knock is full. */
const OPENING = 50;

export interface ToBroadcaster {
  readonly tenantId: Id;
  readonly bookingId: Id;
  /** What the floor sends. */
  readonly bytes: string;
}

export type FromBroadcaster =
  | { readonly kind: 'ready'; readonly port: number }
  /** By the clock that all processes of a machine share, in nanoseconds. */
  | { readonly kind: 'published'; readonly at: string };

/**
 * An event to a thousand desks of one process, beside a bare WebSocket server that sends a thousand sockets the same bytes: the
 * 99th percentile, over the sockets, of the time from the commit to its receipt.
 */
export async function live(house: BenchHouse): Promise<Figure> {
  const cookie = await signedIn(house);
  const bookingId = await someBooking(house);
  const [ours, bare] = [
    await startServer('live-server', house),
    await startServer('bare-broadcaster', house),
  ];
  const crowds: Crowd[] = [];
  try {
    const desks = await openCrowd(`ws://127.0.0.1:${ours.port}/api/v1/live`, cookie, isEvent);
    crowds.push(desks);
    const listeners = await openCrowd(`ws://127.0.0.1:${bare.port}/`, '', () => true);
    crowds.push(listeners);
    const about = { tenantId: house.tenantId, bookingId };
    await publish(ours.child, desks, { ...about, bytes: '' });
    const bytes = desks.last();
    const measure = (child: ChildProcess, crowd: Crowd) => async () =>
      percentile99(await publish(child, crowd, { ...about, bytes }));
    return await duel('live', {
      ...{ rounds: ROUNDS, warmUp: WARM_UP },
      work: measure(ours.child, desks),
      floor: measure(bare.child, listeners),
    });
  } finally {
    for (const crowd of crowds) crowd.close();
    for (const { child } of [ours, bare]) child.kill('SIGKILL');
  }
}

function isEvent(data: string): boolean {
  return data.startsWith('{"type":"event"');
}

/** How long each socket waited for it, in ms. */
async function publish(child: ChildProcess, crowd: Crowd, message: ToBroadcaster): Promise<number[]> {
  const received = crowd.next();
  const published = once(child, 'message');
  child.send(message);
  const [told]: { at: string }[] = await published;
  return (await received).map((when) => Number(when - BigInt(told?.at ?? 0)) / 1e6);
}

interface Crowd {
  /** When each socket had the next message. */
  next(): Promise<bigint[]>;
  /** The last message that one of them had. */
  last(): string;
  close(): void;
}

async function openCrowd(url: string, cookie: string, counts: (data: string) => boolean): Promise<Crowd> {
  const sockets: WebSocket[] = [];
  let times: bigint[] = [];
  let last = '';
  let full: (times: bigint[]) => void = () => undefined;
  const open = async (): Promise<void> => {
    const socket = new WebSocket(url, { headers: cookie === '' ? {} : { cookie } });
    sockets.push(socket);
    socket.on('message', (data) => {
      const at = process.hrtime.bigint();
      const text = String(data);
      if (!counts(text)) return;
      last = text;
      times.push(at);
      if (times.length === SOCKETS) full(times);
    });
    await once(socket, 'open').catch((cause: NodeJS.ErrnoException) => {
      const hint = cause.code === 'EMFILE' ? ': allow each process 2,500 open files (ulimit -n 2500)' : '';
      throw new Error(`socket ${sockets.length} of ${SOCKETS} could not be opened${hint}`, { cause });
    });
  };
  while (sockets.length < SOCKETS)
    await Promise.all(Array.from({ length: Math.min(OPENING, SOCKETS - sockets.length) }, open));
  return {
    next() {
      times = [];
      return new Promise((resolve) => {
        full = resolve;
      });
    },
    last: () => last,
    close() {
      for (const socket of sockets) socket.terminate();
    },
  };
}

async function signedIn({ core, tenantId }: BenchHouse): Promise<string> {
  const password = 'bench';
  const owner = await core.database.run(async (db) => {
    await db.update(StaffTable, { tenantId, role: 'owner' }, { passwordHash: await hashPassword(password) });
    return db.findOneByOrFail(StaffTable, { tenantId, role: 'owner' });
  });
  const session = await signIn(core, owner.email, password);
  if (session === null) throw new Error('the owner was not let in');
  return `session=${session.token}`;
}

async function someBooking({ core, tenantId }: BenchHouse): Promise<Id> {
  return core.database.run(
    async (db) => (await db.findOneByOrFail(BookingTable, { tenantId, status: 'confirmed' })).id,
  );
}

async function startServer(name: string, { file }: BenchHouse) {
  const child: ChildProcess = fork(fileURLToPath(new URL(`${name}.js`, import.meta.url)), {
    env: { ...process.env, ...(file === null ? {} : { DATABASE_URL: `sqlite:${file}` }) },
  });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the ${name} ended with ${code}`);
  });
  const [ready]: { port: number }[] = await Promise.race([once(child, 'message'), failed]);
  failed.catch(() => undefined);
  return { child, port: ready?.port ?? 0 };
}
