import { languages } from '../../dialogs/texts/texts.ts';
import { type CallBot, openBot } from './client.ts';
import { COMMANDS } from './commands.ts';
import { webhookPath } from './door.ts';

/** What a bot is told of; anything else would only be passed over. */
export const ALLOWED_UPDATES: ('message' | 'callback_query' | 'my_chat_member')[] = [
  'message',
  'callback_query',
  'my_chat_member',
];

export interface BotSetUp {
  /** As @BotFather gave it: `123456:ABC…`. */
  readonly token: string;
  /** How its updates come: delivered to this installation with a secret, or fetched by it. */
  readonly updates:
    | { readonly mode: 'webhook'; readonly publicUrl: string; readonly secretToken: string }
    | { readonly mode: 'polling' };
}

export interface KnownBot {
  /** The account's external id. */
  readonly id: string;
  /** `t.me/<username>` leads to it. */
  readonly username: string;
}

/** Learns who a bot is. Throws `TelegramCallError`, of the kind 'bad-token' when the token is not valid. */
export async function whoIsBot(apiUrl: string, token: string): Promise<KnownBot> {
  const { id, username } = await openBot(apiUrl, token)('getMe', {});
  return { id: String(id), username };
}

/** Connects a bot: its updates come here, and its menu shows the commands in the guest's language. Again is no harm. */
export async function setUpTelegram(apiUrl: string, { token, updates }: BotSetUp): Promise<KnownBot> {
  const bot = openBot(apiUrl, token);
  const known = await whoIsBot(apiUrl, token);
  if (updates.mode === 'polling') await bot('deleteWebhook', {});
  else
    await bot('setWebhook', {
      url: `${updates.publicUrl}${webhookPath(known.id)}`,
      secret_token: updates.secretToken,
      allowed_updates: ALLOWED_UPDATES,
    });
  await showCommands(bot);
  return known;
}

/** English is also for those whose language has none of its own. */
async function showCommands(bot: CallBot): Promise<void> {
  for (const language of languages) {
    const commands = COMMANDS.map(({ name, description }) => ({
      command: name,
      description: description[language],
    }));
    await bot('setMyCommands', { commands, ...(language === 'en' ? {} : { language_code: language }) });
  }
}
