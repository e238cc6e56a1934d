import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type {
  Actor,
  Conversation,
  DeliveredPart,
  Deliveries,
  DeliveryFailure,
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
import { selectAmong } from '../database/plain-sql.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { makeTogether } from '../database/together.ts';
import { actOnFailure, arrivedAfterAll } from './failed-later.ts';

/** What providers took and what became of it, over the database. */
export function makeDeliveries(core: Core): Deliveries {
  const within = <T>(tenantId: Id, work: (scope: Scope) => Promise<T>): Promise<T> =>
    core.database.transact((db) => work(tenantScope(db, tenantId)));
  const taken = makeTogether(MOST_AT_ONCE, (all: readonly Pick<OutboxMessage, 'id' | 'tenantId'>[]) =>
    partsOf(core, all),
  );
  return {
    taken: ({ id, tenantId }) => taken({ id, tenantId }),
    take: async (message, part) => {
      // At once, not with others': a report of it may be here already, and one of a second try has to find it.
      await insertOnce(core, message.tenantId, newRow(core, message.id, message.conversation, part));
    },
    report: (report) => reportOnce(core, report),
    lose: async ({ id, tenantId, heardAt }) => {
      // Who wrote while the provider was asked can be reached again.
      const heard = LessThanOrEqual(heardAt === null ? 0 : Date.parse(heardAt));
      const silent = { id, unreachableSince: IsNull(), heardAt: heard };
      await within(tenantId, (scope) =>
        scope.update(ConversationTable, silent, { unreachableSince: core.now() }),
      );
    },
  };
}

/** What is asked while others' is, is asked together in the next. */
const MOST_AT_ONCE = 100;

async function partsOf(
  core: Core,
  messages: readonly Pick<OutboxMessage, 'id' | 'tenantId'>[],
): Promise<DeliveredPart[][]> {
  const tenants = new Set(messages.map(({ tenantId }) => tenantId));
  const rows = await core.database.run(async (db) => {
    const found: DeliveryEntity[] = [];
    for (const tenantId of tenants) {
      const ids = messages.filter((one) => one.tenantId === tenantId).map(({ id }) => id);
      found.push(...(await selectAmong(db, DeliveryTable, 'outboxId', ids, { tenantId })));
    }
    return found;
  });
  return messages.map(({ id, tenantId }) =>
    rows
      .filter((row) => row.outboxId === id && row.tenantId === tenantId)
      .toSorted((one, other) => one.part - other.part)
      .map(({ part, providerMessageId, category, status, error }) => ({
        part,
        providerMessageId,
        category,
        ...(status === 'failed' ? { failed: failedHow(error) } : {}),
      })),
  );
}

function failedHow(error: string | null): NonNullable<DeliveredPart['failed']> {
  return error?.startsWith(WINDOW_CLOSED) ? 'window-closed' : 'again';
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
  const { part } = sentAs;
  const row = newRow(core, sentAs.outboxId, conversation, { part, providerMessageId, category });
  // As sent: what follows from a failure follows where it moves from one to the other.
  if (report.status === 'failed') await insertNew(core, tenantId, row);
  else await insertOnce(core, tenantId, row);
  return movedOn(core, report);
}

/** Moves a known delivery forward; true when it is known. */
async function movedOn(core: Core, report: DeliveryReport): Promise<boolean> {
  const { tenantId, status } = report;
  // Only a failure is written in the log, whose counter's row all writers of the tenant wait for.
  return status === 'failed'
    ? writeInTenant(core, tenantId, PROVIDER, (unit) => failedOn(unit, report))
    : core.database.transact((db) => arrivedOn(core, tenantScope(db, tenantId), report));
}

async function failedOn(unit: Unit, report: DeliveryReport): Promise<boolean> {
  const known = await find(unit, report);
  if (known === null) return false;
  // Told twice it is acted on once; what was delivered did not fail, whatever is said later.
  const failed = { id: known.id, status: 'sent' as const };
  const { failure = GIVEN_UP, category } = report;
  const error = `${failure.act === 'other-way' ? WINDOW_CLOSED : ''}${report.error ?? ''}`.slice(0, 400);
  const billed = report.billed ?? known.billed;
  const change = {
    status: report.status,
    category: category ?? known.category,
    billed,
    error,
    updatedAt: unit.now,
  };
  if ((await unit.update(DeliveryTable, failed, change)) === 1)
    await actOnFailure(unit, { ...known, error }, failure);
  return true;
}

async function arrivedOn(core: Core, scope: Scope, report: DeliveryReport): Promise<boolean> {
  const known = await find(scope, report);
  if (known === null) return false;
  const { id, outboxId } = known;
  const status = further(known.status, report.status);
  const category = report.category ?? known.category;
  const billed = report.billed ?? known.billed;
  const error = report.error?.slice(0, 400) ?? known.error;
  await scope.update(DeliveryTable, { id }, { status, category, billed, error, updatedAt: core.now() });
  if (known.status === 'failed' && status !== 'failed') await arrivedAfterAll(scope, outboxId, known.error);
  return true;
}

function find(scope: Scope, { channel, providerMessageId }: DeliveryReport): Promise<DeliveryEntity | null> {
  return scope.findOne(DeliveryTable, { channel, providerMessageId });
}

const PROVIDER: Actor = { kind: 'system', name: 'outbox' };
const GIVEN_UP: DeliveryFailure = { act: 'give-up', why: 'not-delivered' };
/** The mark of a part that free words could not carry; its message goes another way. */
const WINDOW_CLOSED = 'window closed: ';

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
): NewDelivery {
  const at = core.now();
  return {
    id: newId(),
    outboxId,
    part,
    conversationId: id,
    channel: providerChannel(channel),
    providerMessageId,
    category,
    billed: null,
    status: 'sent',
    error: null,
    createdAt: at,
    updatedAt: at,
  };
}

function providerChannel(channel: Conversation['channel']): DeliveryEntity['channel'] {
  if (channel === 'whatsapp' || channel === 'telegram' || channel === 'teams') return channel;
  throw new Error(`no provider stands behind ${channel}`);
}

/** A part is written down once; one that failed and was sent again is the later request from then on. */
async function insertOnce(core: Core, tenantId: Id, row: NewDelivery): Promise<void> {
  if (await insertNew(core, tenantId, row)) return;
  const { outboxId, part, id: _id, ...again } = row;
  const failed = { outboxId, part, status: 'failed' as const, providerMessageId: Not(row.providerMessageId) };
  await core.database.transact((db) => tenantScope(db, tenantId).update(DeliveryTable, failed, again));
}

/** False when that part was written down before. */
async function insertNew(core: Core, tenantId: Id, row: NewDelivery): Promise<boolean> {
  try {
    await core.database.transact((db) => tenantScope(db, tenantId).insert(DeliveryTable, [row]));
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
