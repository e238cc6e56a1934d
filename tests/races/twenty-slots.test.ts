import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instant } from '../support/clock.ts';
import type { Contestant } from './orders.ts';
import { openRaceCourse, type RaceCourse, startFour } from './race-course.ts';
import { together, type Worker } from './workers.ts';

const DAY = '2026-03-03';
/**
 * Four therapists have each of these for one visit of an hour and a quarter, with the time to tidy up: it begins with
 * the window or a quarter later. So not only equal starts meet: what they share of the ledger is all that decides.
 */
const WINDOWS = [
  ['10:00', '10:15'],
  ['11:30', '11:45'],
  ['13:00', '13:15'],
  ['14:30', '14:45'],
  ['16:00', '16:15'],
];
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

function startOf(place: number): string {
  const window = WINDOWS[place % WINDOWS.length] ?? [];
  return `${DAY}T${window[Math.floor(place / WINDOWS.length) % 2]}`;
}

function isIn(window: readonly string[], startsAt: string): boolean {
  return window.some((time) => Date.parse(startsAt) === instant(`${DAY}T${time}`));
}

test('of 200 guests who want 20 slots from four processes at once, 20 have one each and 180 are offered others', async () => {
  const [first] = workers;
  const options = { therapists: 4, rooms: 4 };
  const spa = await first.ask('make-spa', { options, guests: GUESTS, depositPercent: 100 });
  const wants = spa.guests.map((guest, place) => ({ guest, local: startOf(place) }));

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
  const starts = winners.map((booking) => booking.startsAt);
  expect(WINDOWS.map((window) => starts.filter((start) => isIn(window, start)).length)).toEqual([
    4, 4, 4, 4, 4,
  ]);
  const { faults, bookings } = await first.ask('judge', { tenantId: spa.tenantId });
  expect(faults).toEqual([]);
  expect(bookings.map(({ id }) => id).toSorted()).toEqual(winners.map(({ id }) => id).toSorted());
}, 60_000);
