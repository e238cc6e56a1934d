import type { BookingStatus, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { newId } from '../database/ids.ts';
import { tenantScope } from '../database/scope.ts';
import { CASHIER } from '../payments/cashier/cashier.ts';
import { insertGuests } from '../people/guest-record.ts';
import { openBook } from '../tenants/house-book.ts';
import { EXPECTING, GUEST_NAMES } from './demo-house.ts';
import { inventVisits, type Season, type Visit } from './invent-visits.ts';
import { type Chance, pick, seeded } from './seeded.ts';
import { DEMO, type Story, visitRows } from './visit-rows.ts';
import { newCodes, writeVisits } from './write-visits.ts';

const FORTNIGHT: Season = {
  ...{ before: 6, after: 8 },
  tries: { busy: 26, quiet: 14 },
  wished: (chance) => chance(),
};

/** Fills a fortnight around now with visits, as a spa's calendar looks; the same now gives the same visits. */
export async function fillCalendar(core: Core, tenantId: Id): Promise<void> {
  const book = await openBook(core, tenantId);
  const chance = seeded(20260302);
  const visits = inventVisits(book, FORTNIGHT, core.now(), chance);
  const guests = GUEST_NAMES.map((name, index) => ({
    id: newId(),
    name,
    phone: `+31 20 555 0${200 + index}`,
    locale: 'en',
    createdAt: core.now(),
  }));
  const codes = newCodes(visits.length);
  const rows = visits
    .toSorted((a, b) => a.plan.startsAt - b.plan.startsAt)
    .map((visit, index) => {
      const guestId = guestFor(guests, visit, index).id;
      const story = storyOf(visit, core.now(), chance);
      return visitRows(visit, book.house.tenant.currency, { ...story, guestId, code: codes[index] ?? '' });
    });
  const names = new Map(guests.map(({ id, name }) => [id, name]));
  await core.database.transact(async (db) => {
    const scope = tenantScope(db, tenantId);
    await insertGuests(core.seals, scope, guests);
    await writeVisits(core, scope, book, { visits: rows, names });
  });
}

/** Each guest comes every other day at the most; who is expecting a child, for the massage made for that. */
function guestFor<G extends { readonly name: string }>(guests: readonly G[], visit: Visit, index: number): G {
  const suitable = visit.need.parts.some((part) => part.treatment.skills.includes('prenatal'))
    ? guests.filter((guest) => EXPECTING.includes(guest.name))
    : guests;
  const guest = suitable[index % suitable.length];
  if (guest === undefined) throw new Error('the demo has no guests');
  return guest;
}

function storyOf({ plan }: Visit, now: number, chance: Chance): Omit<Story, 'guestId' | 'code'> {
  const status = statusAt(now, plan, chance);
  const createdAt = Math.min(now, plan.startsAt) - Math.ceil(1 + chance() * 5) * 86_400_000;
  const arrived = ['checked-in', 'in-treatment', 'completed'].includes(status);
  return {
    ...{ status, createdAt, isAccepted: true, conversationId: null },
    channel: pick(['webchat', 'whatsapp', 'telegram', 'webchat'], chance),
    charge: { provider: CASHIER, at: createdAt, tipMinor: 0, byName: null },
    ...{ refund: null, cancelReason: null },
    checkedInAt: arrived ? plan.startsAt - 5 * 60_000 : null,
    events: [{ type: 'booking-confirmed', at: createdAt, by: DEMO }],
  };
}

export function statusAt(now: number, plan: Visit['plan'], chance: Chance): BookingStatus {
  const luck = chance();
  if (plan.endsAt <= now) return luck < 0.05 ? 'no-show' : 'completed';
  if (plan.startsAt <= now) return 'in-treatment';
  return plan.startsAt - now < 15 * 60_000 && luck < 0.7 ? 'checked-in' : 'confirmed';
}
