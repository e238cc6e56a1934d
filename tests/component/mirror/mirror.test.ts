import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MirrorTable } from '../../../api/database/entities/mirror.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { openFirestoreMirror } from '../../../api/mirror/firestore-mirror.ts';
import { readBatch } from '../../../api/mirror/read-batch.ts';
import { type Mirror, makeMirrorSweep, Overtaken } from '../../../api/mirror/sweep-mirror.ts';
import { eraseForgotten } from '../../../api/people/erase-forgotten.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { openFirestore, type TestFirestore } from '../../support/firestore.ts';
import {
  type CareSpa,
  careSpa,
  chatter,
  completed,
  DESK,
  eventsOf,
  NOW,
  outboxOf,
  visit,
} from '../care/care-spa.ts';

const databaseUrl =
  process.env.DATABASE_URL ?? `sqlite:${join(mkdtempSync(join(tmpdir(), 'stillwater-mirror-')), 'spa.db')}`;

let database: Database;
let firestore: TestFirestore;
let mirror: Mirror;
beforeAll(async () => {
  database = await openTestDatabase(databaseUrl);
  firestore = await openFirestore();
  mirror = openFirestoreMirror({ account: null, emulator: firestore.address });
});
afterAll(async () => {
  await mirror.close();
  await firestore.stop();
  await database.close();
});

async function fresh() {
  const clock = clockAt(NOW);
  const spa = await careSpa(database, clock);
  const guest = await chatter(spa);
  const carry = async (to: Mirror = mirror) => {
    const sweep = makeMirrorSweep(spa.core, to);
    while ((await sweep()) > 0);
  };
  return { clock, spa, guest, carry };
}

async function stateOf({ tenantId }: CareSpa) {
  return database.run((db) => tenantScope(db, tenantId).findOne(MirrorTable, {}));
}

/** The log of a tenant is in the mirror, whole and in order, and each visit as it stands. */
async function expectMirrored(spa: CareSpa): Promise<void> {
  const events = await eventsOf(spa);
  const activity = await firestore.all(spa.tenantId, 'activity');
  expect(
    Object.keys(activity)
      .toSorted()
      .map((name) => [Number(name), activity[name]?.type]),
  ).toEqual(events.map(({ sequence, type }) => [sequence, type]));
  const bookings = await firestore.all(spa.tenantId, 'bookings');
  const ids = new Set(events.flatMap(({ bookingId }) => bookingId || []));
  expect(new Set(Object.keys(bookings))).toEqual(ids);
  for (const [id, mirrored] of Object.entries(bookings)) {
    const now = await spa.service.booking(spa.tenantId, id);
    expect(mirrored).toMatchObject({
      version: now?.version,
      status: now?.status,
      startsAt: now?.startsAt,
      sequence: events.findLast(({ bookingId }) => bookingId === id)?.sequence,
    });
  }
  expect((await stateOf(spa))?.sequence).toBe(events.at(-1)?.sequence);
}

