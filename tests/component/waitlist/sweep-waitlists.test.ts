import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TimeOffTable } from '../../../api/database/entities/house.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { makeWaitlistSweep } from '../../../api/waitlist/sweep-waitlists.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { changeRows } from '../../support/spa.ts';
import { DAY, joined, NOW, offerTo, oneHourSpa, taken } from './waiting-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('looking after every waiting list', () => {
  test('finds what a lost nudge would have told', async () => {
    const spa = await oneHourSpa(database, clockAt(NOW));
    const giveBack = await taken(spa);
    const guest = await spa.guest();
    await joined(spa, guest);
    const sweep = makeWaitlistSweep(spa.core);
    await sweep();
    expect(await offerTo(spa, guest)).toBeNull();
    await giveBack();
    await sweep();
    expect(await offerTo(spa, guest)).not.toBeNull();
  });

  test('finds the time that a new rota, or the end of a leave, brings', async () => {
    const spa = await oneHourSpa(database, clockAt(NOW));
    const leave = {
      id: newId(),
      resourceId: spa.therapistIds[0] ?? '',
      startsAt: instant(`${DAY}T00:00`),
      endsAt: instant(`${DAY}T23:00`),
      reason: 'leave',
    };
    await changeRows(spa, (scope) => scope.insert(TimeOffTable, [leave]));
    const guest = await spa.guest();
    await joined(spa, guest);
    const sweep = makeWaitlistSweep(spa.core);
    await sweep();
    expect(await offerTo(spa, guest)).toBeNull();
    await changeRows(spa, (scope) => scope.remove(TimeOffTable, { id: leave.id }));
    await sweep();
    expect(await offerTo(spa, guest)).not.toBeNull();
  });

  test('looks again where nothing happens but time: a day comes within the horizon', async () => {
    const clock = clockAt('2026-03-02T23:50');
    const spa = await oneHourSpa(database, clock, { policy: { horizonDays: 1 } });
    const guest = await spa.guest();
    await joined(spa, guest, { to: '2026-03-04', timeFrom: '16:00' });
    await taken(spa);
    const sweep = makeWaitlistSweep(spa.core);
    await sweep();
    expect(await offerTo(spa, guest)).toBeNull();
    clock.set('2026-03-03T00:05');
    await sweep();
    expect((await offerTo(spa, guest))?.startsAt).toBe('2026-03-04T16:00:00.000Z');
  });
});
