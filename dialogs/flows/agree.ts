import type { BookingView, Id } from '../../api/contract.ts';
import { ask } from '../ask.ts';
import { silent } from '../hear.ts';
import {
  aboutVisit,
  draftAbout,
  draftOf,
  emptyDraft,
  finished,
  forgetErrand,
  turned,
  withDraft,
} from '../memory.ts';
import type { Hands } from '../parts.ts';
import { say } from '../reply.ts';
import type { Scene } from '../scene.ts';
import { partsOf } from '../slots.ts';
import { whenWords } from '../texts/wording.ts';
import type { BookingDraft, DraftPart, Flow, Memory, Turned } from '../types.ts';
import { isGone, isUnpaid } from '../visit-status.ts';
import { backToErrand } from './back-to-errand.ts';
import { held, hold } from './hold.ts';
import { because, noLead } from './lead.ts';
import { likeVisit } from './like-last-time.ts';
import { nextQuestion } from './next-question.ts';
import { otherTimes } from './other-times.ts';
import { atSpa } from './payment-words.ts';
import { isAtBank, processingReply, processingWords } from './processing.ts';
import { answeredAside } from './remind.ts';
import { sentences } from './slot-list.ts';
import { payReply } from './summary.ts';
import { guestsVisit, visitInShort } from './visit.ts';

/** The guest said yes to a held visit: it waits for payment from now on, and the link is sent. */
export function* agree(scene: Scene, memory: Memory, bookingId: Id): Flow {
  const booking = scene.open?.id === bookingId ? scene.open : yield* guestsVisit(scene, bookingId);
  if (!booking) return yield* nothingToAgree(scene, memory);
  // An old yes to what was replaced since: if it is taken again, it takes the place of what is held now.
  const about = isUnpaid(booking) ? { ...scene, open: booking } : scene;
  if (booking.status === 'awaiting-payment') return linkSent(about, memory, booking);
  if (booking.status === 'held') return yield* accept(about, memory, booking);
  if (isGone(booking)) return yield* takeAgain(about, memory, booking);
  return yield* confirmedAlready(scene, memory, booking);
}

function* accept(scene: Scene, memory: Memory, booking: BookingView): Flow {
  const { seriesId } = booking;
  const outcome = yield* ask(
    seriesId === null ? { kind: 'accept-hold', bookingId: booking.id } : { kind: 'accept-series', seriesId },
  );
  if (outcome.ok) return yield* accepted(scene, memory, outcome.booking);
  // A fault of ours, not of the hold: it stays as it is, and the question with it.
  if (outcome.reason === 'key-reused') return answeredAside(scene, memory, [say(scene.texts('wentWrong'))]);
  const now = outcome.booking;
  if (now?.status === 'awaiting-payment') return linkSent(scene, memory, now);
  if (now && !isUnpaid(now) && !isGone(now)) return yield* accepted(scene, memory, now);
  return yield* takeAgain({ ...scene, open: now && isUnpaid(now) ? now : null }, memory, now ?? booking);
}

// A visit that costs nothing has no checkout and is confirmed at once; its notice tells the rest.
function* accepted(scene: Scene, memory: Memory, booking: BookingView): Flow {
  const others = memory.draft?.others ?? [];
  const turn = isUnpaid(booking)
    ? linkSent(scene, memory, booking)
    : yield* confirmedAlready(scene, memory, booking);
  return others.length > 0 ? yield* nextOfParty(scene, turn, booking, others) : turn;
}

/** What the other of two has is looked for at once, at the same place and near in time: the first waits for its payment meanwhile. */
function* nextOfParty(
  scene: Scene,
  turn: Turned,
  booking: BookingView,
  [part, ...others]: readonly DraftPart[],
): Flow {
  const [{ date, time }, { locationId }] = [draftOf(booking, emptyDraft), booking];
  const draft = { ...emptyDraft, ...part, people: 1, locationId, date, time, others };
  const next = yield* nextQuestion({ ...scene, open: null, visit: null }, forgetErrand(turn.memory), draft);
  const [first, ...rest] = next.replies;
  if (!first) return turn;
  const lead = { ...first, text: sentences(scene.texts('nextOfYou'), first.text) };
  return { ...next, replies: [...turn.replies, lead, ...rest] };
}

function linkSent(scene: Scene, memory: Memory, booking: BookingView): Turned {
  const draft = draftAbout(booking, memory.draft);
  return turned(aboutVisit(withDraft(memory, draft), booking.id), 'pay', [payReply(scene, booking)]);
}

