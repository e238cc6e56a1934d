import type { LiveEvent } from '../../../../api/contract.ts';
import { useSession } from '../session/session-context.ts';
import { type StatusWords, statusWords } from '../visit/status-words.ts';

/** What the desk reads in its calendar beside the states of visits, in one language. */
interface OwnWords {
  readonly notLoaded: string;
  readonly dayNotLoaded: string;
  readonly noLocation: { readonly title: string; readonly what: string };
  closedOn(name: string, day: string): string;
  readonly otherDay: string;
  readonly noVisits: { readonly title: string; readonly what: string };
  readonly closedToday: string;
  readonly noVisitsYet: string;
  readonly byTherapist: string;
  readonly byRoom: string;
  readonly columns: string;
  readonly therapists: string;
  readonly rooms: string;
  readonly location: string;
  readonly find: string;
  foundNothing(text: string, location: string): string;
  readonly previousDay: string;
  readonly nextDay: string;
  readonly today: string;
  readonly day: string;
  readonly legend: string;
  /** The time around a visit. */
  readonly preparation: string;
  /** Of the summary: "12 visits", "8 h booked", "€741 expected". */
  visits(count: number): string;
  readonly booked: string;
  readonly expected: string;
  readonly notInRota: string;
  readonly timeOff: string;
  readonly notWorking: string;
  readonly pause: string;
  with(name: string): string;
  readonly happened: Readonly<Partial<Record<LiveEvent['type'], string>>>;
}

/** All that is read in the calendar. */
export type CalendarWords = OwnWords & StatusWords;

const en: OwnWords = {
  notLoaded: 'The calendar did not load',
  dayNotLoaded: 'This day did not load',
  noLocation: {
    title: 'No location yet',
    what: 'Add a location on the page House before the first visit can be booked.',
  },
  closedOn: (name, day) => `${name} is closed on ${day}`,
  otherDay: 'Choose another day with the arrows above.',
  noVisits: {
    title: 'No visits on this day yet',
    what: 'Guests book by chat. A visit appears here as soon as a time is held.',
  },
  closedToday: 'Closed on this day.',
  noVisitsYet: 'No visits on this day yet. One appears here as soon as a guest holds a time.',
  byTherapist: 'Visits by therapist',
  byRoom: 'Visits by room',
  columns: 'Columns',
  therapists: 'Therapists',
  rooms: 'Rooms',
  location: 'Location',
  find: 'Find a visit',
  foundNothing: (text, location) =>
    `No visit of this day at ${location} has “${text}”. Only this day is looked through: go to the day of the visit, or choose another location. Cancelled visits are not shown.`,
  previousDay: 'Previous day',
  nextDay: 'Next day',
  today: 'Today',
  day: 'Day',
  legend: 'Legend',
  preparation: 'Preparation',
  visits: (count) => (count === 1 ? 'visit' : 'visits'),
  booked: 'booked',
  expected: 'expected',
  notInRota: 'Not in the rota today',
  timeOff: 'Time off',
  notWorking: 'Not working',
  pause: 'Break',
  with: (name) => `with ${name}`,
  happened: {
    'booking-held': 'New visit held',
    'booking-accepted': 'Waiting for payment',
    'booking-confirmed': 'Visit confirmed',
    'booking-checked-in': 'Guest arrived',
    'let-in-wrongly': 'Let in without a connection, please look',
    'booking-started': 'Treatment started',
    'booking-completed': 'Visit done',
    'booking-cancelled': 'Visit cancelled',
    'booking-expired': 'Hold ended',
    'booking-no-show': 'Marked as no-show',
    'booking-no-show-undone': 'No-show undone',
    'booking-moved': 'Visit moved',
  },
};

