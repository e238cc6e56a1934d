import { Like } from 'typeorm';
import { type Unit, writeInTenant } from '../audit/write-in-tenant.ts';
import type { Core } from '../core.ts';
import { BookingTable, type PaymentEntity, PaymentTable } from '../database/entities/booking.ts';
import { failRefund } from './move-money.ts';

/**
 * A provider will not carry out a refund, or says later that it came back: the money is owed to the guest, who is told,
 * and the desk sees it among what waits. `failure` is for people. False when that was known.
 */
export async function refundFailed(core: Core, refund: PaymentEntity, failure: string): Promise<boolean> {
  return failed(core, refund, failure, true);
}

/**
 * A provider refuses to give back what the guest disputes: their bank has given it to them already. The desk sees why; to
 * the guest nobody says that money waits for them.
 */
export async function refundDisputed(core: Core, refund: PaymentEntity, refusal: string): Promise<boolean> {
  return failed(core, refund, `${BANK_HAS_IT}, hand nothing out (${refusal})`, false);
}

/** The provider has it with another sum. The desk is to compare; to the guest nobody says anything before that. */
export async function refundDiffers(core: Core, refund: PaymentEntity, words: string): Promise<boolean> {
  return failed(core, refund, `compare with the payment provider before you give anything: ${words}`, false);
}

const BANK_HAS_IT = 'the guest’s bank has taken this payment back';

/** A dispute is over and the money is here again: what was refused for it can go now, and the desk is told so. */
export async function disputeGaveBack(unit: Unit, { id: chargeId }: PaymentEntity): Promise<void> {
  const refused = { chargeId, kind: 'refund', status: 'failed', failure: Like(`${BANK_HAS_IT}%`) } as const;
  await unit.update(PaymentTable, refused, {
    failure: 'the guest’s bank has given this payment back to you: try again',
  });
}

async function failed(
  core: Core,
  refund: PaymentEntity,
  failure: string,
  isGuestTold: boolean,
): Promise<boolean> {
  return writeInTenant(core, refund.tenantId, { kind: 'system', name: 'payments' }, async (unit) => {
    if (!(await failRefund(unit, refund, failure))) return false;
    const booking = await unit.findOne(BookingTable, { id: refund.bookingId });
    if (booking === null) return true;
    unit.record({
      type: 'refund-failed',
      bookingId: booking.id,
      status: booking.status,
      version: booking.version,
      paymentId: refund.id,
    });
    if (isGuestTold && booking.conversationId !== null) {
      const amountMinor = -(refund.amountMinor + refund.tipMinor);
      unit.tell({
        conversationId: booking.conversationId,
        notice: { kind: 'refund-failed', bookingId: booking.id, amountMinor },
      });
    }
    return true;
  });
}
