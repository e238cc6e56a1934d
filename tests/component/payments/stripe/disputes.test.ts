import { describe, expect, test } from '@jest/globals';
import type { Actor, BookingView } from '../../../../api/contract.ts';
import { PaymentTable } from '../../../../api/database/entities/booking.ts';
import { tenantScope } from '../../../../api/database/scope.ts';
import { examine } from '../../../../api/doctor/examine.ts';
import { compareWithProviders } from '../../../../api/doctor/providers.ts';
import { dayBook } from '../../../../api/payments/day/day-book.ts';
import { giveRefund } from '../../../../api/payments/desk/give-refund.ts';
import { seeToRefund, waitingRefunds } from '../../../../api/payments/desk/waiting-refunds.ts';
import { issueMissing } from '../../../../api/payments/receipt/issue-missing.ts';
import { refundFailed } from '../../../../api/payments/refund-failed.ts';
import type { Intent } from '../../../support/stripe/books.ts';
import { type SpaOnStripe, serveWithStripe } from '../../../support/stripe/stripe-spa.ts';
import { until } from '../../../support/until.ts';
import { accountsOf } from '../money-spa.ts';

const OWNER: Actor = { kind: 'staff', userId: 'owner', name: 'Iris', role: 'owner' };

const served = serveWithStripe('2026-03-02T09:00');

/** A visit that was paid at Stripe, 90.00, and the payment there. */
async function paid() {
  const spa = await served.spa();
  const { booking, actor } = await spa.awaiting('2026-03-04T17:00');
  const id = await spa.sessionOf(booking);
  spa.account.books.pay(id);
  await until(async () => (await spa.now(booking)).status === 'confirmed');
  const { intent } = spa.account.books.session(id);
  if (!intent) throw new Error('nothing was paid');
  const accounts = () => accountsOf(spa.spa.core.database, spa.spa, booking.id);
  return { ...spa, booking, actor, intent, accounts };
}

type Paid = Awaited<ReturnType<typeof paid>>;

async function historyOf({ spa }: SpaOnStripe, { id }: BookingView): Promise<string[]> {
  const detail = await spa.service.bookingDetail(spa.tenantId, id);
  return detail?.history.map(({ type }) => type) ?? [];
}

async function disputesOf({ spa }: SpaOnStripe, { id }: BookingView) {
  const detail = await spa.service.bookingDetail(spa.tenantId, id);
  return detail?.payments.filter(({ kind }) => kind === 'dispute') ?? [];
}

/** What the doctor says, with what the provider says, of this spa. */
async function findings({ spa, account }: Paid): Promise<string[]> {
  await account.quiet();
  const { core } = spa;
  const found = [
    ...(await examine(core.database)),
    ...(await compareWithProviders(served.house.served.house.till, 0)),
  ];
  return found.filter(({ tenantId }) => tenantId === spa.tenantId).map(({ detail }) => detail);
}

async function taken(visit: Paid, intent: Intent = visit.intent) {
  const dispute = visit.account.books.dispute(intent.id, 'fraudulent');
  await until(async () => (await visit.accounts()).disputes === dispute.amount);
  return dispute;
}

