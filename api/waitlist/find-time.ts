import { searchSlots } from '../booking/search-slots.ts';
import { lastDay } from '../booking/starts.ts';
import type { LocalDate, Slot, SlotQuery } from '../contract.ts';
import type { Core } from '../core.ts';
import type { WaitlistEntity } from '../database/entities/booking.ts';
import { addDays, localDate } from '../schedule/local-time.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import { locationsOf, offerEnd, wasOffered } from './rules.ts';

/** Days that one search looks at. */
const SEARCH_DAYS = 31;
/** Most who wait find their time among the first few; only who has passed all of these is searched for thoroughly. */
const FEW = 24;
const ALL = 2_000;

type Asking = Pick<WaitlistEntity, 'wish' | 'passed'>;

/** The soonest time that fits an entry, was not offered to it and could still be accepted; null when there is none. */
export async function findTime(core: Core, book: HouseBook, entry: Asking): Promise<Slot | null> {
  for (const [from, to] of pieces(core, book, entry)) {
    const slot = await findWithin(core, book, entry, { from, to });
    if (slot) return slot;
  }
  return null;
}

async function findWithin(
  core: Core,
  book: HouseBook,
  entry: Asking,
  days: Pick<SlotQuery, 'from' | 'to'>,
): Promise<Slot | null> {
  const { tenant } = book.house;
  for (const limit of [FEW, ALL]) {
    const found = await searchSlots(core, tenant.id, { ...ANY, ...entry.wish, ...days, limit });
    if (!found.ok) return null;
    const slot = found.slots.find(
      (one) =>
        !wasOffered(entry.passed, one) &&
        offerEnd(Date.parse(one.startsAt), core.now(), tenant.policy) !== null,
    );
    if (slot || found.slots.length < limit) return slot ?? null;
  }
  return null;
}

const ANY = { onDays: null, near: null, order: 'soonest', notTherapistIds: [], ignoring: null } as const;

/** The days that are waited for and can be booked, in pieces that a search takes. */
function pieces(core: Core, book: HouseBook, { wish }: Asking): [LocalDate, LocalDate][] {
  const now = core.now();
  const zones = locationsOf(book, wish.locationId).map(({ location }) => location.timeZone);
  const today = zones.map((zone) => localDate(now, zone)).toSorted()[0] ?? wish.to;
  const horizon =
    zones
      .map((zone) => lastDay(book.house.tenant, now, zone))
      .toSorted()
      .at(-1) ?? wish.from;
  const to = wish.to < horizon ? wish.to : horizon;
  const out: [LocalDate, LocalDate][] = [];
  for (let day = wish.from > today ? wish.from : today; day <= to; day = addDays(day, SEARCH_DAYS)) {
    const last = addDays(day, SEARCH_DAYS - 1);
    out.push([day, last < to ? last : to]);
  }
  return out;
}
