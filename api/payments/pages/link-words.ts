import type { CheckoutPurpose } from '../../contract.ts';
import { cardPageWords } from './card-words.ts';
import { type Outcome, type PayWords, payWords } from './pay-words.ts';

/** What the pages around a payment say otherwise where it is for a visit that is booked: no time is kept, nothing is confirmed. */
type LinkWords = Pick<PayWords, 'paid' | 'processing' | 'expired' | 'left'>;

interface Words {
  readonly balance: Outcome;
  readonly tip: Outcome;
  readonly processing: Outcome;
  readonly ended: Outcome;
  readonly notYet: string;
  readonly until: (until: string) => string;
  /** What stands on the provider's page before the visit's treatments. */
  readonly tipFor: string;
  readonly tipPage: TipWords;
}

/** What the page says on which a guest may choose a tip; sums as text. */
export interface TipWords {
  /** Also the words of what leads there. */
  readonly heading: string;
  readonly text: (who: string) => string;
  readonly other: string;
  readonly give: string;
  readonly noThanks: string;
  readonly badAmount: (like: string) => string;
  readonly 'too-small': (limit: string) => string;
  readonly 'too-much': (limit: string) => string;
  readonly notNow: string;
}

const en: Words = {
  balance: { heading: 'Paid, thank you', next: 'Your receipt is in the chat; you can close this page.' },
  tip: {
    heading: 'Thank you for your tip',
    next: 'It goes to those who looked after you. You can close this page.',
  },
  processing: {
    heading: 'Your bank is still at it',
    next: 'You need do nothing more. As soon as the payment has gone through, you are told in the chat.',
  },
  ended: {
    heading: 'This link has ended',
    next: 'Nothing was charged by this page. Is there still something to pay? The front desk gives you a new link.',
  },
  notYet: 'Not paid yet',
  until: (until) => `You can pay here until ${until}.`,
  tipFor: 'Tip',
  tipPage: {
    heading: 'Leave a tip',
    text: (who) => `A tip is a thank-you to ${who}, and never expected.`,
    other: 'Another amount',
    give: 'Give',
    noThanks: 'No, thanks',
    badAmount: (like) => `Write an amount like ${like}.`,
    'too-small': (limit) => `At least ${limit}.`,
    'too-much': (limit) => `At most ${limit}, which is the price of the visit.`,
    notNow: 'A tip for this visit is not possible by card just now.',
  },
};

const es: Words = {
  balance: {
    heading: 'Pagado, gracias',
    next: 'Su recibo está en el chat; ya puede cerrar esta página.',
  },
  tip: {
    heading: 'Gracias por su propina',
    next: 'Es para quienes le han atendido. Ya puede cerrar esta página.',
  },
  processing: {
    heading: 'Su banco aún lo está tramitando',
    next: 'No tiene que hacer nada más. En cuanto llegue el pago, se lo decimos por el chat.',
  },
  ended: {
    heading: 'Este enlace ya no vale',
    next: 'En esta página no se ha cobrado nada. ¿Queda algo por pagar? En recepción le dan un enlace nuevo.',
  },
  notYet: 'Todavía no está pagado',
  until: (until) => `Puede pagar aquí hasta: ${until}.`,
  tipFor: 'Propina',
  tipPage: {
    heading: 'Dejar una propina',
    text: (who) => `La propina es un agradecimiento a ${who}; nadie la espera.`,
    other: 'Otro importe',
    give: 'Dar',
    noThanks: 'No, gracias',
    badAmount: (like) => `Escriba un importe como ${like}.`,
    'too-small': (limit) => `Como mínimo ${limit}.`,
    'too-much': (limit) => `Como máximo ${limit}, que es el precio de la cita.`,
    notNow: 'Ahora mismo no se puede dar una propina con tarjeta para esta cita.',
  },
};

const de: Words = {
  balance: {
    heading: 'Bezahlt, vielen Dank',
    next: 'Ihre Quittung steht im Chat; diese Seite können Sie schließen.',
  },
  tip: {
    heading: 'Danke für Ihr Trinkgeld',
    next: 'Es ist für alle, die sich um Sie gekümmert haben. Diese Seite können Sie schließen.',
  },
  processing: {
    heading: 'Ihre Bank ist noch dabei',
    next: 'Sie müssen nichts weiter tun. Sobald die Zahlung da ist, sagen wir es Ihnen im Chat.',
  },
  ended: {
    heading: 'Dieser Link gilt nicht mehr',
    next: 'Auf dieser Seite wurde nichts abgebucht. Ist noch etwas offen? Am Empfang bekommen Sie einen neuen Link.',
  },
  notYet: 'Noch nicht bezahlt',
  until: (until) => `Sie können hier bezahlen bis ${until} Uhr.`,
  tipFor: 'Trinkgeld',
  tipPage: {
    heading: 'Trinkgeld geben',
    text: (who) => `Ein Trinkgeld ist ein Dankeschön an ${who} und wird nie erwartet.`,
    other: 'Anderer Betrag',
    give: 'Geben',
    noThanks: 'Nein, danke',
    badAmount: (like) => `Schreiben Sie einen Betrag wie ${like}.`,
    'too-small': (limit) => `Mindestens ${limit}.`,
    'too-much': (limit) => `Höchstens ${limit}, so viel kostet der Termin.`,
    notNow: 'Für diesen Termin ist gerade kein Trinkgeld mit Karte möglich.',
  },
};

