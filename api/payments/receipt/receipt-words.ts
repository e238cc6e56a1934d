import type { DocumentKind } from '../../contract.ts';

/** What stands on a receipt or credit note beside what was bought, in the language of the guest. */
export interface ReceiptWords {
  /** BCP 47, of the usual region: for days, times and sums. */
  readonly locale: string;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  issued(day: string): string;
  vatNumber(number: string): string;
  /** What a document takes back. */
  readonly corrects: string;
  readonly booking: string;
  readonly guest: string;
  readonly visit: string;
  minutes(count: number): string;
  people(count: number): string;
  with(names: string): string;
  /** For somebody else than who paid. */
  giftFor(name: string): string;
  readonly total: string;
  readonly paidBefore: string;
  paid(day: string): string;
  refunded(day: string): string;
  /** A refund that came back to the house: its bank said no after all. */
  cameBack(day: string): string;
  /** How: of a payment provider all the same. */
  readonly online: string;
  readonly atDesk: Readonly<Record<'cash' | 'card-terminal' | 'voucher', string>>;
  readonly tip: string;
  /** The sum of the document. */
  readonly sums: Readonly<Record<DocumentKind, string>>;
  readonly stillOpen: string;
  /** What was paid and did not go back. */
  readonly kept: string;
  readonly vat: {
    readonly rate: string;
    readonly net: string;
    readonly tax: string;
    readonly gross: string;
    readonly total: string;
    readonly without: string;
  };
  readonly noVat: string;
  readonly cancelled: string;
  readonly testPayment: string;
  readonly linkEnded: string;
  readonly askAgain: string;
}

const en: ReceiptWords = {
  locale: 'en-GB',
  kinds: { receipt: 'Receipt', 'credit-note': 'Credit note' },
  issued: (day) => `Issued on ${day}`,
  vatNumber: (number) => `VAT no. ${number}`,
  corrects: 'Takes back',
  booking: 'Booking',
  guest: 'Guest',
  visit: 'Your visit',
  minutes: (count) => `${count} minutes`,
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  with: (names) => `with ${names}`,
  giftFor: (name) => `for ${name}`,
  total: 'Price of the visit',
  paidBefore: 'Paid before',
  paid: (day) => `Paid on ${day}`,
  refunded: (day) => `Given back on ${day}`,
  cameBack: (day) => `Refund that came back on ${day}`,
  online: 'online',
  atDesk: { cash: 'in cash', 'card-terminal': 'by card at the spa', voucher: 'by voucher' },
  tip: 'Tip, without VAT',
  sums: { receipt: 'Paid with this receipt', 'credit-note': 'Given back in all' },
  stillOpen: 'Still to be paid',
  kept: 'Paid for the visit after that',
  vat: { rate: 'VAT rate', net: 'Net', tax: 'VAT', gross: 'Gross', total: 'Total', without: 'without VAT' },
  noVat: 'No VAT is charged.',
  cancelled: 'This visit was cancelled.',
  testPayment: 'Test payment: no money moved.',
  linkEnded: 'This link has ended',
  askAgain: 'Ask for your receipt in the chat: it comes with a new link.',
};

const es: ReceiptWords = {
  locale: 'es-ES',
  kinds: { receipt: 'Recibo', 'credit-note': 'Nota de crédito' },
  issued: (day) => `Emitido el ${day}`,
  vatNumber: (number) => `N.º de IVA ${number}`,
  corrects: 'Rectifica',
  booking: 'Reserva',
  guest: 'Cliente',
  visit: 'Su visita',
  minutes: (count) => `${count} minutos`,
  people: (count) => (count === 1 ? '1 persona' : `${count} personas`),
  with: (names) => `con ${names}`,
  giftFor: (name) => `para ${name}`,
  total: 'Precio de la visita',
  paidBefore: 'Pagado antes',
  paid: (day) => `Pagado el ${day}`,
  refunded: (day) => `Devuelto el ${day}`,
  cameBack: (day) => `Devolución que volvió el ${day}`,
  online: 'en línea',
  atDesk: { cash: 'en efectivo', 'card-terminal': 'con tarjeta en el spa', voucher: 'con vale' },
  tip: 'Propina, sin IVA',
  sums: { receipt: 'Pagado con este recibo', 'credit-note': 'Devuelto en total' },
  stillOpen: 'Queda por pagar',
  kept: 'Pagado por la visita después',
  vat: { rate: 'Tipo de IVA', net: 'Base', tax: 'IVA', gross: 'Importe', total: 'Total', without: 'sin IVA' },
  noVat: 'No se aplica IVA.',
  cancelled: 'Esta visita se canceló.',
  testPayment: 'Pago de prueba: no se movió dinero.',
  linkEnded: 'Este enlace ha caducado',
  askAgain: 'Pida el recibo en el chat: llega con un enlace nuevo.',
};