const es: OwnWords = {
  notLoaded: 'El calendario no se ha cargado',
  dayNotLoaded: 'Este día no se ha cargado',
  noLocation: {
    title: 'Todavía no hay ningún local',
    what: 'Añada un local en la página Casa antes de reservar la primera visita.',
  },
  closedOn: (name, day) => `${name} está cerrado: ${day}`,
  otherDay: 'Elija otro día con las flechas de arriba.',
  noVisits: {
    title: 'Aún no hay visitas este día',
    what: 'Los clientes reservan por chat. Una visita aparece aquí en cuanto se retiene una hora.',
  },
  closedToday: 'Cerrado este día.',
  noVisitsYet: 'Aún no hay visitas este día. Aparece una en cuanto un cliente retiene una hora.',
  byTherapist: 'Visitas por terapeuta',
  byRoom: 'Visitas por sala',
  columns: 'Columnas',
  therapists: 'Terapeutas',
  rooms: 'Salas',
  location: 'Local',
  find: 'Buscar una visita',
  foundNothing: (text, location) =>
    `Ninguna visita de este día en ${location} tiene «${text}». Solo se busca en este día: vaya al día de la visita o elija otro local. Las visitas canceladas no se muestran.`,
  previousDay: 'Día anterior',
  nextDay: 'Día siguiente',
  today: 'Hoy',
  day: 'Día',
  legend: 'Leyenda',
  preparation: 'Preparación',
  visits: (count) => (count === 1 ? 'visita' : 'visitas'),
  booked: 'reservadas',
  expected: 'previstos',
  notInRota: 'Hoy sin turno',
  timeOff: 'Ausencia',
  notWorking: 'No trabaja',
  pause: 'Descanso',
  with: (name) => `con ${name}`,
  happened: {
    'booking-held': 'Hora retenida',
    'booking-accepted': 'Pendiente de pago',
    'booking-confirmed': 'Visita confirmada',
    'booking-checked-in': 'Ha llegado un cliente',
    'let-in-wrongly': 'Entró sin conexión, por favor mírelo',
    'booking-started': 'Tratamiento empezado',
    'booking-completed': 'Visita terminada',
    'booking-cancelled': 'Visita cancelada',
    'booking-expired': 'Plazo vencido',
    'booking-no-show': 'Marcada como ausencia',
    'booking-no-show-undone': 'Ausencia deshecha',
    'booking-moved': 'Visita cambiada',
  },
};

const de: OwnWords = {
  notLoaded: 'Der Kalender wurde nicht geladen',
  dayNotLoaded: 'Dieser Tag wurde nicht geladen',
  noLocation: {
    title: 'Noch kein Standort',
    what: 'Legen Sie auf der Seite Haus einen Standort an, bevor der erste Termin gebucht werden kann.',
  },
  closedOn: (name, day) => `${name} ist geschlossen: ${day}`,
  otherDay: 'Wählen Sie oben mit den Pfeilen einen anderen Tag.',
  noVisits: {
    title: 'Noch keine Termine an diesem Tag',
    what: 'Gäste buchen im Chat. Ein Termin erscheint hier, sobald eine Zeit freigehalten wird.',
  },
  closedToday: 'An diesem Tag geschlossen.',
  noVisitsYet: 'Noch keine Termine an diesem Tag. Einer erscheint, sobald ein Gast eine Zeit freihält.',
  byTherapist: 'Termine nach Person',
  byRoom: 'Termine nach Raum',
  columns: 'Spalten',
  therapists: 'Team',
  rooms: 'Räume',
  location: 'Standort',
  find: 'Termin suchen',
  foundNothing: (text, location) =>
    `Kein Termin dieses Tages in ${location} enthält „${text}“. Gesucht wird nur an diesem Tag: Gehen Sie zum Tag des Termins, oder wählen Sie einen anderen Standort. Abgesagte Termine sind nicht zu sehen.`,
  previousDay: 'Vorheriger Tag',
  nextDay: 'Nächster Tag',
  today: 'Heute',
  day: 'Tag',
  legend: 'Legende',
  preparation: 'Vorbereitung',
  visits: (count) => (count === 1 ? 'Termin' : 'Termine'),
  booked: 'gebucht',
  expected: 'erwartet',
  notInRota: 'Heute nicht im Dienstplan',
  timeOff: 'Abwesend',
  notWorking: 'Arbeitet nicht',
  pause: 'Pause',
  with: (name) => `bei ${name}`,
  happened: {
    'booking-held': 'Neue Zeit freigehalten',
    'booking-accepted': 'Wartet auf Zahlung',
    'booking-confirmed': 'Termin bestätigt',
    'booking-checked-in': 'Gast angekommen',
    'let-in-wrongly': 'Ohne Verbindung eingelassen, bitte ansehen',
    'booking-started': 'Behandlung begonnen',
    'booking-completed': 'Termin beendet',
    'booking-cancelled': 'Termin abgesagt',
    'booking-expired': 'Frist abgelaufen',
    'booking-no-show': 'Als nicht erschienen vermerkt',
    'booking-no-show-undone': 'Nichterscheinen zurückgenommen',
    'booking-moved': 'Termin verschoben',
  },
};

