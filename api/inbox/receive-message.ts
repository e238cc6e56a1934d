import { setImmediate } from 'node:timers/promises';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { ChannelName, Id, InboundMessage, Mailroom } from '../contract.ts';
import { keepWithPerson, WITH_BOT } from '../conversations/with-person.ts';
import type { Core } from '../core.ts';
import {
  type ConversationEntity,
  ConversationTable,
  type InboxEntity,
  InboxTable,
} from '../database/entities/people.ts';
import { isDuplicate } from '../database/failures.ts';
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

type Receive = Mailroom['receive'];

/** A message, and who waits for it to be kept. */
interface Waiting {
  readonly message: InboundMessage;
  readonly kept: (received: Received) => void;
  readonly failed: (error: unknown) => void;
}

/** As many messages as this are kept in one transaction: a deluge must not make one that never ends. */
const MOST_AT_ONCE = 50;

/**
 * Keeps messages before they are acknowledged. The same provider id again is the same message, and kept once.
 * What comes for a tenant on a channel while a transaction of such is under way is kept together in the next: the commit
 * is what takes the time. In the order of the calls.
 */
export function makeReceive(core: Core): Receive {
  const inboxes = new Map<string, Waiting[]>();
  const keepAllThatWait = async (inbox: Inbox, waiting: Waiting[]): Promise<void> => {
    while (waiting.length > 0) {
      await everybodyIsIn(waiting);
      await keepTogether(core, inbox, waiting.splice(0, MOST_AT_ONCE));
    }
    inboxes.delete(keyOf(inbox));
  };
  return (message) =>
    new Promise((kept, failed) => {
      const one = { message, kept, failed };
      const waiting = inboxes.get(keyOf(message));
      if (waiting) {
        waiting.push(one);
        return;
      }
      const first = [one];
      inboxes.set(keyOf(message), first);
      void keepAllThatWait(message, first);
    });
}

/**
 * SQLite's transactions let nobody in between: those who come to the door are let in first, as long as each look
 * finds somebody more. A single message waits for one look.
 */
async function everybodyIsIn(waiting: readonly unknown[]): Promise<void> {
  for (let before = 0; waiting.length > before && waiting.length < MOST_AT_ONCE; ) {
    before = waiting.length;
    await setImmediate();
  }
}

/** Where messages wait together: those of a tenant on a channel. */
type Inbox = Pick<InboundMessage, 'tenantId' | 'channel'>;

function keyOf({ tenantId, channel }: Inbox): string {
  return `${tenantId} ${channel}`;
}

async function keepTogether(core: Core, inbox: Inbox, batch: readonly Waiting[]): Promise<void> {
  try {
    const received = await keepSome(
      core,
      inbox,
      batch.map(({ message }) => message),
    );
    for (const [place, one] of received.entries()) batch[place]?.kept(one);
  } catch (error) {
    // One that cannot be kept must not keep its neighbours away.
    if (batch.length === 1) batch[0]?.failed(error);
    else for (const one of batch) await keepTogether(core, inbox, [one]);
  }
}

async function keepSome(
  core: Core,
  { tenantId, channel }: Inbox,
  messages: readonly InboundMessage[],
): Promise<readonly Received[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const received = await writeInTenant(core, tenantId, { kind: 'system', name: 'inbox' }, (unit) =>
        keepAll(core, unit, channel, messages),
      );
      const talks = new Set(
        received.flatMap(({ stored, conversationId }) => (stored ? [conversationId] : [])),
      );
      for (const conversationId of talks) core.nudge({ kind: 'inbox', tenantId, conversationId });
      return received;
    } catch (error) {
      // Two processes kept the same message or met the same guest at once: the second look finds what there is.
      if (attempt >= 3 || !(error instanceof MetMeanwhile || isDuplicate(error))) throw error;
    }
  }
}

type Place = Omit<Received, 'stored'>;

/** What was written in one conversation, in its order, and never kept before. */
interface Talk {
  readonly addressHash: string;
  readonly messages: readonly [InboundMessage, ...InboundMessage[]];
}

async function keepAll(
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
class MetMeanwhile extends Error {}

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
      `UPDATE "conversation" SET last_position = last_position + ?, unreachable_since = NULL, account_id = ?,
         heard_at = CASE WHEN heard_at < ? THEN ? ELSE heard_at END
       WHERE tenant_id = ? AND channel = ? AND address_hash IN (${marks(hashes)})`,
      [places, accountId, at, at, unit.tenantId, channel, ...hashes],
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
  };
  await unit.insert(ConversationTable, [conversation]);
  return conversation;
}

/** Who writes on WhatsApp can be called there: their address is their number, with its country, in digits. */
function phoneOf({ channel, address }: InboundMessage): string | null {
  return channel === 'whatsapp' && /^\d{7,15}$/.test(address) ? `+${address}` : null;
}
