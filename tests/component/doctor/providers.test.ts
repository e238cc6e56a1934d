import { describe, expect, test } from '@jest/globals';
import { changeRows } from '../../../api/database/plain-sql.ts';
import { compareWithProviders } from '../../../api/doctor/providers.ts';
import { type SpaOnStripe, serveWithStripe } from '../../support/stripe/stripe-spa.ts';
import { until } from '../../support/until.ts';

const FIVE = '2026-03-04T17:00';

const served = serveWithStripe('2026-03-02T09:00');

async function paid() {
  const spa = await served.spa();
  const { booking, actor } = await spa.awaiting(FIVE);
  const id = await spa.sessionOf(booking);
  spa.account.books.pay(id);
  await until(async () => (await spa.now(booking)).status === 'confirmed');
  return { spa, booking, actor, id };
}

async function said({ spa }: SpaOnStripe): Promise<string[]> {
  const found = await compareWithProviders(served.house.served.house.till, 0);
  return found
    .filter(({ tenantId }) => tenantId === spa.tenantId)
    .map(({ detail }) => detail.replace(/^session cs_\w+/, '#'));
}

const change = ({ spa }: SpaOnStripe, sql: string) =>
  spa.core.database.run((db) => changeRows(db, sql, [spa.tenantId]));

describe('the doctor at the payment provider', () => {
  test('finds nothing where both say the same, of refunds, too', async () => {
    const { spa, booking, actor } = await paid();
    await expect(said(spa)).resolves.toEqual([]);
    await spa.spa.service.cancelBooking(spa.spa.tenantId, actor, booking.id, null);
    await until(async () => (await spa.now(booking)).paidMinor === 0);
    await expect(said(spa)).resolves.toEqual([]);
  });

  test.each([
    [
      'UPDATE payment SET amount_minor = 8000 WHERE tenant_id = ?',
      '# was paid 9000 EUR at the provider, 8000 EUR by our books',
    ],
    [
      "UPDATE payment SET provider_reference = 'elsewhere' WHERE tenant_id = ?",
      '# was paid 9000 EUR at the provider, and not by our books',
    ],
  ])('sees a charge that differs', async (damage, finding) => {
    const { spa } = await paid();
    await change(spa, damage);
    await expect(said(spa)).resolves.toEqual([finding]);
  });

  test('sees what went back there and no word of it came', async () => {
    const { spa, booking, id } = await paid();
    const { intent } = spa.account.books.session(id);
    spa.account.hold();
    spa.account.books.refund({ payment_intent: intent?.id ?? '', amount: '2000' });
    spa.account.lose();
    await expect(said(spa)).resolves.toEqual(['# gave back 2000 EUR at the provider, 0 by our books']);
    expect((await spa.now(booking)).paidMinor).toBe(9_000);
  });

  test('says so where the provider cannot be asked', async () => {
    const { spa } = await paid();
    spa.account.fault = () => ({ kind: 'refused', status: 503 });
    await expect(said(spa)).resolves.toEqual([expect.stringMatching(/^# could not be compared: /)]);
  });
});
