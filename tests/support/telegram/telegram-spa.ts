import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoSpa, makeDemoSpa } from '../../../api/demo/make-demo-spa.ts';
import { type Served, serve } from '../../../serve.ts';
import { instant } from '../clock.ts';
import { quietLog } from '../log.ts';
import { freePort } from '../test-server.ts';
import type { SimulatedBot } from './bot.ts';
import { type BotApi, openBotApi } from './bot-api.ts';
import type { Delivery } from './postman.ts';

/** The served installation beside a simulated Telegram. Its clock runs: what waits a second is sent a second later. */
export interface TelegramSpa {
  readonly served: Served;
  readonly api: BotApi;
  readonly databaseUrl: string;
  now(): number;
  /** Lets time pass. */
  forward(ms: number): void;
  /** Moves the clock to a wall time of the spa; it runs on from there. */
  setClock(local: string): void;
  /** A new tenant: the demo spa under a name of its own. */
  tenant(): Promise<DemoSpa>;
  /** A new bot of a tenant, connected; `mode` 'polling' for one that is not delivered to. */
  connect(tenantId: string, how?: Delivery | 'polling'): Promise<ConnectedBot>;
  /** How often a door refused, by reason. */
  refusals(reason: string): Promise<number>;
  stop(): Promise<void>;
}

export interface ConnectedBot {
  readonly bot: SimulatedBot;
  readonly accountId: string;
  readonly secretToken: string;
  readonly door: string;
}

let tenants = 0;

export async function openTelegramSpa(local: string): Promise<TelegramSpa> {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-telegram-'));
  const port = await freePort();
  let [from, since] = [instant(local), Date.now()];
  const now = (): number => from + (Date.now() - since);
  const api = await openBotApi({ now });
  const url = `http://127.0.0.1:${port}`;
  const databaseUrl = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'spa.db')}`;
  const served = await serve(
    {
      databaseUrl,
      host: '127.0.0.1',
      port,
      publicUrl: url,
      production: false,
      logLevel: 'silent',
      dataKeys: null,
      trustProxy: false,
      providerUrls: { whatsapp: 'http://127.0.0.1:9', telegram: api.url },
    },
    quietLog(),
    now,
  );
  return {
    served,
    api,
    databaseUrl,
    now,
    forward(ms) {
      from += ms;
    },
    setClock(next) {
      [from, since] = [instant(next), Date.now()];
    },
    tenant() {
      tenants += 1;
      return makeDemoSpa(served.house.core, `telegram-${process.pid}-${tenants}-${Date.now()}`);
    },
    async connect(tenantId, how = {}) {
      const bot = api.addBot();
      const secretToken = `secret-of-${bot.id}`;
      const account = await served.house.accounts.add(tenantId, {
        channel: 'telegram',
        externalId: String(bot.id),
        name: `@${bot.username}`,
        secrets: { token: bot.token, ...(how === 'polling' ? { mode: 'polling' } : { secretToken }) },
      });
      if (account === 'taken') throw new Error('the bot is another account’s');
      const door = `${url}/webhooks/telegram/${bot.id}`;
      if (how !== 'polling') bot.deliverTo(door, secretToken, how);
      return { bot, accountId: account.id, secretToken, door };
    },
    async refusals(reason) {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      const line = new RegExp(
        `^webhooks_refused_total\\{channel="telegram",reason="${reason}"\\} (\\d+)`,
        'm',
      );
      return Number(line.exec(metrics)?.[1] ?? 0);
    },
    async stop() {
      await api.stop();
      await served.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
