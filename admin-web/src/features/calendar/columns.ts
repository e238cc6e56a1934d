import type { BookingView, CalendarColumn, CalendarDay, ItemView } from '../../../../api/contract.ts';
import type { Span } from './layout.ts';

/** One treatment of one booking, as it stands in one therapist's column. */
export interface Visit extends Span {
  /** Unique in the day. */
  readonly key: string;
  readonly booking: BookingView;
  readonly item: ItemView;
}

export interface DayColumn {
  readonly therapistId: string;
  readonly name: string;
  /** null for somebody who has visits here but no place in the rota of this day. */
  readonly rota: CalendarColumn | null;
  readonly visits: readonly Visit[];
}

/**
 * The day's columns in the server's order. A visit whose therapist has no column gets one at the end:
 * the rota may have changed after the booking, and a visit must never be invisible.
 */
export function columnsOf(day: CalendarDay): DayColumn[] {
  const visits = visitsOf(day);
  const known = new Set(day.columns.map((column) => column.therapist.id));
  const strays = new Map<string, string>();
  for (const { item } of visits) {
    if (!known.has(item.therapistId)) strays.set(item.therapistId, item.therapistName);
  }
  const columns = day.columns.map((rota) => ({ id: rota.therapist.id, name: rota.therapist.name, rota }));
  const extra = [...strays].map(([id, name]) => ({ id, name, rota: null }));
  return [...columns, ...extra].map(({ id, name, rota }) => ({
    therapistId: id,
    name,
    rota,
    visits: visits.filter((visit) => visit.item.therapistId === id),
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
