import type { CardFees } from '../../contract.ts';
import { type PayWords, payWords } from './pay-words.ts';

/** What the pages say otherwise where a card is left and nothing is paid. */
type CardWords = Pick<PayWords, 'paid' | 'notBooked' | 'failed' | 'expired' | 'left' | 'payNow'> & {
  /** Read before the card is left. `fees` says what may be taken for what. */
  note(fees: string): string;
  /** `fee` is a sum of money. */
  readonly fees: Readonly<Record<'both' | 'late' | 'noShow', (fee: string) => string>>;
};

const en: CardWords = {
  note: (fees) => `Your card is kept as a guarantee. Nothing is charged now; later only ${fees}.`,
  fees: {
    both: (fee) => `${fee} if you cancel too late or do not come`,
    late: (fee) => `${fee} if you cancel too late`,
    noShow: (fee) => `${fee} if you do not come`,
  },
  paid: {
    heading: 'Your card is kept, thank you',
    next: 'Nothing was charged, and your visit is confirmed. The confirmation and your check-in code are in the chat; you can close this page.',
  },
  notBooked: {
    heading: 'This visit is not booked',
    next: 'Your card is not kept, and how your visit stands is in the chat.',
  },
  failed: {
    heading: 'The card could not be kept',
    next: 'Nothing was charged. You can try again, with another card if you like.',
  },
  expired: {
    heading: 'The time to leave a card has ended',
    next: 'Nothing was charged and the time was given back. Go back to the chat to see what is free now.',
  },
  left: (until) => ({ heading: 'No card was left yet', next: `Your time is kept for you until ${until}.` }),
  payNow: 'Leave a card',
};

const es: CardWords = {
  note: (fees) => `Su tarjeta queda como garantía. Ahora no se cobra nada; después, solo ${fees}.`,
  fees: {
    both: (fee) => `${fee} si cancela demasiado tarde o no viene`,
    late: (fee) => `${fee} si cancela demasiado tarde`,
    noShow: (fee) => `${fee} si no viene`,
  },
  paid: {
    heading: 'Su tarjeta queda guardada, gracias',
    next: 'No se ha cobrado nada y su cita está confirmada. La confirmación y el código de llegada están en el chat; ya puede cerrar esta página.',
  },
  notBooked: {
    heading: 'Esta cita no está reservada',
    next: 'Su tarjeta no queda guardada, y cómo está su cita lo tiene en el chat.',
  },
  failed: {
    heading: 'No se ha podido guardar la tarjeta',
    next: 'No se ha cobrado nada. Puede intentarlo otra vez, con otra tarjeta si lo prefiere.',
  },
  expired: {
    heading: 'El plazo para dejar una tarjeta ha terminado',
    next: 'No se ha cobrado nada y la hora ha quedado libre. Vuelva al chat para ver qué hay disponible ahora.',
  },
  left: (until) => ({
    heading: 'Todavía no ha dejado una tarjeta',
    next: `Le guardamos la hora hasta las ${until}.`,
  }),
  payNow: 'Dejar una tarjeta',
};

const de: CardWords = {
  note: (fees) =>
    `Ihre Karte wird als Sicherheit hinterlegt. Jetzt wird nichts abgebucht, später nur ${fees}.`,
  fees: {
    both: (fee) => `${fee}, wenn Sie zu spät absagen oder nicht kommen`,
    late: (fee) => `${fee}, wenn Sie zu spät absagen`,
    noShow: (fee) => `${fee}, wenn Sie nicht kommen`,
  },
  paid: {
    heading: 'Ihre Karte ist hinterlegt, vielen Dank',
    next: 'Es wurde nichts abgebucht, und Ihr Termin ist bestätigt. Die Bestätigung und Ihren Ankunftscode finden Sie im Chat; diese Seite können Sie schließen.',
  },
  notBooked: {
    heading: 'Dieser Termin ist nicht gebucht',
    next: 'Ihre Karte bleibt nicht hinterlegt. Wie es um Ihren Termin steht, lesen Sie im Chat.',
  },
  failed: {
    heading: 'Die Karte ließ sich nicht hinterlegen',
    next: 'Es wurde nichts abgebucht. Sie können es noch einmal versuchen, gern mit einer anderen Karte.',
  },
  expired: {
    heading: 'Die Zeit zum Hinterlegen ist abgelaufen',
    next: 'Es wurde nichts abgebucht, und die Zeit ist wieder frei. Im Chat sehen Sie, was jetzt noch möglich ist.',
  },
  left: (until) => ({
    heading: 'Noch ist keine Karte hinterlegt',
    next: `Ihre Zeit ist bis ${until} Uhr für Sie reserviert.`,
  }),
  payNow: 'Karte hinterlegen',
};

