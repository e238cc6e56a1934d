import type { Id, ItemView, Slot, VisitPart } from '../api/contract.ts';

/** Who gives a visit: each therapist once, in the order of its treatments. */
export function therapistIdsOf({ items }: Pick<Slot, 'items'>): readonly Id[] {
  return [...new Set(items.map(({ therapistId }) => therapistId))];
}

/** What a slot offers first; the chat itself makes visits of one part. */
export function firstPart({ parts }: { readonly parts: readonly VisitPart[] }): VisitPart | null {
  return parts[0] ?? null;
}

/** One treatment as the chat books it: without add-ons, with nothing before it. */
export function onePart(
  treatmentId: Id,
  durationMinutes: number,
  { therapistId, gender }: Pick<VisitPart, 'therapistId' | 'gender'>,
): VisitPart {
  return { treatmentId, durationMinutes, addOnIds: [], gapMinutes: 0, therapistId, gender };
}

/** The therapist of a slot for one person; a party's are found anew when it is held. */
export function therapistOfSlot(slot: Slot): Id | null {
  return slot.people === 1 ? (slot.items[0]?.therapistId ?? null) : null;
}

/** One item for each treatment of a visit, whoever many have it, in their order. */
export function partsOf(items: readonly ItemView[]): readonly ItemView[] {
  return items.filter(({ part }, place) => items.findIndex((other) => other.part === part) === place);
}

/** The length that is sold: a treatment's time in the book is with its add-ons. */
export function variantMinutesOf({ durationMinutes, addOns }: ItemView): number {
  return addOns.reduce((minutes, addOn) => minutes - addOn.durationMinutes, durationMinutes);
}

/** One treatment and nothing more: all that the id of a slot's choice can name. */
export function isOnePart({ parts }: { readonly parts: readonly VisitPart[] }): boolean {
  return parts.length === 1 && parts.every(({ addOnIds }) => addOnIds.length === 0);
}
