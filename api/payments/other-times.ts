import { LessThanOrEqual } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import { lockBooking } from '../booking/lock-booking.ts';
import { partsOfItems } from '../booking/replan.ts';
import { searchSlots } from '../booking/search-slots.ts';
import { viewBooking } from '../booking/view-bookings.ts';
import type { Slot } from '../contract.ts';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';
import { tenantScope } from '../database/scope.ts';
import { isForgottenSince } from '../people/is-forgotten.ts';
import { addDays, localDate, wallTime } from '../schedule/local-time.ts';
import { chargesLeft, coversDue, sumOf } from './allot.ts';
import { refundAllBut } from './refunds.ts';

const SYSTEM = { kind: 'system', name: 'payment' } as const;

/** What could not be settled is tried again after this. */
const AGAIN_AFTER_MS = 60_000;
/** How long a guest may choose. The money is theirs meanwhile, and no time is kept. */
const CHOICE_MS = 60 * 60_000;
const CHOICES = 3;
/** The day they wanted, and the week after it. */
const DAYS = 7;

/**
 * Money came for a visit whose time is somebody else's now: it stays while other times are looked for (`offerOtherTimes`).
 * False where nobody could be asked: it goes back at once.
 */
export async function lookForOtherTimes(unit: Unit, bookingId: string): Promise<boolean> {
  const booking = await unit.findOne(BookingTable, { id: bookingId });
  const canChoose =
    booking?.status === 'expired' && booking.conversationId !== null && booking.seriesId === null;
  if (!canChoose || booking.startsAt <= unit.now || (await isForgottenSince(unit, booking))) return false;
  await unit.update(BookingTable, { id: bookingId }, { rebookUntil: unit.now, rebookOfferedAt: null });
  return true;
}

/**
 * Offers three other times to guests whose money came too late, or gives it back where there are none, or they did not
 * choose in time. How many were settled.
 */
export async function offerOtherTimes(core: Core): Promise<number> {
  const due = await core.database.run((db) =>
    db.find(BookingTable, {
      where: { rebookUntil: LessThanOrEqual(core.now()) },
      order: { rebookUntil: 'ASC' },
      take: 50,
    }),
  );
  for (const booking of due) {
    try {
      const slots = booking.rebookOfferedAt === null ? await otherTimes(core, booking) : [];
      await writeInTenant(core, booking.tenantId, SYSTEM, (unit) => settle(unit, booking, slots));
    } catch (error) {
      // One that cannot be settled must not keep the others from their money.
      core.log.error({ err: error, booking: booking.id }, 'money that came late could not be settled');
      await comeBack(core, booking);
    }
  }
  return due.length;
}

/** Behind those that are due by now. */
async function comeBack(core: Core, { tenantId, id, rebookUntil }: BookingEntity): Promise<void> {
  if (rebookUntil == null) return;
  await core.database.run((db) =>
    tenantScope(db, tenantId).update(
      BookingTable,
      { id, rebookUntil },
      { rebookUntil: core.now() + AGAIN_AFTER_MS },
    ),
  );
}

async function otherTimes(core: Core, { tenantId, id }: BookingEntity): Promise<readonly Slot[]> {
  const visit = await core.database.run((db) => viewBooking(core, tenantScope(db, tenantId), id));
  if (visit === null) return [];
  const { timeZone, items, people, locationId } = visit;
  const startsAt = Date.parse(visit.startsAt);
  const day = localDate(startsAt, timeZone);
  const found = await searchSlots(core, tenantId, {
    parts: partsOfItems(items).map((part) => ({ ...part, therapistId: null })),
    people,
    locationId,
    from: day,
    to: addDays(day, DAYS),
    onDays: null,
    timeFrom: null,
    timeTo: null,
    near: wallTime(startsAt, timeZone),
    order: 'soonest',
    notTherapistIds: [],
    ignoring: null,
    limit: CHOICES,
  });
  return found.ok ? found.slots : [];
}

async function settle(unit: Unit, read: BookingEntity, found: readonly Slot[]): Promise<void> {
  const { id: bookingId, rebookUntil, conversationId, version } = read;
  const booking = await lockBooking(unit, bookingId);
  // They may have chosen since.
  if (booking.status !== 'expired' || booking.rebookUntil !== rebookUntil || booking.version !== version)
    return;
  // Money that went back meanwhile, by the desk or at the provider's dashboard, is good for no time.
  const slots = (await coversDue(unit, booking)) ? found : [];
  // Another version: whoever is choosing at this moment chooses from what is no more.
  const next =
    slots.length > 0
      ? { rebookUntil: unit.now + CHOICE_MS, rebookOfferedAt: unit.now, version: version + 1 }
      : { rebookUntil: null, rebookOfferedAt: null, version: version + 1 };
  await unit.update(BookingTable, { id: bookingId }, next);
  const amountMinor = slots.length === 0 ? await giveBack(unit, { ...booking, ...next }) : 0;
  // Who has all of it back was told so by then.
  if (conversationId === null || (slots.length === 0 && amountMinor === 0)) return;
  const starts = slots.map(({ startsAt, locationId }) => ({ startsAt, locationId }));
  const { currency } = booking;
  unit.tell({
    conversationId,
    notice:
      slots.length === 0
        ? { kind: 'payment-late', bookingId, amountMinor, currency }
        : { kind: 'other-times', bookingId, starts },
  });
}

/** All that is left of it, and how much that is. */
async function giveBack(unit: Unit, booking: BookingEntity): Promise<number> {
  const { amountMinor, tipMinor } = sumOf(await chargesLeft(unit, booking.id));
  await refundAllBut(unit, booking, 0);
  return amountMinor + tipMinor;
}
