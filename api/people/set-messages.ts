import { LessThanOrEqual } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import { applyChange } from '../booking/change-booking.ts';
import type { Actor, ConsentWay, Id, Instant, MessagesWanted } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable, WaitlistTable } from '../database/entities/booking.ts';
import { GuestMergeTable } from '../database/entities/identities.ts';
import { GuestTable } from '../database/entities/people.ts';
import { recordConsent, withdrawOffers } from '../offers/set-offers.ts';
import { lockGuest } from './lock-guest.ts';

interface Wish {
  readonly guestId: Id;
  readonly wanted: MessagesWanted;
  readonly saidAt: Instant | undefined;
  /** How they told the desk. */
  readonly how?: ConsentWay | undefined;
}

/** "stop" and "start": what a guest wants to be sent. Another's wish is not a guest's to change. */
export async function setMessages(
  core: Core,
  tenantId: Id,
  actor: Actor,
  { guestId, wanted, saidAt, how }: Wish,
): Promise<void> {
  if (actor.kind === 'guest' && actor.guestId !== guestId) return;
  await writeInTenant(core, tenantId, actor, async (unit) => {
    const id = await lockGuest(unit, guestId);
    const messagesAt = saidAt === undefined ? unit.now : Math.min(unit.now, Date.parse(saidAt));
    const before = await unit.findOne(GuestTable, { id, messagesAt: LessThanOrEqual(messagesAt) });
    if (before === null) return;
    if (wanted === 'answers-only') await ownStop(unit, id);
    await unit.update(GuestTable, { id }, { messages: wanted, messagesAt });
    if (wanted === 'answers-only') await withdrawOffers(unit, id, messagesAt, how);
    if (before.messages === wanted) return;
    recordConsent(unit, wanted === 'all' ? 'messages-resumed' : 'messages-stopped', id, how);
    if (wanted === 'answers-only') await keepNothingFor(unit, id);
  });
}

/** A stop that came with another record is their own from now on: it stays when the two part. */
async function ownStop(unit: Unit, keptId: Id): Promise<void> {
  for (const { id, took, undoneAt } of await unit.findAll(GuestMergeTable, { keptId }))
    if (undoneAt === null && took.includes('stop'))
      await unit.update(GuestMergeTable, { id }, { took: took.filter((one) => one !== 'stop') });
}

/** What was offered from the waiting list goes to the next; they wait on, and may be offered it again after "start". */
export async function keepNothingFor(unit: Unit, guestId: Id): Promise<void> {
  for (const { id, bookingId } of await unit.findAll(WaitlistTable, { guestId, status: 'offered' })) {
    const hold =
      bookingId === null ? null : await unit.findOne(BookingTable, { id: bookingId, status: 'held' });
    if (hold === null) continue;
    await unit.update(WaitlistTable, { id, status: 'offered' }, { status: 'waiting' });
    await applyChange(unit, hold, 'cancel', { cancelReason: 'wants no messages' });
  }
}
