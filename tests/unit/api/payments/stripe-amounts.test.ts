import { expect, test } from '@jest/globals';
import { amountAtStripe, amountHere } from '../../../../api/payments/stripe/amounts.ts';

test.each([
  ['EUR', 9_000, 9_000],
  ['GBP', 1, 1],
  // No smaller unit: counted in whole yen on both sides.
  ['JPY', 9_000, 9_000],
  ['KRW', 45_000, 45_000],
  // Whole at home, in hundredths at Stripe.
  ['ISK', 5_000, 500_000],
  ['UGX', 70_000, 7_000_000],
  // Thousandths on both sides.
  ['KWD', 25_500, 25_500],
])('%s %i is %i at Stripe, and back', (currency, here, there) => {
  expect(amountAtStripe(here, currency)).toBe(there);
  expect(amountHere(there, currency)).toBe(here);
});
