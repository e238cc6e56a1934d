import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../../api/database/open-database.ts';
import { offerFreed } from '../../../api/waitlist/offer-freed.ts';
import { chatGuest, noticesTo } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { coreOf } from '../../support/spa.ts';
import { joined, NOW, offerTo, oneHourSpa } from './waiting-spa.ts';

let folder = '';
let databases: Database[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-waitlist-'));
  const url = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'spa.db')}`;
  databases = [await openTestDatabase(url), await openTestDatabase(url)];
});
afterAll(async () => {
  await Promise.all(databases.map((database) => database.close()));
  await rm(folder, { recursive: true, force: true });
});

/** Both processes go through the list at once, each of them several times. */
async function bothOffer(tenantId: string, clock: ReturnType<typeof clockAt>): Promise<number> {
  const rounds = [...databases, ...databases, ...databases].map((database) =>
    offerFreed(coreOf(database, clock), tenantId),
  );
  return (await Promise.all(rounds)).reduce((sum, offers) => sum + offers, 0);
}

function firstDatabase(): Database {
  const [database] = databases;
  if (!database) throw new Error('no database');
  return database;
}

test('no time is offered twice and nobody is made two offers, with two processes at it', async () => {
  const clock = clockAt(NOW);
  const spa = await oneHourSpa(firstDatabase(), clock);
  const guests = await Promise.all(Array.from({ length: 6 }, () => chatGuest(spa)));
  for (const { actor } of guests) {
    clock.forward(1);
    await joined(spa, actor, { to: '2026-03-05' });
  }
  // One hour on each of three days, for six who wait.
  expect(await bothOffer(spa.tenantId, clock)).toBe(3);
  const offers = await Promise.all(guests.map(({ actor }) => offerTo(spa, actor)));
  expect(offers.map((offer) => offer?.startsAt ?? null)).toEqual([
    '2026-03-03T16:00:00.000Z',
    '2026-03-04T16:00:00.000Z',
    '2026-03-05T16:00:00.000Z',
    null,
    null,
    null,
  ]);
  for (const { conversationId } of guests)
    expect((await noticesTo(spa, conversationId)).length).toBeLessThanOrEqual(1);
  await expectSound(spa);

  // Those who were asked say no while both processes are at it: nobody is asked for the same again.
  await Promise.all([
    ...guests
      .slice(0, 3)
      .map(({ actor }, place) =>
        spa.service.cancelBooking(spa.tenantId, actor, offers[place]?.id ?? '', null),
      ),
    bothOffer(spa.tenantId, clock),
  ]);
  await bothOffer(spa.tenantId, clock);
  const asked = await Promise.all(guests.map(({ conversationId }) => noticesTo(spa, conversationId)));
  for (const [place, notices] of asked.entries()) {
    const starts = await Promise.all(
      notices.map(async (notice) =>
        notice.kind === 'waitlist-offer'
          ? (await spa.service.booking(spa.tenantId, notice.bookingId))?.startsAt
          : 'another notice',
      ),
    );
    expect(new Set(starts).size).toBe(starts.length);
    if (place < 3) expect(starts[0]).toBe(offers[place]?.startsAt);
  }
  const held = (await Promise.all(guests.map(({ actor }) => offerTo(spa, actor)))).filter(Boolean);
  expect(held).toHaveLength(3);
  expect(new Set(held.map((offer) => offer?.startsAt)).size).toBe(3);
  await expectSound(spa);
});

test('to all: everybody is told once, with two processes at it', async () => {
  const clock = clockAt(NOW);
  const spa = await oneHourSpa(firstDatabase(), clock, { policy: { waitlistOrder: 'to-all' } });
  const guests = await Promise.all(Array.from({ length: 4 }, () => chatGuest(spa)));
  for (const { actor } of guests) await joined(spa, actor);
  expect(await bothOffer(spa.tenantId, clock)).toBe(4);
  for (const { conversationId } of guests) expect(await noticesTo(spa, conversationId)).toHaveLength(1);
});
