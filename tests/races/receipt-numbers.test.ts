import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../api/database/ids.ts';
import { openRaceCourse, type RaceCourse, startFour } from './race-course.ts';
import { together, type Worker } from './workers.ts';

const STARTS = ['10:00', '12:00', '14:00', '16:00'];
const EACH = 60;

let course: RaceCourse;
let workers: readonly [Worker, Worker, Worker, Worker];
beforeAll(async () => {
  course = await openRaceCourse();
  workers = await startFour(course);
}, 60_000);
afterAll(() => course.close());

test('240 payments from four processes at once, of which every third is rolled back, count from 1 to 160 without a gap', async () => {
  const [first] = workers;
  const spa = await first.ask('make-spa', { options: {}, guests: 1, depositPercent: 0 });
  const [guest] = spa.guests;
  if (!guest) throw new Error('nobody pays');
  const bookingIds: string[] = [];
  for (const start of STARTS) {
    const call = { act: 'desk', guest, local: `2026-03-03T${start}` } as const;
    const booked = await first.ask('call', { spa, call, key: newId() });
    if (!booked.ok) throw new Error(booked.reason);
    bookingIds.push(booked.booking.id);
  }
  // Two processes for each of the first two visits: their shares of VAT depend on each other, too.
  const taken = await together(workers, 'charges', (process) => ({
    spa,
    bookingId: bookingIds[process % 2] ?? '',
    count: EACH,
  }));
  expect(taken).toEqual([40, 40, 40, 40]);
  // The doctor looks for gaps, for numbers twice, and for payments without one.
  const { faults } = await first.ask('judge', { tenantId: spa.tenantId });
  expect(faults).toEqual([]);
  expect(await first.ask('receipts', { tenantId: spa.tenantId })).toEqual(
    Array.from({ length: 160 }, (_, place) => place + 1),
  );
}, 120_000);
