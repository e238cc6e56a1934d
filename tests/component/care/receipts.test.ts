import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../../api/database/open-database.ts';
import { cashierRefunds } from '../../../api/payments/cashier/cashier.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { careSpa, chatter, completed, DESK, NOW, visit } from './care-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function fresh() {
  const clock = clockAt(NOW);
  const spa = await careSpa(database, clock);
  const guest = await chatter(spa);
  return { clock, spa, guest };
}

describe('receipts', () => {
  test('are of each payment, and credit notes of what went back, the last issued first', async () => {
    const { clock, spa, guest } = await fresh();
    const first = await visit(spa, guest, '2026-03-10T17:00');
    clock.forward(5);
    const second = await visit(spa, guest, '2026-03-11T17:00');
    await spa.held('2026-03-12T17:00');
    await spa.service.cancelBooking(spa.tenantId, DESK, first.id, 'burst pipe');
    // On its way back it has not gone back.
    expect(await spa.care.receipts(spa.tenantId, guest.actor.guestId)).toMatchObject([
      { kind: 'receipt', number: '2026-000002', bookingId: second.id, amountMinor: 9_000 },
      { kind: 'receipt', number: '2026-000001', bookingId: first.id, amountMinor: 9_000 },
    ]);
    clock.forward(5);
    await settleRefunds(spa.core, cashierRefunds);
    const settled = await spa.care.receipts(spa.tenantId, guest.actor.guestId);
    expect(settled.map(({ number }) => number)).toEqual(['C2026-000001', '2026-000002', '2026-000001']);
    expect(settled[0]).toEqual({
      kind: 'credit-note',
      number: 'C2026-000001',
      bookingId: first.id,
      paymentId: expect.any(String),
      code: first.code,
      startsAt: first.startsAt,
      timeZone: 'Europe/Amsterdam',
      treatmentNames: ['Massage'],
      currency: 'EUR',
      amountMinor: 9_000,
      issuedOn: '2026-03-02',
      url: expect.stringMatching(/^http:\/\/spa\.test\/receipts\/[\w.-]+\/C2026-000001\.pdf$/),
    });
    expect((await spa.care.receiptsOfVisit(spa.tenantId, first.id)).map(({ number }) => number)).toEqual([
      '2026-000001',
      'C2026-000001',
    ]);
  });

  test('are the last ten, of this guest and this spa alone', async () => {
    const { clock, spa, guest } = await fresh();
    for (let day = 10; day < 21; day += 1) {
      await visit(spa, guest, `2026-03-${day}T17:00`);
      clock.forward(1);
    }
    const list = await spa.care.receipts(spa.tenantId, guest.actor.guestId);
    expect(list).toHaveLength(10);
    expect(list[0]?.startsAt).toBe('2026-03-20T16:00:00.000Z');
    const stranger = await chatter(spa);
    expect(await spa.care.receipts(spa.tenantId, stranger.actor.guestId)).toEqual([]);
    const other = await careSpa(database, clock);
    expect(await other.care.receipts(other.tenantId, guest.actor.guestId)).toEqual([]);
  });
});

describe('past visits', () => {
  test('are those that took place and ended, newest first, within so many days', async () => {
    const { clock, spa, guest } = await fresh();
    const past = (days: number) => spa.care.pastVisits(spa.tenantId, guest.actor.guestId, days);
    const done = await completed(spa, guest, clock, '2026-03-03T10:00');
    // Completed before its time is over: it is over all the same.
    expect((await past(1)).map(({ id }) => id)).toEqual([done.id]);
    const later = await visit(spa, guest, '2026-03-05T17:00');
    const missed = await visit(spa, guest, '2026-03-05T19:00');
    await visit(spa, guest, '2026-03-09T17:00');
    clock.set('2026-03-05T17:30');
    expect((await past(30)).map(({ id }) => id)).toEqual([done.id]);
    clock.set('2026-03-05T20:30');
    await spa.service.markNoShow(spa.tenantId, DESK, missed.id);
    expect((await past(30)).map(({ id }) => id)).toEqual([later.id, done.id]);
    expect((await past(1)).map(({ id }) => id)).toEqual([later.id]);
    expect(await past(0)).toEqual([]);
    const other = await careSpa(database, clock);
    expect(await other.care.pastVisits(other.tenantId, guest.actor.guestId, 30)).toEqual([]);
  });
});
