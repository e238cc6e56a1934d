import { viewBooking } from '../../booking/view-bookings.ts';
import type { BookingView, Location, Tenant } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { type PaymentEntity, PaymentTable } from '../../database/entities/booking.ts';
import { GuestTable } from '../../database/entities/people.ts';
import { tenantScope } from '../../database/scope.ts';
import { loadHouse } from '../../tenants/load-house.ts';
import type { ReceiptClaims } from './receipt-link.ts';

/** All that a receipt tells, as it is now: whoever was forgotten has no name on it any more. */
export interface Receipt {
  readonly tenant: Tenant;
  readonly location: Location | null;
  readonly booking: BookingView;
  /** Charges and refunds that took place, oldest first; refunds are less than nothing. */
  readonly payments: readonly Pick<PaymentEntity, 'kind' | 'amountMinor' | 'createdAt' | 'provider'>[];
  /** BCP 47, of the guest. */
  readonly locale: string;
  readonly madeAt: number;
}

/** null where nothing was paid, or the booking has another code. */
export async function readReceipt(
  core: Core,
  { tenantId, bookingId }: ReceiptClaims,
  code: string,
): Promise<Receipt | null> {
  const found = await core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const booking = await viewBooking(core, scope, bookingId);
    if (booking === null || booking.code !== code) return null;
    const payments = await scope.find(PaymentTable, {
      where: { bookingId, status: 'settled' },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const guest = await scope.findOne(GuestTable, { id: booking.guest.id });
    return payments.length === 0 ? null : { booking, payments, guest };
  });
  if (found === null) return null;
  const { tenant, locations } = await loadHouse(core, tenantId);
  return {
    tenant,
    location: locations.find(({ id }) => id === found.booking.locationId) ?? null,
    booking: found.booking,
    payments: found.payments,
    locale: found.guest?.locale ?? tenant.locale,
    madeAt: core.now(),
  };
}

/** The language of the guest whose link has ended. */
export async function localeOfLink(core: Core, { tenantId, bookingId }: ReceiptClaims): Promise<string> {
  const locale = await core.database.run(async (db) => {
    const scope = tenantScope(db, tenantId);
    const booking = await viewBooking(core, scope, bookingId);
    return booking && (await scope.findOne(GuestTable, { id: booking.guest.id }))?.locale;
  });
  return locale ?? 'en';
}
