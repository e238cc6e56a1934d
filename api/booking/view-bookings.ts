import { In } from 'typeorm';
import type { BookingView, CheckoutView, Id, ItemView, ProcessingPayment } from '../contract.ts';
import type { Core } from '../core.ts';
import {
  type BookingEntity,
  BookingTable,
  type CheckoutEntity,
  CheckoutTable,
  type ItemEntity,
  ItemTable,
} from '../database/entities/booking.ts';
import { GuestTable } from '../database/entities/people.ts';
import type { Scope } from '../database/scope.ts';
import { isFirst } from '../payments/open-checkout.ts';
import { processingOf } from '../payments/under-way.ts';
import { type Guest, openGuest } from '../people/guest-record.ts';
import { isoOf } from '../schedule/local-time.ts';
import { type HouseBook, openBook } from '../tenants/house-book.ts';
import { UNPAID } from './rules.ts';
import { cardFees, termsOf } from './terms.ts';

/** SQL Server takes 2,100 parameters a statement: longer lists are read in parts. */
const PART = 500;

/** Bookings with all that a person wants to see of them, in the order given. */
export async function viewBookings(
  core: Core,
  scope: Scope,
  bookings: readonly BookingEntity[],
): Promise<BookingView[]> {
  const views: BookingView[] = [];
  for (let at = 0; at < bookings.length; at += PART) {
    views.push(...(await viewPart(core, scope, bookings.slice(at, at + PART))));
  }
  return views;
}

/** One booking as a person sees it; null when the tenant has no such booking. */
export async function viewBooking(core: Core, scope: Scope, id: Id): Promise<BookingView | null> {
  const booking = await scope.findOne(BookingTable, { id });
  return booking === null ? null : viewOne(core, scope, booking);
}

/** A booking that was read already, as a person sees it. */
export async function viewOne(
  core: Core,
  scope: Scope,
  booking: BookingEntity,
  known: HouseBook | null = null,
): Promise<BookingView> {
  const guest = await scope.findOne(GuestTable, { id: booking.guestId });
  const checkouts = await scope.findAll(CheckoutTable, { bookingId: booking.id });
  return viewOf(core, known ?? (await openBook(core, scope.tenantId)), booking, {
    items: await scope.findAll(ItemTable, { bookingId: booking.id }),
    guest: guest && openGuest(core.seals, guest),
    checkout: newest(checkouts),
    processing: (await processingOf(scope, checkouts)).get(booking.id) ?? null,
  });
}

async function viewPart(
  core: Core,
  scope: Scope,
  bookings: readonly BookingEntity[],
): Promise<BookingView[]> {
  if (bookings.length === 0) return [];
  const bookingIds = bookings.map((one) => one.id);
  const items = by(await scope.find(ItemTable, { where: { bookingId: In(bookingIds) } }), 'bookingId');
  const pages = await scope.find(CheckoutTable, { where: { bookingId: In(bookingIds) } });
  const checkouts = by(pages, 'bookingId');
  const processing = await processingOf(scope, pages);
  const guestIds = [...new Set(bookings.map((one) => one.guestId))];
  const guests = by(await scope.find(GuestTable, { where: { id: In(guestIds) } }), 'id');
  const book = await openBook(core, scope.tenantId);
  return bookings.map((booking) => {
    const guest = guests.get(booking.guestId)?.[0];
    return viewOf(core, book, booking, {
      items: items.get(booking.id) ?? [],
      guest: guest ? openGuest(core.seals, guest) : null,
      checkout: newest(checkouts.get(booking.id) ?? []),
      processing: processing.get(booking.id) ?? null,
    });
  });
}

/** What a booking's view is made of beside its own row. */
export interface BookingParts {
  readonly items: readonly Omit<ItemEntity, 'tenantId'>[];
  readonly guest: (Pick<Guest, 'name' | 'phone'> & { readonly locale?: string | null }) | null;
  readonly checkout: CheckoutEntity | null;
  /** None where none can be yet. */
  readonly processing?: ProcessingPayment | null;
}

/** A booking as a person sees it, of rows at hand. */
export function viewOf(
  { publicUrl }: Pick<Core, 'publicUrl'>,
  book: HouseBook,
  booking: BookingEntity,
  { items, guest, checkout, processing = null }: BookingParts,
): BookingView {
  return {
    ...ownFields(booking),
    timeZone: book.location(booking.locationId)?.location.timeZone ?? 'UTC',
    guest: {
      ...{ id: booking.guestId, name: guest?.name ?? null, phone: guest?.phone ?? null },
      locale: guest?.locale ?? null,
    },
    items: items.toSorted((a, b) => a.position - b.position).map((item) => itemView(item, book)),
    checkout: checkout && checkoutView(publicUrl, checkout),
    processing,
  };
}

/** Of those that confirm a visit. What is paid on top shows in its money. */
function newest(checkouts: readonly CheckoutEntity[]): CheckoutEntity | null {
  const first = checkouts.filter(isFirst);
  return first.toSorted((a, b) => a.createdAt - b.createdAt).at(-1) ?? null;
}

function by<T, K extends keyof T>(rows: readonly T[], key: K): Map<T[K], T[]> {
  const groups = new Map<T[K], T[]>();
  for (const row of rows) groups.set(row[key], [...(groups.get(row[key]) ?? []), row]);
  return groups;
}

function ownFields(booking: BookingEntity) {
  const { tenantId: _, guestId: __, rebookOfferedAt: ___, checkInReason: ____, ...known } = booking;
  // What reminders go by: it changes without an event, and is nobody's to see.
  const { remindAt: _____, toldAt: ______, askedAt: _______, ...shown } = known;
  return {
    ...shown,
    startsAt: isoOf(booking.startsAt),
    endsAt: isoOf(booking.endsAt),
    heldUntil: UNPAID.includes(booking.status) ? isoOrNull(booking.heldUntil) : null,
    createdAt: isoOf(booking.createdAt),
    checkedInAt: isoOrNull(booking.checkedInAt),
    attendsAt: isoOrNull(booking.attendsAt ?? null),
    acceptedAt: isoOrNull(booking.acceptedAt),
    terms: termsOf(booking),
    cardFees: cardFees(booking),
    rebookUntil: isoOrNull(booking.rebookUntil ?? null),
  };
}

function itemView(
  { tenantId: _, bookingId: __, position: ___, ...item }: ViewedItem,
  book: HouseBook,
): ItemView {
  const treatment = book.treatments.get(item.treatmentId);
  return {
    ...item,
    treatmentName: treatment?.name ?? '',
    category: treatment?.category ?? '',
    startsAt: isoOf(item.startsAt),
    endsAt: isoOf(item.endsAt),
    therapistName: book.resources.get(item.therapistId)?.name ?? '',
    roomName: book.resources.get(item.roomId)?.name ?? '',
  };
}

type ViewedItem = Omit<ItemEntity, 'tenantId'> & Partial<Pick<ItemEntity, 'tenantId'>>;

function checkoutView(publicUrl: string, { token, status, amountMinor }: CheckoutEntity): CheckoutView {
  return { token, url: `${publicUrl}/pay/${token}`, status, amountMinor };
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : isoOf(at);
}
