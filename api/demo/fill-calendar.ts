import { claimsOf, type Taking } from '../booking/ledger.ts';
import { type Plan, planVisit, suits } from '../booking/plan-visit.ts';
import { claims as ownsClaims } from '../booking/rules.ts';
import { needOf, priceOf, workersOn } from '../booking/search-slots.ts';
import type { BookingStatus, House, Id, LocalDate, Location, Treatment } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  BookingTable,
  CheckoutTable,
  ClaimTable,
  EventTable,
  ItemTable,
  PaymentTable,
} from '../database/entities/booking.ts';
import { TenantTable } from '../database/entities/house.ts';
import { newBookingCode, newId } from '../database/ids.ts';
import { tenantScope } from '../database/scope.ts';
import { CASHIER } from '../payments/cashier/cashier.ts';
import { insertGuests } from '../people/guest-record.ts';
import { type LocationDays, loadDays } from '../schedule/load-days.ts';
import { addDays, daysBetween, localDate } from '../schedule/local-time.ts';
import { openOn } from '../schedule/working-time.ts';
import { loadHouse } from '../tenants/load-house.ts';
import { EXPECTING, GUEST_NAMES } from './demo-house.ts';

const DAYS_BEFORE = 6;
const DAYS_AFTER = 8;
const TRIES_A_DAY = { busy: 26, quiet: 14 };

type Chance = () => number;

/** Fills a fortnight around now with visits, as a spa's calendar looks; the same now gives the same visits. */
export async function fillCalendar(core: Core, tenantId: Id): Promise<void> {
  const house = await loadHouse(core, tenantId);
  const chance = seeded(20260302);
  const visits: Visit[] = [];
  for (const location of house.locations) visits.push(...(await inventVisits(core, house, location, chance)));
  await insertVisits(core, tenantId, house, visits, chance);
}

interface Visit {
  readonly location: Location;
  readonly treatment: Treatment;
  readonly durationMinutes: number;
  readonly plan: Plan;
}

async function inventVisits(core: Core, house: House, location: Location, chance: Chance): Promise<Visit[]> {
  const today = localDate(core.now(), location.timeZone);
  const [from, to] = [addDays(today, -DAYS_BEFORE), addDays(today, DAYS_AFTER)];
  const days = await core.database.run((db) =>
    loadDays(tenantScope(db, house.tenant.id), location, from, to),
  );
  const taken = new Map<Id, Set<number>>();
  const growing = { ...days, taken };
  return daysBetween(from, to).flatMap((date) => inventDay(house, growing, taken, date, chance));
}

function inventDay(
  house: House,
  days: LocationDays,
  taken: Map<Id, Set<number>>,
  date: LocalDate,
  chance: Chance,
): Visit[] {
  const open = openOn(date, days.location, days.closures);
  const first = open[0];
  if (!first) return [];
  const workers = workersOn(date, days, open);
  const visits: Visit[] = [];
  for (let tries = chance() < 0.6 ? TRIES_A_DAY.busy : TRIES_A_DAY.quiet; tries > 0; tries -= 1) {
    const treatment = pick(house.treatments, chance);
    const variant = pick(treatment.variants, chance);
    const slots = Math.floor((first.to - first.from) / 1_800_000);
    const startsAt = first.from + Math.floor(chance() * slots) * 1_800_000;
    const need = needOf(treatment, {
      durationMinutes: variant.durationMinutes,
      people: 1,
      therapistId: null,
      gender: null,
    });
    const plan = planVisit(
      startsAt,
      need,
      days,
      workers.filter((worker) => suits(worker.therapist, need)),
    );
    if (plan === null) continue;
    const visit = { location: days.location, treatment, durationMinutes: variant.durationMinutes, plan };
    for (const { resourceId, tick } of claimsOf(takings(visit)))
      taken.set(resourceId, (taken.get(resourceId) ?? new Set()).add(tick));
    visits.push(visit);
  }
  return visits;
}

function takings({ plan, treatment }: Visit): Taking[] {
  return plan.therapistIds.map((therapistId, index) => ({
    therapistId,
    roomId: plan.roomIds[index] ?? plan.roomIds[0] ?? '',
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    bufferBeforeMinutes: treatment.bufferBeforeMinutes,
    bufferAfterMinutes: treatment.bufferAfterMinutes,
  }));
}

