import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { FailedMessage } from '../../../api/contract.ts';
import { EventTable } from '../../../api/database/entities/booking.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { retryFailed } from '../../../api/failed-messages/settle-failed.ts';
import { failedMessages } from '../../../api/failed-messages/view-failed.ts';
import { type ServedSpa, type SpaOnWhatsapp, serveSpa } from '../../support/whatsapp/served-spa.ts';
import { type Talk, talkWith, until } from '../../support/whatsapp/talk.ts';

const MINUTE = 60_000;
const DESK = { kind: 'staff', userId: 'mara', name: 'Mara', role: 'desk' } as const;

describe('a message that WhatsApp took and that failed on its way', () => {
  let spa: ServedSpa;
  let house: SpaOnWhatsapp;
  beforeAll(async () => {
    spa = await serveSpa('2026-03-02T09:00');
    house = await spa.spa('300000000000001');
  }, 60_000);
  afterEach(async () => {
    house.number.late = () => null;
    house.number.statuses = ['sent', 'delivered', 'read'];
    Object.assign(house.number.traffic, { copies: 1, shuffled: false, batch: 1, delayMs: 0 });
    await house.number.release();
    await spa.meta.quiet();
    expect(spa.meta.violations).toEqual([]);
  });
  afterAll(() => spa?.close());

  const said = ({ guest }: Talk, text: string) => guest.shown.filter((shown) => shown.text === text).length;
  const core = () => spa.served.house.core;

  /** Fails on its way with that code the next so many times. */
  function failing(code: number, times = Number.POSITIVE_INFINITY): void {
    let left = times * 2;
    // Asked twice of each message: may it be shown, and what are its statuses.
    house.number.late = () => {
      left -= 1;
      return left >= 0 ? code : null;
    };
  }

  async function listed(talk: Talk): Promise<readonly FailedMessage[]> {
    const { id } = await talk.conversation();
    const page = await failedMessages(core(), house.demo.tenantId, { before: null, limit: 100 });
    return page.messages.filter(({ conversationId }) => conversationId === id);
  }
  const onTheList = (talk: Talk) =>
    until(spa, async () => {
      const [one] = await listed(talk);
      return one ?? false;
    });
  const allSent = (talk: Talk, stepMs = 0) =>
    until(spa, async () => (await talk.outbox()).every(({ status }) => status === 'sent'), stepMs);
  const allRead = async (talk: Talk) =>
    (await talk.deliveries()).every(({ status }) => status === 'read' || status === 'failed');

  test.each([
    [131049, 'held-back', null],
    [131026, 'unreachable', 'unreachable'],
    [131051, 'not-delivered', null],
    [199999, 'not-delivered', null],
  ])('with %i is in the desk’s list as %s, once', async (code, reason, hindrance) => {
    const talk = await talkWith(spa, house);
    await until(spa, () => allRead(talk));
    failing(code);
    Object.assign(house.number.traffic, { copies: 3, shuffled: true });
    await talk.tell({ text: 'Your towel is here.' });
    const failed = await onTheList(talk);
    expect(failed).toMatchObject({ direction: 'out', text: 'Your towel is here.', reason, hindrance });
    await spa.meta.quiet();
    expect(await listed(talk)).toHaveLength(1);
    const events = await core().database.run((db) =>
      tenantScope(db, house.demo.tenantId).findAll(EventTable, { type: 'message-failed' }),
    );
    expect(events.filter(({ data }) => data.messageId === failed.id)).toHaveLength(1);
  });

  test('for a passing reason goes again by itself, and the part that arrived does not', async () => {
    const talk = await talkWith(spa, house);
    await until(spa, () => allRead(talk));
    house.number.late = (body) =>
      body.type === 'interactive' && body.interactive.type === 'cta_url' ? 131000 : null;
    Object.assign(house.number.traffic, { copies: 2, shuffled: true });
    const link = { url: 'https://pay.example/1', label: 'Pay' };
    await talk.tell({ text: 'Two parts.', choices: [{ id: 'yes', title: 'Yes' }], link });
    await until(spa, async () => (await talk.outbox()).at(-1)?.status === 'pending');
    await until(spa, async () => (await talk.deliveries()).some(({ status }) => status === 'failed'));
    house.number.late = () => null;
    await until(spa, async () => talk.guest.shown.some((shown) => shown.link === link.url), 2_000);
    await allSent(talk);
    await spa.meta.quiet();
    await until(spa, async () => (await talk.deliveries()).every(({ status }) => status === 'read'));
    expect(said(talk, 'Two parts.')).toBe(1);
    expect(talk.guest.shown.filter((shown) => shown.link === link.url)).toHaveLength(1);
    expect(await listed(talk)).toEqual([]);
  });

  test('each time is given up after as many tries as any other', async () => {
    const talk = await talkWith(spa, house);
    await until(spa, () => allRead(talk));
    failing(131016);
    await talk.tell({ text: 'Again and again.' });
    const failed = await until(
      spa,
      async () => {
        const [one] = await listed(talk);
        return one ?? false;
      },
      15_000,
    );
    expect(failed).toMatchObject({ tries: 12, reason: 'not-delivered' });
    expect(said(talk, 'Again and again.')).toBe(0);
  });

  test('is for a person when the guest was answered meanwhile', async () => {
    const talk = await talkWith(spa, house);
    house.number.statuses = [];
    await talk.tell({ text: 'Shall we say five?' });
    await allSent(talk);
    const { length } = talk.guest.shown;
    await talk.guest.says('what do you cost');
    await until(spa, async () => talk.guest.shown.length > length);
    await allSent(talk);
    const id = (await talk.outbox()).find(
      ({ content }) => content?.text === 'Shall we say five?',
    )?.providerMessageId;
    const errors = [{ code: 131000, title: 'Something went wrong' }];
    await house.number.happened([
      { kind: 'status', status: { id, status: 'failed', timestamp: '1', errors } },
    ]);
    expect(await onTheList(talk)).toMatchObject({ reason: 'not-delivered', doubt: 'talk-went-on' });
  });

  test('that free words could not carry, told a day later, is in the list with that reason', async () => {
    const talk = await talkWith(spa, house);
    await until(spa, () => allRead(talk));
    house.number.hold();
    failing(131047);
    await talk.tell({ text: 'Yesterday.' });
    await allSent(talk);
    spa.forward(25 * 60 * MINUTE);
    await house.number.release();
    expect(await onTheList(talk)).toMatchObject({ reason: 'window-closed', text: 'Yesterday.' });
  });

  test('is tried again by the desk, and then is there', async () => {
    const talk = await talkWith(spa, house);
    await until(spa, () => allRead(talk));
    failing(131049);
    await talk.tell({ text: 'Your robe is here.' });
    const { id } = await onTheList(talk);
    house.number.late = () => null;
    expect(await retryFailed(core(), house.demo.tenantId, DESK, { id, evenSo: true })).toEqual({ ok: true });
    await until(spa, async () => said(talk, 'Your robe is here.') === 1);
    await allSent(talk);
    await until(spa, async () => (await talk.deliveries()).every(({ status }) => status === 'read'));
    expect(await listed(talk)).toEqual([]);
  });

  test('and of which is said after that that it was delivered, leaves the list: it did arrive', async () => {
    const talk = await talkWith(spa, house);
    await until(spa, () => allRead(talk));
    house.number.statuses = ['failed'];
    await talk.tell({ text: 'Out of order.' });
    await onTheList(talk);
    const delivery = (await talk.deliveries()).at(-1);
    if (!delivery) throw new Error('nothing was taken');
    await house.number.happened([
      { kind: 'status', status: { id: delivery.providerMessageId, status: 'delivered', timestamp: '1' } },
    ]);
    await until(spa, async () => (await listed(talk)).length === 0);
    expect((await talk.outbox()).at(-1)).toMatchObject({ status: 'sent', error: null });
    await house.number.happened([
      { kind: 'status', status: { id: delivery.providerMessageId, status: 'failed', timestamp: '2' } },
    ]);
    expect(await listed(talk)).toEqual([]);
  });
});
