import { DateTime } from 'luxon';
import type { Slot } from '../../api/contract.ts';
import type { BenchHouse } from './bench-house.ts';

/** Starts at one location closer than this may want the same therapist, so one would take the other away. */
const APART_MS = 100 * 60_000;
const FIRST_DAY = '2026-03-12';
const DAYS = 70;

/** Free slots that do not get in each other's way, from a quiet part of the calendar. */
export async function freeSlots(house: BenchHouse, count: number): Promise<Slot[]> {
  const free: Slot[] = [];
  for (let day = 0; day < DAYS && free.length < count; day += 1) {
    for (const slot of await slotsOn(house, DateTime.fromISO(FIRST_DAY).plus({ days: day }).toISODate()))
      if (free.every((other) => apart(other, slot))) free.push(slot);
  }
  return free.slice(0, count);
}

async function slotsOn(
  { service, spa, tenantId }: BenchHouse,
  date: string | null,
): Promise<readonly Slot[]> {
  const treatment = spa.treatments[0];
  if (!treatment || date === null) return [];
  const found = await service.searchSlots(tenantId, {
    treatmentId: treatment.id,
    durationMinutes: 60,
    people: 1,
    locationId: spa.locations[0]?.id ?? null,
    therapistId: null,
    gender: null,
    from: date,
    to: date,
    timeFrom: null,
    timeTo: null,
    near: null,
    ignoring: null,
    limit: 50,
  });
  return found.ok ? found.slots : [];
}

function apart(one: Slot, other: Slot): boolean {
  return Math.abs(Date.parse(one.startsAt) - Date.parse(other.startsAt)) >= APART_MS;
}
