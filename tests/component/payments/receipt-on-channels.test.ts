import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor, BookingView, ChannelName, Id } from '../../../api/contract.ts';
import { ConversationTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { cashierRefunds } from '../../../api/payments/cashier/cashier.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { deliverPayment } from '../../support/pay.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { type ServedHouse, serveHouse } from '../../support/served.ts';
import { type BotFramework, openBotFramework } from '../../support/teams/bot-framework.ts';
import { type BotApi, openBotApi } from '../../support/telegram/bot-api.ts';
import { openChat } from '../../support/webchat/chat-client.ts';
import { openSimulator, type Simulator } from '../../support/whatsapp/simulator.ts';

const ASKED = 'can I have my receipt again?';

let house: ServedHouse;
let telegram: BotApi;
let meta: Simulator;
let microsoft: BotFramework;

beforeAll(async () => {
  house = await serveHouse('2026-03-02T09:00', async (now) => {
    telegram = await openBotApi({ now });
    meta = await openSimulator(now);
    microsoft = await openBotFramework(now);
    return { telegram: telegram.url, whatsapp: meta.url, teams: microsoft.url };
  });
}, 60_000);
afterAll(async () => {
  await meta?.quiet();
  await house?.stop();
  await meta?.close();
  await telegram?.stop();
  await microsoft?.stop();
});

/** The one guest of a tenant on a channel has paid for a visit. */
async function paid(tenantId: Id, channel: ChannelName): Promise<BookingView> {
  const { core, service } = house.served.house;
  const talk = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(ConversationTable, { channel }),
  );
  const { treatments } = await service.house(tenantId);
  const [treatment] = treatments;
  if (!talk || !treatment) throw new Error('nobody wrote, or nothing is sold');
  const actor: Actor = { kind: 'guest', guestId: talk.guestId, conversationId: talk.id };
  const part = {
    treatmentId: treatment.id,
    durationMinutes: treatment.variants[0]?.durationMinutes ?? 0,
    addOnIds: [],
    gapMinutes: 0,
    therapistId: null,
    gender: null,
  };
  const wish = { parts: [part], people: 1 };
  const found = await service.searchSlots(tenantId, {
    ...wish,
    locationId: null,
    from: '2026-03-04',
    to: '2026-03-06',
    onDays: null,
    timeFrom: null,
    timeTo: null,
    near: null,
    order: 'soonest',
    notTherapistIds: [],
    ignoring: null,
    limit: 1,
  });
  const slot = found.ok ? found.slots[0] : undefined;
  if (!slot) throw new Error('nothing is free');
  const held = await service.holdSlot(tenantId, actor, {
    ...wish,
    guestId: talk.guestId,
    conversationId: talk.id,
    channel,
    locationId: slot.locationId,
    startsAt: slot.startsAt,
    requestKey: newId(),
    replaces: null,
  });
  if (!held.ok) throw new Error(held.reason);
  const accepted = await service.acceptHold(tenantId, actor, held.booking.id);
  if (!accepted.ok) throw new Error(accepted.reason);
  await deliverPayment(core, accepted.booking);
  return held.booking;
}

const RECEIPT = /^Receipt 2026-\d{6}\.pdf$/;
const CREDIT_NOTE = /^Credit note C2026-\d{6}\.pdf$/;

/** The house calls a visit off, and gives back what was paid. */
async function givenBack(tenantId: Id, { id }: BookingView): Promise<void> {
  const { core, service } = house.served.house;
  const desk: Actor = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };
  const cancelled = await service.cancelBooking(tenantId, desk, id, 'burst pipe');
  if (!cancelled.ok) throw new Error(cancelled.reason);
  await settleRefunds(core, cashierRefunds);
}

/** What the address of a file serves is a receipt with this code on it. */
async function expectReceipt(url: string, code: string, title = 'Receipt'): Promise<void> {
  const answer = await fetch(url);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cache-control')).toContain('private');
  expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="C?2026-\d{6}\.pdf"/);
  const file = Buffer.from(await answer.arrayBuffer());
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  const words = await pdfText(file);
  expect(words).toContain(title);
  expect(words).toContain(code);
}

