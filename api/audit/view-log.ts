import { type EntitySchema, In } from 'typeorm';
import type { Id, LogEntry } from '../contract.ts';
import {
  type BookingEntity,
  BookingTable,
  type EventEntity,
  EventTable,
  type PaymentEntity,
  PaymentTable,
} from '../database/entities/booking.ts';
import {
  ClosureTable,
  LocationTable,
  ResourceTable,
  TimeOffTable,
  TreatmentTable,
} from '../database/entities/house.ts';
import { GuestMergeTable } from '../database/entities/identities.ts';
import { ConversationTable, type GuestEntity, GuestTable, StaffTable } from '../database/entities/people.ts';
import type { Scope, TenantRow } from '../database/scope.ts';
import { ERASED } from '../people/erase-guest.ts';
import { isoOf } from '../schedule/local-time.ts';
import { kindOf } from './log-kinds.ts';

/** All that the events speak of, as it is now. */
interface Known {
  readonly bookings: ReadonlyMap<Id, BookingEntity>;
  readonly payments: ReadonlyMap<Id, PaymentEntity>;
  /** By any id that ever was theirs: who was merged is who they are now. */
  readonly guests: ReadonlyMap<Id, GuestEntity>;
  readonly guestOfTalk: ReadonlyMap<Id, Id>;
  readonly guestOfMerge: ReadonlyMap<Id, Id>;
  readonly zones: ReadonlyMap<Id, string>;
  /** Of the team, its rooms, treatments and houses. */
  readonly names: ReadonlyMap<Id, string>;
  /** The last moves that the desk said why of: the visit keeps one reason. */
  readonly explained: ReadonlySet<number>;
}

/** Events as the log shows them. Names and words are read where a guest's erasure takes them away: no event has any. */
export async function viewEvents(scope: Scope, events: readonly EventEntity[]): Promise<LogEntry[]> {
  const known = await look(scope, events);
  return events.map((event) => viewEvent(known, event));
}

function viewEvent(known: Known, event: EventEntity): LogEntry {
  const { sequence, type, at, data, actorKind, actorId, actorName } = event;
  const booking = known.bookings.get(event.bookingId) ?? null;
  const payment = known.payments.get(data.paymentId ?? '') ?? null;
  const guest = known.guests.get(guestIdIn(known, event) ?? '') ?? null;
  const actor = actorKind === 'guest' ? known.guests.get(actorId) : undefined;
  return {
    ...{ sequence, type, kind: kindOf(type), at: isoOf(at) },
    by: {
      kind: actorKind,
      id: actor?.id ?? actorId,
      name: actorKind === 'guest' ? (actor?.name ?? null) : actorKind === 'staff' ? actorName : null,
    },
    guest: guest && { id: guest.id, name: guest.name, forgotten: guest.erasedAt !== null },
    visit: booking && {
      ...{ id: booking.id, code: booking.code, locationId: booking.locationId },
      startsAt: isoOf(booking.startsAt),
      timeZone: known.zones.get(booking.locationId) ?? 'UTC',
    },
    moved: data.moved
      ? {
          from: isoOf(data.moved.from),
          to: isoOf(data.moved.to),
          hands: handsIn(known, event),
        }
      : null,
    amount: payment && { minor: payment.amountMinor + payment.tipMinor, currency: payment.currency },
    reason: said(reasonIn(known, event, booking, payment)),
    ...thingIn(known, event),
  };
}

function guestIdIn(
  known: Known,
  { guestId, bookingId, conversationId, type, data, actorKind, actorId }: EventEntity,
) {
  if (guestId !== null) return guestId;
  const booking = known.bookings.get(bookingId);
  if (booking) return booking.guestId;
  if (conversationId !== null) return known.guestOfTalk.get(conversationId) ?? null;
  if (type === 'guests-merged' || type === 'guests-parted')
    return known.guestOfMerge.get(data.note ?? '') ?? null;
  return actorKind === 'guest' ? actorId : null;
}

/** Whose visit it is since, where that are others than before. */
function handsIn(known: Known, { data: { moved, formerly = [] } }: EventEntity): string[] {
  const hands = moved?.hands ?? [];
  if (hands.every((id) => formerly.includes(id))) return [];
  return hands.flatMap((id) => known.names.get(id) ?? []);
}

function reasonIn(
  known: Known,
  { type, sequence }: EventEntity,
  booking: BookingEntity | null,
  payment: PaymentEntity | null,
): string | null {
  if (type === 'booking-cancelled') return booking?.cancelReason ?? null;
  if (type === 'booking-checked-in') return booking?.checkInReason ?? null;
  if (type === 'booking-moved')
    return known.explained.has(sequence) ? (booking?.exception?.reason ?? null) : null;
  if (type === 'refund-taken-back' || type === 'refund-withdrawn') return payment?.note ?? null;
  return type === 'refund-requested' ? (payment?.reason ?? null) : null;
}

function said(reason: string | null): string | null {
  return reason === null || reason.trim() === '' || reason === ERASED ? null : reason;
}

/** What the note says, by kind of event; of what has no meaning for people, nothing. */
function thingIn(known: Known, { type, data: { note } }: EventEntity): Pick<LogEntry, 'what' | 'name'> {
  if (note === undefined) return { what: null, name: null };
  const [first = '', second = ''] = note.split(' ');
  switch (type) {
    case 'house-changed':
      return { what: first, name: known.names.get(second) ?? null };
    case 'day-closed':
      return { what: second, name: known.names.get(first) ?? null };
    case 'member-locations-changed':
      return locationsThing(known, note);
    case 'staff-linked':
    case 'person-given':
    case 'channel-changed':
      return { what: null, name: note };
    case 'swap-changed':
    case 'person-wanted':
    case 'therapist-late':
    case 'let-in-wrongly':
      return { what: note, name: null };
    default:
      // Of who may sign in: what they are, and who.
      return kindOf(type) === 'access' ? accessThing(known, note) : { what: null, name: null };
  }
}

