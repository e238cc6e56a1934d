import { replaceEqualDeep } from '@tanstack/react-query';
import type { BookingView, CalendarDay } from '../../../../api/contract.ts';
import type { DayColumn } from './columns.ts';
import type { View } from './layout.ts';

const NO_BOOKINGS: readonly BookingView[] = [];

/**
 * A day as it is now, of the very objects from before where they say the same: a booking is known by its id, whatever place it has
 * in the list. Compared place by place, as a query's data are by default, one that is gone makes others of all after it.
 */
export function keepDay(before: CalendarDay | undefined, now: CalendarDay): CalendarDay {
  if (before === undefined || before === now) return now;
  const known = new Map(before.bookings.map((booking) => [booking.id, booking]));
  const bookings = now.bookings.map((booking) => replaceEqualDeep(known.get(booking.id), booking));
  const isSame =
    bookings.length === before.bookings.length && bookings.every((one, at) => one === before.bookings[at]);
  const rest = replaceEqualDeep({ ...before, bookings: NO_BOOKINGS }, { ...now, bookings: NO_BOOKINGS });
  return { ...rest, bookings: isSame ? before.bookings : bookings };
}

/** The list from before where the same things stand in it. */
export function keepList<T extends readonly unknown[]>(before: T | null, now: T): T {
  return before !== null && before.length === now.length && now.every((one, at) => one === before[at])
    ? before
    : now;
}

/**
 * The new columns, but the very ones from before where nothing in them is another: React draws only what is not the same, and of
 * thirty columns one event changes one or two.
 */
export function keepColumns(before: readonly DayColumn[], now: readonly DayColumn[]): readonly DayColumn[] {
  const known = new Map(before.map((column) => [column.id, column]));
  const kept = now.map((column) => {
    const old = known.get(column.id);
    return old !== undefined && isSameColumn(old, column) ? old : column;
  });
  return keepList(before, kept);
}

function isSameColumn(one: DayColumn, other: DayColumn): boolean {
  return (
    one.kind === other.kind &&
    one.name === other.name &&
    one.shiftMs === other.shiftMs &&
    isSameRota(one.rota, other.rota) &&
    one.visits.length === other.visits.length &&
    one.visits.every((visit, at) => {
      const now = other.visits[at];
      return visit.booking === now?.booking && visit.item === now.item;
    })
  );
}

/** The rota of a day that was only patched is the same list; that of rooms is made anew each time. */
function isSameRota(one: DayColumn['rota'], other: DayColumn['rota']): boolean {
  if (one === null || other === null) return one === other;
  const isSame = keepList(one.works, other.works) === one.works;
  return isSame && one.breaks === other.breaks && one.timeOff === other.timeOff;
}

export function isSameView(one: View, other: View): boolean {
  return (
    one.startMs === other.startMs &&
    one.endMs === other.endMs &&
    one.pixelsPerMinute === other.pixelsPerMinute
  );
}
