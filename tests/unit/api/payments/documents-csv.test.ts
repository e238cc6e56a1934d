import { describe, expect, test } from '@jest/globals';
import type { DocumentView } from '../../../../api/contract.ts';
import { documentsCsv } from '../../../../api/payments/receipt/documents-csv.ts';

const receipt: DocumentView = {
  id: 'doc1',
  kind: 'receipt',
  number: '2026-000001',
  issuedOn: '2026-03-02',
  issuedAt: '2026-03-02T08:00:00Z',
  bookingId: 'bkg1',
  bookingCode: 'K7M4PX',
  locationName: 'Canal House',
  provider: 'stripe',
  currency: 'EUR',
  amountMinor: 10_001,
  tipMinor: 500,
  shares: [
    { basisPoints: 2_100, grossMinor: 9_000, vatMinor: 1_562 },
    { basisPoints: 550, grossMinor: 1_001, vatMinor: 52 },
  ],
  corrects: null,
};

function linesOf(...documents: DocumentView[]): string[] {
  return documentsCsv(documents).split('\r\n').slice(1, -1);
}

describe('the table for a bookkeeper', () => {
  test('has a line for each rate, and one for the tip', () => {
    expect(linesOf(receipt)).toEqual([
      '2026-000001,receipt,2026-03-02,K7M4PX,Canal House,stripe,EUR,visit,21,74.38,15.62,90,',
      '2026-000001,receipt,2026-03-02,K7M4PX,Canal House,stripe,EUR,visit,5.5,9.49,0.52,10.01,',
      '2026-000001,receipt,2026-03-02,K7M4PX,Canal House,stripe,EUR,tip,,5,0,5,',
    ]);
  });

  test('has less than nothing for a credit note, and whole yen', () => {
    const note: DocumentView = {
      ...receipt,
      ...{ kind: 'credit-note', number: 'C2026-000001', corrects: '2026-000001', currency: 'JPY' },
      ...{ tipMinor: 0, shares: [{ basisPoints: null, grossMinor: -11_000, vatMinor: 0 }] },
    };
    expect(linesOf(note)).toEqual([
      'C2026-000001,credit-note,2026-03-02,K7M4PX,Canal House,stripe,JPY,visit,,-11000,0,-11000,2026-000001',
    ]);
  });

  test.each([
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
    ['+31 20', `'+31 20`],
    ['-1+1', `'-1+1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\tcmd', `'\tcmd`],
    ['House, upstairs', '"House, upstairs"'],
    ['The "House"', '"The ""House"""'],
    ['Two\nlines', '"Two\nlines"'],
  ])('keeps a spreadsheet from running the name %j', (locationName, cell) => {
    expect(documentsCsv([{ ...receipt, locationName }])).toContain(`,K7M4PX,${cell},stripe,`);
  });
});
