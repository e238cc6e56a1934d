import type {
  BookingView,
  CalendarColumn,
  CalendarDay,
  Id,
  ItemView,
  Room,
  Stretch,
} from '../../../../api/contract.ts';
import type { Span } from './layout.ts';

/** One treatment of one booking, as it stands in one therapist's column. */
export interface Visit extends Span {
  /** Unique in the day. */
  readonly key: string;
  readonly booking: BookingView;
  readonly item: ItemView;
}

/** What stands side by side. */
export type ColumnKind = 'therapist' | 'room';

export interface DayColumn {
  readonly kind: ColumnKind;
  /** Of the therapist or the room. */
  readonly id: Id;
  readonly name: string;
  /** null for somebody who has visits here but no place in the rota of this day. */
  readonly rota: Pick<CalendarColumn, 'works' | 'breaks' | 'timeOff'> | null;
  readonly visits: readonly Visit[];
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
  const ids = new Set(known.map(({ id }) => id));
  const strays = new Map<Id, string>();
  for (const { item } of visits) {
    const { id, name } = placeOf(item);
    if (!ids.has(id)) strays.set(id, name);
  }
  const extra = [...strays].map(([id, name]) => ({ id, name, rota: null }));
  return [...known, ...extra].map((column) => ({
    kind,
    ...column,
    visits: visits.filter((visit) => placeOf(visit.item).id === column.id),
  }));
}

/** Every treatment of the day, soonest first. */
export function visitsOf(day: CalendarDay): Visit[] {
  return day.bookings
    .flatMap((booking) => booking.items.map((item) => visitOf(booking, item)))
    .sort((a, b) => a.startMs - b.startMs || a.item.therapistName.localeCompare(b.item.therapistName));
}

function visitOf(booking: BookingView, item: ItemView): Visit {
  return {
    key: `${booking.id}/${item.id}`,
    booking,
    item,
    startMs: Date.parse(item.startsAt),
    endMs: Date.parse(item.endsAt),
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
