import { setTimeout as sleep } from 'node:timers/promises';
import type { Conversation, Id, OutboxMessage, SendOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import type { OutboxEntity } from '../database/entities/people.ts';
import { makeQueue } from '../database/queue.ts';
import { tenantScope } from '../database/scope.ts';
import { endOfUse, visitsOfNotices } from '../failed-messages/end-of-use.ts';
import { findConversation } from '../inbox/mailroom.ts';
import { isForTheMorning } from '../reminders/unasked.ts';
import { isoOf } from '../schedule/local-time.ts';
import { BATCH, type Errand, leaseDue } from './lease.ts';
import { forgetPaces, type RatesOf } from './pace.ts';
import { makeSettle, NOT_NOW, type Outcome, type Settled, TOO_LATE } from './settle.ts';

/** Carries a message to its channel. */
export type Send = (message: OutboxMessage) => Promise<SendOutcome>;

/** What waited longer than its tries take may have outlived what it speaks of. */
const LATE_MS = 30 * 60_000;
/** No message is begun with less of its lease than this: a provider may take ten seconds to say nothing. */
const LEAST_LEASE_MS = 20_000;
/** As many conversations as this are sent to at once. */
const MOST_IN_HAND = 500;
/** How long a worker with its hands full lets others finish before it looks again. */
const BREATH_MS = 50;
const FORGET_MS = 60_000;

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

/**
 * A provider that does not answer takes ten seconds of its own conversation, and of no other. `ratesOf` says what may be
 * sent through a channel; without it nothing limits.
 */
export function makeOutbox(core: Core, send: Send, owner: string, ratesOf: RatesOf = () => null): Outbox {
  const inHand = new Map<Id, Promise<number>>();
  const settle = makeSettle(core, ratesOf);
  const looks = makeQueue();
  let [leases, forgetAt, isBusy] = [0, Number.NEGATIVE_INFINITY, false];
  const look = async (): Promise<readonly Promise<number>[]> => {
    if (isBusy && inHand.size > 0) await sleep(BREATH_MS);
    const count = Math.min(BATCH, MOST_IN_HAND - inHand.size);
    if (count <= 0) return [];
    if (core.now() >= forgetAt) {
      forgetAt = core.now() + FORGET_MS;
      await core.database.run((db) => forgetPaces(db, core.now()));
    }
    leases += 1;
    const isInHand = (id: Id) => inHand.has(id);
    const taken = await leaseDue(core, { lease: `${owner}/${leases}`, count, isInHand, ratesOf });
    isBusy = taken.isFull;
    return taken.errands.map((errand) => {
      const handled = runErrand({ core, send, settle }, errand).finally(() =>
        inHand.delete(errand.conversationId),
      );
      inHand.set(errand.conversationId, handled);
      return handled;
    });
  };
  return {
    takeUp: () => looks.run(look),
    async idle() {
      await looks.run(async () => undefined);
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

interface Hands {
  readonly core: Core;
  readonly send: Send;
  readonly settle: (one: Settled) => Promise<void>;
}

/** Sends the messages of one conversation, each after what became of the one before it is written down. */
async function runErrand({ core, send, settle }: Hands, errand: Errand): Promise<number> {
  const { rows, lease, conversationId } = errand;
  for (const [place, row] of rows.entries()) {
    const isLate = core.now() > errand.leasedUntil - LEAST_LEASE_MS;
    const conversation = place === 0 && !isLate ? errand.conversation : null;
    const { outcome, to } = isLate
      ? { outcome: null, to: null }
      : await attempt(core, send, row, conversation);
    // What comes after a message that has to wait, waits with it.
    const isOver = outcome === null || (!outcome.ok && outcome.error === 'retry');
    const rest = outcome === null ? rows.slice(place) : isOver ? rows.slice(place + 1) : [];
    await settle({ row, lease, outcome, conversation: to, rest });
    if (outcome?.ok) core.nudge({ kind: 'sent', tenantId: row.tenantId, conversationId });
    if (isOver) return outcome === null ? place : place + 1;
  }
  return rows.length;
}

interface Attempt {
  readonly outcome: Outcome;
  readonly to: Conversation | null;
}

/** The conversation as it was read with its batch; read again where that is a while ago. */
async function attempt(
  core: Core,
  send: Send,
  row: OutboxEntity,
  known: Conversation | null,
): Promise<Attempt> {
  try {
    const to = known ?? (await conversationOf(core, row));
    if (to === null)
      return { to, outcome: { ok: false, error: 'give-up', detail: 'the conversation is gone' } };
    if (await isTooLate(core, row)) return { to, outcome: TOO_LATE };
    if (await isForTheMorning(core, row)) return { to, outcome: NOT_NOW };
    return { to, outcome: await send(messageOf(row, to)) };
  } catch (error) {
    core.log.error({ err: error, outbox: row.id }, 'a message could not be sent');
    return { to: null, outcome: { ok: false, error: 'retry', afterMs: null, detail: String(error) } };
  }
}

function conversationOf(
  core: Core,
  { tenantId, conversationId }: OutboxEntity,
): Promise<Conversation | null> {
  return core.database.run((db) =>
    findConversation(core.seals, tenantScope(db, tenantId), { id: conversationId }),
  );
}

function messageOf(row: OutboxEntity, conversation: Conversation): OutboxMessage {
  const { id, tenantId, position, content, notice, leaseOwner } = row;
  // Whoever still had its name on the row died over it.
  const attempts = row.attempts + (leaseOwner === null ? 0 : 1);
  const createdAt = isoOf(row.createdAt);
  return { id, tenantId, conversation, position, content, notice, createdAt, attempts };
}

/** A provider that was away for long, or a message that was tried again: the visit has begun meanwhile. */
async function isTooLate(core: Core, row: OutboxEntity): Promise<boolean> {
  const now = core.now();
  if (now - row.createdAt < LATE_MS) return false;
  const visits = await core.database.run((db) => visitsOfNotices(tenantScope(db, row.tenantId), [row]));
  return endOfUse(row, visits) <= now;
}
