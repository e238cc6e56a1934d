import type { DeskException } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import { isoOf } from '../../api/schedule/local-time.ts';
import {
  type Act,
  anyBooking,
  anyGuest,
  anyStart,
  intends,
  NOTHING_THERE,
  type Storming,
  telling,
} from './storming.ts';
import { DESK, holdOf } from './wishes.ts';

const TICK_MS = 5 * 60_000;

/** On the ledger's grid, and half of the time into the time that others have to tidy up. */
export const bookByDesk: Act = async (storming) => {
  const { random, service, spa } = storming;
  const neighbour = await anyBooking(storming, ['held', 'awaiting-payment', 'confirmed']);
  const { replaces: _, ...booking } = holdOf(spa, { guest: anyGuest(storming), local: anyStart(storming) });
  const beside = neighbour && random.chance(0.7) ? { startsAt: isoOf(neighbour.endsAt) } : {};
  const outcome = await service.bookByDesk(spa.tenantId, DESK, {
    ...booking,
    ...beside,
    roomId: null,
    payment: random.chance(0.6) ? 'at-spa' : 'by-link',
    exception: anyException(storming),
  });
  return telling(storming, outcome);
};

/** By a few minutes or by none, to other hands or the same: where claims are given up and kept at once. */
export const move: Act = async (storming) => {
  const { random, service, spa } = storming;
  const booking = await anyBooking(storming, ['held', 'awaiting-payment', 'confirmed']);
  if (!booking) return NOTHING_THERE;
  intends(storming, booking.id);
  const outcome = await service.moveBooking(spa.tenantId, DESK, {
    bookingId: booking.id,
    startsAt: isoOf(booking.startsAt + (random.below(13) - 6) * TICK_MS),
    locationId: null,
    therapistId: random.chance(0.5) ? (random.pick(spa.therapistIds) ?? null) : null,
    requestKey: newId(),
    exception: anyException(storming),
  });
  return telling(storming, outcome);
};

export const cancel: Act = async (storming) => {
  const { service, spa } = storming;
  const booking = await anyBooking(storming, ['held', 'awaiting-payment', 'confirmed']);
  if (!booking) return NOTHING_THERE;
  intends(storming, booking.id);
  return telling(storming, await service.cancelBooking(spa.tenantId, DESK, booking.id, 'closed', newId()));
};

function anyException({ random }: Storming): DeskException | null {
  if (random.chance(0.4)) return null;
  return { reason: 'a guest who hurries', outsideHours: false, overBuffers: true, overCapacity: false };
}