test('on WhatsApp the receipt comes with the confirmation, the credit note with word of the refund, as documents', async () => {
  const { tenantId } = await house.tenant();
  const id = '100000000002001';
  const secrets = { accessToken: `token of ${id}`, appSecret: 'secret', verifyToken: 'verify' };
  const { accounts } = house.served.house;
  await accounts.add(tenantId, { channel: 'whatsapp', externalId: id, name: 'Front desk', secrets });
  const number = meta.number({ id, webhook: `${house.url}/webhooks/whatsapp/${id}`, ...secrets });
  const guest = number.guest('31612340099', 'Maya');
  await guest.says('hello');
  await guest.sees(({ text }) => text !== '');
  const booking = await paid(tenantId, 'whatsapp');
  const { code } = booking;
  const told = await guest.sees(({ file }) => file !== null);
  expect(told).toMatchObject({ kind: 'document', file: { name: expect.stringMatching(RECEIPT) } });
  await guest.says(ASKED);
  const shown = await guest.sees(({ text }) => text.includes(`${code}: `));
  expect(shown).toMatchObject({ kind: 'document', file: { name: told.file?.name } });
  await expectReceipt(shown.file?.url ?? '', code);
  await givenBack(tenantId, booking);
  const refunded = await guest.sees(({ file }) => CREDIT_NOTE.test(file?.name ?? ''));
  expect(refunded.text).toContain('on its way back to you');
  await expectReceipt(refunded.file?.url ?? '', code, 'Credit note');
  await meta.quiet();
  expect(meta.violations).toEqual([]);
}, 60_000);

test('on Telegram it is a document that Telegram fetched', async () => {
  const { tenantId } = await house.tenant();
  const bot = telegram.addBot();
  const secretToken = `secret-of-${bot.id}`;
  await house.served.house.accounts.add(tenantId, {
    channel: 'telegram',
    externalId: String(bot.id),
    name: `@${bot.username}`,
    secrets: { token: bot.token, secretToken },
  });
  bot.deliverTo(`${house.url}/webhooks/telegram/${bot.id}`, secretToken);
  const guest = bot.guest({ first_name: 'Maya' });
  guest.starts();
  await guest.hears(() => true);
  const booking = await paid(tenantId, 'telegram');
  const { code } = booking;
  await guest.hears(({ document }) => document !== undefined);
  guest.says(ASKED);
  const shown = await guest.hears(({ caption = '' }) => caption.includes(`${code}: `));
  expect(shown.document?.file_name).toMatch(/^2026-\d{6}\.pdf$/);
  expect(guest.pictures.get(shown.message_id)?.subarray(0, 5).toString()).toBe('%PDF-');
  await expectReceipt(shown.document?.file_id ?? '', code);
  await givenBack(tenantId, booking);
  const refunded = await guest.hears(({ document }) => document?.file_name.startsWith('C') === true);
  expect(refunded.caption).toContain('on its way back to you');
  expect(telegram.violations).toEqual([]);
}, 60_000);

test('on Teams a card opens it', async () => {
  const { tenantId } = await house.tenant();
  const app = microsoft.addApp(`${house.url}/api/messages`);
  await house.served.house.accounts.add(tenantId, {
    channel: 'teams',
    externalId: app.appId,
    name: 'Front desk in Teams',
    secrets: { appPassword: app.password, tenantId: app.tenantId },
  });
  const guest = app.guest();
  guest.arrives();
  await guest.hears(() => true);
  const booking = await paid(tenantId, 'teams');
  const { code } = booking;
  await guest.hears(({ file }) => file !== null);
  guest.says(ASKED);
  const shown = await guest.hears(({ text }) => text.includes(`${code}: `));
  await expectReceipt(shown.file ?? '', code);
  await app.post.delivered();
  expect(microsoft.violations).toEqual([]);
}, 60_000);

test('in the web chat it is a file to open', async () => {
  const { tenantId } = await house.tenant();
  const { tenant } = await house.served.house.service.house(tenantId);
  const chat = await openChat(house.url, tenant.slug);
  await chat.say('hello');
  await chat.heard(() => true);
  const booking = await paid(tenantId, 'webchat');
  const { code } = booking;
  const told = await chat.heard((content) => content.document !== undefined);
  expect(told.image).not.toBeNull();
  await chat.say(ASKED);
  const { document } = await chat.heard(({ text }) => text.includes(`${code}: `));
  expect(document).toEqual({
    ...told.document,
    name: expect.stringMatching(RECEIPT),
    url: expect.any(String),
  });
  await expectReceipt(document?.url ?? '', code);
  await givenBack(tenantId, booking);
  const refunded = await chat.heard((content) => CREDIT_NOTE.test(content.document?.name ?? ''));
  await expectReceipt(refunded.document?.url ?? '', code, 'Credit note');
  expect(chat.violations).toEqual([]);
  chat.close();
}, 60_000);
