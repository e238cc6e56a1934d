import type { Id } from '../../api/contract.ts';

/** The open sockets of one guest at one tenant; the conversation may not exist yet. */
export interface Room<Member> {
  readonly key: string;
  conversationId: Id | null;
  /** Oldest first. */
  readonly members: Set<Member>;
}

/** Finds the sockets of a conversation by the guest's address or, once it exists, by its id. */
export interface Rooms<Member> {
  join(tenantId: Id, address: string, member: Member): Room<Member>;
  leave(room: Room<Member>, member: Member): void;
  name(room: Room<Member>, conversationId: Id): void;
  at(tenantId: Id, address: string): Room<Member> | null;
  of(conversationId: Id): Room<Member> | null;
}

export function openRooms<Member>(): Rooms<Member> {
  const byAddress = new Map<string, Room<Member>>();
  const byConversation = new Map<Id, Room<Member>>();
  return {
    join(tenantId, address, member) {
      const key = roomKey(tenantId, address);
      const room = byAddress.get(key) ?? { key, conversationId: null, members: new Set<Member>() };
      byAddress.set(key, room);
      room.members.add(member);
      return room;
    },
    leave(room, member) {
      // Leaving twice must not take away a newer room of the same guest.
      if (!room.members.delete(member) || room.members.size > 0) return;
      byAddress.delete(room.key);
      if (room.conversationId !== null) byConversation.delete(room.conversationId);
    },
    name(room, conversationId) {
      // The last socket may have closed while its message was being stored.
      if (room.members.size === 0) return;
      // A guest who was forgotten begins another talk in the same window.
      if (room.conversationId !== null && room.conversationId !== conversationId)
        byConversation.delete(room.conversationId);
      room.conversationId = conversationId;
      byConversation.set(conversationId, room);
    },
    at: (tenantId, address) => byAddress.get(roomKey(tenantId, address)) ?? null,
    of: (conversationId) => byConversation.get(conversationId) ?? null,
  };
}

function roomKey(tenantId: Id, address: string): string {
  return `${tenantId} ${address}`;
}
