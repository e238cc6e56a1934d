import type { ChannelName, Id } from '../contract.ts';
import type { ConversationEntity } from '../database/entities/people.ts';
import type { Seals } from '../keys/sealed-text.ts';

type SealedAddress = Pick<ConversationEntity, 'address' | 'addressSealed' | 'addressHash'>;
type Conversation = Pick<ConversationEntity, 'id' | 'tenantId' | 'channel'>;

/** The columns of a guest's address on a channel: on WhatsApp it is their phone number. */
export function sealAddress(seals: Seals, conversation: Conversation, address: string): SealedAddress {
  const { tenantId, id, channel } = conversation;
  return {
    address: '',
    addressSealed: seals.seal(address, placeOf(tenantId, id)),
    addressHash: hashAddress(seals, tenantId, channel, address),
  };
}

/** What a conversation is found by: one indexed read, whatever the key that sealed it. */
export function hashAddress(seals: Seals, tenantId: Id, channel: ChannelName, address: string): string {
  return seals.hash(tenantId, 'address', JSON.stringify([channel, address]));
}

/** Where a guest is written to. Throws `SealError` when it does not open. */
export function openAddress(seals: Seals, row: ConversationEntity): string {
  return row.addressSealed === null
    ? row.address
    : seals.open(row.addressSealed, placeOf(row.tenantId, row.id));
}

/** The column of what a channel needs beside the address to write back. */
export function sealReplyTo(seals: Seals, tenantId: Id, conversationId: Id, replyTo: string): string {
  return seals.seal(replyTo, placeOf(tenantId, conversationId, 'reply_to_sealed'));
}

/** null where there is nothing. Throws `SealError` when it does not open. */
export function openReplyTo(
  seals: Seals,
  { tenantId, id, replyToSealed }: ConversationEntity,
): string | null {
  return replyToSealed === null ? null : seals.open(replyToSealed, placeOf(tenantId, id, 'reply_to_sealed'));
}

function placeOf(tenantId: Id, rowId: Id, column = 'address_sealed') {
  return { tenantId, table: 'conversation', column, rowId };
}