describe('the mirror', () => {
  test('has the log, each visit as it stands, the stars and what was to be said', async () => {
    const { clock, spa, guest, carry } = await fresh();
    const done = await completed(spa, guest, clock, '2026-03-03T10:00');
    await carry();
    const requestKey = newId();
    await spa.care.giveFeedback(spa.tenantId, guest.actor, {
      ...{ bookingId: done.id, stars: 4, words: 'Warm hands, cold room', requestKey },
    });
    const moved = await visit(spa, guest, '2026-03-10T10:00');
    await spa.service.moveBooking(spa.tenantId, DESK, {
      ...{ bookingId: moved.id, startsAt: '2026-03-11T10:00:00Z', locationId: null, therapistId: null },
      ...{ exception: null, requestKey: newId() },
    });
    await carry();
    await expectMirrored(spa);
    expect(await firestore.all(spa.tenantId, 'feedback')).toMatchObject({ [done.id]: { stars: 4 } });
    const said = (await outboxOf(spa, guest.conversationId)).flatMap(({ id, notice }) =>
      notice === null ? [] : [[id, notice] as const],
    );
    const told = await firestore.all(spa.tenantId, 'notifications');
    expect(told).toMatchObject(
      Object.fromEntries(said.map(([id, notice]) => [id, { notice, conversationId: guest.conversationId }])),
    );
    expect(said.length).toBeGreaterThan(1);
  });

  test('has no name, no address and no words of a guest', async () => {
    const { clock, spa, guest, carry } = await fresh();
    await spa.service.nameGuest(spa.tenantId, guest.actor.guestId, 'Wilhelmina Brandsma');
    const done = await completed(spa, guest, clock, '2026-03-03T10:00');
    await spa.care.giveFeedback(spa.tenantId, guest.actor, {
      ...{ bookingId: done.id, stars: 5, words: 'My knee is better', requestKey: newId() },
    });
    const gift = await visit(spa, guest, '2026-03-10T10:00', { forName: 'Wilhelmina’s niece' });
    await spa.service.cancelBooking(spa.tenantId, guest.actor, gift.id, 'Wilhelmina is ill');
    await carry();
    const all = await Promise.all(
      ['activity', 'bookings', 'feedback', 'notifications'].map((one) => firestore.all(spa.tenantId, one)),
    );
    const text = JSON.stringify(all);
    for (const secret of ['Wilhelmina', 'knee', guest.address, guest.actor.guestId])
      expect(text).not.toContain(secret);
  });

  test('lets go of what was said to a guest who is forgotten, and of nobody else', async () => {
    const { clock, spa, guest, carry } = await fresh();
    const other = await chatter(spa);
    await completed(spa, guest, clock, '2026-03-03T10:00');
    await visit(spa, other, '2026-03-10T10:00');
    await carry();
    const talks = async () =>
      new Set(
        Object.values(await firestore.all(spa.tenantId, 'notifications')).map((one) => one.conversationId),
      );
    expect(await talks()).toEqual(new Set([guest.conversationId, other.conversationId]));
    await spa.care.forgetGuest(spa.tenantId, guest.actor, guest.actor.guestId);
    clock.forward(120);
    await eraseForgotten(spa.core);
    await carry();
    expect(await talks()).toEqual(new Set([other.conversationId]));
    await expectMirrored(spa);
  });

  test('is the same when all of it is written again', async () => {
    const { spa, guest, carry } = await fresh();
    await visit(spa, guest, '2026-03-10T10:00');
    await carry();
    const before = await firestore.all(spa.tenantId, 'activity');
    await database.run((db) => tenantScope(db, spa.tenantId).update(MirrorTable, {}, { sequence: 0 }));
    await carry();
    expect(await firestore.all(spa.tenantId, 'activity')).toEqual(before);
    await expectMirrored(spa);
  });

  test('takes nothing from who was overtaken: neither an old visit nor what was taken away', async () => {
    const { clock, spa, guest, carry } = await fresh();
    const booked = await visit(spa, guest, '2026-03-10T10:00');
    const old = await readBatch(spa.core, spa.tenantId, 0);
    if (old === null) throw new Error('nothing happened');
    const slow = clock.now();
    await spa.service.cancelBooking(spa.tenantId, DESK, booked.id, 'burst pipe');
    clock.forward(5);
    await carry();
    await expect(mirror.write(old, slow)).rejects.toThrow(Overtaken);
    await expectMirrored(spa);
  });

  test('that is away is asked again later, and made up for', async () => {
    const { clock, spa, guest } = await fresh();
    await visit(spa, guest, '2026-03-10T10:00');
    let [isAway, asked] = [true, 0];
    const sweep = makeMirrorSweep(spa.core, {
      close: async () => undefined,
      async write(batch, epoch) {
        if (batch.tenantId !== spa.tenantId) return;
        asked += 1;
        if (isAway) throw new Error('UNAVAILABLE');
        await mirror.write(batch, epoch);
      },
    });
    await sweep();
    await sweep();
    expect(asked).toBe(1);
    expect((await stateOf(spa))?.sequence).toBe(0);
    isAway = false;
    clock.forward(1);
    while ((await sweep()) > 0);
    await expectMirrored(spa);
  });

  test('goes on for the others where one spa cannot be written', async () => {
    const { clock, spa: poor, guest } = await fresh();
    await visit(poor, guest, '2026-03-10T10:00');
    const { spa: next, guest: other } = await fresh();
    await visit(next, other, '2026-03-10T10:00');
    expect(poor.tenantId < next.tenantId).toBe(true);
    const sweep = makeMirrorSweep(poor.core, {
      close: async () => undefined,
      async write(batch, epoch) {
        if (batch.tenantId === poor.tenantId) throw new Error('INVALID_ARGUMENT');
        await mirror.write(batch, epoch);
      },
    });
    await sweep();
    clock.forward(1);
    await sweep();
    await expectMirrored(next);
    expect((await stateOf(poor))?.sequence).toBe(0);
  });

  test('is written by one at a time: who comes second leaves it alone', async () => {
    const { spa, guest } = await fresh();
    await visit(spa, guest, '2026-03-10T10:00');
    let writing = 0;
    let most = 0;
    const watched: Mirror = {
      close: async () => undefined,
      async write(batch, epoch) {
        if (batch.tenantId !== spa.tenantId) return;
        writing += 1;
        most = Math.max(most, writing);
        await mirror.write(batch, epoch);
        writing -= 1;
      },
    };
    await Promise.all([makeMirrorSweep(spa.core, watched)(), makeMirrorSweep(spa.core, watched)()]);
    expect(most).toBe(1);
    await expectMirrored(spa);
  });
});

