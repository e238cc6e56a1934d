/** What stands in a calendar and on the page where one is had, in the language of whose it is. */
export interface CalendarWords {
  /** BCP 47, of the usual region: for days. */
  readonly locale: string;
  code(code: string): string;
  with(names: string): string;
  people(count: number): string;
  readonly changes: string;
  /** A guest who gave no name. */
  readonly guest: string;
  /** Of the calendar itself. */
  name(house: string): string;
  readonly page: {
    readonly title: { readonly guest: string; readonly staff: string };
    lead(house: string): string;
    /** Under the file of what is booked, for who wants no more. */
    readonly once: string;
    readonly make: string;
    since(day: string): string;
    readonly makeNew: string;
    readonly turnOff: string;
    readonly made: string;
    readonly subscribe: string;
    /** Above the address, for programs that it has to be pasted into. */
    readonly paste: string;
    readonly secret: string;
    readonly off: string;
    readonly offLead: string;
  };
  readonly linkEnded: string;
  readonly askAgain: string;
}

const en: CalendarWords = {
  locale: 'en-GB',
  code: (code) => `Your code at the desk: ${code}`,
  with: (names) => `With ${names}`,
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  changes: 'To move or cancel it, write to us in the chat.',
  guest: 'Guest',
  name: (house) => `Visits at ${house}`,
  page: {
    title: { guest: 'Your visits in your calendar', staff: 'Your guests in your calendar' },
    lead: (house) =>
      `Your calendar shows the visits at ${house} and looks by itself for what was moved or cancelled.`,
    once: 'Only add the visits that are booked now',
    make: 'Make the link',
    since: (day) => `A link was made on ${day}. It is not kept here: a new one ends the old one.`,
    makeNew: 'Make a new link',
    turnOff: 'Turn the link off',
    made: 'Your link is ready',
    subscribe: 'Subscribe',
    paste: 'Or copy this address into your calendar, where it adds one “from URL”:',
    secret: 'Keep it to yourself: whoever has it can read these visits.',
    off: 'The link is turned off',
    offLead: 'Calendars that had it show nothing new any more.',
  },
  linkEnded: 'This link has ended',
  askAgain: 'Write “calendar link” in the chat to get another.',
};

const de: CalendarWords = {
  locale: 'de-DE',
  code: (code) => `Ihr Code am Empfang: ${code}`,
  with: (names) => `Mit ${names}`,
  people: (count) => (count === 1 ? '1 Person' : `${count} Personen`),
  changes: 'Zum Verschieben oder Absagen schreiben Sie uns im Chat.',
  guest: 'Gast',
  name: (house) => `Termine bei ${house}`,
  page: {
    title: { guest: 'Ihre Termine in Ihrem Kalender', staff: 'Ihre Gäste in Ihrem Kalender' },
    lead: (house) =>
      `Ihr Kalender zeigt die Termine bei ${house} und sieht selbst nach, was verschoben oder abgesagt wurde.`,
    once: 'Nur die jetzt gebuchten Termine hinzufügen',
    make: 'Link erstellen',
    since: (day) =>
      `Am ${day} wurde ein Link erstellt. Er wird hier nicht aufbewahrt: ein neuer beendet den alten.`,
    makeNew: 'Neuen Link erstellen',
    turnOff: 'Link abschalten',
    made: 'Ihr Link ist fertig',
    subscribe: 'Abonnieren',
    paste: 'Oder kopieren Sie diese Adresse in Ihren Kalender, dort wo er einen „per URL“ hinzufügt:',
    secret: 'Behalten Sie sie für sich: Wer sie hat, kann diese Termine lesen.',
    off: 'Der Link ist abgeschaltet',
    offLead: 'Kalender, die ihn hatten, zeigen nichts Neues mehr.',
  },
  linkEnded: 'Dieser Link ist abgelaufen',
  askAgain: 'Schreiben Sie „Kalender-Link“ in den Chat, dann kommt ein neuer.',
};

