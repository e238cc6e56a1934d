import type { Id, ItemView, Slot, VisitPart } from '../api/contract.ts';

/** Who gives a visit: each therapist once, in the order of its treatments. */
export function therapistIdsOf({ items }: Pick<Slot, 'items'>): readonly Id[] {
  return [...new Set(items.map(({ therapistId }) => therapistId))];
}

/** What a slot offers first. */
export function firstPart({ parts }: { readonly parts: readonly VisitPart[] }): VisitPart | null {
  return parts[0] ?? null;
}

/** The therapist of a slot for one person; a party's are found anew when it is held. */
export function therapistOfSlot(slot: Slot): Id | null {
  return slot.people === 1 ? (slot.items[0]?.therapistId ?? null) : null;
}

/** One item for each treatment of a visit, whoever many have it, in their order. */
export function partsOf(items: readonly ItemView[]): readonly ItemView[] {
  return items.filter(({ part }, place) => items.findIndex((other) => other.part === part) === place);
}

/** A booked visit of one treatment without anything added. */
export function isOneTreatment(items: readonly ItemView[]): boolean {
  return partsOf(items).length === 1 && items.every(({ addOns }) => addOns.length === 0);
}

/** The length that is sold: a treatment's time in the book is with its add-ons. */
export function variantMinutesOf({ durationMinutes, addOns }: ItemView): number {
  return addOns.reduce((minutes, addOn) => minutes - addOn.durationMinutes, durationMinutes);
}

/** One treatment and nothing more: all that the id of a slot's choice can name. */
export function isOnePart({ parts }: { readonly parts: readonly VisitPart[] }): boolean {
  return parts.length === 1 && parts.every(({ addOnIds }) => addOnIds.length === 0);
}
