import { describe, expect, test } from '@jest/globals';
import { leastOnline } from '../../../../api/booking/least-online.ts';
import { cardFee, depositOf } from '../../../../api/booking/terms.ts';
import { tipChoices, tipRefusal } from '../../../../api/payments/tips/tip-rules.ts';
import { USUAL_TERMS } from '../../../../api/tenants/public-house.ts';
import { POLICY } from '../../../support/spa.ts';

describe('the least card payment', () => {
  test.each([
    ['EUR', 50],
    ['GBP', 30],
    ['JPY', 50],
    ['MXN', 1_000],
    ['CZK', 1_500],
    ['HUF', 17_500],
    // Stripe names none: a unit of it, or a hundred of those without a smaller one.
    ['ISK', 100],
    ['KWD', 1_000],
    ['ZAR', 100],
  ])('in %s is %i of its minor units', (currency, leastMinor) => {
    expect(leastOnline(currency)).toBe(leastMinor);
  });

  test('holds for tips, with the amount that would do', () => {
    const visit = { totalMinor: 40_000, currency: 'MXN' };
    expect(tipRefusal(visit, 999)).toEqual({ reason: 'too-small', limitMinor: 1_000 });
    expect(tipRefusal(visit, 1_000)).toBeNull();
    const choices = tipChoices(visit, { ...POLICY, tips: [1, 5] });
    expect(choices).toEqual([{ percent: 5, amountMinor: 2_000 }]);
  });

  test('makes a deposit, or a fee from a card, that nobody could pay none at all', () => {
    expect(depositOf(20_000, 4, 'MXN')).toBe(0);
    expect(depositOf(20_000, 5, 'MXN')).toBe(1_000);
    expect(depositOf(20_000, 0, 'MXN')).toBe(0);
    const terms = { ...USUAL_TERMS, keepsCard: true, lateFeePercent: 4, noShowFeePercent: 4 };
    const visit = { totalMinor: 20_000, dueMinor: 0, currency: 'MXN' };
    expect(cardFee(terms, visit)).toBeNull();
    expect(cardFee({ ...terms, noShowFeePercent: 5 }, visit)).toBe(1_000);
  });
});
