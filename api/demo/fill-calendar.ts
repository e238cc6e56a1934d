import { claimsOf, takingsOfItems } from '../booking/ledger.ts';
import { itemRows } from '../booking/place-booking.ts';
import { makePlanner, type Plan } from '../booking/plan-visit.ts';
import { claims as ownsClaims } from '../booking/rules.ts';
import { makeSpace, windowOf } from '../booking/space.ts';
import type { Taking } from '../booking/takings.ts';
import { needOf, type VisitNeed } from '../booking/visit-need.ts';
import type { BookingStatus, House, Id, LocalDate } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  BookingTable,
  CheckoutTable,
  ClaimTable,
  EventTable,
  ItemTable,
  PaymentTable,
  TakingTable,
} from '../database/entities/booking.ts';

import { TenantTable } from '../database/entities/house.ts';
import { LedgerEntryTable } from '../database/entities/money.ts';
import { newBookingCode, newId } from '../database/ids.ts';
import { tenantScope } from '../database/scope.ts';
import { CASHIER } from '../payments/cashier/cashier.ts';
import { DEPOSITS, restingPlace } from '../payments/ledger/accounts.ts';
import { entriesOf } from '../payments/ledger/post.ts';
import { insertGuests } from '../people/guest-record.ts';
import { addDays, daysBetween, localDate } from '../schedule/local-time.ts';
import type { LocationBook } from '../schedule/location-book.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { EXPECTING, GUEST_NAMES } from './demo-house.ts';
import { type Chance, seeded } from './seeded.ts';

const DAYS_BEFORE = 6;
const DAYS_AFTER = 8;
const TRIES_A_DAY = { busy: 26, quiet: 14 };

/** Fills a fortnight around now with visits, as a spa's calendar looks; the same now gives the same visits. */
export async function fillCalendar(core: Core, tenantId: Id): Promise<void> {
  const book = await openBook(core, tenantId);
  const chance = seeded(20260302);
  const visits = book.house.locations.flatMap(({ id }) => {
    const location = book.location(id);
    return location ? inventVisits(book, location, core.now(), chance) : [];
  });
  await insertVisits(core, tenantId, book.house, visits, chance);
}

interface Visit {
  readonly location: LocationBook;
  readonly need: VisitNeed;
  readonly plan: Plan;
}

function inventVisits(book: HouseBook, location: LocationBook, now: number, chance: Chance): Visit[] {
  const today = localDate(now, location.location.timeZone);
  const taken: Taking[] = [];
  return daysBetween(addDays(today, -DAYS_BEFORE), addDays(today, DAYS_AFTER)).flatMap((date) =>
    inventDay(book, location, date, taken, chance),
  );
}

function inventDay(
  book: HouseBook,
  location: LocationBook,
  date: LocalDate,
  taken: Taking[],
  chance: Chance,
): Visit[] {
  const [first] = location.day(date).open;
  if (!first) return [];
  const visits: Visit[] = [];
  for (let tries = chance() < 0.6 ? TRIES_A_DAY.busy : TRIES_A_DAY.quiet; tries > 0; tries -= 1) {
    const need = inventNeed(book, chance);
    const halfHours = Math.floor((first.to - first.from) / 1_800_000);
    const startsAt = first.from + Math.floor(chance() * halfHours) * 1_800_000;
    if (startsAt + need.length * 300_000 > first.to) continue;
    const space = makeSpace(location, [date], windowOf(location, date, date), taken);
    const plan = makePlanner(space, need).planAt(startsAt, 0);
    if (plan === null) continue;
    const visit = { location, need, plan };
    taken.push(...takingsOfItems(itemRows('', plan, need)));
    visits.push(visit);
  }
  return visits;
}

