export type Cell = string | number;

/** A table for a spreadsheet, its head first: RFC 4180, with the mark that tells Excel of UTF-8. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A sum of minor units in units of its currency, as spreadsheets add up. */
export function inUnits(minor: number, currency: string): number {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return Number((minor / 10 ** digits).toFixed(digits));
}

/**
 * Text that a spreadsheet would take for a formula is kept from it by an apostrophe (OWASP, CSV injection): the name of a
 * house is written by people. Numbers are ours.
 */
function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
