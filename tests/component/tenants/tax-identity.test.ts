import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor, HouseEditor, TaxIdentity } from '../../../api/contract.ts';
import { ItemTable } from '../../../api/database/entities/booking.ts';
import { newId } from '../../../api/database/ids.ts';
import type { Database } from '../../../api/database/open-database.ts';
import { tenantScope } from '../../../api/database/scope.ts';
import { isoOf } from '../../../api/schedule/local-time.ts';
import { makeHouseEditor } from '../../../api/tenants/house-editor.ts';
import { clockAt, instant } from '../../support/clock.ts';
import { openTestDatabase } from '../../support/database.ts';
import { MANAGER, make, treatmentDraft } from '../../support/house-drafts.ts';
import { makeSpa, part, type TestSpa } from '../../support/spa.ts';

const DESK: Actor = { kind: 'staff', userId: 'stf1', name: 'Desk', role: 'desk' };

const draft: TaxIdentity = {
  legalName: 'Stille Wateren B.V.',
  address: 'Herengracht 1, Amsterdam',
  vatId: 'NL004495445B01',
  chargesVat: true,
  vatBasisPoints: 2_100,
};

describe("a tenant's tax identity", () => {
  let database: Database;
  let spa: TestSpa;
  let editor: HouseEditor;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    spa = await makeSpa(database, clockAt('2026-03-02T09:00'));
    editor = makeHouseEditor(spa.core);
  });

  const save = (more: Partial<Record<keyof TaxIdentity, unknown>> = {}, actor = MANAGER) => {
    const change: unknown = { kind: 'save-tax-identity', draft: { ...draft, ...more } };
    return editor.change(spa.tenantId, actor, change as never, newId());
  };
  const soldAt = async (treatmentId = spa.treatmentId) =>
    (await spa.service.house(spa.tenantId)).treatments.find(({ id }) => id === treatmentId);

  test('is that of a small business, without VAT, until something is said of it', async () => {
    const { taxIdentity } = await editor.sheet(spa.tenantId);
    expect(taxIdentity).toEqual({
      legalName: '',
      address: '',
      vatId: '',
      chargesVat: false,
      vatBasisPoints: 0,
    });
    expect((await soldAt())?.vatBasisPoints).toBeNull();
  });

  test('is what was saved, and gives its usual rate to all that has none of its own', async () => {
    await expect(save()).resolves.toMatchObject({ ok: true });
    expect((await editor.sheet(spa.tenantId)).taxIdentity).toEqual(draft);
    expect((await soldAt())?.vatBasisPoints).toBe(2_100);
    const addOn = { id: null, name: 'Tea', durationMinutes: 0, priceMinor: 500, equipment: [] };
    const { id } = await make(editor, spa.tenantId, {
      kind: 'save-treatment',
      id: null,
      draft: treatmentDraft({ vatBasisPoints: 900, addOns: [addOn, { ...addOn, vatBasisPoints: 0 }] }),
    });
    const sold = await soldAt(id ?? '');
    expect([sold?.vatBasisPoints, ...(sold?.addOns ?? []).map((one) => one.vatBasisPoints)]).toEqual([
      900, 900, 0,
    ]);
    const { tenant } = await spa.service.house(spa.tenantId);
    expect(tenant).not.toHaveProperty('taxIdentity');
  });

  test.each([
    ['without the number that VAT is paid under', { vatId: '  ' }, 'vatId', 'empty'],
    ['with a rate in percent', { vatBasisPoints: 20.5 }, 'vatBasisPoints', 'not-whole'],
    ['with more than half of the price', { vatBasisPoints: 5_001 }, 'vatBasisPoints', 'too-high'],
    ['with less than nothing', { vatBasisPoints: -1 }, 'vatBasisPoints', 'too-low'],
    ['with a name as long as a letter', { legalName: 'a'.repeat(201) }, 'legalName', 'too-long'],
    ['with a maybe', { chargesVat: 'maybe' }, 'chargesVat', 'wrong-type'],
  ])('cannot be %s', async (_what, more, field, reason) => {
    await expect(save(more)).resolves.toMatchObject({ ok: false, problems: [{ field, reason }] });
  });

  test('was last changed by whom the log of the house says, newest first, and no other spa’s', async () => {
    await save();
    const { id } = await make(editor, spa.tenantId, {
      kind: 'save-treatment',
      id: null,
      draft: treatmentDraft(),
    });
    const other = await makeSpa(database, clockAt('2026-03-02T09:00'));
    await makeHouseEditor(other.core).change(
      other.tenantId,
      MANAGER,
      { kind: 'save-tax-identity', draft },
      newId(),
    );
    const by = { by: MANAGER.kind === 'staff' ? MANAGER.name : '', at: isoOf(instant('2026-03-02T09:00')) };
    await expect(editor.changes(spa.tenantId)).resolves.toEqual([
      { kind: 'save-treatment', id, ...by },
      { kind: 'save-tax-identity', id: null, ...by },
    ]);
  });

  test('is not the desk’s to set', async () => {
    await expect(save({}, DESK)).resolves.toMatchObject({
      ok: false,
      problems: [{ reason: 'not-allowed' }],
    });
  });

  test('is kept by a visit as it was when booked, through a move and a new rate', async () => {
    await save();
    const addOn = { id: null, name: 'Tea', durationMinutes: 0, priceMinor: 500, equipment: [] };
    const { id } = await make(editor, spa.tenantId, {
      kind: 'save-treatment',
      id: null,
      draft: treatmentDraft({ addOns: [{ ...addOn, vatBasisPoints: 900 }] }),
    });
    const sold = await soldAt(id ?? '');
    const wish = part(id ?? '', { addOnIds: sold?.addOns.map((one) => one.id) ?? [] });
    const { actor, booking } = await spa.held('2026-03-10T17:00', { parts: [wish] });
    await save({ vatBasisPoints: 2_500 });
    await make(editor, spa.tenantId, {
      kind: 'save-treatment',
      id,
      draft: treatmentDraft({ vatBasisPoints: 1_000 }),
    });
    const moved = await spa.service.moveBooking(spa.tenantId, actor, {
      bookingId: booking.id,
      startsAt: isoOf(instant('2026-03-10T18:00')),
      locationId: null,
      therapistId: null,
      requestKey: newId(),
      exception: null,
    });
    expect(moved.ok).toBe(true);
    const [item] = await database.run((db) =>
      tenantScope(db, spa.tenantId).find(ItemTable, { where: { bookingId: booking.id } }),
    );
    expect(item).toMatchObject({
      vatBasisPoints: 2_100,
      priceMinor: 9_500,
      addOns: [{ name: 'Tea', vatBasisPoints: 900 }],
    });
  });
});
