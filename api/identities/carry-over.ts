import { In } from 'typeorm';
import { writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { lockGuest } from '../people/lock-guest.ts';

/** What is not paid yet goes on in the actor's chat. See `GuestLinks.carryOver`. */
export async function carryOver(
  core: Core,
  tenantId: Id,
  actor: Extract<Actor, { kind: 'guest' }>,
  bookingIds: readonly Id[],
): Promise<void> {
  const { conversationId } = actor;
  await writeInTenant(core, tenantId, actor, async (unit) => {
    const guestId = await lockGuest(unit, actor.guestId);
    const open = { id: In([...bookingIds]), guestId, status: In(['held', 'awaiting-payment']) };
    for (const booking of await unit.find(BookingTable, { where: open })) {
      const begunIn = booking.begunIn ?? booking.conversationId;
      await unit.update(
        BookingTable,
        { id: booking.id, status: booking.status },
        { conversationId, begunIn },
      );
    }
  });
}
