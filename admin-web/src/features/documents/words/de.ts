import type { DocumentWords } from './types.ts';

export const de: DocumentWords = {
  title: 'Belege',
  none: 'Noch nichts ausgestellt.',
  failed: 'Die Belege wurden nicht geladen',
  kinds: { receipt: 'Quittung', 'credit-note': 'Erstattungsbeleg' },
  open: (what) => `${what} öffnen`,
  vat: (amount) => `${amount} USt`,
  noVat: 'ohne USt',
  tip: (amount) => `${amount} Trinkgeld`,
  corrects: (number) => `berichtigt ${number}`,
  ofMonth: (month) => `Belege im ${month}`,
  ofMonthHelp: 'Mit Umsatzsteuer, als Tabelle für die Buchhaltung (CSV)',
};
