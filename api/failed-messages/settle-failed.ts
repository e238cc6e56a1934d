import type { Unit } from '../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../audit/write-once.ts';
import type { Actor, CallKey, Id, PutAwayOutcome, RetryOutcome } from '../contract.ts';
import type { Core } from '../core.ts';
import { InboxTable, OutboxTable } from '../database/entities/people.ts';
import { type FailedRow, viewFailed } from './view-failed.ts';

export interface RetryWish {
  readonly id: Id;
  /** Also where it needs a second thought (`RetryDoubt`). */
  readonly evenSo: boolean;
}

/**
 * Tries a failed message again: a guest's goes back to its place in the inbox, for one more try; one of the house waits
 * again to be sent, with all its tries before it. What was put away or tried by somebody else meanwhile stays so.
 */
export async function retryFailed(
  core: Core,
  tenantId: Id,
  actor: Actor,
  wish: RetryWish,
  key?: CallKey,
): Promise<RetryOutcome> {
  const call = callOf(key, 'retry-failed', wish);
  const done = await writeOnce(core, tenantId, actor, call, (unit) => retryWithin(unit, wish));
  if (done === null) return { ok: false, reason: 'key-reused' };
  if (!done.ok) return done;
  core.nudge(
    done.direction === 'in'
      ? { kind: 'inbox', tenantId, conversationId: done.conversationId }
      : { kind: 'outbox', tenantId },
  );
  return { ok: true };
}

type Retried =
  | { readonly ok: true; readonly direction: FailedRow['direction']; readonly conversationId: Id }
  | Extract<RetryOutcome, { readonly ok: false }>;

async function retryWithin(unit: Unit, { id, evenSo }: RetryWish): Promise<Retried> {
  const found = await findFailed(unit, id);
  if (typeof found === 'string') return { ok: false, reason: found };
  const [view] = await viewFailed(unit, [found], unit.now);
  if (!view) return { ok: false, reason: 'not-found' };
  if (view.hindrance !== null) return { ok: false, reason: view.hindrance };
  if (view.doubt !== null && !evenSo) return { ok: false, reason: view.doubt };
  if (!(await comeBack(unit, found))) return { ok: false, reason: 'settled-already' };
  const { direction, conversationId } = view;
  unit.record({ type: 'message-retried', bookingId: null, conversationId, messageId: id });
  return { ok: true, direction, conversationId };
}

/** Compare-and-set: of two who try it again at once one does. */
async function comeBack(unit: Unit, { direction, row: { id } }: FailedRow): Promise<boolean> {
  // Its tries stay counted: the next failure sets it aside at once, and no second apology is sent.
  if (direction === 'in')
    return (await unit.update(InboxTable, { id, status: 'set-aside' }, { status: 'new' })) === 1;
  const waiting = {
    status: 'pending',
    attempts: 0,
    dueAt: unit.now,
    leaseOwner: null,
    leasedUntil: 0,
    pacedUntil: 0,
  } as const;
  return (await unit.update(OutboxTable, { id, status: 'dead' }, waiting)) === 1;
}

/** Puts a failed message away: it is not shown any more, and never tried again. Who did it stands in the log. */
export async function putAwayFailed(
  core: Core,
  tenantId: Id,
  actor: Actor,
  id: Id,
  key?: CallKey,
): Promise<PutAwayOutcome> {
  const call = callOf(key, 'put-away-failed', { id });
  const done = await writeOnce(core, tenantId, actor, call, (unit) => putAwayWithin(unit, id));
  return done ?? { ok: false, reason: 'key-reused' };
}

async function putAwayWithin(unit: Unit, id: Id): Promise<PutAwayOutcome> {
  const found = await findFailed(unit, id);
  if (typeof found === 'string') return { ok: false, reason: found };
  const changed =
    found.direction === 'in'
      ? await unit.update(InboxTable, { id, status: 'set-aside' }, { status: 'put-away' })
      : await unit.update(OutboxTable, { id, status: 'dead' }, { status: 'put-away' });
  if (changed !== 1) return { ok: false, reason: 'settled-already' };
  const conversationId = found.row.conversationId ?? '';
  unit.record({ type: 'message-put-away', bookingId: null, conversationId, messageId: id });
  return { ok: true };
}

async function findFailed(unit: Unit, id: Id): Promise<FailedRow | 'not-found' | 'settled-already'> {
  const received = await unit.findOne(InboxTable, { id });
  if (received !== null && received.conversationId !== null)
    return received.status === 'set-aside' ? { direction: 'in', row: received } : 'settled-already';
  const sent = await unit.findOne(OutboxTable, { id });
  if (sent === null) return 'not-found';
  return sent.status === 'dead' ? { direction: 'out', row: sent } : 'settled-already';
}
