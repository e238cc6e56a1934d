/** A sum that a guest names and nothing else: "12", "€7.50", "7,50 euro", "10 CHF". */
const sum = /^\p{Sc}?\s*(\d{1,6})(?:[.,](\d{1,2}))?\s*(?:\p{Sc}|euros?|dollars?|pounds?|[A-Z]{3})?[\s.!]*$/u;

/** In minor units of its currency; null for what is no sum. */
export function readSum(text: string, currency: string): number | null {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const found = sum.exec(text.trim());
  const [, whole, parts = ''] = found ?? [];
  if (whole === undefined || parts.length > digits) return null;
  return Number(whole + parts.padEnd(digits, '0'));
}

/** "10%", "10 percent": a share that is asked for by itself; null for what is none. */
export function readPercent(text: string): number | null {
  const [, percent] =
    /^(\d{1,3})\s*(?:%|percent|prozent|pour ?cent|por ?ciento|por ?cento)/iu.exec(text.trim()) ?? [];
  return percent === undefined ? null : Number(percent);
}