const fr: Words = {
  balance: {
    heading: 'Payé, merci',
    next: 'Votre reçu est dans le chat ; vous pouvez fermer cette page.',
  },
  tip: {
    heading: 'Merci pour votre pourboire',
    next: 'Il va à celles et ceux qui se sont occupés de vous. Vous pouvez fermer cette page.',
  },
  processing: {
    heading: 'Votre banque s’en occupe encore',
    next: 'Vous n’avez rien d’autre à faire. Dès que le paiement est passé, nous vous le disons dans le chat.',
  },
  ended: {
    heading: 'Ce lien n’est plus valable',
    next: 'Rien n’a été débité sur cette page. Reste-t-il quelque chose à régler ? L’accueil vous donne un nouveau lien.',
  },
  notYet: 'Pas encore payé',
  until: (until) => `Vous pouvez payer ici jusqu’à : ${until}.`,
  tipFor: 'Pourboire',
  tipPage: {
    heading: 'Laisser un pourboire',
    text: (who) => `Un pourboire est un merci à ${who}, jamais attendu.`,
    other: 'Autre montant',
    give: 'Donner',
    noThanks: 'Non merci',
    badAmount: (like) => `Écrivez un montant comme ${like}.`,
    'too-small': (limit) => `Au moins ${limit}.`,
    'too-much': (limit) => `Au plus ${limit}, le prix du rendez-vous.`,
    notNow: 'Aucun pourboire par carte n’est possible pour ce rendez-vous en ce moment.',
  },
};

const pt: Words = {
  balance: {
    heading: 'Pago, obrigado',
    next: 'Seu recibo está no chat; você já pode fechar esta página.',
  },
  tip: {
    heading: 'Obrigado pela gorjeta',
    next: 'Ela vai para quem cuidou de você. Você já pode fechar esta página.',
  },
  processing: {
    heading: 'Seu banco ainda está processando',
    next: 'Você não precisa fazer mais nada. Assim que o pagamento entrar, avisamos no chat.',
  },
  ended: {
    heading: 'Este link não vale mais',
    next: 'Nada foi cobrado nesta página. Ainda há algo a pagar? A recepção lhe dá um link novo.',
  },
  notYet: 'Ainda não foi pago',
  until: (until) => `Você pode pagar aqui até: ${until}.`,
  tipFor: 'Gorjeta',
  tipPage: {
    heading: 'Dar uma gorjeta',
    text: (who) => `A gorjeta é um agradecimento a ${who} e nunca é esperada.`,
    other: 'Outro valor',
    give: 'Dar',
    noThanks: 'Não, obrigado',
    badAmount: (like) => `Escreva um valor como ${like}.`,
    'too-small': (limit) => `No mínimo ${limit}.`,
    'too-much': (limit) => `No máximo ${limit}, o preço da reserva.`,
    notNow: 'No momento não é possível dar gorjeta com cartão para esta reserva.',
  },
};

const WORDS: Readonly<Record<string, Words>> = { en, es, de, fr, pt };

function wordsOf(locale: string): Words {
  return WORDS[locale.split('-')[0] ?? ''] ?? en;
}

/** The words of the page for tips. */
export function tipWords(locale: string): TipWords {
  return wordsOf(locale).tipPage;
}

/** The words of the pages around a payment, as they are for its purpose. */
export function payWordsFor(purpose: CheckoutPurpose, locale: string): PayWords {
  const words = payWords(locale);
  if (purpose === 'card') return cardPageWords(locale);
  return purpose === 'visit' ? words : { ...words, ...linkWords(wordsOf(locale), purpose) };
}

function linkWords(words: Words, purpose: 'balance' | 'tip'): LinkWords {
  const { processing, ended: expired, notYet: heading } = words;
  const left = (until: string): Outcome => ({ heading, next: words.until(until) });
  return { paid: words[purpose], processing, expired, left };
}

/** What a payment is for, before the visit's treatments: nothing where it is the visit itself. */
export function purposeName(purpose: CheckoutPurpose, locale: string): string | null {
  return purpose === 'tip' ? wordsOf(locale).tipFor : null;
}
