import type { ChannelAccount, Id } from '../../api/contract.ts';
import { makePace } from '../pace.ts';
import type { Provider, ProviderParts } from '../provider.ts';
import { makeBots } from './client.ts';
import { type TakeUpdate, telegramDoor } from './door.ts';
import { pollTelegram } from './poll.ts';
import { PER_BOT, type SendingParts, telegramChannel } from './send.ts';
import { inBackground, takeUpdate } from './take-update.ts';
import { telegramTools } from './tools.ts';

/** How often it is looked which bots are to be polled. */
const LOOK_MS = 5_000;

/**
 * The Telegram channel. An account's external id is the bot's (the digits before its token's colon); its secrets are
 * `token`, and `secretToken` for updates that are delivered or `mode` 'polling' for those that are fetched.
 */
export function openTelegram(parts: ProviderParts, apiUrl: string): Provider {
  const bot = makeBots(apiUrl);
  const sending: SendingParts = { ...parts, bot, pace: makePace(parts.now) };
  // One guest who presses and writes without end must not have the bot refused to all others.
  const hasRoom = ({ id }: ChannelAccount): boolean => sending.pace.spare(id, PER_BOT);
  const take: TakeUpdate = (account, update) => takeUpdate({ ...parts, bot, hasRoom }, account, update);
  return {
    name: 'telegram',
    channel: telegramChannel(sending),
    doors: [telegramDoor(parts, take)],
    tools: telegramTools(parts, apiUrl),
    linkName: async (account, signal) => (await bot(account)('getMe', {}, { signal })).username,
    typing(conversation) {
      const show = async (): Promise<void> => {
        const account = await parts.accounts.of(conversation);
        if (account === null || !hasRoom(account)) return;
        await bot(account)('sendChatAction', { chat_id: Number(conversation.address), action: 'typing' });
      };
      inBackground(parts, { externalId: conversation.accountId ?? '' }, show());
    },
    listen: () => pollAll(sending, take),
  };
}

/** Polls the bots of all tenants that are set to it, for as long as they are. */
function pollAll({ accounts, bot, log }: SendingParts, take: TakeUpdate) {
  const polled = new Map<Id, { readonly end: AbortController; readonly done: Promise<void> }>();
  const poll = (account: ChannelAccount): void => {
    const end = new AbortController();
    const done = pollTelegram({
      bot: bot(account),
      take: (update) => take(account, update),
      failed: (error) =>
        log.warn({ bot: account.externalId, reason: String(error) }, 'Telegram could not be polled'),
      signal: end.signal,
    });
    polled.set(account.id, { end, done });
  };
  const look = async (): Promise<void> => {
    const wanted = (await accounts.all('telegram')).filter(({ secrets }) => secrets.mode === 'polling');
    for (const account of wanted) if (!polled.has(account.id)) poll(account);
    for (const [id, { end }] of polled) {
      if (wanted.some((account) => account.id === id)) continue;
      end.abort();
      polled.delete(id);
    }
  };
  let looking = Promise.resolve();
  const lookAgain = (): void => {
    looking = looking
      .then(look)
      .catch((error) => log.warn({ reason: String(error) }, 'the bots to poll could not be read'));
  };
  lookAgain();
  const timer = setInterval(lookAgain, LOOK_MS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      for (const { end } of polled.values()) end.abort();
      await Promise.all([...polled.values()].map(({ done }) => done));
    },
  };
}