const fr: OwnWords = {
  notLoaded: 'Le calendrier ne s’est pas chargé',
  dayNotLoaded: 'Ce jour ne s’est pas chargé',
  noLocation: {
    title: 'Pas encore de lieu',
    what: 'Ajoutez un lieu sur la page Maison avant de réserver la première visite.',
  },
  closedOn: (name, day) => `${name} est fermé : ${day}`,
  otherDay: 'Choisissez un autre jour avec les flèches ci-dessus.',
  noVisits: {
    title: 'Pas encore de visite ce jour-là',
    what: 'Les clients réservent par chat. Une visite apparaît ici dès qu’une heure est retenue.',
  },
  closedToday: 'Fermé ce jour-là.',
  noVisitsYet: 'Pas encore de visite ce jour-là. Une visite apparaît dès qu’un client retient une heure.',
  byTherapist: 'Visites par thérapeute',
  byRoom: 'Visites par salle',
  columns: 'Colonnes',
  therapists: 'Thérapeutes',
  rooms: 'Salles',
  location: 'Lieu',
  find: 'Trouver une visite',
  foundNothing: (text, location) =>
    `Aucune visite de ce jour à ${location} ne contient « ${text} ». La recherche porte sur ce jour seulement : allez au jour de la visite, ou choisissez un autre lieu. Les visites annulées ne sont pas affichées.`,
  previousDay: 'Jour précédent',
  nextDay: 'Jour suivant',
  today: 'Aujourd’hui',
  day: 'Jour',
  legend: 'Légende',
  preparation: 'Préparation',
  visits: (count) => (count === 1 ? 'visite' : 'visites'),
  booked: 'réservées',
  expected: 'attendus',
  notInRota: 'Pas au planning aujourd’hui',
  timeOff: 'Absence',
  notWorking: 'Ne travaille pas',
  pause: 'Pause',
  with: (name) => `avec ${name}`,
  happened: {
    'booking-held': 'Heure retenue',
    'booking-accepted': 'En attente de paiement',
    'booking-confirmed': 'Visite confirmée',
    'booking-checked-in': 'Client arrivé',
    'let-in-wrongly': 'Entré sans connexion, à vérifier',
    'booking-started': 'Soin commencé',
    'booking-completed': 'Visite terminée',
    'booking-cancelled': 'Visite annulée',
    'booking-expired': 'Délai écoulé',
    'booking-no-show': 'Marquée comme absence',
    'booking-no-show-undone': 'Absence annulée',
    'booking-moved': 'Visite déplacée',
  },
};

const pt: OwnWords = {
  notLoaded: 'O calendário não carregou',
  dayNotLoaded: 'Este dia não carregou',
  noLocation: {
    title: 'Ainda não há nenhum local',
    what: 'Adicione um local na página Casa antes de marcar a primeira visita.',
  },
  closedOn: (name, day) => `${name} está fechado: ${day}`,
  otherDay: 'Escolha outro dia com as setas acima.',
  noVisits: {
    title: 'Ainda não há visitas neste dia',
    what: 'Os clientes marcam por chat. Uma visita aparece aqui assim que uma hora é guardada.',
  },
  closedToday: 'Fechado neste dia.',
  noVisitsYet: 'Ainda não há visitas neste dia. Aparece uma assim que um cliente guarda uma hora.',
  byTherapist: 'Visitas por terapeuta',
  byRoom: 'Visitas por sala',
  columns: 'Colunas',
  therapists: 'Terapeutas',
  rooms: 'Salas',
  location: 'Local',
  find: 'Procurar uma visita',
  foundNothing: (text, location) =>
    `Nenhuma visita deste dia em ${location} tem “${text}”. Só se procura neste dia: vá ao dia da visita ou escolha outro local. As visitas canceladas não aparecem.`,
  previousDay: 'Dia anterior',
  nextDay: 'Dia seguinte',
  today: 'Hoje',
  day: 'Dia',
  legend: 'Legenda',
  preparation: 'Preparação',
  visits: (count) => (count === 1 ? 'visita' : 'visitas'),
  booked: 'marcadas',
  expected: 'previstos',
  notInRota: 'Hoje fora da escala',
  timeOff: 'Ausência',
  notWorking: 'Não trabalha',
  pause: 'Pausa',
  with: (name) => `com ${name}`,
  happened: {
    'booking-held': 'Hora guardada',
    'booking-accepted': 'À espera do pagamento',
    'booking-confirmed': 'Visita confirmada',
    'booking-checked-in': 'Cliente chegou',
    'let-in-wrongly': 'Entrou sem ligação, por favor veja',
    'booking-started': 'Tratamento começado',
    'booking-completed': 'Visita concluída',
    'booking-cancelled': 'Visita cancelada',
    'booking-expired': 'Prazo encerrado',
    'booking-no-show': 'Marcada como falta',
    'booking-no-show-undone': 'Falta desfeita',
    'booking-moved': 'Visita mudada',
  },
};

interface Spoken {
  readonly lang: string;
  readonly words: CalendarWords;
}

const LANGUAGES: ReadonlyMap<string, Spoken> = new Map(
  Object.entries({ en, es, de, fr, pt }).map(([lang, own]) => [
    lang,
    { lang, words: { ...own, ...statusWords(lang) } },
  ]),
);
const ENGLISH: Spoken = { lang: 'en', words: { ...en, ...statusWords('en') } };

/** The words in a tenant's language, and which that is; English where we do not speak it. */
export function calendarWords(locale: string): Spoken {
  return LANGUAGES.get(locale.slice(0, 2).toLowerCase()) ?? ENGLISH;
}

export function useCalendarWords(): Spoken {
  return calendarWords(useSession().tenant.locale);
}
