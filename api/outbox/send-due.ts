import { LessThan, LessThanOrEqual } from 'typeorm';
import type { Id, OutboxMessage, SendOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { type OutboxEntity, OutboxTable } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { findConversation } from '../inbox/mailroom.ts';
import { isoOf } from '../schedule/local-time.ts';

/** Carries a message to its channel. */
export type Send = (message: OutboxMessage) => Promise<SendOutcome>;

/** A worker that died gives its messages free after this. */
const LEASE_MS = 60_000;
const BATCH = 200;
/** Tried for about half an hour (see backoff), then set aside with the reason. */
const MAX_ATTEMPTS = 12;

/** Sends what is due: in order within a conversation, each row by one worker at a time. How many were handled. */
export async function sendDue(core: Core, send: Send, owner: string): Promise<number> {
  const due = await core.database.run((db) =>
    db.find(OutboxTable, {
      where: {
        status: 'pending',
        dueAt: LessThanOrEqual(core.now()),
        leasedUntil: LessThanOrEqual(core.now()),
      },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: BATCH,
    }),
  );
  const conversations = new Map<Id, OutboxEntity[]>();
  for (const row of due)
    conversations.set(row.conversationId, [...(conversations.get(row.conversationId) ?? []), row]);
  const sent = await Promise.all(
    [...conversations.values()].map((rows) => sendInOrder(core, send, owner, rows)),
  );
  return sent.reduce((total, count) => total + count, 0);
}

async function sendInOrder(
  core: Core,
  send: Send,
  owner: string,
  rows: readonly OutboxEntity[],
): Promise<number> {
  let handled = 0;
  for (const row of rows.toSorted((a, b) => a.position - b.position)) {
    if (!(await take(core, owner, row))) break;
    const outcome = await attempt(core, send, row);
    await settle(core, owner, row, outcome);
    if (outcome.ok) core.nudge({ kind: 'sent', tenantId: row.tenantId, conversationId: row.conversationId });
    handled += 1;
    // What comes after a message that has to wait, waits with it.
    if (!outcome.ok && outcome.error === 'retry') break;
  }
  return handled;
}

/**
 * Leases the row, unless an earlier message of the conversation is still to be sent. Then it comes due with that
 * one: left due now, the waiting rows of one silent channel would fill every batch, and nobody else be served.
 */
async function take(core: Core, owner: string, row: OutboxEntity): Promise<boolean> {
  return core.database.transact(async (db) => {
    const scope = tenantScope(db, row.tenantId);
    const [earlier] = await scope.find(OutboxTable, {
      where: { conversationId: row.conversationId, status: 'pending', position: LessThan(row.position) },
      order: { position: 'ASC' },
      take: 1,
    });
    if (earlier) {
      await waitFor(scope, earlier, row);
      return false;
    }
    const lease = { leaseOwner: owner, leasedUntil: core.now() + LEASE_MS };
    const where = { id: row.id, status: 'pending' as const, leasedUntil: LessThanOrEqual(core.now()) };
    return (await scope.update(OutboxTable, where, lease)) === 1;
  });
}

async function waitFor(scope: Scope, earlier: OutboxEntity, { conversationId }: OutboxEntity): Promise<void> {
  const { dueAt } = earlier;
  await scope.update(OutboxTable, { conversationId, status: 'pending', dueAt: LessThan(dueAt) }, { dueAt });
}

async function attempt(core: Core, send: Send, row: OutboxEntity): Promise<SendOutcome> {
  try {
    const conversation = await core.database.run((db) =>
      findConversation(core.seals, tenantScope(db, row.tenantId), { id: row.conversationId }),
    );
    if (conversation === null) return { ok: false, error: 'give-up', detail: 'the conversation is gone' };
    const { id, tenantId, position, content, notice, leaseOwner } = row;
    // Whoever still has its name on the row died over it.
    const attempts = row.attempts + (leaseOwner === null ? 0 : 1);
    return await send({
      id,
      tenantId,
      conversation,
      position,
      content,
      notice,
      createdAt: isoOf(row.createdAt),
      attempts,
    });
  } catch (error) {
    core.log.error({ err: error, outbox: row.id }, 'a message could not be sent');
    return { ok: false, error: 'retry', afterMs: null, detail: String(error) };
  }
}

async function settle(core: Core, owner: string, row: OutboxEntity, outcome: SendOutcome): Promise<void> {
  await core.database.run((db) =>
    tenantScope(db, row.tenantId).update(
      OutboxTable,
      { id: row.id, leaseOwner: owner },
      after(core, row, outcome),
    ),
  );
}

function after(core: Core, row: OutboxEntity, outcome: SendOutcome): Partial<OutboxEntity> {
  const attempts = row.attempts + 1;
  const free = { attempts, leaseOwner: null, leasedUntil: 0 };
  if (outcome.ok) {
    return {
      ...free,
      status: 'sent',
      sentAt: core.now(),
      content: outcome.content,
      providerMessageId: outcome.providerMessageId,
      error: null,
    };
  }
  if (outcome.error === 'not-needed') return { ...free, status: 'dropped' };
  const error = outcome.detail.slice(0, 2000);
  if (outcome.error === 'retry' && outcome.tooMuch)
    return { ...free, attempts: row.attempts, error, dueAt: core.now() + (outcome.afterMs ?? backoff(1)) };
  if (outcome.error === 'give-up' || attempts >= MAX_ATTEMPTS) return { ...free, status: 'dead', error };
  return { ...free, error, dueAt: core.now() + (outcome.afterMs ?? backoff(attempts)) };
}

/** 1 s, 2 s, 4 s … 17 min before the last try, each shortened by up to half so that a crowd spreads. */
function backoff(attempts: number): number {
  return 1000 * 2 ** (attempts - 1) * (0.5 + Math.random() / 2);
}
