import { describe, expect, test } from '@jest/globals';
import { changeRows } from '../../../api/database/plain-sql.ts';
import { compareWithProviders } from '../../../api/doctor/providers.ts';
import { chargeFee } from '../../../api/payments/cards/charge-fee.ts';
import { type SpaOnStripe, serveWithStripe } from '../../support/stripe/stripe-spa.ts';
import { until } from '../../support/until.ts';
import { DESK } from '../payments/money-spa.ts';
import { agreeUnder, CARD_TERMS } from '../payments/stripe/card-spa.ts';

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
    .map(({ detail }) => detail.replace(/^(session cs|card of cus)_\w+/, '#').replace(/pi_\w+/, 'pi'));
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

describe('the doctor at the payment provider, of kept cards', () => {
  const NOW = '2026-03-02T09:00';

  /** A visit that a card is kept for. */
  async function guarded() {
    served.house.setClock(NOW);
    const spa = await served.spa({ therapists: 2 });
    await agreeUnder(spa.spa, CARD_TERMS);
    const { booking } = await spa.awaiting(FIVE);
    spa.account.books.pay(await spa.sessionOf(booking));
    await until(async () => (await spa.now(booking)).status === 'confirmed');
    return { spa, booking };
  }

  /** … that nobody came to, and whose fee was taken. */
  async function charged() {
    const { spa, booking } = await guarded();
    served.house.setClock('2026-03-04T17:20');
    await spa.spa.service.markNoShow(spa.spa.tenantId, DESK, booking.id);
    const { till } = served.house.served.house;
    const wish = { bookingId: booking.id, amountMinor: 4_500 };
    const taken = await chargeFee(till, spa.spa.tenantId, DESK, wish);
    expect(taken).toMatchObject({ ok: true, fee: { state: 'paid' } });
    await until(() => [...spa.account.books.cards.values()].every(({ isDeleted }) => isDeleted));
    await until(async () => (await said(spa)).length === 0);
    return { spa, booking };
  }

  const intentOf = ({ account }: SpaOnStripe) => [...account.books.intents.values()][0]?.id ?? '';

  test('finds nothing where both say the same', async () => {
    const { spa } = await guarded();
    await expect(said(spa)).resolves.toEqual([]);
  });

  test('sees a card that was deleted there, and one that we think was', async () => {
    const { spa } = await guarded();
    for (const card of spa.account.books.cards.values()) card.isDeleted = true;
    await expect(said(spa)).resolves.toEqual(['# is kept by our books, and gone at the provider']);
    for (const card of spa.account.books.cards.values()) card.isDeleted = false;
    await change(spa, "UPDATE kept_card SET state = 'gone', look_at = NULL WHERE tenant_id = ?");
    await expect(said(spa)).resolves.toEqual(['# is gone by our books, and still kept at the provider']);
  });

  test('sees a card that we do not know of', async () => {
    const { spa } = await guarded();
    await change(spa, 'DELETE FROM kept_card WHERE tenant_id = ?');
    await expect(said(spa)).resolves.toEqual(['# left a card at the provider, and none by our books']);
  });

  test.each([
    [
      'UPDATE payment SET amount_minor = 4000 WHERE tenant_id = ?',
      ['# has the charge pi, which was paid 4500 EUR at the provider, 4000 EUR by our books'],
    ],
    [
      "UPDATE card_fee SET state = 'waived' WHERE tenant_id = ?",
      ['# has a fee paid at the provider, which is waived by our books'],
    ],
    [
      "UPDATE card_fee SET reference = 'elsewhere' WHERE tenant_id = ?",
      ['# has the fee elsewhere paid by our books, and not at the provider'],
    ],
  ])('sees a fee that differs: %s', async (damage, findings) => {
    const { spa } = await charged();
    await change(spa, damage);
    await expect(said(spa)).resolves.toEqual(findings);
  });

  test.each([
    ['went back', 'gave back 4500 EUR at the provider, 0 by our books'],
    ['was disputed', "has 4500 EUR at the guest's bank by the provider, 0 by our books"],
  ])('sees a fee that %s there and no word of it came', async (how, what) => {
    const { spa } = await charged();
    spa.account.hold();
    if (how === 'went back') spa.account.books.refund({ payment_intent: intentOf(spa) });
    else spa.account.books.dispute(intentOf(spa), 'fraudulent');
    spa.account.lose();
    await expect(said(spa)).resolves.toEqual([`# has the charge pi, which ${what}`]);
  });
});
