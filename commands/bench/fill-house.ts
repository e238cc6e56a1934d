import { DateTime } from 'luxon';
import type { Claimant } from '../../api/booking/ledger.ts';
import type { Id } from '../../api/contract.ts';
import { ROOMS, THERAPISTS, ZONE } from './full-house.ts';

const DURATION_MINUTES = 60;
const BUFFER_MINUTES = 10;
const SLOT_MINUTES = DURATION_MINUTES + BUFFER_MINUTES;
/** In a shift of six hours. */
const SLOTS = 5;
/** Of each hundred slots: 93 of the 350 minutes that slots take up in a shift of 360 are 90 % of it. */
const TAKEN_PERCENT = 93;

export const FIRST_DAY = '2026-03-03';
export const DAYS = 14;

/** The visits that fill a house to 90 %, the same each time: who works early and who works late share a room. */
export function fullHouse(resources: readonly { readonly id: Id }[]): Claimant[] {
  const chance = seeded();
  const visits: Claimant[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    for (let lane = 0; lane < THERAPISTS; lane += 1) {
      const shift = lane % 2 === 0 ? 9 : 15;
      const opens = DateTime.fromISO(FIRST_DAY, { zone: ZONE })
        .plus({ days: day })
        .set({ hour: shift })
        .toMillis();
      for (let slot = 0; slot < SLOTS; slot += 1) {
        if (chance() * 100 >= TAKEN_PERCENT) continue;
        const startsAt = opens + slot * SLOT_MINUTES * 60_000;
        visits.push({
          therapistId: resources[lane]?.id ?? '',
          roomId: resources[THERAPISTS + (Math.floor(lane / 2) % ROOMS)]?.id ?? '',
          equipmentIds: [],
          startsAt,
          endsAt: startsAt + DURATION_MINUTES * 60_000,
          bufferBeforeMinutes: 0,
          bufferAfterMinutes: BUFFER_MINUTES,
          roomBufferBeforeMinutes: 0,
          roomBufferAfterMinutes: BUFFER_MINUTES,
        });
      }
    }
  }
  return visits;
}

/** A linear congruential generator (Numerical Recipes): nothing depends on it but which slots are free. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
