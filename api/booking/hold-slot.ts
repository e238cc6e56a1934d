import { In, MoreThan } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type {
  Actor,
  BookingView,
  HoldOutcome,
  HoldRequest,
  House,
  Id,
  Location,
  Tenant,
  Treatment,
} from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable, ItemTable } from '../database/entities/booking.ts';
import { isDuplicate } from '../database/failures.ts';
import { newBookingCode, newId } from '../database/ids.ts';
import { tenantScope } from '../database/scope.ts';
import { expireCheckout } from '../payments/open-checkout.ts';
import { loadDays } from '../schedule/load-days.ts';
import { localDate } from '../schedule/local-time.ts';
import { openOn } from '../schedule/working-time.ts';
import { loadHouse } from '../tenants/load-house.ts';
import { applyChange } from './change-booking.ts';
import { type Taking, takeClaims } from './ledger.ts';
import { type Plan, planVisit, suits } from './plan-visit.ts';
import { UNPAID } from './rules.ts';
import { isOffered, needOf, priceOf, workersOn } from './search-slots.ts';
import { viewBooking } from './view-bookings.ts';

/** Who loses a race looks once more for other hands and another room; after this many the slot counts as taken. */
const ATTEMPTS = 4;
/** A guest may keep this many unpaid slots at once: more would empty the calendar for the others. */
const MAX_UNPAID = 3;

/** Takes a slot for a short time. The claims' primary key decides between two who ask at once. */
export async function holdSlot(
  core: Core,
  tenantId: Id,
  actor: Actor,
  request: HoldRequest,
): Promise<HoldOutcome> {
  const house = await loadHouse(core, tenantId);
  const wanted = wantedOf(house, request);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const earlier = await heldBefore(core, tenantId, request.requestKey);
    if (earlier) return { ok: true, booking: earlier };
    if (wanted === null) return { ok: false, reason: 'no-such-slot' };
    if (wanted.startsAt <= core.now()) return { ok: false, reason: 'in-the-past' };
    if (await hasTooManyHolds(core, tenantId, request)) return { ok: false, reason: 'too-many-holds' };
    const plan = await planNow(core, house.tenant, wanted, request);
    if (plan === null) return { ok: false, reason: 'slot-taken' };
    const booking = await tryHold(core, tenantId, actor, { house, wanted, plan, request });
    if (booking) return { ok: true, booking };
  }
  return { ok: false, reason: 'slot-taken' };
}

interface Wanted {
  readonly treatment: Treatment;
  readonly location: Location;
  readonly startsAt: number;
  readonly totalMinor: number;
}

function wantedOf(house: House, request: HoldRequest): Wanted | null {
  const treatment = house.treatments.find((one) => one.id === request.treatmentId);
  const location = house.locations.find((one) => one.id === request.locationId);
  const startsAt = Date.parse(request.startsAt);
  if (!treatment || !location || !isOnGrid(startsAt) || !isPartySize(request.people, house)) return null;
  const totalMinor = priceOf(treatment, request.durationMinutes, request.people);
  return totalMinor === null ? null : { treatment, location, startsAt, totalMinor };
}

function isOnGrid(startsAt: number): boolean {
  return Number.isFinite(startsAt) && startsAt % 300_000 === 0;
}

function isPartySize(people: number, house: House): boolean {
  return Number.isInteger(people) && people >= 1 && people <= house.tenant.policy.maxPeople;
}

/** The same request twice, as after a crash, is the same hold. */
async function heldBefore(core: Core, tenantId: Id, requestKey: string): Promise<BookingView | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const booking = await scope.findOne(BookingTable, { requestKey });
    return booking === null ? null : viewBooking(core.publicUrl, scope, booking.id);
  });
}

