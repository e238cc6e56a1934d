import { addDays, instantOf, isoOf } from '../../api/schedule/local-time.ts';
import type { BenchHouse } from './bench-house.ts';
import { bookAt, type Guest, hold, newGuest } from './book.ts';
import type { Figure } from './compare.ts';
import { DAYS, FIRST_DAY } from './fill-house.ts';
import { ZONE } from './full-house.ts';
import type { FullSpa } from './full-spa.ts';
import { queryFor } from './queries.ts';

const GUESTS = 200;
const SLOTS = 20;
const ROUNDS = 15;
/** Rounds nobody counts. */
const WARM_UP = 8;
const LONE_BOOKINGS = 60;
/** Days that no other benchmark books. */
const FAR_AHEAD = 60;
/** Two to a shift, with time between. */
const HOURS = ['09:00', '12:00', '15:00', '18:00'] as const;

/**
 * 200 guests who at one moment want 20 slots, ten each, by therapist and start: the 99th percentile of the time until a
 * guest has the slot, or is told that it is gone and what is free instead; beside the median of a lone booking, held
 * and confirmed.
 */
export async function race(house: BenchHouse): Promise<Figure> {
  const spa = await house.fullSpa();
  const guests = await Promise.all(Array.from({ length: GUESTS }, () => newGuest(house, spa)));
  const lone: number[] = [];
  for (let round = 0; round < LONE_BOOKINGS; round += 1)
    lone.push(await timed(() => bookAt(house, spa, guestAt(guests, round), startOf(FAR_AHEAD + round, 0))));
  const answers: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const p99 = quantile(await oneRace(house, spa, guests, round + WARM_UP), 0.99);
    if (round >= 0) answers.push(p99);
  }
  const [value, floor] = [quantile(answers, 0.5), quantile(lone.slice(LONE_BOOKINGS / 3), 0.5)];
  return {
    name: 'race',
    value: rounded(value),
    unit: 'ms',
    floor: rounded(floor),
    ratio: rounded(value / floor),
  };
}

/** How long each of the guests waited for their answer. Throws when not exactly as many won as there are slots. */
async function oneRace(
  house: BenchHouse,
  spa: FullSpa,
  guests: readonly Guest[],
  round: number,
): Promise<number[]> {
  const day = FAR_AHEAD + LONE_BOOKINGS + round;
  const won: { readonly guest: Guest; readonly bookingId: string }[] = [];
  const times = await Promise.all(
    guests.map((guest, place) =>
      timed(async () => {
        const slot = place % SLOTS;
        const startsAt = startOf(day, slot);
        const therapistId = spa.resourceIds[therapistAt(slot)] ?? null;
        const part = { ...spa.part, therapistId };
        const held = await hold(house, { ...spa, part }, guest, startsAt);
        if (held.ok) won.push({ guest, bookingId: held.booking.id });
        else await lookForOthers(house, spa, startsAt);
      }),
    ),
  );
  if (won.length !== SLOTS) throw new Error(`${won.length} guests won ${SLOTS} slots`);
  // They come to the next race with empty hands: nobody may hold more than a few.
  for (const { guest, bookingId } of won)
    await house.service.cancelBooking(spa.tenantId, guest, bookingId, null);
  return times;
}

async function lookForOthers({ service }: BenchHouse, spa: FullSpa, startsAt: string): Promise<void> {
  const date = startsAt.slice(0, 10);
  const found = await service.searchSlots(
    spa.tenantId,
    queryFor(spa.part.treatmentId, date, addDays(date, 1), { near: '12:00' }),
  );
  if (!found.ok) throw new Error(`nothing was offered instead: ${found.reason}`);
}

function guestAt(guests: readonly Guest[], place: number): Guest {
  const guest = guests[place % guests.length];
  if (!guest) throw new Error('nobody came');
  return guest;
}

/** Early hours belong to therapists with an even place, late ones to the others. */
function therapistAt(slot: number): number {
  const late = slot % HOURS.length >= 2 ? 1 : 0;
  return 2 * (Math.floor(slot / HOURS.length) % 5) + late;
}

function startOf(day: number, slot: number): string {
  const hour = HOURS[slot % HOURS.length] ?? HOURS[0];
  return isoOf(instantOf(addDays(FIRST_DAY, DAYS + day), hour, ZONE));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