/** "Yes" after the hold ended: the same slot if it is still free, else what is near. */
export function* takeAgain(scene: Scene, memory: Memory, gone: BookingView): Flow {
  const draft = wishOf(scene, memory, gone);
  // Held again, it would be paid a second time.
  if (gone.status === 'expired' && isAtBank(gone))
    return yield* backToErrand(scene, memory, [processingReply(scene, gone)]);
  // A recurring booking is held whole again, as far as it is still known.
  if (gone.seriesId !== null && draft.repeats) return yield* nextQuestion(scene, memory, draft);
  const over = Date.parse(gone.startsAt) <= Date.parse(scene.situation.now);
  if (!over) {
    const { locationId, startsAt } = gone;
    const outcome = yield* hold(scene, { draft, locationId, startsAt, hands: handsBefore(gone) });
    if (outcome.ok) return held(scene, memory, draft, outcome.booking, freeAgain(scene, gone));
  }
  return yield* nextQuestion(scene, memory, draft, because(freeNoMore(scene, gone, over)));
}

// A guest who called it off knows that it went back.
function freeAgain({ texts }: Scene, { status }: BookingView): string {
  return status === 'cancelled' ? texts('freeAgain') : texts('takenAgain');
}

function freeNoMore({ texts }: Scene, { status, startsAt, timeZone }: BookingView, over: boolean): string {
  if (status !== 'cancelled' || over) return texts('holdEndedLook');
  return texts('justTaken', { when: whenWords(texts, startsAt, timeZone) });
}

/** Who gave it, treatment by treatment; a party's are found anew. */
function handsBefore({ items, people }: BookingView): Hands {
  return people === 1 ? partsOf(items).map(({ therapistId }) => therapistId) : [];
}

/** Looks for times like a visit that came to nothing, or that is over. */
export function* lookAgain(scene: Scene, memory: Memory, bookingId: Id): Flow {
  const gone = yield* guestsVisit(scene, bookingId);
  if (!gone) return yield* nextQuestion(scene, memory, memory.draft ?? emptyDraft);
  // It was given: another one like it is meant.
  if (gone.status === 'completed') return yield* likeVisit(scene, memory, silent, gone);
  if (isUnpaid(gone)) return yield* otherTimes({ ...scene, open: gone }, adopted(memory, gone));
  if (!isGone(gone)) return yield* confirmedAlready(scene, memory, gone);
  // Another visit is what they want now: that the first may still come is told once more.
  const lead = isAtBank(gone) ? because(processingWords(scene, gone)) : noLead;
  return yield* nextQuestion(scene, memory, wishOf(scene, memory, gone), lead);
}

function adopted(memory: Memory, booking: BookingView): Memory {
  return withDraft(memory, draftAbout(booking, memory.draft));
}

function* confirmedAlready(scene: Scene, memory: Memory, booking: BookingView): Flow {
  const text = bookedWords(scene, booking);
  const about = memory.draft?.bookingId === booking.id ? forgetErrand(memory) : memory;
  return yield* backToErrand(scene, about, [say(text)]);
}

/** "… is booked and paid", or how much is left for the visit itself. */
function bookedWords(scene: Scene, booking: BookingView): string {
  const what = visitInShort(scene, booking);
  const later = atSpa(scene, booking);
  if (later === null) return scene.texts('alreadyConfirmed', { what });
  return sentences(scene.texts('alreadyBooked', { what }), scene.texts('restAtSpa', { amount: later }));
}

/** The draft a lost visit was made from, as far as it is still to come. What is held meanwhile stays this draft's to give back. */
function wishOf({ today, open }: Scene, memory: Memory, gone: BookingView): BookingDraft {
  const before =
    memory.draft && memory.bookingId === gone.id
      ? memory.draft
      : { ...emptyDraft, people: gone.people, forName: gone.forName };
  const draft = { ...draftOf(gone, before), bookingId: open?.id ?? null };
  if (draft.date !== null && draft.date >= today) return draft;
  return { ...draft, date: null, dateRange: { from: today, to: null } };
}

function* nothingToAgree(scene: Scene, memory: Memory): Flow {
  if (memory.draft) return yield* nextQuestion(scene, memory, memory.draft);
  return finished(memory, [say(scene.texts('nothingToAgree'))]);
}
