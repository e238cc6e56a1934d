import type { Id } from '../contract.ts';
import { ConversationTable, OutboxTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';

/** A device is gone, with all that was said to it: nobody reads that any more. */
export async function removeDevice(scope: Scope, id: Id): Promise<void> {
  // Whoever writes to it holds its row; after this they find none.
  await scope.change(
    'UPDATE "conversation" SET last_position = last_position WHERE tenant_id = ? AND id = ?',
    [scope.tenantId, id],
  );
  await scope.remove(OutboxTable, { conversationId: id });
  await scope.remove(ConversationTable, { id });
}

/** Whoever has a person's phone in their hands is told nothing more. A browser that its owner signs in with says anew that it is theirs. */
export async function removeDevicesOf(scope: Scope, staffId: Id): Promise<void> {
  for (const { id } of await scope.findAll(ConversationTable, { staffId, channel: 'push' }))
    await removeDevice(scope, id);
}
