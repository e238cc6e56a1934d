import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BookingDetail, BookingView, UndoNoShow } from '../../../api/contract.ts';
import { FeedbackTable } from '../../../api/database/entities/booking.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { eventsAfter } from '../../../api/live/read-events.ts';
import { cashierRefunds } from '../../../api/payments/cashier/cashier.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { makeSpa, type SpaOptions } from '../../support/spa.ts';
import { DESK, type MoneySpa, paidVisit, unpaidVisit } from '../payments/money-spa.ts';

const TOO_EARLY = '2026-03-04T16:55';
const AFTER_FIVE = '2026-03-04T17:20';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** A visit of one house with one therapist, and one room. */
const ALONE: SpaOptions = { therapists: 1, rooms: 1 };

async function missed(visit: MoneySpa): Promise<BookingView> {
  visit.clock.set(AFTER_FIVE);
  const outcome = await visit.spa.service.markNoShow(visit.spa.tenantId, DESK, visit.booking.id);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.booking;
}

function undo({ spa, booking }: MoneySpa, more: Partial<UndoNoShow> = {}, key?: string) {
  const wish = { bookingId: booking.id, arrived: true, refundFee: false, ...more };
  return spa.service.undoNoShow(spa.tenantId, DESK, wish, key);
}

async function detailOf({ spa, booking }: MoneySpa): Promise<BookingDetail> {
  const detail = await spa.service.bookingDetail(spa.tenantId, booking.id);
  if (detail === null) throw new Error('no visit');
  return detail;
}

describe('marking a no-show', () => {
  test('says beforehand from when it can be done, and what of the money stays and goes back', async () => {
    const visit = await paidVisit(database);
    visit.clock.set(TOO_EARLY);
    const { spa, booking } = visit;
    expect((await detailOf(visit)).noShow).toEqual({
      ...{ from: booking.startsAt, isEarly: true, keptMinor: 9_000, backMinor: 0, cardMinor: 0 },
    });
    const early = await spa.service.markNoShow(spa.tenantId, DESK, booking.id);
    expect(early).toMatchObject({ ok: false, reason: 'too-early' });
    await missed(visit);
    expect((await detailOf(visit)).noShow).toBeNull();
  });
});

