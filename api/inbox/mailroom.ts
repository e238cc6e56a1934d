import { In, LessThanOrEqual } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type {
  ChannelName,
  Conversation,
  FinishedTurn,
  Id,
  InboxMessage,
  Mailroom,
  MessageContent,
  StateWrite,
  StoredState,
} from '../contract.ts';
import type { Core } from '../core.ts';
import {
  ConversationTable,
  GuestTable,
  type InboxEntity,
  InboxTable,
  StateTable,
} from '../database/entities/people.ts';
import { isDuplicate } from '../database/failures.ts';
import { newId } from '../database/ids.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import type { Seals } from '../keys/sealed-text.ts';
import { isoOf } from '../schedule/local-time.ts';
import { staffIdentity } from '../staff-chat/staff-of.ts';
import { linesAfter } from './conversation-lines.ts';
import { conversationOf } from './find-conversations.ts';
import { makeReceive } from './receive-message.ts';
import { hashAddress } from './sealed-address.ts';

/** A process that died gives its conversations free after this. */
const LEASE_MS = 30_000;
/** After this many failures a message is set aside, so that the next one can be answered. */
const MAX_ATTEMPTS = 3;
/** How long a conversation rests after each failure: a fault of a moment is over by then. */
const REST_MS = [2_000, 10_000];
const RESTING = 'resting';

/** Messages in and out over the database. */
export function makeMailroom(core: Core): Mailroom {
  const read = <T>(tenantId: Id, work: (scope: Scope) => Promise<T>): Promise<T> =>
    core.database.run((db) => work(tenantScope(db, tenantId)));
  return {
    receive: makeReceive(core),
    conversation: (tenantId, id) => read(tenantId, (scope) => findConversation(core.seals, scope, { id })),
    findConversation: (tenantId, channel, address) =>
      read(tenantId, (scope) =>
        findConversation(core.seals, scope, {
          channel,
          addressHash: hashAddress(core.seals, tenantId, channel, address),
        }),
      ),
    waiting: (limit) => waiting(core, limit),
    lease: (tenantId, id, owner) => lease(core, tenantId, id, owner),
    release: async (tenantId, id, owner) => {
      await read(tenantId, (scope) =>
        scope.update(ConversationTable, { id, leaseOwner: owner }, { leaseOwner: null, leasedUntil: 0 }),
      );
    },
    nextMessage: (tenantId, id) => read(tenantId, (scope) => nextMessage(scope, id)),
    readState: (tenantId, keys) => read(tenantId, (scope) => readState(scope, keys)),
    finishTurn: (tenantId, turn) => finishTurn(core, tenantId, turn),
    failTurn: (tenantId, inboxId, error, apology) => failTurn(core, tenantId, { inboxId, error, apology }),
    history: (tenantId, id, after, limit) => read(tenantId, (scope) => linesAfter(scope, id, after, limit)),
  };
}

/** A conversation with its guest's name, and its address opened. */
export async function findConversation(
  seals: Seals,
  scope: Scope,
  where: { readonly id: Id } | { readonly channel: ChannelName; readonly addressHash: string },
): Promise<Conversation | null> {
  const found = await scope.findOne(ConversationTable, where);
  if (found === null) return null;
  const guest = await scope.findOne(GuestTable, { id: found.guestId });
  return conversationOf(seals, found, { guest, staff: await staffIdentity(scope, found.staffId) });
}

/**
 * Those that waited longest first. Conversations, not messages: what one guest wrote a thousand times, or what rests after
 * a failure, stands before nobody.
 */
function waiting({ database, now }: Core, limit: number) {
  return database.run((db) =>
    db
      .createQueryBuilder(InboxTable, 'message')
      .innerJoin('conversation', 'conversation', 'conversation.id = message.conversationId')
      .select('message.tenantId', 'tenantId')
      .addSelect('message.conversationId', 'conversationId')
      .where('message.status = :status AND conversation.leasedUntil <= :now', { status: 'new', now: now() })
      .groupBy('message.tenantId')
      .addGroupBy('message.conversationId')
      .orderBy('MIN(message.receivedAt)', 'ASC')
      .limit(limit)
      .getRawMany<{ tenantId: Id; conversationId: Id }>(),
  );
}

async function lease(core: Core, tenantId: Id, id: Id, owner: string): Promise<boolean> {
  return core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const now = core.now();
    const taken = { leaseOwner: owner, leasedUntil: now + LEASE_MS };
    const free = await scope.update(ConversationTable, { id, leasedUntil: LessThanOrEqual(now) }, taken);
    return free === 1 || (await scope.update(ConversationTable, { id, leaseOwner: owner }, taken)) === 1;
  });
}