async function hasTooManyHolds(core: Core, tenantId: Id, request: HoldRequest): Promise<boolean> {
  const unpaid = await core.database.run((db) =>
    tenantScope(db, tenantId).find(BookingTable, {
      where: { guestId: request.guestId, status: In([...UNPAID]), heldUntil: MoreThan(core.now()) },
    }),
  );
  return unpaid.filter((booking) => booking.id !== request.replaces).length >= MAX_UNPAID;
}

async function planNow(
  core: Core,
  tenant: Tenant,
  wanted: Wanted,
  request: HoldRequest,
): Promise<Plan | null> {
  const { location, treatment, startsAt } = wanted;
  const date = localDate(startsAt, location.timeZone);
  const days = await core.database.run((db) =>
    loadDays(tenantScope(db, tenant.id), location, date, date, request.replaces),
  );
  if (!isOffered(startsAt, request.durationMinutes, core.now(), tenant, days)) return null;
  const open = openOn(date, location, days.closures);
  const need = needOf(treatment, request);
  return planVisit(
    startsAt,
    need,
    days,
    workersOn(date, days, open).filter((one) => suits(one.therapist, need)),
  );
}

interface Holding {
  readonly house: House;
  readonly wanted: Wanted;
  readonly plan: Plan;
  readonly request: HoldRequest;
}

/** null when somebody else was faster. */
async function tryHold(
  core: Core,
  tenantId: Id,
  actor: Actor,
  holding: Holding,
): Promise<BookingView | null> {
  try {
    return await writeInTenant(core, tenantId, actor, async (unit) => {
      await giveBack(unit, holding.request);
      const booking = await insertBooking(unit, holding);
      const items = await insertItems(unit, booking, holding);
      await takeClaims(unit, booking.id, items);
      unit.record({ type: 'booking-held', bookingId: booking.id, status: 'held', version: 1 });
      return viewBooking(core.publicUrl, unit, booking.id);
    });
  } catch (error) {
    if (isDuplicate(error)) return null;
    throw error;
  }
}

/** The guest chose another time: the unpaid slot they had goes back in the same transaction. */
async function giveBack(unit: Unit, request: HoldRequest): Promise<void> {
  if (request.replaces === null) return;
  const old = await unit.findOne(BookingTable, { id: request.replaces, guestId: request.guestId });
  if (old === null || !UNPAID.includes(old.status)) return;
  await expireCheckout(unit, old.id);
  await applyChange(unit, old, 'cancel', { cancelReason: 'replaced' });
}

async function insertBooking(unit: Unit, { house, wanted, plan, request }: Holding): Promise<BookingEntity> {
  const booking = {
    id: newId(),
    code: newBookingCode(),
    version: 1,
    status: 'held' as const,
    locationId: wanted.location.id,
    guestId: request.guestId,
    conversationId: request.conversationId,
    channel: request.channel,
    people: request.people,
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    currency: house.tenant.currency,
    totalMinor: wanted.totalMinor,
    paidMinor: 0,
    heldUntil: unit.now + house.tenant.policy.holdMinutes * 60_000,
    requestKey: request.requestKey,
    createdAt: unit.now,
    checkedInAt: null,
    cancelReason: null,
  };
  await unit.insert(BookingTable, [booking]);
  return { ...booking, tenantId: unit.tenantId };
}

async function insertItems(
  unit: Unit,
  booking: BookingEntity,
  { wanted, plan, request }: Holding,
): Promise<Taking[]> {
  const items = plan.therapistIds.map((therapistId, position) => ({
    id: newId(),
    bookingId: booking.id,
    position,
    treatmentId: wanted.treatment.id,
    durationMinutes: request.durationMinutes,
    bufferBeforeMinutes: wanted.treatment.bufferBeforeMinutes,
    bufferAfterMinutes: wanted.treatment.bufferAfterMinutes,
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    therapistId,
    roomId: plan.roomIds[position] ?? plan.roomIds[0] ?? '',
    priceMinor: wanted.totalMinor / request.people,
  }));
  await unit.insert(ItemTable, items);
  return items;
}
