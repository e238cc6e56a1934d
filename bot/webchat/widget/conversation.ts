import type { ChatMessage, RefusalReason, ServerFrame } from '../protocol.ts';

/** A message of the guest that the server has not yet said it has. */
export interface Outgoing {
  readonly id: string;
  readonly text: string;
  /** The choice that was tapped; null when the text was written. */
  readonly choice: string | null;
  /** When it was written, in milliseconds since 1970, by this device's clock. */
  readonly madeAt: number;
  /** Why the server would not have it; null while it is on its way. */
  readonly refused: RefusalReason | null;
}

/** What the browser knows of the conversation. */
export interface Conversation {
  /** Ordered and unique by position. */
  readonly lines: readonly ChatMessage[];
  /** In the order of writing. */
  readonly outbox: readonly Outgoing[];
  /** Every line from the first up to this position is here: what hello carries after a lost connection. */
  readonly contiguous: number;
}

export const emptyConversation: Conversation = { lines: [], outbox: [], contiguous: 0 };

/** What a frame of the server makes of the conversation. The same frame twice changes nothing more. */
export function applyFrame(conversation: Conversation, frame: ServerFrame): Conversation {
  switch (frame.type) {
    case 'welcome':
      return withLines(conversation, frame.messages);
    case 'message':
      return withLines(conversation, [frame.message]);
    case 'accepted':
      return accepted(conversation, frame.id, frame.position);
    case 'refused':
      // What may be sent later is no verdict on the message: it stays on its way.
      return frame.afterMs === null ? refused(conversation, frame.id, frame.reason) : conversation;
    case 'forgotten':
      return { ...emptyConversation, outbox: conversation.outbox };
    default:
      return conversation;
  }
}

/** The guest wrote or tapped something. */
export function compose(conversation: Conversation, outgoing: Outgoing): Conversation {
  return { ...conversation, outbox: [...conversation.outbox, outgoing] };
}

/** A refused message is to be sent once more. */
export function retry(conversation: Conversation, id: string): Conversation {
  return mapOutbox(conversation, id, (outgoing) => ({ ...outgoing, refused: null }));
}

/** A refused message is given up. */
export function discard(conversation: Conversation, id: string): Conversation {
  return { ...conversation, outbox: conversation.outbox.filter((outgoing) => outgoing.id !== id) };
}

/** The message to send next. One at a time: a message refused for haste must not be overtaken. */
export function nextOutgoing(conversation: Conversation): Outgoing | null {
  return conversation.outbox.find((outgoing) => outgoing.refused === null) ?? null;
}

function accepted(conversation: Conversation, id: string, position: number): Conversation {
  const outgoing = conversation.outbox.find((candidate) => candidate.id === id);
  // Already known from the server's own copy of the line.
  if (!outgoing) return conversation;
  const content = { text: outgoing.text, choices: [], link: null, image: null };
  const at = new Date(outgoing.madeAt).toISOString();
  return withLines(conversation, [{ position, from: 'guest', id, content, at }]);
}

function refused(conversation: Conversation, id: string | null, reason: RefusalReason): Conversation {
  if (id === null) return conversation;
  return mapOutbox(conversation, id, (outgoing) => ({ ...outgoing, refused: reason }));
}

function withLines(conversation: Conversation, incoming: readonly ChatMessage[]): Conversation {
  const byPosition = new Map(conversation.lines.map((line) => [line.position, line]));
  for (const line of incoming) byPosition.set(line.position, line);
  const lines = [...byPosition.values()].sort((one, other) => one.position - other.position);
  const arrived = new Set(incoming.map((line) => line.id));
  const outbox = conversation.outbox.filter((outgoing) => !arrived.has(outgoing.id));
  let { contiguous } = conversation;
  while (byPosition.has(contiguous + 1)) contiguous += 1;
  return { lines, outbox, contiguous };
}

function mapOutbox(
  conversation: Conversation,
  id: string,
  change: (outgoing: Outgoing) => Outgoing,
): Conversation {
  const outbox = conversation.outbox.map((outgoing) => (outgoing.id === id ? change(outgoing) : outgoing));
  return { ...conversation, outbox };
}
