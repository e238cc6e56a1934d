import type { BookingView } from '../../api/contract.ts';
import type { SlotPick } from '../choices.ts';
import { localDay, localTime } from '../days.ts';
import { locationOf, peopleMeant, therapistOf, treatmentOf, variantOf, zoneOf } from '../house.ts';
import { emptyDraft, turned, withDraft } from '../memory.ts';
import type { Scene } from '../scene.ts';
import type { BookingDraft, Flow, Memory, Turned } from '../types.ts';
import { held, hold, notHeld } from './hold.ts';
import { because } from './lead.ts';
import { nextQuestion } from './next-question.ts';
import { payReply, summary } from './summary.ts';

/** A start that was offered is taken, however long ago it was offered: the service says whether it is still free. */
export function* holdPicked(scene: Scene, memory: Memory, pick: SlotPick): Flow {
  const draft = draftAfter(scene, memory.draft ?? emptyDraft, pick);
  if (!isSold(scene, pick))
    return yield* nextQuestion(scene, memory, draft, because(scene.texts('oldChoice')));
  if (scene.open && isSame(scene.open, pick)) return again(scene, memory, scene.open);
  const { locationId, startsAt, therapistId } = pick;
  const outcome = yield* hold(scene, { draft, locationId, startsAt, therapistId });
  if (outcome.ok) return held(scene, memory, draft, outcome.booking);
  if (pick.people > 1 && draft.gender !== null)
    return yield* holdPicked(scene, withoutGender(memory, draft), pick);
  return yield* notHeld(scene, memory, draft, { reason: outcome.reason, startsAt });
}

// A party's times are also offered with others than the women or men wished for, by name: the guest saw who it is.
function withoutGender(memory: Memory, draft: BookingDraft): Memory {
  return withDraft(memory, { ...draft, gender: null });
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
    durationMinutes: treatment && variantOf(treatment, pick.durationMinutes) ? pick.durationMinutes : null,
    people: before.people === null && pick.people === peopleUnsaid(house, pick) ? null : pick.people,
    locationId: locationOf(house, pick.locationId) ? pick.locationId : null,
    // Somebody else than the one wished for was chosen: the wish has changed.
    therapistId: before.therapistId === null ? null : pick.therapistId,
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
    (pick.therapistId === null || open.items.some(({ therapistId }) => therapistId === pick.therapistId))
  );
}

function again(scene: Scene, memory: Memory, open: BookingView): Turned {
  const waits = open.status === 'awaiting-payment';
  return turned(memory, waits ? 'pay' : 'agree', [waits ? payReply(scene, open) : summary(scene, open)]);
}
