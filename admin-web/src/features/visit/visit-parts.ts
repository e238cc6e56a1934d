import type { BookingView, Id, ItemView, VisitPart } from '../../../../api/contract.ts';

const MINUTE_MS = 60_000;

/** What was booked, as it is looked for again: one part for all who have it at once, in hands of the caller's choice. */
export function partsOf({ items }: BookingView, handsOf: (item: ItemView) => Id | null): VisitPart[] {
  const firsts = items
    .filter((item, at) => items.findIndex(({ part }) => part === item.part) === at)
    .toSorted((a, b) => a.part - b.part);
  return firsts.map((item, at) => {
    const before = firsts[at - 1];
    const extra = item.addOns.reduce((sum, one) => sum + one.durationMinutes, 0);
    return {
      treatmentId: item.treatmentId,
      durationMinutes: item.durationMinutes - extra,
      addOnIds: item.addOns.map(({ id }) => id),
      gapMinutes: before ? (Date.parse(item.startsAt) - Date.parse(before.endsAt)) / MINUTE_MS : 0,
      therapistId: handsOf(item),
      gender: item.genderWish,
    };
  });
}
