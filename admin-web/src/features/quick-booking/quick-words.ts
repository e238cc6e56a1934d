import { useSession } from '../session/session-context.ts';

/** What the desk reads while it books by typing, in one language. */
export interface QuickWords {
  /** The button that opens it. */
  readonly open: string;
  readonly title: string;
  readonly line: string;
  readonly example: string;
  readonly hint: string;
  readonly close: string;
  readonly which: string;
  people(count: number): string;
  minutes(count: number): string;
  with(name: string): string;
  /** A start that was wished for. */
  near(time: string): string;
  readonly woman: string;
  readonly man: string;
  readonly times: string;
  readonly looking: string;
  readonly nothingFree: string;
  readonly guest: string;
  readonly guestHelp: string;
  readonly known: string;
  newGuest(name: string): string;
  readonly phone: string;
  readonly phoneHelp: string;
  readonly badPhone: string;
  readonly guestMissing: string;
  readonly otherGuest: string;
  visits(count: number): string;
  readonly book: string;
  readonly paysThere: string;
  booked(name: string, when: string): string;
  readonly takenMeanwhile: string;
  readonly reasons: Readonly<Record<string, string>>;
}

const en: QuickWords = {
  open: 'Book',
  title: 'Book a visit',
  line: 'What, when, with whom',
  example: 'deep tissue fri 5 with Ana',
  hint: 'Type a treatment, a day and a time. Without a day it is the one on the screen.',
  close: 'Close',
  which: 'Which of these?',
  people: (count) => (count === 1 ? '1 guest' : `${count} guests`),
  minutes: (count) => `${count} min`,
  with: (name) => `with ${name}`,
  near: (time) => `about ${time}`,
  woman: 'by a woman',
  man: 'by a man',
  times: 'Free times',
  looking: 'Looking …',
  nothingFree: 'Nothing is free for that.',
  guest: 'Guest',
  guestHelp: 'Name, phone or booking code',
  known: 'Guests who were here',
  newGuest: (name) => `New guest: ${name}`,
  phone: 'Phone, if they give it',
  phoneHelp: 'With the country: +31 6 …',
  badPhone: 'Write the phone number with its country, like +31 6 1234 5678.',
  guestMissing: 'Say who the visit is for.',
  otherGuest: 'Another guest',
  visits: (count) => (count === 1 ? '1 visit' : `${count} visits`),
  book: 'Book visit',
  paysThere: 'Paid at the spa. A payment link can be sent from the visit.',
  booked: (name, when) => `${name} is booked: ${when}`,
  takenMeanwhile: 'This time has just been taken. These are free now.',
  reasons: {
    'in-the-past': 'That time has passed.',
    'too-soon': 'That is too soon for the rules of the house.',
    'beyond-horizon': 'That is further ahead than the house books.',
    closed: 'The house is closed then.',
    'outside-hours': 'The house is closed at that time.',
    'too-many-people': 'There is not room for so many.',
    'nobody-does-it': 'Nobody here gives that.',
    'therapist-away': 'This therapist does not work then.',
    'fully-booked': 'Everything is booked then.',
  },
};

