import { useSession } from '../session/session-context.ts';

/** What the desk reads of the waiting list, in one language. */
export interface WaitingWords {
  /** The button that opens it. */
  readonly open: string;
  readonly title: string;
  readonly close: string;
  readonly empty: string;
  readonly emptyWhat: string;
  readonly help: string;
  /** A time is held for them until then. */
  held(time: string): string;
  readonly openVisit: string;
  since(day: string): string;
  /** Empty for one. */
  people(count: number): string;
  with(name: string): string;
  readonly findTimes: string;
  readonly hideTimes: string;
  readonly book: string;
  readonly takeOff: string;
  takeOffAsk(name: string): string;
  readonly takeOffWhat: string;
  readonly takenOff: string;
  readonly keep: string;
  readonly nothingFree: string;
  booked(name: string, when: string): string;
  readonly notWaiting: string;
  readonly gone: string;
  /** The button that books over a rule. */
  readonly anyway: string;
  readonly anyTime: string;
  readonly notLoaded: string;
  between(from: string, to: string): string;
  from(time: string): string;
  until(time: string): string;
}

const en: WaitingWords = {
  open: 'Waiting',
  title: 'Waiting list',
  close: 'Close',
  empty: 'Nobody is waiting',
  emptyWhat: 'Guests who found no free time stand here, and can be dragged into the day.',
  help: 'Drag a guest into the day, or let the free times be shown.',
  held: (time) => `A time is held until ${time}`,
  openVisit: 'Open the visit',
  since: (day) => `since ${day}`,
  people: (count) => (count === 1 ? '' : `for ${count}`),
  with: (name) => `with ${name}`,
  findTimes: 'Free times',
  hideTimes: 'Hide the times',
  book: 'Book',
  takeOff: 'Take off the list',
  takeOffAsk: (name) => `Take ${name} off the list?`,
  takeOffWhat: 'They are not asked any more when time comes free.',
  takenOff: 'Taken off the list',
  keep: 'Keep',
  nothingFree: 'Nothing is free for that yet.',
  booked: (name, when) => `${name} is booked: ${when}`,
  notWaiting: 'This guest does not wait any more, or is being asked just now.',
  gone: 'This time cannot be had any more.',
  anyway: 'Book all the same',
  anyTime: 'any time',
  notLoaded: 'The waiting list did not load',
  between: (from, to) => `${from} – ${to}`,
  from: (time) => `from ${time}`,
  until: (time) => `until ${time}`,
};

const es: WaitingWords = {
  open: 'En espera',
  title: 'Lista de espera',
  close: 'Cerrar',
  empty: 'Nadie espera',
  emptyWhat: 'Aquí están los clientes que no encontraron hora; se pueden arrastrar al día.',
  help: 'Arrastre a un cliente al día, o vea las horas libres.',
  held: (time) => `Hora retenida hasta las ${time}`,
  openVisit: 'Ver la visita',
  since: (day) => `desde ${day}`,
  people: (count) => (count === 1 ? '' : `para ${count}`),
  with: (name) => `con ${name}`,
  findTimes: 'Horas libres',
  hideTimes: 'Ocultar las horas',
  book: 'Reservar',
  takeOff: 'Quitar de la lista',
  takeOffAsk: (name) => `¿Quitar a ${name} de la lista?`,
  takeOffWhat: 'Ya no se le preguntará cuando quede una hora libre.',
  takenOff: 'Quitado de la lista',
  keep: 'Dejar',
  nothingFree: 'Todavía no hay nada libre para eso.',
  booked: (name, when) => `${name} tiene reserva: ${when}`,
  notWaiting: 'Este cliente ya no espera, o se le está preguntando ahora.',
  gone: 'Esta hora ya no está libre.',
  anyway: 'Reservar de todos modos',
  anyTime: 'a cualquier hora',
  notLoaded: 'La lista de espera no se ha cargado',
  between: (from, to) => `${from} – ${to}`,
  from: (time) => `desde las ${time}`,
  until: (time) => `hasta las ${time}`,
};

