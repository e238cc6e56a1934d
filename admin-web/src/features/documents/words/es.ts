import type { DocumentWords } from './types.ts';

export const es: DocumentWords = {
  title: 'Recibos',
  none: 'Aún no se ha emitido ninguno.',
  failed: 'Los recibos no se han cargado',
  kinds: { receipt: 'Recibo', 'credit-note': 'Nota de crédito' },
  open: (what) => `Abrir: ${what}`,
  vat: (amount) => `${amount} de IVA`,
  noVat: 'sin IVA',
  tip: (amount) => `${amount} de propina`,
  corrects: (number) => `rectifica ${number}`,
  ofMonth: (month) => `Recibos de ${month}`,
  ofMonthHelp: 'Con su IVA, en una tabla para la contabilidad (CSV)',
};
