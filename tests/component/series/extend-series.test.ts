import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BookingView, SeriesView } from '../../../api/contract.ts';
import { BookingTable, SeriesTable } from '../../../api/database/entities/booking.ts';
import { TreatmentTable } from '../../../api/database/entities/house.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { extendSeries } from '../../../api/series/extend-series.ts';
import { type ChatGuest, chatGuest, noticesTo } from '../../support/chat-guest.ts';
import { clockAt, type TestClock } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { deliverPayment } from '../../support/pay.ts';
import { expectSound } from '../../support/sound.ts';
import { changeRows, coreOf, makeSpa, type TestSpa } from '../../support/spa.ts';
import { heldSeries, NOW } from './series-spa.ts';

let folder = '';
let databases: Database[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-series-'));
  const url = process.env.DATABASE_URL ?? `sqlite:${join(folder, 'spa.db')}`;
  databases = [await openTestDatabase(url), await openTestDatabase(url)];
});
afterAll(async () => {
  await Promise.all(databases.map((database) => database.close()));
  await rm(folder, { recursive: true, force: true });
});

interface Running {
  readonly spa: TestSpa;
  readonly guest: ChatGuest;
  readonly series: SeriesView;
}

/** Six fridays, of which two lie within the horizon of two weeks. */
async function running(clock: TestClock): Promise<Running> {
  const [database] = databases;
  if (!database) throw new Error('no database');
  const spa = await makeSpa(database, clock, {
    policy: { horizonDays: 14 },
    shift: { from: '17:00', to: '18:15' },
  });
  const guest = await chatGuest(spa);
  const series = await heldSeries(spa, guest.actor, { count: 6 });
  const accepted = await spa.service.acceptSeries(spa.tenantId, guest.actor, series.id, 'yes', 'message-1');
  if (accepted.ok) await deliverPayment(spa.core, accepted.booking);
  return { spa, guest, series };
}

async function upcoming({ spa, guest }: Running): Promise<readonly BookingView[]> {
  return spa.service.upcomingVisits(spa.tenantId, guest.actor.guestId);
}

async function statusOf({ spa, series }: Running): Promise<string | undefined> {
  const row = await spa.core.database.run((db) =>
    tenantScope(db, spa.tenantId).findOne(SeriesTable, { id: series.id }),
  );
  return row?.status;
}

describe('a series that goes on', () => {
  test('claims its next visit when the horizon reaches it, with nothing due, and ends with its last', async () => {
    const clock = clockAt(NOW);
    const one = await running(clock);
    expect(await upcoming(one)).toHaveLength(2);
    await extendSeries(one.spa.core);
    expect(await upcoming(one)).toHaveLength(2);

    clock.set('2026-03-07T00:30');
    await extendSeries(one.spa.core);
    const third = (await upcoming(one)).at(-1);
    expect(third).toMatchObject({
      startsAt: '2026-03-20T16:00:00.000Z',
      status: 'confirmed',
      dueMinor: 0,
      seriesId: one.series.id,
      acceptedThrough: 'message-1',
    });
    await expectSound(one.spa);

    // The process was down for three weeks.
    clock.set('2026-04-01T09:00');
    await extendSeries(one.spa.core);
    expect((await upcoming(one)).map((visit) => visit.startsAt)).toEqual([
      '2026-04-03T15:00:00.000Z',
      '2026-04-10T15:00:00.000Z',
    ]);
    expect(await statusOf(one)).toBe('ended');
    // The visits that went by meanwhile are not talked about.
    expect(await noticesTo(one.spa, one.guest.conversationId)).toHaveLength(1);
    await expectSound(one.spa);
  });

  test('tells of a day that cannot be had, with what is free instead', async () => {
    const clock = clockAt(NOW);
    const one = await running(clock);
    clock.set('2026-03-07T00:30');
    const other = await one.spa.guest();
    await one.spa.service.holdSlot(one.spa.tenantId, other, one.spa.request(other, '2026-03-20T17:00'));
    await extendSeries(one.spa.core);
    await extendSeries(one.spa.core);
    const notices = (await noticesTo(one.spa, one.guest.conversationId)).slice(1);
    expect(notices).toMatchObject([
      {
        kind: 'series-conflict',
        seriesId: one.series.id,
        conflict: { date: '2026-03-20', startsAt: '2026-03-20T16:00:00.000Z', reason: 'fully-booked' },
      },
    ]);
    expect(await statusOf(one)).toBe('running');
  });

  test('keeps the price that was agreed, though the house asks more by now', async () => {
    const clock = clockAt(NOW);
    const one = await running(clock);
    await changeRows(one.spa, (scope) =>
      scope.update(
        TreatmentTable,
        { id: one.spa.treatmentId },
        { variants: [{ durationMinutes: 60, priceMinor: 15_000 }] },
      ),
    );
    clock.set('2026-03-07T00:30');
    await extendSeries(one.spa.core);
    expect((await upcoming(one)).at(-1)).toMatchObject({
      startsAt: '2026-03-20T16:00:00.000Z',
      totalMinor: 9_000,
    });
  });

  test('ends when its guest has cancelled every visit there was', async () => {
    const clock = clockAt(NOW);
    const one = await running(clock);
    for (const { id } of one.series.bookings)
      await one.spa.service.cancelBooking(one.spa.tenantId, one.guest.actor, id, null);
    clock.set('2026-03-07T00:30');
    await extendSeries(one.spa.core);
    expect(await upcoming(one)).toEqual([]);
    expect(await statusOf(one)).toBe('ended');
  });

  test('claims each visit once, with two processes at it', async () => {
    const clock = clockAt(NOW);
    const one = await running(clock);
    const both = () =>
      Promise.all([...databases, ...databases].map((database) => extendSeries(coreOf(database, clock))));
    clock.set('2026-03-07T00:30');
    expect((await both()).reduce((sum, done) => sum + done, 0)).toBe(1);
    clock.set('2026-04-01T09:00');
    await both();
    // Nobody was told of a day in conflict with the series' own visit.
    expect(await noticesTo(one.spa, one.guest.conversationId)).toHaveLength(1);
    const visits = await one.spa.core.database.run((db) =>
      tenantScope(db, one.spa.tenantId).findAll(BookingTable, { seriesId: one.series.id }),
    );
    // The 27th of March was missed for good: nobody was there to claim it.
    expect(visits).toHaveLength(5);
    expect(new Set(visits.map((visit) => visit.startsAt)).size).toBe(5);
    await expectSound(one.spa);
  });
});

test('a series that nobody said yes to is forgotten the day after', async () => {
  const clock = clockAt(NOW);
  const [database] = databases;
  if (!database) throw new Error('no database');
  const spa = await makeSpa(database, clock);
  const guest = await chatGuest(spa);
  const series = await heldSeries(spa, guest.actor);
  for (const { id } of series.bookings) await spa.service.cancelBooking(spa.tenantId, guest.actor, id, null);
  await extendSeries(spa.core);
  expect(await statusOf({ spa, guest, series })).toBe('held');
  clock.forward(24 * 60 + 1);
  await extendSeries(spa.core);
  expect(await statusOf({ spa, guest, series })).toBe('ended');
});
