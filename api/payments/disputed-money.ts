import type { Unit } from '../audit/write-in-tenant.ts';
import { type BookingEntity, type PaymentEntity, PaymentTable } from '../database/entities/booking.ts';
import { newId } from '../database/ids.ts';
import { BooksDiffer } from './events/set-aside.ts';
import { DISPUTES, LOST } from './ledger/accounts.ts';
import { post } from './ledger/post.ts';
import { BLANK } from './move-money.ts';
import type { DisputeAtProvider } from './provider.ts';

/**
 * The part of the road in `move-money.ts` for money that a guest's bank takes back: a row of its own for each dispute, which
 * says what the bank has, and the ledger's entries. What a lost one costs is written as refunds: see `bookWentBack`.
 */

/** What a dispute has become since it was last looked at. */
export type DisputeNews = 'opened' | 'won' | 'lost' | 'nothing';

/** Brings our row of a dispute to what its provider has. The caller has locked the charge's booking. */
export async function bringDispute(
  unit: Unit,
  booking: BookingEntity,
  charge: PaymentEntity,
  dispute: DisputeAtProvider,
): Promise<{ readonly news: DisputeNews; readonly row: PaymentEntity }> {
  const named = { kind: 'dispute', provider: charge.provider, providerReference: dispute.reference } as const;
  const known = await unit.findOne(PaymentTable, named);
  const before = known ?? (await open(unit, charge, dispute));
  const status = statusOf(dispute);
  const { outMinor } = dispute;
  const isSame = before.status === status && before.amountMinor === 0 - outMinor;
  if (isSame) return { news: known === null ? 'opened' : 'nothing', row: before };
  // Its loss was booked, with documents: an appeal that is won after that is for people to look at.
  if (before.status === 'lost' && !(status === 'requested' && before.amountMinor === 0 - outMinor))
    throw new BooksDiffer(
      `dispute ${dispute.reference} was lost, and the provider says now that the bank has ${outMinor}`,
    );
  if (before.status === 'lost') return { news: 'nothing', row: before };
  const row = { ...before, status, amountMinor: 0 - outMinor };
  await unit.update(PaymentTable, { id: before.id }, { status, amountMinor: row.amountMinor });
  await move(unit, booking, before, outMinor + before.amountMinor);
  if (status === 'lost') await lose(unit, booking, row);
  return { news: newsOf(known, row), row };
}

/** Nothing is lost that the bank has not got, whatever it is called. Not 'settled': an earlier release numbers all that is. */
function statusOf({ status, outMinor }: DisputeAtProvider): PaymentEntity['status'] {
  if (status === 'open') return 'requested';
  if (outMinor === 0) return 'failed';
  return status === 'lost' ? 'lost' : 'requested';
}

function newsOf(known: PaymentEntity | null, { status }: PaymentEntity): DisputeNews {
  if (status === 'lost') return 'lost';
  if (status === 'failed') return 'won';
  return known === null || known.status === 'failed' ? 'opened' : 'nothing';
}

async function open(
  unit: Unit,
  { bookingId, checkoutId, id: chargeId, provider, tenantId }: PaymentEntity,
  { reference, currency, reason }: DisputeAtProvider,
): Promise<PaymentEntity> {
  const row = {
    ...BLANK,
    ...{ id: newId(), bookingId, checkoutId, chargeId, provider, currency, providerReference: reference },
    ...{ kind: 'dispute' as const, status: 'requested' as const, amountMinor: 0, createdAt: unit.now },
    note: reason.slice(0, 120),
  };
  await unit.insert(PaymentTable, [row]);
  return { ...row, tenantId };
}

/** Taken from the provider's account, or given back to it. */
async function move(
  unit: Unit,
  booking: BookingEntity,
  { id, provider, currency }: PaymentEntity,
  takenMinor: number,
): Promise<void> {
  await post(unit, {
    kind: takenMinor > 0 ? 'dispute-taken' : 'dispute-returned',
    ...{ booking, paymentId: id, currency },
    lines: { [provider]: 0 - takenMinor, [DISPUTES]: takenMinor },
  });
}

async function lose(
  unit: Unit,
  booking: BookingEntity,
  { id, currency, amountMinor }: PaymentEntity,
): Promise<void> {
  await post(unit, {
    kind: 'dispute-lost',
    ...{ booking, paymentId: id, currency },
    lines: { [DISPUTES]: amountMinor, [LOST]: 0 - amountMinor },
  });
}
