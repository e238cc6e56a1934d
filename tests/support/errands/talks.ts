import { expect } from '@jest/globals';
import type { DeskSite } from '../desk-site.ts';
import { guestWrites, wantsPerson } from '../desk-talks.ts';
import type { SimulatedBot } from '../telegram/bot.ts';
import { type BotApi, openBotApi } from '../telegram/bot-api.ts';
import { until } from '../until.ts';
import { read, refused, type Stage } from './stage.ts';

/** A guest who waits for a person is taken over, answered, and given back to the bot. */
export async function answerGuest({ site, page, role, name }: Stage): Promise<void> {
  const guest = `Noor of the ${role}`;
  const said = `Dear Noor, this is ${name}.`;
  const id = await wantsPerson(site, guest, 'I left my ring in the sauna');
  await page.getByTestId('talk-row').filter({ hasText: guest }).click();
  await page.getByTestId('talk-lines').getByText('I left my ring in the sauna', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByTestId('holder').getByText('You have it').waitFor();
  await page.getByTestId('composer').fill(said);
  await page.getByRole('button', { name: 'Send' }).click();
  const { mailroom } = site.house.served.house;
  const { tenantId } = site.demo;
  await until(async () => JSON.stringify(await mailroom.history(tenantId, id, 0, 200)).includes(said));
  await page.getByTestId('talk-lines').locator('[data-from="person"]').getByText(said).waitFor();
  await expect(mailroom.conversation(tenantId, id)).resolves.toMatchObject({ withPerson: true });
  await page.getByRole('button', { name: 'Give back to the assistant' }).click();
  await page.getByTestId('holder').getByText('The assistant answers').waitFor();
  await until(async () => (await mailroom.conversation(tenantId, id))?.withPerson === false);
}

/** An answer that could not be sent, since its channel is not connected, is seen and put away. */
export async function putFailedAway(stage: Stage): Promise<void> {
  const { site, page, role } = stage;
  const guest = `Amir of the ${role}`;
  const failed = () => read<unknown>(stage, '/failed-messages?limit=50');
  await guestWrites(site, guest, 'hello', 'whatsapp');
  const card = page.getByTestId('failed-message').filter({ hasText: guest });
  await card.getByText('This channel is not connected').waitFor();
  expect(JSON.stringify(await failed())).toContain(guest);
  await card.getByRole('button', { name: 'Put away' }).click();
  await card.waitFor({ state: 'detached' });
  await until(async () => !JSON.stringify(await failed()).includes(guest));
}

/** A simulated Telegram, and the spa's bot there. */
export interface TelegramEnd {
  /** Where the house finds it; opened the first time that it is asked for. */
  open(now: () => number): Promise<string>;
  /** Connects the bot to the spa; its account's id. */
  connect(site: DeskSite): Promise<void>;
  readonly bot: SimulatedBot;
  readonly accountId: string;
  stop(): Promise<void>;
}

export function telegramEnd(): TelegramEnd {
  let api: BotApi | undefined;
  let bot: SimulatedBot | undefined;
  let accountId = '';
  return {
    get bot() {
      return bot ?? notYet();
    },
    get accountId() {
      return accountId;
    },
    async open(now) {
      api = await openBotApi({ now });
      return api.url;
    },
    async connect({ house, demo }) {
      bot = (api ?? notYet()).addBot();
      const secretToken = `secret-of-${bot.id}`;
      const account = await house.served.house.accounts.add(demo.tenantId, {
        ...{ channel: 'telegram', externalId: String(bot.id), name: `@${bot.username}` },
        secrets: { token: bot.token, secretToken },
      });
      if (account === 'taken') throw new Error('the bot is another account’s');
      bot.deliverTo(`${house.url}/webhooks/telegram/${bot.id}`, secretToken);
      accountId = account.id;
    },
    async stop() {
      await api?.stop();
    },
  };
}

function notYet(): never {
  throw new Error('Telegram was not opened');
}

/** A test message is sent from the page, and arrives in one's own chat. */
export const sendTestMessage =
  (telegram: TelegramEnd) =>
  async ({ page }: Stage): Promise<void> => {
    const me = telegram.bot.guest();
    const tryOut = async () => {
      await page.getByLabel('Phone number or chat').fill(String(me.id));
      await page.getByRole('button', { name: 'Send', exact: true }).click();
    };
    await page.getByRole('button', { name: 'Send a test message' }).click();
    await tryOut();
    // Telegram's bots write to nobody who has not written first: its words, and what to do.
    await page.getByText(/The provider refused it.+press Start/).waitFor();
    me.starts();
    await me.sees(/Sage House/);
    await tryOut();
    await page.getByText('The provider took it.').waitFor();
    await me.sees(/This is a test of/);
  };

/** The page says whose it is, and the server sends nothing. */
export const seeNoChannels =
  (telegram: TelegramEnd) =>
  async (stage: Stage): Promise<void> => {
    const sent = telegram.bot.calls.length;
    await stage.page.getByText('Owners and managers look after these').waitFor();
    await refused(stage, ['GET', '/channels']);
    await refused(stage, ['POST', `/channels/${telegram.accountId}/test`, { to: '1' }]);
    expect(telegram.bot.calls).toHaveLength(sent);
  };
