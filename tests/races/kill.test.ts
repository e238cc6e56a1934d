import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../api/database/ids.ts';
import { instant } from '../support/clock.ts';
import type { Call, SpaFacts, Told } from './orders.ts';
import { brokenPromises } from './promises.ts';
import { NOW, openRaceCourse, type RaceCourse } from './race-course.ts';
import { type Random, randomOf, seedOfRun } from './random.ts';
import type { Worker } from './workers.ts';

const KILLS = Number(process.env.KILLS ?? 10);
/** A spa's calendar is full after so many storms; then the next one is opened. */
const KILLS_A_SPA = 10;
const SEED = seedOfRun();
/** Past every hold: the longest is kept for half an hour. */
const MUCH_LATER = instant(NOW) + 24 * 3_600_000;

let course: RaceCourse;
/** Never killed: opens the spas, and judges. */
let referee: Worker;
beforeAll(async () => {
  course = await openRaceCourse();
  referee = await course.start();
}, 60_000);
afterAll(() => course.close());

const openSpa = (depositPercent: number) =>
  referee.ask('make-spa', { options: { therapists: 3, rooms: 3 }, guests: 24, depositPercent });

interface Storms {
  readonly spa: SpaFacts;
  readonly told: Told[];
  readonly uncertain: Set<string>;
  readonly random: Random;
}

/** Lets a process storm, ends it wherever it is, and looks at what it left. */
async function stormAndKill({ spa, told, uncertain, random }: Storms, worker: Worker): Promise<string[]> {
  worker.send('storm', { spa, seed: random.below(2 ** 31), acts: null, lanes: 2 });
  for (let words = 1 + random.below(12); words > 0; words -= 1) await worker.hears('told');
  await momentOf(random);
  await worker.kill();
  told.push(...worker.told());
  for (const id of worker.intents()) uncertain.add(id);
  const verdict = await referee.ask('judge', { tenantId: spa.tenantId });
  return [...verdict.faults, ...brokenPromises(told, verdict, uncertain)];
}

/** Somewhere within the next act: this is what the test is about, it waits for nothing. */
function momentOf(random: Random): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, random.below(40)));
}

test(
  `a process killed at any moment, ${KILLS} times, leaves nothing by halves and breaks no promise`,
  async () => {
    const random = randomOf(SEED);
    let next = course.start();
    for (let kills = 0; kills < KILLS; ) {
      const spa = await openSpa(random.pick([0, 30, 100]) ?? 0);
      const storms: Storms = { spa, told: [], uncertain: new Set(), random };
      for (let kill = 0; kill < KILLS_A_SPA && kills < KILLS; kill += 1, kills += 1) {
        const worker = await next;
        // Starts while this one storms, and opens the file when it is gone.
        next = course.start();
        expect({ seed: SEED, kills, faults: await stormAndKill(storms, worker) }).toEqual({
          seed: SEED,
          kills,
          faults: [],
        });
      }
      expect(await afterAllHolds(storms)).toEqual([]);
    }
    await (await next).kill();
  },
  60_000 + KILLS * 5_000,
);

/** Much later nothing is held any more, and all else is as it was. */
async function afterAllHolds({ spa, told, uncertain }: Storms): Promise<string[]> {
  await referee.ask('set-clock', MUCH_LATER);
  await referee.ask('give-back', null);
  await referee.ask('set-clock', instant(NOW));
  const verdict = await referee.ask('judge', { tenantId: spa.tenantId });
  const kept = verdict.bookings.filter(({ status }) => status === 'held' || status === 'awaiting-payment');
  return [
    ...verdict.faults,
    ...brokenPromises(told, verdict, uncertain),
    ...kept.map(({ id, status }) => `booking ${id} is still ${status}`),
  ];
}

test('a process killed within its transaction leaves nothing of it and keeps no lock', async () => {
  const { spa, call, key } = await toBeKilled('before-commit');
  const { bookings, faults } = await referee.ask('judge', { tenantId: spa.tenantId });
  expect([bookings, faults]).toEqual([[], []]);
  expect(await referee.ask('call', { spa, call, key })).toMatchObject({
    ok: true,
    booking: { status: 'held' },
  });
}, 60_000);

test('a process killed between its commit and its answer has booked once, and the call made again says so', async () => {
  const { spa, call, key } = await toBeKilled('after-commit');
  const { bookings } = await referee.ask('judge', { tenantId: spa.tenantId });
  expect(bookings).toMatchObject([{ status: 'held', version: 1 }]);
  const again = await referee.ask('call', { spa, call, key });
  expect(again).toMatchObject({ ok: true, booking: { id: bookings[0]?.id } });
  expect((await referee.ask('judge', { tenantId: spa.tenantId })).bookings).toEqual(bookings);
}, 60_000);

async function toBeKilled(brink: 'before-commit' | 'after-commit') {
  const worker = await course.start();
  const spa = await openSpa(100);
  const [guest] = spa.guests;
  if (!guest) throw new Error('the spa has no guest');
  const call: Call = { act: 'hold', guest, local: '2026-03-03T17:00' };
  const keyed = { spa, call, key: newId() };
  worker.send('call-to-the-brink', { ...keyed, brink });
  await worker.hears('at-the-brink');
  await worker.kill();
  return keyed;
}
