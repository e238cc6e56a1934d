import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Unit } from '../audit/write-in-tenant.ts';
import type { DeliveryFailure, Id } from '../contract.ts';
import type { DeliveryEntity } from '../database/entities/channels.ts';
import { DeliveryTable } from '../database/entities/channels.ts';
import {
  ConversationTable,
  InboxTable,
  type OutboxEntity,
  OutboxTable,
} from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';
import { isNobodysLoss, MAX_SENDS, markedError } from '../failed-messages/why-given-up.ts';

/** Who was silent for longer than a day and is told only now is told yesterday's news. */
const WORTH_SAYING_MS = 24 * 3_600_000;

type Failed = DeliveryEntity & { readonly error: string };

/** A provider took a part and said later that it failed: its message comes due again, or is for people to see. */
export async function actOnFailure(unit: Unit, part: Failed, failure: DeliveryFailure): Promise<void> {
  if (failure.act === 'give-up' && failure.why === 'unreachable') await loseUnlessHeard(unit, part);
  const found = await unit.findOne(OutboxTable, { id: part.outboxId });
  if (found === null) return;
  // Also from the hands of who is sending it: what they say of it afterwards is no longer asked for. So it is here that
  // their try is counted, or it would be tried for ever.
  const isInHand = found.status === 'pending' && found.leaseOwner !== null;
  const message = { ...found, attempts: found.attempts + Number(isInHand) };
  const change = await changeFor(unit, message, part, failure);
  const free = { ...change, attempts: message.attempts, leaseOwner: null, leasedUntil: 0 };
  const given = { id: message.id, status: In(['sent', 'pending']) };
  const { conversationId, id: messageId } = message;
  if ((await unit.update(OutboxTable, given, free)) === 1 && change.status === 'dead')
    unit.record({ type: 'message-failed', bookingId: null, conversationId, messageId });
}

async function changeFor(
  unit: Unit,
  message: OutboxEntity,
  { error }: Failed,
  failure: DeliveryFailure,
): Promise<Partial<OutboxEntity>> {
  const dead = (why: Parameters<typeof markedError>[0]) => ({
    status: 'dead' as const,
    error: markedError(why, error),
  });
  if (failure.act === 'give-up')
    return isNobodysLoss(message, failure.why)
      ? { ...dead(failure.why), status: 'dropped' }
      : dead(failure.why);
  const due = (afterMs: number) => ({ status: 'pending' as const, dueAt: unit.now + afterMs, error });
  const isOld = message.createdAt <= unit.now - WORTH_SAYING_MS;
  if (failure.act === 'other-way') return isOld || isSpent(message) ? dead('window-closed') : due(0);
  // What is said after the answers to later questions would be taken for an answer to those: that is for a person.
  return isOld || isSpent(message) || (await wentOn(unit, message))
    ? dead('not-delivered')
    : due(failure.afterMs);
}

function isSpent({ attempts }: OutboxEntity): boolean {
  return attempts >= MAX_SENDS;
}

async function wentOn(scope: Scope, { conversationId, position, notice }: OutboxEntity): Promise<boolean> {
  if (notice !== null) return false;
  const where = { conversationId, status: 'done' as const, position: MoreThan(position) };
  const [later] = await scope.find(InboxTable, { where, take: 1 });
  return later !== undefined;
}

/** Reports come late: who has written since then can be reached. */
async function loseUnlessHeard(unit: Unit, { conversationId, createdAt }: DeliveryEntity): Promise<void> {
  const silent = { id: conversationId, unreachableSince: IsNull(), heardAt: LessThanOrEqual(createdAt) };
  await unit.update(ConversationTable, silent, { unreachableSince: unit.now });
}

/** The word that it arrived came after the one that it failed: nobody has to see to the message any more. */
export async function arrivedAfterAll(scope: Scope, outboxId: Id, failedFor: string | null): Promise<void> {
  const message = await scope.findOne(OutboxTable, { id: outboxId, status: 'dead' });
  const [other] = await scope.find(DeliveryTable, { where: { outboxId, status: 'failed' }, take: 1 });
  // Given up for this very failure, and all of its parts there.
  if (message === null || other || !failedFor || !message.error?.endsWith(failedFor)) return;
  await scope.update(OutboxTable, { id: outboxId, status: 'dead' }, { status: 'sent', error: null });
}
