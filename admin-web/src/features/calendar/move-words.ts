import type { DeskException, MoveOutcome, Obstacle } from '../../../../api/contract.ts';
import { useSession } from '../session/session-context.ts';

type Refusal = Extract<MoveOutcome, { ok: false }>['reason'];

/** What the desk reads when it moves a visit, in one language. */
export interface MoveWords {
  /** In the hand, by keyboard. */
  held(time: string, name: string): string;
  moved(name: string, when: string): string;
  stretched(name: string, minutes: number): string;
  readonly undo: string;
  readonly undone: string;
  /** Somebody else moved or changed it meanwhile. */
  changedMeanwhile(name: string): string;
  readonly title: string;
  readonly leave: string;
  readonly anyway: string;
  readonly reason: string;
  readonly reasonMissing: string;
  readonly nothingHelps: string;
  readonly setsAside: Readonly<Record<keyof Omit<DeskException, 'reason'>, string>>;
  readonly needsReason: string;
  taken(name: string, guest: string | null, range: string, isBuffer: boolean): string;
  /** `hours` is empty for who is not there at all. */
  notAtWork(name: string, hours: string): string;
  readonly closed: string;
  cannot(name: string, treatment: string): string;
  readonly notWished: { readonly female: string; readonly male: string };
  wrongRoom(name: string, treatment: string): string;
  tooSmall(name: string, capacity: number): string;
  outOfUse(name: string): string;
  readonly noRoom: string;
  noEquipment(kind: string): string;
  /** No single thing. */
  readonly noOneThing: string;
  readonly refusals: Readonly<Partial<Record<Refusal, string>>>;
}

const en: MoveWords = {
  held: (time, name) => `${time}, ${name}. Enter moves the visit, Escape leaves it.`,
  moved: (name, when) => `${name} moved to ${when}`,
  stretched: (name, minutes) => `${name} now has ${minutes} minutes`,
  undo: 'Undo',
  undone: 'The visit is where it was',
  changedMeanwhile: (name) =>
    `Somebody else has just changed the visit of ${name}. It is shown as it is now.`,
  title: 'This time is not free',
  leave: 'Leave it as it was',
  anyway: 'Move anyway',
  reason: 'Reason',
  reasonMissing: 'Give a reason: it is kept with the visit.',
  nothingHelps: 'Two visits cannot have the same time. Choose another.',
  setsAside: {
    outsideHours: 'outside working hours',
    overBuffers: 'with less time to prepare and tidy up',
    overCapacity: 'with more people than the room is made for',
  },
  needsReason: 'It is possible all the same, with a reason:',
  taken: (name, guest, range, isBuffer) =>
    isBuffer
      ? `${name} needs time to prepare and tidy up beside the visit of ${guest ?? 'another guest'}, ${range}.`
      : `${name} is taken by ${guest ?? 'another guest'}, ${range}.`,
  notAtWork: (name, hours) =>
    hours === '' ? `${name} does not work here on this day.` : `${name} works ${hours} on this day.`,
  closed: 'The house is closed on this day.',
  cannot: (name, treatment) => `${name} does not give ${treatment}.`,
  notWished: { female: 'The guest asked for a woman.', male: 'The guest asked for a man.' },
  wrongRoom: (name, treatment) => `${treatment} cannot be given in ${name}.`,
  tooSmall: (name, capacity) => `${name} is made for ${capacity}.`,
  outOfUse: (name) => `${name} is out of use then.`,
  noRoom: 'No room that it needs is free then.',
  noEquipment: (kind) => `It needs “${kind}”, and none is free then.`,
  noOneThing: 'Too little time would be left beside another visit.',
  refusals: {
    'in-the-past': 'This time has passed.',
    'not-possible-now': 'This visit cannot be changed like that now.',
    'hold-ended': 'The hold has ended.',
    'not-sold': 'The treatment is not sold in this length.',
    'paid-more': 'More was paid for this visit than it would cost then. Give money back first.',
  },
};

