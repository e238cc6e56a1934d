import type { Unit } from '../audit/write-in-tenant.ts';
import { lockBooking } from '../booking/lock-booking.ts';
import type { Id } from '../contract.ts';
import {
  type BookingEntity,
  BookingTable,
  type PaymentEntity,
  PaymentTable,
} from '../database/entities/booking.ts';
import { newId } from '../database/ids.ts';
import type { Share } from './allot.ts';
import { DEPOSITS, FEES, IN_TRANSIT, REVENUE, restingPlace, TIPS } from './ledger/accounts.ts';
import { type Balances, balancesOf } from './ledger/balances.ts';
import { post } from './ledger/post.ts';
import { issueAtEnd } from './receipt/issue-document.ts';

/**
 * The one road that money takes: each step writes the payment row, what the booking says is paid, and the ledger's
 * entries, in the caller's transaction. Nothing else writes any of the three.
 */

/** Money that has arrived. */
export interface Charge {
  /** A payment provider, or a way to pay at the desk: the account it lies in. */
  readonly provider: string;
  /** The provider's name for it: counted once by it. null for what was paid at the desk. */
  readonly reference: string | null;
  /** For the visit … */
  readonly amountMinor: number;
  /** … and for those who give it, on top. */
  readonly tipMinor?: number;
  readonly currency: string;
  readonly checkoutId: Id | null;
  /** Who of the house took it. */
  readonly byName?: string | null;
  /** A number on the terminal's slip or the voucher. */
  readonly note?: string | null;
}

/** A guest's money has arrived: it is theirs until the visit is over. */
export async function takeCharge(
  unit: Unit,
  booking: BookingEntity,
  charge: Charge,
): Promise<{ readonly payment: PaymentEntity; readonly booking: BookingEntity }> {
  const id = newId();
  const { provider, amountMinor, tipMinor = 0, currency } = charge;
  const row = {
    ...BLANK,
    id,
    bookingId: booking.id,
    checkoutId: charge.checkoutId,
    chargeId: null,
    kind: 'charge' as const,
    status: 'settled' as const,
    amountMinor,
    tipMinor,
    currency,
    provider,
    providerReference: charge.reference ?? id,
    createdAt: unit.now,
    byName: charge.byName ?? null,
    note: charge.note ?? null,
  };
  await unit.insert(PaymentTable, [row]);
  await changePaid(unit, booking, currency, amountMinor);
  await post(unit, {
    kind: 'charge',
    booking,
    paymentId: id,
    currency,
    lines: { [provider]: amountMinor + tipMinor, [DEPOSITS]: -amountMinor, [TIPS]: -tipMinor },
  });
  const paidMinor = booking.paidMinor + (currency === booking.currency ? amountMinor : 0);
  const payment = { ...row, tenantId: unit.tenantId };
  issueAtEnd(unit, { payment, kind: 'receipt' });
  return { payment, booking: { ...booking, paidMinor } };
}

/** What is to go back of one charge. */
export interface Back extends Share {
  /** In the words of the desk, where it is by the desk. */
  readonly reason?: string | null;
  readonly byName?: string | null;
}

/** A refund is promised: a row for the worker to carry out, and the money set aside. The caller has seen that it is there. */
export async function reserveRefund(unit: Unit, booking: BookingEntity, back: Back): Promise<PaymentEntity> {
  const { charge, amountMinor, tipMinor } = back;
  const id = newId();
  const row = {
    ...BLANK,
    id,
    bookingId: booking.id,
    checkoutId: charge.checkoutId,
    chargeId: charge.id,
    kind: 'refund' as const,
    status: 'requested' as const,
    amountMinor: 0 - amountMinor,
    tipMinor: 0 - tipMinor,
    currency: charge.currency,
    provider: charge.provider,
    // The provider's own name for the refund comes with its answer; until then the row's id stands here.
    providerReference: id,
    createdAt: unit.now,
    dueAt: unit.now,
    reason: back.reason ?? null,
    byName: back.byName ?? null,
  };
  await unit.insert(PaymentTable, [row]);
  await setAside(unit, booking, { ...row, tenantId: unit.tenantId });
  return { ...row, tenantId: unit.tenantId };
}

/**
 * The money of this try has left. False when somebody else wrote that down, that it failed, or has begun another try. Whatever
 * was read before the provider was asked may be old: the booking is locked first, as by everybody, and the row read again.
 */
export async function settleRefund(
  unit: Unit,
  { id, bookingId, attempt }: PaymentEntity,
  reference: string,
): Promise<boolean> {
  const booking = await lockBooking(unit, bookingId);
  const promised = { id, status: 'requested', attempt } as const;
  const refund = await unit.findOne(PaymentTable, promised);
  if (refund === null) return false;
  const settled = { status: 'settled' as const, providerReference: reference, failure: null };
  if ((await unit.update(PaymentTable, promised, settled)) !== 1) return false;
  await changePaid(unit, booking, refund.currency, refund.amountMinor);
  const backMinor = -(refund.amountMinor + refund.tipMinor);
  await post(unit, {
    kind: 'refund-settled',
    booking,
    paymentId: id,
    currency: refund.currency,
    lines: { [IN_TRANSIT]: backMinor, [refund.provider]: -backMinor },
  });
  issueAtEnd(unit, { payment: refund, kind: 'credit-note' });
  return true;
}

