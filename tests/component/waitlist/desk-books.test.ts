import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { expireHolds } from '../../../api/booking/expire-holds.ts';
import type { Actor, DeskBooking, WaitlistEntryView } from '../../../api/contract.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { clockAt, instant, type TestClock } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';
import { DAY, joined, NOW } from './waiting-spa.ts';

const DESK: Actor = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };

describe('a guest of the waiting list whom the desk books', () => {
  let database: Database;
  let clock: TestClock;
  let spa: TestSpa;
  let entry: WaitlistEntryView;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    clock = clockAt(NOW);
    spa = await makeSpa(database, clock);
    entry = await joined(spa, await spa.guest());
  });

  function bookingAt(hour: string, more: Partial<DeskBooking> = {}): DeskBooking {
    return {
      ...{ parts: entry.wish.parts, people: 1, locationId: spa.locationId, guestId: entry.guest.id },
      startsAt: new Date(instant(`${DAY}T${hour}`)).toISOString(),
      ...{ conversationId: null, channel: 'desk', roomId: null, payment: 'at-spa', exception: null },
      ...{ waitlistId: entry.id, requestKey: newId(), ...more },
    };
  }
  const waiting = () => spa.service.waitlist(spa.tenantId, entry.guest.id);

  test('waits no longer, and has one visit, whichever of two desks is faster', async () => {
    const outcomes = await Promise.all(
      ['10:00', '12:00'].map((hour) => spa.service.bookByDesk(spa.tenantId, DESK, bookingAt(hour))),
    );
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'not-waiting' });
    expect(await waiting()).toEqual([]);
    const day = await spa.service.calendarDay(spa.tenantId, spa.locationId, DAY);
    expect(day?.bookings).toHaveLength(1);
  });

  test('is not booked in the name of another, nor by another’s place in the list', async () => {
    const other = await spa.guest();
    const outcome = await spa.service.bookByDesk(
      spa.tenantId,
      DESK,
      bookingAt('10:00', { guestId: other.guestId }),
    );
    expect(outcome).toMatchObject({ ok: false, reason: 'not-waiting' });
    expect(await waiting()).toHaveLength(1);
  });

  test('keeps their place where the time is not to be had', async () => {
    const outcome = await spa.service.bookByDesk(spa.tenantId, DESK, bookingAt('03:00'));
    expect(outcome).toMatchObject({ ok: false, reason: 'slot-taken' });
    expect(await waiting()).toEqual([entry]);
  });

  test('waits again when they do not pay by the link in time', async () => {
    const booked = await spa.service.bookByDesk(
      spa.tenantId,
      DESK,
      bookingAt('10:00', { payment: 'by-link' }),
    );
    expect(booked).toMatchObject({ ok: true, booking: { status: 'awaiting-payment' } });
    expect(await waiting()).toEqual([]);
    clock.forward(6 * 60);
    await expireHolds(spa.core);
    expect(await waiting()).toMatchObject([{ id: entry.id, status: 'waiting' }]);
  });
});
