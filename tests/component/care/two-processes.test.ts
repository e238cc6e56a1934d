import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { returnToBot } from '../../../api/conversations/return-to-bot.ts';
import type { Core } from '../../../api/core.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { askForFeedback } from '../../../api/feedback/ask-for-feedback.ts';
import { makeGuestCare } from '../../../api/guest-care.ts';
import { eraseForgotten } from '../../../api/people/erase-forgotten.ts';
import { noticesTo } from '../../support/chat-guest.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { coreOf } from '../../support/spa.ts';
import { answered, careSpa, chatter, completed, countOf, NOW, rowOf, sentNow } from './care-spa.ts';

let folder = '';
let databases: Database[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-care-'));
  const url = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'spa.db')}`;
  databases = [await openTestDatabase(url), await openTestDatabase(url)];
});
afterAll(async () => {
  await Promise.all(databases.map((database) => database.close()));
  await rm(folder, { recursive: true, force: true });
});

/** Both processes do the same at once, each of them several times. */
async function both(clock: TestClock, work: (core: Core) => Promise<unknown>): Promise<void> {
  await Promise.all(
    [...databases, ...databases, ...databases].map((database) => work(coreOf(database, clock))),
  );
}

async function open() {
  const clock = clockAt(NOW);
  const [database] = databases;
  if (!database) throw new Error('no database');
  const spa = await careSpa(database, clock);
  const guests = [];
  for (let i = 0; i < 5; i += 1) guests.push(await chatter(spa));
  return { clock, spa, guests };
}

test('a person is asked for once, and the bot comes back once, with two processes at it', async () => {
  const { clock, spa, guests } = await open();
  for (const { actor, conversationId } of guests)
    await both(clock, (core) =>
      makeGuestCare(core).handOver(spa.tenantId, actor, conversationId, 'not-understood'),
    );
  expect(await countOf(spa, 'person-wanted')).toBe(5);
  clock.forward(60);
  await both(clock, returnToBot);
  expect(await countOf(spa, 'bot-returned')).toBe(5);
  for (const { conversationId } of guests)
    expect(await noticesTo(spa, conversationId)).toEqual([{ kind: 'bot-returned' }]);
  await expectSound(spa);
});

test('a line that comes at the last moment keeps the person, or finds the bot told to the guest', async () => {
  const { clock, spa, guests } = await open();
  for (const { actor, conversationId } of guests)
    await spa.care.handOver(spa.tenantId, actor, conversationId, 'asked');
  clock.forward(60);
  await Promise.all([
    both(clock, returnToBot),
    ...guests.map(({ address }) => chatter(spa, 'still there?', address)),
  ]);
  for (const { conversationId } of guests) {
    const { withPersonUntil } = await rowOf(spa, conversationId);
    const told = await noticesTo(spa, conversationId);
    expect([withPersonUntil > clock.now(), told.length]).toEqual(
      withPersonUntil === 0 ? [false, 1] : [true, 0],
    );
  }
  await expectSound(spa);
});

test('each guest is asked for feedback once', async () => {
  const { clock, spa, guests } = await open();
  for (const [place, guest] of guests.entries())
    await completed(spa, guest, clock, `2026-03-${String(place + 3).padStart(2, '0')}T10:00`);
  clock.forward(60);
  await both(clock, askForFeedback);
  for (const { conversationId } of guests) {
    const asked = (await noticesTo(spa, conversationId)).filter(({ kind }) => kind === 'feedback-wanted');
    expect(asked).toHaveLength(1);
  }
});

test('each guest is forgotten once, and who writes meanwhile is met anew', async () => {
  const { clock, spa, guests } = await open();
  for (const { actor, conversationId } of guests) {
    await spa.care.forgetGuest(spa.tenantId, actor, actor.guestId);
    await answered(spa, conversationId);
  }
  await sentNow(spa);
  const [wrote] = await Promise.all([
    Promise.all(guests.map(({ address }) => chatter(spa, 'one more thing', address))),
    both(clock, eraseForgotten),
  ]);
  const met = new Map(wrote.map(({ address, conversationId }) => [address, conversationId]));
  for (const { address, conversationId } of guests) {
    const { addressHash } = await rowOf(spa, conversationId);
    // Either the message came first, and is answered before, or it began a talk of its own.
    expect(addressHash === conversationId).toBe(met.get(address) !== conversationId);
    await answered(spa, met.get(address) ?? '');
  }
  await sentNow(spa);
  await both(clock, eraseForgotten);
  expect(await countOf(spa, 'guest-forgotten')).toBe(5);
  await expectSound(spa);
});
