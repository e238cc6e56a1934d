import type { CardFeeView } from '../../../../api/contract.ts';

/** What the desk reads about a card that is kept, in one language. */
export interface CardWords {
  readonly kept: (card: string, until: string) => string;
  readonly kinds: Readonly<Record<CardFeeView['kind'], (money: string) => string>>;
  readonly states: Readonly<Record<CardFeeView['state'], string>>;
  /** Why a bank said no, by the provider's name for it; `other` for those without words of their own. */
  readonly failures: Readonly<Record<string, string>> & { readonly other: string };
  readonly waived: (reason: string, name: string) => string;
  readonly take: string;
  readonly takeHelp: (most: string, card: string) => string;
  readonly takeNow: (money: string) => string;
  readonly waive: string;
  readonly waiveHelp: string;
  readonly waiveNow: string;
}

const en: CardWords = {
  kept: (card, until) => `${card}, valid until ${until}, is kept. Nothing was charged.`,
  kinds: {
    'no-show': (money) => `Fee for not coming: up to ${money}`,
    'late-cancellation': (money) => `Fee for cancelling late: up to ${money}`,
  },
  states: {
    open: 'Nothing is taken until you take it.',
    asked: 'The bank is being asked. This page shows what it says.',
    processing: 'The bank takes its time. This page shows what it says.',
    paid: 'Taken from the card.',
    declined: 'Not paid.',
    'needs-guest': 'Not paid: the bank wants the guest to say yes, who is not there. You can try again.',
    waived: 'Waived.',
    lapsed: 'Nobody took it within a month; the card was let go.',
    undone: 'Not owed: the guest came after all.',
  },
  failures: {
    insufficient_funds: 'The card has not enough money.',
    expired_card: 'The card has expired.',
    lost_card: 'The card was reported lost.',
    stolen_card: 'The card was reported stolen.',
    provider_failed:
      'Stripe failed, and no charge is listed there. Should one turn up, it stands here; you can try again.',
    resource_missing: 'Stripe has the card no longer.',
    other: 'The bank declined the card.',
  },
  waived: (reason, name) => `Waived by ${name}: ${reason}`,
  take: 'Take the fee',
  takeHelp: (most, card) => `From ${card}, at most ${most}. The guest is told, with a receipt.`,
  takeNow: (money) => `Take ${money}`,
  waive: 'Waive the fee',
  waiveHelp: 'The card is let go, and nothing can be taken any more.',
  waiveNow: 'Waive',
};

const de: CardWords = {
  kept: (card, until) => `${card}, gültig bis ${until}, ist hinterlegt. Es wurde nichts abgebucht.`,
  kinds: {
    'no-show': (money) => `Gebühr bei Nichterscheinen: bis zu ${money}`,
    'late-cancellation': (money) => `Gebühr für die späte Absage: bis zu ${money}`,
  },
  states: {
    open: 'Abgebucht wird erst, wenn Sie es tun.',
    asked: 'Die Bank wird gefragt. Hier steht, was sie sagt.',
    processing: 'Die Bank braucht noch. Hier steht, was sie sagt.',
    paid: 'Von der Karte abgebucht.',
    declined: 'Nicht bezahlt.',
    'needs-guest':
      'Nicht bezahlt: Die Bank verlangt eine Bestätigung des Gastes, der nicht da ist. Versuchen Sie es noch einmal.',
    waived: 'Erlassen.',
    lapsed: 'Binnen eines Monats nicht abgebucht; die Karte ist nicht mehr hinterlegt.',
    undone: 'Nicht fällig: Der Gast kam doch.',
  },
  failures: {
    insufficient_funds: 'Auf der Karte ist nicht genug Geld.',
    expired_card: 'Die Karte ist abgelaufen.',
    lost_card: 'Die Karte ist als verloren gemeldet.',
    stolen_card: 'Die Karte ist als gestohlen gemeldet.',
    provider_failed:
      'Stripe hatte eine Störung, und dort steht keine Abbuchung. Taucht doch eine auf, steht sie hier; Sie können es noch einmal versuchen.',
    resource_missing: 'Stripe hat die Karte nicht mehr.',
    other: 'Die Bank hat die Karte abgelehnt.',
  },
  waived: (reason, name) => `Erlassen von ${name}: ${reason}`,
  take: 'Gebühr abbuchen',
  takeHelp: (most, card) => `Von ${card}, höchstens ${most}. Der Gast erfährt es, mit Beleg.`,
  takeNow: (money) => `${money} abbuchen`,
  waive: 'Gebühr erlassen',
  waiveHelp: 'Die Karte bleibt nicht hinterlegt, und abgebucht werden kann nichts mehr.',
  waiveNow: 'Erlassen',
};

