import { In } from 'typeorm';
import { REAL } from '../booking/rules.ts';
import {
  BookingTable,
  type CheckoutEntity,
  CheckoutTable,
  PaymentTable,
} from '../database/entities/booking.ts';
import type { Scope } from '../database/scope.ts';
import { moneyOf } from '../payments/view-payment.ts';

/** SQL Server takes 2,100 parameters a statement. */
const PART = 500;

/** What can be paid by link is for a booked visit, never more than it still costs, and one page for each purpose. */
export async function paymentLinks(scope: Scope): Promise<string[]> {
  const open = await scope.find(CheckoutTable, {
    where: { purpose: In(['balance', 'tip']), status: In(['open', 'failed']) },
    order: { id: 'ASC' },
  });
  const found: string[] = [];
  for (let at = 0; at < open.length; at += PART)
    found.push(...(await notDue(scope, open.slice(at, at + PART))));
  return [...found, ...twice(open)];
}

async function notDue(scope: Scope, open: readonly CheckoutEntity[]): Promise<string[]> {
  const bookingId = In([...new Set(open.map((one) => one.bookingId))]);
  const bookings = new Map(
    (await scope.find(BookingTable, { where: { id: bookingId } })).map((one) => [one.id, one]),
  );
  const payments = await scope.find(PaymentTable, { where: { bookingId } });
  return open.flatMap(({ id, bookingId: of, purpose, amountMinor }) => {
    const booking = bookings.get(of);
    if (!booking || !REAL.includes(booking.status)) return [`link ${id} can be paid for a visit that is off`];
    const own = payments.filter((one) => one.bookingId === of);
    const { toPayMinor } = moneyOf(booking, own);
    return purpose === 'balance' && amountMinor > toPayMinor
      ? [`link ${id} is for ${amountMinor}, its visit still costs ${toPayMinor}`]
      : [];
  });
}

function twice(open: readonly CheckoutEntity[]): string[] {
  const seen = new Set<string>();
  return open.flatMap(({ id, bookingId, purpose }) => {
    const key = `${bookingId} ${purpose}`;
    if (seen.has(key)) return [`link ${id} is not the only ${purpose} of its visit`];
    seen.add(key);
    return [];
  });
}
