import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { OutboxMessage, SendOutcome } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Fault } from '../../support/whatsapp/answers.ts';
import { type ServedSpa, type SpaOnWhatsapp, serveSpa } from '../../support/whatsapp/served-spa.ts';
import { aMoment } from '../../support/whatsapp/simulator.ts';
import { type Talk, talkWith, until } from '../../support/whatsapp/talk.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a message of the house on WhatsApp', () => {
  let spa: ServedSpa;
  let house: SpaOnWhatsapp;
  beforeAll(async () => {
    spa = await serveSpa('2026-03-02T09:00');
    house = await spa.spa('300000000000001');
  }, 60_000);
  afterEach(async () => {
    house.number.fault = () => null;
    house.number.late = () => null;
    house.number.statuses = ['sent', 'delivered', 'read'];
    Object.assign(house.number.traffic, { copies: 1, shuffled: false, batch: 1, delayMs: 0 });
    await house.number.release();
    await spa.meta.quiet();
    expect(spa.meta.violations).toEqual([]);
  });
  afterAll(() => spa?.close());

  /** Goes wrong that way the next so many times, and then no more. */
  function failing(fault: Fault, times = 1): void {
    let left = times;
    house.number.fault = () => {
      left -= 1;
      return left >= 0 ? fault : null;
    };
  }

  const said = ({ guest }: Talk, text: string) => guest.shown.filter((shown) => shown.text === text).length;

  test('comes with a sign that somebody writes, and its statuses only move it forward', async () => {
    house.number.hold();
    house.number.statuses = ['read', 'sent', 'delivered', 'sent'];
    Object.assign(house.number.traffic, { copies: 2, shuffled: true, batch: 2 });
    const guest = house.number.guest('31611111111');
    const before = spa.meta.typingShown;
    const saying = guest.says('hello');
    await house.number.release();
    await saying;
    const talk = await talkWith(spa, house, guest.address);
    await spa.meta.quiet();
    expect(spa.meta.typingShown).toBeGreaterThan(before);
    const deliveries = await until(spa, async () => {
      const all = await talk.deliveries();
      return all.length > 0 && all.every(({ status }) => status === 'read') && all;
    });
    expect(deliveries[0]).toMatchObject({ part: 0, category: 'service', error: null });
  });

  test('that failed on its way says why, and one that was read did not fail', async () => {
    house.number.statuses = ['failed'];
    const lost = await talkWith(spa, house);
    await spa.meta.quiet();
    await expect(lost.deliveries()).resolves.toMatchObject([
      { status: 'failed', error: '131026: Message undeliverable' },
    ]);
    expect((await lost.conversation()).unreachable).toBe(true);
    house.number.statuses = ['read', 'failed'];
    const read = await talkWith(spa, house);
    await spa.meta.quiet();
    await expect(read.deliveries()).resolves.toMatchObject([{ status: 'read' }]);
    expect((await read.conversation()).unreachable).toBe(false);
    house.number.statuses = ['sent'];
    await lost.guest.says('I am here');
    await lost.guest.sees(() => true);
    expect((await lost.conversation()).unreachable).toBe(false);
  });

  test('is not sent twice when the answer never came but its status did, nor after a new start', async () => {
    const talk = await talkWith(spa, house);
    failing('taken-then-cut');
    await talk.tell({ text: 'Only once, please.' });
    await until(spa, async () => said(talk, 'Only once, please.') === 1);
    await spa.meta.quiet();
    await spa.restart();
    await until(spa, async () => (await talk.outbox()).every(({ status }) => status === 'sent'), 5_000);
    expect(said(talk, 'Only once, please.')).toBe(1);
    expect((await talk.outbox()).at(-1)?.providerMessageId).toMatch(/^wamid\./);
  });

  test('is not sent twice when its status comes only after a new start', async () => {
    const talk = await talkWith(spa, house);
    await spa.meta.quiet();
    house.number.hold();
    failing('taken-then-cut');
    await talk.tell({ text: 'Once, all the same.' });
    await until(spa, async () => said(talk, 'Once, all the same.') === 1);
    await until(spa, async () => (await talk.outbox()).at(-1)?.attempts === 1);
    // As long as it waits by itself: due the moment that the next process looks.
    spa.forward(15_000);
    await spa.restart();
    await sleep(1_500);
    await house.number.release();
    await until(spa, async () => (await talk.outbox()).every(({ status }) => status === 'sent'), 1_000);
    expect(said(talk, 'Once, all the same.')).toBe(1);
  });

  test('of several parts goes on where it was cut off', async () => {
    const talk = await talkWith(spa, house);
    const link = { url: 'https://pay.example/1', label: 'Pay' };
    const choices = [{ id: 'yes', title: 'Yes' }];
    house.number.fault = (body) =>
      body.type === 'interactive' && body.interactive.type === 'cta_url' ? { status: 500 } : null;
    await talk.tell({ text: 'Two parts.', choices, link });
    await until(spa, async () => said(talk, 'Two parts.') === 1);
    await aMoment();
    house.number.fault = () => null;
    await until(spa, async () => talk.guest.shown.some((shown) => shown.link === link.url), 5_000);
    expect(said(talk, 'Two parts.')).toBe(1);
    await until(spa, async () => (await talk.outbox()).every(({ status }) => status === 'sent'));
    const parts = (await talk.deliveries()).map(({ part }) => part).sort();
    expect(parts).toEqual([0, 0, 1]);
  });

  test('that was taken and then came too late goes once more, as a template, however often that is told', async () => {
    const talk = await talkWith(spa, house);
    house.number.late = (body) => (body.type === 'template' ? null : 131047);
    Object.assign(house.number.traffic, { copies: 3 });
    await talk.tell({ text: 'Your room is ready.', link: { url: 'https://spa.example/x', label: 'More' } });
    const template = await talk.guest.sees((shown) => shown.template !== null);
    expect(template.text).toContain('Your room is ready. More: https://spa.example/x');
    const all = async () => (await talk.outbox()).every(({ status }) => status === 'sent');
    await until(spa, all);
    for (let round = 0; round < 3; round += 1) {
      spa.forward(MINUTE);
      await spa.meta.quiet();
      await spa.served.house.send();
    }
    expect(talk.guest.shown.filter((shown) => shown.template !== null)).toHaveLength(1);
    expect(said(talk, 'Your room is ready.')).toBe(0);
    expect((await talk.deliveries()).map(({ part, status }) => [part, status])).toEqual(
      expect.arrayContaining([
        [0, 'failed'],
        [1000, 'read'],
      ]),
    );
  });

  test('that came too late by more than a day is not told as news', async () => {
    const talk = await talkWith(spa, house);
    house.number.hold();
    house.number.late = (body) => (body.type === 'template' ? null : 131047);
    await talk.tell({ text: 'Yesterday.' });
    await until(spa, async () => (await talk.outbox()).every(({ status }) => status === 'sent'));
    spa.forward(25 * HOUR);
    await house.number.release();
    await until(spa, async () => (await talk.deliveries()).some(({ status }) => status === 'failed'));
    await spa.served.house.send();
    expect(talk.guest.shown.filter((shown) => shown.template !== null)).toEqual([]);
  });

  test('is one of 300 that come at once: all arrive in order, at the pace that is allowed', async () => {
    const talk = await talkWith(spa, house);
    const texts = Array.from({ length: 300 }, (_, place) => `Line ${place}.`);
    await talk.tellAll(texts.map((text) => ({ text })));
    const arrived = () => talk.guest.shown.filter(({ text }) => text.startsWith('Line '));
    for (let round = 0; arrived().length < texts.length && round < 2_000; round += 1) {
      // Time passes while nobody sends: the spa's clock is not the wire's, and a lease must not end on the way.
      const busy = (await talk.outbox()).some(({ leasedUntil }) => leasedUntil > spa.now());
      if (!busy) spa.forward(6_000);
      await (busy ? aMoment() : spa.served.house.send());
    }
    expect(arrived().map(({ text }) => text)).toEqual(texts);
    const rows = await talk.outbox();
    expect(rows.filter(({ status }) => status !== 'sent')).toEqual([]);
    expect(Math.max(...rows.map(({ attempts }) => attempts))).toBe(1);
  }, 120_000);

  test('goes as a template when the guest was silent for a day', async () => {
    const talk = await talkWith(spa, house);
    spa.forward(24 * HOUR);
    await talk.tell({
      text: 'Ana comes\nlater.\t\tWe are sorry.',
      choices: [{ id: 'ok', title: 'Fine' }],
      link: { url: 'https://spa.example/x', label: 'More' },
    });
    const template = await talk.guest.sees((shown) => shown.template !== null);
    expect(template).toMatchObject({
      template: 'house_message',
      text: 'A message from the front desk: Ana comes later. We are sorry. Fine More: https://spa.example/x You can answer right here.',
    });
    await talk.guest.says('hello again');
    const answer = await talk.guest.sees((shown) => shown.template === null && shown.id > '');
    expect(answer.kind).not.toBe('template');
  });

  test('goes as a template when what the guest wrote came a day late', async () => {
    const guest = house.number.guest('31622222222');
    await guest.says('hello', { agoMs: 30 * HOUR });
    const answer = await guest.sees(() => true);
    expect(answer).toMatchObject({ template: 'house_message' });
    // Neither the API was asked in vain, nor does an older message open the window again.
    expect(spa.meta.requests.at(-1)).toMatchObject({ type: 'template' });
    await guest.says('and now I am here');
    await guest.sees(({ template }) => template === null);
    await guest.says('an earlier line, delivered last', { agoMs: 26 * HOUR });
    const conversation = await (await talkWith(spa, house, guest.address)).conversation();
    expect(Date.parse(conversation.heardAt ?? '')).toBeGreaterThan(spa.now() - HOUR);
  });

  test('goes as a template when only WhatsApp knows that the window is closed', async () => {
    const talk = await talkWith(spa, house);
    talk.guest.closeWindow();
    await talk.tell({ text: 'Are you there?' });
    await talk.guest.sees((shown) => shown.template === 'house_message');
    await until(spa, async () => (await talk.outbox()).every(({ status }) => status === 'sent'));
    expect((await talk.deliveries()).length).toBe(2);
  });

  test('is given up where no template is approved, and the operator is told', async () => {
    const approved = house.number.approved;
    house.number.approved = [];
    const talk = await talkWith(spa, house);
    talk.guest.closeWindow();
    await talk.tell({ text: 'Are you there?' });
    await until(spa, async () => (await talk.outbox()).some(({ status }) => status === 'dead'));
    expect(spa.warnings.map(({ words }) => words)).toContain('a WhatsApp template was refused');
    house.number.approved = approved;
  });

  test('is not sent to who blocked the number, until they write again', async () => {
    const talk = await talkWith(spa, house);
    talk.guest.blocked = true;
    await talk.tell({ text: 'First.' });
    await until(spa, async () => (await talk.conversation()).unreachable);
    const requests = spa.meta.requests.length;
    await talk.tell({ text: 'Second.' });
    await until(
      spa,
      async () => (await talk.outbox()).filter(({ status }) => status === 'dead').length === 2,
    );
    expect(spa.meta.requests).toHaveLength(requests);
    talk.guest.blocked = false;
    await talk.guest.says('hello');
    await until(spa, async () => talk.guest.shown.length >= 2);
    expect((await talk.conversation()).unreachable).toBe(false);
  });

  test('waits for its turn when many are said at once, and all arrive in order', async () => {
    const talk = await talkWith(spa, house);
    const texts = Array.from({ length: 15 }, (_, place) => `Line ${place + 1}.`);
    for (const text of texts) await talk.tell({ text });
    await until(spa, async () => said(talk, 'Line 15.') === 1, 1_000);
    expect(talk.guest.shown.slice(1).map(({ text }) => text)).toEqual(texts);
    await until(spa, async () => (await talk.outbox()).every(({ status }) => status === 'sent'));
  });

  const SLOW = 15 * MINUTE;
  test.each<[string, Fault, object, 'warns' | 'quiet']>([
    ['the app sends too much', { status: 400, code: 4 }, { error: 'retry', afterMs: 5_000 }, 'quiet'],
    [
      'the business sends too much',
      { status: 400, code: 80007 },
      { error: 'retry', afterMs: 5_000 },
      'quiet',
    ],
    ['the number sends too much', { status: 429, code: 130429 }, { error: 'retry', afterMs: 5_000 }, 'quiet'],
    [
      'it is told how long to wait',
      { status: 429, code: 130429, retryAfter: '90' },
      { error: 'retry', afterMs: 90_000 },
      'quiet',
    ],
    ['a gateway says too much', { page: 429 }, { error: 'retry', afterMs: 5_000 }, 'quiet'],
    ['this guest gets too much', { status: 400, code: 131056 }, { error: 'retry', afterMs: 6_000 }, 'quiet'],
    ['Meta spares the guest', { status: 400, code: 131049 }, { error: 'give-up' }, 'quiet'],
    ['the token is no good', { status: 401, code: 190 }, { error: 'retry', afterMs: SLOW }, 'warns'],
    ['the app may not', { status: 403, code: 10 }, { error: 'retry', afterMs: SLOW }, 'warns'],
    ['a permission is missing', { status: 403, code: 200 }, { error: 'retry', afterMs: SLOW }, 'warns'],
    ['the account is locked', { status: 403, code: 131031 }, { error: 'retry', afterMs: SLOW }, 'warns'],
    ['the account broke a policy', { status: 403, code: 368 }, { error: 'retry', afterMs: SLOW }, 'warns'],
    [
      'something went wrong there',
      { status: 500, code: 131000 },
      { error: 'retry', afterMs: 15_000 },
      'quiet',
    ],
    ['the service is down', { status: 503, code: 131016 }, { error: 'retry', afterMs: 15_000 }, 'quiet'],
    ['a gateway answers', { page: 502 }, { error: 'retry', afterMs: 15_000 }, 'quiet'],
    ['the line is cut', 'cut', { error: 'retry', afterMs: 15_000 }, 'quiet'],
    ['a parameter is bad', { status: 400, code: 100 }, { error: 'give-up' }, 'warns'],
    ['a parameter is missing', { status: 400, code: 131008 }, { error: 'give-up' }, 'warns'],
    ['a value is bad', { status: 400, code: 131009 }, { error: 'give-up' }, 'warns'],
    ['the code is new', { status: 400, code: 999_999 }, { error: 'give-up' }, 'warns'],
    ['a page says no', { page: 403 }, { error: 'retry', afterMs: SLOW }, 'warns'],
  ])('when %s', async (_what, fault, outcome, warns) => {
    const talk = await talkWith(spa, house);
    failing(fault);
    const before = spa.warnings.length;
    await expect(sendDirectly(talk)).resolves.toMatchObject({ ok: false, ...outcome });
    expect(spa.warnings.length - before).toBe(warns === 'warns' ? 1 : 0);
    expect(talk.guest.shown).toHaveLength(1);
  });

  async function sendDirectly(talk: Talk): Promise<SendOutcome> {
    const conversation = await talk.conversation();
    const content = { text: 'Hm.', choices: [], link: null, image: null };
    const message: OutboxMessage = {
      id: newId(),
      tenantId: conversation.tenantId,
      conversation,
      position: 99,
      content,
      notice: null,
      createdAt: new Date(spa.now()).toISOString(),
      attempts: 0,
    };
    const channel = spa.served.house.providers.find(({ name }) => name === 'whatsapp')?.channel;
    if (!channel) throw new Error('WhatsApp is not served');
    return channel.send(conversation, content, message);
  }

  test('arrives once and in order through rough seas', async () => {
    const talk = await talkWith(spa, house);
    Object.assign(house.number.traffic, { copies: 2, shuffled: true, batch: 3 });
    const faults: readonly (Fault | null)[] = [
      { status: 500 },
      null,
      'taken-then-cut',
      null,
      { status: 429, code: 130429, retryAfter: '2' },
      'cut',
      null,
      { page: 502 },
      null,
    ];
    let turn = 0;
    house.number.fault = () => {
      turn += 1;
      return faults[turn % faults.length] ?? null;
    };
    const texts = Array.from({ length: 8 }, (_, place) => `Wave ${place + 1}.`);
    for (const text of texts) await talk.tell({ text });
    await until(spa, async () => (await talk.outbox()).every(({ status }) => status === 'sent'), 2_000);
    expect(talk.guest.shown.slice(1).map(({ text }) => text)).toEqual(texts);
  }, 60_000);
});

test('two spas with a number each never mix, even with the same guest', async () => {
  const spa = await serveSpa('2026-03-02T09:00');
  try {
    const [one, two] = [await spa.spa('310000000000001'), await spa.spa('310000000000002')];
    const talks = await Promise.all([one, two].map((house) => talkWith(spa, house, '31655555555')));
    await Promise.all(talks.map((talk, place) => talk.tell({ text: `From spa ${place + 1}.` })));
    for (const [place, talk] of talks.entries()) {
      await talk.guest.sees((shown) => shown.text === `From spa ${place + 1}.`);
      expect(talk.guest.shown.some(({ text }) => text === `From spa ${2 - place}.`)).toBe(false);
    }
    const [first, second] = await Promise.all(talks.map((talk) => talk.conversation()));
    expect(first?.tenantId).not.toBe(second?.tenantId);
    expect(first?.guestId).not.toBe(second?.guestId);
    await spa.meta.quiet();
    expect(spa.meta.violations).toEqual([]);
  } finally {
    await spa.close();
  }
}, 60_000);
