import type { EntityManager } from 'typeorm';
import type { Conversation, Id } from '../contract.ts';
import type { Core } from '../core.ts';
import { type OutboxEntity, OutboxTable } from '../database/entities/people.ts';
import { isDuplicate } from '../database/failures.ts';
import { changeRows, selectAmong, selectFirst, selectRows } from '../database/plain-sql.ts';
import { findConversations } from '../inbox/find-conversations.ts';
import { openAllowance, type RatesOf } from './pace.ts';
import { inTurn, PRIORITIES } from './priorities.ts';

/** A worker that died gives its messages free after this. */
export const LEASE_MS = 60_000;
/** As many conversations as this are taken up at once. */
export const BATCH = 200;
/** As many messages, about, and of one conversation at most and in any case. */
const MESSAGES = 500;
const MOST_OF_ONE = 100;
const LEAST_OF_ONE = 3;

/** What a worker has for itself: the messages of one conversation that are next, in their order. */
export interface Errand {
  readonly conversationId: Id;
  /** null when it is gone. */
  readonly conversation: Conversation | null;
  readonly rows: readonly OutboxEntity[];
  /** The name that the rows are leased under. */
  readonly lease: string;
  readonly leasedUntil: number;
}

export interface Taken {
  readonly errands: readonly Errand[];
  /** There may be more that is due. */
  readonly isFull: boolean;
}

export interface LeaseWish {
  readonly lease: string;
  /** Conversations at most. */
  readonly count: number;
  readonly isInHand: (conversationId: Id) => boolean;
  readonly ratesOf: RatesOf;
}

/**
 * Leases what is due: the first message that waits in each conversation and those that follow it, as many as may be sent
 * now. What has no place under its rates is put off. No lock hint is needed: a row is a worker's when its update found it
 * free, and a conversation's rows are served from the first on or not at all.
 */
export async function leaseDue(core: Core, wish: LeaseWish): Promise<Taken> {
  const heads = await findHeads(core, wish);
  const free = heads.filter(({ conversationId }) => !wish.isInHand(conversationId));
  if (free.length === 0) return { errands: [], isFull: false };
  const conversations = await findConversations(
    core,
    free.map(({ conversationId }) => conversationId),
  );
  const errands = await leaseOnce(core, wish, free, conversations);
  return { errands, isFull: heads.length >= wish.count };
}

interface Head {
  readonly id: Id;
  readonly conversationId: Id;
  readonly wasPutOff: boolean;
  readonly dueAt: number;
}

/** The first that waits in its conversation, where that is due and nobody has it; the pressing first. */
async function findHeads(core: Core, { count }: LeaseWish): Promise<Head[]> {
  const now = core.now();
  return core.database.run(async (db) => {
    const waiting: Head[][] = [];
    for (const priority of PRIORITIES) {
      const rows = await selectFirst<{
        id: Id;
        conversation_id: Id;
        paced_until: number | string;
        due_at: number | string;
      }>(
        db,
        count,
        `SELECT o.id, o.conversation_id, o.paced_until, o.due_at FROM "outbox" o
         WHERE o.status = 'pending' AND o.priority = ? AND o.due_at <= ? AND o.leased_until <= ? AND o.paced_until <= ?
           AND NOT EXISTS (SELECT 1 FROM "outbox" e
             WHERE e.conversation_id = o.conversation_id AND e.status = 'pending' AND e.position < o.position)
         ORDER BY o.due_at, o.id`,
        [priority, now, now, now],
      );
      waiting.push(
        rows.map((row) => ({
          id: row.id,
          conversationId: row.conversation_id,
          wasPutOff: Number(row.paced_until) > 0,
          dueAt: Number(row.due_at),
        })),
      );
    }
    return inTurn(waiting, count);
  });
}

const COLLISIONS = 5;

async function leaseOnce(
  core: Core,
  wish: LeaseWish,
  heads: readonly Head[],
  conversations: ReadonlyMap<Id, Conversation>,
): Promise<Errand[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await core.database.transact((db) => lease(db, core.now(), wish, heads, conversations));
    } catch (error) {
      // Two processes began to count for the same guest at once.
      if (attempt >= COLLISIONS || !isDuplicate(error)) throw error;
    }
  }
}