const es: CardWords = {
  kept: (card, until) => `${card}, válida hasta ${until}, queda guardada. No se ha cobrado nada.`,
  kinds: {
    'no-show': (money) => `Cargo por no venir: hasta ${money}`,
    'late-cancellation': (money) => `Cargo por cancelar tarde: hasta ${money}`,
  },
  states: {
    open: 'No se cobra nada hasta que usted lo haga.',
    asked: 'Se está preguntando al banco. Aquí verá lo que dice.',
    processing: 'El banco se toma su tiempo. Aquí verá lo que dice.',
    paid: 'Cobrado de la tarjeta.',
    declined: 'No pagado.',
    'needs-guest':
      'No pagado: el banco quiere que lo confirme el cliente, que no está presente. Puede intentarlo otra vez.',
    waived: 'Perdonado.',
    lapsed: 'Nadie lo cobró en un mes; la tarjeta ya no está guardada.',
    undone: 'No se debe: el cliente vino al final.',
  },
  failures: {
    insufficient_funds: 'La tarjeta no tiene fondos suficientes.',
    expired_card: 'La tarjeta ha caducado.',
    lost_card: 'La tarjeta se ha declarado perdida.',
    stolen_card: 'La tarjeta se ha declarado robada.',
    provider_failed:
      'Stripe ha fallado y allí no consta ningún cobro. Si apareciera uno, se verá aquí; puede intentarlo otra vez.',
    resource_missing: 'Stripe ya no tiene la tarjeta.',
    other: 'El banco ha rechazado la tarjeta.',
  },
  waived: (reason, name) => `Perdonado por ${name}: ${reason}`,
  take: 'Cobrar el cargo',
  takeHelp: (most, card) => `De ${card}, como máximo ${most}. Se avisa al cliente, con recibo.`,
  takeNow: (money) => `Cobrar ${money}`,
  waive: 'Perdonar el cargo',
  waiveHelp: 'La tarjeta deja de estar guardada y ya no se puede cobrar nada.',
  waiveNow: 'Perdonar',
};

const fr: CardWords = {
  kept: (card, until) => `${card}, valable jusqu’à ${until}, est gardée. Rien n’a été débité.`,
  kinds: {
    'no-show': (money) => `Frais d’absence : jusqu’à ${money}`,
    'late-cancellation': (money) => `Frais d’annulation tardive : jusqu’à ${money}`,
  },
  states: {
    open: 'Rien n’est débité tant que vous ne le faites pas.',
    asked: 'La banque est interrogée. Sa réponse s’affiche ici.',
    processing: 'La banque prend son temps. Sa réponse s’affiche ici.',
    paid: 'Débité de la carte.',
    declined: 'Non payé.',
    'needs-guest':
      'Non payé : la banque demande l’accord du client, qui n’est pas là. Vous pouvez réessayer.',
    waived: 'Abandonné.',
    lapsed: 'Personne ne les a débités en un mois ; la carte n’est plus gardée.',
    undone: 'Pas dus : le client est venu finalement.',
  },
  failures: {
    insufficient_funds: 'La carte n’a pas assez de fonds.',
    expired_card: 'La carte a expiré.',
    lost_card: 'La carte a été déclarée perdue.',
    stolen_card: 'La carte a été déclarée volée.',
    provider_failed:
      'Stripe a échoué et aucun débit n’y figure. S’il en apparaît un, il s’affichera ici ; vous pouvez réessayer.',
    resource_missing: 'Stripe n’a plus la carte.',
    other: 'La banque a refusé la carte.',
  },
  waived: (reason, name) => `Abandonné par ${name} : ${reason}`,
  take: 'Débiter les frais',
  takeHelp: (most, card) => `De ${card}, au plus ${most}. Le client est prévenu, avec un reçu.`,
  takeNow: (money) => `Débiter ${money}`,
  waive: 'Abandonner les frais',
  waiveHelp: 'La carte n’est plus gardée et rien ne peut plus être débité.',
  waiveNow: 'Abandonner',
};

const pt: CardWords = {
  kept: (card, until) => `${card}, válido até ${until}, está guardado. Nada foi cobrado.`,
  kinds: {
    'no-show': (money) => `Taxa por não comparecer: até ${money}`,
    'late-cancellation': (money) => `Taxa por cancelar tarde: até ${money}`,
  },
  states: {
    open: 'Nada é cobrado até que você cobre.',
    asked: 'O banco está sendo consultado. A resposta aparece aqui.',
    processing: 'O banco ainda está processando. A resposta aparece aqui.',
    paid: 'Cobrada do cartão.',
    declined: 'Não paga.',
    'needs-guest':
      'Não paga: o banco quer a confirmação do cliente, que não está presente. Você pode tentar de novo.',
    waived: 'Dispensada.',
    lapsed: 'Ninguém cobrou em um mês; o cartão já não está guardado.',
    undone: 'Não é devida: o cliente veio afinal.',
  },
  failures: {
    insufficient_funds: 'O cartão não tem saldo suficiente.',
    expired_card: 'O cartão venceu.',
    lost_card: 'O cartão foi dado como perdido.',
    stolen_card: 'O cartão foi dado como roubado.',
    provider_failed:
      'A Stripe falhou e não há nenhuma cobrança registrada lá. Se aparecer uma, ela constará aqui; você pode tentar de novo.',
    resource_missing: 'A Stripe já não tem o cartão.',
    other: 'O banco recusou o cartão.',
  },
  waived: (reason, name) => `Dispensada por ${name}: ${reason}`,
  take: 'Cobrar a taxa',
  takeHelp: (most, card) => `De ${card}, no máximo ${most}. O cliente é avisado, com recibo.`,
  takeNow: (money) => `Cobrar ${money}`,
  waive: 'Dispensar a taxa',
  waiveHelp: 'O cartão deixa de estar guardado e nada mais pode ser cobrado.',
  waiveNow: 'Dispensar',
};

const WORDS: Readonly<Record<string, CardWords>> = { en, de, es, fr, pt };

/** In the desk's language; in English where we do not speak it. */
export function cardWords(lang: string): CardWords {
  return WORDS[lang] ?? en;
}

/** Why the card did not pay, in words; null where it is not that. */
export function failureWords({ failures }: CardWords, { state, failure }: CardFeeView): string | null {
  if (state !== 'declined') return null;
  return new Map(Object.entries(failures)).get(failure ?? '') ?? failures.other;
}
