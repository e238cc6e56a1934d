import type { BookingView, Id, Instant, Slot, VisitPart } from '../api/contract.ts';
import type { SetPick } from './choices.ts';
import { fingerprint } from './fingerprint.ts';
import { peopleMeant } from './house.ts';
import { emptyPart } from './memory.ts';
import { partsMeant, partsOfDraft } from './parts.ts';
import type { Scene } from './scene.ts';
import { isOnePart, partsOf, variantMinutesOf } from './slots.ts';
import type { BookingDraft, DraftPart, Memory, OfferedSet } from './types.ts';

/** What a visit consists of, whoever gives it. */
type Content = Pick<VisitPart, 'treatmentId' | 'durationMinutes' | 'addOnIds'>;

/** A few letters for what a visit consists of: an id has no room for several treatments. */
export function markOfSet(parts: readonly Content[], people: number): string {
  const each = parts.map((part) => [part.treatmentId, part.durationMinutes, [...part.addOnIds].sort()]);
  return fingerprint(JSON.stringify([each, people]));
}

/** The mark of what is booked or held. */
export function markOfVisit({ items, people }: Pick<BookingView, 'items' | 'people'>): string {
  const parts = partsOf(items).map((item) => ({
    treatmentId: item.treatmentId,
    durationMinutes: variantMinutesOf(item),
    addOnIds: item.addOns.map(({ id }) => id),
  }));
  return markOfSet(parts, people);
}

/** A start of several treatments, or with add-ons, as a choice. */
export function setPickOf({ startsAt, locationId, parts, people }: Slot): SetPick {
  return { kind: 'set', startsAt, locationId, mark: markOfSet(parts, people) };
}

/** Remembers what the offered starts consist of, and whose hands each was shown with. */
export function withOffered(memory: Memory, slots: readonly Slot[]): Memory {
  const sets = slots.filter((slot) => !isOnePart(slot));
  const [first] = sets;
  if (!first) return memory;
  const parts = first.parts.map(({ treatmentId, durationMinutes, addOnIds }) => ({
    treatmentId,
    durationMinutes,
    addOnIds,
  }));
  const starts = sets.map(({ startsAt, locationId, ...slot }) => ({
    startsAt,
    locationId,
    hands: handsOf({ ...slot, startsAt, locationId }),
  }));
  return { ...memory, offered: { parts, people: first.people, starts } };
}

/** Who gives each treatment of a slot for one person; a party's are found anew when it is held. */
export function handsOf({ parts, items, people }: Slot): readonly Id[] {
  if (people !== 1) return [];
  const hands = parts.map((_part, place) => items.find((item) => item.part === place)?.therapistId);
  const known = hands.flatMap((id) => id ?? []);
  return known.length === parts.length ? known : [];
}

/** The wish that a mark stands for, and the hands its start was shown with. */
export interface Marked {
  readonly parts: readonly DraftPart[];
  readonly people: number;
  readonly hands: readonly Id[];
}

/** What a choice made long after may still mean: what was offered last, or what is wished now; else null. */
export function wishMarked(scene: Scene, memory: Memory, pick: SetPick): Marked | null {
  const { draft, offered } = memory;
  const hands = handsShown(offered, pick);
  const meant = draft && partsMeant(scene.situation.house, draft);
  const people = draft ? peopleMeant(scene.situation.house, draft) : 1;
  if (draft && meant && markOfSet(meant, people) === pick.mark)
    return { parts: partsOfDraft(draft), people, hands };
  if (!offered || markOfSet(offered.parts, offered.people) !== pick.mark) return null;
  return { parts: offered.parts.map((part) => wished(part, draft)), people: offered.people, hands };
}

function wished(content: Content, draft: BookingDraft | null): DraftPart {
  const same = draft && partsOfDraft(draft).find(({ treatmentId }) => treatmentId === content.treatmentId);
  return { ...(same ?? emptyPart), ...content, among: [] };
}

function handsShown(offered: OfferedSet | null, pick: { startsAt: Instant; locationId: Id; mark: string }) {
  if (!offered || markOfSet(offered.parts, offered.people) !== pick.mark) return [];
  const same = offered.starts.find(
    ({ startsAt, locationId }) =>
      Date.parse(startsAt) === Date.parse(pick.startsAt) && locationId === pick.locationId,
  );
  return same?.hands ?? [];
}