async function lease(
  db: EntityManager,
  now: number,
  wish: LeaseWish,
  heads: readonly Head[],
  conversations: ReadonlyMap<Id, Conversation>,
): Promise<Errand[]> {
  const queues = await findQueues(db, heads);
  const allowance = await openAllowance(db, now, wish.ratesOf, [...conversations.values()]);
  const taken = new Map<Id, readonly OutboxEntity[]>();
  const putOff = new Map<Id, number>();
  // While others wait that were not looked at, what follows is not taken before its time.
  const until = heads.length < wish.count ? now : Math.max(...heads.map(({ dueAt }) => dueAt));
  const isNext = (row: OutboxEntity) => row.dueAt <= until && row.leasedUntil <= now;
  for (const { id, conversationId, wasPutOff } of heads) {
    const queue = queues.get(conversationId) ?? [];
    const end = queue.findIndex((row) => !isNext(row));
    const next = end === -1 ? queue : queue.slice(0, end);
    // Somebody else has its first by now.
    if (next[0]?.id !== id) continue;
    const stop = next.findIndex(() => allowance.ask(conversationId) > 0);
    const rows = stop === -1 ? next : next.slice(0, stop);
    if (rows.length > 0) taken.set(conversationId, rows);
    else putOff.set(id, allowance.putOff(conversationId, wasPutOff));
  }
  await allowance.keep();
  await writePutOff(db, now, putOff);
  const leasedUntil = now + LEASE_MS;
  const ids = [...taken.values()].flat().map(({ id }) => id);
  const ours = await writeLeases(db, { now, lease: wish.lease, leasedUntil }, ids);
  const errands: Errand[] = [];
  const lost: OutboxEntity[] = [];
  for (const [conversationId, rows] of taken) {
    const end = rows.findIndex(({ id }) => !ours.has(id));
    const kept = end === -1 ? rows : rows.slice(0, end);
    lost.push(...rows.slice(kept.length).filter(({ id }) => ours.has(id)));
    const conversation = conversations.get(conversationId) ?? null;
    if (kept.length > 0)
      errands.push({ conversationId, conversation, rows: kept, lease: wish.lease, leasedUntil });
  }
  await giveBack(db, wish.lease, lost);
  return errands;
}

/** The first messages that wait in these conversations, each in its order. */
async function findQueues(
  db: EntityManager,
  heads: readonly Head[],
): Promise<ReadonlyMap<Id, readonly OutboxEntity[]>> {
  const conversations = heads.map(({ conversationId }) => conversationId);
  const ofOne = Math.max(LEAST_OF_ONE, Math.min(MOST_OF_ONE, Math.ceil(MESSAGES / heads.length)));
  const next = await selectRows<{ id: Id }>(
    db,
    `SELECT id FROM (
       SELECT id, ROW_NUMBER() OVER (PARTITION BY conversation_id ORDER BY position) AS nth FROM "outbox"
       WHERE status = 'pending' AND conversation_id IN (${marks(conversations)})) ranked
     WHERE nth <= ${ofOne}`,
    conversations,
  );
  const ids = next.map(({ id }) => id);
  const rows = await selectAmong(db, OutboxTable, 'id', ids);
  const queues = new Map<Id, OutboxEntity[]>();
  for (const row of rows.toSorted((a, b) => a.position - b.position)) {
    const queue = queues.get(row.conversationId);
    if (queue) queue.push(row);
    else queues.set(row.conversationId, [row]);
  }
  return queues;
}

async function writeLeases(
  db: EntityManager,
  { now, lease, leasedUntil }: { readonly now: number; readonly lease: string; readonly leasedUntil: number },
  ids: readonly Id[],
): Promise<ReadonlySet<Id>> {
  const ours = new Set<Id>();
  for (const part of parts(ids)) {
    await changeRows(
      db,
      `UPDATE "outbox" SET lease_owner = ?, leased_until = ?
       WHERE id IN (${marks(part)}) AND status = 'pending' AND leased_until <= ?`,
      [lease, leasedUntil, ...part, now],
    );
    const rows = await selectRows<{ id: Id }>(
      db,
      `SELECT id FROM "outbox" WHERE id IN (${marks(part)}) AND status = 'pending' AND lease_owner = ?`,
      [...part, lease],
    );
    for (const { id } of rows) ours.add(id);
  }
  return ours;
}

async function writePutOff(db: EntityManager, now: number, putOff: ReadonlyMap<Id, number>): Promise<void> {
  for (const part of parts([...putOff])) {
    await changeRows(
      db,
      `UPDATE "outbox" SET paced_until = CASE id ${part.map(() => 'WHEN ? THEN ?').join(' ')} ELSE paced_until END
       WHERE id IN (${marks(part)}) AND status = 'pending' AND leased_until <= ?`,
      [...part.flat(), ...part.map(([id]) => id), now],
    );
  }
}

/**
 * Frees rows that were not begun. Whose name stood on a row before it was leased died over it, and that is still to be
 * reckoned with.
 */
export async function giveBack(
  db: EntityManager,
  lease: string,
  rows: readonly OutboxEntity[],
): Promise<void> {
  for (const part of parts(rows)) {
    const ids = part.map(({ id }) => id);
    const untouched = part.filter(({ leaseOwner }) => leaseOwner === null).map(({ id }) => id);
    if (untouched.length > 0)
      await changeRows(
        db,
        `UPDATE "outbox" SET lease_owner = NULL, leased_until = 0 WHERE id IN (${marks(untouched)}) AND lease_owner = ?`,
        [...untouched, lease],
      );
    await changeRows(
      db,
      `UPDATE "outbox" SET leased_until = 0 WHERE id IN (${marks(ids)}) AND lease_owner = ?`,
      [...ids, lease],
    );
  }
}

const MOST_IDS = 500;

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / MOST_IDS) }, (_, place) =>
    all.slice(place * MOST_IDS, (place + 1) * MOST_IDS),
  );
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
