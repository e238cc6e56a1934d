import { Not } from 'typeorm';
import { writeInTenant } from '../audit/write-in-tenant.ts';
import type { Actor, Id, MessagesWanted } from '../contract.ts';
import type { Core } from '../core.ts';
import { GuestTable } from '../database/entities/people.ts';

/** "stop" and "start": what a guest wants to be sent. Another's wish is not a guest's to change. */
export async function setMessages(
  core: Core,
  tenantId: Id,
  actor: Actor,
  guestId: Id,
  wanted: MessagesWanted,
): Promise<void> {
  if (actor.kind === 'guest' && actor.guestId !== guestId) return;
  await writeInTenant(core, tenantId, actor, async (unit) => {
    const where = { id: guestId, messages: Not(wanted) };
    if ((await unit.update(GuestTable, where, { messages: wanted })) !== 1) return;
    unit.record({ type: wanted === 'all' ? 'messages-resumed' : 'messages-stopped', bookingId: null });
  });
}
