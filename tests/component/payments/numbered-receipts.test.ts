import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Unit, writeInTenant } from '../../../api/audit/write-in-tenant.ts';
import type { Actor, BookingView, TaxIdentity, VatShare } from '../../../api/contract.ts';
import { BookingTable, PaymentTable } from '../../../api/database/entities/booking.ts';
import {
  type DocumentEntity,
  DocumentSeriesTable,
  DocumentTable,
} from '../../../api/database/entities/documents.ts';
import { TenantTable, TreatmentTable } from '../../../api/database/entities/house.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { changeRows as changeBy } from '../../../api/database/plain-sql.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { examine } from '../../../api/doctor/examine.ts';
import { cashierRefunds } from '../../../api/payments/cashier/cashier.ts';
import { giveRefund } from '../../../api/payments/desk/give-refund.ts';
import {
  failRefund,
  retryRefund,
  settleRefund,
  splitRefund,
  takeCharge,
} from '../../../api/payments/move-money.ts';
import { issueMissing } from '../../../api/payments/receipt/issue-missing.ts';
import { openPeople } from '../../../api/payments/receipt/people-on-it.ts';
import { numberText } from '../../../api/payments/receipt/take-number.ts';
import { settleRefunds } from '../../../api/payments/refunds.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { deliverPayment } from '../../support/pay.ts';
import { changeRows, makeSpa, type SpaOptions, type TestSpa } from '../../support/spa.ts';

const NOW = '2026-03-02T09:00';
const DESK: Actor = { kind: 'staff', userId: 'desk', name: 'Mara', role: 'desk' };
const TAXED: TaxIdentity = {
  legalName: 'Test Spa B.V.',
  address: '',
  vatId: 'NL000099998B57',
  chargesVat: true,
  vatBasisPoints: 2_100,
};

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function spaWith(identity: TaxIdentity | null, options: SpaOptions = {}) {
  const clock = clockAt(NOW);
  const spa = await makeSpa(database, clock, options);
  await identify(spa, identity);
  return { spa, clock };
}

/** What a change of the house does, past its checks. */
async function identify(spa: TestSpa, taxIdentity: TaxIdentity | null): Promise<void> {
  await changeRows(spa, () =>
    database.run((db) => db.update(TenantTable, { id: spa.tenantId }, { taxIdentity })),
  );
}

/** Held, accepted and paid online. */
async function paidVisit(spa: TestSpa, local = '2026-03-10T17:00'): Promise<BookingView> {
  const { actor, booking } = await spa.held(local);
  const accepted = await spa.service.acceptHold(spa.tenantId, actor, booking.id);
  if (!accepted.ok) throw new Error(accepted.reason);
  await deliverPayment(spa.core, accepted.booking);
  return accepted.booking;
}

function write<T>(spa: TestSpa, work: (unit: Unit) => Promise<T>): Promise<T> {
  return writeInTenant(spa.core, spa.tenantId, DESK, work);
}

async function take(spa: TestSpa, id: string, amountMinor: number, tipMinor = 0, provider = 'cash') {
  return write(spa, async (unit) => {
    const booking = await unit.findOne(BookingTable, { id });
    if (booking === null) throw new Error('no booking');
    const money = { amountMinor, tipMinor, currency: booking.currency };
    return takeCharge(unit, booking, { provider, reference: null, checkoutId: null, ...money });
  });
}

async function documentsOf(spa: TestSpa): Promise<DocumentEntity[]> {
  return database.run((db) =>
    tenantScope(db, spa.tenantId).find(DocumentTable, { order: { issuedAt: 'ASC', id: 'ASC' } }),
  );
}

async function numbersOf(spa: TestSpa): Promise<string[]> {
  return (await documentsOf(spa)).map(numberText);
}

async function sharesOf(spa: TestSpa): Promise<(readonly VatShare[])[]> {
  return (await documentsOf(spa)).map(({ content }) => content.payment.shares);
}

async function findings(spa: TestSpa): Promise<string[]> {
  const found = (await examine(database)).filter(({ tenantId }) => tenantId === spa.tenantId);
  return found.map(({ detail }) => detail.replace(/[0-9a-z]{16}/g, '#'));
}

