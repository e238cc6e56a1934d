import type { BookingStatus, BookingView, CalendarDay } from '../../../../api/contract.ts';
import type { DayColumn } from './columns.ts';
import { dayBounds } from './zoned-time.ts';

export interface DaySummary {
  readonly visits: number;
  readonly bookedMinutes: number;
  readonly expectedMinor: number;
}

const EXPECTED: readonly BookingStatus[] = [
  'awaiting-payment',
  'confirmed',
  'checked-in',
  'in-treatment',
  'completed',
];

/**
 * What the day holds. A hold is not counted: most come to nothing. A no-show counts what was paid and
 * kept, and no hours. A visit across midnight counts on the day it starts.
 */
export function summaryOf(day: CalendarDay): DaySummary {
  const { startMs } = dayBounds(day.date, day.location.timeZone);
  const own = day.bookings.filter((booking) => Date.parse(booking.startsAt) >= startMs);
  const expected = own.filter((booking) => EXPECTED.includes(booking.status));
  const missed = own.filter((booking) => booking.status === 'no-show');
  return {
    visits: expected.length,
    bookedMinutes: sum(expected, minutesOf),
    expectedMinor:
      sum(expected, (booking) => booking.totalMinor) + sum(missed, (booking) => booking.paidMinor),
  };
}

/** What a therapist's week holds: each treatment in their hands on its own, and no money. */
export function weekSummaryOf(columns: readonly DayColumn[]): Omit<DaySummary, 'expectedMinor'> {
  const expected = columns
    .flatMap(({ visits }) => visits)
    .filter(({ booking }) => EXPECTED.includes(booking.status));
  return {
    visits: expected.length,
    bookedMinutes: expected.reduce((minutes, { item }) => minutes + item.durationMinutes, 0),
  };
}

function minutesOf(booking: BookingView): number {
  return booking.items.reduce((minutes, item) => minutes + item.durationMinutes, 0);
}

function sum(bookings: readonly BookingView[], of: (booking: BookingView) => number): number {
  return bookings.reduce((total, booking) => total + of(booking), 0);
}
