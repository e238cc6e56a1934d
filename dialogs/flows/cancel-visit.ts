import type { BookingView, CancellationTerms, Id } from '../../api/contract.ts';
import { ask, type Step } from '../ask.ts';
import { choice, readChoice } from '../choices.ts';
import { localDay } from '../days.ts';
import { aboutVisit, finished, forgetErrand, inFlow, mostChoices, turned } from '../memory.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import { moneyWords, shortWhen } from '../texts/wording.ts';
import type { Flow, Memory, Turned } from '../types.ts';
import { isGone, isUnpaid } from '../visit-status.ts';
import { backToErrand } from './back-to-errand.ts';
import { outOfCalendar } from './calendar.ts';
import { allAsked, cancelAll, cancelAllForSure } from './cancel-all.ts';
import { costOf, showTerms } from './cancel-terms.ts';
import { phones } from './phones.ts';
import { isAtBank, processingWords } from './processing.ts';
import { release } from './release.ts';
import { sentences } from './slot-list.ts';
import { errandChoice } from './small-talk.ts';
import { guestsVisit, visitInShort } from './visit.ts';

/** "Cancel": the open hold if there is one, else the draft, else one of the guest's visits. */
export function* cancel(scene: Scene, memory: Memory, said: Said): Flow {
  if (scene.open && !namesAnother(scene.open, said)) {
    const booked = said.says('cancel-mine') && !namesThis(said) ? yield* bookedBeside(scene.open) : [];
    if (booked.length > 0) return thisOrBooked(scene, memory, scene.open, booked);
    return yield* letGo(scene, memory, scene.open);
  }
  const all = memory.draft === null && said.says('all-of-them') ? yield* cancelAll(scene, memory) : null;
  if (all) return all;
  const visits = yield* ask({ kind: 'upcoming-visits' });
  if (memory.draft && memory.flow === 'book') return dropDraft(scene, memory, visits);
  if (visits.length === 0)
    return finished(memory, [say(scene.texts('noVisits'), [errandChoice(scene, 'book')])]);
  const meant = visits.filter((visit) => !namesAnother(visit, said));
  const [only] = meant;
  if (meant.length === 1 && only) return yield* askSure(scene, memory, only);
  return whichVisit(scene, memory, meant.length > 0 ? meant : visits);
}

/** Visits of the guest that are booked, beside the time that is held. */
function* bookedBeside(open: BookingView): Step<readonly BookingView[]> {
  const visits = yield* ask({ kind: 'upcoming-visits' });
  return visits.filter((visit) => visit.id !== open.id && !isUnpaid(visit));
}

/** A day or a treatment that fits what is held: it is meant. */
function namesThis({ understood }: Said): boolean {
  const { date, dateRange, treatment } = understood;
  return (date ?? dateRange ?? treatment) !== null;
}

/** "Cancel my visit", with one booked and another just being booked: which of them is asked. The time stays held meanwhile. */
function thisOrBooked(
  scene: Scene,
  memory: Memory,
  open: BookingView,
  booked: readonly BookingView[],
): Turned {
  const { texts } = scene;
  const stop = choice(texts('button.stopBooking'), { kind: 'cancel', bookingId: open.id });
  const choices = booked.slice(0, mostChoices - 1).map((visit) => cancelChoice(scene, visit));
  const text = texts('stopOrCancel', { what: visitInShort(scene, open) });
  return turned(memory, 'which-visit', [say(text, [stop, ...choices])]);
}

/**
 * "Cancel my visit on monday" while another is being booked: no other day for that one. null when nothing booked is meant
 * by it, or by the time that is held.
 */
export function* cancelNamed(scene: Scene, memory: Memory, said: Said): Step<Turned | null> {
  if (scene.open && !namesAnother(scene.open, said)) return null;
  const visits = yield* ask({ kind: 'upcoming-visits' });
  const meant = visits.filter((visit) => visit.id !== scene.open?.id && !namesAnother(visit, said));
  const [only] = meant;
  if (!only) return null;
  return meant.length === 1 ? yield* askSure(scene, memory, only) : whichVisit(scene, memory, meant);
}

/** A visit chosen to be cancelled: its terms are shown before anything is done. */
export function* cancelChosen(scene: Scene, memory: Memory, bookingId: Id): Flow {
  const visit = yield* guestsVisit(scene, bookingId);
  if (!visit) return yield* backToErrand(scene, memory, [say(scene.texts('noVisits'))]);
  return yield* askSure(scene, memory, visit);
}

