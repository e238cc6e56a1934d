import { type Unit, writeInTenant } from '../../audit/write-in-tenant.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import type { Id } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { type BookingEntity, type PaymentEntity, PaymentTable } from '../../database/entities/booking.ts';
import { LedgerEntryTable } from '../../database/entities/money.ts';
import { selectRows } from '../../database/plain-sql.ts';
import { chargesLeft } from '../allot.ts';
import { keepRest } from '../move-money.ts';
import { DEPOSITS, IN_TRANSIT, TIPS } from './accounts.ts';
import { type Posting, post } from './post.ts';

/**
 * Posts what a release from before the ledger took or gave back while it served again: without it nothing of such a visit
 * could be given back. Only what has no entries at all is touched, or settled without its entry: any other difference is
 * the doctor's to name, and so is a visit that cannot be posted. How many visits were, of all spas or of one; mostly there are
 * none.
 */
export async function postMissing(core: Core, only: Id | null = null): Promise<number> {
  const rows = await core.database.run((db) =>
    selectRows<{ readonly booking_id: Id; readonly tenant_id: Id }>(
      db,
      `SELECT DISTINCT payment.booking_id, payment.tenant_id FROM payment
        WHERE ((payment.kind = 'charge' AND NOT EXISTS (${entryOf("entry.kind = 'charge'")}))
          OR (payment.kind = 'refund' AND payment.charge_id IS NULL AND NOT EXISTS (${entryOf('1 = 1')}))
          OR (payment.kind = 'refund' AND payment.status = 'settled' AND payment.charge_id IS NOT NULL
            AND NOT EXISTS (${entryOf("entry.kind = 'refund-settled'")})))
          ${only === null ? '' : 'AND payment.tenant_id = ?'} ORDER BY payment.tenant_id, payment.booking_id`,
      only === null ? [] : [only],
    ),
  );
  let posted = 0;
  for (const { booking_id, tenant_id } of rows) if (await postAlone(core, tenant_id, booking_id)) posted += 1;
  return posted;
}

/** One visit that cannot be posted must not keep the house from opening: the doctor names it. */
async function postAlone(core: Core, tenantId: Id, bookingId: Id): Promise<boolean> {
  try {
    await writeInTenant(core, tenantId, { kind: 'system', name: 'ledger' }, (unit) =>
      postVisit(unit, bookingId),
    );
    return true;
  } catch (error) {
    core.log.error({ err: error, booking: bookingId }, 'money of an earlier release could not be posted');
    return false;
  }
}

function entryOf(kind: string): string {
  return `SELECT 1 FROM ledger_entry entry WHERE entry.tenant_id = payment.tenant_id
    AND entry.booking_id = payment.booking_id AND entry.payment_id = payment.id AND ${kind}`;
}

/** Who does the same waits for the lock, and then finds that it is done. */
async function postVisit(unit: Unit, bookingId: Id): Promise<void> {
  const booking = await lockBooking(unit, bookingId);
  const payments = await unit.find(PaymentTable, {
    where: { bookingId },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  for (const payment of payments) await postOne(unit, booking, payment);
  // Paid too late, and its guest is choosing another time: it is theirs.
  if (!booking.rebookUntil) await keepRest(unit, booking);
}

async function postOne(unit: Unit, booking: BookingEntity, payment: PaymentEntity): Promise<void> {
  const entries = await unit.find(LedgerEntryTable, {
    where: { bookingId: booking.id, paymentId: payment.id },
  });
  const has = (kind: Posting['kind']): boolean => entries.some((entry) => entry.kind === kind);
  const { id: paymentId, kind, status, amountMinor, tipMinor, provider, currency } = payment;
  const sumMinor = amountMinor + tipMinor;
  const own = { booking, paymentId, currency };
  const from = { [DEPOSITS]: 0 - amountMinor, [TIPS]: 0 - tipMinor };
  if (kind === 'charge' && !has('charge'))
    await post(unit, { ...own, kind: 'charge', lines: { [provider]: sumMinor, ...from } });
  if (kind !== 'refund') return;
  if (payment.chargeId === null && entries.length === 0) {
    await nameCharge(unit, payment);
    if (status === 'settled')
      await post(unit, { ...own, kind: 'refund-settled', lines: { [provider]: sumMinor, ...from } });
    if (status === 'requested')
      await post(unit, { ...own, kind: 'refund-requested', lines: { [IN_TRANSIT]: sumMinor, ...from } });
  } else if (status === 'settled' && !has('refund-settled'))
    await post(unit, {
      ...own,
      kind: 'refund-settled',
      lines: { [IN_TRANSIT]: 0 - sumMinor, [provider]: sumMinor },
    });
}

/** The last charge of its checkout that has room for it; the last of all where none has. */
async function nameCharge(
  unit: Unit,
  { id, bookingId, checkoutId, amountMinor }: PaymentEntity,
): Promise<void> {
  const left = await chargesLeft(unit, bookingId);
  const own = left.filter(({ charge }) => charge.checkoutId === checkoutId);
  const share = own.find((one) => one.amountMinor + amountMinor >= 0) ?? own[0];
  if (share) await unit.update(PaymentTable, { id }, { chargeId: share.charge.id });
}
