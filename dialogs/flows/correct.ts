import type { BookingView, Id } from '../../api/contract.ts';
import type { Step } from '../ask.ts';
import { ask } from '../ask.ts';
import { instantAt } from '../days.ts';
import { canGive, therapistOf, treatmentOf, zoneOf } from '../house.ts';
import { withDraft } from '../memory.ts';
import { handsOf } from '../offered-set.ts';
import { type Hands, partsOfDraft } from '../parts.ts';
import type { Scene } from '../scene.ts';
import { partsOf } from '../slots.ts';
import { capital } from '../texts/wording.ts';
import type { BookingDraft, Flow, Memory, Question } from '../types.ts';
import { held, hold } from './hold.ts';
import type { Lead } from './lead.ts';
import { noLead } from './lead.ts';
import { askMove } from './move-picked.ts';
import { nextQuestion } from './next-question.ts';
import { isTooLarge, largeParty } from './party.ts';
import { release } from './release.ts';
import { startsThen } from './slot-list.ts';
import { slotQuery } from './slot-query.ts';
import { heardSoFar, movePickOf, wishWords } from './slot-words.ts';
import type { Field } from './take-what-was-said.ts';

/** What a message changed about the visit. */
export interface Correction {
  readonly before: BookingDraft;
  readonly draft: BookingDraft;
  readonly changed: readonly Field[];
}

/**
 * Something about the visit was said or changed. With a slot held, one exact start is taken straight away in
 * its place; the same when the guest answers a list of times with one that was not on it.
 */
export function* corrected(scene: Scene, memory: Memory, correction: Correction): Flow {
  const { draft } = correction;
  if (isTooLarge(scene, draft)) return largeParty(scene, memory, draft);
  if (draft.repeats && draft.date && draft.time) return yield* nextQuestion(scene, memory, draft);
  if (scene.open?.seriesId) return yield* onlyOnce(scene, scene.open, memory, draft);
  if (scene.open) {
    const moved = yield* moveHold(scene, scene.open, draft);
    if (moved) return held(scene, memory, draft, moved);
  }
  const onTable = memory.question === 'slot' || memory.question === 'move';
  if (onTable && correction.changed.includes('time') && draft.date && draft.time) {
    return yield* takeIfFree(scene, memory, correction);
  }
  return yield* nextQuestion(scene, memory, draft, leadOf(scene, memory, correction));
}

/** No longer a recurring booking: its visits go back, and one is looked for. */
function* onlyOnce(scene: Scene, open: BookingView, memory: Memory, draft: BookingDraft): Flow {
  yield* release(open, memory.draft);
  const single = { ...draft, bookingId: null, seriesVisits: [] };
  return yield* nextQuestion({ ...scene, open: null }, memory, single);
}

/**
 * The held slot, changed as wished. A search would see the guest's own hold as taken, so the service is asked
 * for the exact start in its place; first with the same therapist.
 */
function* moveHold(scene: Scene, open: BookingView, draft: BookingDraft): Step<BookingView | null> {
  const { house } = scene.situation;
  const locationId = draft.locationId ?? open.locationId;
  const startsAt =
    draft.date && draft.time ? instantAt(draft.date, draft.time, zoneOf(house, locationId)) : null;
  if (startsAt === null || draft.date === null || draft.date < scene.today) return null;
  for (const hands of yield* handsToTry(scene, open, draft)) {
    const outcome = yield* hold(scene, { draft, locationId, startsAt, hands });
    if (outcome.ok) return outcome.booking;
  }
  return null;
}

/** The same hands first, then any; where somebody is refused only those whom the service names. */
function* handsToTry(scene: Scene, open: BookingView, draft: BookingDraft): Step<Hands[]> {
  const same = sameHands(scene, open, draft);
  if (draft.notTherapistIds.length === 0) return same.some((id) => id !== undefined) ? [same, []] : [[]];
  const query = slotQuery(scene, draft);
  const found = query && (yield* ask({ kind: 'search-slots', query }));
  const free = found?.ok ? found.slots.filter((slot) => startsThen(scene, draft, slot)) : [];
  const stay = same.length > 0 && same.every((id) => id !== undefined) ? [same] : [];
  return [...stay, ...free.map(handsOf)];
}

/** Whoever gives it as it is held, as far as they suit what it is to become; undefined is whom the draft wishes. */
function sameHands({ situation }: Scene, open: BookingView, draft: BookingDraft): (Id | undefined)[] {
  if (open.people !== 1 || (draft.people ?? 1) !== 1) return [];
  const { house } = situation;
  const given = partsOf(open.items);
  return partsOfDraft(draft).map((part, place) => {
    const before = given.find((item) => item.treatmentId === part.treatmentId) ?? given[place];
    const therapist = therapistOf(house, before?.therapistId ?? null);
    const treatment = treatmentOf(house, part.treatmentId);
    if (part.therapistId !== null || !therapist || !treatment) return undefined;
    const suits = canGive(therapist, treatment) && (part.gender ?? therapist.gender) === therapist.gender;
    return suits && !draft.notTherapistIds.includes(therapist.id) ? therapist.id : undefined;
  });
}

/** A time named instead of one of those offered: taken when it is free, else the nearest are shown. */
function* takeIfFree(scene: Scene, memory: Memory, correction: Correction): Flow {
  const { draft } = correction;
  const query = slotQuery(scene, draft);
  const found = query && (yield* ask({ kind: 'search-slots', query }));
  const exact = found?.ok ? found.slots.find((slot) => startsThen(scene, draft, slot)) : undefined;
  if (exact && draft.moving)
    return yield* askMove(scene, withDraft(memory, draft), movePickOf(draft.moving, exact));
  if (exact) {
    const { locationId, startsAt } = exact;
    const outcome = yield* hold(scene, { draft, locationId, startsAt, hands: handsOf(exact) });
    if (outcome.ok) return held(scene, memory, draft, outcome.booking);
  }
  return yield* nextQuestion(scene, memory, draft, leadOf(scene, memory, correction));
}

/** When times were shown before, only what changed is said; the first time all of it. */
function leadOf(scene: Scene, memory: Memory, { draft, changed }: Correction): Lead {
  if (draft.treatmentId === null) return { ...noLead, what: capital(heardSoFar(scene, draft, changed)) };
  const shownBefore = memory.question !== null && showing.includes(memory.question);
  if (!shownBefore || changed.some((field) => priced.includes(field))) return noLead;
  return { ...noLead, what: capital(wishWords(scene, draft, changed).join(', ')) };
}

const showing: readonly Question[] = ['slot', 'agree', 'pay', 'move'];

const priced: readonly Field[] = ['treatmentId', 'durationMinutes', 'people', 'addOnIds', 'further'];
