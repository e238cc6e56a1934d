import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeAccounts } from '../../../../api/channels/accounts.ts';
import type { Core } from '../../../../api/core.ts';
import { CheckoutSessionTable } from '../../../../api/database/entities/checkout-session.ts';
import type { Database } from '../../../../api/database/open-database.ts';
import { tenantScope } from '../../../../api/database/scope.ts';
import { STRIPE } from '../../../../api/payments/provider.ts';
import { sweepSessions } from '../../../../api/payments/sessions/sweep-sessions.ts';
import type { Till } from '../../../../api/payments/sessions/till.ts';
import { makeStripe } from '../../../../api/payments/stripe/stripe-provider.ts';
import { clockAt, type TestClock } from '../../../support/clock.ts';
import { openTestDatabase } from '../../../support/database.ts';
import { coreOf, makeSpa } from '../../../support/spa.ts';
import { type HouseFront, openHouseFront } from '../../../support/stripe/house-front.ts';
import { type MortalHouse, openMortalHouse } from '../../../support/stripe/mortal-house.ts';
import { openStripeApi, type StripeApi } from '../../../support/stripe/stripe-api.ts';

let clock: TestClock;
let database: Database;
let stripe: StripeApi;
let front: HouseFront;
let house: MortalHouse;
let core: Core;
beforeAll(async () => {
  clock = clockAt('2026-03-02T09:00');
  database = await openTestDatabase();
  stripe = await openStripeApi(clock.now);
  front = await openHouseFront(() => house.routes);
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  core = { ...coreOf(database, clock), publicUrl: front.url, log: silent };
  house = openMortalHouse(core, stripe.url);
}, 60_000);
afterAll(async () => {
  await front.close();
  await stripe.close();
  await database.close();
});

/** A page that is open, and somebody who wants it looked at just while Stripe is being asked how it stands. */
async function wantedMeanwhile() {
  const spa = await makeSpa(database, clock);
  const id = `acct_${spa.tenantId}`;
  const [secretKey, webhookSecret] = [`sk_test_${id}`, `whsec_${id}`];
  const accounts = makeAccounts(core);
  const secrets = { secretKey, webhookSecret };
  await accounts.add(spa.tenantId, { channel: 'stripe', externalId: id, name: 'Stripe', secrets });
  const account = stripe.account({ id, secretKey, webhook: '', webhookSecrets: [webhookSecret] });
  const guest = await spa.guest();
  const held = await house.service.holdSlot(spa.tenantId, guest, spa.request(guest, '2026-03-04T17:00'));
  if (!held.ok) throw new Error(held.reason);
  const accepted = await house.service.acceptHold(spa.tenantId, guest, held.booking.id);
  if (!accepted.ok) throw new Error(accepted.reason);
  await (await fetch(`${front.url}/pay/${accepted.booking.checkout?.token}`, { redirect: 'manual' })).text();
  const real = makeStripe(stripe.url);
  const scope = <T>(work: (one: ReturnType<typeof tenantScope>) => Promise<T>): Promise<T> =>
    database.run((db) => work(tenantScope(db, spa.tenantId)));
  const lookAt = async () =>
    (await scope((one) => one.find(CheckoutSessionTable))).map((session) => session.lookAt);
  const till: Till = {
    ...{ core, accounts },
    providers: {
      [STRIPE]: {
        ...real,
        async readSession(...asked) {
          try {
            return await real.readSession(...asked);
          } finally {
            await scope((one) => one.update(CheckoutSessionTable, {}, { lookAt: clock.now() }));
          }
        },
      },
    },
  };
  clock.forward(2);
  return { till, account, lookAt };
}

describe('a look that is wanted while the provider is being asked', () => {
  test('is not put off by the answer', async () => {
    const { till, lookAt } = await wantedMeanwhile();
    await sweepSessions(till);
    expect(await lookAt()).toEqual([clock.now()]);
  });

  test('nor by an answer that does not come', async () => {
    const { till, account, lookAt } = await wantedMeanwhile();
    account.fault = ({ method }) => (method === 'GET' ? { kind: 'refused', status: 503 } : null);
    await sweepSessions(till);
    expect(await lookAt()).toEqual([clock.now()]);
  });
});
