import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoSpa, makeDemoSpa } from '../../api/demo/make-demo-spa.ts';
import { type Served, serve } from '../../serve.ts';
import type { Settings } from '../../settings.ts';
import { instant } from './clock.ts';
import { quietLog } from './log.ts';
import { freePort } from './test-server.ts';

/** The served installation on a clock that runs and can be set: what waits a second is sent a second later. */
export interface ServedHouse {
  readonly served: Served;
  readonly url: string;
  readonly databaseUrl: string;
  now(): number;
  /** Moves the clock to a wall time of the spa; it runs on from there. */
  setClock(local: string): void;
  forward(ms: number): void;
  /** A new tenant: the demo spa under a name of its own, with a fortnight of visits or with all that is to be looked at. */
  tenant(past?: 'fortnight' | 'lived-in'): Promise<DemoSpa>;
  /** How often a door refused, by reason. */
  refusals(door: string, reason: string): Promise<number>;
  stop(): Promise<void>;
}

/** Where nobody listens. */
export const NOWHERE = 'http://127.0.0.1:9';

let tenants = 0;

/** Serves it with the providers at these addresses; `openUrls` is given the clock that their simulators go by. */
export async function serveHouse(
  local: string,
  openUrls: (now: () => number) => Promise<Partial<Settings['providerUrls']>>,
  more: Partial<Settings> = {},
): Promise<ServedHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-served-'));
  const port = await freePort();
  let [from, since] = [instant(local), Date.now()];
  const now = (): number => from + (Date.now() - since);
  const url = `http://127.0.0.1:${port}`;
  const databaseUrl = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'spa.db')}`;
  const settings = {
    databaseUrl,
    host: '127.0.0.1',
    port,
    publicUrl: url,
    production: false,
    logLevel: 'silent',
    dataKeys: null,
    trustProxy: false,
    push: { firebase: null, googleUrl: null, webPushUrl: null },
    firestore: null,
    providerUrls: {
      whatsapp: NOWHERE,
      telegram: NOWHERE,
      teams: NOWHERE,
      stripe: NOWHERE,
      ...(await openUrls(now)),
    },
    ...more,
  };
  const served = await serve(settings, quietLog(), now);
  return {
    served,
    url,
    databaseUrl,
    now,
    setClock(next) {
      [from, since] = [instant(next), Date.now()];
    },
    forward(ms) {
      from += ms;
    },
    tenant(past) {
      tenants += 1;
      return makeDemoSpa(served.house.core, `served-${process.pid}-${tenants}-${Date.now()}`, past);
    },
    async refusals(door, reason) {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      const line = new RegExp(
        `^webhooks_refused_total\\{channel="${door}",reason="${reason}"\\} (\\d+)`,
        'm',
      );
      return Number(line.exec(metrics)?.[1] ?? 0);
    },
    async stop() {
      await served.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
