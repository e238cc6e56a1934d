import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Desk, signedInDesk } from '../../support/desk.ts';
import { BROKEN } from '../../support/telegram/bot-api.ts';
import { openTelegramSpa, type TelegramSpa } from '../../support/telegram/telegram-spa.ts';
import { type ServedSpa, type SpaOnWhatsapp, serveSpa } from '../../support/whatsapp/served-spa.ts';

describe('a Telegram bot that the desk adds', () => {
  let spa: TelegramSpa;
  beforeAll(async () => {
    spa = await openTelegramSpa('2026-03-02T09:00');
  }, 60_000);
  afterAll(() => spa?.stop());

  async function desk(): Promise<{ call: Desk; tenantId: string }> {
    const demo = await spa.tenant();
    return { call: await signedInDesk(spa.served.url, demo), tenantId: demo.tenantId };
  }

  const add = (call: Desk, token: string) =>
    call('POST', '/api/v1/channels', { channel: 'telegram', name: 'The spa', secrets: { token } });

  test('is connected at once: its guests are answered, and it has its menu', async () => {
    const { call } = await desk();
    const bot = spa.api.addBot();
    const added = await add(call, bot.token);
    expect(added).toMatchObject({
      status: 201,
      body: { externalId: String(bot.id), connection: { ok: true, remedy: null } },
    });
    expect(bot.commands.get('fr')).toHaveLength(6);
    const guest = bot.guest();
    guest.says('hello');
    await guest.sees(/Sage House/);
    expect(spa.api.violations).toEqual([]);
  }, 60_000);

  test('with a token that is not valid is kept, with what to do; the right token connects it', async () => {
    const { call } = await desk();
    const bot = spa.api.addBot();
    bot.revoked = true;
    const { body } = await add(call, bot.token);
    expect(body).toMatchObject({
      connection: {
        ok: false,
        words: expect.stringContaining('401'),
        remedy: expect.stringContaining('@BotFather'),
      },
    });
    const { id } = body as { id: string };
    bot.revoked = false;
    expect(await call('POST', `/api/v1/channels/${id}/connect`)).toMatchObject({
      status: 200,
      body: { ok: true },
    });
  });

  test('keeps its secrets when Telegram refuses the new ones or is away', async () => {
    const { call, tenantId } = await desk();
    const bot = spa.api.addBot();
    const { id } = (await add(call, bot.token)).body as { id: string };
    const wrong = `${bot.id}:${'x'.repeat(35)}`;
    const refused = await call('POST', `/api/v1/channels/${id}`, { secrets: { token: wrong } });
    expect(refused).toMatchObject({ status: 422, body: { reason: 'refused-by-provider' } });
    bot.answerNext(BROKEN, 'getMe');
    const away = await call('POST', `/api/v1/channels/${id}`, { secrets: { token: bot.token } });
    expect(away).toMatchObject({ status: 422, body: { remedy: expect.stringContaining('try again') } });
    const others = spa.api.addBot();
    const anothers = await call('POST', `/api/v1/channels/${id}`, { secrets: { token: others.token } });
    expect(anothers).toMatchObject({ status: 422, body: { words: 'This token is another bot’s.' } });
    expect(others.calls).toEqual([]);
    expect((await spa.served.house.accounts.read(tenantId, id))?.secrets.token).toBe(bot.token);
    expect(JSON.stringify([refused, away])).not.toContain(wrong);
  });

  test('is tried out with a message to oneself; one who never pressed Start is told to', async () => {
    const { call } = await desk();
    const bot = spa.api.addBot();
    const { id } = (await add(call, bot.token)).body as { id: string };
    const me = bot.guest();
    const tryOut = (to: string) => call('POST', `/api/v1/channels/${id}/test`, { to });
    expect((await tryOut(String(me.id))).body).toMatchObject({
      ok: false,
      remedy: expect.stringContaining('press Start'),
    });
    me.starts();
    await me.sees(/Sage House/);
    expect((await tryOut(String(me.id))).body).toMatchObject({ ok: true });
    await me.sees(/This is a test of “The spa”/);
    expect((await tryOut('@noor')).body).toMatchObject({ ok: false });
    expect(await call('POST', '/api/v1/channels/nobody/test', { to: '1' })).toMatchObject({ status: 404 });
  }, 60_000);

  test('is no matter of the desk’s: who may not change the house may not try it out', async () => {
    const demo = await spa.tenant();
    const call = await signedInDesk(spa.served.url, demo, 'desk');
    for (const what of ['test', 'connect'])
      expect(await call('POST', `/api/v1/channels/any/${what}`, { to: '1' })).toMatchObject({ status: 403 });
  });
});

describe('a WhatsApp number', () => {
  let spa: ServedSpa;
  let house: SpaOnWhatsapp;
  let call: Desk;
  beforeAll(async () => {
    spa = await serveSpa('2026-03-02T09:00');
    house = await spa.spa('300000000000011');
    call = await signedInDesk(spa.served.url, house.demo);
  }, 60_000);
  afterAll(() => spa?.close());

  const tryOut = (body: object) => call('POST', `/api/v1/channels/${house.accountId}/test`, body);

  test('is tried out with a template, which a phone that never wrote takes', async () => {
    const me = house.number.guest('31699999999');
    expect(await tryOut({ to: '+31 6 9999 9999' })).toMatchObject({ status: 200, body: { ok: true } });
    expect(await me.sees(() => true)).toMatchObject({
      template: 'house_message',
      text: expect.stringContaining('This is a test of “Front desk”'),
    });
    expect(spa.meta.violations).toEqual([]);
  });

  test('says in plain words why it cannot send, and what to do', async () => {
    house.number.guest('31699999998');
    expect((await tryOut({ to: '31699999998', as: 'text' })).body).toMatchObject({
      ok: false,
      words: expect.stringContaining('131047'),
      remedy: expect.stringContaining('24 hours'),
    });
    house.number.fault = () => ({ status: 401, code: 190, message: 'Session has expired' });
    expect((await tryOut({ to: '31699999998' })).body).toMatchObject({
      remedy: expect.stringContaining('rotate'),
    });
    house.number.fault = () => 'cut';
    expect((await tryOut({ to: '31699999998' })).body).toMatchObject({
      remedy: expect.stringContaining('WHATSAPP_API_URL'),
    });
    house.number.fault = () => null;
    expect((await tryOut({ to: 'Noor' })).body).toMatchObject({ ok: false });
  });
});
