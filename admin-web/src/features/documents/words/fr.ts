import type { DocumentWords } from './types.ts';

export const fr: DocumentWords = {
  title: 'Reçus',
  none: 'Rien n’a encore été émis.',
  failed: 'Les reçus n’ont pas pu être chargés',
  kinds: { receipt: 'Reçu', 'credit-note': 'Note de crédit' },
  open: (what) => `Ouvrir : ${what}`,
  vat: (amount) => `dont TVA ${amount}`,
  noVat: 'sans TVA',
  tip: (amount) => `pourboire ${amount}`,
  corrects: (number) => `rectifie ${number}`,
  ofMonth: (month) => `Reçus de ${month}`,
  ofMonthHelp: 'Avec leur TVA, en tableau pour la comptabilité (CSV)',
};