/**
 * The provider refused it for good, or took back its yes: the money is the guest's deposit again, until the desk finds
 * another way. `failure` is for people; null where nobody refused it. Said of the refund as it was read: false when it is another by now, as settled
 * meanwhile, failed before, or tried again.
 */
export async function failRefund(
  unit: Unit,
  { id, bookingId, status, attempt }: PaymentEntity,
  failure: string | null,
): Promise<boolean> {
  if (status === 'failed') return false;
  const booking = await lockBooking(unit, bookingId);
  const asRead = { id, status, attempt };
  const refund = await unit.findOne(PaymentTable, asRead);
  if (refund === null) return false;
  const failed = { status: 'failed' as const, failure: failure?.slice(0, 200) ?? null };
  if ((await unit.update(PaymentTable, asRead, failed)) !== 1) return false;
  const wasGone = status === 'settled';
  if (wasGone) {
    await changePaid(unit, booking, refund.currency, -refund.amountMinor);
    // Its credit note is taken back.
    issueAtEnd(unit, { payment: refund, kind: 'receipt' });
  }
  const { amountMinor, tipMinor } = refund;
  await post(unit, {
    kind: 'refund-failed',
    booking,
    paymentId: id,
    currency: refund.currency,
    lines: {
      [wasGone ? refund.provider : IN_TRANSIT]: -(amountMinor + tipMinor),
      [DEPOSITS]: amountMinor,
      [TIPS]: tipMinor,
    },
  });
  return true;
}

/**
 * What the desk noted as handed out is with the house after all: its credit note is taken back, and it is owed to the guest
 * again, to be given the way that it was paid or another. null when it is not that refund any more.
 */
export async function takeBackHandedOut(
  unit: Unit,
  refund: PaymentEntity,
  why: string,
): Promise<PaymentEntity | null> {
  if (refund.status !== 'settled' || !(await failRefund(unit, refund, null))) return null;
  const { id, attempt, chargeId } = refund;
  const charge = chargeId === null ? null : await unit.findOne(PaymentTable, { id: chargeId });
  const owed = { provider: charge?.provider ?? refund.provider, note: why };
  await unit.update(PaymentTable, { id, status: 'failed', attempt }, owed);
  return { ...refund, ...owed, status: 'failed', failure: null };
}

/**
 * A refund that waits is given up: the guest is not to get it. What was set aside for it is the visit's money again, and the
 * house's where the visit is over. False when it is not that refund any more.
 */
export async function withdrawRefund(
  unit: Unit,
  { id, bookingId, status, attempt, provider }: PaymentEntity,
  why: string,
): Promise<boolean> {
  if (status !== 'requested' && status !== 'failed') return false;
  const booking = await lockBooking(unit, bookingId);
  const asRead = { id, status, attempt, provider };
  const refund = await unit.findOne(PaymentTable, asRead);
  if (refund === null) return false;
  const given = { status: 'withdrawn' as const, note: why, dueAt: null };
  if ((await unit.update(PaymentTable, asRead, given)) !== 1) return false;
  const { amountMinor, tipMinor, currency } = refund;
  // What failed lies with the deposits already.
  if (status === 'requested')
    await post(unit, {
      kind: 'refund-withdrawn',
      ...{ booking, paymentId: id, currency },
      lines: { [IN_TRANSIT]: -(amountMinor + tipMinor), [DEPOSITS]: amountMinor, [TIPS]: tipMinor },
    });
  // Paid too late, and its guest is choosing another time: it is theirs.
  if (!booking.rebookUntil) await keepRest(unit, booking);
  return true;
}

/**
 * A refund that failed, or was withdrawn and was made all the same, is promised again, as another try under another key; or by
 * another way than the charge's. null when it is not that try any more.
 */
export async function retryRefund(
  unit: Unit,
  { id, bookingId, attempt, status }: PaymentEntity,
  provider: string,
): Promise<PaymentEntity | null> {
  if (status !== 'failed' && status !== 'withdrawn') return null;
  const booking = await lockBooking(unit, bookingId);
  const asRead = { id, status, attempt };
  const again = {
    ...{ status: 'requested' as const, attempt: attempt + 1, provider },
    ...{ failure: null, dueAt: unit.now, failures: 0 },
  };
  const refund = await unit.findOne(PaymentTable, asRead);
  if (refund === null || (await unit.update(PaymentTable, asRead, again)) !== 1) return null;
  const now = { ...refund, ...again };
  await setAside(unit, booking, now);
  return now;
}

/**
 * A part of a promised refund went back by itself, as by somebody at the provider's dashboard: it is a row of its own, still
 * promised, and the rest is asked for as another try. null when the refund is not promised any more.
 */
