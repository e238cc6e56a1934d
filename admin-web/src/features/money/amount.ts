/** What somebody types as an amount, and what it means in minor units. No number is ever a float of money. */

/** ISO 4217: how many digits the minor unit has. 2 for EUR, 0 for JPY, 3 for KWD. */
export function digitsOf(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/**
 * Reads "12", "12.5" or "12,50"; null for what is no amount. A comma and a point both part the cents: with three digits
 * behind it, where cents have two, it could mean thousands, and is not guessed at.
 */
export function readAmount(text: string, currency: string): number | null {
  const digits = digitsOf(currency);
  const parts = /^(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(text.replace(/\s/g, ''));
  if (!parts) return null;
  const [, whole = '0', cents = ''] = parts;
  if (cents.length > digits) return null;
  return Number(whole + cents.padEnd(digits, '0'));
}

/** An amount as it is typed: "12.50", or "12,50" where that is usual. */
export function writeAmount(minor: number, currency: string, locale: string): string {
  const digits = digitsOf(currency);
  const text = String(minor).padStart(digits + 1, '0');
  if (digits === 0) return text;
  return `${text.slice(0, -digits)}${decimalOf(locale)}${text.slice(-digits)}`;
}

function decimalOf(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
