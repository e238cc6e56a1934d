import type {
  BookingService,
  Conversation,
  House,
  Id,
  InboxMessage,
  Mailroom,
  MessageContent,
} from '../api/contract.ts';
import { apologyFor } from '../dialogs/apology.ts';
import { converse } from '../dialogs/converse.ts';
import { completed } from '../dialogs/memory.ts';
import type { Memory, Situation } from '../dialogs/types.ts';
import { type ChatServices, runFlow } from './carry-out.ts';
import { activityOf, heardOf, replyActivity } from './framework/activities.ts';
import { makeOtherDrafts } from './framework/other-drafts.ts';
import { TurnAdapter } from './framework/turn-adapter.ts';
import { turnMemory } from './framework/turn-memory.ts';
import { turnStorage } from './framework/turn-storage.ts';

export interface TurnOptions extends Omit<ChatServices, 'drafts'> {
  readonly mailroom: Mailroom;
  readonly service: ChatServices['service'] & Pick<BookingService, 'house'>;
  /** This process's name on the leases of conversations. */
  readonly owner: string;
  now(): number;
  /** A message is being handled: channels may show that the house is writing. */
  onTurn?(conversation: Conversation): void;
  onError(error: unknown, message: InboxMessage): void;
}

/** Handles the messages of conversations: in order, one at a time, each once. */
export interface Turns {
  /** Handles all that waits in a conversation, unless another process is at it. */
  handle(tenantId: Id, conversationId: Id): Promise<void>;
  /** Handles all that waits anywhere. How many conversations were looked at. */
  handleWaiting(): Promise<number>;
  /** Resolves when no conversation is being handled. */
  idle(): Promise<void>;
}

export function makeTurns(options: TurnOptions): Turns {
  const lanes = new Map<Id, Promise<void>>();
  const adapter = new TurnAdapter();
  const handle = (tenantId: Id, conversationId: Id): Promise<void> => {
    const before = lanes.get(conversationId) ?? Promise.resolve();
    const lane = before.then(() => handleConversation(options, adapter, tenantId, conversationId));
    const settled = lane
      .catch(() => undefined)
      .then(() => {
        if (lanes.get(conversationId) === settled) lanes.delete(conversationId);
      });
    lanes.set(conversationId, settled);
    return lane;
  };
  return {
    handle,
    async handleWaiting() {
      const waiting = await options.mailroom.waiting(500);
      await Promise.all(waiting.map((one) => handle(one.tenantId, one.conversationId)));
      return waiting.length;
    },
    async idle() {
      while (lanes.size > 0) await Promise.all(lanes.values());
    },
  };
}

async function handleConversation(
  options: TurnOptions,
  adapter: TurnAdapter,
  tenantId: Id,
  conversationId: Id,
): Promise<void> {
  const { mailroom, owner } = options;
  if (!(await mailroom.lease(tenantId, conversationId, owner))) return;
  try {
    while (await handleNext(options, adapter, tenantId, conversationId))
      await mailroom.lease(tenantId, conversationId, owner);
  } finally {
    await mailroom.release(tenantId, conversationId, owner);
  }
}

/** False when there is nothing more to do here. */
async function handleNext(
  options: TurnOptions,
  adapter: TurnAdapter,
  tenantId: Id,
  conversationId: Id,
): Promise<boolean> {
  const message = await options.mailroom.nextMessage(tenantId, conversationId);
  const conversation = message && (await options.mailroom.conversation(tenantId, conversationId));
  if (!message || !conversation) return false;
  options.onTurn?.(conversation);
  try {
    return (await takeTurn(options, adapter, conversation, message)) === 'done';
  } catch (error) {
    options.onError(error, message);
    // One that is to be tried again rests first, and those behind it with it.
    const again = await options.mailroom.failTurn(
      tenantId,
      message.id,
      String(error),
      apologyFor(conversation.locale),
    );
    return !again;
  }
}

/** One message: understood, carried out, answered; state, replies and 'handled' are written together. */
async function takeTurn(
  options: TurnOptions,
  adapter: TurnAdapter,
  conversation: Conversation,
  message: InboxMessage,
) {
  const { mailroom, service, owner } = options;
  const storage = turnStorage(mailroom, conversation.tenantId);
  const memory = turnMemory(storage);
  const house = await service.house(conversation.tenantId);
  const sent = await adapter.run(activityOf(conversation, message), async (context) => {
    const before = await memory.read(context);
    const flow = converse(situationOf(conversation, house, options.now()), before, heardOf(context.activity));
    const services = { ...options, drafts: makeOtherDrafts(options, storage) };
    const turned = await runFlow(services, { conversation, messageId: message.id }, flow);
    await memory.keep(context, turned.memory);
    await context.sendActivities(turned.replies.map(replyActivity));
  });
  const replies = sent.map((activity): MessageContent => activity.channelData);
  return mailroom.finishTurn(conversation.tenantId, {
    conversationId: conversation.id,
    inboxId: message.id,
    leaseOwner: owner,
    withPerson: conversation.withPerson,
    state: storage.writes,
    replies,
  });
}

/** What a conversation remembers now; null before its first turn. */
export async function readMemory(
  mailroom: Pick<Mailroom, 'readState'>,
  { tenantId, channel, id }: Conversation,
): Promise<Memory | null> {
  // Botbuilder's own name for a conversation's state.
  const [stored] = await mailroom.readState(tenantId, [`${channel}/conversations/${id}/`]);
  return stored ? completed(JSON.parse(stored.body).memory) : null;
}

/** What the dialogs may know of the moment. */
export function situationOf(conversation: Conversation, house: House, now: number): Situation {
  return {
    now: new Date(now).toISOString(),
    locale: conversation.locale,
    channel: conversation.channel,
    house,
    guest: { id: conversation.guestId, name: conversation.guestName },
    messages: conversation.messages,
    withPerson: conversation.withPerson,
    staff: conversation.staff,
  };
}
