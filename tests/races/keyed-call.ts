import type { BookingService } from '../../api/contract.ts';
import type { Core } from '../../api/core.ts';
import type { Database } from '../../api/database/open-database.ts';
import { CASHIER } from '../../api/payments/cashier/cashier.ts';
import { isoOf } from '../../api/schedule/local-time.ts';
import { makeBookingService } from '../../api/service.ts';
import { instant } from '../support/clock.ts';
import type { CallAnswer, KeyedCall, Orders } from './orders.ts';
import { DESK, guestActor, holdOf } from './wishes.ts';

/** Makes a call under a key that others may use, too. */
export function makeCall(service: BookingService, { spa, call, key }: KeyedCall): Promise<CallAnswer> {
  const { tenantId } = spa;
  const actor = guestActor(call.guest);
  switch (call.act) {
    case 'hold':
      return service.holdSlot(tenantId, actor, holdOf(spa, call, { requestKey: key }));
    case 'desk': {
      const { replaces: _, ...booking } = holdOf(spa, call, { requestKey: key });
      return service.bookByDesk(tenantId, DESK, {
        ...booking,
        roomId: null,
        payment: 'at-spa',
        exception: null,
      });
    }
    case 'accept':
      return service.acceptHold(tenantId, actor, call.bookingId, key);
    case 'cancel':
      return service.cancelBooking(tenantId, actor, call.bookingId, 'another time', key);
    case 'move': {
      const startsAt = isoOf(instant(call.local));
      const { bookingId } = call;
      const where = { locationId: null, therapistId: null, exception: null };
      return service.moveBooking(tenantId, actor, { ...where, bookingId, startsAt, requestKey: key });
    }
  }
}

/** Makes a call that never comes back: `arrived` is called where it stands still. */
export async function callToTheBrink(
  core: Core,
  { brink, ...call }: Orders['call-to-the-brink'],
  arrived: () => void,
): Promise<null> {
  const forever = (): Promise<never> => {
    arrived();
    return new Promise(() => undefined);
  };
  const { database } = core;
  const transact: Database['transact'] =
    brink === 'before-commit'
      ? (work) => database.transact((db) => work(db).then(forever))
      : (work) => database.transact(work).then(forever);
  await makeCall(makeBookingService({ ...core, database: { ...database, transact } }, CASHIER), call);
  return null;
}
