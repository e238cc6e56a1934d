import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TaxIdentity } from '../../../api/contract.ts';
import { DocumentSeriesTable, DocumentTable } from '../../../api/database/entities/documents.ts';
import { TreatmentTable } from '../../../api/database/entities/house.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { previewOf, sampleReceipt } from '../../../api/payments/receipt/preview-receipt.ts';
import { clockAt } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { changeRows, makeSpa, type TestSpa } from '../../support/spa.ts';

const IDENTITY: TaxIdentity = {
  legalName: 'Stille Wateren B.V.',
  address: 'Herengracht 1, Amsterdam',
  vatId: 'NL004495445B01',
  chargesVat: true,
  vatBasisPoints: 900,
};

describe('the preview of a receipt', () => {
  let database: Database;
  let spa: TestSpa;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    spa = await makeSpa(database, clockAt('2026-03-02T09:00'));
  });

  const preview = async (identity: TaxIdentity) =>
    previewOf(await sampleReceipt(spa.core, spa.tenantId, identity));

  test('says what the identity that is not saved yet would have a receipt say', async () => {
    const { house, number, vat, notes, sum } = await preview(IDENTITY);
    expect(house.lines).toContain('Stille Wateren B.V., Herengracht 1, Amsterdam');
    expect(house.lines).toContain('VAT no. NL004495445B01');
    expect(number).toBe('2026-000000');
    expect(sum.sum).toBe('€90.00');
    expect(vat.slice(1)).toEqual([['9%', '€82.57', '€7.43', '€90.00']]);
    expect(notes).toEqual([]);
  });

  test('shows the own rates of a treatment and of what can be had with it', async () => {
    const tea = { id: 'tea', name: 'Tea', durationMinutes: 0, priceMinor: 500, equipment: [] };
    await changeRows(spa, (scope) =>
      scope.update(
        TreatmentTable,
        { id: spa.treatmentId },
        { vatBasisPoints: 2_100, addOns: [{ ...tea, vatBasisPoints: 0 }] },
      ),
    );
    const { vat, items } = await preview(IDENTITY);
    expect(items[0]?.text).toBe('Massage + Tea');
    expect(vat.slice(1).map(([rate]) => rate)).toEqual(['21%', '0%', 'Total']);
  });

  test('says that no VAT is charged by who charges none', async () => {
    const { vat, notes } = await preview({ ...IDENTITY, chargesVat: false });
    expect(vat).toEqual([]);
    expect(notes).toEqual(['No VAT is charged.']);
  });

  test('is there before the first treatment is', async () => {
    await changeRows(spa, async (scope) => {
      await scope.update(TreatmentTable, { id: spa.treatmentId }, { active: false });
    });
    const { items, title } = await preview(IDENTITY);
    expect([title, items]).toEqual(['Receipt', []]);
  });

  test('takes no number and leaves no document', async () => {
    await preview(IDENTITY);
    const left = await database.run(async (db) => {
      const scope = tenantScope(db, spa.tenantId);
      return [...(await scope.find(DocumentTable)), ...(await scope.find(DocumentSeriesTable))];
    });
    expect(left).toEqual([]);
  });
});
