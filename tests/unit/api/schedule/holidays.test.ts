import { describe, expect, test } from '@jest/globals';
import type { ClosureEntity } from '../../../../api/database/entities/house.ts';
import { isHoliday, isHolidayCalendar } from '../../../../api/schedule/holidays.ts';
import { addDays, daysBetween, instantOf } from '../../../../api/schedule/local-time.ts';
import { openOn } from '../../../../api/schedule/working-time.ts';

describe('public holidays', () => {
  const in2026 = (calendar: string): string[] =>
    daysBetween('2026-01-01', '2026-12-31').filter((date) => isHoliday(date, calendar));

  test('of the Netherlands', () => {
    expect(in2026('NL')).toEqual([
      '2026-01-01',
      '2026-04-05',
      '2026-04-06',
      '2026-04-27',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  test('of a region are those of its country and its own', () => {
    const bavarian = in2026('DE-BY').filter((date) => !in2026('DE').includes(date));
    expect(bavarian).toEqual(['2026-01-06', '2026-06-04', '2026-11-01']);
    expect(in2026('DE').every((date) => isHoliday(date, 'DE-BY'))).toBe(true);
  });

  test('that begin at sunset and last for days are as many days as they are', () => {
    expect(in2026('TR').filter((date) => date.startsWith('2026-03'))).toEqual([
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ]);
  });

  test.each(['NL', 'DE', 'DE-BY', 'US-CA', 'JP'])('%s is a calendar', (calendar) => {
    expect(isHolidayCalendar(calendar)).toBe(true);
  });
  test.each(['', 'XX', 'nl', 'DE-XX', 'DE-BY-A', 'NL-', 'toString', '__proto__', 'DE-toString'])(
    '"%s" is none',
    (calendar) => {
      expect(isHolidayCalendar(calendar)).toBe(false);
    },
  );
});

describe('the hours of a day', () => {
  const zone = 'Europe/Amsterdam';
  const house = (holidayCalendar: string | null) => ({
    timeZone: zone,
    holidayCalendar,
    openingHours: [{ weekday: 1 as const, opens: '09:00', closes: '18:00' }],
  });
  // King's day, a monday.
  const KINGS_DAY = '2026-04-27';
  const apart = (opens: string | null, closes: string | null, date = KINGS_DAY): ClosureEntity => ({
    id: '',
    tenantId: '',
    locationId: '',
    fromDate: addDays(date, -1),
    toDate: addDays(date, 1),
    opens,
    closes,
    reason: '',
  });
  const span = (from: string, to: string) => ({
    from: instantOf(KINGS_DAY, from, zone),
    to: instantOf(KINGS_DAY, to, zone),
  });

  test('are the weekday’s where no holidays are kept', () => {
    expect(openOn(KINGS_DAY, house(null), [])).toEqual([span('09:00', '18:00')]);
    expect(openOn(KINGS_DAY, house('DE-BY'), [])).toEqual([span('09:00', '18:00')]);
  });

  test('are none on a holiday, unless the day was set apart with hours of its own', () => {
    expect(openOn(KINGS_DAY, house('NL'), [])).toEqual([]);
    expect(openOn(KINGS_DAY, house('NL'), [apart('12:00', '16:00')])).toEqual([span('12:00', '16:00')]);
    expect(openOn(KINGS_DAY, house('NL'), [apart('12:00', '16:00'), apart('18:00', '20:00')])).toHaveLength(
      2,
    );
    expect(openOn(KINGS_DAY, house('NL'), [apart('12:00', '16:00'), apart(null, null)])).toEqual([]);
  });
});
