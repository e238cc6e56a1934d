import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../../api/core.ts';
import { type DemoSpa, makeDemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { type Served, serve } from '../../../serve.ts';
import { instant } from '../clock.ts';
import { quietLog } from '../log.ts';
import { freePort } from '../test-server.ts';
import { openSimulator, type SimulatedNumber, type Simulator } from './simulator.ts';

/** The installation, served, with WhatsApp's side played by the simulator; a spa's clock that runs and can be set. */
export interface ServedSpa {
  readonly served: Served;
  readonly meta: Simulator;
  readonly databaseUrl: string;
  readonly warnings: readonly { readonly about: object; readonly words: string }[];
  now(): number;
  /** Lets time pass. */
  forward(ms: number): void;
  set(local: string): void;
  /** Another spa with a number of its own. */
  spa(numberId: string, app?: { readonly appSecret: string }): Promise<SpaOnWhatsapp>;
  /** What `/metrics` counts as refused, by reason. */
  refused(reason: string): Promise<number>;
  /** What it counts of a provider's notices. */
  noticed(notice: string): Promise<number>;
  /** Ends without a word to anybody, and begins again on the same database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface SpaOnWhatsapp {
  readonly demo: DemoSpa;
  readonly accountId: string;
  readonly number: SimulatedNumber;
}

export const VERIFY_TOKEN = 'a verify token';

let spas = 0;

export async function serveSpa(local: string): Promise<ServedSpa> {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-whatsapp-'));
  const port = await freePort();
  const databaseUrl = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'spa.db')}`;
  let [base, began] = [instant(local), Date.now()];
  const now = (): number => base + Date.now() - began;
  const meta = await openSimulator(now);
  const warnings: { about: object; words: string }[] = [];
  const log: Log = { ...quietLog(), warn: (about, words) => void warnings.push({ about, words }) };
  const settings = {
    databaseUrl,
    host: '127.0.0.1',
    port,
    publicUrl: `http://127.0.0.1:${port}`,
    production: false,
    logLevel: 'silent',
    dataKeys: null,
    trustProxy: false,
    push: { firebase: null, googleUrl: null, webPushUrl: null },
    firestore: null,
    providerUrls: {
      whatsapp: meta.url,
      telegram: 'http://127.0.0.1:9',
      teams: null,
      stripe: 'http://127.0.0.1:9',
    },
  };
  let served = await serve(settings, log, now).catch(async (error: unknown) => {
    // What was opened would keep the process of a failed test from ending.
    await meta.close();
    throw error;
  });
  return {
    get served() {
      return served;
    },
    meta,
    databaseUrl,
    warnings,
    now,
    forward(ms) {
      base += ms;
    },
    set(next) {
      [base, began] = [instant(next), Date.now()];
    },
    async spa(numberId, { appSecret } = { appSecret: `app secret of ${numberId}` }) {
      spas += 1;
      const demo = await makeDemoSpa(served.house.core, `whatsapp-${process.pid}-${spas}-${Date.now()}`);
      const secrets = { accessToken: `token of ${numberId}`, appSecret, verifyToken: VERIFY_TOKEN };
      const account = await served.house.accounts.add(demo.tenantId, {
        channel: 'whatsapp',
        externalId: numberId,
        name: 'Front desk',
        secrets,
      });
      if (account === 'taken') throw new Error(`the number ${numberId} is another account's`);
      const webhook = `${served.url}/webhooks/whatsapp/${numberId}`;
      return { demo, accountId: account.id, number: meta.number({ id: numberId, webhook, ...secrets }) };
    },
    refused: (reason) => counted(served.url, 'webhooks_refused_total', `reason="${reason}"`),
    noticed: (notice) => counted(served.url, 'provider_notices_total', `notice="${notice}"`),
    async restart() {
      await served.stop();
      served = await serve(settings, log, now);
    },
    async close() {
      await meta.quiet();
      await served.stop();
      await meta.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function counted(url: string, metric: string, label: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(metric) && one.includes(label));
  return Number(line?.split(' ').at(-1) ?? 0);
}
