import { describe, expect, it } from '@jest/globals';
import { readAddress, writeAddress } from '../../../../admin-web/src/features/calendar/calendar-address.ts';
import { type DayColumn, weekColumnsOf } from '../../../../admin-web/src/features/calendar/columns.ts';
import { weekSummaryOf } from '../../../../admin-web/src/features/calendar/day-summary.ts';
import { changeFor } from '../../../../admin-web/src/features/calendar/drag.ts';
import { viewOfDays } from '../../../../admin-web/src/features/calendar/layout.ts';
import { weekOf } from '../../../../admin-web/src/features/calendar/zoned-time.ts';
import { aBooking, aColumn, aDay, anItem } from '../build.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function visit(id: string, startsAt: string, therapistId = 'mara') {
  const endsAt = new Date(Date.parse(startsAt) + HOUR).toISOString();
  return aBooking({ id, startsAt, endsAt, items: [anItem({ startsAt, endsAt, therapistId })] });
}

/** The week in which clocks go forward in Lisbon: on Sunday the 29th, at 01:00. */
const dates = weekOf('2026-03-26');
const bookings = [
  visit('thu', '2026-03-26T10:00:00.000Z'),
  visit('other', '2026-03-26T10:00:00.000Z', 'rui'),
  // 10:00 on the wall, an hour earlier in elapsed time.
  visit('sun', '2026-03-29T09:00:00.000Z'),
];
const days = dates.map((date) =>
  aDay({
    date,
    columns: [aColumn('mara', [{ startsAt: `${date}T09:00:00Z`, endsAt: `${date}T17:00:00Z` }])],
    bookings: bookings.filter(({ startsAt }) => startsAt.startsWith(date)),
  }),
);
const columns = weekColumnsOf(days, 'mara', (date) => date);
const [, , , thursday, , , sunday] = columns;

describe('a therapist’s week', () => {
  it('begins on monday, whichever of its days is asked for', () => {
    expect(dates).toEqual(weekOf('2026-03-29'));
    expect([dates[0], dates[6]]).toEqual(['2026-03-23', '2026-03-29']);
  });

  it('has a column for each day, with nobody else’s visits', () => {
    expect(
      columns.map(({ name, visits }) => [name.slice(8), visits.map(({ booking }) => booking.id)]),
    ).toEqual([
      ...[
        ['23', []],
        ['24', []],
        ['25', []],
        ['26', ['thu']],
        ['27', []],
        ['28', []],
        ['29', ['sun']],
      ],
    ]);
    expect(weekSummaryOf(columns)).toEqual({ visits: 2, bookedMinutes: 120 });
  });

  it('shows the same time on the wall at the same height, on the day that clocks change too', () => {
    expect(sunday?.visits[0]?.startMs).toBe((thursday?.visits[0]?.startMs ?? 0) + 0);
    expect(sunday?.shiftMs).toBe(6 * DAY - HOUR);
    const view = viewOfDays(
      days.map((day, at) => ({ day, shiftMs: columns[at]?.shiftMs ?? 0 })),
      1,
    );
    // Sunday's shift is said in UTC above: one hour later on the wall.
    expect(view.endMs - view.startMs).toBe(9 * HOUR);
  });

  it('moves a visit to another day at the same time on the wall', () => {
    const [held] = thursday?.visits ?? [];
    const drop = { column: 6, startMs: held?.startMs ?? 0, endMs: held?.endMs ?? 0 };
    const change = held && changeFor(held, drop, sunday as DayColumn);
    expect(change).toMatchObject({ startsAt: '2026-03-29T09:00:00.000Z', therapistId: 'mara', roomId: null });
    expect(held && changeFor(held, { ...drop, column: 3 }, thursday as DayColumn)).toBeNull();
  });

  it('has a visit across midnight once, in the column that it begins in', () => {
    const late = visit('late', '2026-03-24T23:30:00.000Z');
    const early = visit('early', '2026-03-22T23:30:00.000Z');
    const nights = days.map((day) => ({
      ...day,
      bookings: [early, late].filter(({ startsAt, endsAt }) =>
        [startsAt, endsAt].some((at) => at.startsWith(day.date)),
      ),
    }));
    const shown = weekColumnsOf(nights, 'mara', (date) => date);
    expect(shown.map(({ visits }) => visits.map(({ booking }) => booking.id))).toEqual([
      ...[['early'], ['late'], [], [], [], [], []],
    ]);
  });

  it('has an address of its own', () => {
    const address = {
      locationId: 'harbour',
      date: '2026-03-26',
      visitId: null,
      by: 'week',
      therapistId: 'mara',
    } as const;
    expect(readAddress(new URL(writeAddress(address), 'http://desk').search)).toEqual(address);
  });
});
