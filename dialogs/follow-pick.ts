import type { Errand, More, Picked } from './choices.ts';
import { agree, lookAgain } from './flows/agree.ts';
import { attend } from './flows/attend.ts';
import { book } from './flows/book.ts';
import { cancelAllForSure } from './flows/cancel-all.ts';
import { cancelChosen, cancelForSure, keepVisit } from './flows/cancel-visit.ts';
import { takeStars } from './flows/feedback.ts';
import { forgetMe } from './flows/forget-me.ts';
import { goOnHere } from './flows/go-on-here.ts';
import { handOver } from './flows/hand-over.ts';
import { holdPicked, holdSet } from './flows/hold-picked.ts';
import { openingHours } from './flows/hours.ts';
import { speak } from './flows/language.ts';
import { answerLink, undoLink } from './flows/link-chats.ts';
import { askMove, moveForSure } from './flows/move-picked.ts';
import { moveChosen } from './flows/move-visit.ts';
import { myVisits } from './flows/my-visits.ts';
import { nextQuestion } from './flows/next-question.ts';
import { notNow, takeOffers } from './flows/offers.ts';
import { laterTimes, otherDay, otherTimes, soonest } from './flows/other-times.ts';
import { isTooLarge, planByPerson } from './flows/party.ts';
import { prices } from './flows/prices.ts';
import { answeredAside } from './flows/remind.ts';
import { lateBy } from './flows/running-late.ts';
import { address, help } from './flows/small-talk.ts';
import { askHowMuch, takeTip } from './flows/tip.ts';
import { joinWaiting, leaveWaiting } from './flows/wait-for.ts';
import { nothing, silent } from './hear.ts';
import { emptyDraft } from './memory.ts';
import { say } from './reply.ts';
import type { Said, Scene } from './scene.ts';
import { dayWords } from './texts/wording.ts';
import type { BookingDraft, Flow, Memory } from './types.ts';
import type { Understood } from './understand/types.ts';
import { noWishes } from './wishes.ts';

/** A choice, made now or long after it was offered, is carried out against the present. */
export function* followPick(scene: Scene, memory: Memory, pick: Picked): Flow {
  switch (pick.kind) {
    case 'slot':
      return yield* holdPicked(scene, memory, pick);
    case 'set':
      return yield* holdSet(scene, memory, pick);
    case 'yes':
      return yield* agree(scene, memory, pick.bookingId);
    case 'no':
      return scene.open ? yield* otherTimes(scene, memory) : yield* lookAgain(scene, memory, pick.bookingId);
    case 'again':
      return yield* lookAgain(scene, memory, pick.bookingId);
    case 'cancel':
      return yield* cancelChosen(scene, memory, pick.bookingId);
    case 'keep':
      return yield* keepVisit(scene, memory, pick.bookingId);
    case 'move':
      return yield* moveChosen(scene, memory, pick.bookingId, silent);
    case 'move-to':
      return yield* askMove(scene, memory, pick);
    case 'move-sure':
      return yield* moveForSure(scene, memory, pick);
    case 'sure-all':
      return yield* cancelAllForSure(scene, memory, pick);
    case 'sure':
      return yield* cancelForSure(scene, memory, pick);
    case 'more':
      return yield* moreTimes(scene, memory, pick.more);
    case 'go':
      return yield* go(scene, memory, pick.errand);
    case 'wait':
      return yield* joinWaiting(scene, memory, pick.mark);
    case 'leave':
      return yield* leaveWaiting(scene, memory, pick.entryId);
    case 'attend':
      return yield* attend(scene, memory, pick.bookingId);
    case 'late':
      return yield* lateBy(scene, memory, pick.bookingId, pick.minutes);
    case 'stars':
      return yield* takeStars(scene, memory, pick.bookingId, pick.stars);
    case 'tip':
      return yield* takeTip(scene, memory, pick.bookingId, pick.amountMinor);
    case 'tip-other':
      return yield* askHowMuch(scene, memory, pick.bookingId);
    case 'offers':
      return yield* takeOffers(scene, memory, pick.yes);
    case 'not-now':
      return notNow(scene, memory);
    case 'forget':
      return yield* forgetMe(scene, memory, pick.sure);
    case 'link':
      return yield* answerLink(scene, memory, pick.codeId, pick.yes);
    case 'go-on':
      return yield* goOnHere(scene, memory, pick.conversationId);
    case 'unlink':
      return yield* undoLink(scene, memory, pick.mergeId);
    case 'language':
      return yield* speak(scene, memory, pick.language);
    // Offered to therapists, and tapped by nobody else.
    case 'staff':
    case 'begin':
    case 'done':
    case 'no-show':
    case 'swap-visit':
    case 'swap-to':
    case 'swap-answer':
    case 'off':
    case 'off-undo':
      return answeredAside(scene, memory, [say(scene.texts('oldChoice'))]);
    case 'skip':
      return answeredAside(scene, memory, [
        say(scene.texts('leftOut', { day: dayWords(scene.texts, pick.date) })),
      ]);
    default:
      return yield* book(scene, memory, { ...silent, ...asWords(scene, pick) });
  }
}

