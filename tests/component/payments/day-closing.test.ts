import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ClosingDraft, DeskPayment } from '../../../api/contract.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { changeRows } from '../../../api/database/plain-sql.ts';
import { cashierRefunds } from '../../../api/payments/cashier/cashier.ts';
import { closeDay } from '../../../api/payments/day/close-day.ts';
import { dayBook, dayClosings } from '../../../api/payments/day/day-book.ts';
import { giveRefund } from '../../../api/payments/desk/give-refund.ts';
import { takePayment } from '../../../api/payments/desk/take-payment.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { openTestDatabase } from '../../support/database.ts';
import { DESK, FIVE, type MoneySpa, paidVisit, unpaidVisit } from './money-spa.ts';

const MONDAY = '2026-03-02';
const TUESDAY = '2026-03-03';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const cash = (visit: MoneySpa, payment: Partial<DeskPayment> = {}) =>
  takePayment(visit.spa.core, visit.spa.tenantId, DESK, {
    ...{ bookingId: visit.booking.id, method: 'cash', amountMinor: 1_000, tipMinor: 0, note: null },
    ...payment,
  });

const book = async ({ spa }: MoneySpa, date = MONDAY) => {
  const found = await dayBook(spa.core, spa.tenantId, { locationId: spa.locationId, date });
  if (found === null) throw new Error('no book');
  return found;
};

const close = ({ spa }: MoneySpa, date = MONDAY, more: Partial<ClosingDraft> = {}, key?: string) =>
  closeDay(
    spa.core,
    spa.tenantId,
    DESK,
    { locationId: spa.locationId, date, floatMinor: 0, countedMinor: 0, note: null, ...more },
    key,
  );

describe("a day's book", () => {
  test('tells what moved by way to pay, and whose it is', async () => {
    const visit = await paidVisit(database);
    const { spa, clock } = visit;
    await cash(visit, { amountMinor: 0, tipMinor: 500 });
    await giveRefund(spa.core, spa.tenantId, DESK, {
      ...{ bookingId: visit.booking.id, amountMinor: 2_000, reason: 'late start' },
    });
    await settleRefunds(spa.core, cashierRefunds);
    const { totals, lines } = await book(visit);
    expect(totals).toEqual({
      methods: [
        {
          ...{ method: 'cash', currency: 'EUR', paidMinor: 0, tipsMinor: 500, refundedMinor: 0 },
          ...{ netMinor: 500, payments: 1, refunds: 0 },
        },
        {
          ...{ method: 'cashier', currency: 'EUR', paidMinor: 9_000, tipsMinor: 0, refundedMinor: 2_000 },
          ...{ netMinor: 7_000, payments: 1, refunds: 1 },
        },
      ],
      ...{ revenueMinor: 0, feesMinor: 0, tipsMinor: 500, depositsMinor: 7_000 },
    });
    expect(lines.map(({ kind, method, amountMinor, byName }) => [kind, method, amountMinor, byName])).toEqual(
      [
        ['charge', 'cashier', 9_000, null],
        ['charge', 'cash', 500, 'Mara'],
        ['refund', 'cashier', -2_000, 'Mara'],
      ],
    );
    expect(lines[0]).toMatchObject({ code: visit.booking.code, guestName: 'Guest', visitDay: '2026-03-04' });
    clock.set(FIVE);
    await spa.service.checkIn(spa.tenantId, DESK, visit.booking.id);
    await spa.service.completeVisit(spa.tenantId, DESK, visit.booking.id);
    await expect(book(visit, '2026-03-04')).resolves.toMatchObject({
      totals: { methods: [], revenueMinor: 7_000, depositsMinor: -7_000 },
    });
  });

  test('is the local day’s, also when clocks change', async () => {
    // Amsterdam has 23 hours on 29 March and 25 on 25 October 2026.
    for (const [before, first, last, after] of [
      ['2026-03-28T23:59', '2026-03-29T00:00', '2026-03-29T23:59', '2026-03-30T00:00'],
      ['2026-10-24T23:59', '2026-10-25T00:00', '2026-10-25T23:59', '2026-10-26T00:00'],
    ] as const) {
      const visit = await unpaidVisit(database);
      for (const [at, amountMinor] of [
        [before, 1],
        [first, 20],
        [last, 300],
        [after, 4_000],
      ] as const) {
        visit.clock.set(at);
        await cash(visit, { amountMinor });
      }
      const days = [before, first, after].map((at) => at.slice(0, 10));
      const nets = await Promise.all(
        days.map(async (day) => (await book(visit, day)).totals.methods[0]?.netMinor),
      );
      expect(nets).toEqual([1, 320, 4_000]);
    }
  });
});

