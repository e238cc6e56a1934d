import { amountHere } from '../../../api/payments/stripe/amounts.ts';

/** An amount that is counted as Stripe counts it, as people write it: `{ amount: 950, currency: 'eur' }` is €9.50. */
export function moneyOf({
  amount,
  currency,
  locale = 'en',
}: {
  readonly amount: number;
  readonly currency: string;
  readonly locale?: string;
}): string {
  const code = currency.toUpperCase();
  const style = { style: 'currency', currency: code } as const;
  const format = new Intl.NumberFormat(locale === 'auto' ? 'en' : locale, style);
  return format.format(amountHere(amount, code) / 10 ** decimalsOf(code));
}

/** The decimals that people write of a currency. */
export function decimalsOf(currency: string): number {
  const style = { style: 'currency', currency: currency.toUpperCase() } as const;
  return new Intl.NumberFormat('en', style).resolvedOptions().maximumFractionDigits ?? 2;
}