const de: ReceiptWords = {
  locale: 'de-DE',
  kinds: { receipt: 'Quittung', 'credit-note': 'Erstattungsbeleg' },
  issued: (day) => `Ausgestellt am ${day}`,
  vatNumber: (number) => `USt-Nr. ${number}`,
  corrects: 'Berichtigt',
  booking: 'Buchung',
  guest: 'Gast',
  visit: 'Ihr Besuch',
  minutes: (count) => `${count} Minuten`,
  people: (count) => (count === 1 ? '1 Person' : `${count} Personen`),
  with: (names) => `bei ${names}`,
  giftFor: (name) => `für ${name}`,
  total: 'Preis des Besuchs',
  paidBefore: 'Zuvor bezahlt',
  paid: (day) => `Bezahlt am ${day}`,
  refunded: (day) => `Erstattet am ${day}`,
  cameBack: (day) => `Am ${day} zurückgekommene Erstattung`,
  online: 'online',
  atDesk: { cash: 'bar', 'card-terminal': 'mit Karte im Spa', voucher: 'mit Gutschein' },
  tip: 'Trinkgeld, ohne USt',
  sums: { receipt: 'Hiermit bezahlt', 'credit-note': 'Insgesamt erstattet' },
  stillOpen: 'Noch zu zahlen',
  kept: 'Danach für den Besuch bezahlt',
  vat: { rate: 'USt-Satz', net: 'Netto', tax: 'USt', gross: 'Brutto', total: 'Summe', without: 'ohne USt' },
  noVat: 'Es wird keine Umsatzsteuer berechnet.',
  cancelled: 'Dieser Besuch wurde abgesagt.',
  testPayment: 'Testzahlung: Es floss kein Geld.',
  linkEnded: 'Dieser Link ist abgelaufen',
  askAgain: 'Bitten Sie im Chat um die Quittung: Sie kommt mit einem neuen Link.',
};

const fr: ReceiptWords = {
  locale: 'fr-FR',
  kinds: { receipt: 'Reçu', 'credit-note': 'Note de crédit' },
  issued: (day) => `Émis le ${day}`,
  vatNumber: (number) => `N° de TVA ${number}`,
  corrects: 'Rectifie',
  booking: 'Réservation',
  guest: 'Client',
  visit: 'Votre visite',
  minutes: (count) => `${count} minutes`,
  people: (count) => (count === 1 ? '1 personne' : `${count} personnes`),
  with: (names) => `avec ${names}`,
  giftFor: (name) => `pour ${name}`,
  total: 'Prix de la visite',
  paidBefore: 'Déjà payé',
  paid: (day) => `Payé le ${day}`,
  refunded: (day) => `Remboursé le ${day}`,
  cameBack: (day) => `Remboursement revenu le ${day}`,
  online: 'en ligne',
  atDesk: { cash: 'en espèces', 'card-terminal': 'par carte au spa', voucher: 'par bon' },
  tip: 'Pourboire, sans TVA',
  sums: { receipt: 'Payé avec ce reçu', 'credit-note': 'Remboursé en tout' },
  stillOpen: 'Reste à payer',
  kept: 'Payé pour la visite ensuite',
  vat: { rate: 'Taux de TVA', net: 'HT', tax: 'TVA', gross: 'TTC', total: 'Total', without: 'sans TVA' },
  noVat: 'TVA non applicable.',
  cancelled: 'Cette visite a été annulée.',
  testPayment: 'Paiement de test : aucune somme versée.',
  linkEnded: 'Ce lien a expiré',
  askAgain: 'Demandez votre reçu dans le chat : il arrive avec un nouveau lien.',
};

const pt: ReceiptWords = {
  locale: 'pt-BR',
  kinds: { receipt: 'Recibo', 'credit-note': 'Nota de crédito' },
  issued: (day) => `Emitido em ${day}`,
  vatNumber: (number) => `N.º de IVA ${number}`,
  corrects: 'Retifica',
  booking: 'Reserva',
  guest: 'Cliente',
  visit: 'Sua visita',
  minutes: (count) => `${count} minutos`,
  people: (count) => (count === 1 ? '1 pessoa' : `${count} pessoas`),
  with: (names) => `com ${names}`,
  giftFor: (name) => `para ${name}`,
  total: 'Preço da visita',
  paidBefore: 'Pago antes',
  paid: (day) => `Pago em ${day}`,
  refunded: (day) => `Devolvido em ${day}`,
  cameBack: (day) => `Devolução que voltou em ${day}`,
  online: 'online',
  atDesk: { cash: 'em dinheiro', 'card-terminal': 'com cartão no spa', voucher: 'com vale' },
  tip: 'Gorjeta, sem IVA',
  sums: { receipt: 'Pago com este recibo', 'credit-note': 'Total devolvido' },
  stillOpen: 'Ainda a pagar',
  kept: 'Pago pela visita depois disso',
  vat: { rate: 'Taxa de IVA', net: 'Base', tax: 'IVA', gross: 'Valor', total: 'Total', without: 'sem IVA' },
  noVat: 'Não é cobrado IVA.',
  cancelled: 'Esta visita foi cancelada.',
  testPayment: 'Pagamento de teste: nenhum dinheiro foi movimentado.',
  linkEnded: 'Este link expirou',
  askAgain: 'Peça o recibo no chat: ele chega com um link novo.',
};

const byLanguage: Readonly<Record<string, ReceiptWords>> = { en, es, de, fr, pt };

/** In the language of a BCP 47 locale; English where it is none of ours. */
export function receiptWords(locale: string): ReceiptWords {
  return byLanguage[locale.toLowerCase().split(/[-_]/)[0] ?? ''] ?? en;
}
