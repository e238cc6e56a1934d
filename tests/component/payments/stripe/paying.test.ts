import { describe, expect, test } from '@jest/globals';
import { takePayment } from '../../../../api/payments/desk/take-payment.ts';
import { textAt } from '../../../support/stripe/form.ts';
import { type SpaOnStripe, serveWithStripe } from '../../../support/stripe/stripe-spa.ts';
import { until } from '../../../support/until.ts';
import { DESK } from '../money-spa.ts';

const FIVE = '2026-03-04T17:00';

const served = serveWithStripe('2026-03-02T09:00');

async function becomes(spa: SpaOnStripe, booking: { readonly id: string }, status: string): Promise<void> {
  await until(async () => (await spa.spa.service.booking(spa.spa.tenantId, booking.id))?.status === status);
}

describe('the payment link of a spa with a Stripe account', () => {
  test('leads to the one session of the checkout, whoever opens it how often', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    const answers = await Promise.all([spa.follow(booking), spa.follow(booking), spa.follow(booking)]);
    const places = new Set(answers.map((answer) => answer.headers.get('location')?.split('#')[0]));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(places.size).toBe(1);
    expect([...places][0]).toMatch(/\/c\/pay\/cs_test_/);
    expect(spa.account.books.sessions.size).toBe(1);
  });

  test('opens a session for the visit: its price, its name, its language, its end, and what it is ours by', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    const { metadata, ...session } = spa.account.books.session(id);
    expect(session).toMatchObject({
      amount: 9_000,
      currency: 'eur',
      name: 'Massage · House',
      description: booking.code,
      locale: 'en',
      successUrl: `${booking.checkout?.url}/done`,
      cancelUrl: `${booking.checkout?.url}/back`,
      intentMetadata: metadata,
    });
    expect(metadata).toEqual({
      tenant: spa.spa.tenantId,
      booking: booking.id,
      checkout: expect.any(String),
    });
    const [created] = spa.account.calls;
    expect(created?.idempotencyKey).toBe(metadata.checkout);
    expect(textAt(created?.form ?? {}, 'adaptive_pricing', 'enabled')).toBe('false');
    // Half an hour is the least that Stripe takes; the hold is shorter, and ends it by itself.
    const minutes = (session.expiresAt - session.createdAt) / 60_000;
    expect(minutes).toBeGreaterThanOrEqual(30);
    expect(minutes).toBeLessThan(33);
  });

  test('asks for yen in yen', async () => {
    const spa = await served.spa({ currency: 'JPY' });
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    expect(spa.account.books.session(id)).toMatchObject({ amount: 9_000, currency: 'jpy' });
    spa.account.books.pay(id);
    await becomes(spa, booking, 'confirmed');
    expect(await spa.now(booking)).toMatchObject({ paidMinor: 9_000, currency: 'JPY' });
  });

  test('says so while Stripe does not answer, and leads there when it does', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    spa.account.fault = () => ({ kind: 'refused', status: 429 });
    const refused = await spa.follow(booking);
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain('does not open just now');
    spa.account.fault = () => null;
    expect((await spa.follow(booking)).status).toBe(303);
    expect(spa.account.books.sessions.size).toBe(1);
  });

  test('leads to a page that can be paid after Stripe failed in the middle, or its answer was lost', async () => {
    for (const kind of ['done-then-500', 'done-then-cut'] as const) {
      const spa = await served.spa();
      const { booking } = await spa.awaiting(FIVE);
      spa.account.fault = () => ({ kind });
      expect((await spa.follow(booking)).status).toBe(503);
      spa.account.fault = () => null;
      // A failed one is never asked for again under its key.
      const id = await spa.sessionOf(booking);
      spa.account.books.pay(id);
      await becomes(spa, booking, 'confirmed');
    }
  });
});

describe('a guest who paid', () => {
  test('is confirmed by the webhook', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    spa.account.books.pay(await spa.sessionOf(booking));
    await becomes(spa, booking, 'confirmed');
    expect(await spa.now(booking)).toMatchObject({ paidMinor: 9_000, checkout: { status: 'paid' } });
  });

  test('is confirmed when they come back before any webhook, and not by coming back alone', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    spa.account.hold();
    expect(await (await spa.follow(booking, '/done')).text()).toContain('Not paid yet');
    expect((await spa.now(booking)).status).toBe('awaiting-payment');
    spa.account.books.pay(id);
    expect(await (await spa.follow(booking, '/done')).text()).toContain('Paid, thank you');
    expect((await spa.now(booking)).status).toBe('confirmed');
    spa.account.release();
  });

  test('after the desk took cash is told that this money goes back, and not that it confirmed anything', async () => {
    const spa = await served.spa();
    const { booking } = await spa.awaiting(FIVE);
    const id = await spa.sessionOf(booking);
    const cash = { method: 'cash', amountMinor: 9_000, tipMinor: 0, note: null } as const;
    const { core, tenantId } = spa.spa;
    const taken = await takePayment(core, tenantId, DESK, { bookingId: booking.id, ...cash });
    expect(taken.ok).toBe(true);
    spa.account.books.pay(id);
    await until(async () => (await spa.now(booking)).checkout?.status === 'paid');
    const page = await (await spa.follow(booking, '/done')).text();
    expect(page).toContain('Your money goes back to you');
    expect(page).not.toContain('confirmed');
    expect((await spa.now(booking)).status).toBe('confirmed');
  });
});
