/**
 * The least that Stripe makes a card payment for, in the currency's own minor units, as its documentation has it (November 2026):
 * https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts. They follow what a payment costs there, and are far
 * from the same everywhere. Where an account is paid out in another currency, the least of that holds for what is exchanged; these
 * were set to be worth about the same.
 */
const LEAST_MINOR: ReadonlyMap<string, number> = new Map([
  ...(['AUD', 'BRL', 'CAD', 'CHF', 'EUR', 'INR', 'NZD', 'SGD', 'USD'] as const).map(
    (one) => [one, 50] as const,
  ),
  ['GBP', 30],
  ['JPY', 50],
  ['BGN', 100],
  ['AED', 200],
  ['MYR', 200],
  ['PLN', 200],
  ['RON', 200],
  ['DKK', 250],
  ['NOK', 300],
  ['SEK', 300],
  ['HKD', 400],
  ['MXN', 1_000],
  ['THB', 1_000],
  ['CZK', 1_500],
  ['HUF', 17_500],
]);

/**
 * Less than this, in minor units, no card payment is made for: what is due at once, what a link asks for, a tip, a fee. Of a
 * currency that Stripe names no least for, a unit; a hundred of those without a smaller one.
 */
export function leastOnline(currency: string): number {
  return LEAST_MINOR.get(currency) ?? (digitsOf(currency) === 3 ? 1_000 : 100);
}

/** How many digits the minor unit has (ISO 4217). */
export function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
