import type { BookingView, Id, MoveTerms } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { choice } from '../choices.ts';
import { localDay } from '../days.ts';
import { aboutVisit, inFlow, mostChoices, turned, withDraft } from '../memory.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import { longWeekday, shortWhen, whenWords } from '../texts/wording.ts';
import type { Flow, Memory, Turned } from '../types.ts';
import type { Understood } from '../understand/types.ts';
import { cancelChoice, namesAnother } from './cancel-visit.ts';
import { tellHitch } from './hitch.ts';
import { noLead } from './lead.ts';
import { isStillSold, movingDraft } from './moving.ts';
import { nextQuestion } from './next-question.ts';
import { phones } from './phones.ts';
import { answeredAside } from './remind.ts';
import { shiftedFrom } from './shift-time.ts';
import { sentences } from './slot-list.ts';
import { errandChoice } from './small-talk.ts';
import { takeWhatWasSaid } from './take-what-was-said.ts';
import { guestsVisit, visitInShort } from './visit.ts';

/** "Move my visit to friday": the one that is meant, or the question which. */
export function* moveVisit(scene: Scene, memory: Memory, said: Said): Flow {
  const visits = (yield* ask({ kind: 'upcoming-visits' })).filter(isBooked);
  const [first] = visits;
  if (!first)
    return answeredAside(scene, memory, [say(scene.texts('nothingToMove'), [errandChoice(scene, 'book')])]);
  const named = visits.filter((visit) => !namesAnother(visit, said));
  const [only] = named;
  // With one visit a day that is not its own is where it is to go.
  if (visits.length === 1) return yield* startMove(scene, memory, first, only ? withoutName(said) : said);
  if (named.length === 1 && only) return yield* startMove(scene, memory, only, withoutName(said));
  const [bySay, another] = visits.filter((visit) => saysWeekday(scene, visit, said.text));
  if (bySay && !another) return yield* startMove(scene, memory, bySay, said);
  return whichVisit(scene, memory, named.length > 0 ? named : visits);
}

/** A visit chosen to be moved. */
export function* moveChosen(scene: Scene, memory: Memory, bookingId: Id, said: Said): Flow {
  const visit = yield* guestsVisit(scene, bookingId);
  if (!visit || !isBooked(visit))
    return answeredAside(scene, memory, [say(scene.texts('nothingToMove'), [errandChoice(scene, 'book')])]);
  return yield* startMove(scene, memory, visit, said);
}

/** Whether and until when it can be moved, then the day and time as for any booking. */
function* startMove(scene: Scene, memory: Memory, visit: BookingView, said: Said): Flow {
  const draft = movingDraft(visit);
  const terms = yield* ask({ kind: 'move-terms', bookingId: visit.id });
  const sold = draft.moving !== null && isStillSold(scene, draft.moving);
  if (!terms?.allowed || !sold) return cannotMove(scene, memory, visit, sold ? terms : null);
  const { texts } = scene;
  const until = whenWords(texts, terms.until, visit.timeZone);
  const { understood } = shiftedFrom(scene, said, visit);
  const taken = takeWhatWasSaid(scene, draft, onlyWhen(understood));
  const known = aboutVisit(memory, visit.id);
  if (taken.hitch) return tellHitch(scene, known, taken.draft, taken.hitch);
  const what = texts('canMove', { what: visitInShort(scene, visit), until, left: terms.movesLeft });
  return yield* nextQuestion(scene, known, taken.draft, { ...noLead, what });
}

/** Too late or too often by the terms: says so, with who can help and what can be done here. */
export function cannotMove(
  scene: Scene,
  memory: Memory,
  visit: BookingView,
  terms: MoveTerms | null,
): Turned {
  const { texts } = scene;
  const text = sentences(
    whyNot(scene, visit, terms),
    texts('callToMove', { phones: phones(scene, visit.locationId) }),
  );
  return answeredAside(scene, memory, [say(text, [cancelChoice(scene, visit), errandChoice(scene, 'book')])]);
}

function whyNot(scene: Scene, visit: BookingView, terms: MoveTerms | null): string {
  const { texts, situation } = scene;
  const what = visitInShort(scene, visit);
  if (terms === null) return texts('cannotMoveHere', { what });
  if (visit.terms.maxMoves === 0) return texts('neverMoves', { what });
  if (terms.movesLeft === 0) return texts('movedTooOften', { what });
  return Date.parse(terms.until) < Date.parse(situation.now)
    ? texts('tooLateToMove', { what, hours: texts('hours', { count: visit.terms.moveUntilHours }) })
    : texts('cannotMoveHere', { what });
}

function whichVisit(scene: Scene, memory: Memory, visits: readonly BookingView[]): Turned {
  const choices = visits.slice(0, mostChoices).map((visit) => moveChoice(scene, visit));
  return turned(inFlow(memory, 'move'), 'which-move', [say(scene.texts('whichMove'), choices)]);
}

/** A choice that leads to another time for a visit. */
export function moveChoice({ texts }: Pick<Scene, 'texts'>, visit: BookingView) {
  const when = shortWhen(texts, visit.startsAt, visit.timeZone);
  return choice(texts('button.move', { when }), { kind: 'move', bookingId: visit.id });
}

function isBooked({ status }: BookingView): boolean {
  return status === 'confirmed' || status === 'awaiting-payment';
}

// "My thursday massage to friday": only the friday is read as the day.
function saysWeekday({ texts }: Scene, visit: BookingView, text: string): boolean {
  const weekday = longWeekday(texts, localDay(visit.startsAt, visit.timeZone));
  return text.toLowerCase().includes(weekday.toLowerCase());
}

// The visit stays what it is: of what was said only day, time, place and hands count.
function onlyWhen(understood: Understood): Understood {
  return { ...understood, treatment: null, unknownTreatment: null, people: null, durationMinutes: null };
}

/** "Move my thursday massage": the day is the visit's name, unless an hour on it is said. */
function withoutName(said: Said): Said {
  const { date, time } = said.understood;
  if (date === null || time !== null) return said;
  return { ...said, understood: { ...said.understood, date: null, dateRange: null } };
}

/** The draft is about moving a visit, which is known to be still there. */
export function inMove(memory: Memory, visit: BookingView): Memory {
  const draft = memory.draft?.moving?.bookingId === visit.id ? memory.draft : movingDraft(visit);
  return aboutVisit(withDraft(memory, draft), visit.id);
}
