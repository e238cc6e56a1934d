import type { CheckoutPurpose } from '../../contract.ts';
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
};

const WORDS: Readonly<Record<string, Words>> = { en, es, de, fr, pt };

function wordsOf(locale: string): Words {
  return WORDS[locale.split('-')[0] ?? ''] ?? en;
}

/** The words of the pages around a payment, as they are for its purpose. */
export function payWordsFor(purpose: CheckoutPurpose, locale: string): PayWords {
  const words = payWords(locale);
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
