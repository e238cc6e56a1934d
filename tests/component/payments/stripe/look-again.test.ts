import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CheckoutSessionTable } from '../../../../api/database/entities/checkout-session.ts';
import { tenantScope } from '../../../../api/database/scope.ts';
import { STRIPE } from '../../../../api/payments/provider.ts';
import { sweepSessions } from '../../../../api/payments/sessions/sweep-sessions.ts';
import type { Till } from '../../../../api/payments/sessions/till.ts';
import { makeStripe } from '../../../../api/payments/stripe/stripe-provider.ts';
import { openQuietHouse, type QuietHouse } from './quiet-house.ts';

let house: QuietHouse;
beforeAll(async () => {
  house = await openQuietHouse('2026-03-02T09:00');
}, 60_000);
afterAll(() => house.close());

/** A page that is open, and somebody who wants it looked at just while Stripe is being asked how it stands. */
async function wantedMeanwhile() {
  const { spa, account } = await house.spa();
  const guest = await spa.guest();
  const { checkout } = await house.accepted(spa.tenantId, guest, spa.request(guest, '2026-03-04T17:00'));
  await (await fetch(checkout?.url ?? '', { redirect: 'manual' })).text();
  const real = makeStripe(house.stripeUrl);
  const scope = <T>(work: (one: ReturnType<typeof tenantScope>) => Promise<T>): Promise<T> =>
    house.core.database.run((db) => work(tenantScope(db, spa.tenantId)));
  const lookAt = async () =>
    (await scope((one) => one.find(CheckoutSessionTable))).map((session) => session.lookAt);
  const till: Till = {
    ...{ core: house.core, accounts: house.accounts },
    providers: {
      [STRIPE]: {
        ...real,
        async readSession(...asked) {
          try {
            return await real.readSession(...asked);
          } finally {
            await scope((one) => one.update(CheckoutSessionTable, {}, { lookAt: house.clock.now() }));
          }
        },
      },
    },
  };
  house.clock.forward(2);
  return { till, account, lookAt };
}

describe('a look that is wanted while the provider is being asked', () => {
  test('is not put off by the answer', async () => {
    const { till, lookAt } = await wantedMeanwhile();
    await sweepSessions(till);
    expect(await lookAt()).toEqual([house.clock.now()]);
  });

  test('nor by an answer that does not come', async () => {
    const { till, account, lookAt } = await wantedMeanwhile();
    account.fault = ({ method }) => (method === 'GET' ? { kind: 'refused', status: 503 } : null);
    await sweepSessions(till);
    expect(await lookAt()).toEqual([house.clock.now()]);
  });
});
