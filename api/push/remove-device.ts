import type { Unit } from '../audit/write-in-tenant.ts';
import type { Id } from '../contract.ts';
import { ConversationTable, OutboxTable } from '../database/entities/people.ts';

/** A device is gone, with all that was said to it: nobody reads that any more. */
export async function removeDevice(unit: Unit, id: Id): Promise<void> {
  // Whoever writes to it holds its row; after this they find none.
  await unit.change(
    'UPDATE "conversation" SET last_position = last_position WHERE tenant_id = ? AND id = ?',
    [unit.tenantId, id],
  );
  await unit.remove(OutboxTable, { conversationId: id });
  await unit.remove(ConversationTable, { id });
}
