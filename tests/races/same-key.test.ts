import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../api/database/ids.ts';
import type { Call, RaceGuest, SpaFacts } from './orders.ts';
import { openRaceCourse, type RaceCourse, startFour } from './race-course.ts';
import { together, type Worker } from './workers.ts';

/** How often each call is made: a race is not lost every time. */
const TIMES = 3;
const FIVE = '2026-03-03T17:00';
const SIX = '2026-03-03T18:15';
const NOON = '2026-03-03T12:00';
/** Lines that a call writes into the log. */
const EVENTS: Readonly<Record<Call['act'], number>> = { hold: 1, desk: 3, accept: 1, move: 1, cancel: 1 };

let course: RaceCourse;
let workers: readonly [Worker, Worker, Worker, Worker];
let first: Worker;
let spa: SpaFacts;
beforeAll(async () => {
  course = await openRaceCourse();
  workers = await startFour(course);
  [first] = workers;
}, 60_000);
afterAll(() => course.close());

/** One therapist and one guest: whoever is not the first finds nothing free. */
async function smallSpa(): Promise<RaceGuest> {
  spa = await first.ask('make-spa', { options: {}, guests: 2, depositPercent: 30 });
  return guestAt(0);
}

function guestAt(place: number): RaceGuest {
  const guest = spa.guests[place];
  if (!guest) throw new Error('the spa has no such guest');
  return guest;
}

/** What a test needs to have been done before, by one process. */
async function done(call: Call): Promise<string> {
  const answer = await first.ask('call', { spa, call, key: newId() });
  if (!answer.ok) throw new Error(`${call.act} was refused: ${answer.reason}`);
  return answer.booking.id;
}

const verdict = () => first.ask('judge', { tenantId: spa.tenantId });

type Made = (guest: RaceGuest) => Promise<readonly [call: Call, another: Call]>;

/** A call, and another that somebody makes under its key. */
const CALLS: readonly (readonly [string, Made])[] = [
  ['a hold', async (guest) => [hold(guest, FIVE), hold(guest, SIX)]],
  ['a booking by the desk', async (guest) => [desk(guest, FIVE), desk(guest, SIX)]],
  [
    'a yes',
    async (guest) => {
      const bookingId = await done(hold(guest, FIVE));
      return [{ act: 'accept', guest, bookingId }, hold(guest, SIX)];
    },
  ],
  [
    'a move',
    async (guest) => {
      const bookingId = await done(hold(guest, FIVE));
      return [move(guest, bookingId, SIX), move(guest, bookingId, NOON)];
    },
  ],
  [
    'a cancellation',
    async (guest) => {
      const [bookingId, other] = [await done(hold(guest, FIVE)), await done(hold(guest, SIX))];
      return [cancel(guest, bookingId), cancel(guest, other)];
    },
  ],
];

const hold = (guest: RaceGuest, local: string): Call => ({ act: 'hold', guest, local });
const desk = (guest: RaceGuest, local: string): Call => ({ act: 'desk', guest, local });
const cancel = (guest: RaceGuest, bookingId: string): Call => ({ act: 'cancel', guest, bookingId });
const move = (guest: RaceGuest, bookingId: string, local: string): Call => ({
  ...{ act: 'move', guest },
  ...{ bookingId, local },
});

describe.each(CALLS)('%s that four processes make under one key at once', (_, make) => {
  test(`is made once, and all are answered alike, ${TIMES} times`, async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const [call] = await make(await smallSpa());
      const before = await verdict();
      const key = newId();
      const [one, ...others] = await together(workers, 'call', () => ({ spa, call, key }));
      expect(one).toMatchObject({ ok: true });
      expect(others).toEqual([one, one, one]);
      const after = await verdict();
      expect(after.faults).toEqual([]);
      expect(after.sequence - before.sequence).toBe(EVENTS[call.act]);
    }
  }, 60_000);

  test('is refused by name when another call has the key, and that writes nothing', async () => {
    const [call, another] = await make(await smallSpa());
    const key = newId();
    expect(await first.ask('call', { spa, call, key })).toMatchObject({ ok: true });
    const before = await verdict();
    const answers = await together(workers, 'call', () => ({ spa, call: another, key }));
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, reason: 'key-reused' });
    expect(await verdict()).toEqual(before);
  });
});
