import type { EntityManager } from 'typeorm';
import type { Actor, BookingStatus, EventType, Id, MessageContent, Notice } from '../contract.ts';
import type { Core } from '../core.ts';
import { EventTable } from '../database/entities/booking.ts';
import { TenantTable } from '../database/entities/house.ts';
import { ConversationTable, OutboxTable } from '../database/entities/people.ts';
import { newId } from '../database/ids.ts';
import { type Scope, tenantScope } from '../database/scope.ts';

export interface NewEvent {
  readonly type: EventType;
  readonly bookingId: Id;
  readonly status: BookingStatus;
  readonly version: number;
  readonly note?: string;
}

export type NewMessage =
  | { readonly conversationId: Id; readonly content: MessageContent }
  | { readonly conversationId: Id; readonly notice: Notice };

/** A tenant's scope within one transaction, with the event log and the outbox at hand. */
export interface Unit extends Scope {
  readonly now: number;
  /** Appends to the tenant's log when the transaction ends. */
  record(event: NewEvent): void;
  /** Puts a message into the outbox when the transaction ends. */
  tell(message: NewMessage): void;
}

/**
 * One transaction of a tenant: state, events and outbox rows are written together or not at all.
 * Events are numbered last, so that the counter's row lock is held shortly and orders commits.
 */
export async function writeInTenant<T>(
  core: Core,
  tenantId: Id,
  actor: Actor,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  const { result, events, messages } = await core.database.transact(async (db) => {
    const events: NewEvent[] = [];
    const messages: NewMessage[] = [];
    const unit: Unit = {
      ...tenantScope(db, tenantId),
      now: core.now(),
      record: (event) => void events.push(event),
      tell: (message) => void messages.push(message),
    };
    const result = await work(unit);
    await appendMessages(unit, messages);
    await appendEvents(db, unit, actor, events);
    return { result, events, messages };
  });
  if (events.length > 0) core.nudge({ kind: 'events', tenantId });
  if (messages.length > 0) core.nudge({ kind: 'outbox', tenantId });
  return result;
}

async function appendEvents(
  db: EntityManager,
  unit: Unit,
  actor: Actor,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const first = await takeSequences(db, unit.tenantId, events.length);
  await unit.insert(
    EventTable,
    events.map((event, index) => ({
      sequence: first + index,
      type: event.type,
      at: unit.now,
      ...actorColumns(actor),
      bookingId: event.bookingId,
      data: {
        status: event.status,
        version: event.version,
        ...(event.note === undefined ? {} : { note: event.note }),
      },
    })),
  );
}

/** The update's row lock is kept to the end of the transaction: sequences become visible in their order. */
async function takeSequences(db: EntityManager, tenantId: Id, count: number): Promise<number> {
  await db.increment(TenantTable, { id: tenantId }, 'lastSequence', count);
  const tenant = await db.findOneOrFail(TenantTable, {
    where: { id: tenantId },
    select: { id: true, lastSequence: true },
  });
  return tenant.lastSequence - count + 1;
}

function actorColumns(actor: Actor): { actorKind: Actor['kind']; actorId: string; actorName: string } {
  if (actor.kind === 'guest') return { actorKind: 'guest', actorId: actor.guestId, actorName: '' };
  if (actor.kind === 'staff') return { actorKind: 'staff', actorId: actor.userId, actorName: actor.name };
  return { actorKind: 'system', actorId: actor.name, actorName: actor.name };
}

async function appendMessages(unit: Unit, messages: readonly NewMessage[]): Promise<void> {
  for (const message of messages) {
    const position = await takePosition(unit, message.conversationId);
    await unit.insert(OutboxTable, [outboxRow(unit, message, position)]);
  }
}

/** The next place in a conversation, in order of commit. Errors when it is not the tenant's conversation. */
export async function takePosition(unit: Scope, conversationId: Id): Promise<number> {
  const changed = await unit.increment(ConversationTable, { id: conversationId }, 'lastPosition', 1);
  const conversation = await unit.findOne(ConversationTable, { id: conversationId });
  if (changed !== 1 || conversation === null) throw new Error(`no conversation ${conversationId}`);
  return conversation.lastPosition;
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
  };
}
