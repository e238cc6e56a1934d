import type { Unit } from '../audit/write-in-tenant.ts';
import type { ChannelName, Id, InboundMessage } from '../contract.ts';
import { keepWithPerson, WITH_BOT } from '../conversations/with-person.ts';
import type { Core } from '../core.ts';
import {
  type ConversationEntity,
  ConversationTable,
  type InboxEntity,
  InboxTable,
} from '../database/entities/people.ts';
import { newId } from '../database/ids.ts';
import type { Seals } from '../keys/sealed-text.ts';
import { insertGuests } from '../people/guest-record.ts';
import { nameKept } from '../people/name-guest.ts';
import { redactCards } from './redact-cards.ts';
import { hashAddress, sealAddress, sealReplyTo } from './sealed-address.ts';

export interface Received {
  readonly stored: boolean;
  readonly conversationId: Id;
  readonly position: number;
}

type Place = Omit<Received, 'stored'>;

/** What was written in one conversation, in its order, and never kept before. */
interface Talk {
  readonly addressHash: string;
  readonly messages: readonly [InboundMessage, ...InboundMessage[]];
}

/** The messages of one burst on a channel, written within a transaction; in their order. Throws `MetMeanwhile`. */
export async function keepMessages(
  core: Core,
  unit: Unit,
  channel: ChannelName,
  messages: readonly InboundMessage[],
): Promise<Received[]> {
  const before = await keptBefore(unit, channel, messages);
  // Delivered twice in one batch, the first of them is the message, and stands where it came.
  const news = new Map<string, InboundMessage>();
  for (const message of messages) {
    const { providerMessageId: id } = message;
    if (!before.has(id) && !news.has(id)) news.set(id, message);
  }
  const talks = talksOf(core.seals, unit.tenantId, [...news.values()]);
  const kept = await keepTalks(core, unit, channel, talks);
  return messages.map(({ providerMessageId: id }) => {
    const place = kept.get(id) ?? before.get(id);
    if (!place) throw new Error(`a message of ${channel} was not kept`);
    return { stored: news.delete(id), ...place };
  });
}

/** What was kept of these in other batches, by the provider's ids. */
async function keptBefore(
  unit: Unit,
  channel: ChannelName,
  messages: readonly InboundMessage[],
): Promise<Map<string, Place>> {
  const ids = messages.map(({ providerMessageId }) => providerMessageId);
  const rows = await unit.rows<{ id: string; conversation_id: Id; position: number }>(
    `SELECT provider_message_id AS id, conversation_id, position FROM "inbox"
     WHERE tenant_id = ? AND channel = ? AND provider_message_id IN (${marks(ids)})`,
    [unit.tenantId, channel, ...ids],
  );
  return new Map(
    rows.map((row) => [row.id, { conversationId: row.conversation_id, position: Number(row.position) }]),
  );
}

function talksOf(seals: Seals, tenantId: Id, messages: readonly InboundMessage[]): Talk[] {
  const talks = new Map<string, Talk>();
  for (const message of messages) {
    const addressHash = hashAddress(seals, tenantId, message.channel, message.address);
    const before = talks.get(addressHash)?.messages;
    talks.set(addressHash, { addressHash, messages: before ? [...before, message] : [message] });
  }
  return [...talks.values()];
}

async function keepTalks(
  core: Core,
  unit: Unit,
  channel: ChannelName,
  talks: readonly Talk[],
): Promise<Map<string, Place>> {
  const kept = new Map<string, Place>();
  const rows: Omit<InboxEntity, 'tenantId'>[] = [];
  const heard = await hearAgain(unit, channel, talks);
  for (const talk of talks) {
    const { messages } = talk;
    const conversation = heard.get(talk.addressHash) ?? (await meet(core.seals, unit, talk));
    const { id: conversationId, lastPosition } = conversation;
    for (const [place, message] of messages.entries()) {
      const position = lastPosition - messages.length + 1 + place;
      kept.set(message.providerMessageId, { conversationId, position });
      rows.push({ ...inboxRow(message, unit.now), conversationId, position });
    }
    const replyTo = messages.findLast((message) => message.replyTo !== undefined)?.replyTo;
    if (replyTo !== undefined) await keepReplyTo(core.seals, unit, conversationId, replyTo);
    await keepWithPerson(core, unit, conversation);
  }
  await unit.insert(InboxTable, rows);
  return kept;
}

function inboxRow({ channel, providerMessageId, body }: InboundMessage, receivedAt: number) {
  return {
    id: newId(),
    channel,
    providerMessageId,
    body: redactCards(body),
    status: 'new' as const,
    attempts: 0,
    error: null,
    receivedAt,
  };
}

