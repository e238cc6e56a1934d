import type { BookingView, ItemView, VisitPart } from '../../api/contract.ts';
import type { MoveStart } from '../choices.ts';
import { localDay, localTime } from '../days.ts';
import { treatmentOf, variantOf } from '../house.ts';
import { draftOf, emptyDraft } from '../memory.ts';
import type { Scene } from '../scene.ts';
import { partsOf, variantMinutesOf } from '../slots.ts';
import type { BookingDraft, Moving } from '../types.ts';

/** A booked visit as a draft to find it another time: at the same place and hour, as long as nothing else is said. */
export function movingDraft(visit: BookingView): BookingDraft {
  const draft = draftOf(visit, emptyDraft);
  return { ...draft, bookingId: null, date: null, moving: movingOf(visit) };
}

function movingOf(visit: BookingView): Moving {
  const therapistId = visit.people === 1 ? (visit.items[0]?.therapistId ?? null) : null;
  return { bookingId: visit.id, parts: wishedParts(visit), therapistId };
}

/** What was booked, as it is asked for again: each treatment with its add-ons and the pause before it. */
function wishedParts({ items }: BookingView): VisitPart[] {
  const parts = partsOf(items);
  return parts.map((item, place) => ({
    treatmentId: item.treatmentId,
    durationMinutes: variantMinutesOf(item),
    addOnIds: item.addOns.map(({ id }) => id),
    gapMinutes: pauseBetween(parts[place - 1], item),
    therapistId: null,
    gender: item.genderWish,
  }));
}

function pauseBetween(before: ItemView | undefined, item: ItemView): number {
  if (!before) return 0;
  return Math.max(0, Math.round((Date.parse(item.startsAt) - Date.parse(before.endsAt)) / 60_000));
}

/** A search finds only what is sold: a visit of something else is moved by a person. */
export function isStillSold({ situation }: Scene, { parts }: Moving): boolean {
  return parts.every(({ treatmentId, durationMinutes }) => {
    const treatment = treatmentOf(situation.house, treatmentId);
    return treatment !== null && variantOf(treatment, durationMinutes) !== null;
  });
}

/** Whether it is worth offering to move a visit; the service has the last word. */
export function mayMove({ situation }: Pick<Scene, 'situation'>, visit: BookingView): boolean {
  const { maxMoves, moveUntilHours } = visit.terms;
  const until = Date.parse(visit.startsAt) - moveUntilHours * 3_600_000;
  return visit.status === 'confirmed' && visit.moves < maxMoves && Date.parse(situation.now) <= until;
}

/** The draft with the time that was picked: what is said next is said of that. */
export function withTime(draft: BookingDraft, pick: MoveStart, zone: string): BookingDraft {
  return {
    ...draft,
    date: localDay(pick.startsAt, zone),
    time: localTime(pick.startsAt, zone),
    dateRange: null,
    timeRange: null,
  };
}
