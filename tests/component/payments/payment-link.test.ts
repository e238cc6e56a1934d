import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PaymentLink, PaymentLinkRequest } from '../../../api/contract.ts';
import { BookingTable, CheckoutTable, EventTable } from '../../../api/database/entities/booking.ts';
import { OutboxTable } from '../../../api/database/entities/people.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { cashierRefunds } from '../../../api/payments/cashier/cashier.ts';
import { giveRefund } from '../../../api/payments/desk/give-refund.ts';
import { paymentLink } from '../../../api/payments/desk/payment-link.ts';
import { takePayment } from '../../../api/payments/desk/take-payment.ts';
import { receiptsOfVisit } from '../../../api/payments/receipts.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { openTestDatabase } from '../../support/database.ts';
import { payAtCashier } from '../../support/pay.ts';
import { chatter } from '../care/care-spa.ts';
import { awaitingVisit, DESK, FIVE, type MoneySpa, OWNER, paidVisit, unpaidVisit } from './money-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function ask({ spa, booking }: MoneySpa, wish: Partial<PaymentLinkRequest> = {}, key?: string, actor = DESK) {
  const request = { bookingId: booking.id, amountMinor: null, send: false, ...wish };
  return paymentLink(spa.core, spa.tenantId, actor, request, key);
}

async function linkFor(visit: MoneySpa, wish: Partial<PaymentLinkRequest> = {}): Promise<PaymentLink> {
  const outcome = await ask(visit, wish);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.link;
}

const pay = ({ spa }: MoneySpa, { url }: PaymentLink) => payAtCashier(spa.core, url);

function cash({ spa, booking }: MoneySpa, amountMinor: number, tipMinor = 0) {
  const payment = { bookingId: booking.id, method: 'cash' as const, amountMinor, tipMinor, note: null };
  return takePayment(spa.core, spa.tenantId, DESK, payment);
}

function read<T>({ spa }: MoneySpa, work: (scope: ReturnType<typeof tenantScope>) => Promise<T>): Promise<T> {
  return database.run((db) => work(tenantScope(db, spa.tenantId)));
}

/** The same visit, of a guest who is told of it in a chat. */
async function inChat(visit: MoneySpa): Promise<MoneySpa> {
  const { conversationId } = await chatter(visit.spa);
  await read(visit, (scope) => scope.update(BookingTable, { id: visit.booking.id }, { conversationId }));
  return visit;
}

/** What the guest was or is to be told, oldest first. */
async function told(visit: MoneySpa): Promise<unknown[]> {
  const rows = await read(visit, (scope) => scope.find(OutboxTable, { order: { position: 'ASC' } }));
  return rows.map(({ notice }) => notice?.kind);
}

const paymentsOf = async ({ spa, booking }: MoneySpa) =>
  (await spa.service.bookingDetail(spa.tenantId, booking.id))?.payments.map(
    ({ kind, provider, amountMinor, tipMinor }) => [kind, provider, amountMinor, tipMinor],
  );

