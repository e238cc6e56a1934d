import type {
  Actor,
  BookingStatus,
  CallKey,
  CodeScan,
  ConsentWay,
  EventType,
  Id,
  MessageContent,
  Notice,
} from '../contract.ts';
import type { Core, Nudge } from '../core.ts';
import { EventTable, type Moved } from '../database/entities/booking.ts';
import { OutboxTable } from '../database/entities/people.ts';
import { isDuplicate } from '../database/failures.ts';
import { newId } from '../database/ids.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { priorityOf } from '../outbox/priorities.ts';
import { alertsOf, isForDevice } from '../push/alerts.ts';
import { answerBefore, keepAnswer } from './answered-calls.ts';
import { HouseChanged } from './overtaken.ts';

export interface NewEvent {
  readonly type: EventType;
  /** null for what is about no booking. */
  readonly bookingId: Id | null;
  readonly status?: BookingStatus;
  readonly version?: number;
  readonly note?: string;
  readonly scan?: CodeScan;
  /** The talk that it is about. */
  readonly conversationId?: Id;
  /** The message of it, in the inbox or the outbox. */
  readonly messageId?: Id;
  /** The guest whom the desk did it about. */
  readonly guestId?: Id;
  /** How that guest told them. */
  readonly how?: ConsentWay;
  /** Therapists who had the visit before, where others may have it now. */
  readonly formerly?: readonly Id[];
  /** The location that the visit was at, where it is at another now. */
  readonly formerlyAt?: Id;
  /** Of a visit that was moved: see `EventEntity`. */
  readonly moved?: Moved;
  /** The charge or refund that it is about. */
  readonly paymentId?: Id;
}

export type NewMessage = {
  readonly conversationId: Id;
  /** Whoever says the same again, in this process or another and whenever, says nothing. At most 120 characters. */
  readonly dedupe?: string;
  /** Who of the desk wrote it. */
  readonly by?: string;
} & ({ readonly content: MessageContent } | { readonly notice: Notice });

/** A tenant's scope within one transaction, with the event log and the outbox at hand. */
export interface Unit extends Scope {
  readonly now: number;
  readonly actor: Actor;
  /** Says that time came free: who waits for some is asked when the transaction has ended. */
  freed(): void;
  /** What is written was planned with this version of the house: with another it is not written. */
  plannedWith(houseVersion: number): void;
  /** Appends to the tenant's log when the transaction ends. */
  record(event: NewEvent): void;
  /** Puts a message into the outbox when the transaction ends. */
  tell(message: NewMessage): void;
  /** Done when all else of the transaction is: for what takes a row that many want at once. It may not do so again. */
  last(work: (core: Core) => Promise<void>): void;
}

/** A writing call with the key that names it: see `CallKey`. */
export interface Call {
  readonly key: CallKey;
  readonly name: string;
  /** What was asked, as plain data. */
  readonly body: unknown;
  /** The caller has just looked for an earlier answer: one that comes in between is met by the key's uniqueness. */
  readonly isNew?: boolean;
}

/**
 * One transaction of a tenant: state, events and outbox rows are written together or not at all.
 * Events are numbered last, so that the counter's row lock is held shortly and orders commits.
 * Given a call, the work is done once for its key: again it is answered as before. Throws `KeyReused`.
 */
export async function writeInTenant<T>(
  core: Core,
  tenantId: Id,
  actor: Actor,
  work: (unit: Unit) => Promise<T>,
  call: Call | null = null,
): Promise<T> {
  const { result, nudges } = await core.database.transact(async (db) => {
    const events: NewEvent[] = [];
    const messages: NewMessage[] = [];
    const lastly: ((core: Core) => Promise<void>)[] = [];
    let isFreed = false;
    let planned: number | null = null;
    const unit: Unit = {
      ...tenantScope(db, tenantId),
      now: core.now(),
      actor,
      record: (event) => void events.push(event),
      tell: (message) => void messages.push(message),
      last: (work) => void lastly.push(work),
      freed: () => {
        isFreed = true;
      },
      plannedWith: (houseVersion) => {
        planned = houseVersion;
      },
    };
    const known = call && !call.isNew && (await answerBefore<T>(core, unit, actor, call));
    if (known) return { result: known.answer, nudges: [] };
    const result = await work(unit);
    for (const one of lastly) await one(core);
    messages.push(...(await alertsOf(unit, actor, events, messages)));
    await appendMessages(unit, messages);
    await appendEvents(unit, actor, events, planned);
    if (call && isDone(result)) await keepAnswer(core, unit, actor, call, result);
    const nudges: Nudge[] = [
      ...(events.length > 0 ? [{ kind: 'events' as const, tenantId }] : []),
      ...(messages.length > 0 ? [{ kind: 'outbox' as const, tenantId }] : []),
      ...(isFreed ? [{ kind: 'freed' as const, tenantId }] : []),
    ];
    return { result, nudges };
  });
  for (const nudge of nudges) core.nudge(nudge);
  return result;
}

/** A refusal wrote nothing: asked again it may be looked at again. */
function isDone(result: unknown): boolean {
  return !(typeof result === 'object' && result !== null && 'ok' in result && result.ok === false);
}