describe('a payment that the guest’s bank wants back', () => {
  test('is with the bank until it is decided: not with the provider, and the visit’s money all the same', async () => {
    const visit = await paid();
    await taken(visit);
    expect(await visit.accounts()).toEqual({ disputes: 9_000, deposits: -9_000 });
    expect((await visit.now(visit.booking)).paidMinor).toBe(9_000);
    expect(await disputesOf(visit, visit.booking)).toMatchObject([
      { status: 'requested', amountMinor: -9_000, note: 'fraudulent', provider: 'stripe' },
    ]);
    expect(await findings(visit)).toEqual([]);
  });

  test('comes back when it is won', async () => {
    const visit = await paid();
    visit.account.books.close(await taken(visit), true);
    await until(async () => (await historyOf(visit, visit.booking)).includes('dispute-won'));
    expect(await visit.accounts()).toEqual({ stripe: 9_000, deposits: -9_000 });
    expect(await disputesOf(visit, visit.booking)).toMatchObject([{ status: 'failed', amountMinor: 0 }]);
    expect(await findings(visit)).toEqual([]);
  });

  test('is lost as a refund would be: nothing is paid any more, with a credit note and no word to the guest', async () => {
    const visit = await paid();
    visit.account.books.close(await taken(visit), false);
    await until(async () => (await historyOf(visit, visit.booking)).includes('dispute-lost'));
    expect(await visit.accounts()).toEqual({});
    const { paidMinor, status } = await visit.now(visit.booking);
    expect({ paidMinor, status }).toEqual({ paidMinor: 0, status: 'confirmed' });
    const detail = await visit.spa.service.bookingDetail(visit.spa.tenantId, visit.booking.id);
    expect(detail?.money).toMatchObject({ refundableMinor: 0, toPayMinor: 9_000 });
    expect(detail?.history.map(({ type }) => type)).not.toContain('refund-settled');
    expect(await findings(visit)).toEqual([]);
    // Nor does the next start find anything to number, of an earlier release neither: those number all that is settled.
    expect(await issueMissing(visit.spa.core, { tenantId: visit.spa.tenantId })).toBe(0);
    const [dispute] = await disputesOf(visit, visit.booking);
    expect(dispute?.status).toBe('lost');
  });

  test('moves nothing while the bank only asks, and everything when it insists', async () => {
    const visit = await paid();
    const dispute = visit.account.books.dispute(visit.intent.id, 'general', { asks: true });
    await until(async () => (await historyOf(visit, visit.booking)).includes('payment-disputed'));
    expect(await visit.accounts()).toEqual({ stripe: 9_000, deposits: -9_000 });
    visit.account.books.insist(dispute);
    await until(async () => (await visit.accounts()).disputes === 9_000);
    expect(
      (await historyOf(visit, visit.booking)).filter((type) => type === 'payment-disputed'),
    ).toHaveLength(1);
    expect(await findings(visit)).toEqual([]);
  });

  test('is known once, however often and in which order its events come', async () => {
    const visit = await paid();
    const { account } = visit;
    account.hold();
    const dispute = account.books.dispute(visit.intent.id, 'fraudulent');
    account.books.close(dispute, false);
    account.traffic.shuffled = true;
    account.traffic.copies = 3;
    account.release();
    await until(async () => (await historyOf(visit, visit.booking)).includes('dispute-lost'));
    await account.quiet();
    await until(async () => (await disputesOf(visit, visit.booking)).length === 1);
    expect((await historyOf(visit, visit.booking)).filter((type) => type === 'dispute-lost')).toHaveLength(1);
    expect(await visit.accounts()).toEqual({});
    expect(await findings(visit)).toEqual([]);
  });

  test('of a payment that nobody told us of writes the payment down first', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting('2026-03-04T17:00');
    const id = await spa.sessionOf(booking);
    spa.account.traffic.isLost = ({ type }) => !type.startsWith('charge.dispute');
    spa.account.books.pay(id);
    spa.account.books.dispute(spa.account.books.session(id).intent?.id ?? '', 'fraudulent');
    await until(async () => (await disputesOf(spa, booking)).some(({ amountMinor }) => amountMinor < 0));
    expect((await spa.now(booking)).status).toBe('confirmed');
  });
});