const es: MoveWords = {
  held: (time, name) => `${time}, ${name}. Intro mueve la visita, Escape la deja.`,
  moved: (name, when) => `${name}: ahora ${when}`,
  stretched: (name, minutes) => `${name} tiene ahora ${minutes} minutos`,
  undo: 'Deshacer',
  undone: 'La visita está donde estaba',
  changedMeanwhile: (name) =>
    `Otra persona acaba de cambiar la visita de ${name}. Se muestra como está ahora.`,
  title: 'Esta hora no está libre',
  leave: 'Dejarla como estaba',
  anyway: 'Mover de todos modos',
  reason: 'Motivo',
  reasonMissing: 'Indique un motivo: se guarda con la visita.',
  nothingHelps: 'Dos visitas no pueden tener la misma hora. Elija otra.',
  setsAside: {
    outsideHours: 'fuera del horario de trabajo',
    overBuffers: 'con menos tiempo para preparar y recoger',
    overCapacity: 'con más personas de las que caben en la sala',
  },
  needsReason: 'Aun así es posible, con un motivo:',
  taken: (name, guest, range, isBuffer) =>
    isBuffer
      ? `${name} necesita tiempo para preparar y recoger junto a la visita de ${guest ?? 'otro cliente'}, ${range}.`
      : `${name} está ocupado por ${guest ?? 'otro cliente'}, ${range}.`,
  notAtWork: (name, hours) =>
    hours === '' ? `${name} no trabaja aquí este día.` : `${name} trabaja ${hours} este día.`,
  closed: 'La casa está cerrada este día.',
  cannot: (name, treatment) => `${name} no da ${treatment}.`,
  notWished: { female: 'El cliente pidió una mujer.', male: 'El cliente pidió un hombre.' },
  wrongRoom: (name, treatment) => `${treatment} no se puede dar en ${name}.`,
  tooSmall: (name, capacity) => `${name} es para ${capacity}.`,
  outOfUse: (name) => `${name} no se puede usar a esa hora.`,
  noRoom: 'No hay libre ninguna sala de las que necesita.',
  noEquipment: (kind) => `Necesita «${kind}», y no hay ninguno libre.`,
  noOneThing: 'Quedaría demasiado poco tiempo junto a otra visita.',
  refusals: {
    'in-the-past': 'Esta hora ya pasó.',
    'not-possible-now': 'Esta visita no se puede cambiar así ahora.',
    'hold-ended': 'La reserva provisional terminó.',
    'not-sold': 'El tratamiento no se vende con esta duración.',
    'paid-more': 'Se pagó más por esta visita de lo que costaría. Devuelva dinero primero.',
  },
};

const de: MoveWords = {
  held: (time, name) => `${time}, ${name}. Enter verschiebt den Termin, Escape lässt ihn.`,
  moved: (name, when) => `${name}: jetzt ${when}`,
  stretched: (name, minutes) => `${name} hat jetzt ${minutes} Minuten`,
  undo: 'Rückgängig',
  undone: 'Der Termin ist wieder, wo er war',
  changedMeanwhile: (name) =>
    `Jemand anderes hat den Termin von ${name} gerade geändert. Er steht da, wie er jetzt ist.`,
  title: 'Diese Zeit ist nicht frei',
  leave: 'So lassen, wie es war',
  anyway: 'Trotzdem verschieben',
  reason: 'Grund',
  reasonMissing: 'Nennen Sie einen Grund: Er bleibt beim Termin.',
  nothingHelps: 'Zwei Termine können nicht dieselbe Zeit haben. Wählen Sie eine andere.',
  setsAside: {
    outsideHours: 'außerhalb der Arbeitszeit',
    overBuffers: 'mit weniger Zeit zum Vorbereiten und Aufräumen',
    overCapacity: 'mit mehr Personen, als der Raum fasst',
  },
  needsReason: 'Mit einem Grund geht es trotzdem:',
  taken: (name, guest, range, isBuffer) =>
    isBuffer
      ? `${name} braucht neben dem Termin von ${guest ?? 'einem anderen Gast'}, ${range}, Zeit zum Vorbereiten und Aufräumen.`
      : `${name} ist von ${guest ?? 'einem anderen Gast'} belegt, ${range}.`,
  notAtWork: (name, hours) =>
    hours === '' ? `${name} arbeitet an diesem Tag nicht hier.` : `${name} arbeitet an diesem Tag ${hours}.`,
  closed: 'Das Haus ist an diesem Tag geschlossen.',
  cannot: (name, treatment) => `${name} gibt ${treatment} nicht.`,
  notWished: { female: 'Der Gast hat um eine Frau gebeten.', male: 'Der Gast hat um einen Mann gebeten.' },
  wrongRoom: (name, treatment) => `${treatment} geht nicht in ${name}.`,
  tooSmall: (name, capacity) => `${name} ist für ${capacity}.`,
  outOfUse: (name) => `${name} ist dann nicht benutzbar.`,
  noRoom: 'Kein passender Raum ist dann frei.',
  noEquipment: (kind) => `Es braucht „${kind}“, und davon ist nichts frei.`,
  noOneThing: 'Neben einem anderen Termin bliebe zu wenig Zeit.',
  refusals: {
    'in-the-past': 'Diese Zeit ist vorbei.',
    'not-possible-now': 'Dieser Termin lässt sich so gerade nicht ändern.',
    'hold-ended': 'Die Vormerkung ist abgelaufen.',
    'not-sold': 'Die Behandlung gibt es nicht in dieser Länge.',
    'paid-more': 'Für diesen Termin wurde mehr bezahlt, als er dann kostet. Geben Sie zuerst Geld zurück.',
  },
};

