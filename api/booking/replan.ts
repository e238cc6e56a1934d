import type { AddOn, Id, MoveRequest, VisitPart } from '../contract.ts';
import type { BookingEntity, ItemEntity } from '../database/entities/booking.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import { strictestTerms } from './terms.ts';
import { type PartNeed, ticksOf, type VisitNeed } from './visit-need.ts';

/**
 * What a booked visit needs, with the lengths and prices it was booked with: what is sold may have changed since. Throws for a booking whose treatment is gone altogether, which is never deleted.
 */
export function needOfBooking(
  book: HouseBook,
  booking: BookingEntity,
  items: readonly ItemEntity[],
  wish: Partial<Pick<MoveRequest, 'therapistId' | 'genders'>> = {},
): VisitNeed {
  const start = booking.startsAt;
  const firsts = firstOfEachPart(items);
  const parts = firsts.map((item, place): PartNeed => {
    const treatment =
      book.house.treatments.find((one) => one.id === item.treatmentId) ??
      formerTreatment(book, item.treatmentId);
    return {
      treatment,
      addOns: item.addOns,
      durationMinutes: item.durationMinutes,
      priceMinor: item.priceMinor,
      offset: ticksOf((item.startsAt - start) / 60_000),
      length: ticksOf(item.durationMinutes),
      // Time to tidy up is as it is today: what was squeezed out of the old time comes back with the new.
      before: ticksOf(treatment.bufferBeforeMinutes),
      after: ticksOf(treatment.bufferAfterMinutes),
      roomBefore: ticksOf(treatment.roomBufferBeforeMinutes),
      roomAfter: ticksOf(treatment.roomBufferAfterMinutes),
      equipment: equipmentKinds(book, item),
      therapistId: place === 0 ? (wish.therapistId ?? null) : null,
      gender: wish.genders ? (wish.genders[place] ?? null) : item.genderWish,
    };
  });
  return {
    parts,
    people: booking.people,
    length: ticksOf((booking.endsAt - start) / 60_000),
    notTherapistIds: [],
    minGap: ticksOf(book.house.tenant.policy.minGapMinutes),
    priceMinor: booking.totalMinor,
    terms: booking.terms ?? strictestTerms(parts.map((part) => book.terms(part.treatment.id))),
  };
}

function firstOfEachPart(items: readonly ItemEntity[]): ItemEntity[] {
  const firsts = new Map<number, ItemEntity>();
  for (const item of items.toSorted((a, b) => a.position - b.position))
    if (!firsts.has(item.part)) firsts.set(item.part, item);
  return [...firsts.values()].toSorted((a, b) => a.part - b.part);
}

/** No longer sold, but promised. */
function formerTreatment(book: HouseBook, id: Id): PartNeed['treatment'] {
  const row = book.treatments.get(id);
  if (!row) throw new Error(`treatment ${id} is gone, though a booking names it`);
  const { tenantId: _, position: __, active: ___, ...treatment } = row;
  return { ...treatment, terms: book.terms(id).terms };
}

function equipmentKinds(book: HouseBook, item: ItemEntity): string[] {
  return item.equipmentIds.flatMap((id) => book.resources.get(id)?.equipmentKind ?? []);
}

/** A booked visit as a wish: "the same again". */
export function partsOfItems(
  items: readonly {
    readonly part: number;
    readonly position?: number;
    readonly treatmentId: Id;
    readonly durationMinutes: number;
    readonly addOns: readonly AddOn[];
    readonly therapistId: Id;
    readonly startsAt: string;
    readonly endsAt: string;
  }[],
): VisitPart[] {
  const firsts = items.filter((item, place) => items.findIndex((one) => one.part === item.part) === place);
  return firsts.map((item, place) => {
    const before = firsts[place - 1];
    const pause = before ? (Date.parse(item.startsAt) - Date.parse(before.endsAt)) / 60_000 : 0;
    return {
      treatmentId: item.treatmentId,
      durationMinutes: item.durationMinutes - item.addOns.reduce((sum, one) => sum + one.durationMinutes, 0),
      addOnIds: item.addOns.map((one) => one.id),
      gapMinutes: pause,
      therapistId: item.therapistId,
      gender: null,
    };
  });
}
