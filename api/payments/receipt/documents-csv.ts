import type { DocumentView } from '../../contract.ts';

type Cell = string | number;

const HEAD = [
  'number',
  'kind',
  'issued on',
  'booking',
  'location',
  'paid by',
  'currency',
  'for',
  'VAT rate %',
  'net',
  'VAT',
  'gross',
  'takes back',
];

/**
 * Documents for a bookkeeper's spreadsheet: a line for each rate of VAT of each, and one for its tip. RFC 4180, with the
 * mark that tells Excel of UTF-8.
 */
export function documentsCsv(documents: readonly DocumentView[]): string {
  const rows = documents.flatMap(rowsOf);
  return `\uFEFF${[HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function rowsOf(document: DocumentView): Cell[][] {
  const { number, kind, issuedOn, bookingCode, locationName, provider, currency, tipMinor } = document;
  const money = (minor: number): number => inUnits(minor, currency);
  const row = (what: string, rate: Cell, [net, vat, gross]: readonly [number, number, number]): Cell[] => [
    ...[number, kind, issuedOn, bookingCode, locationName, provider, currency, what, rate],
    ...[money(net), money(vat), money(gross), document.corrects ?? ''],
  ];
  return [
    ...document.shares.map(({ basisPoints, grossMinor, vatMinor }) =>
      row('visit', basisPoints === null ? '' : basisPoints / 100, [
        grossMinor - vatMinor,
        vatMinor,
        grossMinor,
      ]),
    ),
    ...(tipMinor === 0 ? [] : [row('tip', '', [tipMinor, 0, tipMinor])]),
  ];
}

function inUnits(minor: number, currency: string): number {
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
