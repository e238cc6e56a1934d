import type { Storage } from 'botbuilder';
import type { BookingService, Conversation, GuestLinks, Id, Mailroom } from '../../api/contract.ts';
import { completed, forgetErrand } from '../../dialogs/memory.ts';
import type { DraftElsewhere, Memory } from '../../dialogs/types.ts';

/** What a guest was booking in another chat of theirs, so that it can go on in this one. */
export interface OtherDrafts {
  /** In the chat that was heard from last, within a day; null where there is none. */
  newest(conversation: Conversation): Promise<DraftElsewhere | null>;
  /** Takes it out of that chat: it is this one's when the turn ends. null when there is nothing any more. */
  take(conversation: Conversation, fromId: Id): Promise<Memory | null>;
}

interface Parts {
  readonly mailroom: Pick<Mailroom, 'conversation'>;
  readonly links: Pick<GuestLinks, 'identities' | 'carryOver'>;
  readonly service: Pick<BookingService, 'booking'>;
  now(): number;
}

/** What was left lying longer is begun anew rather than gone on with. */
const FRESH_MS = 24 * 3_600_000;

/**
 * Over the storage of one turn: what is taken from another chat and what this one remembers are written together, each
 * only if nobody has written it meanwhile. A draft is in one chat, and so is the slot that it holds.
 */
export function makeOtherDrafts(parts: Parts, storage: Storage): OtherDrafts {
  const read = async (chat: Chat) => {
    const key = keyOf(chat);
    const item = (await storage.read([key]))[key];
    return item ? { key, item, memory: completed(item.memory ?? {}) } : null;
  };
  return {
    async newest(conversation) {
      for (const chat of await otherChats(parts, conversation)) {
        const { memory } = (await read(chat)) ?? {};
        const { draft } = memory ?? {};
        if (!memory || !draft) continue;
        const held = draft.bookingId;
        const booking = held === null ? null : await parts.service.booking(conversation.tenantId, held);
        return { conversationId: chat.id, draft, booking };
      }
      return null;
    },
    async take(conversation, fromId) {
      const chat = (await otherChats(parts, conversation)).find(({ id }) => id === fromId);
      const found = chat && (await read(chat));
      if (!found?.memory.draft) return null;
      const { key, item, memory } = found;
      await storage.write({ [key]: { ...item, memory: forgetErrand(memory) } });
      const actor = {
        kind: 'guest',
        guestId: conversation.guestId,
        conversationId: conversation.id,
      } as const;
      const held = [memory.draft?.bookingId ?? null, ...(memory.draft?.seriesVisits ?? [])];
      await parts.links.carryOver(
        conversation.tenantId,
        actor,
        held.filter((id) => id !== null),
      );
      return memory;
    },
  };
}

type Chat = Pick<Conversation, 'id' | 'channel'>;

// Botbuilder's own name for a conversation's state.
const keyOf = ({ channel, id }: Chat): string => `${channel}/conversations/${id}/`;

/** The guest's other chats, as they are by now: the turn may have begun before they were linked. */
async function otherChats(
  { mailroom, links, now }: Parts,
  { tenantId, id }: Conversation,
): Promise<readonly Chat[]> {
  const present = await mailroom.conversation(tenantId, id);
  const guest = present && (await links.identities(tenantId, present.guestId));
  const heard = (guest?.identities ?? []).flatMap(({ conversationId, channel, heardAt }) =>
    heardAt === null ? [] : [{ id: conversationId, channel, heardAt: Date.parse(heardAt) }],
  );
  return heard
    .filter((chat) => chat.id !== id && chat.heardAt > now() - FRESH_MS)
    .toSorted((a, b) => b.heardAt - a.heardAt);
}