describe('numbers', () => {
  test('count on in each kind, by themselves in each spa', async () => {
    const { spa } = await spaWith(null);
    const other = await spaWith(null);
    const first = await paidVisit(spa);
    await paidVisit(spa, '2026-03-11T17:00');
    await paidVisit(other.spa);
    await spa.service.cancelBooking(spa.tenantId, DESK, first.id, 'burst pipe');
    await settleRefunds(spa.core, cashierRefunds);
    await paidVisit(spa, '2026-03-12T17:00');
    expect((await numbersOf(spa)).toSorted()).toEqual([
      '2026-000001',
      '2026-000002',
      '2026-000003',
      'C2026-000001',
    ]);
    expect(await numbersOf(other.spa)).toEqual(['2026-000001']);
    expect(await findings(spa)).toEqual([]);
  });

  test('begin again with the year of the house’s own calendar', async () => {
    // It is eleven in the morning in Greenwich when the year ends in Auckland.
    const { spa, clock } = await spaWith(null, {
      timeZone: 'Pacific/Auckland',
      policy: { horizonDays: 700 },
    });
    const { booking } = await spa.held('2027-01-20T22:00');
    clock.forward((Date.parse('2026-12-31T10:59:59Z') - clock.now()) / 60_000);
    await take(spa, booking.id, 1_000);
    clock.forward(1 / 60);
    await take(spa, booking.id, 1_000);
    await take(spa, booking.id, 1_000);
    const issued = await documentsOf(spa);
    expect(issued.map((one) => [numberText(one), one.issuedOn])).toEqual([
      ['2026-000001', '2026-12-31'],
      ['2027-000001', '2027-01-01'],
      ['2027-000002', '2027-01-01'],
    ]);
    expect(await findings(spa)).toEqual([]);
  });

  test('leave no gap where a transaction came to nothing after it had taken one', async () => {
    const { spa } = await spaWith(null);
    const { booking } = await spa.held('2026-03-10T17:00');
    await take(spa, booking.id, 1_000);
    const failed = write(spa, async (unit) => {
      const row = await unit.findOne(BookingTable, { id: booking.id });
      if (row === null) throw new Error('no booking');
      const money = { amountMinor: 500, currency: 'EUR', checkoutId: null };
      await takeCharge(unit, row, { provider: 'cash', reference: null, ...money });
      unit.last(async () => {
        // It has its number by now.
        expect(await unit.findOne(DocumentTable, { number: 2 })).not.toBeNull();
        throw new Error('a power cut');
      });
    });
    await expect(failed).rejects.toThrow('a power cut');
    await take(spa, booking.id, 2_000);
    expect(await numbersOf(spa)).toEqual(['2026-000001', '2026-000002']);
    expect(await findings(spa)).toEqual([]);
  });
});

describe('VAT', () => {
  test('of a visit at two rates, paid in three parts with a tip, is just that of the visit', async () => {
    const { spa } = await spaWith(TAXED);
    const addOn = { id: 'tea', name: 'Tea', durationMinutes: 0, priceMinor: 1_001, equipment: [] };
    await changeRows(spa, (scope) =>
      scope.update(TreatmentTable, { id: spa.treatmentId }, { addOns: [{ ...addOn, vatBasisPoints: 900 }] }),
    );
    const wish = { ...spa.request((await spa.held('2026-03-09T17:00')).actor, '2026-03-10T17:00').parts[0] };
    const { booking } = await spa.held('2026-03-10T17:00', {
      parts: [{ ...wish, addOnIds: ['tea'] } as never],
    });
    expect(booking.totalMinor).toBe(10_001);
    await take(spa, booking.id, 3_333, 0, 'cashier');
    await take(spa, booking.id, 3_333, 500);
    await take(spa, booking.id, 3_335, 0, 'card-terminal');
    const all = await sharesOf(spa);
    for (const [place, shares] of all.entries()) {
      expect(shares.map(({ basisPoints }) => basisPoints)).toEqual([2_100, 900]);
      expect(shares.reduce((sum, { grossMinor }) => sum + grossMinor, 0)).toBe(place === 2 ? 3_335 : 3_333);
    }
    const vatAt = (rate: number) =>
      all
        .flat()
        .filter(({ basisPoints }) => basisPoints === rate)
        .reduce((sum, { vatMinor }) => sum + vatMinor, 0);
    // 9000 × 21 / 121 = 1561.98; 1001 × 9 / 109 = 82.65.
    expect([vatAt(2_100), vatAt(900)]).toEqual([1_562, 83]);
    const documents = await documentsOf(spa);
    expect(documents.map(({ content }) => [content.payment.tipMinor, content.visit.paidMinor])).toEqual([
      [0, 3_333],
      [500, 6_666],
      [0, 10_001],
    ]);
    expect(await findings(spa)).toEqual([]);
  });

  test('is given back to the last cent, and of a kept fee stays what is in it', async () => {
    const { spa, clock } = await spaWith(TAXED);
    const whole = await paidVisit(spa);
    await spa.service.cancelBooking(spa.tenantId, DESK, whole.id, 'burst pipe');
    await settleRefunds(spa.core, cashierRefunds);
    expect((await sharesOf(spa)).flat()).toEqual([
      { basisPoints: 2_100, grossMinor: 9_000, vatMinor: 1_562 },
      { basisPoints: 2_100, grossMinor: -9_000, vatMinor: -1_562 },
    ]);
    const [, note] = await documentsOf(spa);
    expect(note?.content.corrects).toBe('2026-000001');
    clock.forward(1);
    expect(await findings(spa)).toEqual([]);
  });

  test('is not shown by who charges none, from the first receipt of a visit on', async () => {
    const { spa } = await spaWith(TAXED);
    const { booking } = await spa.held('2026-03-10T17:00');
    await identify(spa, { ...TAXED, chargesVat: false });
    await take(spa, booking.id, 4_000);
    await identify(spa, TAXED);
    await take(spa, booking.id, 5_000);
    expect((await sharesOf(spa)).flat()).toEqual([
      { basisPoints: null, grossMinor: 4_000, vatMinor: 0 },
      { basisPoints: null, grossMinor: 5_000, vatMinor: 0 },
    ]);
  });

  test('of a visit that was booked before anything was said of it is that of the day of its first receipt', async () => {
    const { spa } = await spaWith(null);
    const { booking } = await spa.held('2026-03-10T17:00');
    await identify(spa, TAXED);
    await take(spa, booking.id, 9_000);
    expect((await sharesOf(spa)).flat()).toEqual([
      { basisPoints: 2_100, grossMinor: 9_000, vatMinor: 1_562 },
    ]);
  });
});

