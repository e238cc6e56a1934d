import type {
  BookingDetail,
  BookingView,
  CalendarDay,
  EventType,
  House,
  HouseSheet,
  Id,
  LiveEvent,
  Role,
} from '../contract.ts';
import type { LoggedEvent } from '../live/read-events.ts';
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
  /** Finds guests, reads and writes ordinary notes of them, writes down what they agree to. */
  | 'keep-guests'
  /** Notes of guests' health: each reading is in the log. */
  | 'see-health-notes'
  /** Hands a guest all that is known of them, and has them forgotten. */
  | 'handle-privacy'
  /** Who is away and when the house is closed; and other times for the visits that it hits. */
  | 'change-rota'
  /** All that the house sells, when and by whom. */
  | 'change-house'
  /** How the house does: figures of any range of days. */
  | 'see-insight'
  /** Who did what: the log with names. */
  | 'see-log'
  /** Who may sign in, as what and where; whose sessions end. */
  | 'manage-access';

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
  'keep-guests',
  'change-rota',
];
const EVERYTHING: readonly Permission[] = [
  ...DESK,
  'change-house',
  'settle-payments',
  'see-health-notes',
  'handle-privacy',
  'see-insight',
  'see-log',
  'manage-access',
];

const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: EVERYTHING,
  manager: EVERYTHING,
  desk: DESK,
  therapist: ['see-calendar'],
};

export function may(role: Role, permission: Permission): boolean {
  return PERMISSIONS[role].includes(permission);
}

/** Does a location concern this person? Who is bound to none is at home in all. */
export function isTheirs(
  { locationIds }: { readonly locationIds?: readonly Id[] | null },
  locationId: Id,
): boolean {
  return locationIds == null || locationIds.includes(locationId);
}

interface Held {
  readonly locationId: Id;
  readonly items: readonly { readonly therapistId: Id }[];
}

/** Is it a visit of theirs to see? It is at a location of theirs, and a therapist sees those that they give. */
export function maySee(staff: StaffMember, { locationId, items }: Held): boolean {
  if (!isTheirs(staff, locationId)) return false;
  return may(staff.role, 'see-money') || items.some((item) => item.therapistId === staff.therapistId);
}

/** A visit as this person may see it: a therapist without money. null is not at all. */
export function seenBy(staff: StaffMember, booking: BookingView): BookingView | null {
  if (!maySee(staff, booking)) return null;
  if (may(staff.role, 'see-money')) return booking;
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

/** Events whose very kind tells of money. */
function isOfMoney(type: EventType | 'visit-changed'): boolean {
  return /^(payment|refund|dispute|card|day-closed)/.test(type);
}

/** About no booking, and yet what a therapist is shown may be another: their hours, the name of a guest. */
const READ_AGAIN: ReadonlySet<string> = new Set<EventType>([
  'house-changed',
  'guests-merged',
  'guests-parted',
  'guest-forgotten',
]);

/**
 * An event as this person may see it; null when it is none of theirs. Who is bound to locations is told of the visits there, and
 * when one was moved away. A therapist is told of their own visits and when they were taken from them, of the house's hours, and of
 * nothing else; and that a visit changed, not that money did.
 */
export function eventSeenBy(
  staff: StaffMember,
  { event, formerly, formerlyAt }: LoggedEvent,
): LiveEvent | null {
  const { sequence, at } = event;
  if (may(staff.role, 'see-money') && may(staff.role, 'see-conversations')) {
    if (event.booking === null || isTheirs(staff, event.booking.locationId)) return event;
    if (formerlyAt === null || !isTheirs(staff, formerlyAt)) return null;
    return { sequence, type: event.type, at, booking: null, gone: event.booking.id };
  }
  const type = isOfMoney(event.type) || event.booking === null ? 'visit-changed' : event.type;
  if (event.booking === null)
    return READ_AGAIN.has(event.type)
      ? { sequence, type: event.type === 'house-changed' ? event.type : type, at, booking: null }
      : null;
  const booking = seenBy(staff, event.booking);
  if (booking !== null) return { sequence, type, at, booking };
  if (staff.therapistId === null || !formerly.includes(staff.therapistId)) return null;
  return { sequence, type, at, booking: null, gone: event.booking.id };
}

/** Those of one tenant with the same key are sent the same of every event. */
export function eventViewOf({ role, therapistId, locationIds }: StaffMember): string {
  const whose = may(role, 'see-money') && may(role, 'see-conversations') ? 'all' : `of ${therapistId}`;
  return locationIds === null ? whose : `${whose} at ${locationIds.toSorted().join(' ')}`;
}

/**
 * What somebody is to the house, in one text: of two that differ, each sees another house. Told with the session and by a live line,
 * so that a page which was away knows that it shows what another saw.
 */
export function standingOf({ id, role, therapistId, locationIds }: StaffMember): string {
  const where = locationIds === null ? 'everywhere' : ['at', ...locationIds.toSorted()].join(' ');
  return [id, role, therapistId ?? 'none', where].join(' ');
}

/** The house as this person may see it: their locations, and how much the desk may give back is nothing to who sees no money. */
export function houseSeenBy(staff: StaffMember, house: House): House {
  const theirs = staff.locationIds === null ? house : houseAt(staff, house);
  if (may(staff.role, 'see-money')) return theirs;
  const { deskRefundMinor: _, messageMicros: __, ...policy } = theirs.tenant.policy;
  return { ...theirs, tenant: { ...theirs.tenant, policy } };
}

/** People and treatments are the house's. */
function houseAt(staff: StaffMember, house: House): House {
  return {
    ...house,
    therapists: house.therapists.map((one) => ({
      ...one,
      locationIds: one.locationIds.filter((id) => isTheirs(staff, id)),
    })),
    locations: house.locations.filter(({ id }) => isTheirs(staff, id)),
    rooms: house.rooms.filter(({ locationId }) => isTheirs(staff, locationId)),
    equipment: house.equipment.filter(({ locationId }) => isTheirs(staff, locationId)),
  };
}

/** The same of what can be changed. Of therapists' weeks all lines: who works elsewhere cannot work here. */
export function sheetSeenBy(staff: StaffMember, sheet: HouseSheet): HouseSheet {
  if (staff.locationIds === null) return sheet;
  const rooms = sheet.rooms.filter(({ locationId }) => isTheirs(staff, locationId));
  const equipment = sheet.equipment.filter(({ locationId }) => isTheirs(staff, locationId));
  const here = sheet.rotas.filter(({ lines }) => lines.some((line) => isTheirs(staff, line.locationId)));
  const resources = new Set([...rooms, ...equipment].map(({ id }) => id));
  for (const { therapistId } of here) resources.add(therapistId);
  return {
    ...sheet,
    ...{ rooms, equipment },
    locations: sheet.locations.filter(({ id }) => isTheirs(staff, id)),
    // Why somebody is away who never works here is nobody's here.
    timeOff: sheet.timeOff.filter(({ resourceId }) => resources.has(resourceId)),
    closures: sheet.closures.filter(({ locationId }) => isTheirs(staff, locationId)),
  };
}

/** A day as this person may see it: a therapist sees their own column. null for a location that is none of theirs. */
export function daySeenBy(staff: StaffMember, day: CalendarDay): CalendarDay | null {
  if (!isTheirs(staff, day.location.id)) return null;
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
    history: may(staff.role, 'see-money')
      ? detail.history
      : detail.history.filter(({ type }) => !isOfMoney(type)),
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
