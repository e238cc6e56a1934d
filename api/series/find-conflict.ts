import { searchSlots } from '../booking/search-slots.ts';
import type { LocalDate, NoSlotReason, SeriesConflict, Slot, SlotQuery } from '../contract.ts';
import type { Core } from '../core.ts';
import { addDays, isoOf } from '../schedule/local-time.ts';
import { type SeriesPlan, startOn } from './claim-visit.ts';

const MOST_ALTERNATIVES = 3;
/** Further away it is another visit, not the same one on another day. */
const DAYS_AFTER = 6;

/** Why a day of a series cannot be had, and what is free instead: near the time on that day, else on the days after. */
export async function findConflict(core: Core, plan: SeriesPlan, date: LocalDate): Promise<SeriesConflict> {
  const { time } = plan.rule;
  const { ok, reason } = await search(core, plan, { from: date, to: date, timeFrom: time, timeTo: time });
  const sameDay = await search(core, plan, { from: date, to: date });
  const missing = MOST_ALTERNATIVES - sameDay.slots.length;
  const after = { from: addDays(date, 1), to: addDays(date, DAYS_AFTER), limit: missing };
  const later = missing > 0 ? (await search(core, plan, after)).slots : [];
  return {
    date,
    startsAt: isoOf(startOn(plan, date)),
    reason: ok ? 'fully-booked' : reason,
    alternatives: [...sameDay.slots, ...later],
  };
}

type Asked = Pick<SlotQuery, 'from' | 'to'> & Partial<SlotQuery>;

async function search(
  core: Core,
  { book, location, wish, rule }: SeriesPlan,
  asked: Asked,
): Promise<{ readonly ok: boolean; readonly slots: readonly Slot[]; readonly reason: NoSlotReason }> {
  const found = await searchSlots(core, book.house.tenant.id, {
    parts: wish.parts,
    people: wish.people,
    locationId: location.location.id,
    onDays: null,
    timeFrom: null,
    timeTo: null,
    near: rule.time,
    order: 'soonest',
    notTherapistIds: [],
    ignoring: null,
    limit: MOST_ALTERNATIVES,
    ...asked,
  });
  return found.ok
    ? { ok: true, slots: found.slots, reason: 'fully-booked' }
    : { ok: false, slots: [], reason: found.reason };
}
