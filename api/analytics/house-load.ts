import type { BookingStatus, Id, LocalDate, Utilisation } from '../contract.ts';
import type { Scope } from '../database/scope.ts';
import type { BookDays } from '../payments/day/day-totals.ts';
import { daySpan, daysBetween, localDate } from '../schedule/local-time.ts';
import { presentOf, type TherapistDay } from '../schedule/location-book.ts';
import type { HouseBook } from '../tenants/house-book.ts';
import { together, utilisationOf, type Workload } from './utilisation.ts';

/** One therapist's share of a day. */
export interface TherapistLoad extends Utilisation {
  readonly id: Id;
  readonly name: string;
}

export interface DayLoad {
  readonly date: LocalDate;
  /** Those at work or with visits, in the house's order. */
  readonly therapists: readonly TherapistLoad[];
  readonly all: Utilisation;
}

export interface DayVisit {
  readonly id: Id;
  readonly date: LocalDate;
  readonly status: BookingStatus;
  readonly endsAt: number;
}

/** What is booked in a house on some days, of all its locations, each by its own clock. */
export interface HouseLoad {
  readonly days: readonly DayLoad[];
  /** Visits that stand, stood or were cancelled after they were booked; each on the day of its start. */
  readonly visits: readonly DayVisit[];
}

/** One treatment of one person, of a visit that stands, stood or was cancelled after it was booked. */
export interface LoadItem {
  readonly bookingId: Id;
  readonly status: BookingStatus;
  readonly locationId: Id;
  /** The day of the visit's start, by its location's clock. */
  readonly date: LocalDate;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly guestId: Id;
  readonly channel: string;
  readonly therapistId: Id;
  readonly roomId: Id;
  readonly treatmentId: Id;
  readonly priceMinor: number;
  /** When the treatment is. */
  readonly from: number;
  readonly to: number;
}

/** Both days included. */
export async function houseLoad(
  scope: Scope,
  book: HouseBook,
  from: LocalDate,
  to: LocalDate,
): Promise<HouseLoad> {
  const dates = daysBetween(from, to);
  const loads = new Map(dates.map((date) => [date, new Map<Id, { works: Span[]; treats: Span[] }>()]));
  const visits = new Map<Id, DayVisit>();
  const loadOf = (date: LocalDate, therapistId: Id) => {
    const ofDay = loads.get(date) ?? new Map();
    const load = ofDay.get(therapistId) ?? { works: [], treats: [] };
    ofDay.set(therapistId, load);
    return load;
  };
  const locationIds = book.house.locations.map(({ id }) => id);
  for (const id of locationIds)
    for (const date of dates)
      for (const [therapistId, present] of presentOn(book, id, date))
        loadOf(date, therapistId).works.push(...present);
  for (const item of await itemsOf(scope, book, { locationIds, from, to })) {
    const { bookingId: id, date, status, endsAt } = item;
    visits.set(id, { id, date, status, endsAt });
    if (status !== 'cancelled') loadOf(date, item.therapistId).treats.push({ from: item.from, to: item.to });
  }
  return {
    days: dates.map((date) => dayLoad(book, date, loads.get(date) ?? new Map())),
    visits: [...visits.values()],
  };
}

/** Who is at work at a location on a day, and when. */
export function presentOn(book: HouseBook, locationId: Id, date: LocalDate): [Id, Span[]][] {
  const therapists = book.location(locationId)?.day(date).therapists ?? new Map<Id, TherapistDay>();
  return [...therapists].flatMap(([id, day]): [Id, Span[]][] => {
    const present = presentOf(day);
    return present.length > 0 ? [[id, present]] : [];
  });
}

type Span = Workload['works'][number];

function dayLoad(book: HouseBook, date: LocalDate, ofDay: ReadonlyMap<Id, Workload>): DayLoad {
  const therapists = book.rows.resources.flatMap(({ id, name }): TherapistLoad[] => {
    const load = ofDay.get(id);
    return load ? [{ id, name, ...utilisationOf(load) }] : [];
  });
  return { date, therapists, all: together(therapists) };
}

/** What is booked at some locations on some days, each by its own clock; visits count on the day of their start. */
export async function itemsOf(
  scope: Scope,
  book: Pick<HouseBook, 'house'>,
  { locationIds, from, to }: BookDays,
): Promise<LoadItem[]> {
  const items: LoadItem[] = [];
  for (const { id, timeZone } of book.house.locations) {
    if (!locationIds.includes(id)) continue;
    const span = { from: daySpan(from, timeZone).from, to: daySpan(to, timeZone).to };
    for (const row of await rowsOf(scope, id, span)) {
      const startsAt = Number(row.starts_at);
      items.push({
        ...{ bookingId: row.id, status: row.status, locationId: id, date: localDate(startsAt, timeZone) },
        ...{ startsAt, endsAt: Number(row.ends_at), guestId: row.guest_id, channel: row.channel },
        ...{ therapistId: row.therapist_id, roomId: row.room_id, treatmentId: row.treatment_id },
        ...{ priceMinor: row.price_minor, from: Number(row.item_from), to: Number(row.item_to) },
      });
    }
  }
  return items;
}

/** As a statement counts visits: a guest was told of theirs once it was booked, and what was cancelled before that was never one. */
export const BOOKED_IN_SQL = `(booking.status IN ('confirmed', 'checked-in', 'in-treatment', 'completed', 'no-show')
          OR (booking.status = 'cancelled' AND booking.told_at IS NOT NULL))`;

interface Row {
  readonly id: Id;
  readonly status: BookingStatus;
  readonly starts_at: number | string;
  readonly ends_at: number | string;
  readonly guest_id: Id;
  readonly channel: string;
  readonly therapist_id: Id;
  readonly room_id: Id;
  readonly treatment_id: Id;
  readonly price_minor: number;
  readonly item_from: number | string;
  readonly item_to: number | string;
}

function rowsOf(scope: Scope, locationId: Id, { from, to }: Span): Promise<Row[]> {
  return scope.rows<Row>(
    `SELECT booking.id, booking.status, booking.starts_at, booking.ends_at, booking.guest_id, booking.channel,
        item.therapist_id, item.room_id, item.treatment_id, item.price_minor,
        item.starts_at AS item_from, item.ends_at AS item_to
      FROM booking JOIN booking_item item ON item.booking_id = booking.id AND item.tenant_id = booking.tenant_id
      WHERE booking.tenant_id = ? AND booking.location_id = ? AND booking.starts_at >= ? AND booking.starts_at < ?
        AND ${BOOKED_IN_SQL}`,
    [scope.tenantId, locationId, from, to],
  );
}
