import type { ConversationLine, InboundBody } from '../../api/contract.ts';
import { clientIdOf, providerMessageId } from './guest-address.ts';
import type { ChatMessage, SayFrame, TapFrame } from './protocol.ts';

/** A stored line in the form that a guest's browser gets. */
export function chatMessage(address: string, line: ConversationLine): ChatMessage {
  const id = line.from === 'guest' ? clientIdOf(address, line.providerMessageId) : null;
  return { position: line.position, from: line.from, id, content: line.content, at: line.at };
}

/** What the inbox keeps of a frame. */
export function inboundBody(frame: SayFrame | TapFrame): InboundBody {
  if (frame.type === 'say') return { kind: 'text', text: frame.text };
  return { kind: 'tap', choiceId: frame.choice, title: frame.title };
}

/** The line that a guest's frame became, as the mailroom would give it back. */
export function guestLine(
  frame: SayFrame | TapFrame,
  address: string,
  position: number,
  at: Date,
): ConversationLine {
  const text = frame.type === 'say' ? frame.text : frame.title;
  return {
    position,
    from: 'guest',
    providerMessageId: providerMessageId(address, frame.id),
    content: { text, choices: [], link: null, image: null },
    at: at.toISOString(),
  };
}