async function insertVisits(
  core: Core,
  tenantId: Id,
  house: House,
  visits: readonly Visit[],
  chance: Chance,
): Promise<void> {
  const guests = GUEST_NAMES.map((name, index) => ({
    id: newId(),
    name,
    phone: `+31 20 555 0${200 + index}`,
    locale: 'en',
    createdAt: core.now(),
  }));
  const rows = visits
    .toSorted((a, b) => a.plan.startsAt - b.plan.startsAt)
    .map((visit, index) =>
      rowsOf(visit, { core, house, chance, guestId: guestFor(guests, visit, index).id, sequence: index + 1 }),
    );
  await core.database.transact(async (db) => {
    const scope = tenantScope(db, tenantId);
    await insertGuests(core.seals, scope, guests);
    await scope.insert(
      BookingTable,
      rows.map((row) => row.booking),
    );
    await scope.insert(
      ItemTable,
      rows.flatMap((row) => row.items),
    );
    await scope.insert(
      ClaimTable,
      rows.flatMap((row) => row.claims),
    );
    await scope.insert(
      CheckoutTable,
      rows.map((row) => row.checkout),
    );
    await scope.insert(
      PaymentTable,
      rows.map((row) => row.payment),
    );
    await scope.insert(
      EventTable,
      rows.map((row) => row.event),
    );
    await db.update(TenantTable, { id: tenantId }, { lastSequence: rows.length });
  });
}

/** Each guest comes every other day at the most; who is expecting a child, for the massage made for that. */
function guestFor<G extends { readonly name: string }>(guests: readonly G[], visit: Visit, index: number): G {
  const suitable =
    visit.treatment.skill === 'prenatal' ? guests.filter((guest) => EXPECTING.includes(guest.name)) : guests;
  const guest = suitable[index % suitable.length];
  if (guest === undefined) throw new Error('the demo has no guests');
  return guest;
}

interface Setting {
  readonly core: Core;
  readonly house: House;
  readonly chance: Chance;
  readonly guestId: Id;
  readonly sequence: number;
}

function rowsOf(visit: Visit, { core, house, chance, guestId, sequence }: Setting) {
  const { plan, treatment, durationMinutes } = visit;
  const status = statusAt(core.now(), plan, chance);
  const createdAt = Math.min(core.now(), plan.startsAt) - Math.ceil(1 + chance() * 5) * 86_400_000;
  const totalMinor = priceOf(treatment, durationMinutes, 1) ?? 0;
  const id = newId();
  const money = { amountMinor: totalMinor, currency: house.tenant.currency };
  const checkout = {
    id: newId(),
    bookingId: id,
    provider: CASHIER,
    token: `demo-${id}`,
    status: 'paid' as const,
    ...money,
    createdAt,
    expiresAt: createdAt,
  };
  const arrived = ['checked-in', 'in-treatment', 'completed'].includes(status);
  return {
    booking: {
      id,
      code: newBookingCode(),
      version: 3,
      status,
      locationId: visit.location.id,
      guestId,
      conversationId: null,
      channel: pick(['webchat', 'whatsapp', 'telegram', 'webchat'], chance),
      people: 1,
      startsAt: plan.startsAt,
      endsAt: plan.endsAt,
      currency: house.tenant.currency,
      totalMinor,
      paidMinor: totalMinor,
      heldUntil: null,
      requestKey: `demo-${id}`,
      createdAt,
      checkedInAt: arrived ? plan.startsAt - 5 * 60_000 : null,
      cancelReason: null,
    },
    items: takings(visit).map((taking, position) => ({
      id: newId(),
      bookingId: id,
      position,
      treatmentId: treatment.id,
      durationMinutes,
      priceMinor: totalMinor,
      ...taking,
    })),
    claims: ownsClaims(status) ? claimsOf(takings(visit)).map((claim) => ({ ...claim, bookingId: id })) : [],
    checkout,
    payment: {
      id: newId(),
      bookingId: id,
      checkoutId: checkout.id,
      kind: 'charge' as const,
      status: 'settled' as const,
      ...money,
      provider: CASHIER,
      providerReference: `demo-${id}`,
      createdAt,
    },
    event: {
      sequence,
      type: 'booking-confirmed' as const,
      at: createdAt,
      actorKind: 'system' as const,
      actorId: 'demo',
      actorName: 'demo',
      bookingId: id,
      data: { status, version: 3 },
    },
  };
}

function statusAt(now: number, plan: Plan, chance: Chance): BookingStatus {
  const luck = chance();
  if (plan.endsAt <= now) return luck < 0.05 ? 'no-show' : 'completed';
  if (plan.startsAt <= now) return 'in-treatment';
  return plan.startsAt - now < 15 * 60_000 && luck < 0.7 ? 'checked-in' : 'confirmed';
}

function pick<T>(list: readonly T[], chance: Chance): T {
  const one = list[Math.floor(chance() * list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** A small deterministic generator (mulberry32): plausible, repeatable, and no secret depends on it. */
function seeded(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
