import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addDays,
  dateAt,
  dayBounds,
  instantAt,
  isLocalDate,
  startOfDay,
  wallAt,
} from '../../../../admin-web/src/features/calendar/zoned-time.ts';

const HOUR_MS = 3_600_000;

function hoursOf(date: string, timeZone: string): number {
  const { startMs, endMs } = dayBounds(date, timeZone);
  return (endMs - startMs) / HOUR_MS;
}

describe('the local day', () => {
  it('has 23 hours when clocks go forward and 25 when they go back', () => {
    expect(hoursOf('2026-03-29', 'Europe/Lisbon')).toBe(23);
    expect(hoursOf('2026-10-25', 'Europe/Lisbon')).toBe(25);
    expect(hoursOf('2026-11-24', 'Europe/Lisbon')).toBe(24);
    expect(hoursOf('2026-03-08', 'America/New_York')).toBe(23);
  });

  it('shifts by half an hour on Lord Howe', () => {
    expect(hoursOf('2026-10-04', 'Australia/Lord_Howe')).toBe(23.5);
    expect(hoursOf('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5);
  });

  it('begins at one o’clock where clocks go forward at midnight', () => {
    const start = startOfDay('2026-03-29', 'Asia/Beirut');
    expect(wallAt(start, 'Asia/Beirut')).toEqual({ date: '2026-03-29', hour: 1, minute: 0 });
    expect(dateAt(start - 1, 'Asia/Beirut')).toBe('2026-03-28');
    expect(hoursOf('2026-03-29', 'Asia/Beirut')).toBe(23);
  });

  it('begins at the first of two midnights where clocks go back over it', () => {
    const start = startOfDay('2026-11-01', 'America/Havana');
    expect(new Date(start).toISOString()).toBe('2026-11-01T04:00:00.000Z');
    expect(hoursOf('2026-11-01', 'America/Havana')).toBe(25);
  });

  it('begins where luxon says, on any day in any of these zones', () => {
    const zones = [
      'Europe/Lisbon',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Auckland',
      'America/Santiago',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 4000 }), (zone, days) => {
        const date = addDays('2020-01-01', days);
        expect(startOfDay(date, zone)).toBe(DateTime.fromISO(date, { zone }).startOf('day').toMillis());
      }),
    );
  });
});

describe('calendar days', () => {
  it('are counted over months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('must exist to be taken from an address', () => {
    expect(isLocalDate('2028-02-29')).toBe(true);
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', 'today', ''])
      expect(isLocalDate(text)).toBe(false);
  });
});

describe('the instant of a wall time', () => {
  it('shows that time again on any day and in any zone, the last midnight too', () => {
    const zones = ['Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 287 }),
        fc.constantFrom(...zones),
        (day, tick, timeZone) => {
          const date = addDays('2026-01-01', day);
          const time = `${String(Math.floor(tick / 12)).padStart(2, '0')}:${String((tick % 12) * 5).padStart(2, '0')}`;
          const wall = wallAt(instantAt(date, time, timeZone), timeZone);
          const asked = DateTime.fromISO(`${date}T${time}`, { zone: timeZone });
          // What clocks skip is another time of that day.
          if (asked.toFormat('HH:mm') === time)
            expect(wall).toEqual({ date, hour: asked.hour, minute: asked.minute });
          else expect(wall.date).toBe(date);
        },
      ),
    );
    expect(instantAt('2026-03-03', '24:00', 'Europe/Amsterdam')).toBe(
      startOfDay('2026-03-04', 'Europe/Amsterdam'),
    );
  });
});
