import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import { mayTouch } from '../booking/change-booking.ts';
import type { Actor, CallKey, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, FeedbackTable } from '../database/entities/booking.ts';
import { GuestTable } from '../database/entities/people.ts';
import { lockGuest } from '../people/lock-guest.ts';
import { loadHouse } from '../tenants/load-house.ts';

type Question = { readonly ok: boolean };
const NOT_NOW: Question = { ok: false };

/** Who gave fewer stars has other things to say. */
const GLAD_FROM = 4;

/**
 * Whether a guest who was glad of a visit is to be asked if they may be written to when it is time for the next. Answered with yes
 * once in a guest's life: from then on they were asked, whether they answer or not.
 */
export async function askForOffers(
  core: Core,
  tenantId: Id,
  actor: Actor,
  bookingId: Id,
  key?: CallKey,
): Promise<Question> {
  const { policy } = (await loadHouse(core, tenantId)).tenant;
  if ((policy.rebookDays ?? null) === null) return NOT_NOW;
  const call = callOf(key, 'ask-for-offers', { bookingId });
  return (await writeOnce(core, tenantId, actor, call, (unit) => askWithin(unit, bookingId))) ?? NOT_NOW;
}

async function askWithin(unit: Unit, bookingId: Id): Promise<Question> {
  const booking = await unit.findOne(BookingTable, { id: bookingId });
  if (booking?.status !== 'completed' || !mayTouch(unit.actor, booking)) return NOT_NOW;
  // Of two chats of a guest one is asked.
  const id = await lockGuest(unit, booking.guestId);
  const guest = await unit.findOne(GuestTable, { id });
  if (guest === null || guest.offers !== null || guest.offersAt !== 0) return NOT_NOW;
  if (guest.messages !== 'all' || guest.forgetAt !== null) return NOT_NOW;
  const stars = (await unit.findOne(FeedbackTable, { bookingId }))?.stars ?? 0;
  if (stars < GLAD_FROM) return NOT_NOW;
  await unit.update(GuestTable, { id }, { offersAt: unit.now });
  return { ok: true };
}
