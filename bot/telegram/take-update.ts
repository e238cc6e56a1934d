import type { ChannelAccount } from '../../api/contract.ts';
import type { ProviderParts } from '../provider.ts';
import type { CallBot } from './client.ts';
import { answerTap, showChosen } from './tap.ts';
import { readUpdate, type Said, type TelegramEvent } from './update.ts';

/**
 * Telegram keeps updates for 24 hours (https://core.telegram.org/bots/api#getting-updates); with an hour for clocks
 * that disagree, what was written before is somebody's replay.
 */
const OLDEST_MS = 25 * 3_600_000;

export interface TakingParts
  extends Pick<ProviderParts, 'receive' | 'findConversation' | 'deliveries' | 'log' | 'refused' | 'now'> {
  readonly bot: (account: ChannelAccount) => CallBot;
  /** May the bot be asked for something that nobody misses? */
  hasRoom(account: ChannelAccount): boolean;
}

/** Does what an update asks for, and resolves once nothing of it can be lost. 'malformed' when it is no update. */
export async function takeUpdate(
  parts: TakingParts,
  account: ChannelAccount,
  given: unknown,
): Promise<'taken' | 'malformed'> {
  const event = readUpdate(given);
  if (event === null) {
    parts.refused('telegram', 'malformed');
    return 'malformed';
  }
  await take(parts, account, event);
  return 'taken';
}

async function take(parts: TakingParts, account: ChannelAccount, event: TelegramEvent): Promise<void> {
  if (event.kind === 'said') await keep(parts, account, event);
  else if (event.kind === 'blocked') await lose(parts, account, event);
  else if (event.reason === 'group') parts.refused('telegram', 'group');
}

async function keep(parts: TakingParts, account: ChannelAccount, said: Said): Promise<void> {
  if (said.writtenAt !== null && Date.parse(said.writtenAt) < parts.now() - OLDEST_MS)
    return parts.refused('telegram', 'too-old');
  const { stored } = await parts.receive({
    tenantId: account.tenantId,
    channel: 'telegram',
    // Each bot counts its updates by itself, and a tenant may have several.
    providerMessageId: `${account.externalId}:${said.updateId}`,
    accountId: account.id,
    address: String(said.chatId),
    profileName: said.name,
    locale: said.locale,
    ...(said.writtenAt === null ? {} : { writtenAt: said.writtenAt }),
    body: said.body,
  });
  const { tap } = said;
  if (tap === null) return;
  const bot = parts.bot(account);
  inBackground(parts, account, answerTap(bot, tap));
  if (stored && parts.hasRoom(account)) inBackground(parts, account, showChosen(bot, said.chatId, tap));
}

/** What came late tells of a time before the guest's last message, and they may speak with another bot of the house. */
async function lose(
  { findConversation, deliveries }: TakingParts,
  account: ChannelAccount,
  { chatId, atMs }: Extract<TelegramEvent, { kind: 'blocked' }>,
): Promise<void> {
  const conversation = await findConversation(account.tenantId, 'telegram', String(chatId));
  if (conversation === null || conversation.accountId !== account.id) return;
  // Telegram tells whole seconds.
  const heardSince = conversation.heardAt !== null && Date.parse(conversation.heardAt) >= atMs + 1000;
  if (!heardSince) await deliveries.lose(conversation);
}

/** For what makes a chat nicer and changes nothing when it fails: the message may be too old, the guest gone. */
export function inBackground(
  { log }: Pick<ProviderParts, 'log'>,
  { externalId }: Pick<ChannelAccount, 'externalId'>,
  work: Promise<unknown>,
): void {
  work.catch((error: unknown) =>
    log.warn({ bot: externalId, reason: String(error) }, 'a courtesy could not be done on Telegram'),
  );
}
