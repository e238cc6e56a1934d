import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Id } from '../../../api/contract.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';
import { expectSound } from '../../support/sound.ts';
import type { SimulatedBot } from '../../support/telegram/bot.ts';
import { type BotApi, openBotApi } from '../../support/telegram/bot-api.ts';
import { linkOf, wordsOf } from '../../support/telegram/guest.ts';
import { openSimulator, type SimulatedNumber, type Simulator } from '../../support/whatsapp/simulator.ts';

/** One spa with a Telegram bot and a WhatsApp number, each at its provider's own wire. */
let house: ServedHouse;
let telegram: BotApi;
let meta: Simulator;

beforeAll(async () => {
  house = await serveHouse('2026-03-02T09:00', async (now) => {
    telegram = await openBotApi({ now });
    meta = await openSimulator(now);
    return { telegram: telegram.url, whatsapp: meta.url };
  });
}, 60_000);
afterAll(async () => {
  await meta?.quiet();
  await house?.stop();
  await meta?.close();
  await telegram?.stop();
});

let numbers = 0;

async function spaOnBoth(): Promise<{ tenantId: Id; bot: SimulatedBot; number: SimulatedNumber }> {
  const { tenantId } = await house.tenant();
  const bot = telegram.addBot();
  const secretToken = `secret-of-${bot.id}`;
  const { accounts } = house.served.house;
  await accounts.add(tenantId, {
    channel: 'telegram',
    externalId: String(bot.id),
    name: `@${bot.username}`,
    secrets: { token: bot.token, secretToken },
  });
  bot.deliverTo(`${house.url}/webhooks/telegram/${bot.id}`, secretToken);
  numbers += 1;
  const id = String(100_000_000_001_000 + numbers);
  const secrets = { accessToken: `token of ${id}`, appSecret: 'secret', verifyToken: 'verify' };
  await accounts.add(tenantId, { channel: 'whatsapp', externalId: id, name: 'Front desk', secrets });
  return {
    tenantId,
    bot,
    number: meta.number({ id, webhook: `${house.url}/webhooks/whatsapp/${id}`, ...secrets }),
  };
}

async function guestIdOf(tenantId: Id, channel: 'whatsapp' | 'telegram', address: string): Promise<Id> {
  const conversation = await house.served.house.mailroom.findConversation(tenantId, channel, address);
  return conversation?.guestId ?? '';
}

const codeIn = (text: string): string => /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(text)?.[0] ?? '';

test('who writes on WhatsApp opens the link to Telegram, says yes, and either chat may undo it', async () => {
  const { tenantId, bot, number } = await spaOnBoth();
  const phone = number.guest('31612340001', 'Maya');
  await phone.says('I also write from Telegram');
  let offer = await phone.sees(({ text }) => codeIn(text) !== '');
  // On a machine this busy the bot's name does not come in time, and the code is told without a link.
  while (offer.link === null) {
    await phone.says('I also write from Telegram');
    offer = await phone.sees(({ text }) => codeIn(text) !== '');
  }
  const code = codeIn(offer.text);
  expect(offer.link).toBe(`https://t.me/${bot.username}?start=${code}`);

  const app = bot.guest({ first_name: 'Maya' });
  app.starts(code);
  const question = await app.sees(/another chat with us \(WhatsApp\)/);
  expect(wordsOf(question)).not.toMatch(/Maya|3161/);
  expect(await guestIdOf(tenantId, 'telegram', String(app.id))).not.toBe(
    await guestIdOf(tenantId, 'whatsapp', phone.address),
  );
  app.taps('Yes, link them');
  await app.hears(/your two chats are linked/);
  const told = await phone.sees(({ text }) => /\(Telegram\) has just been linked/.test(text));
  expect(told.taps.map(({ title }) => title)).toEqual(['That wasn’t me']);
  expect(await guestIdOf(tenantId, 'telegram', String(app.id))).toBe(
    await guestIdOf(tenantId, 'whatsapp', phone.address),
  );

  await phone.taps('That wasn’t me');
  await phone.sees(({ text }) => /two chats are separate again/.test(text));
  await app.hears(/This chat and the other one \(WhatsApp\) are separate again/);
  expect(await guestIdOf(tenantId, 'telegram', String(app.id))).not.toBe(
    await guestIdOf(tenantId, 'whatsapp', phone.address),
  );
  await meta.quiet();
  expect([...telegram.violations, ...meta.violations]).toEqual([]);
  await expectSound({ core: house.served.house.core, tenantId });
}, 60_000);