const fr: MoveWords = {
  held: (time, name) => `${time}, ${name}. Entrée déplace la visite, Échap la laisse.`,
  moved: (name, when) => `${name} : maintenant ${when}`,
  stretched: (name, minutes) => `${name} a maintenant ${minutes} minutes`,
  undo: 'Annuler',
  undone: 'La visite est revenue où elle était',
  changedMeanwhile: (name) =>
    `Quelqu’un d’autre vient de changer la visite de ${name}. Elle est affichée telle qu’elle est.`,
  title: 'Cette heure n’est pas libre',
  leave: 'Laisser comme avant',
  anyway: 'Déplacer quand même',
  reason: 'Motif',
  reasonMissing: 'Indiquez un motif : il reste avec la visite.',
  nothingHelps: 'Deux visites ne peuvent pas avoir la même heure. Choisissez-en une autre.',
  setsAside: {
    outsideHours: 'en dehors des heures de travail',
    overBuffers: 'avec moins de temps pour préparer et ranger',
    overCapacity: 'avec plus de personnes que la salle n’en contient',
  },
  needsReason: 'C’est possible quand même, avec un motif :',
  taken: (name, guest, range, isBuffer) =>
    isBuffer
      ? `${name} a besoin de temps pour préparer et ranger à côté de la visite de ${guest ?? 'un autre client'}, ${range}.`
      : `${name} : pris par ${guest ?? 'un autre client'}, ${range}.`,
  notAtWork: (name, hours) =>
    hours === '' ? `${name} ne travaille pas ici ce jour-là.` : `${name} travaille ${hours} ce jour-là.`,
  closed: 'La maison est fermée ce jour-là.',
  cannot: (name, treatment) => `${name} ne fait pas ${treatment}.`,
  notWished: { female: 'Le client a demandé une femme.', male: 'Le client a demandé un homme.' },
  wrongRoom: (name, treatment) => `${treatment} ne peut pas se faire dans ${name}.`,
  tooSmall: (name, capacity) => `${name} est prévue pour ${capacity}.`,
  outOfUse: (name) => `${name} est hors service à ce moment.`,
  noRoom: 'Aucune salle qui convient n’est libre à ce moment.',
  noEquipment: (kind) => `Il faut « ${kind} », et rien n’est libre.`,
  noOneThing: 'Il resterait trop peu de temps à côté d’une autre visite.',
  refusals: {
    'in-the-past': 'Cette heure est passée.',
    'not-possible-now': 'Cette visite ne peut pas être changée ainsi pour l’instant.',
    'hold-ended': 'L’option est terminée.',
    'not-sold': 'Le soin n’est pas vendu dans cette durée.',
    'paid-more': 'On a payé pour cette visite plus qu’elle ne coûterait. Remboursez d’abord.',
  },
};