function* moreTimes(scene: Scene, memory: Memory, more: More): Flow {
  if (more === 'days') return otherDay(scene, memory);
  return more === 'later' ? yield* laterTimes(scene, memory) : yield* soonest(scene, memory);
}

/** A menu's way: questions are answered aside, the rest leads on. */
function* go(scene: Scene, memory: Memory, errand: Errand): Flow {
  if (errand === 'visits') return yield* myVisits(scene, memory);
  if (errand === 'human' && memory.draft && isTooLarge(scene, memory.draft))
    return yield* planByPerson(scene, memory, memory.draft);
  if (errand === 'human') return yield* handOver(scene, memory, 'asked');
  if (errand === 'book') return yield* nextQuestion(scene, memory, draftToBook(memory));
  return answeredAside(scene, memory, [tells[errand](scene, memory, silent)]);
}

// A visit being moved is no new booking.
function draftToBook({ draft }: Memory): BookingDraft {
  return draft && !draft.moving ? draft : emptyDraft;
}

const tells = {
  hours: openingHours,
  prices,
  address,
  help,
} satisfies Record<Exclude<Errand, 'visits' | 'book' | 'human'>, unknown>;

type Wish = Extract<
  Picked,
  { kind: 'treat' | 'add' | 'only' | 'add-on' | 'who' | 'place' | 'day' | 'long' | 'people' | 'times' }
>;

/** A tapped wish goes the way of a spoken one. */
function asWords(scene: Scene, pick: Wish): Pick<Said, 'understood' | 'wishes'> {
  const understood = understoodBy(scene, pick);
  if (pick.kind === 'add-on')
    return { understood, wishes: { ...noWishes, addOns: [{ ids: [pick.addOnId], text: '' }] } };
  return { understood, wishes: { ...noWishes, adds: pick.kind === 'add', only: pick.kind === 'only' } };
}

function understoodBy({ situation }: Scene, pick: Wish): Understood {
  const named = (id: string) => ({ ids: [id], text: '' });
  switch (pick.kind) {
    case 'treat':
    case 'add':
    case 'only':
      return { ...nothing, acts: ['book', 'inform'], treatment: named(pick.treatmentId) };
    case 'who':
      return pick.therapistId === null
        ? { ...nothing, acts: ['inform'], therapistGender: 'any' }
        : { ...nothing, acts: ['inform'], therapist: named(pick.therapistId) };
    case 'place':
      return { ...nothing, acts: ['inform'], location: named(pick.locationId) };
    case 'day':
      return { ...nothing, acts: ['inform'], date: pick.date };
    case 'long':
      return {
        ...nothing,
        acts: ['inform'],
        durationMinutes: pick.minutes,
        treatment: pick.treatmentId === null ? null : named(pick.treatmentId),
      };
    case 'add-on':
      return { ...nothing, acts: ['inform'] };
    case 'times':
      return {
        ...nothing,
        acts: ['inform'],
        recurrence: { everyWeeks: null, count: pick.count, until: null },
      };
    case 'people':
      return {
        ...nothing,
        acts: ['inform'],
        people: Math.min(pick.people, situation.house.tenant.policy.maxPeople + 1),
      };
  }
}
