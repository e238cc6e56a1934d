import { expireHolds } from '../../api/booking/expire-holds.ts';
import { SeriesTable } from '../../api/database/entities/booking.ts';
import { newId } from '../../api/database/ids.ts';
import { cashierRefunds } from '../../api/payments/cashier/cashier.ts';
import { settleRefunds } from '../../api/payments/refunds.ts';
import { extendSeries } from '../../api/series/extend-series.ts';
import { offerFreed } from '../../api/waitlist/offer-freed.ts';
import { type Act, anyGuest, anyStart, inSpa, NOTHING_THERE, tell, telling, WANTED } from './storming.ts';
import { guestActor, seriesOf, waitOf } from './wishes.ts';

export const joinWaitlist: Act = async (storming) => {
  const { service, spa } = storming;
  const guest = anyGuest(storming);
  const outcome = await service.joinWaitlist(spa.tenantId, guestActor(guest), waitOf(spa, guest, WANTED));
  return outcome.ok ? null : outcome.reason;
};

export const leaveWaitlist: Act = async (storming) => {
  const { random, service, spa } = storming;
  const entry = random.pick(await service.waitlist(spa.tenantId, null));
  if (!entry) return NOTHING_THERE;
  const actor = { kind: 'guest', guestId: entry.guest.id, conversationId: null } as const;
  const outcome = await service.leaveWaitlist(spa.tenantId, actor, entry.id, newId());
  return outcome.ok ? null : outcome.reason;
};

export const offer: Act = async ({ core, spa }) =>
  (await offerFreed(core, spa.tenantId)) > 0 ? null : NOTHING_THERE;

/** By a process whose clock is ahead: holds end under the hands of those who still count on them. */
export const giveBack: Act = async ({ core, random }) => {
  const ahead = (random.chance(0.5) ? 11 : 31) * 60_000;
  return (await expireHolds({ ...core, now: () => core.now() + ahead })) > 0 ? null : NOTHING_THERE;
};

export const holdSeries: Act = async (storming) => {
  const { service, spa } = storming;
  const guest = anyGuest(storming);
  const request = seriesOf(spa, { guest, local: anyStart(storming) });
  const outcome = await service.holdSeries(spa.tenantId, guestActor(guest), request);
  if (!outcome.ok) return outcome.reason;
  tell(storming, outcome.series.bookings);
  return null;
};

export const acceptSeries: Act = async (storming) => {
  const { random, service, spa } = storming;
  const held = await inSpa(storming, (scope) =>
    scope.find(SeriesTable, { where: { status: 'held' }, order: { createdAt: 'ASC', id: 'ASC' } }),
  );
  const series = random.pick(held);
  if (!series) return NOTHING_THERE;
  const actor = { kind: 'guest', guestId: series.guestId, conversationId: null } as const;
  return telling(storming, await service.acceptSeries(spa.tenantId, actor, series.id, newId()));
};

export const carryOn: Act = async ({ core }) => ((await extendSeries(core)) > 0 ? null : NOTHING_THERE);

export const refund: Act = async ({ core }) =>
  (await settleRefunds(core, cashierRefunds)) > 0 ? null : NOTHING_THERE;
