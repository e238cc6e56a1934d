import { In } from 'typeorm';
import { viewBookings } from '../booking/view-bookings.ts';
import type { BookingView, Id, ReceiptView } from '../contract.ts';
import type { Core } from '../core.ts';
import { BookingTable } from '../database/entities/booking.ts';
import { type Scope, tenantScope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';
import { receiptUrl } from './receipt/receipt-link.ts';

const AT_MOST = 10;

interface Paid {
  readonly bookingId: Id;
  readonly paidMinor: number;
  readonly refundedMinor: number;
  readonly paidAt: number;
}

/** What a guest paid, visit by visit, and what went back; who paid last comes first. At most 10. */
export async function receipts(core: Core, tenantId: Id, guestId: Id): Promise<readonly ReceiptView[]> {
  const found = await core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const paid = (await paidBy(scope, guestId)).slice(0, AT_MOST);
    const ids = paid.map(({ bookingId }) => bookingId);
    const bookings = ids.length === 0 ? [] : await scope.find(BookingTable, { where: { id: In(ids) } });
    const views = new Map((await viewBookings(core, scope, bookings)).map((view) => [view.id, view]));
    return paid.flatMap((one) => receiptOf(one, views.get(one.bookingId)));
  });
  return Promise.all(
    found.map(async (one) => ({
      ...one,
      url: await receiptUrl(core, { tenantId, bookingId: one.bookingId }, one.code),
    })),
  );
}

/** The last payment first. */
async function paidBy(scope: Scope, guestId: Id): Promise<Paid[]> {
  const rows = await scope.rows<{
    booking_id: Id;
    charged: number | string;
    refunded: number | string;
    paid_at: number | string;
  }>(
    `SELECT payment.booking_id, SUM(CASE WHEN payment.kind = 'charge' THEN payment.amount_minor ELSE 0 END) AS charged,
      SUM(CASE WHEN payment.kind = 'refund' THEN -payment.amount_minor ELSE 0 END) AS refunded,
      MAX(CASE WHEN payment.kind = 'charge' THEN payment.created_at ELSE 0 END) AS paid_at
      FROM payment JOIN booking ON booking.id = payment.booking_id
      WHERE payment.tenant_id = ? AND booking.guest_id = ? AND payment.status = 'settled'
      GROUP BY payment.booking_id`,
    [scope.tenantId, guestId],
  );
  return rows
    .map((row) => ({
      bookingId: row.booking_id,
      paidMinor: Number(row.charged),
      refundedMinor: Number(row.refunded),
      paidAt: Number(row.paid_at),
    }))
    .toSorted((a, b) => b.paidAt - a.paidAt);
}

function receiptOf(
  { bookingId, paidMinor, refundedMinor, paidAt }: Paid,
  view?: BookingView,
): Omit<ReceiptView, 'url'>[] {
  if (!view) return [];
  const { code, startsAt, timeZone, currency, items } = view;
  const treatmentNames = [...new Set(items.map((item) => item.treatmentName))];
  return [
    {
      bookingId,
      code,
      startsAt,
      timeZone,
      treatmentNames,
      currency,
      paidMinor,
      refundedMinor,
      paidAt: isoOf(paidAt),
    },
  ];
}
