import type { Unit } from '../../audit/write-in-tenant.ts';
import { callOf, writeOnce } from '../../audit/write-once.ts';
import { lockBooking } from '../../booking/lock-booking.ts';
import { viewBooking } from '../../booking/view-bookings.ts';
import type { Actor, CallKey, DeskRefund, DeskRefundOutcome, Id, Role } from '../../contract.ts';
import type { Core } from '../../core.ts';
import {
  type BookingEntity,
  BookingTable,
  type PaymentEntity,
  PaymentTable,
} from '../../database/entities/booking.ts';
import { redactText } from '../../inbox/redact-cards.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import { allot, leftOf, type Share, sumOf } from '../allot.ts';
import { isDeskMethod } from '../ledger/accounts.ts';
import { refundKey, reserveRefund, settleRefund } from '../move-money.ts';
import { partedByDisputes } from '../open-disputes.ts';
import { announceRefund } from '../refunds.ts';
import { viewPayment } from '../view-payment.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;
type Refusal = Extract<DeskRefundOutcome, { ok: false }>;

/**
 * The desk gives money back, with a reason, as often as it likes and up to what was paid. It goes the way it came, the
 * newest payment first: cash is handed out at once, a provider's is asked for. The visit stays as it is. What a guest's bank
 * has taken back is not the house's to give.
 */
export async function giveRefund(
  core: Core,
  tenantId: Id,
  actor: Actor,
  refund: DeskRefund,
  key?: CallKey,
): Promise<DeskRefundOutcome> {
  if (actor.kind !== 'staff') return { ok: false, reason: 'not-allowed' };
  const { policy } = (await loadHouse(core, tenantId)).tenant;
  const limitMinor = isFree(actor.role) ? null : (policy.deskRefundMinor ?? null);
  const call = callOf(key, 'give-refund', refund);
  const outcome = await writeOnce(core, tenantId, actor, call, (unit) =>
    giveWithin(core, unit, actor, refund, limitMinor),
  );
  return outcome ?? { ok: false, reason: 'key-reused' };
}

/** Owners and managers give back what they like. */
export function isFree(role: Role): boolean {
  return role === 'owner' || role === 'manager';
}

async function giveWithin(
  core: Core,
  unit: Unit,
  actor: Staff,
  request: DeskRefund,
  limitMinor: number | null,
): Promise<DeskRefundOutcome> {
  const reason = redactText(request.reason.trim()).slice(0, 500);
  if (reason === '') return { ok: false, reason: 'reason-missing' };
  const { bookingId } = request;
  if ((await unit.findOne(BookingTable, { id: bookingId })) === null)
    return { ok: false, reason: 'not-found' };
  const booking = await lockBooking(unit, bookingId);
  const payments = await unit.find(PaymentTable, { where: { bookingId } });
  const own = leftOf(payments).filter(({ charge }) => charge.currency === booking.currency);
  const { free: left, taken } = partedByDisputes(own, payments);
  const wanted = wantedOf(left, request.amountMinor);
  const refusal =
    disputed(left, taken, wanted) ??
    tooMuch(left, wanted) ??
    overLimit(await givenBefore(unit, bookingId), wanted, limitMinor);
  if (refusal !== null) return refusal;
  const shares = allot(left, wanted);
  const uneven = unevenOf(sumOf(shares), wanted);
  if (uneven !== null) return uneven;
  const refunds: PaymentEntity[] = [];
  for (const share of shares)
    if (share.amountMinor + share.tipMinor > 0)
      refunds.push(await giveShare(unit, booking, share, { reason, byName: actor.name }));
  const view = await viewBooking(core, unit, bookingId);
  if (view === null) throw new Error(`no booking ${bookingId}`);
  return { ok: true, booking: view, refunds: refunds.map(viewPayment) };
}

interface Wanted {
  readonly amountMinor: number;
  readonly tipMinor: number;
}

/** What was paid for the visit goes first, the tip last. */
function wantedOf(left: readonly Share[], amountMinor: number | 'all'): Wanted {
  const all = sumOf(left);
  if (amountMinor === 'all') return all;
  const visitMinor = Math.min(amountMinor, all.amountMinor);
  return { amountMinor: visitMinor, tipMinor: amountMinor - visitMinor };
}

/** Their bank has it: the provider would refuse it, and given in cash it would be paid twice. */
function disputed(left: readonly Share[], taken: readonly Share[], wanted: Wanted): Refusal | null {
  const [all, atBank] = [totalOf(sumOf(left)), totalOf(sumOf(taken))];
  if (atBank === 0 || (all > 0 && totalOf(wanted) <= all)) return null;
  return { ok: false, reason: 'disputed', limitMinor: all };
}

function totalOf({ amountMinor, tipMinor }: Wanted): number {
  return amountMinor + tipMinor;
}

function tooMuch(left: readonly Share[], { amountMinor, tipMinor }: Wanted): Refusal | null {
  const all = sumOf(left);
  if (amountMinor + tipMinor === 0 && all.amountMinor + all.tipMinor > 0)
    return { ok: false, reason: 'nothing-given' };
  return amountMinor + tipMinor === 0 || tipMinor > all.tipMinor
    ? { ok: false, reason: 'too-much', limitMinor: all.amountMinor + all.tipMinor }
    : null;
}

/** Card payments in currencies of thousandths move in whole hundredths, and nothing that was paid at the spa makes up for it. */
function unevenOf(can: Wanted, wanted: Wanted): Refusal | null {
  const canMinor = can.amountMinor + can.tipMinor;
  return canMinor === wanted.amountMinor + wanted.tipMinor
    ? null
    : { ok: false, reason: 'uneven', limitMinor: canMinor };
}

function overLimit(
  beforeMinor: number,
  { amountMinor, tipMinor }: Wanted,
  limitMinor: number | null,
): Refusal | null {
  if (limitMinor === null || beforeMinor + amountMinor + tipMinor <= limitMinor) return null;
  return { ok: false, reason: 'over-limit', limitMinor: Math.max(0, limitMinor - beforeMinor) };
}

/** What the house gave back of this visit before: a limit that can be passed in parts is none. */
async function givenBefore(unit: Unit, bookingId: Id): Promise<number> {
  const refunds = await unit.find(PaymentTable, { where: { bookingId, kind: 'refund' } });
  return refunds
    .filter(({ reason, status }) => reason !== null && status !== 'withdrawn')
    .reduce((total, { amountMinor, tipMinor }) => total - amountMinor - tipMinor, 0);
}

async function giveShare(
  unit: Unit,
  booking: BookingEntity,
  share: Share,
  by: { readonly reason: string; readonly byName: string },
): Promise<PaymentEntity> {
  const refund = await reserveRefund(unit, booking, { ...share, ...by });
  unit.record({
    type: 'refund-requested',
    bookingId: booking.id,
    status: booking.status,
    version: booking.version,
    paymentId: refund.id,
  });
  return isDeskMethod(refund.provider) ? handOut(unit, refund) : refund;
}

/** Given to the guest at the spa, by whoever records it. Throws, and nothing is written, where it is promised no more. */
export async function handOut(unit: Unit, refund: PaymentEntity): Promise<PaymentEntity> {
  // Under a name of our own: what a provider still says of a try that it refused is about that try.
  if (!(await settleRefund(unit, refund, refundKey(refund))))
    throw new Error(`refund ${refund.id} is not promised any more`);
  await announceRefund(unit, refund);
  return { ...refund, status: 'settled' };
}
