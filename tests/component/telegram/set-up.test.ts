import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openBot } from '../../../bot/telegram/client.ts';
import { pollTelegram } from '../../../bot/telegram/poll.ts';
import { setUpTelegram } from '../../../bot/telegram/set-up.ts';
import { runCommand } from '../../support/run-command.ts';
import { openTelegramSpa, type TelegramSpa } from '../../support/telegram/telegram-spa.ts';

describe('connecting a Telegram bot', () => {
  let spa: TelegramSpa;
  beforeAll(async () => {
    spa = await openTelegramSpa('2026-03-02T09:00');
  }, 60_000);
  afterAll(() => spa?.stop());

  test('learns its name, has its updates delivered here, and shows the commands in five languages', async () => {
    const { tenantId } = await spa.tenant();
    const { bot, secretToken } = await spa.connect(tenantId, 'polling');
    await spa.served.house.accounts.change(
      tenantId,
      (await spa.served.house.accounts.list(tenantId))[0]?.id ?? '',
      { secrets: { mode: 'webhook', secretToken } },
    );
    const known = await setUpTelegram(spa.api.url, {
      token: bot.token,
      updates: { mode: 'webhook', publicUrl: spa.served.url, secretToken },
    });
    expect(known).toEqual({ id: String(bot.id), username: bot.username });
    expect([...bot.commands.keys()].sort()).toEqual(['', 'de', 'es', 'fr', 'pt']);
    expect(bot.commands.get('de')?.map(({ command }) => command)).toEqual([
      'book',
      'visits',
      'help',
      'language',
      'stop',
      'start',
    ]);
    const guest = bot.guest();
    guest.starts();
    await guest.sees(/Sage House/);
    expect(bot.calls.find(({ method }) => method === 'setWebhook')?.body).toMatchObject({
      url: `${spa.served.url}/webhooks/telegram/${bot.id}`,
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
    });
    expect(spa.api.violations).toEqual([]);
  }, 60_000);

  /** `npm run -s channel -- …`, as its operator starts it. */
  function channel(slug: string, args: readonly string[], publicUrl: string) {
    const whose = ['--tenant', slug, '--database', spa.databaseUrl];
    const settings = { PUBLIC_URL: publicUrl, TELEGRAM_API_URL: spa.api.url };
    return runCommand('commands/channel.ts', [...args, ...whose], settings);
  }

  test('is one command: to an https address, or fetched where there is none', async () => {
    const { tenantId, slug } = await spa.tenant();
    const none = await channel(slug, ['list'], 'https://spa.example');
    expect(none).toMatchObject({ code: 0, out: 'Nothing is connected yet: see add.\n' });
    const { bot, accountId, secretToken } = await spa.connect(tenantId);
    const hosted = await channel(slug, ['connect', accountId], 'https://spa.example');
    expect(hosted).toMatchObject({
      code: 0,
      out: `https://t.me/${bot.username} is connected: Telegram delivers to https://spa.example.\n`,
    });
    expect(bot.calls.find(({ method }) => method === 'setWebhook')?.body).toMatchObject({
      url: `https://spa.example/webhooks/telegram/${bot.id}`,
      secret_token: secretToken,
    });
    const local = await channel(slug, ['connect', accountId], 'http://127.0.0.1:3978');
    expect(local).toMatchObject({ code: 0, out: expect.stringContaining('the running server fetches') });
    const guest = bot.guest();
    guest.says('hello');
    await guest.sees(/Sage House/);
    const tried = await channel(slug, ['test', accountId, '--to', String(guest.id)], 'https://spa.example');
    expect(tried).toMatchObject({ code: 0, out: expect.stringContaining('Telegram took the message') });
    await guest.sees(/This is a test/);
    bot.revoked = true;
    const refused = await channel(slug, ['connect', accountId], 'https://spa.example');
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^Telegram: getMe: 401: Unauthorized\n.*@BotFather/),
    });
    expect(refused.err).not.toContain(bot.token);
    expect(spa.api.violations).toEqual([]);
  }, 240_000);

  test('says when the token is not valid', async () => {
    const bot = spa.api.addBot();
    bot.revoked = true;
    const setUp = setUpTelegram(spa.api.url, { token: bot.token, updates: { mode: 'polling' } });
    await expect(setUp).rejects.toMatchObject({ failure: { kind: 'bad-token' } });
    await expect(setUp).rejects.not.toThrow(bot.token);
  });

  test('without an address for Telegram to deliver to: its updates are fetched, and its guests answered', async () => {
    const { tenantId } = await spa.tenant();
    const { bot } = await spa.connect(tenantId, 'polling');
    const guest = bot.guest();
    guest.says('hello');
    await guest.sees(/Sage House/);
    guest.taps('Opening hours');
    await guest.sees(/✓ Opening hours/);
    expect(spa.api.violations).toEqual([]);
  }, 60_000);

  test('an update that could not be kept is fetched again, and none is skipped or taken twice', async () => {
    const bot = spa.api.addBot();
    const guest = bot.guest();
    const sent = ['one', 'two', 'three'].map((words) => guest.says(words));
    const [taken, failures, end] = [[] as unknown[], [] as unknown[], new AbortController()];
    let broken = true;
    const polling = pollTelegram({
      bot: openBot(spa.api.url, bot.token),
      async take(update) {
        if (taken.length === 1 && broken) {
          broken = false;
          throw new Error('the database is away');
        }
        taken.push(update);
      },
      failed: (error) => failures.push(error),
      signal: end.signal,
      againMs: 20,
    });
    bot.answerNext({ status: 502, description: 'Bad Gateway' }, 'getUpdates');
    while (taken.length < 3) await sleep(10);
    const later = guest.says('four');
    while (taken.length < 4) await sleep(10);
    end.abort();
    await polling;
    expect(taken).toMatchObject([...sent, later].map((update_id) => ({ update_id })));
    expect(failures.length).toBeGreaterThanOrEqual(1);
  });
});
