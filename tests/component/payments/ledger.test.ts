import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Unit, writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type { Actor, BookingView } from '../../../api/contract.ts';
import { BookingTable, PaymentTable } from '../../../api/database/entities/booking.ts';
import { DocumentSeriesTable, DocumentTable } from '../../../api/database/entities/documents.ts';
import { LedgerEntryTable } from '../../../api/database/entities/money.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { changeRows } from '../../../api/database/plain-sql.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { cashierRefunds } from '../../../api/payments/cashier/cashier.ts';
import { balancesOf } from '../../../api/payments/ledger/balances.ts';
import { post } from '../../../api/payments/ledger/post.ts';
import { postMissing } from '../../../api/payments/ledger/post-missing.ts';
import {
  BLANK,
  failRefund,
  retryRefund,
  settleRefund,
  splitRefund,
  takeCharge,
} from '../../../api/payments/move-money.ts';
import { issueMissing } from '../../../api/payments/receipt/issue-missing.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { deliverPayment } from '../../support/pay.ts';
import { makeSpa, type TestSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';
const FIVE = '2026-03-04T17:00';
const DESK: Actor = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function paidVisit() {
  const clock = clockAt(NOW);
  const spa = await makeSpa(database, clock);
  const { actor, booking } = await spa.held(FIVE);
  const accepted = await spa.service.acceptHold(spa.tenantId, actor, booking.id);
  if (!accepted.ok) throw new Error(accepted.reason);
  await deliverPayment(spa.core, accepted.booking);
  return { spa, clock, actor, booking: accepted.booking };
}

/** What stands on each account for a booking; accounts of nothing left out. */
async function accounts(spa: TestSpa, { id }: BookingView): Promise<Record<string, number>> {
  const found = await database.run((db) => balancesOf(tenantScope(db, spa.tenantId), id, 'EUR'));
  return Object.fromEntries([...found].filter(([, amountMinor]) => amountMinor !== 0));
}

async function findings(spa: TestSpa): Promise<string[]> {
  const found = (await examine(database)).filter(({ tenantId }) => tenantId === spa.tenantId);
  return found.map(({ detail }) => detail.replace(/[0-9a-z]{16}/g, '#'));
}

function write<T>(spa: TestSpa, work: (unit: Unit) => Promise<T>): Promise<T> {
  return writeInTenant(spa.core, spa.tenantId, DESK, work);
}

async function rowOf(unit: Unit, { id }: BookingView) {
  const booking = await unit.findOne(BookingTable, { id });
  if (booking === null) throw new Error('no booking');
  return booking;
}

async function refundOf({ tenantId }: TestSpa) {
  const refund = await database.run((db) =>
    tenantScope(db, tenantId).findOne(PaymentTable, { kind: 'refund' }),
  );
  if (refund === null) throw new Error('no refund');
  return refund;
}

describe('the ledger', () => {
  test('holds what was paid as a deposit, which is earned when the visit is over', async () => {
    const { spa, clock, booking } = await paidVisit();
    await expect(accounts(spa, booking)).resolves.toEqual({ cashier: 9_000, deposits: -9_000 });
    clock.set(FIVE);
    await spa.service.checkIn(spa.tenantId, DESK, booking.id);
    await spa.service.completeVisit(spa.tenantId, DESK, booking.id);
    await expect(accounts(spa, booking)).resolves.toEqual({ cashier: 9_000, revenue: -9_000 });
    await expect(findings(spa)).resolves.toEqual([]);
  });

  test('sets a refund aside until it has left', async () => {
    const { spa, actor, booking } = await paidVisit();
    await spa.service.cancelBooking(spa.tenantId, actor, booking.id, null);
    await expect(accounts(spa, booking)).resolves.toEqual({ cashier: 9_000, 'refunds-in-transit': -9_000 });
    await expect(findings(spa)).resolves.toEqual([]);
    await settleRefunds(spa.core, cashierRefunds);
    await expect(accounts(spa, booking)).resolves.toEqual({});
    await expect(findings(spa)).resolves.toEqual([]);
  });

  test('keeps the fee of a visit that is cancelled late, and that of one nobody came to', async () => {
    const late = await paidVisit();
    late.clock.set('2026-03-04T16:00');
    await late.spa.service.cancelBooking(late.spa.tenantId, late.actor, late.booking.id, null);
    await expect(accounts(late.spa, late.booking)).resolves.toEqual({
      cashier: 9_000,
      'cancellation-fees': -9_000,
    });
    const missed = await paidVisit();
    missed.clock.set('2026-03-04T17:30');
    await missed.spa.service.markNoShow(missed.spa.tenantId, DESK, missed.booking.id);
    await expect(accounts(missed.spa, missed.booking)).resolves.toEqual({
      cashier: 9_000,
      'cancellation-fees': -9_000,
    });
    await expect(findings(missed.spa)).resolves.toEqual([]);
  });

  test('gives tips back with a visit that is cancelled, whatever fee stays', async () => {
    const { spa, clock, actor, booking } = await paidVisit();
    const cash = { provider: 'cash', reference: null, amountMinor: 0, currency: 'EUR', checkoutId: null };
    await write(spa, async (unit) =>
      takeCharge(unit, await rowOf(unit, booking), { ...cash, tipMinor: 500 }),
    );
    await expect(accounts(spa, booking)).resolves.toMatchObject({ cash: 500, tips: -500 });
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({ paidMinor: 9_000 });
    clock.set('2026-03-04T16:00');
    await spa.service.cancelBooking(spa.tenantId, actor, booking.id, null);
    await expect(accounts(spa, booking)).resolves.toEqual({
      ...{ cashier: 9_000, 'cancellation-fees': -9_000 },
      ...{ cash: 500, 'refunds-in-transit': -500 },
    });
    // Cash is for the desk to give back: no worker can.
    await expect(settleRefunds(spa.core, cashierRefunds)).resolves.toBe(0);
    await expect(findings(spa)).resolves.toEqual([]);
  });

  test('owes a guest what a provider would not give back, before and after it had said yes', async () => {
    const { spa, clock, actor, booking } = await paidVisit();
    await spa.service.cancelBooking(spa.tenantId, actor, booking.id, null);
    const refund = await refundOf(spa);
    await write(spa, (unit) => failRefund(unit, refund, 'The account is closed.'));
    await expect(accounts(spa, booking)).resolves.toEqual({ cashier: 9_000, deposits: -9_000 });
    await expect(findings(spa)).resolves.toEqual([]);
    const failed = { ...refund, status: 'failed' as const };
    await write(spa, (unit) => retryRefund(unit, failed, refund.provider));
    const keys: string[] = [];
    await settleRefunds(spa.core, {
      refund: (request) => {
        keys.push(request.idempotencyKey);
        return cashierRefunds.refund(request);
      },
    });
    // Another try is another refund to the provider.
    expect(keys).toEqual([`${refund.id}-1`]);
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({ paidMinor: 0 });
    clock.forward(60);
    // Word of a try that is over is not about the one that settled.
    await expect(write(spa, (unit) => failRefund(unit, refund, 'Refused.'))).resolves.toBe(false);
    const settled = { ...refund, status: 'settled' as const, attempt: 1 };
    await write(spa, (unit) => failRefund(unit, settled, 'It came back.'));
    await expect(write(spa, (unit) => failRefund(unit, settled, 'Again.'))).resolves.toBe(false);
    await expect(accounts(spa, booking)).resolves.toEqual({ cashier: 9_000, deposits: -9_000 });
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({ paidMinor: 9_000 });
    await expect(findings(spa)).resolves.toEqual([]);
  });

  test('takes an answer to a try that is over for nothing, and the sums from the row', async () => {
    const { spa, actor, booking } = await paidVisit();
    await spa.service.cancelBooking(spa.tenantId, actor, booking.id, null);
    const refund = await refundOf(spa);
    // A part of it went back by itself: the rest is another try.
    const part = await write(spa, (unit) => splitRefund(unit, refund, 4_000));
    if (part === null) throw new Error('nothing was split');
    await expect(write(spa, (unit) => settleRefund(unit, refund, 're_1'))).resolves.toBe(false);
    await expect(write(spa, (unit) => failRefund(unit, refund, 'Refused.'))).resolves.toBe(false);
    await expect(
      write(spa, (unit) => settleRefund(unit, { ...part, amountMinor: -9_000 }, 're_2')),
    ).resolves.toBe(true);
    await expect(accounts(spa, booking)).resolves.toEqual({ cashier: 5_000, 'refunds-in-transit': -5_000 });
    // Refused and tried again, while somebody has the refusal before them still.
    const rest = { ...refund, attempt: 1 };
    await write(spa, (unit) => failRefund(unit, rest, 'Refused.'));
    const failed = { ...rest, status: 'failed' as const };
    await expect(write(spa, (unit) => retryRefund(unit, failed, 'cashier'))).resolves.toMatchObject({
      ...{ attempt: 2, amountMinor: -5_000 },
    });
    await write(spa, (unit) => failRefund(unit, { ...rest, attempt: 2 }, 'Refused.'));
    await expect(write(spa, (unit) => retryRefund(unit, failed, 'cashier'))).resolves.toBeNull();
    await expect(findings(spa)).resolves.toEqual([]);
  });

  test('writes nothing of a transaction that does not sum to zero', async () => {
    const { spa, booking } = await paidVisit();
    const before = await accounts(spa, booking);
    const unbalanced = write(spa, async (unit) => {
      const row = await rowOf(unit, booking);
      await unit.increment(BookingTable, { id: row.id }, 'paidMinor', 100);
      await post(unit, {
        ...{ kind: 'adjustment', booking: row, paymentId: null, currency: 'EUR' },
        lines: { cash: 100, deposits: -99 },
      });
    });
    await expect(unbalanced).rejects.toThrow('out of balance by 1 EUR');
    await expect(accounts(spa, booking)).resolves.toEqual(before);
    await expect(spa.service.booking(spa.tenantId, booking.id)).resolves.toMatchObject({ paidMinor: 9_000 });
  });

  test('puts money of a late evening into the book of its local day', async () => {
    const clock = clockAt(NOW);
    const spa = await makeSpa(database, clock, { timeZone: 'America/New_York' });
    clock.set('2026-03-03T02:30');
    const { actor, booking } = await spa.held('2026-03-05T18:00');
    const accepted = await spa.service.acceptHold(spa.tenantId, actor, booking.id);
    if (!accepted.ok) throw new Error(accepted.reason);
    await deliverPayment(spa.core, accepted.booking);
    const entries = await database.run((db) => tenantScope(db, spa.tenantId).find(LedgerEntryTable));
    expect(entries.map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-02']);
  });
});

describe('the doctor on money', () => {
  test.each([
    [
      'a transaction that lost a line',
      "DELETE FROM ledger_entry WHERE account = 'deposits' AND tenant_id = ?",
      [
        'transaction # sums to 9000 EUR, not to zero',
        'the ledger sums to 9000 EUR, not to zero',
        'booking # in EUR has 0 in deposits, by its payments and its state -9000',
      ],
    ],
    [
      'a deposit of a visit that is over',
      "UPDATE booking SET status = 'completed' WHERE tenant_id = ?",
      [
        'booking # in EUR has -9000 in deposits, by its payments and its state 0',
        'booking # in EUR has 0 in revenue, by its payments and its state -9000',
      ],
    ],
    [
      'entries that no payment tells of',
      'UPDATE payment SET amount_minor = 8000 WHERE tenant_id = ?',
      [
        'booking # says 9000 paid, its payments sum to 8000',
        'booking # in EUR has 9000 in account cashier, by its payments and its state 8000',
        'booking # in EUR has -9000 in deposits, by its payments and its state -8000',
        '2026-000001 says another sum than payment #',
      ],
    ],
  ])('sees %s', async (_what, damage, said) => {
    const { spa } = await paidVisit();
    await expect(findings(spa)).resolves.toEqual([]);
    await database.run((db) => changeRows(db, damage, [spa.tenantId]));
    expect((await findings(spa)).toSorted()).toEqual([...said].toSorted());
    await database.run((db) =>
      changeRows(db, 'DELETE FROM ledger_entry WHERE tenant_id = ?', [spa.tenantId]),
    );
  });
});

describe('a database from before the ledger', () => {
  test('balances after the migration as one that was written with it', async () => {
    const old = await openTestDatabase();
    const clock = clockAt(NOW);
    const spa = await makeSpa(old, clock, { therapists: 4 });
    const visits: { actor: Extract<Actor, { kind: 'guest' }>; booking: BookingView }[] = [];
    for (let count = 0; count < 4; count += 1) {
      const held = await spa.held(FIVE);
      const accepted = await spa.service.acceptHold(spa.tenantId, held.actor, held.booking.id);
      if (!accepted.ok) throw new Error(accepted.reason);
      await deliverPayment(spa.core, accepted.booking);
      visits.push({ actor: held.actor, booking: accepted.booking });
    }
    const [open, gone, going, over] = visits;
    if (!open || !gone || !going || !over) throw new Error('four visits');
    await spa.service.cancelBooking(spa.tenantId, gone.actor, gone.booking.id, null);
    await settleRefunds(spa.core, cashierRefunds);
    await spa.service.cancelBooking(spa.tenantId, going.actor, going.booking.id, null);
    clock.set(FIVE);
    await spa.service.checkIn(spa.tenantId, DESK, over.booking.id);
    await spa.service.completeVisit(spa.tenantId, DESK, over.booking.id);
    while ((await old.migrateDown()) !== 'Ledger1772000000018');
    await old.migrate();
    await issueMissing(spa.core);
    expect(await examine(old)).toEqual([]);
    await expect(settleRefunds(spa.core, cashierRefunds)).resolves.toBe(1);
    expect(await examine(old)).toEqual([]);
    await old.close();
  });
});

describe('money that a release from before the ledger took or gave back while it served again', () => {
  /** As that release writes: it knows neither entries nor which charge a refund is of. */
  async function unposted(spa: TestSpa): Promise<void> {
    await database.run(async (db) => {
      await changeRows(db, 'DELETE FROM ledger_entry WHERE tenant_id = ?', [spa.tenantId]);
      await changeRows(db, 'UPDATE payment SET charge_id = NULL WHERE tenant_id = ?', [spa.tenantId]);
    });
  }

  function loggedCore({ core }: TestSpa) {
    const logged: string[] = [];
    const error = (_: unknown, message: string) => void logged.push(message);
    return { core: { ...core, log: { ...core.log, error } }, logged };
  }

  function strayed({ id: bookingId }: BookingView) {
    return {
      ...{ ...BLANK, id: 'strayed', bookingId, checkoutId: null, chargeId: null, createdAt: 0 },
      ...{ kind: 'charge' as const, status: 'settled' as const, amountMinor: 0, currency: 'EUR' },
      ...{ provider: 'cashier', providerReference: 'strayed' },
    };
  }

  test('is posted at the next start, and can be given back', async () => {
    const { spa, actor, booking } = await paidVisit();
    await unposted(spa);
    await expect(spa.service.cancelBooking(spa.tenantId, actor, booking.id, null)).rejects.toThrow(
      'to give back',
    );
    expect(await postMissing(spa.core, spa.tenantId)).toBe(1);
    expect(await postMissing(spa.core, spa.tenantId)).toBe(0);
    expect(await findings(spa)).toEqual([]);
    await expect(spa.service.cancelBooking(spa.tenantId, actor, booking.id, null)).resolves.toMatchObject({
      ok: true,
    });
    await settleRefunds(spa.core, cashierRefunds);
    expect(await accounts(spa, booking)).toEqual({});
    expect(await findings(spa)).toEqual([]);
  });

  test('is where it would be: with the provider, on its way back, gone, or earned', async () => {
    const promised = await paidVisit();
    const gone = await paidVisit();
    const over = await paidVisit();
    for (const { spa, actor, booking } of [gone, promised])
      await spa.service.cancelBooking(spa.tenantId, actor, booking.id, null);
    await write(gone.spa, async (unit) => {
      const [refund] = await unit.find(PaymentTable, { where: { kind: 'refund' } });
      if (refund) await settleRefund(unit, refund, 're_old');
    });
    over.clock.set(FIVE);
    await over.spa.service.checkIn(over.spa.tenantId, DESK, over.booking.id);
    await over.spa.service.completeVisit(over.spa.tenantId, DESK, over.booking.id);
    for (const { spa, booking } of [promised, gone, over]) {
      const before = await accounts(spa, booking);
      await unposted(spa);
      await postMissing(spa.core, spa.tenantId);
      expect(await accounts(spa, booking)).toEqual(before);
      expect(await findings(spa)).toEqual([]);
    }
  });

  test('is settled where only that is missing, and a part that went back by itself is left alone', async () => {
    const { spa, actor, booking } = await paidVisit();
    await spa.service.cancelBooking(spa.tenantId, actor, booking.id, null);
    await write(spa, async (unit) => {
      const [refund] = await unit.find(PaymentTable, { where: { kind: 'refund' } });
      if (refund) await splitRefund(unit, refund, 3_000);
    });
    expect(await postMissing(spa.core, spa.tenantId)).toBe(0);
    await settleRefunds(spa.core, cashierRefunds);
    await database.run((db) =>
      changeRows(db, "DELETE FROM ledger_entry WHERE tenant_id = ? AND kind = 'refund-settled'", [
        spa.tenantId,
      ]),
    );
    expect(await postMissing(spa.core, spa.tenantId)).toBe(1);
    expect(await findings(spa)).toEqual([]);
  });

  test('does not keep the house closed where it cannot be posted: that is logged and named, the rest is posted', async () => {
    const { spa, booking } = await paidVisit();
    const other = await paidVisit();
    // What the tests before this one left is none of its own.
    await postMissing(spa.core);
    await unposted(spa);
    await unposted(other.spa);
    const { core, logged } = loggedCore(spa);
    const named = async (provider: string): Promise<void> => {
      await database.run((db) =>
        changeRows(db, 'UPDATE payment SET provider = ? WHERE booking_id = ?', [provider, booking.id]),
      );
    };
    // An account of the ledger is no way to pay: the entries do not sum to nothing.
    await named('tips');
    expect(await postMissing(core)).toBe(1);
    expect(logged).toEqual(['money of an earlier release could not be posted']);
    expect(await findings(other.spa)).toEqual([]);
    expect((await findings(spa)).length).toBeGreaterThan(0);
    await named('cashier');
    expect(await postMissing(core)).toBe(1);
    expect(await findings(spa)).toEqual([]);
  });

  test('does not where it cannot be numbered: the rest of its spa is, without a gap', async () => {
    const { spa } = await paidVisit();
    const other = await paidVisit();
    await write(spa, async (unit) => {
      await unit.remove(DocumentTable, {});
      await unit.remove(DocumentSeriesTable, {});
      // Of no visit of this spa.
      await unit.insert(PaymentTable, [strayed(other.booking)]);
    });
    const { core, logged } = loggedCore(spa);
    expect(await issueMissing(core)).toBe(1);
    expect(logged).toEqual(['a payment of an earlier release could not be numbered']);
    expect(await findings(spa)).toEqual(['charge strayed is settled and has no document']);
    await write(spa, (unit) => unit.remove(PaymentTable, { id: 'strayed' }));
    expect(await findings(spa)).toEqual([]);
  });
});
