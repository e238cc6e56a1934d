/** What our own pages around a payment say, in the language of the guest. */
export interface PayWords {
  /** BCP 47, of the usual region: for sums and times. */
  readonly locale: string;
  readonly paid: Outcome;
  /** Paid when somebody else had the time: the money is good for another. */
  readonly chooseAnother: Outcome;
  /** The money of this payment goes back, or went. */
  readonly givenBack: Outcome;
  /** Paid once, and the visit was cancelled since, or nobody came. */
  readonly notBooked: Outcome;
  readonly processing: Outcome;
  readonly failed: Outcome;
  readonly expired: Outcome;
  /** They came back without paying. `until` is a wall time. */
  left(until: string): Outcome;
  readonly unavailable: Outcome;
  /** No payment can be taken for this spa at all. */
  readonly notSetUp: Outcome;
  readonly payNow: string;
  readonly tryAgain: string;
}

export interface Outcome {
  readonly heading: string;
  readonly next: string;
}

const en: PayWords = {
  locale: 'en-GB',
  paid: {
    heading: 'Paid, thank you',
    next: 'Your visit is confirmed. The confirmation and your check-in code are in the chat; you can close this page.',
  },
  chooseAnother: {
    heading: 'Paid, but the time is gone',
    next: 'Your payment came after the time had gone back, and somebody else has it now. Choose another time in the chat; if none suits you, the money goes back to you.',
  },
  givenBack: {
    heading: 'Your money goes back to you',
    next: 'You get this payment back in full, the way you paid. How your visit stands is in the chat.',
  },
  notBooked: {
    heading: 'This visit is not booked any more',
    next: 'What you paid, and what of it comes back to you, is in the chat.',
  },
  processing: {
    heading: 'Your bank is still at it',
    next: 'Please do not pay again. The confirmation comes in the chat as soon as the money has arrived. If your time is no longer free by then, you choose another or get everything back.',
  },
  failed: {
    heading: 'The payment did not go through',
    next: 'Nothing was charged. You can try again, with another card if you like.',
  },
  expired: {
    heading: 'The time to pay has ended',
    next: 'Nothing was charged and the time was given back. Go back to the chat to see what is free now.',
  },
  left: (until) => ({
    heading: 'Not paid yet',
    next: `Your time is kept for you until ${until}.`,
  }),
  unavailable: {
    heading: 'The payment page does not open just now',
    next: 'Nothing was charged. Try again in a moment; if it stays like this, write to us in the chat.',
  },
  notSetUp: {
    heading: 'This house takes no payments online yet',
    next: 'Nothing was charged. Write to us in the chat and we find another way.',
  },
  payNow: 'Pay now',
  tryAgain: 'Try again',
};

const es: PayWords = {
  locale: 'es-ES',
  paid: {
    heading: 'Pagado, gracias',
    next: 'Su cita está confirmada. La confirmación y el código de llegada están en el chat; ya puede cerrar esta página.',
  },
  chooseAnother: {
    heading: 'Pagado, pero la hora ya no está libre',
    next: 'Su pago llegó cuando la hora ya no estaba guardada, y ahora la tiene otra persona. Elija otra en el chat; si ninguna le viene bien, le devolvemos el dinero.',
  },
  givenBack: {
    heading: 'Le devolvemos el dinero',
    next: 'Este pago se le devuelve entero, por el medio con el que pagó. Cómo queda su cita lo tiene en el chat.',
  },
  notBooked: {
    heading: 'Esta cita ya no está reservada',
    next: 'Lo que pagó, y lo que se le devuelve, está en el chat.',
  },
  processing: {
    heading: 'Su banco aún lo está tramitando',
    next: 'Por favor, no pague otra vez. En cuanto llegue el dinero, le enviamos la confirmación por el chat. Si para entonces su hora ya no está libre, elige otra o se lo devolvemos todo.',
  },
  failed: {
    heading: 'El pago no se ha podido hacer',
    next: 'No se ha cobrado nada. Puede intentarlo otra vez, con otra tarjeta si lo prefiere.',
  },
  expired: {
    heading: 'El plazo para pagar ha terminado',
    next: 'No se ha cobrado nada y la hora ha quedado libre. Vuelva al chat para ver qué hay disponible ahora.',
  },
  left: (until) => ({
    heading: 'Todavía no está pagado',
    next: `Le guardamos la hora hasta las ${until}.`,
  }),
  unavailable: {
    heading: 'La página de pago no se abre en este momento',
    next: 'No se ha cobrado nada. Inténtelo dentro de un momento; si sigue igual, escríbanos por el chat.',
  },
  notSetUp: {
    heading: 'Esta casa aún no cobra por internet',
    next: 'No se ha cobrado nada. Escríbanos por el chat y buscamos otra forma.',
  },
  payNow: 'Pagar ahora',
  tryAgain: 'Intentar otra vez',
};

