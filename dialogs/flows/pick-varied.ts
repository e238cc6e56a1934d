import type { Slot } from '../../api/contract.ts';
import { localDay } from '../days.ts';

/** Starts closer than this are the same to a guest who has not asked for the exact one. */
const apartMinutes = 30;

/** A few slots worth choosing between, the first one always kept: not five starts within the same half hour. */
export function pickVaried(slots: readonly Slot[], count: number, zone: string): Slot[] {
  const distinct = distinctSlots(slots);
  const apart: Slot[] = [];
  for (const slot of distinct) if (apart.every((one) => differs(one, slot))) apart.push(slot);
  const perDay = firstOfEach(apart, (slot) => localDay(slot.startsAt, zone));
  const order = [...perDay.slice(0, count), ...apart, ...distinct];
  return [...new Set(order)].slice(0, count);
}

/** Slots spread over the whole stretch, first and last included, for a guest who named no time. */
export function pickSpread(slots: readonly Slot[], count: number): Slot[] {
  const distinct = firstOfEach(slots, (slot) => slot.startsAt);
  if (distinct.length <= count) return distinct;
  const step = (distinct.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, place) => distinct[Math.round(place * step)] ?? []).flat();
}

/** One slot for each start and place, the first of them. */
export function distinctSlots(slots: readonly Slot[]): Slot[] {
  return firstOfEach(slots, (slot) => `${slot.startsAt} ${slot.locationId}`);
}

function differs(one: Slot, other: Slot): boolean {
  if (one.startsAt === other.startsAt) return one.locationId !== other.locationId;
  return Math.abs(Date.parse(one.startsAt) - Date.parse(other.startsAt)) >= apartMinutes * 60_000;
}

function firstOfEach(slots: readonly Slot[], key: (slot: Slot) => string): Slot[] {
  const seen = new Map<string, Slot>();
  for (const slot of slots) if (!seen.has(key(slot))) seen.set(key(slot), slot);
  return [...seen.values()];
}