async function appendEvents(
  unit: Unit,
  actor: Actor,
  events: readonly NewEvent[],
  planned: number | null,
): Promise<void> {
  if (events.length === 0) return;
  const first = await takeSequences(unit, events.length, planned);
  await unit.insert(
    EventTable,
    events.map((event, index) => ({
      sequence: first + index,
      type: event.type,
      at: unit.now,
      ...actorColumns(actor),
      bookingId: event.bookingId ?? '',
      data: {
        status: event.status ?? null,
        version: event.version ?? null,
        ...(event.note === undefined ? {} : { note: event.note }),
        ...(event.scan === undefined ? {} : { scan: event.scan }),
        ...(event.formerly === undefined ? {} : { formerly: event.formerly }),
        ...(event.formerlyAt === undefined ? {} : { formerlyAt: event.formerlyAt }),
        ...(event.conversationId === undefined ? {} : { conversationId: event.conversationId }),
        ...(event.messageId === undefined ? {} : { messageId: event.messageId }),
        ...(event.how === undefined ? {} : { how: event.how }),
        ...(event.moved === undefined ? {} : { moved: event.moved }),
        ...(event.paymentId === undefined ? {} : { paymentId: event.paymentId }),
      },
      conversationId: event.conversationId ?? null,
      guestId: event.guestId ?? null,
    })),
  );
}

/**
 * The update's row lock is kept to the end of the transaction: sequences become visible in their order, and the house
 * cannot be changed before the end. Throws `HouseChanged` when it was changed before.
 */
async function takeSequences(unit: Unit, count: number, planned: number | null): Promise<number> {
  await unit.change('UPDATE "tenant" SET last_sequence = last_sequence + ? WHERE id = ?', [
    count,
    unit.tenantId,
  ]);
  const [tenant] = await unit.rows<{ last_sequence: number; house_version: number }>(
    'SELECT last_sequence, house_version FROM "tenant" WHERE id = ?',
    [unit.tenantId],
  );
  if (!tenant) throw new Error(`no tenant ${unit.tenantId}`);
  if (planned !== null && tenant.house_version !== planned)
    throw new HouseChanged(`the house of ${unit.tenantId} was changed meanwhile`);
  return tenant.last_sequence - count + 1;
}

function actorColumns(actor: Actor): { actorKind: Actor['kind']; actorId: string; actorName: string } {
  if (actor.kind === 'guest') return { actorKind: 'guest', actorId: actor.guestId, actorName: '' };
  if (actor.kind === 'staff') return { actorKind: 'staff', actorId: actor.userId, actorName: actor.name };
  return { actorKind: 'system', actorId: actor.name, actorName: actor.name };
}

async function appendMessages(unit: Unit, messages: readonly NewMessage[]): Promise<void> {
  for (const message of messages) {
    if (await wasSaid(unit, message)) continue;
    const position = await takePosition(unit, message.conversationId);
    if (position === null && isAlert(message)) continue;
    if (position === null) throw new Error(`no conversation ${message.conversationId}`);
    const row = outboxRow(unit, message, position);
    if (await insertOnce(unit, row)) await pressOn(unit, row);
    else await givePositionBack(unit, message.conversationId);
  }
}

/** A device may go in the moment in which it is written to: no visit is lost over that. */
function isAlert(message: NewMessage): boolean {
  return 'notice' in message && isForDevice(message.notice);
}

const LONGEST_KEY = 120;

/** Spares the attempt: what two say in the same moment is met by the key's uniqueness. */
async function wasSaid(unit: Unit, { dedupe }: NewMessage): Promise<boolean> {
  if (dedupe === undefined) return false;
  // Cut off it could be another message's.
  if (dedupe === '' || dedupe.length > LONGEST_KEY) throw new Error(`no dedupe key: ${dedupe}`);
  return (
    (await unit.rows('SELECT id FROM "outbox" WHERE tenant_id = ? AND dedupe = ?', [unit.tenantId, dedupe]))
      .length > 0
  );
}

type NewRow = ReturnType<typeof outboxRow>;

/** Both databases take back the one statement that collides, and go on with the transaction. */
async function insertOnce(unit: Unit, row: NewRow): Promise<boolean> {
  try {
    await unit.insert(OutboxTable, [row]);
    return true;
  } catch (error) {
    if (row.dedupe === null || !isDuplicate(error)) throw error;
    return false;
  }
}

/** What waits before something pressing must be gone first: it is as pressing. */
async function pressOn(unit: Unit, { conversationId, priority }: NewRow): Promise<void> {
  await unit.change(
    `UPDATE "outbox" SET priority = ? WHERE conversation_id = ? AND status = 'pending' AND priority > ? AND tenant_id = ?`,
    [priority, conversationId, priority, unit.tenantId],
  );
}

/** The next place in a conversation, in order of commit; null where there is none. */
async function takePosition(unit: Unit, conversationId: Id): Promise<number | null> {
  const its = [unit.tenantId, conversationId] as const;
  await unit.change(
    'UPDATE "conversation" SET last_position = last_position + 1, last_at = ? WHERE tenant_id = ? AND id = ?',
    [unit.now, ...its],
  );
  const [row] = await unit.rows<{ last_position: number }>(
    'SELECT last_position FROM "conversation" WHERE tenant_id = ? AND id = ?',
    its,
  );
  return row ? Number(row.last_position) : null;
}

/** Nobody else has taken one since: the row is ours to the end of the transaction. */
async function givePositionBack(unit: Unit, conversationId: Id): Promise<void> {
  await unit.change(
    'UPDATE "conversation" SET last_position = last_position - 1 WHERE tenant_id = ? AND id = ?',
    [unit.tenantId, conversationId],
  );
}

function outboxRow(unit: Unit, message: NewMessage, position: number) {
  return {
    id: newId(),
    conversationId: message.conversationId,
    position,
    content: 'content' in message ? message.content : null,
    notice: 'notice' in message ? message.notice : null,
    status: 'pending' as const,
    dueAt: unit.now,
    leaseOwner: null,
    leasedUntil: 0,
    attempts: 0,
    error: null,
    providerMessageId: null,
    createdAt: unit.now,
    sentAt: null,
    priority: priorityOf(message),
    pacedUntil: 0,
    dedupe: message.dedupe ?? null,
    byName: message.by ?? null,
  };
}