const es: QuickWords = {
  open: 'Reservar',
  title: 'Reservar una visita',
  line: 'Qué, cuándo, con quién',
  example: 'masaje relajante viernes a las 17 con Ana',
  hint: 'Escriba un tratamiento, un día y una hora. Sin día se entiende el de la pantalla.',
  close: 'Cerrar',
  which: '¿Cuál de estos?',
  people: (count) => (count === 1 ? '1 persona' : `${count} personas`),
  minutes: (count) => `${count} min`,
  with: (name) => `con ${name}`,
  near: (time) => `hacia las ${time}`,
  woman: 'con una mujer',
  man: 'con un hombre',
  times: 'Horas libres',
  looking: 'Buscando …',
  nothingFree: 'No hay nada libre para eso.',
  guest: 'Cliente',
  guestHelp: 'Nombre, teléfono o código de reserva',
  known: 'Clientes que ya han venido',
  newGuest: (name) => `Cliente nuevo: ${name}`,
  phone: 'Teléfono, si lo da',
  phoneHelp: 'Con el país: +34 6 …',
  badPhone: 'Escriba el teléfono con su país, como +34 612 345 678.',
  guestMissing: 'Diga para quién es la visita.',
  otherGuest: 'Otro cliente',
  visits: (count) => (count === 1 ? '1 visita' : `${count} visitas`),
  book: 'Reservar visita',
  paysThere: 'Se paga en la casa. Desde la visita se puede enviar un enlace de pago.',
  booked: (name, when) => `${name}: reservado, ${when}`,
  takenMeanwhile: 'Acaban de ocupar esta hora. Estas están libres ahora.',
  reasons: {
    'in-the-past': 'Esa hora ya pasó.',
    'too-soon': 'Es demasiado pronto según las reglas de la casa.',
    'beyond-horizon': 'Es más allá de lo que reserva la casa.',
    closed: 'La casa está cerrada entonces.',
    'outside-hours': 'La casa está cerrada a esa hora.',
    'too-many-people': 'No hay sitio para tantas personas.',
    'nobody-does-it': 'Nadie da eso aquí.',
    'therapist-away': 'Este terapeuta no trabaja entonces.',
    'fully-booked': 'Todo está reservado entonces.',
  },
};

const de: QuickWords = {
  open: 'Buchen',
  title: 'Termin buchen',
  line: 'Was, wann, bei wem',
  example: 'Tiefengewebsmassage Freitag 17 Uhr bei Ana',
  hint: 'Schreiben Sie Behandlung, Tag und Uhrzeit. Ohne Tag ist der gemeint, der zu sehen ist.',
  close: 'Schließen',
  which: 'Welche davon?',
  people: (count) => (count === 1 ? '1 Gast' : `${count} Gäste`),
  minutes: (count) => `${count} Min.`,
  with: (name) => `bei ${name}`,
  near: (time) => `gegen ${time}`,
  woman: 'bei einer Frau',
  man: 'bei einem Mann',
  times: 'Freie Zeiten',
  looking: 'Suche …',
  nothingFree: 'Dafür ist nichts frei.',
  guest: 'Gast',
  guestHelp: 'Name, Telefon oder Buchungscode',
  known: 'Gäste, die schon hier waren',
  newGuest: (name) => `Neuer Gast: ${name}`,
  phone: 'Telefon, falls genannt',
  phoneHelp: 'Mit Land: +49 151 …',
  badPhone: 'Schreiben Sie die Telefonnummer mit Land, etwa +49 151 2345678.',
  guestMissing: 'Für wen ist der Termin?',
  otherGuest: 'Anderer Gast',
  visits: (count) => (count === 1 ? '1 Besuch' : `${count} Besuche`),
  book: 'Termin buchen',
  paysThere: 'Bezahlt wird im Haus. Ein Zahlungslink lässt sich beim Termin senden.',
  booked: (name, when) => `${name} ist gebucht: ${when}`,
  takenMeanwhile: 'Diese Zeit wurde gerade vergeben. Diese sind jetzt frei.',
  reasons: {
    'in-the-past': 'Diese Zeit ist vorbei.',
    'too-soon': 'Das ist nach den Regeln des Hauses zu kurzfristig.',
    'beyond-horizon': 'So weit im Voraus bucht das Haus nicht.',
    closed: 'Das Haus ist dann geschlossen.',
    'outside-hours': 'Das Haus ist um diese Zeit geschlossen.',
    'too-many-people': 'Für so viele ist kein Platz.',
    'nobody-does-it': 'Das gibt hier niemand.',
    'therapist-away': 'Diese Person arbeitet dann nicht.',
    'fully-booked': 'Dann ist alles belegt.',
  },
};

