import { setImmediate } from 'node:timers/promises';
import { writeInTenant } from '../audit/write-in-tenant.ts';
import type { InboundMessage, Mailroom } from '../contract.ts';
import type { Core } from '../core.ts';
import { isDuplicate } from '../database/failures.ts';
import { keepMessages, MetMeanwhile, type Received } from './keep-messages.ts';

type Receive = Mailroom['receive'];

/** A message, and who waits for it to be kept. */
interface Waiting {
  readonly message: InboundMessage;
  readonly kept: (received: Received) => void;
  readonly failed: (error: unknown) => void;
}

/** As many messages as this are kept in one transaction: a deluge must not make one that never ends. */
const MOST_AT_ONCE = 50;

/**
 * Keeps messages before they are acknowledged. The same provider id again is the same message, and kept once.
 * What comes for a tenant on a channel while a transaction of such is under way is kept together in the next: the commit
 * is what takes the time. In the order of the calls.
 */
export function makeReceive(core: Core): Receive {
  const inboxes = new Map<string, Waiting[]>();
  const keepAllThatWait = async (inbox: Inbox, waiting: Waiting[]): Promise<void> => {
    while (waiting.length > 0) {
      await everybodyIsIn(waiting);
      await keepTogether(core, inbox, waiting.splice(0, MOST_AT_ONCE));
    }
    inboxes.delete(keyOf(inbox));
  };
  return (message) =>
    new Promise((kept, failed) => {
      const one = { message, kept, failed };
      const waiting = inboxes.get(keyOf(message));
      if (waiting) {
        waiting.push(one);
        return;
      }
      const first = [one];
      inboxes.set(keyOf(message), first);
      void keepAllThatWait(message, first);
    });
}

/**
 * SQLite's transactions let nobody in between: those who come to the door are let in first, as long as each look
 * finds somebody more. A single message waits for one look.
 */
async function everybodyIsIn(waiting: readonly unknown[]): Promise<void> {
  for (let before = 0; waiting.length > before && waiting.length < MOST_AT_ONCE; ) {
    before = waiting.length;
    await setImmediate();
  }
}

/** Where messages wait together: those of a tenant on a channel. */
type Inbox = Pick<InboundMessage, 'tenantId' | 'channel'>;

function keyOf({ tenantId, channel }: Inbox): string {
  return `${tenantId} ${channel}`;
}

async function keepTogether(core: Core, inbox: Inbox, batch: readonly Waiting[]): Promise<void> {
  try {
    const received = await keepSome(
      core,
      inbox,
      batch.map(({ message }) => message),
    );
    for (const [place, one] of received.entries()) batch[place]?.kept(one);
  } catch (error) {
    // One that cannot be kept must not keep its neighbours away.
    if (batch.length === 1) batch[0]?.failed(error);
    else for (const one of batch) await keepTogether(core, inbox, [one]);
  }
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
