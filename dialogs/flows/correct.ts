import type { BookingView } from '../../api/contract.ts';
import type { Step } from '../ask.ts';
import { ask } from '../ask.ts';
import { instantAt } from '../days.ts';
import { canGive, therapistOf, treatmentOf, zoneOf } from '../house.ts';
import { withDraft } from '../memory.ts';
import type { Scene } from '../scene.ts';
import { therapistOfSlot } from '../slots.ts';
import { capital } from '../texts/wording.ts';
import type { BookingDraft, Flow, Memory, Question } from '../types.ts';
import { held, hold } from './hold.ts';
import type { Lead } from './lead.ts';
import { noLead } from './lead.ts';
import { askMove } from './move-picked.ts';
import { nextQuestion } from './next-question.ts';
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
  const same = sameTherapist(scene, open, draft);
  const tries = [...new Set([same ?? draft.therapistId, draft.therapistId])];
  for (const therapistId of tries) {
    const outcome = yield* hold(scene, { draft, locationId, startsAt, therapistId });
    if (outcome.ok) return outcome.booking;
  }
  return null;
}

function sameTherapist({ situation }: Scene, open: BookingView, draft: BookingDraft): string | null {
  if (draft.therapistId !== null || open.items.length !== 1 || open.people !== (draft.people ?? 1))
    return null;
  const therapist = therapistOf(situation.house, open.items[0]?.therapistId ?? null);
  const treatment = treatmentOf(situation.house, draft.treatmentId);
  const suits = therapist && treatment && canGive(therapist, treatment);
  return suits && (draft.gender === null || therapist.gender === draft.gender) ? therapist.id : null;
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
    const therapistId = exact.people === 1 ? therapistOfSlot(exact) : draft.therapistId;
    const { locationId, startsAt } = exact;
    const outcome = yield* hold(scene, { draft, locationId, startsAt, therapistId });
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

const priced: readonly Field[] = ['treatmentId', 'durationMinutes', 'people'];
