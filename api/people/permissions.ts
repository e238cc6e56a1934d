import type { BookingDetail, BookingView, CalendarDay, LiveEvent, Role } from '../contract.ts';
import type { StaffMember } from './sessions.ts';

/** What a member of staff may do. */
export type Permission =
  | 'see-calendar'
  | 'see-money'
  | 'see-conversations'
  /** What guests said of all visits, not only of those one gave. */
  | 'see-all-feedback'
  /** Speaks for the house: takes a talk over, writes in it, tries a failed message again or puts it away. */
  | 'answer-guests'
  | 'change-visits'
  /** Takes and gives back guests' money, and closes the day. */
  | 'handle-money'
  /** Has what a payment provider told acted on again, or puts it away. */
  | 'settle-payments'
  | 'check-in'
  /** Which records and chats are one guest's. */
  | 'join-guests'
  /** Who is away and when the house is closed; and other times for the visits that it hits. */
  | 'change-rota'
  /** All that the house sells, when and by whom. */
  | 'change-house';

const DESK: readonly Permission[] = [
  'see-calendar',
  'see-money',
  'see-conversations',
  'see-all-feedback',
  'answer-guests',
  'change-visits',
  'handle-money',
  'check-in',
  'join-guests',
  'change-rota',
];
const EVERYTHING: readonly Permission[] = [...DESK, 'change-house', 'settle-payments'];

const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: EVERYTHING,
  manager: EVERYTHING,
  desk: DESK,
  therapist: ['see-calendar'],
};

export function may(role: Role, permission: Permission): boolean {
  return PERMISSIONS[role].includes(permission);
}

/** A visit as this person may see it: a therapist only their own, without money. null is not at all. */
export function seenBy(staff: StaffMember, booking: BookingView): BookingView | null {
  if (may(staff.role, 'see-money')) return booking;
  if (!booking.items.some((item) => item.therapistId === staff.therapistId)) return null;
  return {
    ...booking,
    guest: { ...booking.guest, phone: null },
    totalMinor: 0,
    dueMinor: 0,
    paidMinor: 0,
    cardFeeMinor: null,
    cardFees: null,
    processing: null,
    checkout: null,
    items: booking.items.map((item) => ({ ...item, priceMinor: 0 })),
  };
}

/** An event as this person may see it; null when it is about a visit that they may not. */
export function eventSeenBy(staff: StaffMember, event: LiveEvent): LiveEvent | null {
  if (event.booking === null) {
    const { conversation, ...rest } = event;
    return conversation === undefined || may(staff.role, 'see-conversations') ? event : rest;
  }
  const booking = seenBy(staff, event.booking);
  return booking && { ...event, booking };
}

/** A day as this person may see it: a therapist sees their own column. */
export function daySeenBy(staff: StaffMember, day: CalendarDay): CalendarDay {
  if (may(staff.role, 'see-money')) return day;
  return {
    ...day,
    columns: day.columns.filter((column) => column.therapist.id === staff.therapistId),
    bookings: day.bookings.flatMap((booking) => seenBy(staff, booking) ?? []),
  };
}

/** A visit's detail as this person may see it. */
export function detailSeenBy(staff: StaffMember, detail: BookingDetail): BookingDetail | null {
  const booking = seenBy(staff, detail.booking);
  if (booking === null) return null;
  return {
    ...detail,
    booking,
    payments: may(staff.role, 'see-money') ? detail.payments : [],
    money: may(staff.role, 'see-money') ? detail.money : null,
    paymentLink: may(staff.role, 'see-money') ? detail.paymentLink : null,
    card: may(staff.role, 'see-money') ? detail.card : null,
    cardFee: may(staff.role, 'see-money') ? detail.cardFee : null,
    noShow: may(staff.role, 'see-money') ? detail.noShow : null,
    undoNoShow: may(staff.role, 'see-money') ? detail.undoNoShow : null,
    transcript: may(staff.role, 'see-conversations') ? detail.transcript : [],
  };
}
