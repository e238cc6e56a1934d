/** What stands on a receipt beside what was bought, in the language of the guest. */
export interface ReceiptWords {
  /** BCP 47, of the usual region: for days, times and sums. */
  readonly locale: string;
  readonly receipt: string;
  readonly booking: string;
  readonly guest: string;
  readonly visit: string;
  minutes(count: number): string;
  people(count: number): string;
  with(names: string): string;
  /** For somebody else than who paid. */
  giftFor(name: string): string;
  readonly total: string;
  paid(day: string): string;
  refunded(day: string): string;
  readonly online: string;
  /** What was paid and did not go back. */
  readonly kept: string;
  readonly restAtSpa: string;
  readonly cancelled: string;
  readonly testPayment: string;
  madeOn(day: string): string;
  readonly linkEnded: string;
  readonly askAgain: string;
}

const en: ReceiptWords = {
  locale: 'en-GB',
  receipt: 'Receipt',
  booking: 'Booking',
  guest: 'Guest',
  visit: 'Your visit',
  minutes: (count) => `${count} minutes`,
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  with: (names) => `with ${names}`,
  giftFor: (name) => `for ${name}`,
  total: 'Price of the visit',
  paid: (day) => `Paid on ${day}`,
  refunded: (day) => `Given back on ${day}`,
  online: 'online',
  kept: 'Paid in all',
  restAtSpa: 'The rest is paid at the spa.',
  cancelled: 'This visit was cancelled.',
  testPayment: 'Test payment: no money moved.',
  madeOn: (day) => `As of ${day}`,
  linkEnded: 'This link has ended',
  askAgain: 'Ask for your receipt in the chat: it comes with a new link.',
};

const es: ReceiptWords = {
  locale: 'es-ES',
  receipt: 'Recibo',
  booking: 'Reserva',
  guest: 'Cliente',
  visit: 'Su visita',
  minutes: (count) => `${count} minutos`,
  people: (count) => (count === 1 ? '1 persona' : `${count} personas`),
  with: (names) => `con ${names}`,
  giftFor: (name) => `para ${name}`,
  total: 'Precio de la visita',
  paid: (day) => `Pagado el ${day}`,
  refunded: (day) => `Devuelto el ${day}`,
  online: 'en línea',
  kept: 'Pagado en total',
  restAtSpa: 'El resto se paga en el spa.',
  cancelled: 'Esta visita se canceló.',
  testPayment: 'Pago de prueba: no se movió dinero.',
  madeOn: (day) => `A fecha de ${day}`,
  linkEnded: 'Este enlace ha caducado',
  askAgain: 'Pida el recibo en el chat: llega con un enlace nuevo.',
};

const de: ReceiptWords = {
  locale: 'de-DE',
  receipt: 'Quittung',
  booking: 'Buchung',
  guest: 'Gast',
  visit: 'Ihr Besuch',
  minutes: (count) => `${count} Minuten`,
  people: (count) => (count === 1 ? '1 Person' : `${count} Personen`),
  with: (names) => `bei ${names}`,
  giftFor: (name) => `für ${name}`,
  total: 'Preis des Besuchs',
  paid: (day) => `Bezahlt am ${day}`,
  refunded: (day) => `Erstattet am ${day}`,
  online: 'online',
  kept: 'Insgesamt bezahlt',
  restAtSpa: 'Der Rest wird im Spa bezahlt.',
  cancelled: 'Dieser Besuch wurde abgesagt.',
  testPayment: 'Testzahlung: Es floss kein Geld.',
  madeOn: (day) => `Stand: ${day}`,
  linkEnded: 'Dieser Link ist abgelaufen',
  askAgain: 'Bitten Sie im Chat um die Quittung: Sie kommt mit einem neuen Link.',
};

const fr: ReceiptWords = {
  locale: 'fr-FR',
  receipt: 'Reçu',
  booking: 'Réservation',
  guest: 'Client',
  visit: 'Votre visite',
  minutes: (count) => `${count} minutes`,
  people: (count) => (count === 1 ? '1 personne' : `${count} personnes`),
  with: (names) => `avec ${names}`,
  giftFor: (name) => `pour ${name}`,
  total: 'Prix de la visite',
  paid: (day) => `Payé le ${day}`,
  refunded: (day) => `Remboursé le ${day}`,
  online: 'en ligne',
  kept: 'Payé en tout',
  restAtSpa: 'Le reste se règle au spa.',
  cancelled: 'Cette visite a été annulée.',
  testPayment: 'Paiement de test : aucune somme versée.',
  madeOn: (day) => `État au ${day}`,
  linkEnded: 'Ce lien a expiré',
  askAgain: 'Demandez votre reçu dans le chat : il arrive avec un nouveau lien.',
};

const pt: ReceiptWords = {
  locale: 'pt-BR',
  receipt: 'Recibo',
  booking: 'Reserva',
  guest: 'Cliente',
  visit: 'Sua visita',
  minutes: (count) => `${count} minutos`,
  people: (count) => (count === 1 ? '1 pessoa' : `${count} pessoas`),
  with: (names) => `com ${names}`,
  giftFor: (name) => `para ${name}`,
  total: 'Preço da visita',
  paid: (day) => `Pago em ${day}`,
  refunded: (day) => `Devolvido em ${day}`,
  online: 'online',
  kept: 'Total pago',
  restAtSpa: 'O restante é pago no spa.',
  cancelled: 'Esta visita foi cancelada.',
  testPayment: 'Pagamento de teste: nenhum dinheiro foi movimentado.',
  madeOn: (day) => `Situação em ${day}`,
  linkEnded: 'Este link expirou',
  askAgain: 'Peça o recibo no chat: ele chega com um link novo.',
};

const byLanguage: Readonly<Record<string, ReceiptWords>> = { en, es, de, fr, pt };

/** In the language of a BCP 47 locale; English where it is none of ours. */
export function receiptWords(locale: string): ReceiptWords {
  return byLanguage[locale.toLowerCase().split(/[-_]/)[0] ?? ''] ?? en;
}
