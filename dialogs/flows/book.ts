import { localDay, localTime } from '../days.ts';
import { zoneOf } from '../house.ts';
import { emptyDraft, emptyPart, forgetErrand, turned, withDraft } from '../memory.ts';
import { withParts } from '../parts.ts';
import { offeredSlots, type Start } from '../pick-from-words.ts';
import { say } from '../reply.ts';
import type { Said, Scene } from '../scene.ts';
import { quotable } from '../texts/wording.ts';
import type { BookingDraft, Flow, Memory, Reply } from '../types.ts';
import { saysClearYes } from '../understand/clear-yes.ts';
import type { Understood } from '../understand/types.ts';
import { agree } from './agree.ts';
import { corrected } from './correct.ts';
import { tellHitch } from './hitch.ts';
import { holdPicked, holdSet } from './hold-picked.ts';
import { withHowOften } from './how-often.ts';
import { askMove, moveAgreed } from './move-picked.ts';
import { askOtherDayOrTime, nextQuestion } from './next-question.ts';
import { notOnTheMenu, notUnderstood } from './not-understood.ts';
import { earlierTimes, laterTimes, otherTimes } from './other-times.ts';
import { isTooLarge, largeParty, planByPerson } from './party.ts';
import { answeredAside, notPaidYet, reminded } from './remind.ts';
import { withShiftedTime } from './shift-time.ts';
import { cannotAnswer } from './small-talk.ts';
import type { Field } from './take-what-was-said.ts';
import { fieldsChanged, takeWhatWasSaid } from './take-what-was-said.ts';
import { withToldTreatment } from './told-treatment.ts';

/** One message about a visit to be booked: takes all it says, then goes on with the first thing missing. */
export function* book(scene: Scene, remembered: Memory, heard: Said): Flow {
  const notes = notesOn(scene, heard);
  if (notes.length > 0 && hearsNothing(heard)) return answeredAside(scene, remembered, notes);
  const turn = yield* bookAsSaid(scene, remembered, heard);
  return notes.length > 0 ? { ...turn, replies: [...notes, ...turn.replies] } : turn;
}

/** What is told before the booking goes on: an extra that there is not, visits that are booked one by one. */
function notesOn({ texts }: Scene, { wishes }: Said): Reply[] {
  const extra = quotable(wishes.unknownAddOn ?? '');
  return [
    ...(extra ? [say(texts('addOnUnknown', { words: extra }))] : []),
    ...(wishes.apart ? [say(texts('eachTheirOwn'))] : []),
  ];
}

/** "With champagne please", and nothing else. */
function hearsNothing({ understood: { acts, unknownTreatment, treatment } }: Said): boolean {
  return (acts.includes('unknown') || unknownTreatment !== null) && treatment === null;
}

function* bookAsSaid(scene: Scene, remembered: Memory, heard: Said): Flow {
  const memory: Memory = { ...remembered, told: null };
  const named = withToldTreatment(remembered, heard);
  const said = withHowOften(scene, memory, yield* withShiftedTime(scene, memory, named));
  const before = memory.draft ?? waitedFor(memory, said);
  const { draft, hitch } = takeWhatWasSaid(scene, before, withSameHands(before, said), said.wishes);
  // What is not clear of a large party is cleared up by the person who plans it.
  if (hitch && isTooLarge(scene, draft)) return largeParty(scene, memory, draft);
  if (hitch) return tellHitch(scene, memory, draft, hitch);
  const { unknownTreatment } = said.understood;
  if (unknownTreatment !== null) return notOnTheMenu(scene, withDraft(memory, draft), unknownTreatment);
  const changed = fieldsChanged(before, draft);
  if (before.moving && changed.some((field) => fixed.includes(field)))
    return yield* somethingNew(scene, memory, said, changed);
  if (changed.length > 0) return yield* corrected(scene, memory, { before, draft, changed });
  return yield* answered(scene, memory, draft, said);
}

/** "Anything on sunday instead?" of somebody who waits for a visit is meant of that one. */
function waitedFor({ wanted, question }: Memory, { understood, wishes }: Said): BookingDraft {
  const { acts, treatment, unknownTreatment, date, dateRange } = understood;
  const other = acts.includes('book') || (treatment ?? unknownTreatment) !== null || wishes.wanted !== null;
  if (!wanted || question !== null || other || (date ?? dateRange) === null) return emptyDraft;
  const { people, locationId } = wanted;
  const parts = wanted.parts.map(({ gapMinutes: _, ...part }) => ({ ...emptyPart, ...part }));
  return withParts({ ...emptyDraft, people, locationId }, parts);
}

/** What a visit keeps when it is moved. */
const fixed: readonly Field[] = ['treatmentId', 'among', 'durationMinutes', 'addOnIds', 'further', 'people'];

/** Another treatment is another visit; a length or a party is not changed by moving. */
function* somethingNew(scene: Scene, memory: Memory, said: Said, changed: readonly Field[]): Flow {
  if (changed.includes('treatmentId') && said.understood.acts.includes('book'))
    return yield* book(scene, forgetErrand(memory), said);
  return answeredAside(scene, memory, [say(scene.texts('movesAsItIs'))]);
}

/** "With the same therapist", of a visit that is moved. */
function withSameHands({ moving }: BookingDraft, said: Said): Understood {
  const { understood } = said;
  const id = moving?.therapistId ?? null;
  if (id === null || understood.therapist || !said.says('same-therapist')) return understood;
  return { ...understood, therapist: { ids: [id], text: '' } };
}

