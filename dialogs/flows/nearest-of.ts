import type { Slot, WallTime } from '../../api/contract.ts';
import { localTime, minutesOf } from '../days.ts';
import { zoneOf } from '../house.ts';
import type { Scene } from '../scene.ts';

/** The few slots nearest to a wished time of day, in the order they came; the first few when none was wished. */
export function nearestOf(
  { situation }: Scene,
  slots: readonly Slot[],
  wish: { count: number; near: WallTime | null },
): Slot[] {
  const { count, near } = wish;
  if (near === null) return slots.slice(0, count);
  const off = (slot: Slot): number => {
    const time = localTime(slot.startsAt, zoneOf(situation.house, slot.locationId));
    return Math.abs(minutesOf(time) - minutesOf(near));
  };
  const nearest = [...slots].sort((one, other) => off(one) - off(other)).slice(0, count);
  return slots.filter((slot) => nearest.includes(slot));
}

/** The slot nearest to the wish first, the others in their order: a plain yes means the first. */
export function bestFirst(scene: Scene, slots: readonly Slot[], near: WallTime | null): Slot[] {
  const best = nearestOf(scene, slots, { count: 1, near });
  return [...best, ...slots.filter((slot) => !best.includes(slot))];
}

/** One slot for each start and place, the first of them. */
export function distinctSlots(slots: readonly Slot[]): Slot[] {
  const key = ({ startsAt, locationId }: Slot): string => `${startsAt} ${locationId}`;
  return slots.filter((slot, place) => slots.findIndex((other) => key(other) === key(slot)) === place);
}
