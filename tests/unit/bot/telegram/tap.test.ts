import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CallBot, openBot } from '../../../../bot/telegram/client.ts';
import { renderTelegram } from '../../../../bot/telegram/render.ts';
import { showChosen } from '../../../../bot/telegram/tap.ts';
import { readUpdate, type Tap } from '../../../../bot/telegram/update.ts';
import { type BotApi, openBotApi } from '../../../support/telegram/bot-api.ts';
import { readCall } from '../../../support/telegram/limits.ts';
import { anyContent } from '../message/any-content.ts';

const from = { id: 7, first_name: 'Sofie' };
const chat = { id: 7, type: 'private' };

/** The press of each button under a message, as Telegram would deliver it. */
function pressesOf(call: ReturnType<typeof renderTelegram>[number]): Tap[] {
  const { reply_markup, ...body } = call.body;
  const content =
    'photo' in body ? { photo: [{}], caption: body.caption } : { text: 'text' in body ? body.text : '' };
  const message = { message_id: 5, date: 1, chat, ...content, reply_markup };
  const rows = reply_markup && 'inline_keyboard' in reply_markup ? reply_markup.inline_keyboard : [];
  return rows.flat().flatMap((button) => {
    if (!('callback_data' in button)) return [];
    const event = readUpdate({
      update_id: 1,
      callback_query: { id: 'q', from, message, data: button.callback_data },
    });
    return event?.kind === 'said' && event.tap ? [event.tap] : [];
  });
}

describe('a message whose choice was made', () => {
  test('keeps every limit when the choice is shown in it, whatever it said', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        for (const tap of renderTelegram(7, content).flatMap(pressesOf)) {
          const calls: unknown[] = [];
          const bot: CallBot = (method, body) => {
            calls.push(readCall(method, JSON.parse(JSON.stringify(body))));
            return new Promise(() => undefined);
          };
          void showChosen(bot, 7, tap);
          expect(calls).toHaveLength(1);
          expect(calls[0]).toMatchObject({ body: { chat_id: 7, message_id: 5 } });
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a call of the Bot API', () => {
  let api: BotApi;
  beforeEach(async () => {
    api = await openBotApi({ now: Date.now });
  });
  afterEach(() => api.stop());

  test('ends by itself when nobody answers, and tells no token when somebody else does', async () => {
    const bot = api.addBot();
    const call = openBot(api.url, bot.token);
    const outage = { failure: { kind: 'outage' }, message: expect.not.stringContaining(bot.token) };
    bot.answerNext('hang');
    // Long enough for a busy machine to have taken the call; then it is the silence that ends it.
    await expect(call('getMe', {}, { timeoutMs: 3_000 })).rejects.toMatchObject(outage);
    bot.answerNext('page');
    await expect(call('getMe', {})).rejects.toMatchObject(outage);
    expect(await call('getMe', {})).toMatchObject({ is_bot: true });
    bot.answerNext('lost');
    await expect(call('getMe', {})).rejects.toMatchObject(outage);
  });
});
