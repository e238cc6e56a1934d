import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Contestant } from './orders.ts';
import { openRaceCourse, type RaceCourse, startFour } from './race-course.ts';
import { together, type Worker } from './workers.ts';

const DAY = '2026-03-03';
/** Four therapists at each, an hour and a quarter with the time to tidy up. */
const STARTS = ['10:00', '11:15', '12:30', '13:45', '15:00'];
const GUESTS = 200;

let course: RaceCourse;
let workers: readonly [Worker, Worker, Worker, Worker];
beforeAll(async () => {
  course = await openRaceCourse();
  workers = await startFour(course);
}, 60_000);
afterAll(() => course.close());

const winnersOf = (all: readonly Contestant[]) =>
  all.flatMap(({ outcome }) => (outcome.ok ? [outcome.booking] : []));

test('of 200 guests who want 20 slots from four processes at once, 20 have one each and 180 are offered others', async () => {
  const [first] = workers;
  const options = { therapists: 4, rooms: 4 };
  const spa = await first.ask('make-spa', { options, guests: GUESTS, depositPercent: 100 });
  const wants = spa.guests.map((guest, place) => ({
    guest,
    local: `${DAY}T${STARTS[place % STARTS.length]}`,
  }));

  const answers = await together(workers, 'contest', (process) => ({
    spa,
    wants: wants.filter((_, place) => place % workers.length === process),
  }));

  const contestants = answers.flat();
  const winners = winnersOf(contestants);
  const losers = contestants.filter(({ outcome }) => !outcome.ok);
  expect([winners.length, losers.length]).toEqual([20, 180]);
  expect(new Set(losers.map(({ outcome }) => !outcome.ok && outcome.reason))).toEqual(
    new Set(['slot-taken']),
  );
  expect(losers.filter(({ alternatives }) => alternatives.length === 0)).toEqual([]);
  const taken = new Set(winners.map((booking) => booking.startsAt));
  expect([...taken].map((start) => winners.filter((booking) => booking.startsAt === start).length)).toEqual([
    4, 4, 4, 4, 4,
  ]);
  const { faults, bookings } = await first.ask('judge', { tenantId: spa.tenantId });
  expect(faults).toEqual([]);
  expect(bookings.map(({ id }) => id).toSorted()).toEqual(winners.map(({ id }) => id).toSorted());
}, 60_000);