async function nextMessage(scope: Scope, conversationId: Id): Promise<InboxMessage | null> {
  const [row] = await scope.find(InboxTable, {
    where: { conversationId, status: 'new' },
    order: { position: 'ASC' },
    take: 1,
  });
  if (!row || row.body.kind === 'webhook') return null;
  const { id, position, providerMessageId, body, attempts } = row;
  return {
    id,
    conversationId,
    position,
    providerMessageId,
    body,
    receivedAt: isoOf(row.receivedAt),
    attempts,
  };
}

async function readState(scope: Scope, keys: readonly string[]): Promise<StoredState[]> {
  const rows = await scope.find(StateTable, { where: { stateKey: In([...keys]) } });
  return rows.map(({ stateKey, body, etag }) => ({ key: stateKey, body, etag }));
}

class TurnConflict extends Error {
  override name = 'TurnConflict';
}

/** State, replies and 'handled' together: a process killed before this has answered nothing, after it everything. */
async function finishTurn(core: Core, tenantId: Id, turn: FinishedTurn): Promise<'done' | 'conflict'> {
  try {
    await writeInTenant(core, tenantId, { kind: 'system', name: 'bot' }, async (unit) => {
      await stillOurs(unit, turn);
      for (const write of turn.state) await writeState(unit, write);
      for (const content of turn.replies) unit.tell({ conversationId: turn.conversationId, content });
    });
    return 'done';
  } catch (error) {
    if (error instanceof TurnConflict || isDuplicate(error)) return 'conflict';
    throw error;
  }
}

async function stillOurs(unit: Unit, turn: FinishedTurn): Promise<void> {
  const ours = await unit.findOne(ConversationTable, {
    id: turn.conversationId,
    leaseOwner: turn.leaseOwner,
  });
  const handled = await unit.update(InboxTable, { id: turn.inboxId, status: 'new' }, { status: 'done' });
  // A person who took it meanwhile is not spoken over. A turn that only asked for one knows nobody by name.
  if (ours !== null && !turn.withPerson && ours.withPersonUntil > 0 && ours.personName !== null)
    throw new TurnConflict('a person took the conversation');
  if (ours === null || handled !== 1) throw new TurnConflict('another process moved the conversation on');
}

async function writeState(unit: Unit, { key, body, etag }: StateWrite): Promise<void> {
  if (etag === '*' || body === null) await unit.remove(StateTable, { stateKey: key });
  if (body === null) return;
  const row = { body, etag: newId(), updatedAt: unit.now };
  if (etag === null || etag === '*') return unit.insert(StateTable, [{ stateKey: key, ...row }]);
  const changed = await unit.update(StateTable, { stateKey: key, etag }, row);
  if (changed !== 1) throw new TurnConflict(`the state ${key} was changed by another turn`);
}

interface Failure {
  readonly inboxId: Id;
  readonly error: string;
  readonly apology: MessageContent;
}

async function failTurn(core: Core, tenantId: Id, { inboxId, error, apology }: Failure): Promise<boolean> {
  return writeInTenant(core, tenantId, { kind: 'system', name: 'bot' }, async (unit) => {
    const row = await unit.findOne(InboxTable, { id: inboxId, status: 'new' });
    if (row === null) return false;
    const attempts = row.attempts + 1;
    const status: InboxEntity['status'] = attempts >= MAX_ATTEMPTS ? 'set-aside' : 'new';
    await unit.update(InboxTable, { id: inboxId }, { attempts, status, error: error.slice(0, 2000) });
    if (status === 'new' && row.conversationId !== null) {
      // Nobody's lease: it ends by itself, and whoever looks then tries again.
      const leasedUntil = unit.now + (REST_MS[attempts - 1] ?? 0);
      const rest = { leaseOwner: RESTING, leasedUntil };
      await unit.update(ConversationTable, { id: row.conversationId }, rest);
    }
    if (status === 'set-aside' && row.conversationId !== null) {
      const { conversationId } = row;
      unit.record({ type: 'message-failed', bookingId: null, conversationId, messageId: inboxId });
      // Tried again by the desk it fails quietly: the guest has had their apology.
      if (attempts === MAX_ATTEMPTS) unit.tell({ conversationId, content: apology });
    }
    return status === 'new';
  });
}