const fr: CardWords = {
  note: (fees) =>
    `Votre carte est gardée en garantie. Rien n’est débité maintenant ; plus tard, seulement ${fees}.`,
  fees: {
    both: (fee) => `${fee} si vous annulez trop tard ou ne venez pas`,
    late: (fee) => `${fee} si vous annulez trop tard`,
    noShow: (fee) => `${fee} si vous ne venez pas`,
  },
  paid: {
    heading: 'Votre carte est enregistrée, merci',
    next: 'Rien n’a été débité et votre rendez-vous est confirmé. La confirmation et votre code d’arrivée sont dans la discussion ; vous pouvez fermer cette page.',
  },
  notBooked: {
    heading: 'Ce rendez-vous n’est pas réservé',
    next: 'Votre carte n’est pas gardée. Vous trouverez dans la discussion où en est votre rendez-vous.',
  },
  failed: {
    heading: 'La carte n’a pas pu être enregistrée',
    next: 'Rien n’a été débité. Vous pouvez réessayer, avec une autre carte si vous préférez.',
  },
  expired: {
    heading: 'Le délai pour laisser une carte est passé',
    next: 'Rien n’a été débité et l’horaire est de nouveau libre. Revenez à la discussion pour voir ce qui reste possible.',
  },
  left: (until) => ({
    heading: 'Aucune carte pour le moment',
    next: `Votre horaire vous est gardé jusqu’à ${until}.`,
  }),
  payNow: 'Laisser une carte',
};

const pt: CardWords = {
  note: (fees) => `Seu cartão fica guardado como garantia. Nada é cobrado agora; depois, só ${fees}.`,
  fees: {
    both: (fee) => `${fee} se você cancelar tarde demais ou não vier`,
    late: (fee) => `${fee} se você cancelar tarde demais`,
    noShow: (fee) => `${fee} se você não vier`,
  },
  paid: {
    heading: 'Seu cartão está guardado, obrigado',
    next: 'Nada foi cobrado e sua reserva está confirmada. A confirmação e o código de chegada estão no chat; você já pode fechar esta página.',
  },
  notBooked: {
    heading: 'Esta reserva não está marcada',
    next: 'Seu cartão não fica guardado, e a situação da sua reserva está no chat.',
  },
  failed: {
    heading: 'Não foi possível guardar o cartão',
    next: 'Nada foi cobrado. Você pode tentar de novo, com outro cartão se preferir.',
  },
  expired: {
    heading: 'O prazo para deixar um cartão terminou',
    next: 'Nada foi cobrado e o horário ficou livre. Volte ao chat para ver o que há agora.',
  },
  left: (until) => ({
    heading: 'Ainda não há um cartão',
    next: `Guardamos o horário para você até as ${until}.`,
  }),
  payNow: 'Deixar um cartão',
};

const WORDS: Readonly<Record<string, CardWords>> = { en, es, de, fr, pt };

function wordsOf(locale: string): CardWords {
  return WORDS[locale.split('-')[0] ?? ''] ?? en;
}

/** Of the pages of a checkout where a card is left: what those of a payment say, as far as it holds for both. */
export function cardPageWords(locale: string): PayWords {
  const { note: _, fees: __, ...own } = wordsOf(locale);
  return { ...payWords(locale), ...own };
}

/** What a card is kept for, with what may be taken from it for which reason. */
export function cardNote(locale: string, { lateMinor, noShowMinor }: CardFees, currency: string): string {
  const { locale: region } = payWords(locale);
  const format = new Intl.NumberFormat(region, { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  const money = (minor: number): string => format.format(minor / 10 ** decimals);
  const { note, fees } = wordsOf(locale);
  if (lateMinor === noShowMinor) return note(fees.both(money(lateMinor)));
  const each = [
    ...(lateMinor > 0 ? [fees.late(money(lateMinor))] : []),
    ...(noShowMinor > 0 ? [fees.noShow(money(noShowMinor))] : []),
  ];
  return note(each.join('; '));
}