async function keepReplyTo(seals: Seals, unit: Unit, id: Id, replyTo: string): Promise<void> {
  const replyToSealed = sealReplyTo(seals, unit.tenantId, id, replyTo);
  await unit.update(ConversationTable, { id }, { replyToSealed });
}

/** What comes late was written earlier: a provider that counts the hours since counts from then. */
function heardAtOf({ now }: Unit, { messages }: Talk): number {
  return Math.max(
    ...messages.map(({ writtenAt }) =>
      writtenAt === undefined ? now : Math.min(now, Date.parse(writtenAt)),
    ),
  );
}

type Heard = Pick<ConversationEntity, 'id' | 'lastPosition' | 'withPersonUntil'>;

/** Another process met one of these guests in this moment: a second look finds them. */
export class MetMeanwhile extends Error {}

/**
 * Takes the next places in those conversations that there are, by the hashes of their addresses. They are found by the
 * statement that locks them: an address that is given up in this moment is not answered.
 */
async function hearAgain(
  unit: Unit,
  channel: ChannelName,
  talks: readonly Talk[],
): Promise<Map<string, Heard>> {
  let locked = 0;
  for (const { hashes, places, accountId, at } of heardAlike(unit, talks)) {
    locked += await unit.change(
      `UPDATE "conversation" SET last_position = last_position + ?, heard_position = last_position + ?, last_at = ?,
         unreachable_since = NULL, account_id = ?,
         heard_at = CASE WHEN heard_at < ? THEN ? ELSE heard_at END
       WHERE tenant_id = ? AND channel = ? AND address_hash IN (${marks(hashes)})`,
      [places, places, unit.now, accountId, at, at, unit.tenantId, channel, ...hashes],
    );
  }
  const heard = await findHeard(unit, channel, talks);
  if (heard.size !== locked) throw new MetMeanwhile(`a guest of ${unit.tenantId} was met meanwhile`);
  return heard;
}

interface HeardAlike {
  readonly hashes: readonly string[];
  readonly places: number;
  readonly accountId: Id | null;
  readonly at: number;
}

/** Conversations that one statement can tell the same. */
function heardAlike(unit: Unit, talks: readonly Talk[]): HeardAlike[] {
  const alike = new Map<string, HeardAlike>();
  for (const talk of talks) {
    const [places, accountId, at] = [talk.messages.length, accountOf(talk), heardAtOf(unit, talk)];
    const key = `${places} ${accountId} ${at}`;
    const hashes = [...(alike.get(key)?.hashes ?? []), talk.addressHash];
    alike.set(key, { hashes, places, accountId, at });
  }
  return [...alike.values()];
}

/** The number or bot that was written to last is the one that answers. */
function accountOf({ messages }: Talk): Id | null {
  return messages.at(-1)?.accountId ?? null;
}

async function findHeard(
  unit: Unit,
  channel: ChannelName,
  talks: readonly Talk[],
): Promise<Map<string, Heard>> {
  const hashes = talks.map(({ addressHash }) => addressHash);
  if (hashes.length === 0) return new Map();
  const rows = await unit.rows<{ id: Id; hash: string; last_position: number; with_person_until: number }>(
    `SELECT id, address_hash AS hash, last_position, with_person_until FROM "conversation"
     WHERE tenant_id = ? AND channel = ? AND address_hash IN (${marks(hashes)})`,
    [unit.tenantId, channel, ...hashes],
  );
  return new Map(
    rows.map(({ id, hash, last_position, with_person_until }) => [
      hash,
      { id, lastPosition: Number(last_position), withPersonUntil: Number(with_person_until) },
    ]),
  );
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

/** Somebody who was never heard before. */
async function meet(seals: Seals, unit: Unit, talk: Talk): Promise<Heard> {
  const [message] = talk.messages;
  const { tenantId, channel, address } = message;
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
    lastPosition: talk.messages.length,
    lastAt: unit.now,
    heardPosition: talk.messages.length,
    readPosition: 0,
    leaseOwner: null,
    leasedUntil: 0,
    createdAt: unit.now,
    ...WITH_BOT,
    staffId: null,
    codeTries: 0,
    codeTriesSince: 0,
    accountId: accountOf(talk),
    heardAt: heardAtOf(unit, talk),
    unreachableSince: null,
    aliasHash: null,
    linkTries: 0,
    linkTriesSince: 0,
    replyToSealed: null,
    deviceOf: null,
  };
  await unit.insert(ConversationTable, [conversation]);
  return conversation;
}

/** Who writes on WhatsApp can be called there: their address is their number, with its country, in digits. */
function phoneOf({ channel, address }: InboundMessage): string | null {
  return channel === 'whatsapp' && /^\d{7,15}$/.test(address) ? `+${address}` : null;
}