/** `word id`, or `word` with a name that was typed. */
function accessThing(known: Known, note: string): Pick<LogEntry, 'what' | 'name'> {
  const [what = '', ...rest] = note.split(' ');
  const name = rest.join(' ');
  return { what: what || null, name: known.names.get(name) ?? (name || null) };
}

/** `role person location …`: at which they work now; `what` is null for all of them. */
function locationsThing(known: Known, note: string): Pick<LogEntry, 'what' | 'name'> {
  const [, person = '', ...locations] = note.split(' ');
  const names = locations.map((id) => known.names.get(id) ?? id);
  return { what: names.length === 0 ? null : names.join(', '), name: known.names.get(person) ?? null };
}

async function look(scope: Scope, events: readonly EventEntity[]): Promise<Known> {
  const all = <E extends TenantRow & { readonly id: Id }>(
    table: EntitySchema<E>,
    ids: readonly (Id | undefined)[],
  ) => byIds(scope, table, ids);
  const bookings = await all(
    BookingTable,
    events.map(({ bookingId }) => bookingId),
  );
  const talks = await all(
    ConversationTable,
    events.map(({ conversationId }) => conversationId ?? ''),
  );
  const notes = events.flatMap(({ data: { note } }) => note?.split(' ') ?? []);
  const merges = await all(GuestMergeTable, notes);
  const guests = await presentGuests(scope, [
    ...bookings.map(({ guestId }) => guestId),
    ...talks.map(({ guestId }) => guestId),
    ...merges.map(({ keptId }) => keptId),
    ...events.map(({ guestId, actorKind, actorId }) => guestId ?? (actorKind === 'guest' ? actorId : '')),
    ...events.flatMap(({ actorKind, actorId }) => (actorKind === 'guest' ? actorId : [])),
  ]);
  const locations = await scope.findAll(LocationTable, {});
  return {
    bookings: new Map(bookings.map((one) => [one.id, one])),
    payments: new Map(
      (
        await all(
          PaymentTable,
          events.map(({ data }) => data.paymentId),
        )
      ).map((one) => [one.id, one]),
    ),
    guests,
    guestOfTalk: new Map(talks.map(({ id, guestId }) => [id, guestId])),
    guestOfMerge: new Map(merges.map(({ id, keptId }) => [id, keptId])),
    zones: new Map(locations.map(({ id, timeZone }) => [id, timeZone])),
    names: await namesOf(
      scope,
      [...notes, ...events.flatMap(({ data }) => data.moved?.hands ?? [])],
      locations,
    ),
    explained: await explainedMoves(scope, bookings),
  };
}

async function namesOf(
  scope: Scope,
  ids: readonly Id[],
  locations: readonly { readonly id: Id; readonly name: string }[],
): Promise<ReadonlyMap<Id, string>> {
  const closures = await byIds(scope, ClosureTable, ids);
  const absences = await byIds(scope, TimeOffTable, ids);
  const resources = await byIds(scope, ResourceTable, [...ids, ...absences.map((one) => one.resourceId)]);
  const named = [
    ...locations,
    ...resources,
    ...(await byIds(scope, TreatmentTable, ids)),
    ...(await byIds(scope, StaffTable, ids)),
  ];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const through = (id: Id, of: Id) => names.set(id, names.get(of) ?? '');
  for (const { id, resourceId } of absences) through(id, resourceId);
  for (const { id, locationId } of closures) through(id, locationId);
  return names;
}

async function explainedMoves(
  scope: Scope,
  bookings: readonly BookingEntity[],
): Promise<ReadonlySet<number>> {
  const ids = bookings.filter(({ exception, moves }) => exception !== null || moves > 0).map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const moves = await scope.find(EventTable, {
    where: { bookingId: In(ids), type: 'booking-moved' },
    order: { sequence: 'ASC' },
  });
  const last = new Map<Id, number>();
  for (const { bookingId, sequence, data } of moves) if (data.moved?.excepted) last.set(bookingId, sequence);
  return new Set(last.values());
}

/** Under each id the record that it leads to by now. */
async function presentGuests(scope: Scope, ids: readonly Id[]): Promise<ReadonlyMap<Id, GuestEntity>> {
  const own = new Map<Id, GuestEntity>();
  let wanted = ids;
  while (wanted.length > 0) {
    const found = await byIds(scope, GuestTable, wanted);
    for (const guest of found) own.set(guest.id, guest);
    wanted = found.flatMap(({ mergedInto }) => (mergedInto && !own.has(mergedInto) ? mergedInto : []));
  }
  const present = (guest: GuestEntity): GuestEntity => {
    const next = guest.mergedInto === null ? undefined : own.get(guest.mergedInto);
    return next ? present(next) : guest;
  };
  return new Map([...own].map(([id, guest]) => [id, present(guest)]));
}

async function byIds<E extends TenantRow & { readonly id: Id }>(
  scope: Scope,
  table: EntitySchema<E>,
  ids: readonly (Id | undefined)[],
): Promise<E[]> {
  const wanted = [...new Set(ids)].filter((id): id is Id => Boolean(id));
  if (wanted.length === 0) return [];
  return scope.find(table, { where: { id: In(wanted) } as never });
}
