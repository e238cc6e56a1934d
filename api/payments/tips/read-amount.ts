/**
 * Reads what a guest types as an amount, "5", "7.5" or "7,50", in minor units; null for what is none. With three digits behind
 * a comma, where cents have two, it could mean thousands, and is not guessed at.
 */
export function readAmount(text: string, currency: string): number | null {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const parts = /^(\d{1,7})(?:[.,](\d{1,3}))?$/.exec(text.replace(/[\s€$£]/g, ''));
  if (!parts) return null;
  const [, whole = '0', cents = ''] = parts;
  return cents.length > digits ? null : Number(whole + cents.padEnd(digits, '0'));
}