/** The guest is sure. Of a visit that has changed since, or for worse terms, they are asked again instead. */
export function* cancelForSure(
  scene: Scene,
  memory: Memory,
  sure: { bookingId: Id; feeMinor: number; version: number | null },
): Flow {
  const visit = yield* guestsVisit(scene, sure.bookingId);
  if (!visit || isGone(visit)) return yield* alreadyGone(scene, memory, visit);
  const terms = yield* ask({ kind: 'cancellation-terms', bookingId: visit.id });
  if (terms && costOf(terms) > sure.feeMinor)
    return showTerms(scene, memory, visit, terms, scene.texts('termsChanged'));
  if (visit.version !== sure.version) return yield* askSure(scene, memory, visit);
  const outcome = yield* ask({ kind: 'cancel-booking', bookingId: visit.id, reason: null });
  if (outcome.ok) return yield* cancelled(scene, memory, visit, terms);
  return yield* cannot(scene, memory, visit);
}

/** A yes typed to "Shall I cancel it?" */
export function* cancelAgreed(scene: Scene, memory: Memory): Flow {
  const all = allAsked(memory);
  if (all) return yield* cancelAllForSure(scene, memory, all);
  const sure = memory.choices.map(({ id }) => readChoice(id)).find((picked) => picked?.kind === 'sure');
  return sure?.kind === 'sure'
    ? yield* cancelForSure(scene, memory, sure)
    : yield* keepVisit(scene, memory, null);
}

/** The guest thought better of it. */
export function* keepVisit(scene: Scene, memory: Memory, bookingId: Id | null): Flow {
  const visit = bookingId === null ? null : yield* guestsVisit(scene, bookingId);
  const text =
    visit && !isGone(visit)
      ? scene.texts('kept', { what: visitInShort(scene, visit) })
      : scene.texts('hereIfNeeded');
  // A visit that was to be moved stays: there is nothing to go on with.
  const about = isMoving(memory, visit) ? forgetErrand(memory) : memory;
  return yield* backToErrand(scene, about, [say(text)]);
}

function isMoving({ draft }: Memory, visit: BookingView | null): boolean {
  return visit !== null && draft?.moving?.bookingId === visit.id;
}

/** Gives an unpaid slot back; nothing was paid, so nothing needs to be asked. */
export function* letGo(scene: Scene, memory: Memory, open: BookingView): Flow {
  const gone = yield* release(open, memory.draft);
  if (!gone) return yield* paidMeanwhile(scene, memory, open);
  const others = (yield* bookedBeside(open)).length > 0;
  const what = visitInShort(scene, open);
  const dropped = scene.texts(others ? 'droppedOthersStay' : 'droppedUnpaid', { what });
  const text = isAtBank(open) ? processingWords(scene, { ...open, status: 'cancelled' }) : dropped;
  // Each visit of a recurring booking would have to be found again.
  const back =
    open.seriesId === null
      ? [choice(scene.texts('button.takeBack'), { kind: 'yes', bookingId: open.id })]
      : [];
  return yield* backToErrand(...without(scene, aboutVisit(memory, open.id), open), [say(text, back)]);
}

/** Paid a moment before it was let go of: now it has terms, and the guest is asked like any other. */
function* paidMeanwhile(scene: Scene, memory: Memory, open: BookingView): Flow {
  const visit = yield* guestsVisit(scene, open.id);
  if (!visit || isUnpaid(visit)) return yield* cannot(scene, memory, open);
  return yield* askSure(...without(scene, memory, open), visit);
}

/** "Uncancel": the visit called off last that is still to come; null when there is none, or another is on the table. */
export function* calledOff(scene: Scene, { draft, bookingId }: Memory, said: Said): Step<Id | null> {
  if (draft !== null || bookingId === null) return null;
  const visit = yield* guestsVisit(scene, bookingId);
  if (visit?.status !== 'cancelled' || Date.parse(visit.startsAt) <= Date.parse(scene.situation.now))
    return null;
  // "I changed my mind, a facial at four" is a new wish.
  const other = namesAnother(visit, said) || said.understood.time !== null;
  return other ? null : visit.id;
}

