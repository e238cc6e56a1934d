import type { BookingView } from '../../api/contract.ts';
import type { SetPick, SlotPick } from '../choices.ts';
import { localDay, localTime } from '../days.ts';
import { locationOf, peopleMeant, therapistOf, treatmentOf, variantOf, zoneOf } from '../house.ts';
import { emptyDraft, turned, withDraft } from '../memory.ts';
import { type Marked, markOfVisit, wishMarked } from '../offered-set.ts';
import { partsMeant, withParts } from '../parts.ts';
import type { Scene } from '../scene.ts';
import { partsOf } from '../slots.ts';
import type { BookingDraft, Flow, Memory, Turned } from '../types.ts';
import { held, hold, notHeld } from './hold.ts';
import { because } from './lead.ts';
import { nextQuestion } from './next-question.ts';
import { isTooLarge, largeParty } from './party.ts';
import { payReply, summary } from './summary.ts';

/** A start that was offered is taken, however long ago it was offered: the service says whether it is still free. */
export function* holdPicked(scene: Scene, memory: Memory, pick: SlotPick): Flow {
  const before = memory.draft ?? emptyDraft;
  // An old list of times for one, when five were said since: nobody meant to come alone.
  if (isTooLarge(scene, before)) return largeParty(scene, memory, before);
  const draft = draftAfter(scene, before, pick);
  if (!isSold(scene, pick))
    return yield* nextQuestion(scene, memory, draft, because(scene.texts('oldChoice')));
  if (scene.open && isSame(scene.open, pick)) return again(scene, memory, scene.open);
  if (draft.repeats) return yield* nextQuestion(scene, memory, draft);
  const { locationId, startsAt, therapistId } = pick;
  const hands = pick.people > 1 ? [] : [therapistId];
  const outcome = yield* hold(scene, { draft, locationId, startsAt, hands });
  if (outcome.ok) return held(scene, memory, draft, outcome.booking);
  if (pick.people > 1 && (draft.gender ?? draft.therapistId) !== null)
    return yield* holdPicked(scene, withAnybody(memory, draft), pick);
  return yield* notHeld(scene, memory, draft, { reason: outcome.reason, startsAt });
}

/** A start of several treatments, or with add-ons: only what was offered with it is held, never something else. */
export function* holdSet(scene: Scene, memory: Memory, pick: SetPick): Flow {
  const before = memory.draft ?? emptyDraft;
  if (isTooLarge(scene, before)) return largeParty(scene, memory, before);
  const marked = wishMarked(scene, memory, pick);
  const { house } = scene.situation;
  if (!marked || !locationOf(house, pick.locationId))
    return yield* nextQuestion(scene, memory, before, because(scene.texts('oldChoice')));
  const { locationId, startsAt } = pick;
  const draft = setAfter(scene, before, pick, marked);
  if (partsMeant(house, draft) === null)
    return yield* nextQuestion(scene, memory, draft, because(scene.texts('oldChoice')));
  if (draft.repeats) return yield* nextQuestion(scene, memory, draft);
  if (scene.open && isSameSet(scene.open, pick)) return again(scene, memory, scene.open);
  const outcome = yield* hold(scene, { draft, locationId, startsAt, hands: marked.hands });
  if (outcome.ok) return held(scene, memory, draft, outcome.booking);
  return yield* notHeld(scene, memory, draft, { reason: outcome.reason, startsAt });
}

function setAfter({ situation }: Scene, before: BookingDraft, pick: SetPick, marked: Marked): BookingDraft {
  const { house } = situation;
  const zone = zoneOf(house, pick.locationId);
  const { parts, people, hands } = marked;
  const unsaid = peopleMeant(house, { people: null, treatmentId: parts[0]?.treatmentId ?? null });
  return withParts(
    {
      ...before,
      people: before.people === null && people === unsaid ? null : people,
      locationId: pick.locationId,
      date: localDay(pick.startsAt, zone),
      dateRange: null,
      time: localTime(pick.startsAt, zone),
      timeRange: null,
      moving: null,
    },
    // Somebody else than the one wished for was chosen: the wish has changed.
    parts.map((part, place) =>
      part.therapistId === null ? part : { ...part, therapistId: hands[place] ?? part.therapistId },
    ),
  );
}

function isSameSet(open: BookingView, pick: SetPick): boolean {
  return (
    Date.parse(open.startsAt) === Date.parse(pick.startsAt) &&
    open.locationId === pick.locationId &&
    markOfVisit(open) === pick.mark
  );
}

// A party's times are also offered with others than those wished for, by name: the guest saw who it is.
function withAnybody(memory: Memory, draft: BookingDraft): Memory {
  return withDraft(memory, { ...draft, gender: null, therapistId: null });
}

/** The house may have changed since the choice was sent. */
function isSold({ situation }: Scene, pick: SlotPick): boolean {
  const treatment = treatmentOf(situation.house, pick.treatmentId);
  const variant = treatment && variantOf(treatment, pick.durationMinutes);
  const therapist = pick.therapistId === null || therapistOf(situation.house, pick.therapistId) !== null;
  return Boolean(variant) && therapist && locationOf(situation.house, pick.locationId) !== null;
}

function draftAfter({ situation }: Scene, before: BookingDraft, pick: SlotPick): BookingDraft {
  const { house } = situation;
  const zone = zoneOf(house, pick.locationId);
  const therapist = therapistOf(house, pick.therapistId);
  const treatment = treatmentOf(house, pick.treatmentId);
  return {
    ...before,
    treatmentId: pick.treatmentId,
    among: [],
    addOnIds: [],
    further: [],
    durationMinutes: treatment && variantOf(treatment, pick.durationMinutes) ? pick.durationMinutes : null,
    people: before.people === null && pick.people === peopleUnsaid(house, pick) ? null : pick.people,
    locationId: locationOf(house, pick.locationId) ? pick.locationId : null,
    // Somebody else than the one wished for was chosen: the wish has changed.
    therapistId: before.therapistId === null || pick.people > 1 ? before.therapistId : pick.therapistId,
    gender: therapist && before.gender !== null && therapist.gender !== before.gender ? null : before.gender,
    date: localDay(pick.startsAt, zone),
    dateRange: null,
    time: localTime(pick.startsAt, zone),
    timeRange: null,
    // A time for a new visit, picked while another was to be moved: that one stays.
    moving: null,
  };
}

function peopleUnsaid(house: Scene['situation']['house'], { treatmentId }: SlotPick): number {
  return peopleMeant(house, { people: null, treatmentId });
}

/** A double tap: what is held already needs no second hold. */
function isSame(open: BookingView, pick: SlotPick): boolean {
  const [item] = open.items;
  return (
    Date.parse(open.startsAt) === Date.parse(pick.startsAt) &&
    open.locationId === pick.locationId &&
    open.people === pick.people &&
    item?.treatmentId === pick.treatmentId &&
    item.durationMinutes === pick.durationMinutes &&
    item.addOns.length === 0 &&
    partsOf(open.items).length === 1 &&
    (pick.therapistId === null || open.items.some(({ therapistId }) => therapistId === pick.therapistId))
  );
}

function again(scene: Scene, memory: Memory, open: BookingView): Turned {
  const waits = open.status === 'awaiting-payment';
  return turned(memory, waits ? 'pay' : 'agree', [waits ? payReply(scene, open) : summary(scene, open)]);
}
