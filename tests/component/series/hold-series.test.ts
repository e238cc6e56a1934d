import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SeriesRequest, SeriesRule } from '../../../api/contract.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { holdSeries } from '../../../api/series/hold-series.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { expectSound } from '../../support/sound.ts';
import { makeSpa, part, type TestSpa } from '../../support/spa.ts';
import { heldSeries, NOW, seriesOf, starts, statuses } from './series-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('holding a series', () => {
  test('every visit up to the horizon is held, the rest is named; the wall time stays when the clocks change', async () => {
    const spa = await makeSpa(database, clockAt(NOW), { policy: { horizonDays: 40 } });
    const series = await heldSeries(spa, await spa.guest(), {
      everyWeeks: 2,
      count: null,
      until: '2026-05-01',
    });
    expect(starts(series)).toEqual([
      '2026-03-06T16:00:00.000Z',
      '2026-03-20T16:00:00.000Z',
      '2026-04-03T15:00:00.000Z',
    ]);
    expect(series.later).toEqual(['2026-04-17', '2026-05-01']);
    expect(series.conflicts).toEqual([]);
    expect(series.bookings.map(({ seriesId, dueMinor }) => [seriesId, dueMinor])).toEqual([
      [series.id, 9_000],
      [series.id, 0],
      [series.id, 0],
    ]);
    await expectSound(spa);
  });

  test('across the autumn change, too', async () => {
    const spa = await makeSpa(database, clockAt('2026-10-12T09:00'));
    const series = await heldSeries(spa, await spa.guest(), { from: '2026-10-16', count: 3 });
    expect(starts(series)).toEqual([
      '2026-10-16T15:00:00.000Z',
      '2026-10-23T15:00:00.000Z',
      '2026-10-30T16:00:00.000Z',
    ]);
  });

  test('a day that is taken is told with up to three others: near on that day, then the days after', async () => {
    const spa = await makeSpa(database, clockAt(NOW), { shift: { from: '16:00', to: '18:15' } });
    await spa.held('2026-03-13T17:00');
    await spa.held('2026-03-20T16:00');
    const series = await heldSeries(spa, await spa.guest());
    expect(starts(series)).toEqual(['2026-03-06T16:00:00.000Z', '2026-03-27T16:00:00.000Z']);
    expect(series.conflicts.map(({ date, reason, startsAt }) => [date, reason, startsAt])).toEqual([
      ['2026-03-13', 'fully-booked', '2026-03-13T16:00:00.000Z'],
      ['2026-03-20', 'fully-booked', '2026-03-20T16:00:00.000Z'],
    ]);
    for (const { alternatives, date } of series.conflicts) {
      expect(alternatives).toHaveLength(3);
      for (const slot of alternatives) expect(slot.startsAt.slice(0, 10) >= date).toBe(true);
    }
    expect(series.conflicts[0]?.alternatives[0]?.startsAt).toBe('2026-03-14T16:00:00.000Z');
    await expectSound(spa);
  });

  test('a day on which the house is closed is a conflict that says so', async () => {
    const openingHours = ([1, 2, 3, 4, 5] as const).map((weekday) => ({
      weekday,
      opens: '09:00',
      closes: '21:00',
    }));
    const spa = await makeSpa(database, clockAt(NOW), { openingHours });
    const guest = await spa.guest();
    const closed = await spa.service.holdSeries(
      spa.tenantId,
      guest,
      seriesOf(spa, guest, { from: '2026-03-07', count: 2 }),
    );
    expect(closed).toMatchObject({ ok: false, reason: 'nothing-free' });
    expect(!closed.ok && closed.conflicts.map(({ reason }) => reason)).toEqual(['closed', 'closed']);
    expect(!closed.ok && closed.conflicts[0]?.alternatives[0]?.startsAt).toBe('2026-03-09T16:00:00.000Z');
  });

  const refused: readonly (readonly [string, Partial<SeriesRule>, string])[] = [
    ['without an end', { count: null }, 'no-end'],
    ['that ends before it begins', { count: null, until: '2026-03-05' }, 'ends-before-start'],
    ['of no visit', { count: 0 }, 'bad-rule'],
    ['of half a visit', { count: 1.5 }, 'bad-rule'],
    ['every no week', { everyWeeks: 0 }, 'bad-rule'],
    ['every 53 weeks', { everyWeeks: 53 }, 'bad-rule'],
    ['from a day that does not exist', { from: '2026-02-30' }, 'bad-rule'],
    ['until a day that does not exist', { until: '2026-04-31' }, 'bad-rule'],
    ['at a time that does not exist', { time: '24:30' }, 'bad-rule'],
    ['at a time off the grid', { time: '17:05' }, 'no-such-slot'],
    ['of more visits than the tenant allows', { count: 13 }, 'too-many'],
    ['for ever, with an end', { count: null, until: '9899-12-31' }, 'too-many'],
    ['that began last week', { from: '2026-02-27' }, 'in-the-past'],
    ['that began this morning', { from: '2026-03-02', time: '09:00' }, 'in-the-past'],
    ['that begins beyond the horizon', { from: '2026-07-03' }, 'nothing-free'],
  ];
  test.each(refused)('a series %s is refused', async (_, rule, reason) => {
    const spa = await makeSpa(database, clockAt(NOW));
    const guest = await spa.guest();
    const outcome = await spa.service.holdSeries(spa.tenantId, guest, seriesOf(spa, guest, rule));
    expect(outcome).toMatchObject({ ok: false, reason });
    expect(await spa.service.upcomingVisits(spa.tenantId, guest.guestId)).toEqual([]);
  });

  const unknown: readonly (readonly [string, (other: TestSpa, guestId: string) => Partial<SeriesRequest>])[] =
    [
      ['house', (other) => ({ locationId: other.locationId })],
      ['treatment', (other) => ({ parts: [part(other.treatmentId)] })],
      ['guest', (_, guestId) => ({ guestId })],
    ];
  test.each(unknown)('another’s %s is not known', async (_, more) => {
    const clock = clockAt(NOW);
    const [spa, other] = [await makeSpa(database, clock), await makeSpa(database, clock)];
    const [guest, stranger] = [await spa.guest(), await other.guest()];
    const request = seriesOf(spa, guest, {}, more(other, stranger.guestId));
    expect(await spa.service.holdSeries(spa.tenantId, guest, request)).toMatchObject({
      ok: false,
      reason: 'no-such-slot',
    });
  });

  test('the same key is the same answer, at once or later; with another body it is refused', async () => {
    const spa = await makeSpa(database, clockAt(NOW), { shift: { from: '17:00', to: '18:15' } });
    await spa.held('2026-03-13T17:00');
    const guest = await spa.guest();
    const request = seriesOf(spa, guest);
    const hold = (one: SeriesRequest) => spa.service.holdSeries(spa.tenantId, guest, one);
    const [one, two] = await Promise.all([hold(request), hold(request)]);
    expect(one.ok).toBe(true);
    expect(two).toEqual(one);
    expect(await hold(request)).toEqual(one);
    expect(await spa.service.upcomingVisits(spa.tenantId, guest.guestId)).toHaveLength(3);
    expect(await hold({ ...request, people: 2 })).toEqual({ ok: false, reason: 'key-reused', conflicts: [] });
  });

  test('a process that ends half-way leaves nothing, and the same call holds it all', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    const guest = await spa.guest();
    const request = seriesOf(spa, guest);
    const dying: Database = {
      ...database,
      transact: (work) =>
        database.transact(async (db) => {
          await work(db);
          throw new Error('killed before its commit');
        }),
    };
    const core = { ...spa.core, database: dying };
    await expect(holdSeries(core, spa.tenantId, guest, request)).rejects.toThrow('killed');
    expect(await spa.service.upcomingVisits(spa.tenantId, guest.guestId)).toEqual([]);
    const again = await spa.service.holdSeries(spa.tenantId, guest, request);
    expect(again.ok && again.series.bookings).toHaveLength(4);
    await expectSound(spa);
  });

  test('a series that was not said yes to gives way to the next one of its guest, to the hour', async () => {
    const spa = await makeSpa(database, clockAt(NOW), { shift: { from: '17:00', to: '18:45' } });
    const guest = await spa.guest();
    const first = await heldSeries(spa, guest);
    const second = await heldSeries(
      spa,
      guest,
      {},
      { parts: [part(spa.treatmentId, { durationMinutes: 90 })] },
    );
    expect(starts(second)).toEqual(starts(first));
    expect(new Set(await statuses(spa, first))).toEqual(new Set(['cancelled']));
    await spa.service.acceptSeries(spa.tenantId, guest, second.id);
    const third = await spa.service.holdSeries(spa.tenantId, guest, seriesOf(spa, guest, { time: '17:15' }));
    expect(third).toMatchObject({ ok: false, reason: 'too-many-holds' });
    await expectSound(spa);
  });

  test('two guests who want the same fridays at once have them once', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    const guests = [await spa.guest(), await spa.guest(), await spa.guest()];
    const outcomes = await Promise.all(
      guests.map((guest) => spa.service.holdSeries(spa.tenantId, guest, seriesOf(spa, guest))),
    );
    expect(outcomes.flatMap((one) => (one.ok ? one.series.bookings : []))).toHaveLength(4);
    expect(outcomes.flatMap((one) => (one.ok ? [] : [one.reason]))).toEqual(['nothing-free', 'nothing-free']);
    await expectSound(spa);
  });
});
