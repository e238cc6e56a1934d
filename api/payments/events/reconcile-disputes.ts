import { type Unit, writeInTenant } from '../../audit/write-in-tenant.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import type { EventType, Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { type BookingEntity, type PaymentEntity, PaymentTable } from '../../database/entities/booking.ts';
import { bringDispute, type DisputeNews } from '../disputed-money.ts';
import { LOST } from '../ledger/accounts.ts';
import { settleRefund } from '../move-money.ts';
import type { DisputeAtProvider } from '../provider.ts';
import { disputeGaveBack } from '../refund-failed.ts';
import { BooksDiffer } from './set-aside.ts';
import { bookWentBack } from './went-back.ts';

/**
 * Brings our disputes of a charge to what the provider has. What is lost is a loss of what was paid, as a refund would be; the
 * desk is told by the visit's history. The guest hears of it from their bank.
 */
export async function reconcileDisputes(
  core: Core,
  tenantId: Id,
  chargeReference: string,
  disputes: readonly DisputeAtProvider[],
): Promise<void> {
  for (const dispute of disputes)
    await writeInTenant(core, tenantId, { kind: 'system', name: 'payment' }, async (unit) => {
      const charge = await unit.findOne(PaymentTable, { kind: 'charge', providerReference: chargeReference });
      // Of no checkout of ours: the account takes money for other things, too.
      if (charge !== null) await reconcile(unit, charge, dispute);
    });
}

async function reconcile(unit: Unit, charge: PaymentEntity, dispute: DisputeAtProvider): Promise<void> {
  if (charge.currency !== dispute.currency)
    throw new BooksDiffer(
      `dispute ${dispute.reference} is in ${dispute.currency}, its charge in ${charge.currency}`,
    );
  const booking = await lockBooking(unit, charge.bookingId);
  const { news, row } = await bringDispute(unit, booking, charge, dispute);
  if (news === 'won') await disputeGaveBack(unit, charge);
  if (news === 'lost') await bookLoss(unit, charge, row);
  if (news !== 'nothing') record(unit, booking, news, dispute.reason);
}

const EVENTS: Readonly<Record<Exclude<DisputeNews, 'nothing'>, EventType>> = {
  opened: 'payment-disputed',
  won: 'dispute-won',
  lost: 'dispute-lost',
};

function record(
  unit: Unit,
  { id: bookingId, status, version }: BookingEntity,
  news: Exclude<DisputeNews, 'nothing'>,
  reason: string,
): void {
  unit.record({ type: EVENTS[news], bookingId, status, version, note: reason.slice(0, 100) });
}

/** What is more than was left here had gone back before: it stays in the account of what was lost. */
async function bookLoss(unit: Unit, charge: PaymentEntity, row: PaymentEntity): Promise<void> {
  await bookWentBack(unit, charge, {
    reference: row.providerReference,
    amountMinor: 0 - row.amountMinor,
    provider: LOST,
    reason: null,
    settle: settleRefund,
  });
}
