import type { Id, MoveRequest } from '../contract.ts';
import type { BookingEntity, ItemEntity } from '../database/entities/booking.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import { type PartNeed, ticksOf, type VisitNeed } from './visit-need.ts';

/** What the desk took hold of in its calendar, and what it made of it. */
export type Drag = Pick<MoveRequest, 'itemId' | 'therapistId' | 'roomId' | 'durationMinutes'>;

/**
 * What a booked visit needs after it was dragged: the item that was taken hold of in the hands and the room it was put into,
 * all others in the hands that they are in. null when there is no such item.
 */
export function draggedNeed(need: VisitNeed, items: readonly ItemEntity[], drag: Drag): VisitNeed | null {
  const held = heldItem(items, drag);
  if (held === null) return null;
  const parts = need.parts.map((part, place): PartNeed => {
    const own = items.filter((item) => item.part === held.part);
    if (place !== held.part)
      return { ...part, therapistId: null, among: handsOf(items.filter((item) => item.part === place)) };
    const hands = own.map((item) =>
      item.id === held.id ? (drag.therapistId ?? item.therapistId) : item.therapistId,
    );
    return { ...part, therapistId: null, among: hands, roomId: drag.roomId ?? null };
  });
  return { ...need, parts };
}

function handsOf(items: readonly ItemEntity[]): Id[] {
  return items.map((item) => item.therapistId);
}

function heldItem(items: readonly ItemEntity[], { itemId }: Drag): ItemEntity | null {
  return items.find((item) => (itemId ? item.id === itemId : item.position === 0)) ?? null;
}

/** A visit with one of its treatments longer or shorter, and what that is worth. */
export interface Resized {
  readonly need: VisitNeed;
  /** Of the whole visit. */
  readonly totalMinor: number;
}

/**
 * The visit with the treatment that was taken hold of in another length, at today's price of that; what was booked with it stays, and
 * what comes after it moves along. null when it is not sold in that length.
 */
export function resizedNeed(
  book: HouseBook,
  booking: BookingEntity,
  { need, items }: { readonly need: VisitNeed; readonly items: readonly ItemEntity[] },
  drag: Drag,
): Resized | null {
  const held = heldItem(items, drag);
  const part = held && need.parts[held.part];
  if (!held || !part) return null;
  const variant = book
    .treatment(held.treatmentId)
    ?.variants.find(({ durationMinutes }) => durationMinutes === drag.durationMinutes);
  if (!variant) return null;
  const durationMinutes = part.addOns.reduce(
    (sum, one) => sum + one.durationMinutes,
    variant.durationMinutes,
  );
  const priceMinor = part.addOns.reduce((sum, one) => sum + one.priceMinor, variant.priceMinor);
  const by = ticksOf(durationMinutes) - part.length;
  const parts = need.parts.map((other, place): PartNeed => {
    if (place < held.part) return other;
    if (place > held.part) return { ...other, offset: other.offset + by };
    return { ...other, durationMinutes, priceMinor, length: part.length + by };
  });
  const totalMinor = booking.totalMinor + (priceMinor - held.priceMinor) * booking.people;
  return { need: { ...need, parts, length: need.length + by, priceMinor: totalMinor }, totalMinor };
}
