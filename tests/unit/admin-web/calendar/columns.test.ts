import { describe, expect, it } from '@jest/globals';
import { columnsOf, matches, visitsOf } from '../../../../admin-web/src/features/calendar/columns.ts';
import { keepColumns } from '../../../../admin-web/src/features/calendar/keep-same.ts';
import { neighbourOf } from '../../../../admin-web/src/features/calendar/neighbours.ts';
import { aBooking, aColumn, aDay, anItem } from '../build.ts';

function visit(id: string, therapistId: string, hour: string) {
  const times = { startsAt: `2026-11-24T${hour}:00:00Z`, endsAt: `2026-11-24T${hour}:45:00Z` };
  return aBooking({ id, items: [anItem({ ...times, therapistId, therapistName: therapistId })] });
}

const columns = columnsOf(
  aDay({
    columns: [aColumn('mara'), aColumn('rui'), aColumn('ines')],
    bookings: [
      visit('c', 'ines', '13'),
      visit('b', 'mara', '14'),
      visit('a', 'mara', '10'),
      visit('d', 'ines', '10'),
    ],
  }),
);

describe('columns', () => {
  it('keep the server’s order and stand visits by time', () => {
    expect(columns.map((column) => [column.name, column.visits.map(({ booking }) => booking.id)])).toEqual([
      ['mara', ['a', 'b']],
      ['rui', []],
      ['ines', ['d', 'c']],
    ]);
  });

  it('put the two items of a couple’s visit in two columns', () => {
    const items = [anItem(), anItem({ id: 'item-2', therapistId: 'rui', therapistName: 'Rui' })];
    const day = aDay({ columns: [aColumn('mara'), aColumn('rui')], bookings: [aBooking({ items })] });
    expect(columnsOf(day).map((column) => column.visits.length)).toEqual([1, 1]);
  });

  it('give a column to a therapist who has a visit but no rota', () => {
    const stray = columnsOf(aDay({ columns: [aColumn('mara')], bookings: [visit('x', 'zoe', '10')] }));
    expect(stray.map(({ name, rota }) => [name, rota === null])).toEqual([
      ['mara', false],
      ['zoe', true],
    ]);
  });
});

describe('the arrow keys', () => {
  const from = (id: string, direction: 'up' | 'down' | 'left' | 'right') =>
    neighbourOf(columns, `${id}/item-1`, direction)?.booking.id ?? null;

  it('go up and down within a column and stop at its ends', () => {
    expect(from('a', 'down')).toBe('b');
    expect(from('b', 'up')).toBe('a');
    expect(from('b', 'down')).toBeNull();
  });

  it('go sideways over empty columns to the visit nearest in time', () => {
    expect(from('b', 'right')).toBe('c');
    expect(from('d', 'left')).toBe('a');
    expect(from('c', 'right')).toBeNull();
  });

  it('lead nowhere from a visit that has gone', () => {
    expect(from('gone', 'down')).toBeNull();
  });
});

describe('finding a visit', () => {
  const found = (text: string) =>
    visitsOf(aDay({ bookings: [aBooking()] })).some((one) => matches(one, text));

  it('looks at guest, code, treatment, therapist, room and phone, in any case', () => {
    for (const text of ['ana', 'k7m4', 'SWEDISH', 'mara', 'room 1', '915 550', ' '])
      expect(found(text)).toBe(true);
    expect(found('hammam')).toBe(false);
  });
});

describe('columns in which nothing is another', () => {
  const day = aDay({
    columns: [aColumn('mara'), aColumn('rui')],
    bookings: [visit('a', 'mara', '10'), visit('b', 'rui', '11')],
  });

  it('are the very ones from before, and only that of a visit that changed is another', () => {
    const before = columnsOf(day);
    expect(keepColumns(before, columnsOf(day))).toBe(before);
    const [first, second] = day.bookings;
    const changed = { ...day, bookings: [{ ...first, version: 2 }, second] as typeof day.bookings };
    const after = keepColumns(before, columnsOf(changed));
    expect([after[0] === before[0], after[1] === before[1]]).toEqual([false, true]);
    expect(after[0]?.visits[0]?.booking.version).toBe(2);
  });

  it('are others when somebody’s hours are', () => {
    const before = columnsOf(day);
    const late = {
      ...aColumn('rui'),
      works: [{ startsAt: '2026-11-24T12:00:00Z', endsAt: '2026-11-24T18:00:00Z' }],
    };
    const after = keepColumns(before, columnsOf({ ...day, columns: [day.columns[0] as never, late] }));
    expect([after[0] === before[0], after[1] === before[1]]).toEqual([true, false]);
  });

  it('are others when only what is worked after a break is', () => {
    const stretch = (from: string, to: string) => ({
      startsAt: `2026-11-24T${from}:00:00Z`,
      endsAt: `2026-11-24T${to}:00:00Z`,
    });
    const [morning, breaks, timeOff] = [stretch('09', '12'), day.columns[1]?.breaks, day.columns[1]?.timeOff];
    const until = (hour: string) => {
      const rui = { ...aColumn('rui', [morning, stretch('13', hour)]), breaks, timeOff };
      return columnsOf({ ...day, columns: [day.columns[0], rui] as never });
    };
    const before = until('18');
    const after = keepColumns(before, until('20'));
    expect([after[0] === before[0], after[1] === before[1]]).toEqual([true, false]);
  });
});
