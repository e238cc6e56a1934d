import { type Unit, writeInTenant } from '../../audit/write-in-tenant.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import type { Id } from '../../contract.ts';
import { type PaymentEntity, PaymentTable } from '../../database/entities/booking.ts';
import { isDuplicate } from '../../database/failures.ts';
import { tenantScope } from '../../database/scope.ts';
import { chargesLeft } from '../allot.ts';
import { retryRefund, settleRefund } from '../move-money.ts';
import type { RefundAtProvider } from '../provider.ts';
import { refundFailed } from '../refund-failed.ts';
import { announceRefund } from '../refunds.ts';
import { accountOfCharge, counterOf, type Till } from '../sessions/till.ts';
import { BooksDiffer } from './set-aside.ts';
import { bookWentBack } from './went-back.ts';

/** Brings our refunds of a charge to what the provider has: made by us or at its dashboard, done or sent back by a bank. */
export async function reconcileRefunds(till: Till, tenantId: Id, chargeReference: string): Promise<void> {
  const found = await till.core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const charge = await scope.findOne(PaymentTable, { kind: 'charge', providerReference: chargeReference });
    const held = charge && (await accountOfCharge(scope, charge.checkoutId, chargeReference));
    return charge && held ? { charge, held } : null;
  });
  // Of no checkout of ours: the account takes money for other things, too.
  if (found === null) return;
  const { account, provider } = await counterOf(till, found.held);
  // Ours first: what is left promised after them was not asked for there yet.
  const refunds = await provider.refundsOf(account, chargeReference);
  const isOurs = ({ paymentId }: RefundAtProvider): boolean => paymentId !== null;
  for (const refund of [...refunds.filter(isOurs), ...refunds.filter((one) => !isOurs(one))])
    await reconcile(till, found.charge, refund);
}

async function reconcile(till: Till, charge: PaymentEntity, refund: RefundAtProvider): Promise<void> {
  const known = await till.core.database.run(async (db) => {
    const scope = tenantScope(db, charge.tenantId);
    const byReference = await scope.findOne(PaymentTable, {
      kind: 'refund',
      provider: charge.provider,
      providerReference: refund.reference,
    });
    if (byReference || refund.paymentId === null) return byReference;
    return scope.findOne(PaymentTable, { id: refund.paymentId, kind: 'refund' });
  });
  if (refund.status === 'failed') {
    if (known !== null && isAbout(refund, known))
      await refundFailed(till.core, known, 'the guest’s bank sent the money back');
    return;
  }
  if (known !== null && isAnother(refund, known))
    throw new BooksDiffer(
      `refund ${known.id} is of ${-(known.amountMinor + known.tipMinor)} ${known.currency}, at the provider ${refund.reference} of ${refund.amountMinor} ${refund.currency}`,
    );
  if (known?.status === 'settled' || (known !== null && refund.paymentId === null)) return;
  // It was done, and came back since: the list is older than that.
  if (isOver(known) && known?.providerReference === refund.reference) return;
  await onceMore(() =>
    writeInTenant(till.core, charge.tenantId, { kind: 'system', name: 'payments' }, async (unit) => {
      if (known === null) await adopt(unit, charge, refund);
      else await settleOurs(unit, charge, known, refund.reference);
    }),
  );
}

/** Ours, with another sum than we asked for. What somebody made at the dashboard may be several here. */
function isAnother(refund: RefundAtProvider, row: PaymentEntity): boolean {
  const isOurs =
    refund.paymentId === row.id && (row.status !== 'settled' || row.providerReference === refund.reference);
  const isSame = refund.amountMinor === -(row.amountMinor + row.tipMinor) && refund.currency === row.currency;
  return isOurs && !isSame;
}

/** Is a refund that failed there the one that our row says has gone, or waits for? Of tries before nobody says so any more. */
function isAbout(refund: RefundAtProvider, row: PaymentEntity): boolean {
  if (row.status === 'settled') return row.providerReference === refund.reference;
  return row.status === 'requested' && row.id === refund.paymentId && row.attempt === refund.attempt;
}

/**
 * What we asked for was done. Where we took it for refused it is promised again first; unless the desk has found another way
 * meanwhile: then the guest has it twice, and the doctor says so.
 */
async function settleOurs(
  unit: Unit,
  charge: PaymentEntity,
  refund: PaymentEntity,
  reference: string,
): Promise<void> {
  if (refund.status === 'withdrawn' && !(await isStillThere(unit, refund)))
    throw new BooksDiffer(
      `refund ${refund.id} was withdrawn, its money given otherwise, and the provider made it`,
    );
  const open = isOver(refund) ? await retryRefund(unit, refund, charge.provider) : refund;
  if (open !== null) await settle(unit, open, reference);
}

/** Nobody is at it any more, as far as we know. */
function isOver(refund: PaymentEntity | null): boolean {
  return refund?.status === 'failed' || refund?.status === 'withdrawn';
}

/** What was withdrawn may have been given back since by another refund. */
async function isStillThere(unit: Unit, refund: PaymentEntity): Promise<boolean> {
  await lockBooking(unit, refund.bookingId);
  const left = (await chargesLeft(unit, refund.bookingId)).find(
    ({ charge }) => charge.id === refund.chargeId,
  );
  return left !== undefined && left.amountMinor >= -refund.amountMinor && left.tipMinor >= -refund.tipMinor;
}

/** A duplicate key means that it was written down by somebody else in between. */
async function onceMore(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** False where somebody else was faster. */
async function settle(unit: Unit, refund: PaymentEntity, reference: string): Promise<boolean> {
  const isSettled = await settleRefund(unit, refund, reference);
  if (isSettled) await announceRefund(unit, refund);
  return isSettled;
}

/** Who keeps the books there is somebody of the house: it is a gift, as the desk's own is. */
const AT_DASHBOARD = 'Given back at the payment provider’s dashboard';

/** Somebody gave money back at the provider's dashboard. */
async function adopt(unit: Unit, charge: PaymentEntity, { reference, amountMinor }: RefundAtProvider) {
  const { provider } = charge;
  const back = { reference, amountMinor, provider, reason: AT_DASHBOARD, settle };
  if ((await bookWentBack(unit, charge, back)) > 0)
    throw new BooksDiffer(`more went back of charge ${charge.id} at the provider than is left of it here`);
}
