import { In, LessThanOrEqual } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  type ConversationEntity,
  ConversationTable,
  type GuestEntity,
  GuestTable,
  InboxTable,
  OutboxTable,
} from '../database/entities/people.ts';
import { eraseGuest } from './erase-guest.ts';
import { whyKept } from './forget-guest.ts';
import { lockGuest } from './lock-guest.ts';

const BATCH = 100;
const ACTOR = { kind: 'system', name: 'privacy' } as const;
/** A channel that stays silent keeps nobody remembered. */
const AT_LAST_MS = 60 * 60_000;

/** Erases those who asked to be forgotten and have been answered. How many. */
export async function eraseForgotten(core: Core): Promise<number> {
  const marked = await core.database.run((db) =>
    db.find(GuestTable, {
      where: { forgetAt: LessThanOrEqual(core.now()) },
      order: { forgetAt: 'ASC' },
      take: BATCH,
    }),
  );
  let erased = 0;
  for (const guest of marked) erased += Number(await eraseOrLog(core, guest));
  return erased;
}

/** One who cannot be erased is no reason to remember the others. */
async function eraseOrLog(core: Core, { id, tenantId }: GuestEntity): Promise<boolean> {
  try {
    return await writeInTenant(core, tenantId, ACTOR, (unit) => eraseWithin(unit, id));
  } catch (error) {
    core.log.error({ err: error, guest: id }, 'a guest could not be forgotten');
    return false;
  }
}

async function eraseWithin(unit: Unit, guestId: Id): Promise<boolean> {
  await lockGuest(unit, guestId);
  const guest = await unit.findOne(GuestTable, { id: guestId });
  if (guest === null || guest.forgetAt === null) return false;
  // Booked after they asked: who they are is needed until that visit is over.
  if ((await whyKept(unit, guestId, unit.now)) !== null) return false;
  const conversations = await lockConversations(unit, guestId);
  const waited = unit.now - guest.forgetAt >= AT_LAST_MS;
  if (!waited && (await isTalking(unit, conversations))) return false;
  await eraseGuest(unit, guestId, conversations);
  unit.record({ type: 'guest-forgotten', bookingId: null });
  return true;
}

/** Until the transaction ends nothing is put into them: a message that comes meanwhile looks again for its guest. */
async function lockConversations(unit: Unit, guestId: Id): Promise<ConversationEntity[]> {
  await unit.change(
    'UPDATE conversation SET last_position = last_position WHERE tenant_id = ? AND guest_id = ?',
    [unit.tenantId, guestId],
  );
  return unit.findAll(ConversationTable, { guestId });
}

/** Is there a message that nobody handled, or an answer that was not sent? A notice for later is none. */
async function isTalking(unit: Unit, conversations: readonly ConversationEntity[]): Promise<boolean> {
  const conversationId = In(conversations.map(({ id }) => id));
  if (conversations.length === 0) return false;
  const heard = await unit.find(InboxTable, { where: { conversationId, status: 'new' }, take: 1 });
  const unsent = await unit.find(OutboxTable, { where: { conversationId, status: 'pending' } });
  return heard.length > 0 || unsent.some(({ content, dueAt }) => content !== null || dueAt <= unit.now);
}
