import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BookingTable, SeriesTable, WaitlistTable } from '../../../api/database/entities/booking.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { type Scope, tenantScope } from '../../../api/database/scope.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { offerFreed } from '../../../api/waitlist/offer-freed.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { deliverPayment } from '../../support/pay.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';
import { heldSeries, NOW } from '../series/series-spa.ts';
import { joined } from '../waitlist/waiting-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** What the doctor says of a spa after somebody was at its rows. */
async function saidAfter(spa: TestSpa, damage: (scope: Scope) => Promise<unknown>): Promise<string[]> {
  await database.run((db) => damage(tenantScope(db, spa.tenantId)));
  const findings = (await examine(database)).filter((finding) => finding.tenantId === spa.tenantId);
  return findings
    .filter((finding) => finding.check === 'offers are held, series are whole and carried on')
    .map((finding) => finding.detail.replace(/[0-9a-z]{16}/g, '#'));
}

describe('the doctor on the waiting list', () => {
  async function offered() {
    const spa = await makeSpa(database, clockAt(NOW), { therapists: 2 });
    const [one, two] = [await spa.guest(), await spa.guest()];
    const entries = [await joined(spa, one), await joined(spa, two)];
    await offerFreed(spa.core, spa.tenantId);
    const rows = await database.run((db) => tenantScope(db, spa.tenantId).find(WaitlistTable));
    return { spa, entries, rows };
  }

  test('misses the hold behind an offer', async () => {
    const { spa, rows } = await offered();
    const [row] = rows;
    const set = (bookingId: string | null) => (scope: Scope) =>
      scope.update(WaitlistTable, { id: row?.id ?? '' }, { bookingId });
    expect(await saidAfter(spa, set(null))).toEqual(['waiting entry # is offered without a booking']);
    expect(await saidAfter(spa, set('nothing'))).toEqual(['waiting entry # is offered without a booking']);
    expect(await saidAfter(spa, set(row?.bookingId ?? null))).toEqual([]);
  });

  test('sees an offer on a booking that is over, and two on one, of another guest', async () => {
    const { spa, rows } = await offered();
    const [row, other] = rows;
    expect(
      await saidAfter(spa, (scope) =>
        scope.update(WaitlistTable, { id: other?.id ?? '' }, { bookingId: row?.bookingId ?? '' }),
      ),
    ).toEqual([
      'waiting entry # names a booking of another guest',
      'waiting entries # and # name the same booking',
    ]);
    await saidAfter(spa, (scope) =>
      scope.update(WaitlistTable, { id: other?.id ?? '' }, { bookingId: other?.bookingId ?? '' }),
    );
    expect(
      await saidAfter(spa, (scope) =>
        scope.update(BookingTable, { id: row?.bookingId ?? '' }, { status: 'cancelled' }),
      ),
    ).toEqual(['waiting entry # is offered booking #, which is cancelled']);
  });
});

describe('the doctor on series', () => {
  async function running() {
    const clock = clockAt(NOW);
    const spa = await makeSpa(database, clock, { policy: { horizonDays: 14 } });
    const guest = await spa.guest();
    const series = await heldSeries(spa, guest, { count: 6 });
    const accepted = await spa.service.acceptSeries(spa.tenantId, guest, series.id);
    if (accepted.ok) await deliverPayment(spa.core, accepted.booking);
    return { spa, series, clock };
  }

  test('sees a visit of another guest, or of a series that is not there', async () => {
    const { spa, series } = await running();
    const stranger = await spa.guest();
    const set = (set: { seriesId?: string; guestId?: string }) => (scope: Scope) =>
      scope.update(BookingTable, { id: series.bookings[1]?.id ?? '' }, set);
    expect(await saidAfter(spa, set({ guestId: stranger.guestId }))).toEqual([
      'booking # belongs to a series of another guest',
    ]);
    expect(await saidAfter(spa, set({ seriesId: 'nothing' }))).toEqual([
      'booking # belongs to series nothing, which is not there',
    ]);
  });

  test('sees a series that nobody carries on, by the house’s last sign of life', async () => {
    const { spa, clock } = await running();
    // The next visit came within the horizon days ago, but nothing happened in the house since: it is asleep.
    clock.set('2026-03-10T09:00');
    expect(await saidAfter(spa, async () => undefined)).toEqual([]);
    await spa.held('2026-03-12T10:00');
    expect(await saidAfter(spa, async () => undefined)).toEqual([
      'series # has not claimed 2026-03-20, which could be booked since days',
    ]);
  });

  test('sees one that runs on after its end', async () => {
    const { spa, series } = await running();
    expect(
      await saidAfter(spa, (scope) =>
        scope.update(SeriesTable, { id: series.id }, { claimedTo: '2026-04-10' }),
      ),
    ).toEqual(['series # is running though its last day was claimed']);
  });
});
