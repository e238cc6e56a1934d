import type {
  ChannelAccount,
  Conversation,
  MessageContent,
  OutboxMessage,
  SendOutcome,
} from '../../api/contract.ts';
import type { Pace } from '../pace.ts';
import type { ProviderParts } from '../provider.ts';
import type { Channel } from '../send.ts';
import { type CallBot, TelegramCallError, type TelegramFailure } from './client.ts';
import { renderTelegram, type TelegramCall } from './render.ts';

/** Telegram's own advice (Bots FAQ); a group would have less, and is never written to. */
export const PER_BOT = { perSecond: 30, burst: 30 };
const PER_CHAT = { perSecond: 1, burst: 5 };
/** Somebody must put the right token in first. */
const BAD_TOKEN_AGAIN_MS = 15 * 60_000;

export interface SendingParts extends Pick<ProviderParts, 'accounts' | 'deliveries' | 'log'> {
  readonly bot: (account: ChannelAccount) => CallBot;
  readonly pace: Pace;
}

/** Sends messages of the house through the bot that the guest last wrote to. */
export function telegramChannel(parts: SendingParts): Channel {
  return {
    rates: { perAccount: PER_BOT, perGuest: PER_CHAT },
    async send(conversation, content, message) {
      const account = await parts.accounts.of(conversation);
      if (account === null)
        return { ok: false, error: 'give-up', detail: 'the spa has no Telegram bot', why: 'channel-off' };
      return sendParts(parts, account, conversation, content, message);
    },
  };
}

/** Telegram knows no message twice: what was taken is written down at once, and not sent again after a failure. */
async function sendParts(
  parts: SendingParts,
  account: ChannelAccount,
  conversation: Conversation,
  content: MessageContent,
  message: OutboxMessage,
): Promise<SendOutcome> {
  const calls = renderTelegram(Number(conversation.address), content);
  const taken = new Map(
    (await parts.deliveries.taken(message)).map((one) => [one.part, one.providerMessageId]),
  );
  let last: string | null = null;
  let requests = 0;
  for (const [part, call] of calls.entries()) {
    const before = taken.get(part);
    last = before ?? last;
    if (before !== undefined) continue;
    const waitMs = parts.pace.ask(`${message.id}/${part}`, [
      [`${account.id}/${conversation.address}`, PER_CHAT],
      [account.id, PER_BOT],
    ]);
    if (waitMs > 0)
      return { ok: false, error: 'retry', afterMs: waitMs, detail: 'enough for the moment', tooMuch: true };
    requests += 1;
    try {
      const messageId = await makeCall(parts, account, call);
      last = `${account.externalId}:${conversation.address}:${messageId}`;
    } catch (error) {
      return failed(parts, conversation, message, error);
    }
    await parts.deliveries.take(message, { part, providerMessageId: last, category: null });
  }
  return { ok: true, providerMessageId: last, content, ...(requests > 1 ? { requests } : {}) };
}

/** The message's id. A picture or file that Telegram cannot fetch is told as its address: the words must come in any case. */
async function makeCall(parts: SendingParts, account: ChannelAccount, call: TelegramCall): Promise<number> {
  const bot = parts.bot(account);
  if (call.method === 'sendMessage') return (await bot('sendMessage', call.body)).message_id;
  if (call.method === 'sendVenue') return (await bot('sendVenue', call.body)).message_id;
  try {
    return call.method === 'sendPhoto'
      ? (await bot('sendPhoto', call.body)).message_id
      : (await bot('sendDocument', call.body)).message_id;
  } catch (error) {
    if (!(error instanceof TelegramCallError) || error.failure.kind !== 'refused') throw error;
    parts.log.warn(
      { bot: account.externalId, reason: error.message },
      'Telegram did not take a picture or file: its address is sent instead',
    );
    return (await bot('sendMessage', inWords(call))).message_id;
  }
}

function inWords(call: Extract<TelegramCall, { method: 'sendPhoto' | 'sendDocument' }>) {
  const { caption, chat_id, reply_markup } = call.body;
  const address = call.method === 'sendPhoto' ? call.body.photo : call.body.document;
  const text = caption === undefined ? address : `${caption}\n${address}`;
  return { chat_id, text, ...(reply_markup === undefined ? {} : { reply_markup }) };
}

async function failed(
  parts: SendingParts,
  conversation: Conversation,
  message: OutboxMessage,
  error: unknown,
): Promise<SendOutcome> {
  if (!(error instanceof TelegramCallError)) throw error;
  const { failure, message: detail } = error;
  if (failure.kind === 'gone') await parts.deliveries.lose(conversation);
  if (failure.kind === 'refused' || failure.kind === 'bad-token')
    parts.log.warn({ outbox: message.id, reason: detail }, 'Telegram refused a message');
  return outcomeOf(failure, detail);
}

function outcomeOf(failure: TelegramFailure, detail: string): SendOutcome {
  switch (failure.kind) {
    case 'gone':
    case 'refused':
      return { ok: false, error: 'give-up', detail };
    case 'bad-token':
      return { ok: false, error: 'retry', afterMs: BAD_TOKEN_AGAIN_MS, detail };
    case 'flood':
      return { ok: false, error: 'retry', afterMs: failure.afterMs, detail, tooMuch: true };
    case 'outage':
      return { ok: false, error: 'retry', afterMs: null, detail };
  }
}
