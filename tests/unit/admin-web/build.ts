import type {
  AgreedTerms,
  BookingView,
  CalendarColumn,
  CalendarDay,
  ItemView,
  LiveEvent,
  Stretch,
} from '../../../api/contract.ts';

/** A treatment with Mara, 10:00–11:00 in Lisbon on a winter's day. */
export function anItem(part: Partial<ItemView> = {}): ItemView {
  return {
    id: 'item-1',
    treatmentId: 'treatment-1',
    treatmentName: 'Swedish massage',
    category: 'Massage',
    part: 0,
    durationMinutes: 60,
    startsAt: '2026-11-24T10:00:00Z',
    endsAt: '2026-11-24T11:00:00Z',
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 10,
    roomBufferBeforeMinutes: 0,
    roomBufferAfterMinutes: 10,
    therapistId: 'mara',
    therapistName: 'Mara',
    genderWish: null,
    roomId: 'room-1',
    roomName: 'Room 1',
    equipmentIds: [],
    addOns: [],
    priceMinor: 8000,
    ...part,
  };
}

const TERMS: AgreedTerms = {
  depositPercent: 100,
  freeCancellationHours: 24,
  lateFeePercent: 100,
  noShowFeePercent: 100,
  maxMoves: 2,
  moveUntilHours: 24,
  versionIds: [],
};

/** A confirmed, paid visit of one item, starting and ending with it. */
export function aBooking(part: Partial<BookingView> = {}): BookingView {
  const items = part.items ?? [anItem()];
  return {
    id: 'booking-1',
    code: 'K7M4PX',
    version: 1,
    status: 'confirmed',
    locationId: 'harbour',
    timeZone: 'Europe/Lisbon',
    guest: { id: 'guest-1', name: 'Ana Costa', phone: '+351 915 550 130' },
    conversationId: null,
    channel: 'webchat',
    people: 1,
    startsAt: items[0]?.startsAt ?? '2026-11-24T10:00:00Z',
    endsAt: items.at(-1)?.endsAt ?? '2026-11-24T11:00:00Z',
    items,
    currency: 'EUR',
    totalMinor: 8000,
    dueMinor: 8000,
    paidMinor: 8000,
    terms: TERMS,
    acceptedAt: null,
    acceptedThrough: null,
    moves: 0,
    seriesId: null,
    exception: null,
    heldUntil: null,
    checkout: null,
    createdAt: '2026-11-20T10:00:00Z',
    checkedInAt: null,
    cancelReason: null,
    lateMinutes: null,
    forName: null,
    ...part,
  };
}

/** A booking of one item between two instants. */
export function aVisit(startsAt: string, endsAt: string, part: Partial<BookingView> = {}): BookingView {
  return aBooking({ items: [anItem({ startsAt, endsAt })], ...part });
}

export function aColumn(id: string, works: readonly Stretch[] = []): CalendarColumn {
  const therapist = { id, name: id, gender: 'female', skills: [], locationIds: ['harbour'] } as const;
  return { therapist, works, breaks: [], timeOff: [] };
}

/** 24 November 2026 in Lisbon, closed and empty, at sequence 100. */
export function aDay(part: Partial<CalendarDay> = {}, timeZone = 'Europe/Lisbon'): CalendarDay {
  const location = {
    id: 'harbour',
    name: 'Harbour house',
    address: '',
    phone: '',
    timeZone,
    openingHours: [],
    holidayCalendar: null,
  };
  return { location, date: '2026-11-24', open: null, columns: [], bookings: [], sequence: 100, ...part };
}

export function anEvent(sequence: number, booking: BookingView | null): LiveEvent {
  return { sequence, type: 'booking-confirmed', at: '2026-11-24T09:00:00Z', booking };
}