describe('processes that mirror', () => {
  test('may be killed before a batch and between it and its checkpoint: the next goes on, and nothing is missing or twice', async () => {
    const { clock, spa, guest } = await fresh();
    for (let day = 10; day < 23; day += 1) {
      const { id } = await visit(spa, guest, `2026-03-${day}T10:00`);
      await spa.service.cancelBooking(spa.tenantId, DESK, id, 'burst pipe');
      await visit(spa, guest, `2026-03-${day}T15:00`);
    }
    expect((await eventsOf(spa)).length).toBeGreaterThan(100);
    for (const stopAt of ['before 1', 'after 1', 'before 2', 'after 1']) {
      const killed = start(clock.now(), { STOP_AT: stopAt });
      await once(killed, 'message');
      killed.send('go');
      expect(await once(killed, 'message')).toEqual([stopAt, undefined]);
      const gone = once(killed, 'exit');
      killed.kill('SIGKILL');
      await gone;
      // Its lease has to end first.
      clock.forward(2);
    }
    const two = [start(clock.now()), start(clock.now())];
    await Promise.all(two.map((one) => once(one, 'message')));
    const done = two.map((one) => once(one, 'exit'));
    for (const one of two) one.send('go');
    await Promise.all(done);
    await expectMirrored(spa);
  });

  test('give up in time where nobody answers, keep no checkpoint, and end when they are told to', async () => {
    const { clock, spa, guest } = await fresh();
    await visit(spa, guest, '2026-03-10T10:00');
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const deaf = start(clock.now(), { FIRESTORE: `127.0.0.1:${port}`, PATIENCE_MS: '200' });
    await once(deaf, 'message');
    deaf.send('go');
    expect(await once(deaf, 'message')).toEqual(['done', undefined]);
    await once(deaf, 'exit');
    silent.close();
    expect((await stateOf(spa))?.sequence).toBe(0);
  });
});

function start(now: number, more: Readonly<Record<string, string>> = {}) {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  return fork(join('tests', 'component', 'mirror', 'mirror-process.ts'), {
    execArgv: ['--import', 'tsx'],
    env: {
      ...inherited,
      ...{ DATABASE_URL: databaseUrl, FIRESTORE: firestore.address, NOW: String(now), ...more },
    },
  });
}
