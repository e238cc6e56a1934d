import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { proposeDue } from '../../../api/offers/propose-due.ts';
import { type Send, sendDue } from '../../../api/outbox/send-due.ts';
import { eraseForgotten } from '../../../api/people/erase-forgotten.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { coreOf } from '../../support/spa.ts';
import { answered, completed, countOf, DESK, sentNow, visit } from '../care/care-spa.ts';
import { guestRow, merged } from '../identities/linked-spa.ts';
import { joined } from '../waitlist/waiting-spa.ts';
import { DUE, pass, person, proposals, says, sendAll, visited } from './offers-spa.ts';

let folder = '';
let databases: Database[] = [];
const database = (): Database => {
  const [first] = databases;
  if (!first) throw new Error('no database');
  return first;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-offers-'));
  const url = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'spa.db')}`;
  databases = [await openTestDatabase(url), await openTestDatabase(url)];
});
afterAll(async () => {
  await Promise.all(databases.map((one) => one.close()));
  await rm(folder, { recursive: true, force: true });
});

/** The same, with a yes to being written to. */
async function agreed(policy: Parameters<typeof visited>[1] = {}) {
  const all = await visited(database(), policy);
  await says(all.spa, all.guest, 'yes');
  return all;
}

describe('the next visit', () => {
  test('is proposed a little before its time, once for a visit', async () => {
    const { spa, clock, guest, last } = await agreed();
    for (const [local, times] of [
      ['2026-03-03T12:00', 0],
      ['2026-03-27T10:59', 0],
      [DUE, 1],
      ['2026-03-27T11:05', 1],
      ['2026-04-20T11:00', 1],
    ] as const) {
      await pass(spa, clock, local);
      expect([local, (await proposals(spa, guest)).length]).toEqual([local, times]);
    }
    // Whatever they say then: after this visit it was proposed.
    await says(spa, guest, 'no');
    clock.set('2026-03-28T11:00');
    await says(spa, guest, 'yes');
    await pass(spa, clock, '2026-03-28T11:01');
    const rows = await proposals(spa, guest);
    expect(rows.map(({ notice, priority }) => [notice, priority])).toEqual([
      [{ kind: 'visit-again', bookingId: last.id }, 2],
    ]);
  });

  test('is proposed by their own rhythm from the second visit on', async () => {
    const { spa, clock, guest } = await agreed();
    await completed(spa, guest, clock, '2026-03-13T10:00');
    await pass(spa, clock, '2026-03-13T12:00');
    // Ten days, and three before.
    expect((await guestRow(spa, guest.actor.guestId)).rebookAt).toBe(instant('2026-03-20T11:00'));
    await pass(spa, clock, '2026-03-20T11:00');
    expect(await proposals(spa, guest)).toHaveLength(1);
  });

  test('is proposed by one of two processes that look at once, each of them several times', async () => {
    const { spa, clock, guest } = await agreed();
    await pass(spa, clock, '2026-03-03T12:00');
    clock.set(DUE);
    await Promise.all(
      [...databases, ...databases, ...databases].map((one) => proposeDue(coreOf(one, clock))),
    );
    expect(await proposals(spa, guest)).toHaveLength(1);
    await expectSound(spa);
  });

  test('is proposed by the wall clock of the house, after it went forward, too', async () => {
    const { spa, clock, guest } = await agreed();
    await completed(spa, guest, clock, '2026-03-09T10:00');
    await completed(spa, guest, clock, '2026-03-30T10:00');
    await pass(spa, clock, '2026-03-30T11:00');
    // 6 and 21 days apart: every 14 days, and four before.
    expect((await guestRow(spa, guest.actor.guestId)).rebookAt).toBe(instant('2026-04-09T11:00'));
  });

  test('is not proposed in quiet hours, and what could not be sent by day is proposed the next day', async () => {
    const { spa, clock, guest } = await agreed();
    await pass(spa, clock, '2026-03-03T12:00');
    await sendAll(spa);
    await pass(spa, clock, '2026-03-27T23:00');
    expect(await proposals(spa, guest)).toHaveLength(0);
    await pass(spa, clock, '2026-03-28T11:00');
    const away = { ok: false, error: 'retry', afterMs: 60_000, detail: 'away' } as const;
    await sendDue(spa.core, async () => away, 'test');
    clock.set('2026-03-28T21:30');
    expect(await sendAll(spa)).toEqual([]);
    await pass(spa, clock, '2026-03-28T21:31');
    expect((await proposals(spa, guest)).map(({ status }) => status)).toEqual(['dropped']);
    await pass(spa, clock, '2026-03-29T11:00');
    expect((await sendAll(spa)).map(({ notice }) => notice?.kind)).toContain('visit-again');
    expect((await proposals(spa, guest)).map(({ status }) => status)).toEqual(['dropped', 'sent']);
  });

  test.each(['2026-03-27T19:30', '2026-03-28T03:00'])(
    'is not sent at %s by a house without quiet hours whose channel was away, but the next day',
    async (back) => {
      const { spa, clock, guest } = await agreed({ quietHours: null });
      await pass(spa, clock, '2026-03-03T12:00');
      await sendAll(spa);
      await pass(spa, clock, DUE);
      const away = { ok: false, error: 'retry', afterMs: 60_000, detail: 'away' } as const;
      await sendDue(spa.core, async () => away, 'test');
      clock.set(back);
      expect(await sendAll(spa)).toEqual([]);
      await pass(spa, clock, back);
      expect((await proposals(spa, guest)).map(({ status }) => status)).toEqual(['dropped']);
      await pass(spa, clock, '2026-03-28T11:00');
      expect((await sendAll(spa)).map(({ notice }) => notice?.kind)).toContain('visit-again');
    },
  );

  test('is proposed in words of that visit, with a way on, a way out, and one for good', async () => {
    const { spa, clock, guest, last } = await agreed();
    await pass(spa, clock, '2026-03-03T12:00');
    await pass(spa, clock, DUE);
    const [sent] = (await sendAll(spa)).filter(({ notice }) => notice?.kind === 'visit-again');
    expect(sent?.content?.text).toMatch(
      /^It is about 3 weeks since your last visit: .+ with .+\. Shall I find you a time\?$/,
    );
    expect(sent?.content?.choices.map(({ id }) => id)).toEqual([
      `again.${last.id}`,
      `not-now.${last.id}`,
      'offers.no',
    ]);
    expect(sent?.conversation.id).toBe(guest.conversationId);
  });
});

type Told = Awaited<ReturnType<typeof agreed>>;

/** What keeps a proposal from being made; and, where it comes between its plan and its way out, from being sent. */
const HINDRANCES: readonly (readonly [string, (told: Told) => Promise<unknown>])[] = [
  ['said no', ({ spa, guest }) => says(spa, guest, 'no')],
  [
    'said "stop"',
    ({ spa, guest }) => spa.care.setMessages(spa.tenantId, guest.actor, guest.actor.guestId, 'answers-only'),
  ],
  ['has a visit to come', ({ spa, guest }) => visit(spa, guest, '2026-04-01T10:00')],
  [
    'has a time held',
    ({ spa, guest }) =>
      spa.service.holdSlot(spa.tenantId, guest.actor, spa.request(guest.actor, '2026-04-01T10:00')),
  ],
  [
    'waits for a time',
    ({ spa, guest }) => joined(spa, guest.actor, { from: '2026-04-01', to: '2026-04-03' }),
  ],
  [
    'was unhappy',
    ({ spa, guest, last }) =>
      spa.care.giveFeedback(spa.tenantId, guest.actor, {
        ...{ bookingId: last.id, stars: 2, words: null, requestKey: newId() },
      }),
  ],
  [
    'asked to be forgotten',
    ({ spa, guest }) => spa.care.forgetGuest(spa.tenantId, guest.actor, guest.actor.guestId),
  ],
  [
    'talks with a person',
    ({ spa, guest }) => spa.care.handOver(spa.tenantId, guest.actor, guest.conversationId, 'asked'),
  ],
];

describe.each(HINDRANCES)('a guest who %s', (_, hinder) => {
  test('is proposed nothing', async () => {
    const told = await agreed();
    const { spa, clock, guest } = told;
    await pass(spa, clock, '2026-03-03T12:00');
    clock.set('2026-03-27T10:58');
    await hinder(told);
    await pass(spa, clock, DUE);
    expect(await proposals(spa, guest)).toHaveLength(0);
  });

  test('since it was planned is not sent it', async () => {
    const told = await agreed();
    const { spa, clock, guest } = told;
    await pass(spa, clock, '2026-03-03T12:00');
    await pass(spa, clock, DUE);
    await hinder(told);
    expect((await sendAll(spa)).filter(({ notice }) => notice?.kind === 'visit-again')).toEqual([]);
    expect((await proposals(spa, guest)).map(({ status }) => status)).toEqual(['dropped']);
  });
});

describe('nothing is proposed', () => {
  test('to who never said that they may be written to', async () => {
    const { spa, clock, guest } = await visited(database());
    await pass(spa, clock, DUE);
    expect(await proposals(spa, guest)).toEqual([]);
  });

  test('by a house that proposes nothing, from the moment it says so', async () => {
    const { spa, clock, guest } = await agreed({ rebookDays: null });
    await pass(spa, clock, DUE);
    expect(await proposals(spa, guest)).toEqual([]);
  });

  test('to who was forgotten', async () => {
    const { spa, clock, guest } = await agreed();
    await pass(spa, clock, '2026-03-03T12:00');
    await sentNow(spa);
    await spa.care.forgetGuest(spa.tenantId, guest.actor, guest.actor.guestId);
    await answered(spa, guest.conversationId);
    await sentNow(spa);
    clock.forward(61);
    await eraseForgotten(spa.core);
    expect(await guestRow(spa, guest.actor.guestId)).toMatchObject({
      offers: null,
      rebookAt: null,
      offersAt: 0,
    });
    await pass(spa, clock, DUE);
    expect(await proposals(spa, guest)).toEqual([]);
  });

  test('to who did not come the last time', async () => {
    const { spa, clock, guest } = await agreed();
    const missed = await visit(spa, guest, '2026-03-10T10:00');
    await pass(spa, clock, '2026-03-10T13:00');
    const noShow = await spa.service.markNoShow(spa.tenantId, DESK, missed.id);
    expect(noShow.ok).toBe(true);
    await says(spa, guest, 'yes');
    await pass(spa, clock, '2026-03-10T14:00');
    await pass(spa, clock, DUE);
    expect(await proposals(spa, guest)).toEqual([]);
  });
});

test('two records that became one are proposed to once, by all their visits, where they were heard last', async () => {
  const { spa, clock, guest } = await agreed();
  const other = await person(spa, 'telegram');
  await completed(spa, other, clock, '2026-03-17T10:00');
  const guests = { keptId: guest.actor.guestId, otherId: other.actor.guestId };
  const { mergeId } = merged(await spa.links.mergeGuests(spa.tenantId, DESK, guests, newId()));
  await pass(spa, clock, '2026-03-17T12:00');
  // Every 14 days, and four before.
  expect((await guestRow(spa, guests.keptId)).rebookAt).toBe(instant('2026-03-27T11:00'));
  await pass(spa, clock, '2026-03-27T11:00');
  expect([await proposals(spa, guest), await proposals(spa, other)].map(({ length }) => length)).toEqual([
    0, 1,
  ]);
  // Parted, the visit is another's, who never agreed: what waits is not sent.
  merged(await spa.links.partGuests(spa.tenantId, DESK, mergeId, newId()));
  expect((await sendAll(spa)).filter(({ notice }) => notice?.kind === 'visit-again')).toEqual([]);
  await pass(spa, clock, '2026-03-27T11:01');
  expect((await proposals(spa, guest)).map(({ createdAt }) => isoOf(createdAt))).toEqual([
    isoOf(instant('2026-03-27T11:01')),
  ]);
  await expectSound(spa);
});

test('a proposal that WhatsApp holds back to spare its user is nobody’s to see to', async () => {
  const { spa, clock, guest } = await agreed();
  await pass(spa, clock, '2026-03-03T12:00');
  await sentNow(spa);
  await pass(spa, clock, DUE);
  const failedBefore = await countOf(spa, 'message-failed');
  const heldBack = { ok: false, error: 'give-up', detail: '131049', why: 'held-back' } as const;
  let tries = 0;
  const send: Send = async ({ tenantId }) => {
    if (tenantId !== spa.tenantId) return { ok: false, error: 'not-needed' };
    tries += 1;
    return heldBack;
  };
  await sendDue(spa.core, send, 'test');
  clock.forward(60);
  await sendDue(spa.core, send, 'test');
  expect(tries).toBe(1);
  expect((await proposals(spa, guest)).map(({ status }) => status)).toEqual(['dropped']);
  expect(await countOf(spa, 'message-failed')).toBe(failedBefore);
});