/** Nothing new was said about the visit: a yes, a no, "something else", or what was known already. */
function* answered(scene: Scene, memory: Memory, draft: BookingDraft, said: Said): Flow {
  const { acts } = said.understood;
  const hears = (act: Understood['acts'][number]): boolean => acts.includes(act);
  // "Anyone" to "who?" changes nothing in a draft without a wish, and is an answer all the same.
  if (memory.question === 'therapist' && said.understood.therapistGender !== null)
    return yield* nextQuestion(scene, memory, draft);
  const beyond = timesBeyond(memory, said);
  if (beyond) return yield* beyond(scene, memory);
  if (hears('alternatives')) return yield* somethingElse(scene, memory);
  if (namesAddOn(said) && !hears('affirm') && memory.draft && memory.question !== null)
    return answeredAside(scene, memory, [say(scene.texts('alreadySo'))]);
  // "No, tomorrow" of a visit that is tomorrow.
  if (hears('deny') && hears('inform') && memory.question === 'agree')
    return answeredAside(scene, memory, [say(scene.texts('alreadySo'))]);
  if (hears('deny')) return yield* denied(scene, memory);
  // A question about what is offered is not yet a yes to it.
  if (says(memory, said)) {
    // With nothing to pay first this books at once: "ok, wait" and "yes? no" must not.
    const isFinal = memory.question === 'agree' && scene.open?.dueMinor === 0 && !scene.open.cardFeeMinor;
    if (isFinal && !saysClearYes(said.text, 'book')) return reminded(scene, memory);
    return yield* affirmed(scene, memory);
  }
  if (hears('ask')) return answeredAside(scene, memory, [cannotAnswer(scene, memory)]);
  if (hears('unknown')) return notUnderstood(scene, memory, said);
  if (memory.question === null || memory.draft === null) return yield* nextQuestion(scene, memory, draft);
  if (memory.question === 'treatment' && !hears('book')) return notUnderstood(scene, memory, said);
  return reminded(scene, memory);
}

/** With it, or without it: of a visit that is so. */
function namesAddOn({ wishes }: Said): boolean {
  return wishes.addOns.length > 0 || wishes.droppedAddOns.length > 0;
}

function says(memory: Memory, { understood }: Said): boolean {
  const { acts } = understood;
  if (acts.includes('ask')) return false;
  if (acts.includes('affirm') || acts.includes('select')) return true;
  return memory.question === 'agree' && acts.includes('book');
}

/** "Later" and "earlier" are said of the times on the table, or of the one held. */
function timesBeyond({ question }: Memory, said: Said) {
  if (question !== 'slot' && question !== 'agree' && question !== 'pay' && question !== 'move') return null;
  if (said.says('earlier')) return earlierTimes;
  return said.says('later') ? laterTimes : null;
}

/** A yes means what was asked last. */
function* affirmed(scene: Scene, memory: Memory): Flow {
  const only = onlyStart(scene, memory);
  switch (memory.question) {
    case 'agree':
      return yield* agree(scene, memory, scene.open?.id ?? memory.bookingId ?? '');
    case 'pay':
      return notPaidYet(scene, memory);
    case 'slot':
      return only ? yield* take(scene, memory, only) : whichStart(scene, memory);
    case 'move':
      return yield* moveAgreed(scene, memory);
    case 'party':
      return yield* planByPerson(scene, memory, memory.draft ?? emptyDraft);
    case null:
      return yield* nextQuestion(scene, memory, memory.draft ?? emptyDraft);
    default:
      return reminded(scene, memory);
  }
}

/** A yes to one start takes it; to several it takes the one that is just what was asked for, if one alone is. */
function onlyStart(scene: Scene, memory: Memory): Start | null {
  const starts = offeredSlots(memory);
  const [first] = starts;
  if (starts.length === 1 && first) return first;
  const exact = starts.filter((start) => isAsWished(scene, memory, start));
  const [only] = exact;
  return exact.length === 1 && only ? only : null;
}

function isAsWished({ situation }: Scene, { draft }: Memory, { startsAt, locationId }: Start): boolean {
  const zone = zoneOf(situation.house, locationId);
  return draft?.date === localDay(startsAt, zone) && draft.time === localTime(startsAt, zone);
}

/** "Yes" to several times: which of them? */
function whichStart(scene: Scene, memory: Memory) {
  return offeredSlots(memory).length > 0
    ? turned(memory, 'slot', [say(scene.texts('whichOfTimes'), memory.choices)])
    : reminded(scene, memory);
}

function take(scene: Scene, memory: Memory, start: Start): Flow {
  if (start.kind === 'set') return holdSet(scene, memory, start);
  return start.kind === 'slot' ? holdPicked(scene, memory, start) : askMove(scene, memory, start);
}

function* denied(scene: Scene, memory: Memory): Flow {
  switch (memory.question) {
    case 'agree':
    case 'pay':
    case 'move':
      return yield* otherTimes(scene, memory);
    case 'slot':
      return askOtherDayOrTime(scene, memory, memory.draft ?? emptyDraft);
    // Nothing is added, and the rest is as it was.
    case 'add-on':
      return yield* nextQuestion(scene, memory, memory.draft ?? emptyDraft);
    default:
      return answeredAside(scene, memory, [say(scene.texts('dropOrGoOn'))]);
  }
}

function* somethingElse(scene: Scene, memory: Memory): Flow {
  const { question } = memory;
  if (question === 'agree' || question === 'pay' || question === 'move')
    return yield* otherTimes(scene, memory);
  if (question === 'slot') return yield* laterTimes(scene, memory);
  return yield* nextQuestion(scene, memory, memory.draft ?? emptyDraft);
}
