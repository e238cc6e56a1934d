import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type { DeskPayment } from '../../../api/contract.ts';
import { EventTable, PaymentTable } from '../../../api/database/entities/booking.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { cashierRefunds } from '../../../api/payments/cashier/cashier.ts';
import { giveRefund, handOut } from '../../../api/payments/desk/give-refund.ts';
import { takeBackRefund } from '../../../api/payments/desk/take-back-refund.ts';
import { takePayment } from '../../../api/payments/desk/take-payment.ts';
import { seeToRefund, waitingRefunds } from '../../../api/payments/desk/waiting-refunds.ts';
import { ProviderAway } from '../../../api/payments/provider.ts';
import { receiptsOfVisit } from '../../../api/payments/receipts.ts';
import { refundFailed } from '../../../api/payments/refund-failed.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { openTestDatabase } from '../../support/database.ts';
import { deliverPayment } from '../../support/pay.ts';
import {
  awaitingVisit,
  DESK,
  FIVE,
  findingsOf,
  type MoneySpa,
  OWNER,
  paidVisit,
  unpaidVisit,
} from './money-spa.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function take({ spa, booking }: MoneySpa, payment: Partial<DeskPayment> = {}, key?: string, actor = DESK) {
  return takePayment(
    spa.core,
    spa.tenantId,
    actor,
    { bookingId: booking.id, method: 'cash', amountMinor: 9_000, tipMinor: 0, note: null, ...payment },
    key,
  );
}

function give(
  { spa, booking }: MoneySpa,
  amountMinor: number | 'all',
  {
    reason = 'The sauna was cold',
    key,
    actor = DESK,
  }: { reason?: string; key?: string; actor?: typeof DESK } = {},
) {
  return giveRefund(spa.core, spa.tenantId, actor, { bookingId: booking.id, amountMinor, reason }, key);
}

