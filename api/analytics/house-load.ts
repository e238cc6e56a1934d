import type { BookingStatus, Id, LocalDate, Utilisation } from '../contract.ts';
import type { Scope } from '../database/scope.ts';
import { daysBetween, localDate } from '../schedule/local-time.ts';
import { presentOf } from '../schedule/location-book.ts';
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

interface Row {
  readonly id: Id;
  readonly status: BookingStatus;
  readonly starts_at: number | string;
  readonly ends_at: number | string;
  readonly therapist_id: Id;
  readonly item_from: number | string;
  readonly item_to: number | string;
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
  for (const { id, timeZone } of book.house.locations) {
    const location = book.location(id);
    if (!location) continue;
    for (const date of dates)
      for (const [therapistId, day] of location.day(date).therapists) {
        const present = presentOf(day);
        if (present.length > 0) loadOf(date, therapistId).works.push(...present);
      }
    const span = { from: location.day(from).span.from, to: location.day(to).span.to };
    for (const row of await rowsOf(scope, id, span)) {
      const date = localDate(Number(row.starts_at), timeZone);
      visits.set(row.id, { id: row.id, date, status: row.status, endsAt: Number(row.ends_at) });
      if (row.status === 'cancelled') continue;
      loadOf(date, row.therapist_id).treats.push({ from: Number(row.item_from), to: Number(row.item_to) });
    }
  }
  return {
    days: dates.map((date) => dayLoad(book, date, loads.get(date) ?? new Map())),
    visits: [...visits.values()],
  };
}

type Span = Workload['works'][number];

function dayLoad(book: HouseBook, date: LocalDate, ofDay: ReadonlyMap<Id, Workload>): DayLoad {
  const therapists = book.rows.resources.flatMap(({ id, name }): TherapistLoad[] => {
    const load = ofDay.get(id);
    return load ? [{ id, name, ...utilisationOf(load) }] : [];
  });
  return { date, therapists, all: together(therapists) };
}

/** A visit's guest was told of it once it was booked: what was cancelled before that was never a visit. */
function rowsOf(scope: Scope, locationId: Id, { from, to }: Span): Promise<Row[]> {
  return scope.rows<Row>(
    `SELECT booking.id, booking.status, booking.starts_at, booking.ends_at, item.therapist_id,
        item.starts_at AS item_from, item.ends_at AS item_to
      FROM booking JOIN booking_item item ON item.booking_id = booking.id AND item.tenant_id = booking.tenant_id
      WHERE booking.tenant_id = ? AND booking.location_id = ? AND booking.starts_at >= ? AND booking.starts_at < ?
        AND (booking.status IN ('confirmed', 'checked-in', 'in-treatment', 'completed', 'no-show')
          OR (booking.status = 'cancelled' AND booking.told_at IS NOT NULL))`,
    [scope.tenantId, locationId, from, to],
  );
}
