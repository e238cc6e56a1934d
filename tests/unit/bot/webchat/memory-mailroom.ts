import type { ConversationLine, InboundMessage, Mailroom, MessageContent } from '../../../../api/contract.ts';

type Port = Pick<Mailroom, 'receive' | 'findConversation' | 'history'>;

/** A mailroom in memory, with the parts that the web chat uses, for sockets that need no database. */
export interface MemoryMailroom extends Port {
  /** Writes a line of the house and answers it; `skip` leaves positions out before it. */
  houseWrites(conversationId: string, text: string, skip?: number): ConversationLine;
  lines(conversationId: string): ConversationLine[];
  /** The guest was erased: their talk is found no more, and they are met anew. */
  forget(id: string): void;
  /** The conversation goes on in another language. */
  speak(locale: string): void;
  /** The next calls of `receive` fail, as with a database that is away. */
  failNext(times: number): void;
}

export function memoryMailroom(): MemoryMailroom {
  const erased = new Map<string, number>();
  const conversations = new Map<string, { last: number; lines: ConversationLine[] }>();
  let failures = 0;
  let spoken = 'en';

  function current(tenantId: string, address: string): string {
    const id = conversationId(tenantId, address);
    const times = erased.get(id) ?? 0;
    return times === 0 ? id : `${id}/${times}`;
  }

  function open(id: string): { last: number; lines: ConversationLine[] } {
    const found = conversations.get(id) ?? { last: 0, lines: [] };
    conversations.set(id, found);
    return found;
  }

  function append(id: string, line: Omit<ConversationLine, 'position' | 'at'>): ConversationLine {
    const conversation = open(id);
    conversation.last += 1;
    const kept = { ...line, position: conversation.last, at: '2026-03-02T09:00:00.000Z' };
    conversation.lines.push(kept);
    return kept;
  }

  return {
    async receive(message) {
      if (failures > 0) {
        failures -= 1;
        throw new Error('the database is away');
      }
      const id = current(message.tenantId, message.address);
      const known = open(id).lines.find((line) => line.providerMessageId === message.providerMessageId);
      if (known) return { stored: false, conversationId: id, position: known.position };
      const { providerMessageId } = message;
      const line = append(id, { from: 'guest', providerMessageId, content: plain(textOf(message)) });
      return { stored: true, conversationId: id, position: line.position };
    },
    async findConversation(tenantId, channel, address) {
      const id = current(tenantId, address);
      if (!conversations.has(id)) return null;
      return {
        id,
        tenantId,
        channel,
        address,
        guestId: 'g',
        guestName: null,
        locale: spoken,
        messages: 'all',
        withPerson: false,
        staff: null,
        accountId: null,
        heardAt: null,
        unreachable: false,
        replyTo: null,
      };
    },
    async history(_tenantId, id, after, limit) {
      return open(id)
        .lines.filter((line) => line.position > after)
        .slice(0, limit);
    },
    houseWrites(id, text, skip = 0) {
      open(id).last += skip;
      return append(id, { from: 'house', providerMessageId: null, content: plain(text) });
    },
    lines: (id) => open(id).lines,
    forget(id) {
      erased.set(id, (erased.get(id) ?? 0) + 1);
    },
    speak(locale) {
      spoken = locale;
    },
    failNext(times) {
      failures = times;
    },
  };
}

export function conversationId(tenantId: string, address: string): string {
  return `${tenantId}/${address}`;
}

export function plain(text: string): MessageContent {
  return { text, choices: [], link: null, image: null };
}

function textOf(message: InboundMessage): string {
  const { body } = message;
  if (body.kind === 'other' || body.kind === 'phone') return '';
  return body.kind === 'text' ? body.text : body.title;
}
