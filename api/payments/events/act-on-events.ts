import { type FindOptionsWhere, LessThanOrEqual } from 'typeorm';
import { writeInTenant } from '../../audit/write-in-tenant.ts';
import type { Id } from '../../contract.ts';
import { CardFeeTable } from '../../database/entities/cards.ts';
import {
  type CheckoutSessionEntity,
  CheckoutSessionTable,
} from '../../database/entities/checkout-session.ts';
import { type InboxEntity, InboxTable } from '../../database/entities/people.ts';
import { type Scope, tenantScope } from '../../database/scope.ts';
import { UNDER_WAY } from '../cards/card-rules.ts';
import { lookAtFee } from '../cards/look-at-fee.ts';
import { lookForCharge, lookForSecondCharge } from '../cards/look-for-charge.ts';
import { inBatches } from '../in-batches.ts';
import { STRIPE } from '../provider.ts';
import { lookAtSession } from '../sessions/look-at-session.ts';
import { newestSession } from '../sessions/open-session.ts';
import { isFinal } from '../sessions/session-rules.ts';
import { counterOf, type Till } from '../sessions/till.ts';
import type { PaymentEvent } from './payment-event.ts';
import { reconcileDisputes } from './reconcile-disputes.ts';
import { reconcileRefunds } from './reconcile-refunds.ts';
import { eventOf, MOST_TRIES, markedFailure, visitOfEvent } from './set-aside.ts';

const MOST_IN_A_ROUND = 200;
const AT_ONCE = 10;
const FIRST_WAIT_MS = 15_000;

/** Acts on the providers' events that were kept, oldest first. How many were done. */
export async function actOnEvents(till: Till): Promise<number> {
  const { core } = till;
  const due = await core.database.run((db) =>
    db.find(InboxTable, {
      where: dueAt(core.now()),
      order: { receivedAt: 'ASC', id: 'ASC' },
      take: MOST_IN_A_ROUND,
    }),
  );
  await inBatches(due, AT_ONCE, (row) => actAlone(till, row));
  return due.length;
}

/** One of which not even the failure can be written down is due again: it must not keep those behind it from their turn. */
async function actAlone(till: Till, row: InboxEntity): Promise<void> {
  try {
    await actOn(till, row);
  } catch (error) {
    till.core.log.error({ err: error, event: row.providerMessageId }, 'a payment event could not be kept up');
  }
}

/** By how often it was tried: what still waits must not hide what is due, of whichever spa. */
function dueAt(now: number): FindOptionsWhere<InboxEntity>[] {
  return Array.from({ length: MOST_TRIES }, (_, attempts) => ({
    channel: STRIPE,
    status: 'new' as const,
    attempts,
    receivedAt: LessThanOrEqual(now - FIRST_WAIT_MS * (2 ** attempts - 1)),
  }));
}

async function actOn(till: Till, row: InboxEntity): Promise<void> {
  const { core } = till;
  try {
    await act(till, row);
  } catch (error) {
    core.log.warn({ err: error, event: row.providerMessageId }, 'a payment event could not be acted on');
    return keepFailure(till, row, error);
  }
  await core.database.run((db) =>
    tenantScope(db, row.tenantId).update(InboxTable, { id: row.id, status: 'new' }, { status: 'done' }),
  );
}

async function act(till: Till, row: InboxEntity): Promise<void> {
  const { tenantId } = row;
  const event = eventOf(row);
  if (event === null) throw new Error('this release cannot read the event');
  const { about, accountId } = event;
  if (about.kind === 'session') {
    const session = await till.core.database.run((db) => sessionOf(tenantScope(db, tenantId), about));
    // Not of a checkout of ours: the account takes money for other things, too.
    if (session !== null) await lookAtSession(till, session);
  }
  if (about.kind === 'charge') {
    if (about.checkout !== null) await settleFirst(till, tenantId, about.checkout);
    if (about.fee !== null) await hearOfFee(till, tenantId, about.fee, null);
    await reconcileRefunds(till, tenantId, about.reference);
  }
  if (about.kind === 'fee') await hearOfFee(till, tenantId, about.fee, about.reference);
  if (about.kind === 'dispute') await bringDisputes(till, tenantId, accountId, about.chargeReference);
}

/** Also of a fee that was waived or given up meanwhile: its charge may have been under way. */
async function hearOfFee(till: Till, tenantId: Id, id: Id, reference: string | null): Promise<void> {
  const fee = await till.core.database.run((db) => tenantScope(db, tenantId).findOne(CardFeeTable, { id }));
  if (fee === null) return;
  if (UNDER_WAY.includes(fee.state)) await lookAtFee(till, fee);
  else if (fee.state !== 'paid') await lookForCharge(till, fee);
  else if (reference !== null) await lookForSecondCharge(till, fee, reference);
}

/** A refund is known before its payment where events come late and in any order: what was paid is written down first. */
async function settleFirst(till: Till, tenantId: Id, checkoutId: Id): Promise<void> {
  const sessions = await till.core.database.run((db) =>
    tenantScope(db, tenantId).find(CheckoutSessionTable, { where: { checkoutId } }),
  );
  for (const session of sessions) if (!isFinal(session)) await lookAtSession(till, session);
}

async function sessionOf(
  scope: Scope,
  { reference, checkout }: Extract<PaymentEvent['about'], { kind: 'session' }>,
): Promise<CheckoutSessionEntity | null> {
  const known = await scope.findOne(CheckoutSessionTable, { reference });
  if (known !== null || checkout === null) return known;
  // Opened, and whoever asked for it did not live to write that down.
  const newest = await newestSession(scope, checkout);
  return newest?.reference === null ? newest : null;
}

/** Refunds first: what went back before the bank took the rest is no part of it. */
async function bringDisputes(
  till: Till,
  tenantId: Id,
  accountId: Id,
  chargeReference: string,
): Promise<void> {
  const { account, provider } = await counterOf(till, { tenantId, accountId });
  const disputes = await provider.disputesOf(account, chargeReference);
  const checkout = disputes.find((one) => one.checkout !== null)?.checkout;
  if (checkout) await settleFirst(till, tenantId, checkout);
  const fee = disputes.find((one) => one.fee !== null)?.fee;
  if (fee) await hearOfFee(till, tenantId, fee, null);
  await reconcileRefunds(till, tenantId, chargeReference);
  await reconcileDisputes(till.core, tenantId, chargeReference, disputes);
}

async function keepFailure({ core }: Till, row: InboxEntity, error: unknown): Promise<void> {
  const attempts = row.attempts + 1;
  const isOver = attempts >= MOST_TRIES;
  await writeInTenant(core, row.tenantId, { kind: 'system', name: 'payment' }, async (unit) => {
    const set = { attempts, error: markedFailure(error), status: isOver ? 'set-aside' : 'new' } as const;
    const done = await unit.update(InboxTable, { id: row.id, status: 'new', attempts: row.attempts }, set);
    if (done !== 1 || !isOver) return;
    unit.record({
      ...{ type: 'payment-unsettled', messageId: row.id },
      bookingId: await visitOfEvent(unit, row),
    });
  });
}