const de: PayWords = {
  locale: 'de-DE',
  paid: {
    heading: 'Bezahlt, vielen Dank',
    next: 'Ihr Termin ist bestätigt. Die Bestätigung und Ihr Code für die Ankunft stehen im Chat; diese Seite können Sie schließen.',
  },
  chooseAnother: {
    heading: 'Bezahlt, aber die Zeit ist vergeben',
    next: 'Ihre Zahlung kam erst, als die Zeit schon wieder freigegeben war, und nun hat sie jemand anderes. Wählen Sie im Chat eine andere Zeit; passt keine, geht das Geld an Sie zurück.',
  },
  givenBack: {
    heading: 'Ihr Geld geht an Sie zurück',
    next: 'Sie bekommen diese Zahlung ganz zurück, auf dem Weg, auf dem Sie bezahlt haben. Wie es um Ihren Termin steht, lesen Sie im Chat.',
  },
  notBooked: {
    heading: 'Dieser Termin ist nicht mehr gebucht',
    next: 'Was Sie bezahlt haben und was davon zurückkommt, steht im Chat.',
  },
  processing: {
    heading: 'Ihre Bank ist noch dabei',
    next: 'Bitte zahlen Sie nicht noch einmal. Sobald das Geld da ist, kommt die Bestätigung im Chat. Ist Ihre Zeit dann nicht mehr frei, wählen Sie eine andere oder bekommen alles zurück.',
  },
  failed: {
    heading: 'Die Zahlung hat nicht geklappt',
    next: 'Es wurde nichts abgebucht. Sie können es noch einmal versuchen, gern auch mit einer anderen Karte.',
  },
  expired: {
    heading: 'Die Zeit zum Bezahlen ist abgelaufen',
    next: 'Es wurde nichts abgebucht, und die Zeit ist wieder frei. Im Chat sehen Sie, was jetzt noch geht.',
  },
  left: (until) => ({
    heading: 'Noch nicht bezahlt',
    next: `Ihre Zeit ist bis ${until} Uhr für Sie reserviert.`,
  }),
  unavailable: {
    heading: 'Die Bezahlseite öffnet sich gerade nicht',
    next: 'Es wurde nichts abgebucht. Versuchen Sie es gleich noch einmal; bleibt es dabei, schreiben Sie uns im Chat.',
  },
  notSetUp: {
    heading: 'Dieses Haus nimmt noch keine Zahlungen online an',
    next: 'Es wurde nichts abgebucht. Schreiben Sie uns im Chat, dann finden wir einen anderen Weg.',
  },
  payNow: 'Jetzt bezahlen',
  tryAgain: 'Noch einmal versuchen',
};