describe('money taken at the desk', () => {
  test('pays for a visit, in parts and by several ways; more is refused but as a tip', async () => {
    const visit = await unpaidVisit(database);
    await expect(visit.money()).resolves.toMatchObject({ toPayMinor: 9_000, payableMinor: 9_000 });
    await expect(take(visit, { amountMinor: 5_000, tipMinor: 700 })).resolves.toMatchObject({
      ok: true,
      booking: { paidMinor: 5_000 },
      payment: { provider: 'cash', amountMinor: 5_000, tipMinor: 700, byName: 'Mara', status: 'settled' },
    });
    await expect(take(visit, { amountMinor: 4_001 })).resolves.toEqual({
      ...{ ok: false, reason: 'too-much', limitMinor: 4_000 },
    });
    await expect(
      take(visit, { method: 'card-terminal', amountMinor: 4_000, note: 'slip 0417' }),
    ).resolves.toMatchObject({ booking: { paidMinor: 9_000 }, payment: { note: 'slip 0417' } });
    await expect(take(visit, { amountMinor: 0 })).resolves.toMatchObject({ reason: 'nothing-given' });
    await expect(take(visit, { amountMinor: 0, tipMinor: 300 })).resolves.toMatchObject({ ok: true });
    await expect(visit.accounts()).resolves.toEqual({
      ...{ cash: 6_000, 'card-terminal': 4_000, deposits: -9_000, tips: -1_000 },
    });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('confirms a visit that waited for it, and ends the page it could have been paid at, too', async () => {
    const visit = await awaitingVisit(database);
    await expect(take(visit, { amountMinor: 8_999 })).resolves.toEqual({
      ...{ ok: false, reason: 'too-little', limitMinor: 9_000 },
    });
    await expect(take(visit)).resolves.toMatchObject({
      ok: true,
      booking: { status: 'confirmed', checkout: { status: 'expired' } },
    });
    // Paid online all the same, a moment later: it goes back.
    await deliverPayment(visit.spa.core, visit.booking);
    await settleRefunds(visit.spa.core, cashierRefunds);
    await expect(visit.accounts()).resolves.toEqual({ cash: 9_000, deposits: -9_000 });
    await expect(visit.money()).resolves.toMatchObject({ toPayMinor: 0, payableMinor: 0 });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('is earned at once when the visit is over', async () => {
    const visit = await unpaidVisit(database);
    visit.clock.set(FIVE);
    await visit.spa.service.checkIn(visit.spa.tenantId, DESK, visit.booking.id);
    await visit.spa.service.completeVisit(visit.spa.tenantId, DESK, visit.booking.id);
    await take(visit);
    await expect(visit.accounts()).resolves.toEqual({ cash: 9_000, revenue: -9_000 });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('is taken once for a key, once by two at the desk, by no guest, and for no visit that is off', async () => {
    const visit = await unpaidVisit(database);
    const first = await take(visit, { amountMinor: 2_000 }, 'key-1');
    await expect(take(visit, { amountMinor: 2_000 }, 'key-1')).resolves.toEqual(first);
    await expect(take(visit, { amountMinor: 3_000 }, 'key-1')).resolves.toMatchObject({
      reason: 'key-reused',
    });
    const both = await Promise.all([
      take(visit, { amountMinor: 7_000 }, 'key-2'),
      take(visit, { amountMinor: 7_000 }, 'key-3', OWNER),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    await expect(
      takePayment(visit.spa.core, visit.spa.tenantId, visit.guest, {
        ...{ bookingId: visit.booking.id, method: 'cash', amountMinor: 1, tipMinor: 0, note: null },
      }),
    ).resolves.toEqual({ ok: false, reason: 'not-allowed' });
    await visit.spa.service.cancelBooking(visit.spa.tenantId, DESK, visit.booking.id, null);
    await expect(take(visit, { amountMinor: 0, tipMinor: 5 })).resolves.toMatchObject({
      reason: 'not-possible-now',
    });
    await expect(take({ ...visit, booking: { ...visit.booking, id: 'nothing' } })).resolves.toMatchObject({
      reason: 'not-found',
    });
  });

  test('keeps no card number that somebody typed beside it', async () => {
    const visit = await unpaidVisit(database);
    await expect(take(visit, { note: 'card 4242 4242 4242 4242' })).resolves.toMatchObject({
      payment: { note: 'card [card number removed]' },
    });
  });
});

describe('money given back by the desk', () => {
  test('is refused in words where no card payment in its currency moves just that', async () => {
    const visit = await paidVisit(database, { currency: 'KWD' });
    const give = (amountMinor: number) =>
      giveRefund(visit.spa.core, visit.spa.tenantId, OWNER, {
        ...{ bookingId: visit.booking.id, amountMinor, reason: 'a cold room' },
      });
    expect(await give(1_235)).toEqual({ ok: false, reason: 'uneven', limitMinor: 1_230 });
    expect(await give(1_230)).toMatchObject({ ok: true });
  });

  test('goes back in parts, the way it came, up to what was paid; and leaves the visit as it is', async () => {
    const visit = await paidVisit(database);
    await expect(give(visit, 2_000)).resolves.toMatchObject({
      ok: true,
      booking: { status: 'confirmed' },
      refunds: [
        {
          ...{ provider: 'cashier', amountMinor: -2_000, status: 'requested' },
          ...{ reason: 'The sauna was cold', byName: 'Mara' },
        },
      ],
    });
    await expect(give(visit, 3_000)).resolves.toMatchObject({ ok: true });
    await expect(give(visit, 4_001)).resolves.toEqual({
      ...{ ok: false, reason: 'too-much', limitMinor: 4_000 },
    });
    // On its way, and promised to the guest no second time.
    await expect(
      visit.spa.service.cancellationTerms(visit.spa.tenantId, visit.booking.id),
    ).resolves.toMatchObject({ refundMinor: 4_000, feeMinor: 0 });
    await settleRefunds(visit.spa.core, cashierRefunds);
    await expect(visit.now()).resolves.toMatchObject({ paidMinor: 4_000 });
    // A gift makes no debt, but could be paid again.
    await expect(visit.money()).resolves.toEqual({
      ...{ toPayMinor: 0, payableMinor: 5_000, refundableMinor: 4_000, tipMinor: 0 },
    });
    await expect(visit.accounts()).resolves.toEqual({ cashier: 4_000, deposits: -4_000 });
    await expect(visit.findings()).resolves.toEqual([]);
    const events = await database.run((db) =>
      tenantScope(db, visit.spa.tenantId).find(EventTable, { where: { type: 'refund-requested' } }),
    );
    expect(events.map(({ actorName }) => actorName)).toEqual(['Mara', 'Mara']);
  });

  test('of cash is handed out at once; of two ways the newest goes first, the tip last', async () => {
    const visit = await paidVisit(database);
    const { spa } = visit;
    await give(visit, 3_000);
    await settleRefunds(spa.core, cashierRefunds);
    await take(visit, { amountMinor: 3_000, tipMinor: 500 });
    visit.clock.set(FIVE);
    await spa.service.checkIn(spa.tenantId, DESK, visit.booking.id);
    await spa.service.completeVisit(spa.tenantId, DESK, visit.booking.id);
    await expect(give(visit, 4_000)).resolves.toMatchObject({
      refunds: [
        { provider: 'cash', amountMinor: -3_000, tipMinor: 0, status: 'settled' },
        { provider: 'cashier', amountMinor: -1_000, status: 'requested' },
      ],
    });
    await expect(visit.accounts()).resolves.toEqual({
      ...{ cash: 500, cashier: 6_000, 'refunds-in-transit': -1_000, revenue: -5_000, tips: -500 },
    });
    await expect(give(visit, 'all')).resolves.toMatchObject({ ok: true });
    await settleRefunds(spa.core, cashierRefunds);
    await expect(visit.accounts()).resolves.toEqual({});
    await expect(give(visit, 'all')).resolves.toEqual({
      ...{ ok: false, reason: 'too-much', limitMinor: 0 },
    });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('needs a reason, is given once for a key, and over the limit only by the owner', async () => {
    const visit = await paidVisit(database, { policy: { deskRefundMinor: 2_500 } });
    await expect(give(visit, 100, { reason: '  ' })).resolves.toMatchObject({ reason: 'reason-missing' });
    const first = await give(visit, 2_000, { key: 'once' });
    await expect(give(visit, 2_000, { key: 'once' })).resolves.toEqual(first);
    await expect(give(visit, 501)).resolves.toEqual({
      ...{ ok: false, reason: 'over-limit', limitMinor: 500 },
    });
    await expect(give(visit, 501, { actor: OWNER })).resolves.toMatchObject({ ok: true });
    await expect(
      giveRefund(visit.spa.core, visit.spa.tenantId, visit.guest, {
        ...{ bookingId: visit.booking.id, amountMinor: 1, reason: 'please' },
      }),
    ).resolves.toEqual({ ok: false, reason: 'not-allowed' });
    await expect(visit.money()).resolves.toMatchObject({ refundableMinor: 6_499 });
  });

  test('by two at once is never more than was paid', async () => {
    const visit = await paidVisit(database);
    const both = await Promise.all([give(visit, 5_000), give(visit, 5_000, { actor: OWNER })]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    await expect(visit.findings()).resolves.toEqual([]);
  });
});

describe('a refund that waits', () => {
  async function failed() {
    const visit = await paidVisit(database);
    await visit.spa.service.cancelBooking(visit.spa.tenantId, visit.guest, visit.booking.id, null);
    const refund = await database.run((db) =>
      tenantScope(db, visit.spa.tenantId).findOne(PaymentTable, { kind: 'refund' }),
    );
    if (refund === null) throw new Error('no refund');
    await refundFailed(visit.spa.core, refund, 'The card was closed.');
    return { ...visit, refund };
  }

  const seeTo = ({ spa }: MoneySpa, refundId: string, by: 'again' | 'cash', key?: string) =>
    seeToRefund(spa.core, spa.tenantId, DESK, { refundId, by }, key);

  test('is shown with why the provider would not, and can be tried again', async () => {
    const visit = await failed();
    const waiting = () => waitingRefunds(visit.spa.core, visit.spa.tenantId);
    await expect(waiting()).resolves.toMatchObject([
      {
        ...{ id: visit.refund.id, status: 'failed', failure: 'The card was closed.' },
        visit: { code: visit.booking.code, guestName: 'Guest' },
      },
    ]);
    // Owed to the guest: no other refund can take it.
    await expect(visit.money()).resolves.toMatchObject({ refundableMinor: 0 });
    await expect(seeTo(visit, visit.refund.id, 'again', 'k')).resolves.toMatchObject({
      refund: { status: 'requested' },
    });
    await expect(seeTo(visit, visit.refund.id, 'again')).resolves.toEqual({
      ...{ ok: false, reason: 'not-possible-now' },
    });
    await expect(waiting()).resolves.toEqual([]);
    await settleRefunds(visit.spa.core, cashierRefunds);
    await expect(visit.accounts()).resolves.toEqual({});
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('can be given in cash instead, out of the till and not from the provider', async () => {
    const visit = await failed();
    await expect(seeTo(visit, visit.refund.id, 'cash')).resolves.toMatchObject({
      refund: { status: 'settled', provider: 'cash', byName: 'Mara' },
    });
    await expect(visit.accounts()).resolves.toEqual({ cashier: 9_000, cash: -9_000 });
    const [row] = await database.run((db) =>
      tenantScope(db, visit.spa.tenantId).find(PaymentTable, { where: { kind: 'refund' } }),
    );
    // What the provider still says of its own try is not about this one.
    expect(row?.providerReference).toBe(`${visit.refund.id}-1`);
    await expect(visit.now()).resolves.toMatchObject({ paidMinor: 0 });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('of cash waits for the guest when they cancelled from afar', async () => {
    const visit = await unpaidVisit(database);
    await take(visit);
    await visit.spa.service.cancelBooking(visit.spa.tenantId, visit.guest, visit.booking.id, null);
    await expect(settleRefunds(visit.spa.core, cashierRefunds)).resolves.toBe(0);
    const [waiting] = await waitingRefunds(visit.spa.core, visit.spa.tenantId);
    expect(waiting).toMatchObject({ provider: 'cash', status: 'requested', amountMinor: -9_000 });
    await expect(seeTo(visit, waiting?.id ?? '', 'again')).resolves.toMatchObject({ ok: false });
    await expect(seeTo(visit, waiting?.id ?? '', 'cash')).resolves.toMatchObject({ ok: true });
    await expect(visit.accounts()).resolves.toEqual({});
    await expect(findingsOf(database, visit.spa)).resolves.toEqual([]);
  });

  test('for a provider that is away holds up no other, and is shown with why after hours', async () => {
    const stuck = await paidVisit(database);
    const other = await paidVisit(database);
    for (const { spa, guest, booking } of [stuck, other])
      await spa.service.cancelBooking(spa.tenantId, guest, booking.id, null);
    let asked = 0;
    const port: typeof cashierRefunds = {
      async refund(request) {
        if (request.of.tenantId !== stuck.spa.tenantId) return cashierRefunds.refund(request);
        asked += 1;
        throw new ProviderAway('Stripe: 401 another key');
      },
    };
    const core = { ...stuck.spa.core, log: { ...stuck.spa.core.log, error: () => undefined } };
    await settleRefunds(core, port);
    await settleRefunds(core, port);
    expect(asked).toBe(1);
    await expect(other.now()).resolves.toMatchObject({ paidMinor: 0 });
    const waiting = () => waitingRefunds(core, stuck.spa.tenantId);
    await expect(waiting()).resolves.toEqual([]);
    for (let hour = 0; hour < 13; hour += 1) {
      stuck.clock.forward(60);
      await settleRefunds(core, port);
    }
    const [shown] = await waiting();
    expect(shown).toMatchObject({ status: 'requested', failure: 'Stripe: 401 another key' });
    // It may be there already: nobody gives it once more.
    await expect(seeTo(stuck, shown?.id ?? '', 'cash')).resolves.toMatchObject({ ok: false });
    stuck.clock.forward(60);
    await settleRefunds(core, cashierRefunds);
    await expect(waiting()).resolves.toEqual([]);
    await expect(stuck.accounts()).resolves.toEqual({});
    await expect(stuck.findings()).resolves.toEqual([]);
  });

  test('is handed out by one of two who have it before them', async () => {
    const visit = await unpaidVisit(database);
    await take(visit);
    await visit.spa.service.cancelBooking(visit.spa.tenantId, visit.guest, visit.booking.id, null);
    const refund = await database.run((db) =>
      tenantScope(db, visit.spa.tenantId).findOne(PaymentTable, { kind: 'refund' }),
    );
    if (refund === null) throw new Error('no refund');
    const both = await Promise.all([
      seeTo(visit, refund.id, 'cash'),
      seeToRefund(visit.spa.core, visit.spa.tenantId, OWNER, { refundId: refund.id, by: 'voucher' }),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    // Whoever read it before that, and comes after.
    const handed = writeInTenant(visit.spa.core, visit.spa.tenantId, OWNER, (unit) => handOut(unit, refund));
    await expect(handed).rejects.toThrow('is not promised any more');
    await expect(visit.findings()).resolves.toEqual([]);
  });
});

describe('a refund that was a mistake', () => {
  const back = (
    { spa }: MoneySpa,
    refundId: string,
    withdraw: boolean,
    {
      actor = DESK,
      reason = 'wrong guest',
      key,
    }: { actor?: typeof DESK; reason?: string; key?: string } = {},
  ) => takeBackRefund(spa.core, spa.tenantId, actor, { refundId, reason, withdraw }, key);

  const documentsOf = ({ spa, booking }: MoneySpa) =>
    receiptsOfVisit(spa.core, spa.tenantId, booking.id).then((all) => all.map(({ kind }) => kind));

  /** 90.00 in cash, of which 20.00 were given back in cash as a gift. */
  async function gift() {
    const visit = await unpaidVisit(database);
    await take(visit);
    const given = await give(visit, 2_000);
    if (!given.ok) throw new Error(given.reason);
    return { ...visit, refundId: given.refunds[0]?.id ?? '' };
  }

  test('was not handed out after all: it waits again, its credit note is taken back, the till has it', async () => {
    const visit = await gift();
    await expect(visit.accounts()).resolves.toEqual({ cash: 7_000, deposits: -7_000 });
    await expect(back(visit, visit.refundId, false)).resolves.toMatchObject({
      refund: { status: 'failed', provider: 'cash', failure: null, note: 'wrong guest', byName: 'Mara' },
    });
    await expect(visit.accounts()).resolves.toEqual({ cash: 9_000, deposits: -9_000 });
    await expect(visit.now()).resolves.toMatchObject({ paidMinor: 9_000 });
    await expect(visit.money()).resolves.toMatchObject({ refundableMinor: 7_000 });
    await expect(waitingRefunds(visit.spa.core, visit.spa.tenantId)).resolves.toHaveLength(1);
    await expect(documentsOf(visit)).resolves.toEqual(['receipt', 'credit-note', 'receipt']);
    await expect(visit.findings()).resolves.toEqual([]);
    // No provider has it to be asked again; in cash it goes as before.
    const { spa } = visit;
    const seeTo = (by: 'again' | 'cash') =>
      seeToRefund(spa.core, spa.tenantId, DESK, { refundId: visit.refundId, by });
    await expect(seeTo('again')).resolves.toMatchObject({ reason: 'not-possible-now' });
    await expect(seeTo('cash')).resolves.toMatchObject({ refund: { status: 'settled' } });
    await expect(visit.accounts()).resolves.toEqual({ cash: 7_000, deposits: -7_000 });
    await expect(visit.findings()).resolves.toEqual([]);
    const events = await database.run((db) =>
      tenantScope(db, spa.tenantId).find(EventTable, { where: { type: 'refund-taken-back' } }),
    );
    expect(events.map(({ actorName }) => actorName)).toEqual(['Mara']);
    expect(JSON.stringify(events)).not.toContain('wrong guest');
  });

  test('is withdrawn: the money is the visit’s again, and can be given back once more', async () => {
    const visit = await gift();
    await expect(back(visit, visit.refundId, true)).resolves.toMatchObject({
      refund: { status: 'withdrawn' },
    });
    await expect(visit.accounts()).resolves.toEqual({ cash: 9_000, deposits: -9_000 });
    await expect(visit.money()).resolves.toEqual({
      ...{ toPayMinor: 0, payableMinor: 0, refundableMinor: 9_000, tipMinor: 0 },
    });
    await expect(waitingRefunds(visit.spa.core, visit.spa.tenantId)).resolves.toEqual([]);
    await expect(back(visit, visit.refundId, true)).resolves.toMatchObject({ reason: 'not-possible-now' });
    await expect(give(visit, 'all')).resolves.toMatchObject({ ok: true });
    await expect(visit.accounts()).resolves.toEqual({});
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('of a visit that is over is earned again', async () => {
    const visit = await unpaidVisit(database);
    await take(visit, { tipMinor: 500 });
    visit.clock.set(FIVE);
    await visit.spa.service.checkIn(visit.spa.tenantId, DESK, visit.booking.id);
    await visit.spa.service.completeVisit(visit.spa.tenantId, DESK, visit.booking.id);
    const given = await give(visit, 'all');
    if (!given.ok) throw new Error(given.reason);
    await expect(visit.accounts()).resolves.toEqual({});
    await back(visit, given.refunds[0]?.id ?? '', true);
    await expect(visit.accounts()).resolves.toEqual({ cash: 9_500, revenue: -9_000, tips: -500 });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('that the terms owe is withdrawn by owners and managers only, and kept as a fee then', async () => {
    const visit = await unpaidVisit(database);
    await take(visit);
    await visit.spa.service.cancelBooking(visit.spa.tenantId, visit.guest, visit.booking.id, null);
    const [waiting] = await waitingRefunds(visit.spa.core, visit.spa.tenantId);
    const id = waiting?.id ?? '';
    await expect(back(visit, id, false)).resolves.toMatchObject({ reason: 'not-possible-now' });
    await expect(back(visit, id, true)).resolves.toMatchObject({ reason: 'owed-by-terms' });
    await expect(back(visit, id, true, { actor: OWNER, reason: ' ' })).resolves.toMatchObject({
      reason: 'reason-missing',
    });
    await expect(back(visit, id, true, { actor: OWNER })).resolves.toMatchObject({ ok: true });
    await expect(visit.accounts()).resolves.toEqual({ cash: 9_000, 'cancellation-fees': -9_000 });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('gives the desk its limit again, happens once, and to no other spa', async () => {
    const visit = await unpaidVisit(database, { policy: { deskRefundMinor: 2_000 } });
    await take(visit);
    const given = await give(visit, 2_000);
    if (!given.ok) throw new Error(given.reason);
    const id = given.refunds[0]?.id ?? '';
    const other = await unpaidVisit(database);
    await expect(back(other, id, true)).resolves.toMatchObject({ reason: 'not-found' });
    await expect(
      takeBackRefund(visit.spa.core, visit.spa.tenantId, visit.guest, {
        ...{ refundId: id, reason: 'mine', withdraw: true },
      }),
    ).resolves.toMatchObject({ reason: 'not-allowed' });
    const first = await back(visit, id, true, { key: 'once' });
    await expect(back(visit, id, true, { key: 'once' })).resolves.toEqual(first);
    await expect(give(visit, 2_000)).resolves.toMatchObject({ ok: true });
  });

  test('by two at once, one withdraws it and the other hands it out: one of both', async () => {
    const visit = await gift();
    await back(visit, visit.refundId, false);
    const { spa } = visit;
    const both = await Promise.all([
      back(visit, visit.refundId, true, { actor: OWNER }),
      seeToRefund(spa.core, spa.tenantId, DESK, { refundId: visit.refundId, by: 'cash' }),
    ]);
    // Whoever hands it out first, the owner may still withdraw it; withdrawn, nobody hands it out.
    expect(both[0].ok).toBe(true);
    await expect(visit.accounts()).resolves.toEqual({ cash: 9_000, deposits: -9_000 });
    await expect(visit.findings()).resolves.toEqual([]);
  });

  test('on its way by a provider cannot be called back; refused by it, it can', async () => {
    const visit = await paidVisit(database);
    const given = await give(visit, 2_000);
    if (!given.ok) throw new Error(given.reason);
    const id = given.refunds[0]?.id ?? '';
    await expect(back(visit, id, true)).resolves.toMatchObject({ reason: 'not-possible-now' });
    const row = await database.run((db) => tenantScope(db, visit.spa.tenantId).findOne(PaymentTable, { id }));
    if (row === null) throw new Error('no refund');
    await refundFailed(visit.spa.core, row, 'The card was closed.');
    await expect(back(visit, id, true)).resolves.toMatchObject({ ok: true });
    await expect(settleRefunds(visit.spa.core, cashierRefunds)).resolves.toBe(0);
    await expect(visit.accounts()).resolves.toEqual({ cashier: 9_000, deposits: -9_000 });
    await expect(visit.findings()).resolves.toEqual([]);
  });
});