test('who writes on Telegram opens WhatsApp with the words typed already', async () => {
  const { tenantId, bot, number } = await spaOnBoth();
  const app = bot.guest({ language_code: 'de' });
  app.says('Bitte meine Chats verknüpfen');
  const offer = await app.sees(/Ihr Code ist/);
  const link = new URL(linkOf(offer) ?? '');
  expect(`${link.origin}${link.pathname}`).toBe(`https://wa.me/3120${number.id.slice(-7)}`);
  const typed = link.searchParams.get('text') ?? '';
  expect(typed).toBe(`Ich möchte meine Chats verknüpfen: ${codeIn(wordsOf(offer))}`);

  const phone = number.guest('31612340002', 'Jonas');
  await phone.says(typed);
  await phone.sees(({ text }) => /aus einem anderen Chat mit uns \(Telegram\)/.test(text));
  await phone.taps('Ja, verknüpfen');
  await phone.sees(({ text }) => /Chats sind verknüpft/.test(text));
  await app.hears(/Ein anderer Chat mit uns \(WhatsApp\)/);
  // Sent once more it is no code any more, and nothing changes.
  await phone.says(typed);
  await phone.sees(({ text }) => /gilt nicht oder nicht mehr/.test(text));
  expect(await guestIdOf(tenantId, 'telegram', String(app.id))).toBe(
    await guestIdOf(tenantId, 'whatsapp', phone.address),
  );
  await meta.quiet();
  expect([...telegram.violations, ...meta.violations]).toEqual([]);
  await expectSound({ core: house.served.house.core, tenantId });
}, 60_000);

test('without an answer of the provider the code comes without a link', async () => {
  const { bot, number } = await spaOnBoth();
  bot.answerNext({ status: 502, description: 'Bad Gateway' }, 'getMe');
  const phone = number.guest('31612340003', 'Noor');
  await phone.says('link my account');
  const offer = await phone.sees(({ text }) => codeIn(text) !== '');
  expect(offer.link).toBeNull();
  const app = bot.guest();
  app.says(codeIn(offer.text).toLowerCase());
  await app.sees(/another chat with us \(WhatsApp\)/);
  app.says('no');
  await app.hears(/nothing is linked/);
}, 60_000);

test('who shares their own number on Telegram is found on WhatsApp by it; anybody else’s does nothing', async () => {
  const { tenantId, bot, number } = await spaOnBoth();
  const phone = number.guest('5215512345678', 'Lupe');
  await phone.says('hello');
  await phone.sees(() => true);
  const app = bot.guest();
  app.says('I also write from WhatsApp');
  await app.hears(({ number_keyboard }) => number_keyboard !== undefined);
  app.sendsContact('5215512345678', app.id + 1);
  await app.hears(/proven to be your own/);
  app.sendsContact('5215512345678');
  await app.hears(/proven to be your own/);
  const whatsapp = await guestIdOf(tenantId, 'whatsapp', phone.address);
  expect(await guestIdOf(tenantId, 'telegram', String(app.id))).not.toBe(whatsapp);

  // Telegram writes Mexico’s numbers without WhatsApp’s 1.
  app.sharesNumber('525512345678');
  await app.hears(/your two chats are linked/);
  await phone.sees(({ text }) => /\(Telegram\) has just been linked/.test(text));
  expect(await guestIdOf(tenantId, 'telegram', String(app.id))).toBe(whatsapp);
  app.says('that was not me');
  await app.hears(/separate again/);
  await phone.sees(({ text }) => /\(Telegram\) are separate again/.test(text));
  await meta.quiet();
  expect([...telegram.violations, ...meta.violations]).toEqual([]);
  await expectSound({ core: house.served.house.core, tenantId });
}, 60_000);
