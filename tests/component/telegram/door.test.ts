import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InboxTable } from '../../../api/database/entities/people.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { type ConnectedBot, openTelegramSpa, type TelegramSpa } from '../../support/telegram/telegram-spa.ts';

const SECRET = 'x-telegram-bot-api-secret-token';

const SOFIE = { id: 42, is_bot: false, first_name: 'Sofie' };

describe("a Telegram bot's door", () => {
  let spa: TelegramSpa;
  let tenantId: string;
  let one: ConnectedBot;
  beforeAll(async () => {
    spa = await openTelegramSpa('2026-03-02T09:00');
    tenantId = (await spa.tenant()).tenantId;
    one = await spa.connect(tenantId);
  }, 60_000);
  afterAll(() => spa?.stop());

  /** What a tenant's inbox has kept from Telegram. */
  async function kept(tenant = tenantId) {
    const rows = await spa.served.house.core.database.run((db) =>
      tenantScope(db, tenant).find(InboxTable, {
        where: { channel: 'telegram' },
        order: { receivedAt: 'ASC' },
      }),
    );
    return rows.map(({ body, providerMessageId }) => ({ body, providerMessageId }));
  }

  function post(door: string, body: string, headers: Record<string, string> = {}) {
    return fetch(door, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [SECRET]: one.secretToken, ...headers },
      body,
    });
  }

  let updates = 5_000_000;
  const update = (text: string, id = ++updates, chat: object = { id: 42, type: 'private' }) =>
    JSON.stringify({
      update_id: id,
      message: { message_id: 1, date: Math.floor(spa.now() / 1000), chat, from: SOFIE, text },
    });

  test('opens to nobody but Telegram, and counts who knocked', async () => {
    const stranger = await spa.connect((await spa.tenant()).tenantId);
    const [before, beforeUnknown] = [await spa.refusals('bad-secret'), await spa.refusals('unknown-bot')];
    const count = (await kept()).length;
    const text = update('hello');
    const nobody = fetch(one.door, { method: 'POST', body: text });
    expect((await nobody).status).toBe(401);
    expect((await post(one.door, text, { [SECRET]: 'wrong' })).status).toBe(401);
    expect((await post(one.door, text, { [SECRET]: '' })).status).toBe(401);
    expect((await post(one.door, '{', { [SECRET]: `${one.secretToken}x` })).status).toBe(401);
    // Another tenant's bot has a secret of its own.
    expect((await post(one.door, text, { [SECRET]: stranger.secretToken })).status).toBe(401);
    expect((await post(stranger.door, text)).status).toBe(401);
    expect(await spa.refusals('bad-secret')).toBe(before + 6);

    for (const bot of ['1', 'nobody', `${one.bot.id}0`, '..%2F..%2Fpay'])
      expect((await post(`${spa.served.url}/webhooks/telegram/${bot}`, text)).status).toBe(404);
    expect(await spa.refusals('unknown-bot')).toBeGreaterThanOrEqual(beforeUnknown + 3);
    expect(await kept()).toHaveLength(count);
  });

  test('takes from a bot without a secret, or one that is turned off, nothing', async () => {
    const { accounts } = spa.served.house;
    const polled = await spa.connect(tenantId, 'polling');
    expect((await post(polled.door, update('hello'), { [SECRET]: '' })).status).toBe(401);
    const off = await spa.connect(tenantId);
    await accounts.change(tenantId, off.accountId, { active: false });
    expect((await post(off.door, update('hello'), { [SECRET]: off.secretToken })).status).toBe(404);
  });

  test.each([
    ['{'],
    [''],
    ['null'],
    ['[]'],
    ['{}'],
    ['{"update_id":"1"}'],
    ['{"update_id":1,"message":{"text":"x"}}'],
  ])('says that %j is no update, and keeps nothing', async (body) => {
    const [before, count] = [await spa.refusals('malformed'), (await kept()).length];
    expect((await post(one.door, body)).status).toBe(400);
    expect(await spa.refusals('malformed')).toBe(before + 1);
    expect(await kept()).toHaveLength(count);
  });

  test('takes no body beyond 3 MB, and no packed one', async () => {
    const count = (await kept()).length;
    expect((await post(one.door, update('x'.repeat(3 * 1024 * 1024)))).status).toBe(413);
    expect((await post(one.door, update('x'), { 'content-encoding': 'gzip' })).status).toBe(415);
    expect(await kept()).toHaveLength(count);
  });

  test('passes over what is of no use here: groups are counted, kinds of next year are not', async () => {
    const [before, count] = [await spa.refusals('group'), (await kept()).length];
    expect((await post(one.door, update('massage', ++updates, { id: -7, type: 'supergroup' }))).status).toBe(
      200,
    );
    expect(await spa.refusals('group')).toBe(before + 1);
    for (const content of [{ edited_message: { text: 'x' } }, { chat_boost: {} }, { of_next_year: [] }, {}])
      expect((await post(one.door, JSON.stringify({ update_id: ++updates, ...content }))).status).toBe(200);
    expect(await kept()).toHaveLength(count);
  });

  test('keeps an update that comes twice once, and the same number at another bot as another message', async () => {
    const two = await spa.connect(tenantId);
    const count = (await kept()).length;
    const id = ++updates;
    const answers = await Promise.all([1, 2, 3].map(() => post(one.door, update('deep tissue', id))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await post(two.door, update('my visits', id), { [SECRET]: two.secretToken })).status).toBe(200);
    const rows = (await kept()).slice(count);
    expect(rows.map(({ providerMessageId }) => providerMessageId).sort()).toEqual(
      [`${one.bot.id}:${id}`, `${two.bot.id}:${id}`].sort(),
    );
  });

  test('keeps what cannot be read as what it is, and says so to the guest', async () => {
    const guest = one.bot.guest();
    const count = (await kept()).length;
    guest.sends({ voice: { file_id: 'v', duration: 3 } });
    guest.sends({ photo: [{ file_id: 'p' }], caption: 'my back' });
    guest.sends({ contact: { phone_number: '+3161234', first_name: 'Sofie' } });
    await one.bot.post.delivered();
    const bodies = (await kept()).slice(count).map(({ body }) => body);
    expect(bodies).toHaveLength(3);
    for (const what of ['voice', 'picture', 'contact'])
      expect(bodies).toContainEqual({ kind: 'other', what });
    await guest.sees(/./);
    expect(spa.api.violations).toEqual([]);
  });

  test('says that it failed when an update could not be kept: Telegram brings it again', async () => {
    const { database } = spa.served.house.core;
    const guest = one.bot.guest();
    const run = database.transact;
    let away = true;
    Object.assign(database, {
      transact: (work: Parameters<typeof run>[0]) => {
        if (away) throw new Error('the database is away');
        return run.call(database, work);
      },
    });
    const loud = console.error;
    console.error = () => undefined;
    try {
      const id = guest.says('hello there');
      const statuses = () =>
        one.bot.post.attempts.filter(({ updateId }) => updateId === id).map(({ status }) => status);
      while (statuses().length < 2) await sleep(10);
      away = false;
      await one.bot.post.delivered();
      expect([statuses()[0], statuses()[1], statuses().at(-1)]).toEqual([500, 500, 200]);
    } finally {
      Object.assign(database, { transact: run });
      console.error = loud;
    }
    await guest.sees(/Sage House/);
  });

  test("guests of two spas' bots never meet", async () => {
    const [left, right] = [await spa.tenant(), await spa.tenant()];
    const bots = [await spa.connect(left.tenantId), await spa.connect(right.tenantId)] as const;
    // One person, one Telegram id, two spas.
    const guests = bots.map(({ bot }) => bot.guest({ id: 4242 }));
    guests[0]?.says('deep tissue on friday after 5');
    guests[1]?.says('what does a facial cost?');
    await guests[0]?.sees(/Deep tissue/);
    await guests[1]?.sees(/facial/i);
    expect(guests[1]?.words()).not.toContain('17:00');
    expect(await kept(left.tenantId)).toHaveLength(1);
    expect(await kept(right.tenantId)).toHaveLength(1);
    for (const [{ bot }, { tenantId: tenant }] of [
      [bots[0], left],
      [bots[1], right],
    ] as const) {
      const conversation = await spa.served.house.mailroom.findConversation(tenant, 'telegram', '4242');
      expect(conversation).toMatchObject({ tenantId: tenant, address: '4242' });
      expect(bot.calls.length).toBeGreaterThan(0);
    }
    expect(spa.api.violations).toEqual([]);
  });
});
