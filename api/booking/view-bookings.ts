import { In } from 'typeorm';
import type { BookingView, CheckoutView, Id, ItemView } from '../contract.ts';
import {
  type BookingEntity,
  BookingTable,
  type CheckoutEntity,
  CheckoutTable,
  type ItemEntity,
  ItemTable,
} from '../database/entities/booking.ts';
import { LocationTable, ResourceTable, TreatmentTable } from '../database/entities/house.ts';
import { GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';
import { isoOf } from '../schedule/local-time.ts';
import { UNPAID } from './rules.ts';

/** SQL Server takes 2,100 parameters a statement: longer lists are read in parts. */
const PART = 500;

/** Bookings with all that a person wants to see of them, in the order given. */
export async function viewBookings(
  publicUrl: string,
  scope: Scope,
  bookings: readonly BookingEntity[],
): Promise<BookingView[]> {
  const views: BookingView[] = [];
  for (let at = 0; at < bookings.length; at += PART) {
    views.push(...(await viewPart(publicUrl, scope, bookings.slice(at, at + PART))));
  }
  return views;
}

/** One booking as a person sees it; null when the tenant has no such booking. */
export async function viewBooking(publicUrl: string, scope: Scope, id: Id): Promise<BookingView | null> {
  const booking = await scope.findOne(BookingTable, { id });
  if (booking === null) return null;
  const [view] = await viewBookings(publicUrl, scope, [booking]);
  return view ?? null;
}

async function viewPart(
  publicUrl: string,
  scope: Scope,
  bookings: readonly BookingEntity[],
): Promise<BookingView[]> {
  if (bookings.length === 0) return [];
  const bookingIds = bookings.map((one) => one.id);
  const items = await scope.find(ItemTable, {
    where: { bookingId: In(bookingIds) },
    order: { position: 'ASC' },
  });
  const guestIds = [...new Set(bookings.map((one) => one.guestId))];
  const guests = byId(await scope.find(GuestTable, { where: { id: In(guestIds) } }));
  const checkouts = await scope.find(CheckoutTable, { where: { bookingId: In(bookingIds) } });
  const zones = byId(await scope.find(LocationTable));
  const names: Names = {
    treatments: byId(await scope.find(TreatmentTable)),
    resources: byId(await scope.find(ResourceTable)),
  };
  return bookings.map((booking) => {
    const guest = guests.get(booking.guestId);
    return {
      ...ownFields(booking),
      timeZone: zones.get(booking.locationId)?.timeZone ?? 'UTC',
      guest: { id: booking.guestId, name: guest?.name ?? null, phone: guest?.phone ?? null },
      items: items.filter((item) => item.bookingId === booking.id).map((item) => itemView(item, names)),
      checkout: checkoutView(
        publicUrl,
        checkouts.find((one) => one.bookingId === booking.id),
      ),
    };
  });
}

function ownFields(booking: BookingEntity) {
  const { tenantId: _, guestId: __, requestKey: ___, ...shown } = booking;
  return {
    ...shown,
    startsAt: isoOf(booking.startsAt),
    endsAt: isoOf(booking.endsAt),
    heldUntil: UNPAID.includes(booking.status) ? isoOrNull(booking.heldUntil) : null,
    createdAt: isoOf(booking.createdAt),
    checkedInAt: isoOrNull(booking.checkedInAt),
  };
}

interface Names {
  readonly treatments: ReadonlyMap<Id, { readonly name: string; readonly category: string }>;
  readonly resources: ReadonlyMap<Id, { readonly name: string }>;
}

function itemView(item: ItemEntity, names: Names): ItemView {
  const treatment = names.treatments.get(item.treatmentId);
  return {
    id: item.id,
    treatmentId: item.treatmentId,
    treatmentName: treatment?.name ?? '',
    category: treatment?.category ?? '',
    durationMinutes: item.durationMinutes,
    startsAt: isoOf(item.startsAt),
    endsAt: isoOf(item.endsAt),
    bufferBeforeMinutes: item.bufferBeforeMinutes,
    bufferAfterMinutes: item.bufferAfterMinutes,
    therapistId: item.therapistId,
    therapistName: names.resources.get(item.therapistId)?.name ?? '',
    roomId: item.roomId,
    roomName: names.resources.get(item.roomId)?.name ?? '',
    priceMinor: item.priceMinor,
  };
}

function checkoutView(publicUrl: string, checkout: CheckoutEntity | undefined): CheckoutView | null {
  if (!checkout) return null;
  const { token, status, amountMinor } = checkout;
  return { token, url: `${publicUrl}/pay/${token}`, status, amountMinor };
}

function byId<T extends { readonly id: Id }>(rows: readonly T[]): Map<Id, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : isoOf(at);
}
