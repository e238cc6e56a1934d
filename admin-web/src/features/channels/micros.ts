const DIGITS = 6;

/** Reads "0.0456" or "0,0456" as millionths; null for what is no amount. */
export function readMicros(text: string): number | null {
  const parts = /^(\d{1,6})(?:[.,](\d{1,6}))?$/.exec(text.trim());
  if (!parts) return null;
  const [, whole = '0', fraction = ''] = parts;
  return Number(whole + fraction.padEnd(DIGITS, '0'));
}

/** As it is typed, with no more digits than it has. */
export function writeMicros(micros: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: DIGITS, useGrouping: false }).format(
    micros / 10 ** DIGITS,
  );
}
