import type { DocumentWords } from './types.ts';

export const en: DocumentWords = {
  title: 'Receipts',
  none: 'Nothing issued yet.',
  failed: 'The receipts did not load',
  kinds: { receipt: 'Receipt', 'credit-note': 'Credit note' },
  open: (what) => `Open ${what}`,
  vat: (amount) => `${amount} VAT`,
  noVat: 'no VAT',
  tip: (amount) => `${amount} tip`,
  corrects: (number) => `takes back ${number}`,
  ofMonth: (month) => `Receipts of ${month}`,
  ofMonthHelp: 'With their VAT, as a table for who keeps the books (CSV)',
};