describe('what is still to pay', () => {
  test('is on the receipt as the desk sees it: a gift is paid by nobody', async () => {
    const { spa } = await spaWith(TAXED);
    const actor = await spa.guest();
    const { replaces: _, ...wish } = spa.request(actor, '2026-03-10T17:00');
    const booked = await spa.service.bookByDesk(spa.tenantId, DESK, {
      ...{ ...wish, roomId: null, payment: 'at-spa', exception: null },
    });
    if (!booked.ok) throw new Error(booked.reason);
    const { id: bookingId } = booked.booking;
    await take(spa, bookingId, 4_000);
    const gift = { bookingId, amountMinor: 500, tipMinor: 0, reason: 'A cold room' };
    await expect(giveRefund(spa.core, spa.tenantId, DESK, gift)).resolves.toMatchObject({ ok: true });
    await take(spa, bookingId, 2_000);
    const sums = (await documentsOf(spa)).map(({ kind, content: { visit } }) => [
      kind,
      visit.paidMinor,
      visit.openMinor,
    ]);
    expect(sums).toEqual([
      ['receipt', 4_000, 5_000],
      ['credit-note', 3_500, 5_000],
      ['receipt', 5_500, 3_000],
    ]);
    expect(await findings(spa)).toEqual([]);
  });
});

describe('a refund', () => {
  test('that came back and left again has its credit note taken back, and another', async () => {
    const { spa, clock } = await spaWith(TAXED);
    const booking = await paidVisit(spa);
    await spa.service.cancelBooking(spa.tenantId, DESK, booking.id, 'burst pipe');
    await settleRefunds(spa.core, cashierRefunds);
    const refund = async () => {
      const found = await database.run((db) =>
        tenantScope(db, spa.tenantId).findOne(PaymentTable, { bookingId: booking.id, kind: 'refund' }),
      );
      if (found === null) throw new Error('no refund');
      return found;
    };
    clock.forward(5);
    await write(spa, async (unit) => failRefund(unit, await refund(), 'the account is closed'));
    expect(await findings(spa)).toEqual([]);
    clock.forward(5);
    await write(spa, async (unit) => retryRefund(unit, await refund(), 'cash'));
    await write(spa, async (unit) => settleRefund(unit, await refund(), 'by hand'));
    const documents = await documentsOf(spa);
    expect(documents.map((one) => [numberText(one), one.content.corrects])).toEqual([
      ['2026-000001', null],
      ['C2026-000001', '2026-000001'],
      ['2026-000002', 'C2026-000001'],
      ['C2026-000002', '2026-000001'],
    ]);
    expect(documents.map(({ content }) => content.payment.shares[0]?.vatMinor)).toEqual([
      1_562, -1_562, 1_562, -1_562,
    ]);
    expect(await findings(spa)).toEqual([]);
  });
});

