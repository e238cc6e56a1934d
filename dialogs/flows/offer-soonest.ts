import type { Slot, SlotQuery } from '../../api/contract.ts';
import type { Step } from '../ask.ts';
import { ask } from '../ask.ts';
import { addDays } from '../days.ts';
import type { Scene } from '../scene.ts';
import { slotsShown } from './slot-query.ts';

/** Beyond a week nothing is "soon". */
const mostDays = 8;

/** Two of today and two of tomorrow are more of a choice than four within an hour. */
const mostPerDay = 2;

/**
 * The earliest starts from today on, a day at a time: a search over several days spreads its answers over
 * them, and the soonest could be left out.
 */
export function* soonestSlots({ today }: Scene, query: SlotQuery): Step<Slot[]> {
  const slots: Slot[] = [];
  for (let offset = 0; offset < mostDays && slots.length < slotsShown; offset += 1) {
    const day = addDays(today, offset);
    const limit = Math.min(mostPerDay, slotsShown - slots.length);
    const found = yield* ask({
      kind: 'search-slots',
      query: { ...query, from: day, to: day, order: 'soonest', limit },
    });
    if (found.ok) slots.push(...found.slots);
  }
  return slots;
}
