import { Not } from 'typeorm';
import type { ChannelName, ForGuest, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { ConversationTable } from '../database/entities/people.ts';
import { tenantScope } from '../database/scope.ts';

/** Where a guest is written to who called: the talk they began last. Without one nobody can write to them. */
export async function newestConversation(
  core: Core,
  tenantId: Id,
  guestId: Id,
): Promise<Pick<ForGuest, 'conversationId'>> {
  const [newest] = await core.database.run((db) =>
    tenantScope(db, tenantId).find(ConversationTable, {
      where: { guestId, channel: Not<ChannelName>('push') },
      order: { createdAt: 'DESC' },
      take: 1,
    }),
  );
  return { conversationId: newest?.id ?? null };
}
