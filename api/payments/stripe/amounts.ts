/**
 * Stripe counts most currencies in hundredths, these in whole units, and a few in thousandths whose last digit is
 * nought: https://docs.stripe.com/currencies#zero-decimal
 */
const WHOLE = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const THOUSANDTHS = new Set('BHD JOD KWD OMR TND'.split(' '));

function decimalsAtStripe(currency: string): number {
  if (WHOLE.has(currency)) return 0;
  // The krona of Iceland and Uganda's shilling have no smaller unit any more, and are hundredths there all the same.
  return THOUSANDTHS.has(currency) ? 3 : 2;
}

/** Of our minor units, which are the currency's own (ISO 4217). */
function decimalsHere(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** Our minor units as Stripe counts them. */
export function amountAtStripe(amountMinor: number, currency: string): number {
  return Math.round(amountMinor * 10 ** (decimalsAtStripe(currency) - decimalsHere(currency)));
}

/** What Stripe says, in our minor units. */
export function amountHere(amount: number, currency: string): number {
  return Math.round(amount * 10 ** (decimalsHere(currency) - decimalsAtStripe(currency)));
}
