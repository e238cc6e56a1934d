import { NoConversation, takePosition, type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Id, InboundMessage } from '../contract.ts';
import { keepWithPerson, WITH_BOT } from '../conversations/with-person.ts';
import type { Core } from '../core.ts';
import { type ConversationEntity, ConversationTable, InboxTable } from '../database/entities/people.ts';
import { isDuplicate } from '../database/failures.ts';
import { newId } from '../database/ids.ts';
import type { Seals } from '../keys/sealed-text.ts';
import { insertGuests } from '../people/guest-record.ts';
import { nameKept } from '../people/name-guest.ts';
import { redactCards } from './redact-cards.ts';
import { hashAddress, sealAddress } from './sealed-address.ts';

export interface Received {
  readonly stored: boolean;
  readonly conversationId: Id;
  readonly position: number;
}

/** Keeps a message before it is acknowledged. The same provider id again is the same message, and kept once. */
export async function receiveMessage(core: Core, message: InboundMessage): Promise<Received> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const received = await writeInTenant(
        core,
        message.tenantId,
        { kind: 'system', name: 'inbox' },
        (unit) => keep(core, unit, message),
      );
      if (received.stored)
        core.nudge({ kind: 'inbox', tenantId: message.tenantId, conversationId: received.conversationId });
      return received;
    } catch (error) {
      // Two processes kept the same message or met the same guest at once, or the guest was forgotten in this moment:
      // the second look finds what there is.
      const again = isDuplicate(error) || error instanceof NoConversation;
      if (attempt >= 3 || !again) throw error;
    }
  }
}

async function keep(core: Core, unit: Unit, message: InboundMessage): Promise<Received> {
  const { channel, providerMessageId } = message;
  const known = await unit.findOne(InboxTable, { channel, providerMessageId });
  if (known?.conversationId)
    return { stored: false, conversationId: known.conversationId, position: known.position };
  const { addressHash, ...conversation } = await conversationOf(core.seals, unit, message);
  const position = await takePosition(unit, conversation.id, { addressHash });
  await keepWithPerson(core, unit, conversation);
  await unit.update(
    ConversationTable,
    { id: conversation.id },
    {
      accountId: message.accountId ?? null,
      heardAt: Math.max(conversation.heardAt, heardAtOf(unit, message)),
      unreachableSince: null,
    },
  );
  await unit.insert(InboxTable, [
    {
      id: newId(),
      channel,
      providerMessageId,
      conversationId: conversation.id,
      position,
      body: redactCards(message.body),
      status: 'new',
      attempts: 0,
      error: null,
      receivedAt: unit.now,
    },
  ]);
  return { stored: true, conversationId: conversation.id, position };
}

/** What comes late was written earlier: a provider that counts the hours since counts from then. */
function heardAtOf({ now }: Unit, { writtenAt }: InboundMessage): number {
  return writtenAt === undefined ? now : Math.min(now, Date.parse(writtenAt));
}

type Found = Pick<ConversationEntity, 'id' | 'withPersonUntil' | 'heardAt'> & {
  readonly addressHash: string;
};

async function conversationOf(seals: Seals, unit: Unit, message: InboundMessage): Promise<Found> {
  const { tenantId, channel, address } = message;
  const addressHash = hashAddress(seals, tenantId, channel, address);
  const known = await unit.findOne(ConversationTable, { channel, addressHash });
  if (known) return { ...known, addressHash };
  const locale = message.locale ?? 'en';
  const name = message.profileName === null ? null : nameKept(message.profileName);
  const guest = { id: newId(), name, phone: phoneOf(message), locale, createdAt: unit.now };
  await insertGuests(seals, unit, [guest]);
  const id = newId();
  const conversation = {
    id,
    channel,
    ...sealAddress(seals, { id, tenantId, channel }, address),
    guestId: guest.id,
    locale,
    lastPosition: 0,
    leaseOwner: null,
    leasedUntil: 0,
    createdAt: unit.now,
    ...WITH_BOT,
    staffId: null,
    codeTries: 0,
    codeTriesSince: 0,
    accountId: message.accountId ?? null,
    heardAt: heardAtOf(unit, message),
    unreachableSince: null,
  };
  await unit.insert(ConversationTable, [conversation]);
  return { ...conversation, addressHash };
}

/** Who writes on WhatsApp can be called there: their address is their number, with its country, in digits. */
function phoneOf({ channel, address }: InboundMessage): string | null {
  return channel === 'whatsapp' && /^\d{7,15}$/.test(address) ? `+${address}` : null;
}
