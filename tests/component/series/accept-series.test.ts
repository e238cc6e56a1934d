import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expireHolds } from '../../../api/booking/expire-holds.ts';
import { TermsTable } from '../../../api/database/entities/house.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { USUAL_TERMS } from '../../../api/tenants/public-house.ts';
import { chatGuest, noticesTo } from '../../support/chat-guest.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { deliverPayment } from '../../support/pay.ts';
import { expectSound } from '../../support/sound.ts';
import { changeRows, makeSpa, type TestSpa } from '../../support/spa.ts';
import { heldSeries, NOW, statuses, visits } from './series-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const ALL = (status: string) => [status, status, status, status];

async function withDeposit(spa: TestSpa, depositPercent: number): Promise<void> {
  await changeRows(spa, (scope) =>
    scope.insert(TermsTable, [
      {
        id: newId(),
        treatmentId: null,
        version: 1,
        terms: { ...USUAL_TERMS, depositPercent },
        createdAt: 0,
        createdBy: 'test',
      },
    ]),
  );
}

describe('a series that its guest said yes to', () => {
  test('waits for the first visit’s money, which confirms them all with one message', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    await withDeposit(spa, 30);
    const { actor, conversationId } = await chatGuest(spa);
    const series = await heldSeries(spa, actor);
    const accepted = await spa.service.acceptSeries(spa.tenantId, actor, series.id, 'yes', 'message-1');
    expect(accepted).toMatchObject({
      ok: true,
      booking: {
        id: series.bookings[0]?.id,
        dueMinor: 2_700,
        checkout: { amountMinor: 2_700, status: 'open' },
      },
    });
    expect(await statuses(spa, series)).toEqual(ALL('awaiting-payment'));
    const [, second] = await visits(spa, series);
    expect(second).toMatchObject({ checkout: null, dueMinor: 0, acceptedThrough: 'message-1' });
    // A second tap, and the same call after a crash.
    expect(await spa.service.acceptSeries(spa.tenantId, actor, series.id)).toMatchObject({ ok: true });
    expect(await spa.service.acceptSeries(spa.tenantId, actor, series.id, 'yes')).toEqual(accepted);

    if (accepted.ok) expect(await deliverPayment(spa.core, accepted.booking)).toBe('done');
    expect(await statuses(spa, series)).toEqual(ALL('confirmed'));
    expect(await noticesTo(spa, conversationId)).toEqual([
      { kind: 'booking-confirmed', bookingId: series.bookings[0]?.id },
    ]);
    await expectSound(spa);
  });

  test('is confirmed at once where nothing is due', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    await withDeposit(spa, 0);
    const { actor, conversationId } = await chatGuest(spa);
    const series = await heldSeries(spa, actor);
    const accepted = await spa.service.acceptSeries(spa.tenantId, actor, series.id);
    expect(accepted).toMatchObject({ ok: true, booking: { status: 'confirmed', checkout: null } });
    expect(await statuses(spa, series)).toEqual(ALL('confirmed'));
    expect(await noticesTo(spa, conversationId)).toHaveLength(1);
    await expectSound(spa);
  });

  test('ends as a whole when it is not paid in time, and its guest is told once', async () => {
    const clock = clockAt(NOW);
    const spa = await makeSpa(database, clock);
    const { actor, conversationId } = await chatGuest(spa);
    const series = await heldSeries(spa, actor);
    await spa.service.acceptSeries(spa.tenantId, actor, series.id);
    clock.forward(21);
    expect(await expireHolds(spa.core)).toBe(4);
    expect(await statuses(spa, series)).toEqual(ALL('expired'));
    expect(await noticesTo(spa, conversationId)).toEqual([
      { kind: 'hold-expired', bookingId: series.bookings[0]?.id },
    ]);
    expect(await spa.service.acceptSeries(spa.tenantId, actor, series.id)).toMatchObject({
      ok: false,
      reason: 'hold-ended',
    });
    await expectSound(spa);
  });

  test('money in the last second takes back what is still free of it', async () => {
    const clock = clockAt(NOW);
    const spa = await makeSpa(database, clock);
    const guest = await spa.guest();
    const series = await heldSeries(spa, guest);
    const accepted = await spa.service.acceptSeries(spa.tenantId, guest, series.id);
    clock.forward(21);
    await expireHolds(spa.core);
    await spa.held('2026-03-13T17:00');
    if (accepted.ok) await deliverPayment(spa.core, accepted.booking);
    expect(await statuses(spa, series)).toEqual(['confirmed', 'expired', 'confirmed', 'confirmed']);
    await expectSound(spa);
  });

  test('without its first visit is paid for with the next', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    const guest = await spa.guest();
    const series = await heldSeries(spa, guest);
    await spa.service.cancelBooking(spa.tenantId, guest, series.bookings[0]?.id ?? '', null);
    const accepted = await spa.service.acceptSeries(spa.tenantId, guest, series.id);
    expect(accepted).toMatchObject({ ok: true, booking: { id: series.bookings[1]?.id, dueMinor: 9_000 } });
    if (accepted.ok) await deliverPayment(spa.core, accepted.booking);
    expect(await statuses(spa, series)).toEqual(['cancelled', 'confirmed', 'confirmed', 'confirmed']);
    await expectSound(spa);
  });

  test('a visit of it is not had alone: the others of a series cost nothing beforehand', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    const guest = await spa.guest();
    const series = await heldSeries(spa, guest);
    const outcome = await spa.service.acceptHold(spa.tenantId, guest, series.bookings[2]?.id ?? '');
    expect(outcome).toMatchObject({ ok: false, reason: 'not-possible-now' });
  });

  test('moving or cancelling one visit leaves the others', async () => {
    const spa = await makeSpa(database, clockAt(NOW));
    const guest = await spa.guest();
    const series = await heldSeries(spa, guest);
    const accepted = await spa.service.acceptSeries(spa.tenantId, guest, series.id);
    if (accepted.ok) await deliverPayment(spa.core, accepted.booking);
    const before = await visits(spa, series);
    await spa.service.cancelBooking(spa.tenantId, guest, series.bookings[1]?.id ?? '', null);
    const moved = await spa.service.moveBooking(spa.tenantId, guest, {
      bookingId: series.bookings[2]?.id ?? '',
      startsAt: '2026-03-21T12:00:00.000Z',
      locationId: null,
      therapistId: null,
      requestKey: 'move',
      exception: null,
    });
    expect(moved.ok && moved.booking.seriesId).toBe(series.id);
    const after = await visits(spa, series);
    expect(await statuses(spa, series)).toEqual(['confirmed', 'cancelled', 'confirmed', 'confirmed']);
    for (const place of [0, 3]) expect(after[place]).toEqual(before[place]);
    await expectSound(spa);
  });

  test('does not exist for another guest, or another tenant', async () => {
    const clock = clockAt(NOW);
    const [spa, other] = [await makeSpa(database, clock), await makeSpa(database, clock)];
    const series = await heldSeries(spa, await spa.guest());
    for (const [one, guest] of [
      [spa, await spa.guest()],
      [other, await other.guest()],
    ] as const) {
      expect(await one.service.acceptSeries(one.tenantId, guest, series.id)).toEqual({
        ok: false,
        reason: 'not-found',
        booking: null,
      });
    }
  });
});

test('the last visit is the latest that took place or is to take place', async () => {
  const spa = await makeSpa(database, clockAt(NOW));
  const guest = await spa.guest();
  expect(await spa.service.lastVisit(spa.tenantId, guest.guestId)).toBeNull();
  const series = await heldSeries(spa, guest);
  expect(await spa.service.lastVisit(spa.tenantId, guest.guestId)).toBeNull();
  const accepted = await spa.service.acceptSeries(spa.tenantId, guest, series.id);
  if (accepted.ok) await deliverPayment(spa.core, accepted.booking);
  await spa.service.cancelBooking(spa.tenantId, guest, series.bookings[3]?.id ?? '', null);
  const last = await spa.service.lastVisit(spa.tenantId, guest.guestId);
  expect(last?.id).toBe(series.bookings[2]?.id);
  const [other] = [await makeSpa(database, clockAt(NOW))];
  expect(await other.service.lastVisit(other.tenantId, guest.guestId)).toBeNull();
});