describe('a refund of what is disputed', () => {
  test('is not offered while the bank has it, nor by the desk, nor handed out in cash', async () => {
    const visit = await paid();
    const { spa } = visit;
    await taken(visit);
    const detail = await spa.service.bookingDetail(spa.tenantId, visit.booking.id);
    expect(detail?.money).toMatchObject({ refundableMinor: 0, disputedMinor: 9_000 });
    const give = (amountMinor: number | 'all') =>
      giveRefund(spa.core, spa.tenantId, OWNER, { bookingId: visit.booking.id, amountMinor, reason: 'late' });
    expect(await give(1_000)).toEqual({ ok: false, reason: 'disputed', limitMinor: 0 });
    expect(await give('all')).toEqual({ ok: false, reason: 'disputed', limitMinor: 0 });
    await spa.service.cancelBooking(spa.tenantId, visit.actor, visit.booking.id, null);
    await until(async () => (await waitingRefunds(spa.core, spa.tenantId)).length === 1);
    const [waiting] = await waitingRefunds(spa.core, spa.tenantId);
    expect(waiting?.isDisputed).toBe(true);
    for (const by of ['cash', 'again'] as const)
      expect(await seeToRefund(spa.core, spa.tenantId, OWNER, { refundId: waiting?.id ?? '', by })).toEqual({
        ...{ ok: false, reason: 'disputed' },
      });
    expect(await findings(visit)).toEqual([]);
  });

  test('that the bank only asks about goes the way that it was paid, and in cash by nobody', async () => {
    const visit = await paid();
    const { spa } = visit;
    visit.account.books.dispute(visit.intent.id, 'general', { asks: true });
    await until(async () => (await historyOf(visit, visit.booking)).includes('payment-disputed'));
    const given = await giveRefund(spa.core, spa.tenantId, OWNER, {
      ...{ bookingId: visit.booking.id, amountMinor: 1_000, reason: 'late start' },
    });
    await until(async () => (await visit.now(visit.booking)).paidMinor === 8_000);
    expect(await findings(visit)).toEqual([]);
    const refundId = given.ok ? (given.refunds[0]?.id ?? '') : '';
    const row = await spa.core.database.run((db) =>
      tenantScope(db, spa.tenantId).findOne(PaymentTable, { id: refundId }),
    );
    if (row === null) throw new Error('no refund');
    await refundFailed(spa.core, row, 'the guest’s bank sent the money back');
    const seeTo = (by: 'again' | 'cash') => seeToRefund(spa.core, spa.tenantId, OWNER, { refundId, by });
    expect(await seeTo('cash')).toMatchObject({ reason: 'disputed' });
    expect(await seeTo('again')).toMatchObject({ ok: true });
  });

  test('stays refused; what was promised is with the guest when it is lost, and waits no more', async () => {
    const visit = await paid();
    const { spa } = visit;
    const dispute = await taken(visit);
    await spa.service.cancelBooking(spa.tenantId, visit.actor, visit.booking.id, null);
    await until(async () => (await waitingRefunds(spa.core, spa.tenantId)).length === 1);
    expect((await waitingRefunds(spa.core, spa.tenantId))[0]?.failure).toContain('hand nothing out');
    visit.account.books.close(dispute, false);
    await until(async () => (await historyOf(visit, visit.booking)).includes('dispute-lost'));
    expect(await waitingRefunds(spa.core, spa.tenantId)).toEqual([]);
    expect(await visit.accounts()).toEqual({});
    expect(await findings(visit)).toEqual([]);
  });

  test('can be tried again when it was won, and the desk reads so', async () => {
    const visit = await paid();
    const { spa } = visit;
    const dispute = await taken(visit);
    await spa.service.cancelBooking(spa.tenantId, visit.actor, visit.booking.id, null);
    await until(async () => (await waitingRefunds(spa.core, spa.tenantId)).length === 1);
    visit.account.books.close(dispute, true);
    await until(async () => (await historyOf(visit, visit.booking)).includes('dispute-won'));
    expect((await waitingRefunds(spa.core, spa.tenantId))[0]?.failure).toContain('try again');
    expect(await findings(visit)).toEqual([]);
  });

  test('that went before: what the bank takes on top of it is a loss of its own', async () => {
    const visit = await paid();
    const { spa } = visit;
    const given = await giveRefund(spa.core, spa.tenantId, OWNER, {
      ...{ bookingId: visit.booking.id, amountMinor: 4_000, reason: 'late start' },
    });
    expect(given.ok).toBe(true);
    await until(async () => (await visit.now(visit.booking)).paidMinor === 5_000);
    visit.account.books.close(await taken(visit), false);
    await until(async () => (await historyOf(visit, visit.booking)).includes('dispute-lost'));
    expect(await visit.accounts()).toEqual({ stripe: -4_000, 'disputes-lost': 4_000 });
    expect((await visit.now(visit.booking)).paidMinor).toBe(0);
    expect(await findings(visit)).toEqual([]);
  });

  test('that comes back after all was lost is not handed out: the guest has it from their bank', async () => {
    const visit = await paid();
    const { spa } = visit;
    const given = await giveRefund(spa.core, spa.tenantId, OWNER, {
      ...{ bookingId: visit.booking.id, amountMinor: 4_000, reason: 'late start' },
    });
    if (!given.ok) throw new Error(given.reason);
    await until(async () => (await visit.now(visit.booking)).paidMinor === 5_000);
    visit.account.books.close(await taken(visit), false);
    await until(async () => (await historyOf(visit, visit.booking)).includes('dispute-lost'));
    const id = given.refunds[0]?.id ?? '';
    const gone = await spa.core.database.run((db) =>
      tenantScope(db, spa.tenantId).findOne(PaymentTable, { id }),
    );
    if (gone === null) throw new Error('no refund');
    await refundFailed(spa.core, gone, 'The account was closed.');
    expect(await waitingRefunds(spa.core, spa.tenantId)).toHaveLength(1);
    for (const by of ['cash', 'again'] as const)
      expect(await seeToRefund(spa.core, spa.tenantId, OWNER, { refundId: id, by })).toEqual({
        ...{ ok: false, reason: 'disputed' },
      });
  });
});

test('the day’s book says what banks took, and what is left without it', async () => {
  const visit = await paid();
  const { spa } = visit;
  await taken(visit);
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: visit.booking.timeZone }).format(spa.core.now());
  const book = () => dayBook(spa.core, spa.tenantId, { locationId: visit.booking.locationId, date: day });
  expect((await book())?.totals.methods).toMatchObject([
    { method: 'stripe', paidMinor: 9_000, refundedMinor: 0, disputedMinor: 9_000, netMinor: 0 },
  ]);
  expect((await book())?.lines.map(({ kind, amountMinor }) => ({ kind, amountMinor }))).toEqual([
    { kind: 'charge', amountMinor: 9_000 },
    { kind: 'dispute-taken', amountMinor: -9_000 },
  ]);
});

test('the doctor names a dispute that our books do not know', async () => {
  const visit = await paid();
  visit.account.traffic.isLost = () => true;
  visit.account.books.dispute(visit.intent.id, 'fraudulent');
  expect(await findings(visit)).toEqual([
    expect.stringContaining("has 9000 EUR at the guest's bank by the provider, 0 by our books"),
  ]);
});

// The clock of all is moved on: the last.
test('is lost from what the visit earned, once it took place', async () => {
  const visit = await paid();
  const { service, tenantId } = visit.spa;
  served.house.forward(Date.parse(visit.booking.startsAt) - served.house.now());
  await service.checkIn(tenantId, OWNER, visit.booking.id);
  const done = await service.completeVisit(tenantId, OWNER, visit.booking.id);
  if (!done.ok) throw new Error(done.reason);
  expect(await visit.accounts()).toEqual({ stripe: 9_000, revenue: -9_000 });
  visit.account.books.close(await taken(visit), false);
  await until(async () => Object.keys(await visit.accounts()).length === 0);
  expect(await findings(visit)).toEqual([]);
});
