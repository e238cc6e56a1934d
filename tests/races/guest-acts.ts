import { newId } from '../../api/database/ids.ts';
import { isoOf } from '../../api/schedule/local-time.ts';
import { deliverPayment } from '../support/pay.ts';
import {
  type Act,
  anyBooking,
  anyGuest,
  anyStart,
  intends,
  NOTHING_THERE,
  ownerOf,
  telling,
} from './storming.ts';
import { guestActor, holdOf } from './wishes.ts';

const QUARTER_MS = 15 * 60_000;

/** Now and then for two, or in the place of what somebody holds. */
export const hold: Act = async (storming) => {
  const { random, service, spa } = storming;
  const old = random.chance(0.15) ? await anyBooking(storming, ['held', 'awaiting-payment']) : undefined;
  const guest = old ? ownerOf(old) : anyGuest(storming);
  if (old) intends(storming, old.id);
  const people = random.chance(0.2) ? 2 : 1;
  const request = holdOf(spa, { guest, local: anyStart(storming) }, { people, replaces: old?.id ?? null });
  return telling(storming, await service.holdSlot(spa.tenantId, guestActor(guest), request));
};

export const accept: Act = async (storming) => {
  const { service, spa } = storming;
  const booking = await anyBooking(storming, ['held']);
  if (!booking) return NOTHING_THERE;
  const actor = guestActor(ownerOf(booking));
  return telling(storming, await service.acceptHold(spa.tenantId, actor, booking.id, newId()));
};

/** The cashier's webhook: the guest is told by a message of the house. Money may come when it is too late. */
export const pay: Act = async (storming) => {
  const { core, random, service, spa } = storming;
  const statuses = random.chance(0.15)
    ? (['expired', 'cancelled'] as const)
    : (['awaiting-payment'] as const);
  const booking = await anyBooking(storming, statuses);
  const view = booking && (await service.booking(spa.tenantId, booking.id));
  if (!view?.checkout) return NOTHING_THERE;
  const outcome = await deliverPayment(core, view, random.chance(0.1) ? 'decline' : 'pay');
  return outcome === 'done' ? null : outcome;
};

export const move: Act = async (storming) => {
  const { random, service, spa } = storming;
  const booking = await anyBooking(storming, ['held', 'awaiting-payment', 'confirmed']);
  if (!booking) return NOTHING_THERE;
  intends(storming, booking.id);
  const outcome = await service.moveBooking(spa.tenantId, guestActor(ownerOf(booking)), {
    bookingId: booking.id,
    startsAt: isoOf(booking.startsAt + (random.below(9) - 4) * QUARTER_MS),
    locationId: null,
    therapistId: random.chance(0.3) ? (random.pick(spa.therapistIds) ?? null) : null,
    requestKey: newId(),
    exception: null,
  });
  return telling(storming, outcome);
};

export const cancel: Act = async (storming) => {
  const { service, spa } = storming;
  const booking = await anyBooking(storming, ['held', 'awaiting-payment', 'confirmed']);
  if (!booking) return NOTHING_THERE;
  intends(storming, booking.id);
  const actor = guestActor(ownerOf(booking));
  return telling(storming, await service.cancelBooking(spa.tenantId, actor, booking.id, null, newId()));
};
