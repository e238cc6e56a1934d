import type { DocumentView } from '../../contract.ts';
import { type Cell, csvOf, inUnits } from '../../csv.ts';

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
 * Documents for a bookkeeper's spreadsheet: a line for each rate of VAT of each, and one for its tip. See `csvOf`.
 */
export function documentsCsv(documents: readonly DocumentView[]): string {
  return csvOf([HEAD, ...documents.flatMap(rowsOf)]);
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
