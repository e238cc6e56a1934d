import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SeriesOutcome } from '../../../api/contract.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { addDays, localDate, wallTime } from '../../../api/schedule/local-time.ts';
import { occurrences } from '../../../api/series/rules.ts';
import { clockAt, ZONE } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';
import { NOW, seriesOf } from './series-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const rules = fc.record({
  everyWeeks: fc.integer({ min: 1, max: 3 }),
  time: fc.constantFrom('16:30', '17:00', '18:15', '20:45'),
  from: fc.integer({ min: 1, max: 20 }).map((days) => addDays('2026-03-02', days)),
  until: fc.option(fc.integer({ min: 21, max: 70 }).map((days) => addDays('2026-03-02', days))),
  count: fc.integer({ min: 1, max: 6 }),
});
const takenTimes = fc.array(
  fc.record({ day: fc.integer({ min: 1, max: 40 }), time: fc.constantFrom('16:30', '17:00', '18:15') }),
  { maxLength: 12 },
);

/** What is free is free: another guest can have each alternative, and each is on that day or within the week after. */
async function checkAlternatives(spa: TestSpa, outcome: SeriesOutcome): Promise<void> {
  const conflicts = outcome.ok ? outcome.series.conflicts : outcome.conflicts;
  for (const { date, alternatives } of conflicts) {
    expect(alternatives.length).toBeLessThanOrEqual(3);
    const days = alternatives.map((slot) => localDate(Date.parse(slot.startsAt), ZONE));
    for (const day of days) expect(day >= date && day <= addDays(date, 6)).toBe(true);
    const [first] = alternatives;
    if (!first) continue;
    const other = await spa.guest();
    const request = spa.request(other, NOW, { startsAt: first.startsAt });
    const held = await spa.service.holdSlot(spa.tenantId, other, request);
    expect(held.ok).toBe(true);
    if (held.ok) await spa.service.cancelBooking(spa.tenantId, other, held.booking.id, null);
  }
}

test('whatever is taken: each day of a series is held, told in conflict, or still to come; and nothing is held twice', async () => {
  await fc.assert(
    fc.asyncProperty(rules, takenTimes, async (rule, taken) => {
      const spa = await makeSpa(database, clockAt(NOW), {
        policy: { horizonDays: 40 },
        shift: { from: '16:30', to: '20:45' },
      });
      for (const { day, time } of taken) {
        const guest = await spa.guest();
        const start = `${addDays('2026-03-02', day)}T${time}`;
        await spa.service.holdSlot(spa.tenantId, guest, spa.request(guest, start));
      }
      const guest = await spa.guest();
      const outcome = await spa.service.holdSeries(spa.tenantId, guest, seriesOf(spa, guest, rule));
      const days = occurrences(rule);
      if (outcome.ok) {
        const { bookings, conflicts, later } = outcome.series;
        const held = bookings.map((one) => localDate(Date.parse(one.startsAt), ZONE));
        expect([...held, ...conflicts.map(({ date }) => date), ...later].toSorted()).toEqual(days);
        for (const { startsAt } of bookings) expect(wallTime(Date.parse(startsAt), ZONE)).toBe(rule.time);
      } else expect(outcome.reason).toBe('nothing-free');
      await expectSound(spa);
      await checkAlternatives(spa, outcome);
    }),
    { numRuns: 15 },
  );
}, 120_000);
