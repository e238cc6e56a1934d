import { writeOnce } from '../audit/write-once.ts';
import type { Actor, Id, PartOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { type GuestMergeEntity, GuestMergeTable } from '../database/entities/identities.ts';
import type { Scope } from '../database/scope.ts';
import { partWithin } from './part-guests.ts';

/**
 * "That was not me": see `GuestLinks.undoJoin`. It needs no key: what was undone is found undone, also by a turn that
 * was cut off and knows the guest by another id since.
 */
export async function undoJoin(
  core: Core,
  tenantId: Id,
  actor: Extract<Actor, { kind: 'guest' }>,
  mergeId: Id | null,
): Promise<PartOutcome> {
  const { conversationId } = actor;
  const outcome = await writeOnce<PartOutcome>(core, tenantId, actor, null, async (unit) => {
    const last = mergeId === null && conversationId !== null ? await lastJoin(unit, conversationId) : null;
    const meant = mergeId ?? last?.id ?? null;
    return meant === null ? { ok: false, reason: 'not-found' } : partWithin(core, unit, meant);
  });
  return outcome ?? { ok: false, reason: 'not-found' };
}

/** What the chat was joined to, or had joined to it, last: first of what is not undone. */
async function lastJoin(scope: Scope, chatId: Id): Promise<GuestMergeEntity | null> {
  const merges = [
    ...(await scope.findAll(GuestMergeTable, { conversationId: chatId })),
    ...(await scope.findAll(GuestMergeTable, { originId: chatId })),
  ].toSorted((a, b) => b.createdAt - a.createdAt);
  return merges.find(({ undoneAt }) => undoneAt === null) ?? merges[0] ?? null;
}
