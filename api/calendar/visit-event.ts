import type { BookingStatus, BookingView } from '../contract.ts';
import { firstNameOf } from '../people/first-name.ts';
import { staffVisit } from '../staff-chat/staff-visits.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { CalendarEvent } from './write-calendar.ts';

interface Told {
  readonly booking: BookingView;
  readonly book: HouseBook;
  readonly words: CalendarWords;
  /** When the visit was last changed, in milliseconds since the epoch. */
  readonly changedAt: number;
}

const STATUS: Readonly<Record<BookingStatus, CalendarEvent['status']>> = {
  held: 'tentative',
  'awaiting-payment': 'tentative',
  confirmed: 'confirmed',
  'checked-in': 'confirmed',
  'in-treatment': 'confirmed',
  completed: 'confirmed',
  'no-show': 'confirmed',
  cancelled: 'cancelled',
  expired: 'cancelled',
};

/** A visit in its guest's own calendar: what is booked, with whom, where, and the code to come in with. */
export function guestEvent({ booking, book, words, changedAt }: Told, chatUrl: string | null): CalendarEvent {
  const treatments = [...new Set(booking.items.map(({ treatmentName }) => treatmentName))].join(' + ');
  const names = [...new Set(booking.items.map(({ therapistName }) => therapistName))].filter(Boolean);
  const isOff = STATUS[booking.status] === 'cancelled';
  return {
    ...timesOf(booking, book, changedAt),
    summary: [treatments, book.house.tenant.name].filter(Boolean).join(' · '),
    place: placeOf(booking, book),
    description: [
      ...(names.length > 0 ? [words.with(names.join(', '))] : []),
      ...(booking.people > 1 ? [words.people(booking.people)] : []),
      ...(isOff ? [] : [words.code(booking.code), words.changes]),
      ...(chatUrl === null ? [] : [chatUrl]),
    ],
    url: chatUrl,
  };
}

/**
 * A visit in the calendar of a therapist who gives some of it: their own part, the guest by first name, what and where.
 * null where nothing of it is theirs.
 */
export function therapistEvent(
  { booking, book, words, changedAt }: Told,
  therapistId: string,
): CalendarEvent | null {
  const own = staffVisit(booking, therapistId);
  if (own === null) return null;
  const place = placeOf(booking, book);
  return {
    ...timesOf(booking, book, changedAt),
    startsAt: Date.parse(own.startsAt),
    endsAt: Date.parse(own.endsAt),
    summary: [firstNameOf(own.guestName) ?? words.guest, own.treatmentName].join(' · '),
    place: { ...place, name: [own.roomName, place.name].filter(Boolean).join(', ') },
    description: [...own.addOnNames, ...(own.people > 1 ? [words.people(own.people)] : [])],
    url: null,
  };
}

function timesOf(
  { id, version, status, startsAt, endsAt }: BookingView,
  { house }: HouseBook,
  changedAt: number,
) {
  return {
    // Of the spa, not of its house: a visit may be moved to another.
    uid: `${id}@${house.tenant.id}`,
    sequence: version,
    changedAt,
    status: STATUS[status],
    startsAt: Date.parse(startsAt),
    endsAt: Date.parse(endsAt),
  };
}

function placeOf({ locationId }: BookingView, book: HouseBook): CalendarEvent['place'] {
  const location = book.location(locationId)?.location;
  return {
    name: location?.name ?? '',
    address: location?.address ?? '',
    coordinates: location?.coordinates ?? null,
  };
}
