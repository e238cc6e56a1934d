import { type ServedHouse, serveHouse } from '../served.ts';
import type { SimulatedBot } from './bot.ts';
import { type BotApi, openBotApi } from './bot-api.ts';
import type { Delivery } from './postman.ts';

/** The served installation beside a simulated Telegram. */
export interface TelegramSpa extends Omit<ServedHouse, 'refusals'> {
  readonly api: BotApi;
  /** A new bot of a tenant, connected; `mode` 'polling' for one that is not delivered to. */
  connect(tenantId: string, how?: Delivery | 'polling'): Promise<ConnectedBot>;
  /** How often a bot's door refused, by reason. */
  refusals(reason: string): Promise<number>;
}

export interface ConnectedBot {
  readonly bot: SimulatedBot;
  readonly accountId: string;
  readonly secretToken: string;
  readonly door: string;
}

export async function openTelegramSpa(local: string): Promise<TelegramSpa> {
  let opened: BotApi | undefined;
  const house = await serveHouse(local, async (now) => {
    opened = await openBotApi({ now });
    return { telegram: opened.url };
  });
  if (!opened) throw new Error('Telegram was not opened');
  const api = opened;
  return {
    ...house,
    api,
    async connect(tenantId, how = {}) {
      const bot = api.addBot();
      const secretToken = `secret-of-${bot.id}`;
      const account = await house.served.house.accounts.add(tenantId, {
        channel: 'telegram',
        externalId: String(bot.id),
        name: `@${bot.username}`,
        secrets: { token: bot.token, ...(how === 'polling' ? { mode: 'polling' } : { secretToken }) },
      });
      if (account === 'taken') throw new Error('the bot is another account’s');
      const door = `${house.url}/webhooks/telegram/${bot.id}`;
      if (how !== 'polling') bot.deliverTo(door, secretToken, how);
      return { bot, accountId: account.id, secretToken, door };
    },
    refusals: (reason) => house.refusals('telegram', reason),
    async stop() {
      await api.stop();
      await house.stop();
    },
  };
}
