import { describe, expect, test } from '@jest/globals';
import { EventTable } from '../../../../api/database/entities/booking.ts';
import { InboxTable } from '../../../../api/database/entities/people.ts';
import { tenantScope } from '../../../../api/database/scope.ts';
import { makeEventFetch } from '../../../../api/payments/events/fetch-missed.ts';
import { textAt } from '../../../support/stripe/form.ts';
import { type SpaOnStripe, serveWithStripe } from '../../../support/stripe/stripe-spa.ts';
import { until } from '../../../support/until.ts';

const MINUTE_MS = 60_000;

const served = serveWithStripe('2026-03-02T09:00');

/** A visit that was paid, of an account that is not told of anything from then on. */
async function paidThenSilent() {
  const spa = await served.spa();
  const { booking } = await spa.awaiting('2026-03-04T17:00');
  const id = await spa.sessionOf(booking);
  spa.account.books.pay(id);
  await until(async () => (await spa.now(booking)).status === 'confirmed');
  await spa.account.quiet();
  spa.account.traffic.isLost = () => true;
  const { intent } = spa.account.books.session(id);
  if (!intent) throw new Error('nothing was paid');
  return { spa, booking, intent };
}

function fetcher(): () => Promise<number> {
  return makeEventFetch(served.house.served.house.till);
}

async function kept({ spa }: SpaOnStripe): Promise<string[]> {
  const rows = await spa.core.database.run((db) =>
    tenantScope(db, spa.tenantId).find(InboxTable, { where: { channel: 'stripe' } }),
  );
  return rows.map(({ providerMessageId }) => providerMessageId).toSorted();
}

describe('what no webhook told of', () => {
  test('is found by asking what happened, and acted on once', async () => {
    const { spa, booking, intent } = await paidThenSilent();
    spa.account.books.refund({ payment_intent: intent.id, amount: '2000' });
    const fetchMissed = fetcher();
    expect(await fetchMissed()).toBeGreaterThan(0);
    await until(async () => (await spa.now(booking)).paidMinor === 7_000);
    const before = await kept(spa);
    served.house.forward(11 * MINUTE_MS);
    expect(await fetchMissed()).toBe(0);
    expect(await kept(spa)).toEqual(before);
    expect(before).toEqual([...new Set(before)]);
  });

  test('of a payment that was news, too: the payment is written down before its refund', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting('2026-03-04T17:00');
    const id = await spa.sessionOf(booking);
    spa.account.traffic.isLost = ({ type }) => type !== 'charge.refunded';
    spa.account.books.pay(id);
    const { intent } = spa.account.books.session(id);
    spa.account.books.refund({ payment_intent: intent?.id ?? '', amount: '2000' });
    await until(async () => (await spa.now(booking)).paidMinor === 7_000);
    expect((await spa.now(booking)).status).toBe('confirmed');
  });

  test('is asked for from where the last answer ended, however often the provider was away since', async () => {
    const { spa, booking, intent } = await paidThenSilent();
    const fetchMissed = fetcher();
    await fetchMissed();
    const before = spa.account.calls.length;
    const refundedAt = served.house.now();
    spa.account.books.refund({ payment_intent: intent.id, amount: '1000' });
    spa.account.fault = ({ path }) => (path === '/v1/events' ? { kind: 'refused', status: 503 } : null);
    for (let round = 0; round < 3; round += 1) {
      served.house.forward(11 * MINUTE_MS);
      await fetchMissed();
    }
    spa.account.fault = () => null;
    served.house.forward(11 * MINUTE_MS);
    await fetchMissed();
    await until(async () => (await spa.now(booking)).paidMinor === 8_000);
    // The served house asks as well, so it is looked at what each was asked, too.
    const asked = spa.account.calls.slice(before).filter(({ path }) => path === '/v1/events');
    expect(asked.length).toBeGreaterThanOrEqual(4);
    for (const { form } of asked)
      expect(Number(textAt(form, 'created', 'gte')) * 1000).toBeLessThanOrEqual(refundedAt);
  });

  test('is not asked for more than once in ten minutes', async () => {
    const { spa } = await paidThenSilent();
    const fetchMissed = fetcher();
    await fetchMissed();
    const asked = () => spa.account.calls.filter(({ path }) => path === '/v1/events').length;
    const once = asked();
    await fetchMissed();
    expect(asked()).toBe(once);
  });

  test('of a dispute, stands in the visit’s history', async () => {
    const { spa, booking, intent } = await paidThenSilent();
    spa.account.books.dispute(intent.id, 'fraudulent');
    await fetcher()();
    await until(async () => {
      const events = await spa.spa.core.database.run((db) =>
        tenantScope(db, spa.spa.tenantId).find(EventTable, { where: { bookingId: booking.id } }),
      );
      return events.some(({ type }) => type === 'payment-disputed');
    });
  });
});
