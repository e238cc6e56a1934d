import type { Actor, Notice } from '../../api/contract.ts';
import { OutboxTable } from '../../api/database/entities/people.ts';
import { newId } from '../../api/database/ids.ts';
import { tenantScope } from '../../api/database/scope.ts';
import { makeMailroom } from '../../api/inbox/mailroom.ts';
import type { TestSpa } from './spa.ts';

export interface ChatGuest {
  readonly actor: Extract<Actor, { kind: 'guest' }>;
  readonly conversationId: string;
}

/** A guest who has written in a chat, and whom the house can write to. */
export async function chatGuest({ core, tenantId }: TestSpa): Promise<ChatGuest> {
  const mailroom = makeMailroom(core);
  const { conversationId } = await mailroom.receive({
    tenantId,
    channel: 'webchat',
    providerMessageId: newId(),
    address: newId(),
    profileName: null,
    locale: 'en',
    body: { kind: 'text', text: 'hello' },
  });
  const conversation = await mailroom.conversation(tenantId, conversationId);
  if (!conversation) throw new Error('the conversation was not kept');
  return { actor: { kind: 'guest', guestId: conversation.guestId, conversationId }, conversationId };
}

/** What the house has to tell in a conversation, oldest first. */
export async function noticesTo({ core, tenantId }: TestSpa, conversationId: string): Promise<Notice[]> {
  const rows = await core.database.run((db) =>
    tenantScope(db, tenantId).find(OutboxTable, { where: { conversationId }, order: { position: 'ASC' } }),
  );
  return rows.flatMap((row) => row.notice ?? []);
}