describe('a refund that came back', () => {
  test('and goes out again in parts has a credit note for each', async () => {
    const { spa, clock } = await spaWith(TAXED);
    const booking = await paidVisit(spa);
    await spa.service.cancelBooking(spa.tenantId, DESK, booking.id, 'burst pipe');
    await settleRefunds(spa.core, cashierRefunds);
    const refunds = (unit: Unit) => unit.findAll(PaymentTable, { bookingId: booking.id, kind: 'refund' });
    clock.forward(5);
    await write(spa, async (unit) => {
      for (const refund of await refunds(unit)) await failRefund(unit, refund, 'the account is closed');
    });
    clock.forward(5);
    await write(spa, async (unit) => {
      for (const refund of await refunds(unit)) await retryRefund(unit, refund, 'cashier');
      for (const refund of await refunds(unit)) await splitRefund(unit, refund, 3_333);
    });
    clock.forward(5);
    await write(spa, async (unit) => {
      for (const refund of await refunds(unit)) await settleRefund(unit, refund, `part ${refund.id}`);
    });
    const sums = (await documentsOf(spa)).map((one) => one.content.payment.shares[0]?.grossMinor);
    expect(sums.slice(0, 3)).toEqual([9_000, -9_000, 9_000]);
    expect(sums.slice(3).toSorted()).toEqual([-3_333, -5_667]);
    const shares = (await sharesOf(spa)).flat();
    expect(shares.reduce((sum, { vatMinor }) => sum + vatMinor, 0)).toBe(0);
    expect(await findings(spa)).toEqual([]);
  });
});

describe('what was paid before there were numbers', () => {
  async function unnumbered(spa: TestSpa): Promise<void> {
    await database.run((db) => tenantScope(db, spa.tenantId).remove(DocumentTable, {}));
    await database.run((db) => tenantScope(db, spa.tenantId).remove(DocumentSeriesTable, {}));
  }

  test('gets them by the next start, oldest first and dated of that day, once', async () => {
    const { spa, clock } = await spaWith(TAXED);
    const first = await paidVisit(spa);
    clock.forward(10);
    await paidVisit(spa, '2026-03-11T17:00');
    await unnumbered(spa);
    expect(await findings(spa)).toEqual([
      'charge # is settled and has no document',
      'charge # is settled and has no document',
    ]);
    clock.forward(3 * 24 * 60);
    const counts = await Promise.all([issueMissing(spa.core), issueMissing(spa.core)]);
    expect(counts.toSorted()).toEqual([0, 2]);
    const documents = await documentsOf(spa);
    expect(documents.map((one) => [numberText(one), one.issuedOn])).toEqual([
      ['2026-000001', '2026-03-05'],
      ['2026-000002', '2026-03-05'],
    ]);
    expect(documents[0]).toMatchObject({
      bookingId: first.id,
      content: { payment: { at: Date.parse('2026-03-02T08:00:00Z') } },
    });
    expect(await findings(spa)).toEqual([]);
  });
});

describe('what is kept of a receipt', () => {
  test('has no name in the clear, and none at all when it has no name', async () => {
    const { spa } = await spaWith(null);
    await paidVisit(spa);
    const [document] = await documentsOf(spa);
    expect(document && openPeople(spa.core.seals, document)).toEqual({ guest: 'Guest', forName: null });
    expect(JSON.stringify(document)).not.toContain('"Guest');
  });
});

describe('the doctor', () => {
  test.each<[string, string, string]>([
    ['nothing where all is well', '', ''],
    [
      'a number that is missing',
      'DELETE FROM issued_document WHERE number = 1 AND tenant_id = ?',
      'series receipt 2026 does not count on to 2026-000002; series receipt 2026 has 1 documents and says 2; charge # is settled and has no document',
    ],
    [
      'a series that knows another number',
      'UPDATE document_series SET last_number = 7 WHERE tenant_id = ?',
      'series receipt 2026 has 2 documents and says 7',
    ],
    [
      'a receipt of another year',
      `UPDATE issued_document SET issued_on = '2025-12-31' WHERE number = 1 AND tenant_id = ?`,
      '2026-000001 was issued on 2025-12-31',
    ],
    [
      'a receipt of another sum',
      `UPDATE issued_document SET content = REPLACE(content, '"amountMinor":9000', '"amountMinor":900') WHERE number = 1 AND tenant_id = ?`,
      '2026-000001 says another sum than payment #',
    ],
    [
      'VAT that is not that of the visit',
      `UPDATE issued_document SET content = REPLACE(content, '"vatMinor":1562', '"vatMinor":1561') WHERE number = 1 AND tenant_id = ?`,
      'booking # has 1561 of VAT at 2100',
    ],
  ])('sees %s', async (_what, damage, found) => {
    const { spa } = await spaWith(TAXED);
    await paidVisit(spa);
    await paidVisit(spa, '2026-03-11T17:00');
    if (damage !== '') expect(await database.run((db) => changeBy(db, damage, [spa.tenantId]))).toBe(1);
    expect((await findings(spa)).join('; ')).toBe(found);
  });
});