export async function splitRefund(
  unit: Unit,
  refund: PaymentEntity,
  partMinor: number,
): Promise<PaymentEntity | null> {
  await lockBooking(unit, refund.bookingId);
  const amountMinor = Math.min(partMinor, -refund.amountMinor);
  const tipMinor = partMinor - amountMinor;
  const rest = {
    amountMinor: refund.amountMinor + amountMinor,
    tipMinor: refund.tipMinor + tipMinor,
    attempt: refund.attempt + 1,
  };
  const asRead = { id: refund.id, status: 'requested', attempt: refund.attempt } as const;
  if ((await unit.update(PaymentTable, asRead, rest)) !== 1) return null;
  const { tenantId, ...own } = refund;
  const id = newId();
  const part = {
    ...{ ...own, id, providerReference: id, attempt: 0 },
    ...{ amountMinor: 0 - amountMinor, tipMinor: 0 - tipMinor },
  };
  await unit.insert(PaymentTable, [part]);
  return { ...part, tenantId };
}

/**
 * A promised refund goes another way than was thought: the desk gives it, or a bank has. Throws where it is not that promise any more:
 * the caller has locked its booking and read it.
 */
export async function redirectRefund(
  unit: Unit,
  refund: PaymentEntity,
  provider: string,
  byName: string | null,
): Promise<PaymentEntity> {
  const { id, attempt } = refund;
  const asRead = { id, status: 'requested', provider: refund.provider, attempt } as const;
  if ((await unit.update(PaymentTable, asRead, { provider, byName })) !== 1)
    throw new Error(`refund ${id} was changed under its booking's lock`);
  return { ...refund, provider, byName };
}

/** What names one try of a refund to its provider: the same try twice is one refund. */
export function refundKey({ id, attempt }: Pick<PaymentEntity, 'id' | 'attempt'>): string {
  return attempt === 0 ? id : `${id}-${attempt}`;
}

/**
 * A visit is over, and its refunds are promised: what is left of its deposit is earned, as the price or as a fee.
 * Called again, it moves what has come since.
 */
export async function keepRest(unit: Unit, booking: BookingEntity): Promise<void> {
  const place = restingPlace(booking.status);
  if (place === DEPOSITS) return;
  const balances = await balancesOf(unit, booking.id, booking.currency);
  const restMinor = await freeDeposit(unit, booking, balances, booking.currency);
  await post(unit, {
    kind: place === REVENUE ? 'visit-completed' : 'fee-kept',
    booking,
    paymentId: null,
    currency: booking.currency,
    lines: { [DEPOSITS]: restMinor, [place]: -restMinor },
  });
}

/** A visit that was given up takes place after all: what was kept of its money is its guest's deposit again. */
export async function releaseKept(unit: Unit, booking: BookingEntity): Promise<void> {
  const balances = await balancesOf(unit, booking.id, booking.currency);
  const keptMinor = -(balances.get(FEES) ?? 0);
  await post(unit, {
    ...{ kind: 'no-show-undone', booking, paymentId: null, currency: booking.currency },
    lines: { [FEES]: keptMinor, [DEPOSITS]: -keptMinor },
  });
}

/** Of a payment row, what most have not. */
export const BLANK = {
  ...{ tipMinor: 0, reason: null, byName: null, note: null },
  ...{ failure: null, attempt: 0, dueAt: null, failures: 0 },
} as const;

/** Takes a refund's money from where it lies: the deposit, or what was earned with it. */
async function setAside(unit: Unit, booking: BookingEntity, refund: PaymentEntity): Promise<void> {
  const { currency } = refund;
  const amountMinor = -refund.amountMinor;
  const balances = await balancesOf(unit, booking.id, currency);
  const deposit = Math.min(amountMinor, await freeDeposit(unit, booking, balances, currency));
  const revenue = Math.min(amountMinor - deposit, -(balances.get(REVENUE) ?? 0));
  const fees = Math.min(amountMinor - deposit - revenue, -(balances.get(FEES) ?? 0));
  if (deposit + revenue + fees !== amountMinor)
    throw new Error(`booking ${booking.id} has no ${amountMinor} ${currency} to give back`);
  await post(unit, {
    kind: 'refund-requested',
    booking,
    paymentId: refund.id,
    currency,
    lines: {
      [DEPOSITS]: deposit,
      [REVENUE]: revenue,
      [FEES]: fees,
      [TIPS]: -refund.tipMinor,
      [IN_TRANSIT]: refund.amountMinor + refund.tipMinor,
    },
  });
}

/** The deposit without what guests are owed from refunds that failed. */
async function freeDeposit(
  unit: Unit,
  { id }: BookingEntity,
  balances: Balances,
  currency: string,
): Promise<number> {
  const failed = await unit.find(PaymentTable, {
    where: { bookingId: id, kind: 'refund', status: 'failed', currency },
  });
  const owed = failed.reduce((total, refund) => total - refund.amountMinor, 0);
  return -(balances.get(DEPOSITS) ?? 0) - owed;
}

/** What a booking says is paid, is of its own currency. */
async function changePaid(unit: Unit, booking: BookingEntity, currency: string, by: number): Promise<void> {
  if (currency !== booking.currency || by === 0) return;
  await unit.increment(BookingTable, { id: booking.id }, 'paidMinor', by);
}
