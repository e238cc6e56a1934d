import { MoreThan } from 'typeorm';
import type { Unit } from '../audit/write-in-tenant.ts';
import type { CheckoutPurpose, Id, ProcessingPayment } from '../contract.ts';
import type { BookingEntity, CheckoutEntity } from '../database/entities/booking.ts';
import { CheckoutTable } from '../database/entities/booking.ts';
import { CheckoutSessionTable } from '../database/entities/checkout-session.ts';
import type { Scope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';
import { STRIPE } from './provider.ts';

/** A tip pays no visit, and a card is no money: nobody pays twice for those. */
export function paysVisit(purpose: CheckoutPurpose): purpose is ProcessingPayment['purpose'] {
  return purpose === 'visit' || purpose === 'balance';
}

/** What banks take their time over, of these checkouts: by the visit that it is for. */
export async function processingOf(
  scope: Scope,
  checkouts: readonly CheckoutEntity[],
): Promise<ReadonlyMap<Id, ProcessingPayment>> {
  const found = new Map<Id, ProcessingPayment>();
  const waiting = checkouts.filter(({ provider, status }) => provider === STRIPE && status !== 'paid');
  if (waiting.length === 0) return found;
  // Those that can still change are few, and found by when they are looked at next.
  const sessions = await scope.find(CheckoutSessionTable, {
    where: { state: 'processing', lookAt: MoreThan(0) },
    order: { createdAt: 'ASC' },
  });
  for (const { checkoutId, processingAt, createdAt } of sessions) {
    const checkout = waiting.find(({ id }) => id === checkoutId);
    if (!checkout || !paysVisit(checkout.purpose)) continue;
    const { bookingId, purpose, amountMinor } = checkout;
    found.set(bookingId, { purpose, amountMinor, since: isoOf(processingAt ?? createdAt) });
  }
  return found;
}

/** The same of one visit. */
export async function processingFor(scope: Scope, bookingId: Id): Promise<ProcessingPayment | null> {
  const checkouts = await scope.find(CheckoutTable, { where: { bookingId } });
  return (await processingOf(scope, checkouts)).get(bookingId) ?? null;
}

/** A bank begins to take its time: guest and desk are told, so that nobody pays twice. */
export function beingProcessed(unit: Unit, { purpose }: CheckoutEntity, booking: BookingEntity): void {
  if (!paysVisit(purpose)) return;
  const { id: bookingId, status, version, conversationId } = booking;
  unit.record({ type: 'payment-processing', bookingId, status, version });
  if (conversationId !== null)
    unit.tell({ conversationId, notice: { kind: 'payment-processing', bookingId } });
}