function inventNeed(book: HouseBook, chance: Chance): VisitNeed {
  const treatment = pick(book.house.treatments, chance);
  const { durationMinutes } = pick(treatment.variants, chance);
  const part = { treatmentId: treatment.id, durationMinutes, addOnIds: [], gapMinutes: 0 };
  const need = needOf(book, { people: 1, parts: [{ ...part, therapistId: null, gender: null }] });
  if (need === null) throw new Error(`the demo does not sell its own ${treatment.name}`);
  return need;
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
  const codes = [...newCodes(visits.length)];
  const rows = visits
    .toSorted((a, b) => a.plan.startsAt - b.plan.startsAt)
    .map((visit, index) =>
      rowsOf(visit, {
        core,
        house,
        chance,
        guestId: guestFor(guests, visit, index).id,
        code: codes[index] ?? '',
        sequence: index + 1,
      }),
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
      TakingTable,
      rows.flatMap((row) => row.takings),
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
      LedgerEntryTable,
      rows.flatMap((row) => row.entries),
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
  const suitable = visit.need.parts.some((part) => part.treatment.skills.includes('prenatal'))
    ? guests.filter((guest) => EXPECTING.includes(guest.name))
    : guests;
  const guest = suitable[index % suitable.length];
  if (guest === undefined) throw new Error('the demo has no guests');
  return guest;
}

/** That many, each another: a tenant has each code once. */
function newCodes(count: number): Set<string> {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(newBookingCode());
  return codes;
}

interface Setting {
  readonly core: Core;
  readonly house: House;
  readonly chance: Chance;
  readonly guestId: Id;
  readonly code: string;
  readonly sequence: number;
}

function rowsOf(visit: Visit, { core, house, chance, guestId, code, sequence }: Setting) {
  const { plan, need, location } = visit;
  const status = statusAt(core.now(), plan, chance);
  const createdAt = Math.min(core.now(), plan.startsAt) - Math.ceil(1 + chance() * 5) * 86_400_000;
  const totalMinor = need.priceMinor;
  const id = newId();
  const money = { amountMinor: totalMinor, currency: house.tenant.currency };
  const checkout = {
    id: newId(),
    bookingId: id,
    purpose: 'visit' as const,
    provider: CASHIER,
    token: `demo-${id}`,
    status: 'paid' as const,
    ...money,
    createdAt,
    expiresAt: createdAt,
  };
  const items = itemRows(id, plan, need);
  const paymentId = newId();
  const arrived = ['checked-in', 'in-treatment', 'completed'].includes(status);
  return {
    booking: {
      id,
      code,
      version: 3,
      status,
      locationId: location.location.id,
      guestId,
      conversationId: null,
      begunIn: null,
      channel: pick(['webchat', 'whatsapp', 'telegram', 'webchat'], chance),
      people: 1,
      startsAt: plan.startsAt,
      endsAt: plan.endsAt,
      currency: house.tenant.currency,
      totalMinor,
      dueMinor: totalMinor,
      paidMinor: totalMinor,
      heldUntil: null,
      terms: need.terms,
      acceptedAt: createdAt,
      acceptedThrough: null,
      moves: 0,
      seriesId: null,
      exception: null,
      createdAt,
      checkedInAt: arrived ? plan.startsAt - 5 * 60_000 : null,
      cancelReason: null,
      lateMinutes: null,
      forName: null,
    },
    items,
    claims: ownsClaims(status) ? claimsOf(items).map((claim) => ({ ...claim, bookingId: id })) : [],
    takings: ownsClaims(status)
      ? takingsOfItems(items).map(({ resourceId, first, end }) => ({
          ...{ resourceId, firstTick: first, endTick: end },
          bookingId: id,
        }))
      : [],
    checkout,
    payment: {
      id: paymentId,
      bookingId: id,
      checkoutId: checkout.id,
      kind: 'charge' as const,
      status: 'settled' as const,
      ...money,
      provider: CASHIER,
      providerReference: `demo-${id}`,
      createdAt,
      ...{ chargeId: null, tipMinor: 0, reason: null, byName: null, note: null },
      ...{ failure: null, attempt: 0, dueAt: null, failures: 0 },
    },
    entries: entriesOfVisit(location, {
      ...{ status, createdAt, endsAt: plan.endsAt, ...money },
      ...{ id, locationId: location.location.id, paymentId },
    }),
    event: {
      sequence,
      guestId: null,
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

interface Paid {
  readonly id: Id;
  readonly locationId: Id;
  readonly paymentId: Id;
  readonly status: BookingStatus;
  readonly amountMinor: number;
  readonly currency: string;
  readonly createdAt: number;
  readonly endsAt: number;
}

/** What the ledger says of a visit that was paid when it was booked: a deposit until it is over. */
function entriesOfVisit({ location }: LocationBook, visit: Paid) {
  const { amountMinor, currency, status, createdAt, endsAt } = visit;
  const when = (at: number) => ({ at, day: localDate(at, location.timeZone) });
  const place = restingPlace(status);
  const moved = { booking: visit, currency };
  const charge = { [CASHIER]: amountMinor, [DEPOSITS]: -amountMinor };
  const rest = { [DEPOSITS]: amountMinor, [place]: -amountMinor };
  const paymentId = visit.paymentId;
  return [
    ...entriesOf({ ...moved, kind: 'charge', paymentId, lines: charge }, when(createdAt)),
    ...(place === DEPOSITS
      ? []
      : entriesOf(
          {
            ...moved,
            kind: status === 'completed' ? 'visit-completed' : 'fee-kept',
            paymentId: null,
            lines: rest,
          },
          when(endsAt),
        )),
  ];
}
