import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { VatShare } from '../../../../api/contract.ts';
import { type AtRate, byRate, cut, sharesOf, vatIn } from '../../../../api/payments/receipt/vat.ts';

const RATES = [null, 0, 550, 700, 900, 1_900, 2_100, 2_550] as const;
const rate = fc.constantFrom(...RATES);
const price = fc.integer({ min: 0, max: 2_000_000 });
const visits = fc
  .array(fc.record({ basisPoints: rate, grossMinor: price }), { minLength: 1, maxLength: 8 })
  .map(byRate)
  .filter((visit) => sum(visit) > 0);

function sum(parts: readonly AtRate[]): number {
  return parts.reduce((all, { grossMinor }) => all + grossMinor, 0);
}

function vatAt(basisPoints: number | null, shares: readonly VatShare[]): number {
  return shares.filter((one) => one.basisPoints === basisPoints).reduce((all, one) => all + one.vatMinor, 0);
}

/** One payment after another. */
function receiptsOf(visit: readonly AtRate[], amounts: readonly number[]): (readonly VatShare[])[] {
  const all: (readonly VatShare[])[] = [];
  for (const amount of amounts) all.push(sharesOf(amount, visit, all.flat()));
  return all;
}

describe('the VAT in a price', () => {
  test.each([
    [9_000, 2_100, 1_562], // 1561.98
    [9_000, 900, 743], // 743.12
    [119, 1_900, 19],
    [12_100, 2_100, 2_100],
    [9_000, 0, 0],
    [9_000, null, 0],
    [0, 2_100, 0],
    // 3 × 2000 / 12000 is just a half: up.
    [3, 2_000, 1],
    [9, 2_000, 2],
    // Yen have no decimals.
    [11_000, 1_000, 1_000],
  ])('of %d at %s is %d', (grossMinor, basisPoints, vat) => {
    expect(vatIn({ basisPoints, grossMinor })).toBe(vat);
  });

  test('is never more than half a unit from what it is exactly', () => {
    fc.assert(
      fc.property(price, fc.integer({ min: 1, max: 5_000 }), (grossMinor, basisPoints) => {
        const twice = 2n * BigInt(vatIn({ basisPoints, grossMinor })) * BigInt(10_000 + basisPoints);
        const exactly = 2n * BigInt(grossMinor) * BigInt(basisPoints);
        const off = twice - exactly;
        // Half up: a half is above, never below.
        expect(off <= BigInt(10_000 + basisPoints) && off > -BigInt(10_000 + basisPoints)).toBe(true);
      }),
    );
  });
});

describe('a sum in parts', () => {
  test('is all of the sum, and no part is more than its weight', () => {
    fc.assert(
      fc.property(fc.array(price, { minLength: 1, maxLength: 6 }), fc.nat(100), (weights, percent) => {
        const all = weights.reduce((a, b) => a + b, 0);
        const amount = Math.floor((all * percent) / 100);
        const parts = cut(amount, weights);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(amount);
        for (const [place, part] of parts.entries()) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(weights[place] ?? 0);
        }
      }),
    );
  });
});

describe('the receipts of a visit', () => {
  test('each add up, and together say just the VAT of the visit, however it is paid', () => {
    fc.assert(
      fc.property(visits, fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 6 }), (visit, cuts) => {
        const amounts = cut(sum(visit), [1, ...cuts]).filter((amount) => amount > 0);
        const receipts = receiptsOf(visit, amounts);
        for (const [place, shares] of receipts.entries()) {
          expect(sum(shares)).toBe(amounts[place]);
          for (const { grossMinor, vatMinor } of shares) {
            expect(grossMinor).toBeGreaterThan(0);
            expect(vatMinor).toBeGreaterThanOrEqual(0);
            expect(vatMinor).toBeLessThanOrEqual(grossMinor);
          }
        }
        for (const one of visit) expect(vatAt(one.basisPoints, receipts.flat())).toBe(vatIn(one));
      }),
      { numRuns: 500 },
    );
  });

  test('are undone to the last unit by credit notes of all that was paid, in any pieces', () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 4 });
    fc.assert(
      fc.property(
        visits,
        fc.integer({ min: 1, max: 100 }),
        pieces,
        pieces,
        (visit, percent, some, others) => {
          const paid = Math.max(1, Math.floor((sum(visit) * percent) / 100));
          const charges = cut(paid, [1, ...some]).filter((amount) => amount > 0);
          const refunds = cut(paid, [1, ...others]).filter((amount) => amount > 0);
          const all = receiptsOf(visit, [...charges, ...refunds.map((amount) => -amount)]);
          for (const credit of all.slice(charges.length))
            for (const { grossMinor, vatMinor } of credit) {
              expect(grossMinor).toBeLessThan(0);
              expect(vatMinor).toBeLessThanOrEqual(0);
            }
          for (const { basisPoints } of visit) {
            expect(vatAt(basisPoints, all.flat())).toBe(0);
            expect(sum(all.flat().filter((one) => one.basisPoints === basisPoints))).toBe(0);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('share out what was paid too much as the whole visit', () => {
    const visit = [
      { basisPoints: 2_100, grossMinor: 9_000 },
      { basisPoints: 900, grossMinor: 1_000 },
    ];
    const [first = [], second = []] = receiptsOf(visit, [10_000, 10_000]);
    expect(second.map(({ basisPoints, grossMinor }) => [basisPoints, grossMinor])).toEqual([
      [2_100, 9_000],
      [900, 1_000],
    ]);
    expect(sharesOf(-10_000, visit, [...first, ...second]).map(({ grossMinor }) => grossMinor)).toEqual([
      -9_000, -1_000,
    ]);
  });

  test('of a deposit and its rest say the VAT of each, and of both together that of the price', () => {
    const visit = [{ basisPoints: 2_100, grossMinor: 9_000 }];
    const receipts = receiptsOf(visit, [2_700, 6_300]);
    // 468.60 and 1093.39 alone; 1561.98 together.
    expect(receipts.map(([share]) => share?.vatMinor)).toEqual([469, 1_093]);
  });
});