const fr: QuickWords = {
  open: 'Réserver',
  title: 'Réserver une visite',
  line: 'Quoi, quand, avec qui',
  example: 'massage profond vendredi 17h avec Ana',
  hint: 'Écrivez un soin, un jour et une heure. Sans jour, c’est celui de l’écran.',
  close: 'Fermer',
  which: 'Lequel ?',
  people: (count) => (count === 1 ? '1 personne' : `${count} personnes`),
  minutes: (count) => `${count} min`,
  with: (name) => `avec ${name}`,
  near: (time) => `vers ${time}`,
  woman: 'par une femme',
  man: 'par un homme',
  times: 'Heures libres',
  looking: 'Recherche …',
  nothingFree: 'Rien n’est libre pour cela.',
  guest: 'Client',
  guestHelp: 'Nom, téléphone ou code de réservation',
  known: 'Clients déjà venus',
  newGuest: (name) => `Nouveau client : ${name}`,
  phone: 'Téléphone, s’il le donne',
  phoneHelp: 'Avec le pays : +33 6 …',
  badPhone: 'Écrivez le numéro avec son pays, comme +33 6 12 34 56 78.',
  guestMissing: 'Dites pour qui est la visite.',
  otherGuest: 'Un autre client',
  visits: (count) => (count === 1 ? '1 visite' : `${count} visites`),
  book: 'Réserver la visite',
  paysThere: 'Payé sur place. Un lien de paiement peut être envoyé depuis la visite.',
  booked: (name, when) => `${name} : réservé, ${when}`,
  takenMeanwhile: 'Cette heure vient d’être prise. Celles-ci sont libres.',
  reasons: {
    'in-the-past': 'Cette heure est passée.',
    'too-soon': 'C’est trop tôt selon les règles de la maison.',
    'beyond-horizon': 'La maison ne réserve pas si loin à l’avance.',
    closed: 'La maison est fermée à ce moment.',
    'outside-hours': 'La maison est fermée à cette heure.',
    'too-many-people': 'Il n’y a pas de place pour autant de personnes.',
    'nobody-does-it': 'Personne ne fait cela ici.',
    'therapist-away': 'Cette personne ne travaille pas à ce moment.',
    'fully-booked': 'Tout est pris à ce moment.',
  },
};

const pt: QuickWords = {
  open: 'Marcar',
  title: 'Marcar uma visita',
  line: 'O quê, quando, com quem',
  example: 'massagem profunda sexta às 17 com Ana',
  hint: 'Escreva um tratamento, um dia e uma hora. Sem dia é o que está no ecrã.',
  close: 'Fechar',
  which: 'Qual destes?',
  people: (count) => (count === 1 ? '1 pessoa' : `${count} pessoas`),
  minutes: (count) => `${count} min`,
  with: (name) => `com ${name}`,
  near: (time) => `por volta das ${time}`,
  woman: 'por uma mulher',
  man: 'por um homem',
  times: 'Horas livres',
  looking: 'A procurar …',
  nothingFree: 'Não há nada livre para isso.',
  guest: 'Cliente',
  guestHelp: 'Nome, telefone ou código da reserva',
  known: 'Clientes que já vieram',
  newGuest: (name) => `Cliente novo: ${name}`,
  phone: 'Telefone, se o der',
  phoneHelp: 'Com o país: +351 9 …',
  badPhone: 'Escreva o telefone com o país, como +351 912 345 678.',
  guestMissing: 'Diga para quem é a visita.',
  otherGuest: 'Outro cliente',
  visits: (count) => (count === 1 ? '1 visita' : `${count} visitas`),
  book: 'Marcar visita',
  paysThere: 'Pago na casa. Da visita pode enviar-se um link de pagamento.',
  booked: (name, when) => `${name}: marcado, ${when}`,
  takenMeanwhile: 'Esta hora acabou de ser ocupada. Estas estão livres agora.',
  reasons: {
    'in-the-past': 'Essa hora já passou.',
    'too-soon': 'É cedo demais pelas regras da casa.',
    'beyond-horizon': 'É mais à frente do que a casa marca.',
    closed: 'A casa está fechada nessa altura.',
    'outside-hours': 'A casa está fechada a essa hora.',
    'too-many-people': 'Não há lugar para tantas pessoas.',
    'nobody-does-it': 'Ninguém faz isso aqui.',
    'therapist-away': 'Este terapeuta não trabalha nessa altura.',
    'fully-booked': 'Está tudo marcado nessa altura.',
  },
};

const LANGUAGES: ReadonlyMap<string, QuickWords> = new Map(Object.entries({ en, es, de, fr, pt }));

/** The words in the tenant's language, and which that is; English where we do not speak it. */
export function useQuickWords(): { readonly lang: string; readonly words: QuickWords } {
  const lang = useSession().tenant.locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: en } : { lang, words };
}