const fr: PayWords = {
  locale: 'fr-FR',
  paid: {
    heading: 'Payé, merci',
    next: 'Votre rendez-vous est confirmé. La confirmation et votre code d’arrivée sont dans le chat ; vous pouvez fermer cette page.',
  },
  chooseAnother: {
    heading: 'Payé, mais l’horaire n’est plus libre',
    next: 'Votre paiement est arrivé alors que l’horaire avait été remis à disposition, et quelqu’un d’autre l’a pris. Choisissez-en un autre dans le chat ; si aucun ne vous convient, l’argent vous est rendu.',
  },
  givenBack: {
    heading: 'Votre argent vous est rendu',
    next: 'Ce paiement vous est remboursé en entier, par le moyen utilisé pour payer. Où en est votre rendez-vous : c’est dans le chat.',
  },
  notBooked: {
    heading: 'Ce rendez-vous n’est plus réservé',
    next: 'Ce que vous avez payé, et ce qui vous en revient, est dans le chat.',
  },
  processing: {
    heading: 'Votre banque s’en occupe encore',
    next: 'Merci de ne pas payer une deuxième fois. Dès que l’argent est arrivé, la confirmation vient dans le chat. Si votre horaire n’est alors plus libre, vous en choisissez un autre ou tout vous est remboursé.',
  },
  failed: {
    heading: 'Le paiement n’est pas passé',
    next: 'Rien n’a été débité. Vous pouvez réessayer, avec une autre carte si vous le souhaitez.',
  },
  expired: {
    heading: 'Le délai pour payer est terminé',
    next: 'Rien n’a été débité et l’horaire a été remis à disposition. Revenez au chat pour voir ce qui est libre.',
  },
  left: (until) => ({
    heading: 'Pas encore payé',
    next: `Nous vous gardons l’horaire jusqu’à ${until}.`,
  }),
  unavailable: {
    heading: 'La page de paiement ne s’ouvre pas pour le moment',
    next: 'Rien n’a été débité. Réessayez dans un instant ; si cela continue, écrivez-nous dans le chat.',
  },
  notSetUp: {
    heading: 'Cette maison ne prend pas encore de paiement en ligne',
    next: 'Rien n’a été débité. Écrivez-nous dans le chat et nous trouverons un autre moyen.',
  },
  payNow: 'Payer maintenant',
  tryAgain: 'Réessayer',
};

const pt: PayWords = {
  locale: 'pt-BR',
  paid: {
    heading: 'Pago, obrigado',
    next: 'Sua reserva está confirmada. A confirmação e o código de chegada estão no chat; você já pode fechar esta página.',
  },
  chooseAnother: {
    heading: 'Pago, mas o horário já não está livre',
    next: 'O pagamento chegou quando o horário já não estava guardado, e agora ele é de outra pessoa. Escolha outro no chat; se nenhum ficar bom, o dinheiro volta para você.',
  },
  givenBack: {
    heading: 'Seu dinheiro volta para você',
    next: 'Este pagamento é devolvido por inteiro, pelo mesmo meio que você usou. A situação da sua reserva está no chat.',
  },
  notBooked: {
    heading: 'Esta reserva já não está marcada',
    next: 'O que você pagou, e o que volta para você, está no chat.',
  },
  processing: {
    heading: 'Seu banco ainda está processando',
    next: 'Por favor, não pague de novo. Assim que o dinheiro entrar, a confirmação chega no chat. Se o horário não estiver mais livre, você escolhe outro ou recebe tudo de volta.',
  },
  failed: {
    heading: 'O pagamento não foi aprovado',
    next: 'Nada foi cobrado. Você pode tentar de novo, com outro cartão se preferir.',
  },
  expired: {
    heading: 'O prazo para pagar terminou',
    next: 'Nada foi cobrado e o horário ficou livre. Volte ao chat para ver o que há agora.',
  },
  left: (until) => ({
    heading: 'Ainda não foi pago',
    next: `Guardamos o horário para você até as ${until}.`,
  }),
  unavailable: {
    heading: 'A página de pagamento não abre neste momento',
    next: 'Nada foi cobrado. Tente de novo daqui a pouco; se continuar assim, escreva para nós no chat.',
  },
  notSetUp: {
    heading: 'Esta casa ainda não recebe pagamentos on-line',
    next: 'Nada foi cobrado. Escreva para nós no chat e encontramos outro jeito.',
  },
  payNow: 'Pagar agora',
  tryAgain: 'Tentar de novo',
};

const WORDS: Readonly<Record<string, PayWords>> = { en, es, de, fr, pt };

/** In the language of a locale; in English where the house does not speak it. */
export function payWords(locale: string): PayWords {
  return WORDS[locale.split('-')[0] ?? ''] ?? en;
}
