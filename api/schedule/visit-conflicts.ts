import { Between, In, MoreThan } from 'typeorm';
import { UPCOMING } from '../booking/rules.ts';
import { LONGEST_VISIT_MINUTES } from '../booking/visit-need.ts';
import type { ConflictReason, Id } from '../contract.ts';
import {
  type BookingEntity,
  BookingTable,
  type ItemEntity,
  ItemTable,
} from '../database/entities/booking.ts';
import type { Scope } from '../database/scope.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import { addDays, daysBetween, localDate } from './local-time.ts';
import type { LocationBook } from './location-book.ts';
import { covers, intersect, type Span, subtract, union } from './stretches.ts';

/** A visit with its items. */
export interface Visit {
  readonly booking: BookingEntity;
  readonly items: readonly ItemEntity[];
}

/** SQL Server takes 2,100 parameters a statement: longer lists are read in parts. */
const PART = 500;

/** Visits still to come that touch a span, soonest first. A hold that has run out is none. */
export async function visitsToCome(
  scope: Scope,
  locationIds: readonly Id[],
  now: number,
  span: Span,
): Promise<Visit[]> {
  const bookings: BookingEntity[] = [];
  const earliest = Math.max(now, span.from - LONGEST_VISIT_MINUTES * 60_000);
  for (const locationId of locationIds) {
    const found = await scope.find(BookingTable, {
      where: {
        // House by house: there is an index for that, however many visits a house has behind it.
        locationId,
        startsAt: Between(earliest + 1, span.to - 1),
        endsAt: MoreThan(span.from),
        status: In(UPCOMING),
      },
    });
    bookings.push(...found.filter((one) => one.heldUntil === null || one.heldUntil > now));
  }
  return withItems(
    scope,
    bookings.toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1)),
  );
}

/** Bookings with their items, in the order given. */
export async function withItems(scope: Scope, bookings: readonly BookingEntity[]): Promise<Visit[]> {
  const by = new Map<Id, ItemEntity[]>(bookings.map((booking) => [booking.id, []]));
  const ids = [...by.keys()];
  for (let at = 0; at < ids.length; at += PART) {
    const items = await scope.find(ItemTable, { where: { bookingId: In(ids.slice(at, at + PART)) } });
    for (const item of items) by.get(item.bookingId)?.push(item);
  }
  return bookings.map((booking) => ({ booking, items: by.get(booking.id) ?? [] }));
}

/** What of a house a visit lacks to take place as it is booked; buffers and other visits aside. */
export function lacksOf(book: HouseBook, { booking, items }: Visit): ReadonlySet<ConflictReason> {
  const location = book.location(booking.locationId);
  if (location === null) return new Set(['house-closed']);
  return new Set(items.flatMap((item) => itemLacks(location, item)));
}

/** The same, less what the desk set aside for this visit with a reason. */
export function conflictsOf(book: HouseBook, visit: Visit): ConflictReason[] {
  const lacks = [...lacksOf(book, visit)];
  return visit.booking.exception?.outsideHours ? lacks.filter((one) => !SET_ASIDE.includes(one)) : lacks;
}

/**
 * See `DeskException.outsideHours`. Not that the therapist is away: who fell ill since does not come for a regular
 * guest either, and the desk rather reads of one visit too many.
 */
const SET_ASIDE: readonly ConflictReason[] = ['house-closed', 'therapist-not-working'];

type Times = Pick<ItemEntity, 'startsAt' | 'endsAt'>;

function itemLacks(location: LocationBook, item: ItemEntity): ConflictReason[] {
  const lacks: ConflictReason[] = [];
  const days = daysAround(location, item);
  const covered = (spans: readonly Span[]): boolean => covers(union(spans), item.startsAt, item.endsAt);
  const therapist = days.flatMap((day) => day.therapists.get(item.therapistId) ?? []);
  if (!covered(days.flatMap((day) => day.open))) lacks.push('house-closed');
  // The rota's hours are cut to those of the house: closed is said once.
  else if (
    !covered(
      subtract(union(therapist.flatMap((day) => day.works)), union(therapist.flatMap((day) => day.breaks))),
    )
  )
    lacks.push('therapist-not-working');
  if (isAway(location, item.therapistId, item)) lacks.push('therapist-away');
  const isGone = (kind: 'rooms' | 'equipment', id: Id): boolean =>
    !location[kind].some((one) => one.id === id) || isAway(location, id, item);
  if (isGone('rooms', item.roomId)) lacks.push('room-away');
  if (item.equipmentIds.some((id) => isGone('equipment', id))) lacks.push('equipment-away');
  return lacks;
}

/** A shift may begin on the day before and go on past midnight. */
function daysAround(location: LocationBook, { startsAt, endsAt }: Times) {
  const { timeZone } = location.location;
  const first = addDays(localDate(startsAt, timeZone), -1);
  return daysBetween(first, localDate(endsAt, timeZone)).map((date) => location.day(date));
}

function isAway(location: LocationBook, resourceId: Id, { startsAt, endsAt }: Times): boolean {
  return intersect(location.away(resourceId), [{ from: startsAt, to: endsAt }]).length > 0;
}
