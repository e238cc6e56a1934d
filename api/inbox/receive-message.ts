import { setImmediate } from 'node:timers/promises';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Id, InboundMessage, Mailroom } from '../contract.ts';
import { keepWithPerson, WITH_BOT } from '../conversations/with-person.ts';
import type { Core } from '../core.ts';
import { type ConversationEntity, ConversationTable, InboxTable } from '../database/entities/people.ts';
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

/** As many of a tenant's messages as this are kept in one transaction: a deluge must not make one that never ends. */
const MOST_AT_ONCE = 50;

/**
 * Keeps messages before they are acknowledged. The same provider id again is the same message, and kept once.
 * What comes for a tenant while a transaction of its inbox is under way is kept together in the next: the commit is
 * what takes the time. In the order of the calls.
 */
export function makeReceive(core: Core): Receive {
  const tenants = new Map<Id, Waiting[]>();
  const keepAllThatWait = async (tenantId: Id, waiting: Waiting[]): Promise<void> => {
    while (waiting.length > 0) {
      // SQLite's transactions let nobody in between: those who came to the door meanwhile are let in first.
      await setImmediate();
      await keepTogether(core, tenantId, waiting.splice(0, MOST_AT_ONCE));
    }
    tenants.delete(tenantId);
  };
  return (message) =>
    new Promise((kept, failed) => {
      const { tenantId } = message;
      const one = { message, kept, failed };
      const waiting = tenants.get(tenantId);
      if (waiting) {
        waiting.push(one);
        return;
      }
      const first = [one];
      tenants.set(tenantId, first);
      void keepAllThatWait(tenantId, first);
    });
}

async function keepTogether(core: Core, tenantId: Id, batch: readonly Waiting[]): Promise<void> {
  try {
    const received = await keepSome(
      core,
      tenantId,
      batch.map(({ message }) => message),
    );
    for (const [place, one] of received.entries()) batch[place]?.kept(one);
  } catch (error) {
    // One that cannot be kept must not keep its neighbours away.
    if (batch.length === 1) batch[0]?.failed(error);
    else for (const one of batch) await keepTogether(core, tenantId, [one]);
  }
}

async function keepSome(
  core: Core,
  tenantId: Id,
  messages: readonly InboundMessage[],
): Promise<readonly Received[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const received = await writeInTenant(
        core,
        tenantId,
        { kind: 'system', name: 'inbox' },
        async (unit) => {
          const kept: Received[] = [];
          for (const message of messages) kept.push(await keep(core, unit, message));
          return kept;
        },
      );
      const talks = new Set(
        received.flatMap(({ stored, conversationId }) => (stored ? [conversationId] : [])),
      );
      for (const conversationId of talks) core.nudge({ kind: 'inbox', tenantId, conversationId });
      return received;
    } catch (error) {
      // Two processes kept the same message or met the same guest at once: the second look finds what there is.
      if (attempt >= 3 || !isDuplicate(error)) throw error;
    }
  }
}

async function keep(core: Core, unit: Unit, message: InboundMessage): Promise<Received> {
  const { channel, providerMessageId } = message;
  const known = await unit.findOne(InboxTable, { channel, providerMessageId });
  if (known?.conversationId)
    return { stored: false, conversationId: known.conversationId, position: known.position };
  const addressHash = hashAddress(core.seals, unit.tenantId, channel, message.address);
  const conversation =
    (await hearAgain(unit, message, addressHash)) ?? (await meet(core.seals, unit, message));
  if (message.replyTo !== undefined) await keepReplyTo(core.seals, unit, conversation.id, message.replyTo);
  await keepWithPerson(core, unit, conversation);
  await unit.insert(InboxTable, [
    {
      id: newId(),
      channel,
      providerMessageId,
      conversationId: conversation.id,
      position: conversation.lastPosition,
      body: redactCards(message.body),
      status: 'new',
      attempts: 0,
      error: null,
      receivedAt: unit.now,
    },
  ]);
  return { stored: true, conversationId: conversation.id, position: conversation.lastPosition };
}

async function keepReplyTo(seals: Seals, unit: Unit, id: Id, replyTo: string): Promise<void> {
  const replyToSealed = sealReplyTo(seals, unit.tenantId, id, replyTo);
  await unit.update(ConversationTable, { id }, { replyToSealed });
}

/** What comes late was written earlier: a provider that counts the hours since counts from then. */
function heardAtOf({ now }: Unit, { writtenAt }: InboundMessage): number {
  return writtenAt === undefined ? now : Math.min(now, Date.parse(writtenAt));
}

type Heard = Pick<ConversationEntity, 'id' | 'lastPosition' | 'withPersonUntil'>;

/**
 * The conversation at this address, with its next place taken for the message; null when there is none. It is found
 * by the statement that locks it: an address that is given up in this moment is not answered.
 */
async function hearAgain(unit: Unit, message: InboundMessage, addressHash: string): Promise<Heard | null> {
  const at = heardAtOf(unit, message);
  const its = [unit.tenantId, message.channel, addressHash] as const;
  const heard = await unit.change(
    `UPDATE "conversation" SET last_position = last_position + 1, unreachable_since = NULL, account_id = ?,
       heard_at = CASE WHEN heard_at < ? THEN ? ELSE heard_at END
     WHERE tenant_id = ? AND channel = ? AND address_hash = ?`,
    [message.accountId ?? null, at, at, ...its],
  );
  if (heard === 0) return null;
  const [row] = await unit.rows<{ id: Id; last_position: number; with_person_until: number }>(
    'SELECT id, last_position, with_person_until FROM "conversation" WHERE tenant_id = ? AND channel = ? AND address_hash = ?',
    its,
  );
  return row
    ? { id: row.id, lastPosition: Number(row.last_position), withPersonUntil: Number(row.with_person_until) }
    : null;
}

/** Somebody who was never heard before. */
async function meet(seals: Seals, unit: Unit, message: InboundMessage): Promise<Heard> {
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
    lastPosition: 1,
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
