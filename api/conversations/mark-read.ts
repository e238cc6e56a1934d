import type { Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { tenantScope } from '../database/scope.ts';

/**
 * Somebody has a talk open up to this place. The mark is the desk's, not each person's: while a colleague has the talk only their
 * reading counts. A place that is not there yet says nothing.
 */
export async function markRead(
  core: Core,
  tenantId: Id,
  { conversationId, staffId, position }: { conversationId: Id; staffId: Id; position: number },
): Promise<void> {
  const marked = await core.database.run((db) =>
    tenantScope(db, tenantId).change(
      `UPDATE "conversation" SET read_position = ? WHERE tenant_id = ? AND id = ? AND read_position < ?
        AND last_position >= ? AND (person_id IS NULL OR person_id = ?)`,
      [position, tenantId, conversationId, position, position, staffId],
    ),
  );
  if (marked > 0) core.nudge({ kind: 'read', tenantId, conversationId });
}
