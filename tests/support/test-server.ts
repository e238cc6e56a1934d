import { type ChildProcess, fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoSpa } from '../../api/demo/make-demo-spa.ts';
import { instant } from './clock.ts';

export type ToServer = { readonly kind: 'set-clock'; readonly now: number } | { readonly kind: 'stop' };
export type FromServer =
  | { readonly kind: 'ready'; readonly demo: DemoSpa | null }
  | { readonly kind: 'clock-set' };

export interface TestServer {
  readonly url: string;
  readonly databaseUrl: string;
  readonly demo: DemoSpa;
  /** The server's time. */
  now(): number;
  /** Moves the server's clock to a wall time of the spa. */
  setClock(local: string): Promise<void>;
  /** As a power cut ends it: nothing is tidied up. */
  kill(): Promise<void>;
  /** Starts it again on the same data, address and clock. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

let servers = 0;

export interface ServerOptions {
  /** How many times as fast as ours its clock runs; it stands still where nothing is said. */
  readonly speed?: number;
  /** Where it finds WhatsApp. */
  readonly whatsappUrl?: string;
}

/** The whole installation in a process of its own on a free port, with a demo spa, on a clock that the test holds. */
export async function startServer(
  local: string,
  { speed = 0, whatsappUrl = '' }: ServerOptions = {},
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-'));
  const port = await freePort();
  const databaseUrl = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'spa.db')}`;
  servers += 1;
  // A shared database keeps the spas of other tests: each has its own name.
  const slug = `sage-house-${process.pid}-${servers}-${Date.now()}`;
  let [now, since] = [instant(local), Date.now()];
  const clock = (): number => now + (Date.now() - since) * speed;
  const start = (slugOfNew: string): Promise<Started> =>
    startProcess({
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      SLUG: slugOfNew,
      NOW: String(clock()),
      SPEED: String(speed),
      WHATSAPP_API_URL: whatsappUrl,
    });
  let { child, demo } = await start(slug);
  if (demo === null) throw new Error('the server made no demo spa');
  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl,
    demo,
    now: clock,
    async setClock(next) {
      [now, since] = [instant(next), Date.now()];
      const set = once(child, 'message');
      child.send({ kind: 'set-clock', now } satisfies ToServer);
      await set;
    },
    kill: () => end(child, () => child.kill('SIGKILL')),
    async restart() {
      ({ child, demo } = await start(''));
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null)
        await end(child, () => child.send({ kind: 'stop' } satisfies ToServer));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Started {
  readonly child: ChildProcess;
  readonly demo: DemoSpa | null;
}

async function startProcess(env: Record<string, string>): Promise<Started> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = fork(join('tests', 'support', 'serve-process.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...inherited, ...env },
  });
  const failed = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`the server ended with ${code}`)),
  );
  const ready = once(child, 'message').then(([message]: FromServer[]) => message);
  const message = await Promise.race([ready, failed]);
  return { child, demo: message?.kind === 'ready' ? message.demo : null };
}

async function end(child: ChildProcess, how: () => unknown): Promise<void> {
  const gone = once(child, 'exit');
  how();
  await gone;
}

/** Below those a system gives to whoever asks for any (Linux: from 32,768): nobody takes it between here and its use. */
const OWN_PORTS = { from: 20_000, to: 32_000 };

/** A port of 127.0.0.1 where nobody listens. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(OWN_PORTS.from, OWN_PORTS.to);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
