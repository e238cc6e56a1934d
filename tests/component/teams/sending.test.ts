import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Conversation, MessageContent, OutboxMessage, SendOutcome } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Answering } from '../../support/teams/bot-framework.ts';
import type { SimulatedGuest } from '../../support/teams/guest.ts';
import { type ConnectedApp, openTeamsSpa, type TeamsSpa } from '../../support/teams/teams-spa.ts';

const HELLO: MessageContent = { text: 'Hello', choices: [], link: null, image: null };

describe('a message to Teams', () => {
  let spa: TeamsSpa;
  let tenantId: string;
  let connected: ConnectedApp;
  let guest: SimulatedGuest;
  let conversation: Conversation;
  beforeAll(async () => {
    spa = await openTeamsSpa('2026-03-02T09:00');
    tenantId = (await spa.tenant()).tenantId;
  }, 60_000);
  afterAll(() => spa?.stop());
  /** Each test has an app and a guest of its own, whom the house has answered. */
  beforeEach(async () => {
    connected = await spa.connect(tenantId);
    guest = connected.app.guest();
    guest.says('hello');
    await guest.sees(/Sage House/);
    conversation = await found();
  });

  async function found(): Promise<Conversation> {
    const address = `msteams/${guest.conversationId}`;
    const one = await spa.served.house.mailroom.findConversation(tenantId, 'teams', address);
    if (one === null) throw new Error('there is no conversation');
    return one;
  }

  function outboxMessage(content: MessageContent): OutboxMessage {
    const createdAt = new Date(spa.now()).toISOString();
    const rest = { tenantId, conversation, position: 1, notice: null, createdAt, attempts: 0 };
    return { id: newId(), content, ...rest };
  }

  function send(content = HELLO, message = outboxMessage(content), to = conversation): Promise<SendOutcome> {
    const teams = spa.served.house.providers.find(({ name }) => name === 'teams');
    if (!teams) throw new Error('Teams is not served');
    return teams.channel.send(to, content, message);
  }

  test('that was taken is known by its conversation and number', async () => {
    expect(await send()).toEqual({
      ok: true,
      content: HELLO,
      providerMessageId: expect.stringMatching(/^[\w-]{43}\/\d+$/),
    });
    expect(await guest.sees(/^Hello$/)).toMatchObject({ body: { textFormat: 'plain' } });
    expect(spa.microsoft.violations).toEqual([]);
  });

  const attempts: readonly [string, Answering, Partial<SendOutcome>][] = [
    [
      'is sent again after as long as Teams asks for',
      { status: 429, retryAfter: 7 },
      { error: 'retry', afterMs: 7000 },
    ],
    ['is sent again some time when Teams says not when', { status: 429 }, { error: 'retry', afterMs: null }],
    ['is sent again after two changes at once', { status: 412 }, { error: 'retry', afterMs: null }],
    ['is sent again when Teams is out of order', { status: 502 }, { error: 'retry', afterMs: null }],
    ['is sent again when the line broke', 'lost', { error: 'retry', afterMs: null }],
    ['follows nobody who sends the token elsewhere', 'elsewhere', { error: 'retry', afterMs: null }],
    [
      'waits likewise when an administrator turned the app off',
      { status: 403, code: 'BotDisabledByAdmin' },
      { error: 'retry', afterMs: 900_000 },
    ],
    ['is given up when Teams will not have it', { status: 400, code: 'BadSyntax' }, { error: 'give-up' }],
    ['is given up when it is too large', { status: 413, code: 'MessageSizeTooBig' }, { error: 'give-up' }],
  ];
  test.each(attempts)('%s', async (_, answering, outcome) => {
    const posts = connected.app.sent.length;
    connected.app.answerNext(answering);
    expect(await send()).toMatchObject({ ok: false, ...outcome });
    // Tried once: the library's own retries would sleep with a lease.
    expect(connected.app.sent.length - posts).toBe(answering === 'lost' ? 1 : 0);
    expect(await found()).toMatchObject({ unreachable: false });
    expect(await send()).toMatchObject({ ok: true });
    expect(spa.microsoft.violations).toEqual([]);
  });

  test.each<[number, string | undefined]>([
    [403, 'ConversationBlockedByUser'],
    [403, 'BotNotInConversationRoster'],
    [403, undefined],
    [404, 'ConversationNotFound'],
  ])('is given up and nothing more is sent after %d %s', async (status, code) => {
    connected.app.answerNext(code === undefined ? { status } : { status, code });
    expect(await send()).toMatchObject({ ok: false, error: 'give-up' });
    expect(await found()).toMatchObject({ unreachable: true });
    guest.says('hello again');
    await guest.hears(/./);
    expect(await found()).toMatchObject({ unreachable: false });
  });

  test('asks for a new token when the old one is not taken, and waits a quarter of an hour when that is not', async () => {
    connected.app.answerNext({ status: 401 });
    expect(await send()).toMatchObject({ ok: true });
    connected.app.answerNext({ status: 401 }, { status: 401 });
    expect(await send()).toMatchObject({ error: 'retry', afterMs: 900_000 });
  });

  test('names the app’s secret and token nowhere, and goes on when they are put right', async () => {
    const { accounts } = spa.served.house;
    const { password, granted } = connected.app;
    connected.app.password = `${password} of tomorrow`;
    granted.clear();
    const first = await send();
    const second = await send();
    expect([first, second]).toMatchObject([
      { error: 'retry', afterMs: 900_000 },
      { error: 'retry', afterMs: 900_000 },
    ]);
    expect(JSON.stringify([first, second])).not.toMatch(/secret|token-/);
    await accounts.change(tenantId, connected.accountId, {
      secrets: { appPassword: connected.app.password },
    });
    expect(await send()).toMatchObject({ ok: true });
  });

  test('waits while the login is out of order, and asks it once for many messages', async () => {
    connected.app.granted.clear();
    spa.microsoft.login({ status: 503 });
    expect(await send()).toMatchObject({ error: 'retry', afterMs: null });
    spa.microsoft.login(null);
    const before = spa.microsoft.logins;
    expect(await Promise.all([send(), send(), send()])).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
    expect(spa.microsoft.logins - before).toBe(1);
  });

  test('of several parts goes on after the last that was taken', async () => {
    const long = { ...HELLO, text: `${'first words. '.repeat(460)}\n\n${'last words. '.repeat(400)}` };
    const message = outboxMessage(long);
    const before = guest.shown.length;
    connected.app.answerNext({ status: 500 });
    expect(await send(long, message)).toMatchObject({ error: 'retry' });
    expect(await send(long, message)).toMatchObject({ ok: true });
    const parts = guest.shown.length - before;
    expect(parts).toBe(2);
    expect(await send(long, message)).toMatchObject({ ok: true });
    expect(guest.shown.length - before).toBe(parts);
  });

  test('goes nowhere but to Microsoft, whatever was kept', async () => {
    const reference = JSON.parse(conversation.replyTo ?? '{}');
    for (const serviceUrl of ['http://127.0.0.1:1/', 'https://smba.trafficmanager.net.evil.example/']) {
      const forged = { ...conversation, replyTo: JSON.stringify({ ...reference, serviceUrl }) };
      expect(await send(HELLO, outboxMessage(HELLO), forged)).toMatchObject({ error: 'give-up' });
    }
    expect(await send(HELLO, outboxMessage(HELLO), { ...conversation, replyTo: null })).toMatchObject({
      error: 'give-up',
    });
  });

  test('is paced: after six at once each waits for a place of its own', async () => {
    spa.forward(60_000);
    const outcomes: SendOutcome[] = [];
    for (let count = 0; count < 9; count += 1) outcomes.push(await send());
    const waits = outcomes.flatMap((one) => (one.ok || one.error !== 'retry' ? [] : [one.afterMs ?? 0]));
    expect(waits.length).toBeGreaterThanOrEqual(1);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });

  test('is sent to nobody who took the app away, until they write again', async () => {
    guest.sends({ type: 'installationUpdate', action: 'remove' });
    await connected.app.post.delivered();
    expect(await found()).toMatchObject({ unreachable: true });
    guest.says('hello');
    await guest.hears(/./);
    expect(await found()).toMatchObject({ unreachable: false });
    // One that comes late tells of a time before.
    const timestamp = new Date(spa.now() - 60_000).toISOString();
    guest.sends({ type: 'installationUpdate', action: 'remove', timestamp });
    await connected.app.post.delivered();
    expect(await found()).toMatchObject({ unreachable: false });
  });

  test('goes where the guest last wrote from', async () => {
    const moved = connected.app.activity(guest, { type: 'message', text: 'hello' });
    const serviceUrl = moved.serviceUrl.replace('emea', 'amer');
    await fetch(spa.door, {
      method: 'POST',
      headers: { authorization: connected.app.token({ serviceurl: serviceUrl }) },
      body: JSON.stringify({ ...moved, serviceUrl }),
    });
    expect(JSON.parse((await found()).replyTo ?? '{}')).toMatchObject({ serviceUrl });
  });
});
