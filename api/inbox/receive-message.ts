import { writeInTenant } from '../audit/write-in-tenant.ts';
import type { InboundMessage, Mailroom } from '../contract.ts';
import type { Core } from '../core.ts';
import { isDuplicate } from '../database/failures.ts';
import { makeTogether } from '../database/together.ts';
import { keepMessages, MetMeanwhile, type Received } from './keep-messages.ts';

type Receive = Mailroom['receive'];

/** As many messages as this are kept in one transaction: a deluge must not make one that never ends. */
const MOST_AT_ONCE = 50;

/**
 * Keeps messages before they are acknowledged. The same provider id again is the same message, and kept once.
 * What comes for a tenant on a channel while a transaction of such is under way is kept together in the next: the commit
 * is what takes the time. In the order of the calls.
 */
export function makeReceive(core: Core): Receive {
  const inboxes = new Map<string, Receive>();
  const open = (inbox: Inbox): Receive => {
    const key = keyOf(inbox);
    const keep = makeTogether<InboundMessage, Received>(
      MOST_AT_ONCE,
      (messages) => keepSome(core, inbox, messages),
      () => inboxes.delete(key),
    );
    inboxes.set(key, keep);
    return keep;
  };
  return (message) => (inboxes.get(keyOf(message)) ?? open(message))(message);
}

/** Where messages wait together: those of a tenant on a channel. */
type Inbox = Pick<InboundMessage, 'tenantId' | 'channel'>;

function keyOf({ tenantId, channel }: Inbox): string {
  return `${tenantId} ${channel}`;
}

async function keepSome(
  core: Core,
  { tenantId, channel }: Inbox,
  messages: readonly InboundMessage[],
): Promise<readonly Received[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const received = await writeInTenant(core, tenantId, { kind: 'system', name: 'inbox' }, (unit) =>
        keepMessages(core, unit, channel, messages),
      );
      const talks = new Set(
        received.flatMap(({ stored, conversationId }) => (stored ? [conversationId] : [])),
      );
      for (const conversationId of talks) core.nudge({ kind: 'inbox', tenantId, conversationId });
      return received;
    } catch (error) {
      // Two processes kept the same message or met the same guest at once: the second look finds what there is.
      if (attempt >= 3 || !(error instanceof MetMeanwhile || isDuplicate(error))) throw error;
    }
  }
}
