import type { AccountTools, ProviderWord } from '../../api/contract.ts';
import type { ProviderParts } from '../provider.ts';
import { testWords } from '../test-words.ts';
import { openBot, TelegramCallError, type TelegramFailure } from './client.ts';
import { type BotSetUp, setUpTelegram } from './set-up.ts';

/** Telegram's chat ids are whole numbers; people's are positive. */
const CHAT = /^-?\d{1,16}$/;

/** Connecting a bot and trying it out, told in words for who set it up. */
export function telegramTools({ publicUrl }: Pick<ProviderParts, 'publicUrl'>, apiUrl: string) {
  return {
    async connect({ externalId, secrets }) {
      const { token = '', secretToken = '' } = secrets;
      if (!token.startsWith(`${externalId}:`))
        return refusal('This token is another bot’s.', 'Add that bot as an account of its own.');
      const updates: BotSetUp['updates'] = publicUrl.startsWith('https:')
        ? { mode: 'webhook', publicUrl, secretToken }
        : { mode: 'polling' };
      return told(async () => {
        const { username } = await setUpTelegram(apiUrl, { token, updates });
        const how =
          updates.mode === 'webhook'
            ? `Telegram delivers to ${publicUrl}`
            : 'the running server fetches its messages, since PUBLIC_URL is no https address';
        const keep = { mode: updates.mode };
        return { ...said(`https://t.me/${username} is connected: ${how}.`), keep };
      });
    },
    async test({ name, secrets }, to) {
      if (!CHAT.test(to))
        return refusal(
          `“${to}” is no chat’s number.`,
          'Give your own number at Telegram: @userinfobot tells it.',
        );
      return told(async () => {
        await openBot(apiUrl, secrets.token ?? '')('sendMessage', {
          chat_id: Number(to),
          text: testWords(name),
        });
        return said('Telegram took the message: it shows in that chat now.');
      });
    },
  } satisfies AccountTools;
}

async function told<Word extends ProviderWord>(call: () => Promise<Word>): Promise<Word | ProviderWord> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof TelegramCallError)) throw error;
    return refusal(`Telegram: ${error.message}`, remedyFor(error.failure));
  }
}

function remedyFor(failure: TelegramFailure): string {
  switch (failure.kind) {
    case 'bad-token':
      return 'The token is not valid (any more). Ask @BotFather for the bot’s token, and give it with rotate.';
    case 'gone':
      return 'A bot may not write first: open it in Telegram from that account, press Start, and try again.';
    case 'flood':
      return `Too much at once: try again in ${Math.ceil((failure.afterMs ?? 30_000) / 1000)} seconds.`;
    case 'outage':
      return 'Telegram did not answer as it should: try again, and check that this machine reaches TELEGRAM_API_URL.';
    case 'refused':
      return 'Check the chat’s number; when it is about the webhook, PUBLIC_URL must be an https address at port 443, 80, 88 or 8443.';
  }
}

function said(words: string): ProviderWord {
  return { ok: true, words, remedy: null };
}

function refusal(words: string, remedy: string): ProviderWord {
  return { ok: false, words, remedy };
}
