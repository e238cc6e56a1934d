import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SeriesRule } from '../../../../api/contract.ts';
import { addDays, instantOf, wallTime, weekdayOf } from '../../../../api/schedule/local-time.ts';
import { occurrences, refusalOf } from '../../../../api/series/rules.ts';

const RULE: SeriesRule = { everyWeeks: 1, time: '17:00', from: '2026-03-06', until: null, count: 3 };

const rules = fc.record({
  everyWeeks: fc.integer({ min: 1, max: 52 }),
  time: fc.constantFrom('00:00', '09:15', '17:00', '23:45'),
  from: fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2026-01-01', days)),
  until: fc.constant(null),
  count: fc.integer({ min: 1, max: 30 }),
});

describe('the days of a series', () => {
  test('are so many weeks apart on one weekday, at one wall time all year round, in any zone', () => {
    const zones = fc.constantFrom(
      'Europe/Amsterdam',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
    );
    fc.assert(
      fc.property(rules, zones, (rule, zone) => {
        const days = occurrences(rule);
        expect(days).toHaveLength(rule.count);
        for (const [place, day] of days.entries()) {
          expect(day).toBe(addDays(rule.from, place * rule.everyWeeks * 7));
          expect(weekdayOf(day)).toBe(weekdayOf(rule.from));
          expect(wallTime(instantOf(day, rule.time, zone), zone)).toBe(rule.time);
        }
      }),
    );
  });

  test('end with the sooner of two ends, and both ends belong to it', () => {
    expect(occurrences({ ...RULE, count: null, until: '2026-03-20' })).toEqual([
      '2026-03-06',
      '2026-03-13',
      '2026-03-20',
    ]);
    expect(occurrences({ ...RULE, until: '2026-03-13' })).toHaveLength(2);
    expect(occurrences({ ...RULE, until: '2030-01-01' })).toHaveLength(3);
  });

  test('are not worked out for ever to say that they are too many', () => {
    const policy = { maxOccurrences: 12 };
    const now = Date.parse('2026-03-01T00:00:00Z');
    for (const endless of [{ count: 1e15 }, { count: null, until: '9899-12-31' }])
      expect(refusalOf({ ...RULE, ...endless }, policy, now, 'UTC')).toBe('too-many');
  });

  test('a rule that can be followed is refused for nothing', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const now = Date.parse('2025-12-31T00:00:00Z');
        expect(refusalOf(rule, { maxOccurrences: 30 }, now, 'UTC')).toBeNull();
      }),
    );
  });
});
