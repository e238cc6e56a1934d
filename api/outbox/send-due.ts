import { In, LessThan, LessThanOrEqual, Not } from 'typeorm';
import { writeInTenant } from '../audit/write-in-tenant.ts';
import type { Id, OutboxMessage, SendOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { type OutboxEntity, OutboxTable } from '../database/entities/people.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { endOfUse, visitsOfNotices } from '../failed-messages/end-of-use.ts';
import { MAX_SENDS, markedError } from '../failed-messages/why-given-up.ts';
import { findConversation } from '../inbox/mailroom.ts';
import { afterUnasked, type Became, isForTheMorning, unasked } from '../reminders/unasked.ts';
import { isoOf } from '../schedule/local-time.ts';

/** Carries a message to its channel. */
export type Send = (message: OutboxMessage) => Promise<SendOutcome>;

/** A worker that died gives its messages free after this. */
const LEASE_MS = 60_000;
const BATCH = 200;
/** What waited longer than its tries take may have outlived what it speaks of. */
const LATE_MS = 30 * 60_000;

/** As many conversations as this are sent to at once. */
const MOST_IN_HAND = 500;

/** What is to be sent, and who is sent to at this moment. */
export interface Outbox {
  /**
   * Takes up what is due: in order within a conversation, each row by one worker at a time. Resolves when it was looked
   * for, with a promise for each conversation: how many of its messages were handled.
   */
  takeUp(): Promise<readonly Promise<number>[]>;
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>;
}

/** A provider that does not answer takes ten seconds of its own conversation, and of no other. */
export function makeOutbox(core: Core, send: Send, owner: string): Outbox {
  const inHand = new Map<Id, Promise<number>>();
  return {
    async takeUp() {
      const due = await findDue(core, [...inHand.keys()]);
      const conversations = [...byConversation(due)]
        // Taken up meanwhile by who asked at the same time.
        .filter(([id]) => !inHand.has(id))
        .slice(0, MOST_IN_HAND - inHand.size);
      return conversations.map(([id, rows]) => {
        const handled = sendInOrder(core, send, owner, rows).finally(() => inHand.delete(id));
        inHand.set(id, handled);
        return handled;
      });
    },
    async idle() {
      while (inHand.size > 0) await Promise.allSettled(inHand.values());
    },
  };
}

/** Sends what is due, and waits until it is sent. How many messages were handled. */
export async function sendAll({ takeUp }: Outbox): Promise<number> {
  const handled = await Promise.all(await takeUp());
  return handled.reduce((total, count) => total + count, 0);
}

/** The same by an outbox that is used once. */
export function sendDue(core: Core, send: Send, owner: string): Promise<number> {
  return sendAll(makeOutbox(core, send, owner));
}

function byConversation(due: readonly OutboxEntity[]): Map<Id, OutboxEntity[]> {
  const conversations = new Map<Id, OutboxEntity[]>();
  for (const row of due)
    conversations.set(row.conversationId, [...(conversations.get(row.conversationId) ?? []), row]);
  return conversations;
}

async function findDue(core: Core, inHand: readonly Id[]): Promise<OutboxEntity[]> {
  return core.database.run((db) =>
    db.find(OutboxTable, {
      where: {
        status: 'pending',
        dueAt: LessThanOrEqual(core.now()),
        leasedUntil: LessThanOrEqual(core.now()),
        ...(inHand.length === 0 ? {} : { conversationId: Not(In([...inHand])) }),
      },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: BATCH,
    }),
  );
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

const TOO_LATE = {
  ok: false,
  error: 'give-up',
  detail: 'what it speaks of is over',
  why: 'too-late',
} as const;
/** Said at a time that the house chose, and by now it is night. */
const NOT_NOW = { ok: false, error: 'not-now' } as const;
type Outcome = SendOutcome | typeof TOO_LATE | typeof NOT_NOW;

async function attempt(core: Core, send: Send, row: OutboxEntity): Promise<Outcome> {
  try {
    const conversation = await core.database.run((db) =>
      findConversation(core.seals, tenantScope(db, row.tenantId), { id: row.conversationId }),
    );
    if (conversation === null) return { ok: false, error: 'give-up', detail: 'the conversation is gone' };
    if (await isTooLate(core, row)) return TOO_LATE;
    if (await isForTheMorning(core, row)) return NOT_NOW;
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

/** A provider that was away for long, or a message that was tried again: the visit has begun meanwhile. */
async function isTooLate(core: Core, row: OutboxEntity): Promise<boolean> {
  const now = core.now();
  if (now - row.createdAt < LATE_MS) return false;
  const visits = await core.database.run((db) => visitsOfNotices(tenantScope(db, row.tenantId), [row]));
  return endOfUse(row, visits) <= now;
}

async function settle(core: Core, owner: string, row: OutboxEntity, outcome: Outcome): Promise<void> {
  const { id, tenantId, conversationId } = row;
  const change = after(core, row, outcome);
  const write = (scope: Scope) => scope.update(OutboxTable, { id, leaseOwner: owner }, change);
  const became = becameOf(change, outcome);
  if (change.status !== 'dead' && (became === null || unasked(row.notice) === null)) {
    await core.database.run((db) => write(tenantScope(db, tenantId)));
    return;
  }
  await writeInTenant(core, tenantId, { kind: 'system', name: 'outbox' }, async (unit) => {
    if ((await write(unit)) !== 1) return;
    if (change.status === 'dead')
      unit.record({ type: 'message-failed', bookingId: null, conversationId, messageId: id });
    if (became !== null) await afterUnasked(unit, row, became);
  });
}

/** null where it is to be tried again, or is not wanted any more. */
function becameOf({ status }: Partial<OutboxEntity>, outcome: Outcome): Became | null {
  if (status === 'sent' || status === 'dead') return status;
  return !outcome.ok && outcome.error === 'not-now' ? 'not-now' : null;
}

function after(core: Core, row: OutboxEntity, outcome: Outcome): Partial<OutboxEntity> {
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
  if (outcome.error === 'not-needed' || outcome.error === 'not-now') return { ...free, status: 'dropped' };
  const why = outcome.error === 'give-up' ? outcome.why : undefined;
  const error = markedError(why, outcome.detail).slice(0, 2000);
  if (outcome.error === 'retry' && outcome.tooMuch)
    return { ...free, attempts: row.attempts, error, dueAt: core.now() + (outcome.afterMs ?? backoff(1)) };
  if (outcome.error === 'give-up' || attempts >= MAX_SENDS) return { ...free, status: 'dead', error };
  // What a provider asks for is the least: by that alone twelve tries may be over before its outage is.
  return { ...free, error, dueAt: core.now() + Math.max(outcome.afterMs ?? 0, backoff(attempts)) };
}

/** 1 s, 2 s, 4 s … 17 min before the last try, each shortened by up to half so that a crowd spreads. */
function backoff(attempts: number): number {
  return 1000 * 2 ** (attempts - 1) * (0.5 + Math.random() / 2);
}