describe('a day that is closed', () => {
  test('says what should be in the till, what was counted, by whom; and stays, with later money in the next', async () => {
    const visit = await unpaidVisit(database);
    visit.clock.set('2026-03-02T19:00');
    await cash(visit, { tipMinor: 200 });
    await cash(visit, { method: 'card-terminal', amountMinor: 3_000 });
    await expect(
      close(visit, MONDAY, { floatMinor: 10_000, countedMinor: 11_150, note: 'a coin is missing' }),
    ).resolves.toMatchObject({
      ok: true,
      closing: {
        ...{ expectedMinor: 11_200, countedMinor: 11_150, differenceMinor: -50 },
        ...{ closedBy: 'Mara', note: 'a coin is missing' },
      },
    });
    const closed = (await book(visit)).totals;
    visit.clock.set('2026-03-02T20:30');
    await cash(visit, { amountMinor: 700 });
    const after = await book(visit);
    expect(after).toMatchObject({ closable: 'closed', closing: { closedBy: 'Mara' } });
    expect(after.totals).toEqual(closed);
    const next = await book(visit, TUESDAY);
    expect(next).toMatchObject({ floatMinor: 10_000, closable: 'future' });
    expect(next.totals.methods).toMatchObject([{ method: 'cash', netMinor: 700 }]);
    await expect(visit.findings()).resolves.toEqual([]);
    await expect(
      dayClosings(visit.spa.core, visit.spa.tenantId, visit.spa.locationId),
    ).resolves.toMatchObject([{ date: MONDAY, differenceMinor: -50 }]);
  });

  test('is closed once, in its order, and not before it has begun', async () => {
    const visit = await unpaidVisit(database);
    await cash(visit);
    await expect(close(visit, TUESDAY)).resolves.toMatchObject({ reason: 'future' });
    const first = await close(visit, MONDAY, {}, 'key');
    expect(first).toMatchObject({ ok: true });
    await expect(close(visit, MONDAY, {}, 'key')).resolves.toEqual(first);
    await expect(close(visit, MONDAY)).resolves.toMatchObject({ ok: false, reason: 'closed' });
    await expect(close(visit, '2026-03-01')).resolves.toMatchObject({ ok: false, reason: 'passed' });
    visit.clock.set('2026-03-03T12:00');
    await cash(visit);
    visit.clock.set('2026-03-05T12:00');
    await expect(close(visit, '2026-03-05')).resolves.toEqual({
      ...{ ok: false, reason: 'earlier-open', closeFirst: TUESDAY },
    });
    await expect(close(visit, TUESDAY)).resolves.toMatchObject({ ok: true });
    await expect(close(visit, '2026-03-05')).resolves.toMatchObject({ ok: true });
    await expect(
      closeDay(visit.spa.core, visit.spa.tenantId, visit.guest, {
        ...{ locationId: visit.spa.locationId, date: TUESDAY, floatMinor: 0, countedMinor: 0, note: null },
      }),
    ).resolves.toMatchObject({ reason: 'not-allowed' });
    await expect(
      close({ ...visit, spa: { ...visit.spa, locationId: 'elsewhere' } }, TUESDAY),
    ).resolves.toMatchObject({ reason: 'not-found' });
  });

  test('by two at once, while money comes in, holds just what its closing says', async () => {
    const visit = await unpaidVisit(database);
    const acts = Array.from({ length: 8 }, () => cash(visit, { amountMinor: 100 }));
    const closings = [close(visit), close(visit)];
    await Promise.all(acts);
    const outcomes = await Promise.all(closings);
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const sum = async (date: string) => (await book(visit, date)).totals.methods[0]?.netMinor ?? 0;
    expect((await sum(MONDAY)) + (await sum(TUESDAY))).toBe(800);
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('is missed by the doctor when somebody was at its entries', async () => {
    const visit = await unpaidVisit(database);
    await cash(visit);
    await close(visit);
    await database.run((db) =>
      changeRows(db, 'UPDATE ledger_entry SET day = ? WHERE tenant_id = ?', [TUESDAY, visit.spa.tenantId]),
    );
    await expect(visit.findings()).resolves.toEqual([
      `${MONDAY} at # was closed with other totals than its entries have`,
    ]);
  });
});
