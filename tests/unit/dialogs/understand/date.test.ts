import { describe, expect, it } from '@jest/globals';
import { read } from './reading.ts';

const day = (text: string, locale = 'en'): string | null => read(text, { locale }).date;

describe('a day that a guest names', () => {
  it.each([
    ['today please', '2026-03-02'],
    ['can I come tmrw', '2026-03-03'],
    ['the day after tomorrow', '2026-03-04'],
    ['yesterday', '2026-03-01'],
    ['on wednesday', '2026-03-04'],
    ['on monday', '2026-03-09'],
    ['this monday', '2026-03-02'],
    ['next wednesday', '2026-03-11'],
    ['wednesday of next week', '2026-03-11'],
    ['next week on sunday', '2026-03-15'],
    ['the 8th would be lovely', '2026-03-08'],
    ['the first', '2026-04-01'],
    ['the 20th of this month', '2026-03-20'],
    ['twenty second of march', '2026-03-22'],
    ['march 1', '2027-03-01'],
    ['march 1st 2025', '2025-03-01'],
    ['friday the 13th', '2026-03-13'],
    ['in three days', '2026-03-05'],
    ['in a fortnight', '2026-03-16'],
    ['two weeks from now', '2026-03-16'],
    ['the first friday of april', '2026-04-03'],
    ['2026-04-05', '2026-04-05'],
    ["on valentine's day", '2027-02-14'],
    ['29 february', '2028-02-29'],
    ['not monday, tuesday', '2026-03-03'],
    ["I can't do thursday, saturday is better", '2026-03-07'],
    ['please move it from friday to sunday', '2026-03-08'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  it.each([
    ['between the 5th and the 9th of march', '2026-03-05', '2026-03-09'],
    ['from friday to sunday', '2026-03-06', '2026-03-08'],
    ['from thursday until tuesday', '2026-03-05', '2026-03-10'],
    ['this weekend', '2026-03-07', '2026-03-08'],
    ['some time next week', '2026-03-09', '2026-03-15'],
    ['friday or saturday', '2026-03-06', '2026-03-07'],
    ['any day after friday', '2026-03-06', null],
    ['before the 10th', null, '2026-03-10'],
  ])('reads "%s" as a range', (text, from, to) => {
    const result = read(text);
    expect(result.date).toBeNull();
    expect(result.dateRange).toEqual({ from, to });
  });

  it('reads figures in the order of the locale, unless only one order fits', () => {
    expect(day('4/5', 'en-US')).toBe('2026-04-05');
    expect(day('4/5', 'en-GB')).toBe('2026-05-04');
    expect(day('22/4', 'en-US')).toBe('2026-04-22');
  });

  it('takes a bare number for a day only when the day was asked', () => {
    expect(read('15', { asked: ['date'] }).date).toBe('2026-03-15');
    expect(read('15').date).toBeNull();
  });

  it('counts days in the zone of the house, not of the clock', () => {
    const late = { now: '2026-03-02T23:30:00Z', timezone: 'Europe/Athens' };
    expect(read('tomorrow', late).date).toBe('2026-03-04');
  });

  it.each([
    'maybe later',
    'may I know your name',
    'we sat outside',
    'that one sounds rather nice',
    'just a second',
  ])('sees no day in "%s"', (text) => {
    const result = read(text);
    expect([result.date, result.dateRange]).toEqual([null, null]);
  });

  it('leaves the day of another errand alone', () => {
    expect(read('What will the weather be like on friday?').date).toBeNull();
    expect(read('Great. When am I free on the 9th?').date).toBeNull();
  });
});
