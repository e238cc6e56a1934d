import { In, LessThanOrEqual } from 'typeorm';
import type { Core } from '../core.ts';
import { type BookingEntity, BookingTable } from '../database/entities/booking.ts';
import { expireCheckout } from '../payments/open-checkout.ts';
import { speaksForSeries } from '../series/confirm-series.ts';
import { changeBooking } from './change-booking.ts';
import { UNPAID } from './rules.ts';

/** Gives back every slot whose time to be paid for has passed. How many. */
export async function expireHolds(core: Core): Promise<number> {
  const due = await core.database.run((db) =>
    db.find(BookingTable, {
      where: { status: In([...UNPAID]), heldUntil: LessThanOrEqual(core.now()) },
      order: { heldUntil: 'ASC' },
      take: 200,
    }),
  );
  let expired = 0;
  for (const booking of due) expired += Number(await expireHold(core, booking));
  return expired;
}

async function expireHold(core: Core, { tenantId, id }: BookingEntity): Promise<boolean> {
  const outcome = await changeBooking(
    core,
    tenantId,
    { kind: 'system', name: 'holds' },
    {
      bookingId: id,
      change: 'expire',
      // Read again inside the transaction: the guest may have said yes since, and have more time now.
      check: (booking, unit) =>
        booking.heldUntil !== null && booking.heldUntil > unit.now ? 'not-possible-now' : null,
      afterwards: async (unit, before, after) => {
        await expireCheckout(unit, after.id);
        if (before.conversationId === null || !(await speaksForSeries(unit, after))) return;
        unit.tell({
          conversationId: before.conversationId,
          notice: { kind: 'hold-expired', bookingId: after.id },
        });
      },
    },
  );
  return outcome.ok;
}
