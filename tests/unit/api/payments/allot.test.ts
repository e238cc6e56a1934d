import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PaymentEntity } from '../../../../api/database/entities/booking.ts';
import { allot, type Share, sumOf } from '../../../../api/payments/allot.ts';

function left(provider: string, amountMinor: number, currency = 'KWD', tipMinor = 0): Share {
  const charge: PaymentEntity = {
    ...{ id: provider, tenantId: 't', bookingId: 'b', checkoutId: null, chargeId: null },
    ...{ kind: 'charge', status: 'settled', amountMinor, tipMinor, currency, provider },
    ...{ providerReference: provider, createdAt: 0, reason: null, byName: null, note: null },
    ...{ failure: null, attempt: 0, dueAt: null, failures: 0 },
  };
  return { charge, amountMinor, tipMinor };
}

function given(shares: readonly Share[]): Record<string, number> {
  return Object.fromEntries(
    shares.map(({ charge, amountMinor, tipMinor }) => [charge.provider, amountMinor + tipMinor]),
  );
}

describe('what goes back of several payments', () => {
  test('is of the newest first, to the cent where cards move cents', () => {
    const shares = allot([left('stripe', 5_000, 'EUR'), left('cash', 3_000, 'EUR')], {
      amountMinor: 1_237,
      tipMinor: 0,
    });
    expect(given(shares)).toEqual({ stripe: 1_237, cash: 0 });
  });

  test('is whole hundredths of a card in a currency of thousandths, the rest of what was paid at the spa', () => {
    const wanted = { amountMinor: 1_237, tipMinor: 0 };
    expect(given(allot([left('stripe', 5_000), left('cash', 3_000)], wanted))).toEqual({
      stripe: 1_230,
      cash: 7,
    });
  });

  test('takes less cash where that is newer, so that the card can give its part', () => {
    const wanted = { amountMinor: 2_000, tipMinor: 0 };
    expect(given(allot([left('cash', 1_003), left('stripe', 5_000)], wanted))).toEqual({
      cash: 1_000,
      stripe: 1_000,
    });
  });

  test('is short of what nothing can give', () => {
    const wanted = { amountMinor: 1_237, tipMinor: 0 };
    expect(given(allot([left('stripe', 5_000)], wanted))).toEqual({ stripe: 1_230 });
  });

  test('is never more than is there, never what a card cannot move, and all of it where some cash can make up for it', () => {
    const part = fc.tuple(
      fc.constantFrom('cash', 'stripe', 'card-terminal'),
      fc.integer({ min: 0, max: 500 }),
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 2_000 }),
        (parts, want) => {
          const all = parts.map(([provider, minor]) =>
            left(provider, provider === 'stripe' ? minor * 10 : minor),
          );
          const amountMinor = Math.min(want, sumOf(all).amountMinor);
          const shares = allot(all, { amountMinor, tipMinor: 0 });
          for (const [at, share] of shares.entries()) {
            expect(share.amountMinor).toBeGreaterThanOrEqual(0);
            expect(share.amountMinor).toBeLessThanOrEqual(all[at]?.amountMinor ?? 0);
            if (share.charge.provider === 'stripe') expect(share.amountMinor % 10).toBe(0);
          }
          const short = amountMinor - sumOf(shares).amountMinor;
          expect(short).toBeGreaterThanOrEqual(0);
          expect(short).toBeLessThan(10);
          const cash = all.filter(({ charge }) => charge.provider !== 'stripe');
          if (cash.some((one) => one.amountMinor >= 9)) expect(short).toBe(0);
        },
      ),
    );
  });
});
