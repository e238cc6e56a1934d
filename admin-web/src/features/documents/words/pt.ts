import type { DocumentWords } from './types.ts';

export const pt: DocumentWords = {
  title: 'Recibos',
  none: 'Nada emitido ainda.',
  failed: 'Os recibos não carregaram',
  kinds: { receipt: 'Recibo', 'credit-note': 'Nota de crédito' },
  open: (what) => `Abrir: ${what}`,
  vat: (amount) => `${amount} de IVA`,
  noVat: 'sem IVA',
  tip: (amount) => `${amount} de gorjeta`,
  corrects: (number) => `retifica ${number}`,
  ofMonth: (month) => `Recibos de ${month}`,
  ofMonthHelp: 'Com o IVA, em uma tabela para a contabilidade (CSV)',
};
