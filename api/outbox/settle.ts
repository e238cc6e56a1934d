import type { EntityManager } from 'typeorm';
import { writeInTenant } from '../audit/write-in-tenant.ts';
import type { Conversation, SendOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { type OutboxEntity, OutboxTable } from '../database/entities/people.ts';
import { isDuplicate } from '../database/failures.ts';
import { changeRows } from '../database/plain-sql.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { makeTogether } from '../database/together.ts';
import { isNobodysLoss, MAX_SENDS, markedError } from '../failed-messages/why-given-up.ts';
import { isForDevice } from '../push/alerts.ts';
import { afterUnasked, type Became, unasked } from '../reminders/unasked.ts';
import { giveBack } from './lease.ts';
import { openAllowance, type RatesOf } from './pace.ts';

export const TOO_LATE = {
  ok: false,
  error: 'give-up',
  detail: 'what it speaks of is over',
  why: 'too-late',
} as const;
/** Said at a time that the house chose, and by now it is night. */
export const NOT_NOW = { ok: false, error: 'not-now' } as const;
export type Outcome = SendOutcome | typeof TOO_LATE | typeof NOT_NOW;

/** What became of a message, and of those leased with it that were not begun. */
export interface Settled {
  readonly row: OutboxEntity;
  readonly lease: string;
  readonly outcome: Outcome | null;
  readonly conversation: Conversation | null;
  /** To be freed: they wait with it. */
  readonly rest: readonly OutboxEntity[];
}

/** As many outcomes are written in one transaction. */
const MOST_AT_ONCE = 100;

/** Writes down what became of messages: those that come to an end while others are written go together in the next. */
export function makeSettle(core: Core, ratesOf: RatesOf): (one: Settled) => Promise<void> {
  const together = makeTogether(MOST_AT_ONCE, (all: readonly Settled[]) => settleAll(core, ratesOf, all));
  return async (one) => {
    // Settled alone, its row has another lease by now: only those that were leased with it are left to be freed.
    if (hasConsequences(core, one)) await settleAlone(core, one);
    await together(one);
  };
}

function hasConsequences(core: Core, { row, outcome }: Settled): boolean {
  if (outcome === null) return false;
  const change = after(core, row, outcome);
  const said = unasked(row.notice);
  // That it was sent follows nothing from, but where an answer is asked for.
  if (change.status === 'sent') return said?.kind === 'visit-soon' && said.confirmBy !== null;
  return change.status === 'dead' || (becameOf(change, outcome) !== null && said !== null);
}

/** What is told in the log, or moves on what the house says unasked: a transaction of its own. */
async function settleAlone(core: Core, { row, lease, outcome }: Settled): Promise<void> {
  if (outcome === null) return;
  const { id, tenantId, conversationId } = row;
  await writeInTenant(core, tenantId, { kind: 'system', name: 'outbox' }, async (unit) => {
    const change = after(core, row, outcome);
    const became = becameOf(change, outcome);
    if ((await unit.update(OutboxTable, { id, leaseOwner: lease }, change)) !== 1) return;
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

async function settleAll(core: Core, ratesOf: RatesOf, all: readonly Settled[]): Promise<undefined[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await core.database.transact((db) => writeAll(core, ratesOf, db, all));
      return all.map(() => undefined);
    } catch (error) {
      // Two processes began to count for the same guest at once.
      if (attempt >= 3 || !isDuplicate(error)) throw error;
    }
  }
}

async function writeAll(
  core: Core,
  ratesOf: RatesOf,
  db: EntityManager,
  all: readonly Settled[],
): Promise<void> {
  await payFor(core, ratesOf, db, all);
  await writeSent(
    core,
    db,
    all.flatMap((one) => (one.outcome?.ok ? [{ ...one, outcome: one.outcome }] : [])),
  );
  for (const { row, lease, outcome, rest } of all) {
    await giveBack(db, lease, rest);
    if (outcome === null || outcome.ok) continue;
    const change = after(core, row, outcome);
    if (change.status === 'dead') continue;
    const scope = tenantScope(db, row.tenantId);
    await scope.update(OutboxTable, { id: row.id, leaseOwner: lease }, change);
    if (change.dueAt !== undefined) await waitWith(scope, row, change.dueAt);
  }
}

/** What needed several requests is paid for by those who come next. */
async function payFor(
  core: Core,
  ratesOf: RatesOf,
  db: EntityManager,
  all: readonly Settled[],
): Promise<void> {
  const more = all.flatMap(({ outcome, conversation }) =>
    outcome?.ok && conversation && (outcome.requests ?? 1) > 1
      ? [{ conversation, places: (outcome.requests ?? 1) - 1 }]
      : [],
  );
  if (more.length === 0) return;
  const talks = more.map(({ conversation }) => conversation);
  const allowance = await openAllowance(db, core.now(), ratesOf, talks);
  for (const { conversation, places } of more) allowance.spend(conversation.id, places);
  await allowance.keep();
}

/**
 * What stands behind a message that has to wait comes due with it: left due now, the waiting messages of one silent
 * channel would be looked at again and again.
 */
async function waitWith(scope: Scope, { conversationId }: OutboxEntity, dueAt: number): Promise<void> {
  await scope.change(
    `UPDATE "outbox" SET due_at = ? WHERE tenant_id = ? AND conversation_id = ? AND status = 'pending' AND due_at < ?`,
    [dueAt, scope.tenantId, conversationId, dueAt],
  );
}

type Sent = Settled & { readonly outcome: Extract<SendOutcome, { readonly ok: true }> };

/** One statement for all of them. Who lost a row meanwhile (its lease has another name) writes nothing. */
async function writeSent(core: Core, db: EntityManager, sent: readonly Sent[]): Promise<void> {
  if (sent.length === 0) return;
  const reworded = sent.filter(({ row, outcome }) => outcome.content !== row.content);
  const known = sent.filter(({ outcome }) => outcome.providerMessageId !== null);
  const leases = [...new Set(sent.map(({ lease }) => lease))];
  await changeRows(
    db,
    `UPDATE "outbox" SET status = 'sent', sent_at = ?, attempts = attempts + 1, lease_owner = NULL, leased_until = 0,
       error = NULL, provider_message_id = ${chosen('NULL', known.length)},
       content = ${chosen('content', reworded.length)}
     WHERE id IN (${marks(sent)}) AND lease_owner IN (${marks(leases)})`,
    [
      core.now(),
      ...known.flatMap(({ row, outcome }) => [row.id, outcome.providerMessageId]),
      ...reworded.flatMap(({ row, outcome }) => [row.id, JSON.stringify(outcome.content)]),
      ...sent.map(({ row }) => row.id),
      ...leases,
    ],
  );
}

/** By the row's id, `otherwise` for those that are not named. */
function chosen(otherwise: string, count: number): string {
  return count === 0
    ? otherwise
    : `CASE id ${Array.from({ length: count }, () => 'WHEN ? THEN ?').join(' ')} ELSE ${otherwise} END`;
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

/** What a message that was not sent becomes. */
function after(core: Core, row: OutboxEntity, outcome: Outcome): Partial<OutboxEntity> {
  const attempts = row.attempts + 1;
  const free = { attempts, leaseOwner: null, leasedUntil: 0 };
  if (outcome.ok) {
    const { content, providerMessageId } = outcome;
    return { ...free, status: 'sent', sentAt: core.now(), content, providerMessageId, error: null };
  }
  if (outcome.error === 'not-needed' || outcome.error === 'not-now') return { ...free, status: 'dropped' };
  const why = outcome.error === 'give-up' ? outcome.why : undefined;
  const error = markedError(why, outcome.detail).slice(0, 2000);
  if (isNobodysLoss(row, why)) return { ...free, status: 'dropped', error };
  if (outcome.error === 'retry' && outcome.tooMuch)
    return { ...free, attempts: row.attempts, error, dueAt: core.now() + (outcome.afterMs ?? backoff(1)) };
  // The chat has said it, too: of a lock screen that stayed dark nobody at the desk needs to read.
  const givenUp = isForDevice(row.notice) ? 'dropped' : 'dead';
  if (outcome.error === 'give-up' || attempts >= MAX_SENDS) return { ...free, status: givenUp, error };
  // What a provider asks for is the least: by that alone twelve tries may be over before its outage is.
  return { ...free, error, dueAt: core.now() + Math.max(outcome.afterMs ?? 0, backoff(attempts)) };
}

/** 1 s, 2 s, 4 s … 17 min before the last try, each shortened by up to half so that a crowd spreads. */
function backoff(attempts: number): number {
  return 1000 * 2 ** (attempts - 1) * (0.5 + Math.random() / 2);
}
