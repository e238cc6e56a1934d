import type {
  BookingView,
  CalendarColumn,
  CalendarDay,
  Id,
  ItemView,
  LocalDate,
  Room,
  Stretch,
} from '../../../../api/contract.ts';
import type { Span } from './layout.ts';
import { dayBounds, instantAt } from './zoned-time.ts';

/**
 * One treatment of one booking, as it stands in one column. Its span is in the time of the first column: of a week's later days
 * `shiftMs` earlier than it is.
 */
export interface Visit extends Span {
  readonly shiftMs: number;
  /** Unique in the day. */
  readonly key: string;
  readonly booking: BookingView;
  readonly item: ItemView;
}

/** What stands side by side: those of one day, or the days of one therapist's week. */
export type ColumnKind = 'therapist' | 'room' | 'day';

export interface DayColumn {
  readonly kind: ColumnKind;
  /** Of the therapist or the room; of a day its date. */
  readonly id: Id | LocalDate;
  readonly name: string;
  /** null for somebody who has visits here but no place in the rota of this day. */
  readonly rota: Pick<CalendarColumn, 'works' | 'breaks' | 'timeOff'> | null;
  readonly visits: readonly Visit[];
  /** What its times are later than those at its side, which are the first column's. */
  readonly shiftMs: number;
}

/**
 * The day's columns in the server's order. A visit whose therapist has no column gets one at the end:
 * the rota may have changed after the booking, and a visit must never be invisible.
 */
export function columnsOf(day: CalendarDay): DayColumn[] {
  const known = day.columns.map((rota) => ({ id: rota.therapist.id, name: rota.therapist.name, rota }));
  return filled('therapist', known, visitsOf(day), ({ therapistId, therapistName }) => ({
    ...{ id: therapistId, name: therapistName },
  }));
}

const NONE: readonly Stretch[] = [];

/** The same day room by room: each is there as long as the house is open. */
export function roomColumnsOf(day: CalendarDay, rooms: readonly Room[]): DayColumn[] {
  const rota = { works: day.open === null ? [] : [day.open], breaks: NONE, timeOff: NONE };
  const known = rooms
    .filter(({ locationId }) => locationId === day.location.id)
    .map(({ id, name }) => ({ id, name, rota }));
  return filled('room', known, visitsOf(day), ({ roomId, roomName }) => ({ id: roomId, name: roomName }));
}

type Known = Pick<DayColumn, 'id' | 'name' | 'rota'>;

function filled(
  kind: ColumnKind,
  known: readonly Known[],
  visits: readonly Visit[],
  placeOf: (item: ItemView) => Pick<DayColumn, 'id' | 'name'>,
): DayColumn[] {
  const columns = new Map(known.map((column) => [column.id, { ...column, visits: [] as Visit[] }]));
  for (const visit of visits) {
    const { id, name } = placeOf(visit.item);
    const column = columns.get(id) ?? { id, name, rota: null, visits: [] };
    column.visits.push(visit);
    columns.set(id, column);
  }
  return [...columns.values()].map((column) => ({ kind, shiftMs: 0, ...column }));
}

/**
 * One therapist's days side by side. The hours of each lie beside those of the first as the clocks on the wall have them at noon: on
 * the day that clocks change, what is before the change lies an hour off, and says its own time.
 */
export function weekColumnsOf(
  days: readonly CalendarDay[],
  therapistId: Id,
  nameOf: (date: LocalDate) => string,
): DayColumn[] {
  const noonOf = ({ date, location }: CalendarDay) => instantAt(date, '12:00', location.timeZone);
  const first = days[0] ? noonOf(days[0]) : 0;
  return days.map((day) => {
    const shiftMs = noonOf(day) - first;
    const rota = day.columns.find(({ therapist }) => therapist.id === therapistId) ?? null;
    const visits = visitsOf(day, shiftMs).filter(({ item }) => item.therapistId === therapistId);
    // In none but the column that it begins in, or in the first: a visit that stood twice could be taken hold of twice.
    const { startMs } = dayBounds(day.date, day.location.timeZone);
    const own = visits.filter((visit) => day === days[0] || visit.startMs + shiftMs >= startMs);
    return { kind: 'day', id: day.date, name: nameOf(day.date), rota, visits: own, shiftMs };
  });
}

/** Every treatment of the day, soonest first. */
export function visitsOf(day: CalendarDay, shiftMs = 0): Visit[] {
  return day.bookings
    .flatMap((booking) => booking.items.map((item) => visitOf(booking, item, shiftMs)))
    .sort((a, b) => a.startMs - b.startMs || a.item.therapistName.localeCompare(b.item.therapistName));
}

function visitOf(booking: BookingView, item: ItemView, shiftMs: number): Visit {
  return {
    key: `${booking.id}/${item.id}`,
    booking,
    item,
    startMs: Date.parse(item.startsAt) - shiftMs,
    endMs: Date.parse(item.endsAt) - shiftMs,
    shiftMs,
  };
}

/** True when a visit answers to what was typed: guest, code, treatment, therapist, room or phone. */
export function matches(visit: Visit, text: string): boolean {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return true;
  const { booking, item } = visit;
  const words = [booking.guest.name, booking.guest.phone, booking.code, item.treatmentName];
  return [...words, item.therapistName, item.roomName].some((word) =>
    word?.toLocaleLowerCase().includes(wanted),
  );
}
