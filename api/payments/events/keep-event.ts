import { writeInTenant } from '../../audit/write-in-tenant.ts';
import type { Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { InboxTable } from '../../database/entities/people.ts';
import { isDuplicate } from '../../database/failures.ts';
import { newId } from '../../database/ids.ts';
import { STRIPE } from '../provider.ts';
import type { PaymentEvent } from './payment-event.ts';

/** Keeps an event before it is acknowledged; what comes again is there already. It is acted on soon after. */
export async function keepEvent(
  core: Core,
  tenantId: Id,
  event: PaymentEvent,
): Promise<'kept' | 'duplicate'> {
  try {
    await writeInTenant(core, tenantId, { kind: 'system', name: 'payment' }, (unit) =>
      unit.insert(InboxTable, [
        {
          id: newId(),
          channel: STRIPE,
          providerMessageId: event.id,
          conversationId: null,
          position: 0,
          body: { kind: 'webhook' as const, raw: JSON.stringify(event) },
          status: 'new' as const,
          attempts: 0,
          error: null,
          receivedAt: unit.now,
        },
      ]),
    );
  } catch (error) {
    if (isDuplicate(error)) return 'duplicate';
    throw error;
  }
  core.nudge({ kind: 'payments', tenantId });
  return 'kept';
}
