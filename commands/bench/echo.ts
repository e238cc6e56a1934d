import type { Id, MessageContent } from '../../api/contract.ts';
import { activityOf, heardOf, replyActivity } from '../../bot/framework/activities.ts';
import { TurnAdapter } from '../../bot/framework/turn-adapter.ts';
import { turnMemory } from '../../bot/framework/turn-memory.ts';
import { turnStorage } from '../../bot/framework/turn-storage.ts';
import type { BenchHouse } from './bench-house.ts';

/** Handles what waits in a conversation. */
export type Answer = (conversationId: Id) => Promise<void>;

const OWNER = 'bench-echo';

/** A bot that says what it hears, on the same mailroom, adapter and state as the house's: the least that a turn is. */
export function echo({ mailroom, tenantId }: BenchHouse): Answer {
  const adapter = new TurnAdapter();
  return async (conversationId) => {
    await mailroom.lease(tenantId, conversationId, OWNER);
    const message = await mailroom.nextMessage(tenantId, conversationId);
    const conversation = await mailroom.conversation(tenantId, conversationId);
    if (!message || !conversation) throw new Error('the message was not kept');
    const storage = turnStorage(mailroom, tenantId);
    const memory = turnMemory(storage);
    const sent = await adapter.run(activityOf(conversation, message), async (context) => {
      const before = await memory.read(context);
      const heard = heardOf(context.activity);
      await memory.keep(context, { ...before, misses: before.misses + 1 });
      const text = heard.kind === 'text' ? heard.text : '';
      await context.sendActivities([replyActivity({ text, choices: [], link: null, image: null })]);
    });
    await mailroom.finishTurn(tenantId, {
      conversationId,
      inboxId: message.id,
      leaseOwner: OWNER,
      withPerson: false,
      state: storage.writes,
      replies: sent.map((activity): MessageContent => activity.channelData),
    });
    await mailroom.release(tenantId, conversationId, OWNER);
  };
}
