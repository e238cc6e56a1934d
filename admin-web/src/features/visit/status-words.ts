import type { BookingStatus, BookingView } from '../../../../api/contract.ts';

/** What a visit's state and a guest without a name are called: wherever a visit is shown. */
export interface StatusWords {
  readonly noName: string;
  readonly statuses: Readonly<Record<BookingStatus, string>>;
  /** Paid, and its bank takes its time. */
  readonly processing: string;
}

const en: StatusWords = {
  noName: 'Guest without a name',
  statuses: {
    held: 'Held',
    'awaiting-payment': 'Unpaid',
    confirmed: 'Confirmed',
    'checked-in': 'Arrived',
    'in-treatment': 'In treatment',
    completed: 'Done',
    cancelled: 'Cancelled',
    expired: 'Hold ended',
    'no-show': 'No-show',
  },
  processing: 'Payment being processed',
};

const es: StatusWords = {
  noName: 'Cliente sin nombre',
  statuses: {
    held: 'Reservada un rato',
    'awaiting-payment': 'Sin pagar',
    confirmed: 'Confirmada',
    'checked-in': 'Ha llegado',
    'in-treatment': 'En tratamiento',
    completed: 'Terminada',
    cancelled: 'Cancelada',
    expired: 'Plazo vencido',
    'no-show': 'No vino',
  },
  processing: 'Pago en curso',
};

const de: StatusWords = {
  noName: 'Gast ohne Namen',
  statuses: {
    held: 'Freigehalten',
    'awaiting-payment': 'Unbezahlt',
    confirmed: 'Bestätigt',
    'checked-in': 'Angekommen',
    'in-treatment': 'In Behandlung',
    completed: 'Beendet',
    cancelled: 'Abgesagt',
    expired: 'Frist abgelaufen',
    'no-show': 'Nicht erschienen',
  },
  processing: 'Zahlung in Bearbeitung',
};

const fr: StatusWords = {
  noName: 'Client sans nom',
  statuses: {
    held: 'Retenu un moment',
    'awaiting-payment': 'Non payé',
    confirmed: 'Confirmé',
    'checked-in': 'Arrivé',
    'in-treatment': 'En soin',
    completed: 'Terminé',
    cancelled: 'Annulé',
    expired: 'Délai écoulé',
    'no-show': 'Pas venu',
  },
  processing: 'Paiement en cours',
};

const pt: StatusWords = {
  noName: 'Cliente sem nome',
  statuses: {
    held: 'Reservada por pouco tempo',
    'awaiting-payment': 'Não paga',
    confirmed: 'Confirmada',
    'checked-in': 'Chegou',
    'in-treatment': 'Em tratamento',
    completed: 'Concluída',
    cancelled: 'Cancelada',
    expired: 'Prazo encerrado',
    'no-show': 'Não veio',
  },
  processing: 'Pagamento em andamento',
};

const LANGUAGES: ReadonlyMap<string, StatusWords> = new Map(Object.entries({ en, es, de, fr, pt }));

/** The words in a tenant's language; English where we do not speak it. */
export function statusWords(locale: string): StatusWords {
  return LANGUAGES.get(locale.slice(0, 2).toLowerCase()) ?? en;
}

/** A visit's state in words: paid, and with a bank that takes its time, it is not simply unpaid. */
export function statusOf(
  { processing, statuses }: StatusWords,
  booking: Pick<BookingView, 'status' | 'processing'>,
): string {
  const isAtBank = booking.status === 'awaiting-payment' && booking.processing;
  return isAtBank ? processing : statuses[booking.status];
}

/** What to call somebody who has not said a name. */
export function guestName(
  { noName }: Pick<StatusWords, 'noName'>,
  guest: { readonly name: string | null; readonly phone: string | null },
): string {
  return guest.name ?? guest.phone ?? noName;
}