/** The visit that was just let go of and can be had back; null when none is offered. */
export function offeredBack(memory: Memory): Id | null {
  const [only, other] = memory.choices.map(({ id }) => readChoice(id));
  return memory.question === null && only?.kind === 'yes' && !other ? only.bookingId : null;
}

function dropDraft(scene: Scene, memory: Memory, visits: readonly BookingView[]): Turned {
  const { texts } = scene;
  const moving = visits.find(({ id }) => id === memory.draft?.moving?.bookingId);
  const dropped = moving ? texts('kept', { what: visitInShort(scene, moving) }) : texts('dropped');
  if (visits.length === 0) return finished(memory, [say(dropped)]);
  const choices = visits.slice(0, mostChoices).map((visit) => cancelChoice({ texts }, visit));
  return finished(memory, [say(sentences(dropped, texts('droppedButVisits')), choices)]);
}

function whichVisit(scene: Scene, memory: Memory, visits: readonly BookingView[]): Turned {
  const choices = visits.slice(0, mostChoices).map((visit) => cancelChoice(scene, visit));
  return turned(inFlow(memory, 'cancel'), 'which-visit', [say(scene.texts('whichVisit'), choices)]);
}

/** A choice that leads to the terms of cancelling one visit. */
export function cancelChoice({ texts }: Pick<Scene, 'texts'>, visit: BookingView) {
  const when = shortWhen(texts, visit.startsAt, visit.timeZone);
  return choice(texts('button.cancel', { when }), { kind: 'cancel', bookingId: visit.id });
}

function* askSure(scene: Scene, memory: Memory, visit: BookingView): Flow {
  if (isGone(visit)) return yield* alreadyGone(scene, memory, visit);
  if (isUnpaid(visit)) return yield* letGo(scene, memory, visit);
  const terms = yield* ask({ kind: 'cancellation-terms', bookingId: visit.id });
  if (!terms) return yield* cannot(scene, memory, visit);
  return showTerms(scene, memory, visit, terms, '');
}

function* cancelled(scene: Scene, memory: Memory, visit: BookingView, terms: CancellationTerms | null): Flow {
  const { texts } = scene;
  const refund = terms?.refundMinor ?? 0;
  const comes = refund > 0 ? texts('refundComes', { amount: moneyWords(texts, refund, visit.currency) }) : '';
  const text = sentences(texts('cancelled', { what: visitInShort(scene, visit) }), comes);
  // A visit that has begun is not to be had again.
  const back =
    Date.parse(visit.startsAt) > Date.parse(scene.situation.now)
      ? [choice(texts('button.bookAgain'), { kind: 'yes', bookingId: visit.id })]
      : [];
  const reply = isUnpaid(visit) ? say(text, back) : yield* outOfCalendar(scene, [visit], say(text, back));
  return yield* backToErrand(...without(scene, aboutVisit(memory, visit.id), visit), [reply]);
}

/** A draft that held the visit just called off goes with it; any other is gone on with. */
function without(scene: Scene, memory: Memory, visit: BookingView): [Scene, Memory] {
  if (isMoving(memory, visit)) return [scene, forgetErrand(memory)];
  if (memory.draft?.bookingId !== visit.id) return [scene, memory];
  return [{ ...scene, open: null }, forgetErrand(memory)];
}

function* alreadyGone(scene: Scene, memory: Memory, visit: BookingView | null): Flow {
  const text = visit
    ? scene.texts('alreadyCancelled', { what: visitInShort(scene, visit) })
    : scene.texts('noVisits');
  return yield* backToErrand(scene, memory, [say(text)]);
}

function* cannot(scene: Scene, memory: Memory, visit: BookingView): Flow {
  const text = scene.texts('cannotCancel', {
    what: visitInShort(scene, visit),
    phones: phones(scene, visit.locationId),
  });
  return yield* backToErrand(...without(scene, memory, visit), [say(text)]);
}

/** Whether a message names another day or treatment than a visit's. */
export function namesAnother(visit: BookingView, { understood }: Said): boolean {
  const day = localDay(visit.startsAt, visit.timeZone);
  const { date, dateRange, treatment } = understood;
  if (date !== null && date !== day) return true;
  if (dateRange && ((dateRange.from ?? day) > day || (dateRange.to ?? day) < day)) return true;
  return treatment !== null && !visit.items.some(({ treatmentId }) => treatment.ids.includes(treatmentId));
}
