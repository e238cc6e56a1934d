import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type {
  Conversation,
  DeliveredPart,
  Deliveries,
  DeliveryReport,
  DeliveryStatus,
  Id,
  OutboxMessage,
} from '../contract.ts';
import type { Core } from '../core.ts';
import { type DeliveryEntity, DeliveryTable } from '../database/entities/channels.ts';
import { ConversationTable, OutboxTable } from '../database/entities/people.ts';
import { isDuplicate } from '../database/failures.ts';
import { newId } from '../database/ids.ts';
import { type Scope, tenantScope } from '../database/scope.ts';

/** What providers took and what became of it, over the database. */
export function makeDeliveries(core: Core): Deliveries {
  const within = <T>(tenantId: Id, work: (scope: Scope) => Promise<T>): Promise<T> =>
    core.database.transact((db) => work(tenantScope(db, tenantId)));
  return {
    taken: ({ id, tenantId }) => within(tenantId, (scope) => partsOf(scope, id)),
    take: (message, part) => takeOnce(core, message, part),
    report: (report) => reportOnce(core, report),
    lose: async ({ id, tenantId }) => {
      await within(tenantId, (scope) =>
        scope.update(ConversationTable, { id, unreachableSince: IsNull() }, { unreachableSince: core.now() }),
      );
    },
  };
}

async function partsOf(scope: Scope, outboxId: Id): Promise<DeliveredPart[]> {
  const rows = await scope.find(DeliveryTable, { where: { outboxId }, order: { part: 'ASC' } });
  return rows.map(({ part, providerMessageId, category, status, error }) => ({
    part,
    providerMessageId,
    category,
    ...(status === 'failed' && error?.startsWith(WINDOW_CLOSED) ? { windowClosed: true } : {}),
  }));
}

async function takeOnce(
  core: Core,
  message: Pick<OutboxMessage, 'id' | 'tenantId' | 'conversation'>,
  part: DeliveredPart,
): Promise<void> {
  const row = newRow(core, message.id, message.conversation, part);
  await insertOnce(core, message.tenantId, { ...row, status: 'sent', error: null });
}

/** A report that comes before the answer to the request has been written down writes it down. */
async function reportOnce(core: Core, report: DeliveryReport): Promise<boolean> {
  const { tenantId, channel, providerMessageId, category, sentAs } = report;
  if (await movedOn(core, report)) return true;
  if (sentAs === null) return false;
  const sent = await core.database.run((db) =>
    tenantScope(db, tenantId).findOne(OutboxTable, { id: sentAs.outboxId }),
  );
  if (sent === null) return false;
  const conversation = { id: sent.conversationId, channel };
  const row = newRow(core, sentAs.outboxId, conversation, {
    part: sentAs.part,
    providerMessageId,
    category,
  });
  // As sent: what follows from a failure follows where it moves from one to the other.
  await insertOnce(core, tenantId, { ...row, status: 'sent', error: null });
  return movedOn(core, report);
}

/** Moves a known delivery forward; true when it is known. */
async function movedOn(core: Core, report: DeliveryReport): Promise<boolean> {
  const { tenantId, channel, providerMessageId, status, error, category } = report;
  return core.database.transact(async (db) => {
    const scope = tenantScope(db, tenantId);
    const known = await scope.findOne(DeliveryTable, { channel, providerMessageId });
    if (known === null) return false;
    const reached = further(known.status, status);
    const closed = reached === 'failed' && (report.windowClosed ?? false);
    const why = error === null ? known.error : `${closed ? WINDOW_CLOSED : ''}${error}`.slice(0, 400);
    const change = {
      status: reached,
      category: category ?? known.category,
      error: why,
      updatedAt: core.now(),
    };
    await scope.update(DeliveryTable, { id: known.id }, change);
    // Told twice it comes due once.
    if (closed && known.status !== 'failed') await comeDueAgain(core, scope, known);
    if (report.unreachable && change.status === 'failed') await loseUnlessHeard(core, scope, known);
    return true;
  });
}

/** Reports come late: who has written since then can be reached. */
async function loseUnlessHeard(core: Core, scope: Scope, sent: DeliveryEntity): Promise<void> {
  const silent = {
    id: sent.conversationId,
    unreachableSince: IsNull(),
    heardAt: LessThanOrEqual(sent.createdAt),
  };
  await scope.update(ConversationTable, silent, { unreachableSince: core.now() });
}

/** The mark of a part that free words could not carry; its message goes another way. */
const WINDOW_CLOSED = 'window closed: ';
/** Who was silent for longer than a day and is told only now is told yesterday's news. */
const WORTH_SAYING_MS = 24 * 3_600_000;

/** Also from the hands of who is sending it: what they say of it afterwards is no longer asked for. */
async function comeDueAgain(core: Core, scope: Scope, { outboxId }: DeliveryEntity): Promise<void> {
  const now = core.now();
  await scope.update(
    OutboxTable,
    { id: outboxId, status: In(['sent', 'pending']), createdAt: MoreThan(now - WORTH_SAYING_MS) },
    { status: 'pending', dueAt: now, leaseOwner: null, leasedUntil: 0 },
  );
}

const ORDER: readonly DeliveryStatus[] = ['sent', 'failed', 'delivered', 'read'];

/** Reports come in any order. What was delivered did not fail, whatever is said later. */
function further(before: DeliveryStatus, said: DeliveryStatus): DeliveryStatus {
  return ORDER.indexOf(said) > ORDER.indexOf(before) ? said : before;
}

type NewDelivery = Omit<DeliveryEntity, 'tenantId'>;

function newRow(
  core: Core,
  outboxId: Id,
  { id, channel }: Pick<Conversation, 'id' | 'channel'>,
  { part, providerMessageId, category }: DeliveredPart,
): Omit<NewDelivery, 'status' | 'error'> {
  const at = core.now();
  return {
    id: newId(),
    outboxId,
    part,
    conversationId: id,
    channel: providerChannel(channel),
    providerMessageId,
    category,
    createdAt: at,
    updatedAt: at,
  };
}

function providerChannel(channel: Conversation['channel']): DeliveryEntity['channel'] {
  if (channel === 'whatsapp' || channel === 'telegram' || channel === 'teams') return channel;
  throw new Error(`no provider stands behind ${channel}`);
}

/** False when that part was written down before. */
async function insertOnce(core: Core, tenantId: Id, row: NewDelivery): Promise<boolean> {
  try {
    await core.database.transact((db) => tenantScope(db, tenantId).insert(DeliveryTable, [row]));
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
