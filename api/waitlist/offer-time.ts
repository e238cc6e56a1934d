import { HouseChanged } from '../audit/overtaken.ts';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import { planNow } from '../booking/hold-slot.ts';
import { placeBooking } from '../booking/place-booking.ts';
import { needOf } from '../booking/visit-need.ts';
import type { Id, Slot } from '../contract.ts';
import type { Core } from '../core.ts';
import { type WaitlistEntity, WaitlistTable } from '../database/entities/booking.ts';
import { isDuplicate } from '../database/failures.ts';
import { tenantScope } from '../database/scope.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import { takeWaiting } from './entry-states.ts';
import { findTime } from './find-time.ts';
import { offerEnd } from './rules.ts';

/** What came of asking one entry. `passed-over`: somebody else dealt with it, or it cannot be told. */
export type Asked =
  | { readonly kind: 'asked'; readonly times: number }
  | { readonly kind: 'nothing-fits' }
  | { readonly kind: 'passed-over' };

export const ACTOR = { kind: 'system', name: 'waitlist' } as const;
/** Who loses a race for a time looks for another. */
const ATTEMPTS = 4;

/** Holds the best time there is for one guest alone, and asks them. */
export async function offerTime(core: Core, book: HouseBook, entry: WaitlistEntity): Promise<Asked> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const slot = await findTime(core, book, entry);
    if (slot === null) return { kind: 'nothing-fits' };
    const outcome = await holdFor(core, book, entry, slot);
    if (outcome === 'offered') return { kind: 'asked', times: 1 };
    if (outcome === 'moved-on') break;
  }
  return { kind: 'passed-over' };
}

async function holdFor(
  core: Core,
  book: HouseBook,
  entry: WaitlistEntity,
  slot: Slot,
): Promise<'offered' | 'moved-on' | 'lost'> {
  const { tenant } = book.house;
  const need = needOf(book, entry.wish);
  const location = book.location(slot.locationId);
  const startsAt = Date.parse(slot.startsAt);
  const heldUntil = offerEnd(startsAt, core.now(), tenant.policy);
  if (need === null || location === null || heldUntil === null) return 'lost';
  const plan = await core.database.run((db) =>
    planNow(tenantScope(db, tenant.id), location, need, startsAt, null),
  );
  if (plan === null) return 'lost';
  try {
    return await writeInTenant(core, tenant.id, ACTOR, async (unit) => {
      unit.plannedWith(book.version);
      if (!(await takeWaiting(unit, entry, { status: 'offered', passed: entry.passed }))) return 'moved-on';
      // Its guest may have become one with another meanwhile, or two again.
      const present = (await unit.findOne(WaitlistTable, { id: entry.id })) ?? entry;
      const { currency } = tenant;
      const { booking } = await placeBooking(unit, {
        plan,
        need,
        location,
        currency,
        guest: present,
        heldUntil,
      });
      await offer(unit, entry, booking.id);
      return 'offered';
    });
  } catch (error) {
    // A whole round may lie between: the next one begins with the house as it is.
    if (error instanceof HouseChanged) return 'moved-on';
    if (isDuplicate(error)) return 'lost';
    throw error;
  }
}

async function offer(
  unit: Unit,
  { id: entryId, conversationId }: WaitlistEntity,
  bookingId: Id,
): Promise<void> {
  await unit.update(WaitlistTable, { id: entryId, status: 'offered' }, { bookingId });
  if (conversationId === null) return;
  unit.tell({ conversationId, notice: { kind: 'waitlist-offer', bookingId, entryId } });
}
