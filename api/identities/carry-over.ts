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
    for (const id of bookingIds)
      await unit.update(
        BookingTable,
        { id, guestId, status: In(['held', 'awaiting-payment']) },
        { conversationId },
      );
  });
}