const es: CalendarWords = {
  locale: 'es-ES',
  code: (code) => `Su código en recepción: ${code}`,
  with: (names) => `Con ${names}`,
  people: (count) => (count === 1 ? '1 persona' : `${count} personas`),
  changes: 'Para cambiarla o cancelarla, escríbanos en el chat.',
  guest: 'Cliente',
  name: (house) => `Citas en ${house}`,
  page: {
    title: { guest: 'Sus citas en su calendario', staff: 'Sus clientes en su calendario' },
    lead: (house) =>
      `Su calendario muestra las citas en ${house} y mira por sí mismo lo que se cambia o se cancela.`,
    once: 'Añadir solo las citas reservadas ahora',
    make: 'Crear el enlace',
    since: (day) => `Se creó un enlace el ${day}. No se guarda aquí: uno nuevo termina el anterior.`,
    makeNew: 'Crear un enlace nuevo',
    turnOff: 'Desactivar el enlace',
    made: 'Su enlace está listo',
    subscribe: 'Suscribirse',
    paste: 'O copie esta dirección en su calendario, donde añade uno «desde URL»:',
    secret: 'No la comparta: quien la tenga puede leer estas citas.',
    off: 'El enlace está desactivado',
    offLead: 'Los calendarios que lo tenían ya no muestran nada nuevo.',
  },
  linkEnded: 'Este enlace ha caducado',
  askAgain: 'Escriba «enlace de calendario» en el chat y recibirá otro.',
};

const fr: CalendarWords = {
  locale: 'fr-FR',
  code: (code) => `Votre code à l’accueil : ${code}`,
  with: (names) => `Avec ${names}`,
  people: (count) => (count === 1 ? '1 personne' : `${count} personnes`),
  changes: 'Pour déplacer ou annuler, écrivez-nous dans le chat.',
  guest: 'Client',
  name: (house) => `Rendez-vous chez ${house}`,
  page: {
    title: { guest: 'Vos rendez-vous dans votre agenda', staff: 'Vos clients dans votre agenda' },
    lead: (house) =>
      `Votre agenda affiche les rendez-vous chez ${house} et regarde de lui-même ce qui est déplacé ou annulé.`,
    once: 'Ajouter seulement les rendez-vous déjà réservés',
    make: 'Créer le lien',
    since: (day) =>
      `Un lien a été créé le ${day}. Il n’est pas conservé ici : un nouveau met fin à l’ancien.`,
    makeNew: 'Créer un nouveau lien',
    turnOff: 'Désactiver le lien',
    made: 'Votre lien est prêt',
    subscribe: 'S’abonner',
    paste: 'Ou copiez cette adresse dans votre agenda, là où il en ajoute un « par URL » :',
    secret: 'Gardez-la pour vous : qui l’a peut lire ces rendez-vous.',
    off: 'Le lien est désactivé',
    offLead: 'Les agendas qui l’avaient n’affichent plus rien de nouveau.',
  },
  linkEnded: 'Ce lien a expiré',
  askAgain: 'Écrivez « lien d’agenda » dans le chat pour en recevoir un autre.',
};

const pt: CalendarWords = {
  locale: 'pt-BR',
  code: (code) => `O seu código na recepção: ${code}`,
  with: (names) => `Com ${names}`,
  people: (count) => (count === 1 ? '1 pessoa' : `${count} pessoas`),
  changes: 'Para mudar ou cancelar, escreva-nos no chat.',
  guest: 'Cliente',
  name: (house) => `Reservas em ${house}`,
  page: {
    title: { guest: 'As suas reservas na sua agenda', staff: 'Os seus clientes na sua agenda' },
    lead: (house) =>
      `A sua agenda mostra as reservas em ${house} e vê por si mesma o que foi mudado ou cancelado.`,
    once: 'Adicionar só as reservas feitas até agora',
    make: 'Criar o link',
    since: (day) => `Um link foi criado em ${day}. Ele não fica guardado aqui: um novo encerra o anterior.`,
    makeNew: 'Criar um novo link',
    turnOff: 'Desativar o link',
    made: 'O seu link está pronto',
    subscribe: 'Assinar',
    paste: 'Ou copie este endereço na sua agenda, onde ela adiciona uma “por URL”:',
    secret: 'Guarde-o para si: quem o tiver pode ler estas reservas.',
    off: 'O link está desativado',
    offLead: 'As agendas que o tinham não mostram mais nada de novo.',
  },
  linkEnded: 'Este link expirou',
  askAgain: 'Escreva “link da agenda” no chat para receber outro.',
};

const WORDS: Readonly<Record<string, CalendarWords>> = { en, de, es, fr, pt };

/** English where we do not speak it. */
export function calendarWords(locale: string): CalendarWords {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined) ?? en;
}