const pt: MoveWords = {
  held: (time, name) => `${time}, ${name}. Enter move a visita, Escape deixa-a.`,
  moved: (name, when) => `${name}: agora ${when}`,
  stretched: (name, minutes) => `${name} tem agora ${minutes} minutos`,
  undo: 'Anular',
  undone: 'A visita está onde estava',
  changedMeanwhile: (name) => `Outra pessoa acabou de mudar a visita de ${name}. Mostra-se como está agora.`,
  title: 'Esta hora não está livre',
  leave: 'Deixar como estava',
  anyway: 'Mover mesmo assim',
  reason: 'Motivo',
  reasonMissing: 'Diga um motivo: fica guardado com a visita.',
  nothingHelps: 'Duas visitas não podem ter a mesma hora. Escolha outra.',
  setsAside: {
    outsideHours: 'fora do horário de trabalho',
    overBuffers: 'com menos tempo para preparar e arrumar',
    overCapacity: 'com mais pessoas do que a sala comporta',
  },
  needsReason: 'É possível mesmo assim, com um motivo:',
  taken: (name, guest, range, isBuffer) =>
    isBuffer
      ? `${name} precisa de tempo para preparar e arrumar ao lado da visita de ${guest ?? 'outro cliente'}, ${range}.`
      : `${name}: com ${guest ?? 'outro cliente'}, ${range}.`,
  notAtWork: (name, hours) =>
    hours === '' ? `${name} não trabalha aqui neste dia.` : `${name} trabalha ${hours} neste dia.`,
  closed: 'A casa está fechada neste dia.',
  cannot: (name, treatment) => `${name} não faz ${treatment}.`,
  notWished: { female: 'O cliente pediu uma mulher.', male: 'O cliente pediu um homem.' },
  wrongRoom: (name, treatment) => `${treatment} não se pode fazer em ${name}.`,
  tooSmall: (name, capacity) => `${name} é para ${capacity}.`,
  outOfUse: (name) => `${name} está fora de uso a essa hora.`,
  noRoom: 'Nenhuma sala adequada está livre a essa hora.',
  noEquipment: (kind) => `Precisa de “${kind}”, e não há livre.`,
  noOneThing: 'Ficaria muito pouco tempo ao lado de outra visita.',
  refusals: {
    'in-the-past': 'Esta hora já passou.',
    'not-possible-now': 'Esta visita não pode ser mudada assim agora.',
    'hold-ended': 'A reserva provisória terminou.',
    'not-sold': 'O tratamento não é vendido com esta duração.',
    'paid-more': 'Foi pago mais por esta visita do que custaria. Devolva dinheiro primeiro.',
  },
};

const LANGUAGES: ReadonlyMap<string, MoveWords> = new Map(Object.entries({ en, es, de, fr, pt }));

/** The words in a tenant's language, and which that is; English where we do not speak it. */
export function moveWords(locale: string): { readonly lang: string; readonly words: MoveWords } {
  const lang = locale.slice(0, 2).toLowerCase();
  const words = LANGUAGES.get(lang);
  return words === undefined ? { lang: 'en', words: en } : { lang, words };
}

export function useMoveWords() {
  return moveWords(useSession().tenant.locale);
}

/** One thing that is in the way, as a sentence. `rangeOf` says from when until when. */
export function obstacleWords(
  words: MoveWords,
  one: Obstacle,
  rangeOf: (from: string, to: string) => string,
): string {
  switch (one.kind) {
    case 'taken':
      return words.taken(one.name, one.by.guestName, rangeOf(one.by.startsAt, one.by.endsAt), one.buffer);
    case 'not-at-work':
      return words.notAtWork(
        one.name,
        one.works.map(({ startsAt, endsAt }) => rangeOf(startsAt, endsAt)).join(', '),
      );
    case 'closed':
      return words.closed;
    case 'cannot':
      return words.cannot(one.name, one.treatmentName);
    case 'not-wished':
      return words.notWished[one.wish];
    case 'wrong-room':
      return words.wrongRoom(one.name, one.treatmentName);
    case 'too-small':
      return words.tooSmall(one.name, one.capacity);
    case 'out-of-use':
      return words.outOfUse(one.name);
    case 'none-free':
      return one.what === 'room' ? words.noRoom : words.noEquipment(one.name);
  }
}
