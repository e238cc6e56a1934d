import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type { Conversation, MessageContent, OutboxMessage, SendOutcome } from '../../../api/contract.ts';
import { OutboxTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import type { Answering } from '../../support/telegram/bot-api.ts';
import { type SimulatedGuest, wordsOf } from '../../support/telegram/guest.ts';
import { type ConnectedBot, openTelegramSpa, type TelegramSpa } from '../../support/telegram/telegram-spa.ts';

const HELLO: MessageContent = { text: 'Hello', choices: [], link: null, image: null };

describe('a message to Telegram', () => {
  let spa: TelegramSpa;
  let tenantId: string;
  let connected: ConnectedBot;
  let guest: SimulatedGuest;
  let conversation: Conversation;
  beforeAll(async () => {
    spa = await openTelegramSpa('2026-03-02T09:00');
    tenantId = (await spa.tenant()).tenantId;
  }, 60_000);
  afterAll(() => spa?.stop());
  /** Each test has a bot and a guest of its own, whom the house has answered. */
  beforeEach(async () => {
    connected = await spa.connect(tenantId);
    guest = connected.bot.guest();
    guest.starts();
    await guest.sees(/Sage House/);
    conversation = await found();
  });

  async function found(): Promise<Conversation> {
    const one = await spa.served.house.mailroom.findConversation(tenantId, 'telegram', String(guest.id));
    if (one === null) throw new Error('there is no conversation');
    return one;
  }

  function outboxMessage(content: MessageContent): OutboxMessage {
    const createdAt = new Date(spa.now()).toISOString();
    const rest = { tenantId, conversation, position: 1, notice: null, createdAt, attempts: 0 };
    return { id: newId(), content, ...rest };
  }

  function send(content = HELLO, message = outboxMessage(content)): Promise<SendOutcome> {
    const telegram = spa.served.house.providers.find(({ name }) => name === 'telegram');
    if (!telegram) throw new Error('Telegram is not served');
    return telegram.channel.send(conversation, content, message);
  }

  const refused = (status: number, description: string, retryAfter?: number): Answering => ({
    status,
    description,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });

  test('that was taken is known by bot, chat and number', async () => {
    expect(await send()).toEqual({
      ok: true,
      content: HELLO,
      providerMessageId: expect.stringMatching(new RegExp(`^${connected.bot.id}:${guest.id}:\\d+$`)),
    });
    expect(wordsOf(await guest.sees(/^Hello$/))).toBe('Hello');
  });

  test('is one of 300 that come at once: all arrive in order, and waiting for the pace gives none up', async () => {
    const { core, send: sendDue } = spa.served.house;
    const texts = Array.from({ length: 300 }, (_, place) => `Line ${place}.`);
    await writeInTenant(core, tenantId, { kind: 'system', name: 'test' }, async (unit) => {
      for (const text of texts) unit.tell({ conversationId: conversation.id, content: { ...HELLO, text } });
    });
    const rows = () =>
      core.database.run((db) =>
        tenantScope(db, tenantId).find(OutboxTable, { where: { conversationId: conversation.id } }),
      );
    connected.bot.answerNext(refused(429, 'Too Many Requests', 3), 'sendMessage');
    const arrived = () => guest.shown.filter((shown) => wordsOf(shown).startsWith('Line '));
    for (let round = 0; arrived().length < texts.length && round < 2_000; round += 1) {
      // Time passes while nobody sends: a lease must not end on the way.
      const busy = (await rows()).some(({ leasedUntil }) => leasedUntil > spa.now());
      if (!busy) spa.forward(1_000);
      await (busy ? sleep(20) : sendDue());
    }
    expect(arrived().map(wordsOf)).toEqual(texts);
    expect((await rows()).filter(({ status, attempts }) => status !== 'sent' || attempts > 1)).toEqual([]);
  }, 120_000);

  const attempts: readonly [string, Answering, Partial<SendOutcome>][] = [
    [
      'is sent again after as long as Telegram asks for',
      refused(429, 'Too Many Requests', 7),
      { error: 'retry', afterMs: 7000 },
    ],
    [
      'is sent again some time when Telegram says not when',
      refused(429, 'Too Many Requests'),
      { error: 'retry', afterMs: null },
    ],
    [
      'is sent again when Telegram is out of order',
      refused(502, 'Bad Gateway'),
      { error: 'retry', afterMs: null },
    ],
    ['is sent again when the line broke', 'lost', { error: 'retry', afterMs: null }],
    [
      'waits a quarter of an hour for a valid token',
      refused(401, 'Unauthorized'),
      { error: 'retry', afterMs: 900_000 },
    ],
    [
      'waits likewise when the token is none',
      refused(404, 'Not Found'),
      { error: 'retry', afterMs: 900_000 },
    ],
    [
      'is given up when Telegram will not have it',
      refused(400, 'Bad Request: message is too long'),
      { error: 'give-up' },
    ],
    [
      'is given up when the chat became another',
      refused(400, 'Bad Request: group chat was upgraded to a supergroup chat'),
      { error: 'give-up' },
    ],
  ];
  test.each(attempts)('%s', async (_, answering, outcome) => {
    connected.bot.answerNext(answering, 'sendMessage');
    expect(await send()).toMatchObject({ ok: false, ...outcome });
    expect(await found()).toMatchObject({ unreachable: false });
    expect(await send()).toMatchObject({ ok: true });
  });

  test.each([
    [403, 'Forbidden: bot was blocked by the user'],
    [403, 'Forbidden: user is deactivated'],
    [403, "Forbidden: bot can't initiate conversation with a user"],
    [400, 'Bad Request: chat not found'],
  ])('is given up and nothing more is sent after %d %s', async (status, description) => {
    connected.bot.answerNext(refused(status, description), 'sendMessage');
    expect(await send()).toMatchObject({ ok: false, error: 'give-up' });
    expect(await found()).toMatchObject({ unreachable: true });
  });

  test('names the token nowhere, however it fails', async () => {
    const { accounts } = spa.served.house;
    connected.bot.answerNext('lost', 'sendMessage');
    const { token } = connected.bot;
    const first = await send();
    await accounts.change(tenantId, connected.accountId, { secrets: { token: `${token}x` } });
    const second = await send();
    expect(second).toMatchObject({ ok: false, error: 'retry', afterMs: 900_000 });
    expect(JSON.stringify([first, second])).not.toContain(token.slice(-20));
    // Put right, it goes on at once.
    await accounts.change(tenantId, connected.accountId, { secrets: { token } });
    expect(await send()).toMatchObject({ ok: true });
  });

  test('of several parts goes on after the last that was taken', async () => {
    const long = { ...HELLO, text: `${'first words. '.repeat(310)}\n\n${'last words. '.repeat(300)}` };
    const message = outboxMessage(long);
    const before = guest.shown.length;
    const calls = connected.bot.calls.length;
    connected.bot.answerNext({ status: 500, description: 'x' }, 'sendMessage');
    expect(await send(long, message)).toMatchObject({ error: 'retry' });
    expect(await send(long, message)).toMatchObject({ ok: true });
    const parts = guest.shown.length - before;
    expect(parts).toBeGreaterThan(1);
    expect(await send(long, message)).toMatchObject({ ok: true });
    expect(guest.shown.length - before).toBe(parts);
    expect(connected.bot.calls.length - calls).toBe(parts);
  });

  test('whose picture Telegram cannot fetch comes with its address instead', async () => {
    const image = { url: `${spa.served.url}/qr/nothing.png`, alt: 'Code', text: null };
    expect(await send({ ...HELLO, text: 'You are booked.', image })).toMatchObject({ ok: true });
    expect(wordsOf(await guest.sees(/You are booked/))).toBe(`You are booked.\n${image.url}`);
  });

  test('is paced: after five at once each waits for a place of its own, and asks once', async () => {
    const outcomes: SendOutcome[] = [];
    const messages = Array.from({ length: 8 }, () => outboxMessage(HELLO));
    for (const message of messages) outcomes.push(await send(HELLO, message));
    const waits = outcomes.flatMap((one) => (one.ok || one.error !== 'retry' ? [] : [one.afterMs ?? 0]));
    expect(waits.length).toBeGreaterThanOrEqual(3);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    const last = messages.at(-1);
    await new Promise((resolve) => setTimeout(resolve, waits.at(-1)));
    expect(await send(HELLO, last)).toMatchObject({ ok: true });
  });

  test('is sent to nobody who blocked the bot, until they open it again', async () => {
    guest.blocks();
    await connected.bot.post.delivered();
    expect(await found()).toMatchObject({ unreachable: true });
    guest.unblocks();
    await connected.bot.post.delivered();
    expect(await found()).toMatchObject({ unreachable: true });
    const before = guest.shown.length;
    guest.starts();
    await guest.sees((message) => guest.shown.indexOf(message) >= before);
    expect(await found()).toMatchObject({ unreachable: false });
  });

  test('reaches who blocked one bot of the house and writes to another, or blocked it before they last wrote', async () => {
    const other = await spa.connect(tenantId);
    const there = other.bot.guest({ id: guest.id });
    there.starts();
    await there.sees(/Sage House/);
    guest.blocks();
    await connected.bot.post.delivered();
    expect(await found()).toMatchObject({ unreachable: false, accountId: other.accountId });
    const [chat, date] = [{ id: guest.id, type: 'private' }, Math.floor(spa.now() / 1000) - 60];
    other.bot.update({ my_chat_member: { chat, date, new_chat_member: { status: 'kicked' } } });
    await other.bot.post.delivered();
    expect(await found()).toMatchObject({ unreachable: false });
  });
});