describe('a payment link for what a visit still costs', () => {
  test('is for all of it, shown to the desk while it is open, and the same when asked again', async () => {
    const visit = await unpaidVisit(database);
    const link = await linkFor(visit);
    expect(link).toMatchObject({
      purpose: 'balance',
      amountMinor: 9_000,
      endsAt: '2026-03-03T08:00:00.000Z',
    });
    await expect(linkFor(visit)).resolves.toEqual(link);
    await expect(linkFor(visit, { amountMinor: 9_000 })).resolves.toEqual(link);
    const shown = async () =>
      (await visit.spa.service.bookingDetail(visit.spa.tenantId, visit.booking.id))?.paymentLink;
    await expect(shown()).resolves.toEqual(link);
    const events = await read(visit, (scope) =>
      scope.find(EventTable, { where: { type: 'payment-link-opened' } }),
    );
    expect(events).toHaveLength(1);
    // It confirms nothing: the visit's own checkout is another matter.
    await expect(visit.now()).resolves.toMatchObject({ checkout: null });
    visit.clock.set('2026-03-03T09:01');
    await expect(shown()).resolves.toBeNull();
    const later = await linkFor(visit);
    expect(later.url).not.toBe(link.url);
  });

  test('pays the visit, with a receipt for the guest, and the desk sees it', async () => {
    const visit = await inChat(await unpaidVisit(database));
    const link = await linkFor(visit, { send: true });
    await expect(pay(visit, link)).resolves.toBe('done');
    await expect(pay(visit, link)).resolves.toBe('duplicate');
    await expect(visit.now()).resolves.toMatchObject({ status: 'confirmed', paidMinor: 9_000 });
    await expect(visit.accounts()).resolves.toEqual({ cashier: 9_000, deposits: -9_000 });
    expect((await told(visit)).slice(-2)).toEqual(['payment-link', 'payment-received']);
    const [receipt, ...others] = await receiptsOfVisit(visit.spa.core, visit.spa.tenantId, visit.booking.id);
    expect(receipt).toMatchObject({ kind: 'receipt', amountMinor: 9_000 });
    expect(others).toEqual([]);
    await expect(ask(visit)).resolves.toEqual({ ok: false, reason: 'nothing-to-pay' });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('may be for a part; another amount ends the one before', async () => {
    const visit = await unpaidVisit(database);
    const part = await linkFor(visit, { amountMinor: 4_000 });
    await expect(linkFor(visit)).resolves.toEqual(part);
    await pay(visit, part);
    await cash(visit, 0, 100);
    // Which money came by it: not what the desk took.
    await expect(
      visit.spa.service.bookingDetail(visit.spa.tenantId, visit.booking.id),
    ).resolves.toMatchObject({
      payments: [
        { provider: 'cashier', checkoutId: part.checkoutId },
        { provider: 'cash', checkoutId: null },
      ],
    });
    const rest = await linkFor(visit, { amountMinor: 1_000 });
    const all = await linkFor(visit, { amountMinor: 5_000 });
    // Its page was open still, and the guest pays on both: both are never more than is due.
    await pay(visit, rest);
    await expect(visit.money()).resolves.toMatchObject({ toPayMinor: 4_000 });
    await pay(visit, all);
    await settleRefunds(visit.spa.core, cashierRefunds);
    await expect(visit.money()).resolves.toMatchObject({ toPayMinor: 4_000, refundableMinor: 5_100 });
    await expect(visit.accounts()).resolves.toEqual({
      ...{ cash: 100, cashier: 5_000, deposits: -5_000, tips: -100 },
    });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('is over when the desk takes the money; paid all the same it goes back, and the guest is told', async () => {
    const visit = await inChat(await unpaidVisit(database));
    const link = await linkFor(visit);
    await cash(visit, 5_000);
    const [checkout] = await read(visit, (scope) =>
      scope.find(CheckoutTable, { where: { purpose: 'balance' } }),
    );
    expect(checkout?.status).toBe('expired');
    await pay(visit, link);
    await settleRefunds(visit.spa.core, cashierRefunds);
    await expect(paymentsOf(visit)).resolves.toEqual([
      ['charge', 'cash', 5_000, 0],
      ['charge', 'cashier', 9_000, 0],
      ['refund', 'cashier', -9_000, 0],
    ]);
    expect((await told(visit)).slice(-2)).toEqual(['payment-late', 'refunded']);
    await expect(visit.accounts()).resolves.toEqual({ cash: 5_000, deposits: -5_000 });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('stays open beside a tip at the desk, and takes what is due also when its time is over', async () => {
    const visit = await unpaidVisit(database);
    const link = await linkFor(visit);
    await cash(visit, 0, 500);
    await expect(linkFor(visit)).resolves.toEqual(link);
    visit.clock.set('2026-03-03T10:00');
    await pay(visit, link);
    await expect(visit.accounts()).resolves.toEqual({
      ...{ cash: 500, cashier: 9_000, deposits: -9_000, tips: -500 },
    });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('is not for a visit that is cancelled since, and its money goes back whole', async () => {
    const visit = await unpaidVisit(database);
    const link = await linkFor(visit);
    await visit.spa.service.cancelBooking(visit.spa.tenantId, DESK, visit.booking.id, null);
    await pay(visit, link);
    await settleRefunds(visit.spa.core, cashierRefunds);
    await expect(visit.accounts()).resolves.toEqual({});
    await expect(ask(visit)).resolves.toEqual({ ok: false, reason: 'not-possible-now' });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('earns at once what is paid when the visit is over', async () => {
    const visit = await unpaidVisit(database);
    visit.clock.set(FIVE);
    await visit.spa.service.checkIn(visit.spa.tenantId, DESK, visit.booking.id);
    const link = await linkFor(visit, { amountMinor: 6_000 });
    await visit.spa.service.completeVisit(visit.spa.tenantId, DESK, visit.booking.id);
    await pay(visit, link);
    await pay(visit, await linkFor(visit));
    await expect(visit.accounts()).resolves.toEqual({ cashier: 9_000, revenue: -9_000 });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('that is open is nothing to the doctor, but where it could be paid for nothing, or twice', async () => {
    const visit = await unpaidVisit(database);
    await linkFor(visit);
    await expect(visit.findings()).resolves.toEqual([]);
    const [checkout] = await read(visit, (scope) => scope.find(CheckoutTable, {}));
    if (!checkout) throw new Error('no checkout');
    const { tenantId: _, ...row } = checkout;
    const change = (set: object) =>
      read(visit, (scope) => scope.update(CheckoutTable, { id: checkout.id }, set));
    await change({ amountMinor: 9_001 });
    await expect(visit.findings()).resolves.toEqual(['link # is for 9001, its visit still costs 9000']);
    await change({ amountMinor: 9_000 });
    await read(visit, (scope) => scope.insert(CheckoutTable, [{ ...row, id: newId(), token: newId() }]));
    await expect(visit.findings()).resolves.toEqual(['link # is not the only balance of its visit']);
  });

  test('makes no debt of what the desk gave back', async () => {
    const visit = await paidVisit(database);
    const gift = { bookingId: visit.booking.id, amountMinor: 2_000, reason: 'A cold room' };
    await giveRefund(visit.spa.core, visit.spa.tenantId, OWNER, gift);
    await expect(ask(visit)).resolves.toEqual({ ok: false, reason: 'nothing-to-pay' });
  });

  test('is refused with its reason', async () => {
    const visit = await unpaidVisit(database);
    await expect(ask(visit, { amountMinor: 9_001 })).resolves.toEqual({
      ...{ ok: false, reason: 'too-much', limitMinor: 9_000 },
    });
    await expect(ask(visit, { amountMinor: 49 })).resolves.toMatchObject({
      reason: 'too-small',
      limitMinor: 50,
    });
    await expect(ask(visit, { send: true })).resolves.toEqual({ ok: false, reason: 'no-chat' });
    await expect(ask(visit, { bookingId: 'nothing' })).resolves.toMatchObject({ reason: 'not-found' });
    await expect(ask(await unpaidVisit(database), { bookingId: visit.booking.id })).resolves.toMatchObject({
      reason: 'not-found',
    });
    await expect(ask(await awaitingVisit(database))).resolves.toMatchObject({ reason: 'not-possible-now' });
    const first = await ask(visit, {}, 'key');
    await expect(ask(visit, {}, 'key')).resolves.toEqual(first);
    await expect(ask(visit, { amountMinor: 100 }, 'key')).resolves.toMatchObject({ reason: 'key-reused' });
    const { spa, guest, booking } = visit;
    const request = { bookingId: booking.id, amountMinor: null, send: false };
    await expect(paymentLink(spa.core, spa.tenantId, guest, request)).resolves.toMatchObject({
      reason: 'not-allowed',
    });
  });

  test('asked for by two at the desk at once is one', async () => {
    const visit = await unpaidVisit(database);
    const [one, other] = await Promise.all([ask(visit), ask(visit, {}, undefined, OWNER)]);
    expect(one).toEqual(other);
  });
});
