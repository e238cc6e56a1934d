import { createHash, timingSafeEqual } from 'node:crypto';
import type { ChannelAccount, WebhookAnswer, WebhookDoor, WebhookRequest } from '../../api/contract.ts';
import type { ProviderParts } from '../provider.ts';

export type TakeUpdate = (account: ChannelAccount, update: unknown) => Promise<'taken' | 'malformed'>;

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

/** Where Telegram delivers a bot's updates. */
export const webhookPath = (botId: string): string => `/webhooks/telegram/${botId}`;

/** Nothing of the body is read before its sender has shown the secret that Telegram was given for this bot. */
export function telegramDoor(
  { accounts, refused }: Pick<ProviderParts, 'accounts' | 'refused'>,
  take: TakeUpdate,
): WebhookDoor {
  return {
    method: 'post',
    path: webhookPath(':bot'),
    summary: 'Updates of a Telegram bot',
    async handle({ params, headers, raw }: WebhookRequest) {
      const account = await accounts.find('telegram', params.bot ?? '');
      if (account === null) {
        refused('telegram', 'unknown-bot');
        return answer(404);
      }
      if (!isSecret(account.secrets.secretToken, headers[SECRET_HEADER])) {
        refused('telegram', 'bad-secret');
        return answer(401);
      }
      // What cannot be kept throws: anything but a 2xx, and Telegram delivers it again.
      return answer((await take(account, parsed(raw))) === 'taken' ? 200 : 400);
    },
  };
}

/** In a time that tells nothing of how much was right. A bot without a secret takes from nobody. */
function isSecret(secret: string | undefined, given: string | undefined): boolean {
  if (!secret || given === undefined) return false;
  return timingSafeEqual(digest(secret), digest(given));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function answer(status: number): WebhookAnswer {
  return { status, type: 'text/plain', body: '' };
}
