import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ProviderFailed } from '../../../../api/payments/provider.ts';
import { makeStripe } from '../../../../api/payments/stripe/stripe-provider.ts';
import { openStripeApi, type SimulatedAccount, type StripeApi } from '../../../support/stripe/stripe-api.ts';

const NOW = Date.parse('2026-03-02T09:00:00Z');
const OUR_ACCOUNT = {
  ...{
    id: 'a1',
    tenantId: 't1',
    channel: 'stripe' as const,
    externalId: 'acct_1',
    name: 'Stripe',
    active: true,
  },
  ...{ secrets: { secretKey: 'sk_test_1' }, createdAt: NOW },
};

let api: StripeApi;
let account: SimulatedAccount;

beforeEach(async () => {
  api = await openStripeApi(() => NOW);
  account = api.account({ id: 'acct_1', secretKey: 'sk_test_1', webhook: '', webhookSecrets: [] });
});

afterEach(async () => {
  expect(api.violations).toEqual([]);
  await api.close();
});

const stripe = () => makeStripe(api.url);

async function keepCard() {
  const { reference } = await stripe().openSession(OUR_ACCOUNT, {
    ...{ idempotencyKey: 'c1', takes: 'card', name: 'Deep tissue', description: 'K7M4PX', amountMinor: 0 },
    ...{ currency: 'EUR', locale: 'en', expiresAt: NOW + 3_600_000 },
    ...{ successUrl: 'http://spa/done', cancelUrl: 'http://spa/back', metadata: { checkout: 'c1' } },
  });
  expect(await stripe().readSession(OUR_ACCOUNT, reference)).toEqual({ status: 'open' });
  account.books.pay(reference);
  const standing = await stripe().readSession(OUR_ACCOUNT, reference);
  if (standing.status !== 'kept') throw new Error(standing.status);
  return standing.card;
}

function fee(card: { customer: string; method: string }, attempt = 0) {
  return {
    ...{ idempotencyKey: `f1-${attempt}`, feeId: 'f1', attempt, card, amountMinor: 4_250, currency: 'EUR' },
    ...{ description: 'No-show fee · K7M4PX', metadata: { tenant: 't1' } },
  };
}

test('keeps a card, and reads back its names, brand, last four figures and expiry, and nothing more', async () => {
  expect(await keepCard()).toEqual({
    ...{ customer: expect.stringMatching(/^cus_/), method: expect.stringMatching(/^pm_/) },
    ...{ brand: 'visa', lastFour: '4242', expiryMonth: 8, expiryYear: 2031 },
  });
});

test('ends a page on which no card was left', async () => {
  const { reference } = await stripe().openSession(OUR_ACCOUNT, {
    ...{ idempotencyKey: 'c2', takes: 'card', name: 'Deep tissue', description: 'K7M4PX', amountMinor: 0 },
    ...{ currency: 'EUR', locale: 'de-DE', expiresAt: NOW + 3_600_000 },
    ...{ successUrl: 'http://spa/done', cancelUrl: 'http://spa/back', metadata: {} },
  });
  expect(await stripe().endSession(OUR_ACCOUNT, reference)).toEqual({ status: 'expired' });
});

test('charges a kept card once, however often the same is asked', async () => {
  const card = await keepCard();
  const first = await stripe().chargeCard(OUR_ACCOUNT, fee(card));
  expect(first).toMatchObject({
    status: 'paid',
    feeId: 'f1',
    attempt: 0,
    amountMinor: 4_250,
    currency: 'EUR',
  });
  expect(await stripe().chargeCard(OUR_ACCOUNT, fee(card))).toEqual(first);
  expect(await stripe().feesOf(OUR_ACCOUNT, card.customer)).toEqual([first]);
});

test.each([
  ['declined', 'declined', 'insufficient_funds'],
  ['asks-owner', 'needs-guest', 'authentication_required'],
  ['takes-its-time', 'processing', null],
] as const)(
  'a card that is %s is an answer, the same when it is asked again',
  async (answer, status, code) => {
    const card = await keepCard();
    for (const kept of account.books.cards.values()) kept.answer = answer;
    const first = await stripe().chargeCard(OUR_ACCOUNT, fee(card));
    expect(first).toMatchObject({ status, code });
    expect(await stripe().chargeCard(OUR_ACCOUNT, fee(card))).toEqual(first);
    expect(await stripe().feesOf(OUR_ACCOUNT, card.customer)).toMatchObject([{ status, attempt: 0 }]);
  },
);

test.each([
  ['requires_payment_method', null, 'processing'],
  ['requires_confirmation', null, 'processing'],
  ['requires_payment_method', 'card_declined', 'declined'],
  ['canceled', null, 'declined'],
  ['requires_action', null, 'needs-guest'],
] as const)('what is %s with the refusal %s is %s', async (status, refusal, expected) => {
  const card = await keepCard();
  await stripe().chargeCard(OUR_ACCOUNT, fee(card));
  for (const intent of account.books.intents.values()) {
    intent.status = status;
    if (intent.offSession) intent.offSession.refusal = refusal;
  }
  expect(await stripe().feesOf(OUR_ACCOUNT, card.customer)).toMatchObject([{ status: expected }]);
});

test('what Stripe failed at after it had charged is found', async () => {
  const card = await keepCard();
  account.fault = ({ path }) => (path === '/v1/payment_intents' ? { kind: 'done-then-500' } : null);
  await expect(stripe().chargeCard(OUR_ACCOUNT, fee(card))).rejects.toThrow(ProviderFailed);
  account.fault = () => null;
  expect(await stripe().feesOf(OUR_ACCOUNT, card.customer)).toMatchObject([{ status: 'paid', feeId: 'f1' }]);
});

test('a card that was let go cannot be charged, and is gone also when it is said again', async () => {
  const card = await keepCard();
  await stripe().forgetCard(OUR_ACCOUNT, card.customer);
  await stripe().forgetCard(OUR_ACCOUNT, card.customer);
  expect(account.books.cards.get(card.customer)?.isDeleted).toBe(true);
});
