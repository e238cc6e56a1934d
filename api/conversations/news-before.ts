import { LessThan } from 'typeorm';
import type { Id, Notice } from '../contract.ts';
import type { Core } from '../core.ts';
import { InboxTable, OutboxTable } from '../database/entities/people.ts';
import { tenantScope } from '../database/scope.ts';

interface Message {
  readonly conversationId: Id;
  readonly inboxId: Id;
}

/** The notice that a guest read last before a message of theirs: what came before an answer to them is answered by that. */
export async function newsBefore(
  core: Core,
  tenantId: Id,
  { conversationId, inboxId }: Message,
): Promise<Notice | null> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const message = await scope.findOne(InboxTable, { id: inboxId, conversationId });
    if (message === null) return null;
    const newest = { order: { position: 'DESC' }, take: 1 } as const;
    const earlier = { conversationId, position: LessThan(message.position) };
    const [sent] = await scope.find(OutboxTable, {
      where: { ...earlier, status: 'sent' },
      ...newest,
    });
    const [heard] = await scope.find(InboxTable, { where: earlier, ...newest });
    return sent && sent.position > (heard?.position ?? 0) ? sent.notice : null;
  });
}