describe('undoing a no-show', () => {
  test('lets the guest in: the visit has its time and its money again, and its history shows both', async () => {
    const visit = await paidVisit(database, ALONE);
    await missed(visit);
    expect(await visit.accounts()).toEqual({ cashier: 9_000, 'cancellation-fees': -9_000 });
    const outcome = await undo(visit);
    expect(outcome).toMatchObject({ ok: true, booking: { status: 'checked-in', paidMinor: 9_000 } });
    expect(await visit.accounts()).toEqual({ cashier: 9_000, deposits: -9_000 });
    const { history } = await detailOf(visit);
    expect(history.slice(-3).map(({ type, actor }) => [type, actor])).toEqual([
      ['booking-no-show', 'Desk · Mara'],
      ['booking-no-show-undone', 'Desk · Mara'],
      ['booking-checked-in', 'Desk · Mara'],
    ]);
    expect(await visit.findings()).toEqual([]);
    const { spa, booking } = visit;
    await spa.service.startTreatment(spa.tenantId, DESK, booking.id);
    await spa.service.completeVisit(spa.tenantId, DESK, booking.id);
    expect(await visit.accounts()).toEqual({ cashier: 9_000, revenue: -9_000 });
    expect(await visit.findings()).toEqual([]);
  });

  test('gives its time to nobody else from then on', async () => {
    const visit = await unpaidVisit(database, ALONE);
    await missed(visit);
    await undo(visit, { arrived: false });
    const other = visit.spa.request(await visit.spa.guest(), '2026-03-04T17:30');
    const held = await visit.spa.service.holdSlot(visit.spa.tenantId, visit.guest, other);
    expect(held.ok).toBe(false);
    expect(await visit.findings()).toEqual([]);
  });

  test('tells every open calendar', async () => {
    const visit = await unpaidVisit(database);
    await missed(visit);
    const { core, tenantId } = visit.spa;
    const before = (await eventsAfter(core, tenantId, 0, 200)).at(-1)?.event.sequence ?? 0;
    await undo(visit, { arrived: false });
    expect(await eventsAfter(core, tenantId, before, 200)).toMatchObject([
      { event: { type: 'booking-no-show-undone', booking: { id: visit.booking.id, status: 'confirmed' } } },
    ]);
  });

  test('is refused where somebody else has the time by now, and nothing changes', async () => {
    const visit = await paidVisit(database, ALONE);
    await missed(visit);
    await visit.spa.held('2026-03-04T17:30');
    expect((await detailOf(visit)).undoNoShow).toMatchObject({ isFree: false });
    expect(await undo(visit)).toMatchObject({ ok: false, reason: 'time-taken' });
    expect(await visit.now()).toMatchObject({ status: 'no-show' });
    expect(await visit.findings()).toEqual([]);
  });

  test('where two do it at once, is done once', async () => {
    const visit = await paidVisit(database);
    await missed(visit);
    const done = await Promise.all([undo(visit), undo(visit), undo(visit, { arrived: false })]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.filter((one) => !one.ok && one.reason === 'not-possible-now')).toHaveLength(2);
    expect(await visit.findings()).toEqual([]);
  });

  test('said twice under one key is one answer', async () => {
    const visit = await unpaidVisit(database);
    await missed(visit);
    const first = await undo(visit, {}, 'once');
    expect(await undo(visit, {}, 'once')).toEqual(first);
    expect(await undo(visit, { arrived: false }, 'once')).toMatchObject({ reason: 'key-reused' });
  });

  test('of a visit whose money went back leaves it to be paid at the spa', async () => {
    const visit = await paidVisit(database);
    const { core, tenantId } = visit.spa;
    visit.clock.set(AFTER_FIVE);
    // Half of it stays by the terms of this visit.
    await core.database.run((db) =>
      tenantScope(db, tenantId).change('UPDATE booking SET terms = ? WHERE id = ? AND tenant_id = ?', [
        JSON.stringify({ ...visit.booking.terms, noShowFeePercent: 50 }),
        visit.booking.id,
        tenantId,
      ]),
    );
    await missed(visit);
    expect((await detailOf(visit)).undoNoShow).toEqual({ isFree: true, feeMinor: 0, paidMinor: 4_500 });
    await undo(visit);
    await settleRefunds(core, cashierRefunds);
    expect(await visit.now()).toMatchObject({ paidMinor: 4_500, dueMinor: 4_500, totalMinor: 9_000 });
    expect(await visit.money()).toMatchObject({ toPayMinor: 4_500 });
    expect(await visit.findings()).toEqual([]);
  });

  test.each([
    ['is here when it is undone during the visit', AFTER_FIVE, AFTER_FIVE],
    ['was there at the start where it is found out later', '2026-03-05T10:00', '2026-03-04T17:00'],
  ])('says that the guest %s', async (_, at, arrivedAt) => {
    const visit = await unpaidVisit(database);
    await missed(visit);
    visit.clock.set(at);
    const outcome = await undo(visit);
    expect(Date.parse(outcome.booking?.checkedInAt ?? '')).toBe(instant(arrivedAt));
    expect(await visit.findings()).toEqual([]);
  });

  test('is for the house: not for the guest, not of another spa, not of a visit that is none', async () => {
    const visit = await unpaidVisit(database);
    const { service, tenantId } = visit.spa;
    const wish = { bookingId: visit.booking.id, arrived: true, refundFee: true };
    expect(await undo(visit)).toMatchObject({ ok: false, reason: 'not-possible-now' });
    await missed(visit);
    expect(await service.undoNoShow(tenantId, visit.guest, wish)).toMatchObject({ reason: 'not-found' });
    const other = await makeSpa(database, visit.clock);
    expect(await service.undoNoShow(other.tenantId, DESK, wish)).toMatchObject({ reason: 'not-found' });
    expect(await visit.now()).toMatchObject({ status: 'no-show' });
  });

  test('can be followed by another no-show', async () => {
    const visit = await paidVisit(database);
    await missed(visit);
    await undo(visit, { arrived: false });
    await missed(visit);
    expect(await visit.accounts()).toEqual({ cashier: 9_000, 'cancellation-fees': -9_000 });
    expect(await visit.findings()).toEqual([]);
    const asked = await database.run((db) => tenantScope(db, visit.spa.tenantId).find(FeedbackTable));
    expect(asked).toEqual([]);
  });
});
