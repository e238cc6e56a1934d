import { MoreThan } from 'typeorm';
import type { Unit } from '../audit/write-in-tenant.ts';
import { writeOnce } from '../audit/write-once.ts';
import type { Actor, ChannelName, Id, JoinOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { GuestMergeTable, LinkCodeTable } from '../database/entities/identities.ts';
import { ConversationTable } from '../database/entities/people.ts';
import { mergeWithin } from './merge-guests.ts';

/** The chat that took the code says that it was meant. See `GuestLinks.joinByCode`. */
export async function joinByCode(
  core: Core,
  tenantId: Id,
  actor: Extract<Actor, { kind: 'guest' }>,
  codeId: Id,
): Promise<JoinOutcome> {
  const { conversationId } = actor;
  if (conversationId === null) return { ok: false, reason: 'bad-code' };
  const outcome = await writeOnce(core, tenantId, actor, null, (unit) =>
    joinWithin(core, unit, conversationId, codeId),
  );
  return outcome ?? { ok: false, reason: 'bad-code' };
}

async function joinWithin(core: Core, unit: Unit, chatId: Id, codeId: Id): Promise<JoinOutcome> {
  // The merge has the code's id: asked again, by a turn that was cut off, the answer is the same.
  const before = await unit.findOne(GuestMergeTable, { id: codeId, conversationId: chatId });
  if (before?.undoneAt === null) return { ok: true, mergeId: before.id, guestId: before.keptId };
  const good = { id: codeId, takenBy: chatId, expiresAt: MoreThan(unit.now) };
  const code = await unit.findOne(LinkCodeTable, good);
  // Used by its removal, whatever comes of it.
  const used = code === null ? 0 : await unit.remove(LinkCodeTable, { id: codeId, takenBy: chatId });
  const chat = await unit.findOne(ConversationTable, { id: chatId });
  const origin = code && (await unit.findOne(ConversationTable, { id: code.conversationId }));
  if (used !== 1 || !chat || !origin) return { ok: false, reason: 'bad-code' };
  const outcome = await mergeWithin(core, unit, {
    id: codeId,
    keptId: origin.guestId,
    otherId: chat.guestId,
    how: 'code',
    conversationId: chatId,
    originId: origin.id,
  });
  if (outcome.ok) tellJoined(unit, origin.id, chat.channel, outcome.mergeId);
  return outcome;
}

/** The chat that was joined to hears of it, and may undo it. */
export function tellJoined(unit: Unit, conversationId: Id, channel: ChannelName, mergeId: Id): void {
  unit.tell({ conversationId, notice: { kind: 'chats-joined', mergeId, channel } });
}
