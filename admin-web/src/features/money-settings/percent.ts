/** What somebody types as a rate of VAT, and what it means in basis points: "21", "5.5" or "5,5" is 550. */

/** null for what is no rate, and for one above what the service takes: 50 %. */
export function readRate(text: string): number | null {
  const parts = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s%]/g, ''));
  if (!parts) return null;
  const [, whole = '0', part = ''] = parts;
  const basisPoints = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return basisPoints <= 5_000 ? basisPoints : null;
}

/** A rate as it is typed, with the sign of the language between whole and part. */
export function writeRate(basisPoints: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false }).format(
    basisPoints / 100,
  );
}

/** A rate as it is read: "21 %". */
export function rateText(basisPoints: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
    basisPoints / 10_000,
  );
}

/** A whole number of at most nine digits; null for anything else. */
export function readWhole(text: string): number | null {
  const digits = text.trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** "5, 10, 15": at most four whole percents of 1 to 100, each once; none of nothing. null for what cannot be read. */
export function readPercents(text: string): number[] | null {
  const parts = text.split(/[\s,;%]+/).filter((part) => part !== '');
  const percents = [...new Set(parts.map(Number))];
  const isGood = percents.every((percent) => Number.isInteger(percent) && percent >= 1 && percent <= 100);
  return isGood && percents.length <= 4 ? percents.toSorted((a, b) => a - b) : null;
}