const de: WaitingWords = {
  open: 'Warteliste',
  title: 'Warteliste',
  close: 'Schließen',
  empty: 'Niemand wartet',
  emptyWhat: 'Hier stehen Gäste, die keine freie Zeit fanden; sie lassen sich in den Tag ziehen.',
  help: 'Ziehen Sie einen Gast in den Tag, oder lassen Sie sich die freien Zeiten zeigen.',
  held: (time) => `Zeit freigehalten bis ${time}`,
  openVisit: 'Termin öffnen',
  since: (day) => `seit ${day}`,
  people: (count) => (count === 1 ? '' : `für ${count}`),
  with: (name) => `bei ${name}`,
  findTimes: 'Freie Zeiten',
  hideTimes: 'Zeiten ausblenden',
  book: 'Buchen',
  takeOff: 'Von der Liste nehmen',
  takeOffAsk: (name) => `${name} von der Liste nehmen?`,
  takeOffWhat: 'Der Gast wird nicht mehr gefragt, wenn Zeit frei wird.',
  takenOff: 'Von der Liste genommen',
  keep: 'Behalten',
  nothingFree: 'Dafür ist noch nichts frei.',
  booked: (name, when) => `${name} ist gebucht: ${when}`,
  notWaiting: 'Dieser Gast wartet nicht mehr oder wird gerade gefragt.',
  gone: 'Diese Zeit ist nicht mehr zu haben.',
  anyway: 'Trotzdem buchen',
  anyTime: 'jederzeit',
  notLoaded: 'Die Warteliste wurde nicht geladen',
  between: (from, to) => `${from} – ${to}`,
  from: (time) => `ab ${time}`,
  until: (time) => `bis ${time}`,
};

const fr: WaitingWords = {
  open: 'En attente',
  title: 'Liste d’attente',
  close: 'Fermer',
  empty: 'Personne n’attend',
  emptyWhat: 'Les clients qui n’ont pas trouvé d’heure libre sont ici ; on peut les glisser dans la journée.',
  help: 'Glissez un client dans la journée, ou affichez les heures libres.',
  held: (time) => `Heure retenue jusqu’à ${time}`,
  openVisit: 'Voir la visite',
  since: (day) => `depuis ${day}`,
  people: (count) => (count === 1 ? '' : `pour ${count}`),
  with: (name) => `avec ${name}`,
  findTimes: 'Heures libres',
  hideTimes: 'Masquer les heures',
  book: 'Réserver',
  takeOff: 'Retirer de la liste',
  takeOffAsk: (name) => `Retirer ${name} de la liste ?`,
  takeOffWhat: 'On ne lui proposera plus d’heure libérée.',
  takenOff: 'Retiré de la liste',
  keep: 'Garder',
  nothingFree: 'Rien n’est encore libre pour cela.',
  booked: (name, when) => `${name} a une réservation : ${when}`,
  notWaiting: 'Ce client n’attend plus, ou on lui propose une heure en ce moment.',
  gone: 'Cette heure n’est plus libre.',
  anyway: 'Réserver quand même',
  anyTime: 'à toute heure',
  notLoaded: 'La liste d’attente n’a pas été chargée',
  between: (from, to) => `${from} – ${to}`,
  from: (time) => `dès ${time}`,
  until: (time) => `jusqu’à ${time}`,
};

const pt: WaitingWords = {
  open: 'Em espera',
  title: 'Lista de espera',
  close: 'Fechar',
  empty: 'Ninguém está à espera',
  emptyWhat: 'Aqui estão os clientes que não encontraram hora livre; podem ser arrastados para o dia.',
  help: 'Arraste um cliente para o dia, ou veja as horas livres.',
  held: (time) => `Hora guardada até às ${time}`,
  openVisit: 'Ver a visita',
  since: (day) => `desde ${day}`,
  people: (count) => (count === 1 ? '' : `para ${count}`),
  with: (name) => `com ${name}`,
  findTimes: 'Horas livres',
  hideTimes: 'Ocultar as horas',
  book: 'Marcar',
  takeOff: 'Tirar da lista',
  takeOffAsk: (name) => `Tirar ${name} da lista?`,
  takeOffWhat: 'Deixa de ser perguntado quando houver uma hora livre.',
  takenOff: 'Tirado da lista',
  keep: 'Manter',
  nothingFree: 'Ainda não há nada livre para isso.',
  booked: (name, when) => `${name} tem marcação: ${when}`,
  notWaiting: 'Este cliente já não espera, ou está a ser perguntado agora.',
  gone: 'Esta hora já não está livre.',
  anyway: 'Marcar mesmo assim',
  anyTime: 'a qualquer hora',
  notLoaded: 'A lista de espera não foi carregada',
  between: (from, to) => `${from} – ${to}`,
  from: (time) => `a partir das ${time}`,
  until: (time) => `até às ${time}`,
};

const LANGUAGES: ReadonlyMap<string, WaitingWords> = new Map(Object.entries({ en, es, de, fr, pt }));

export function useWaitingWords(): { readonly lang: string; readonly words: WaitingWords } {
  const lang = useSession().tenant.locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: en } : { lang, words };
}
