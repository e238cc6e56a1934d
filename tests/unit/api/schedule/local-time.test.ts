import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daySpan, instantOf, localDate, wallTime } from '../../../../api/schedule/local-time.ts';
import { covers, intersect, subtract, union } from '../../../../api/schedule/stretches.ts';

const HOUR = 3_600_000;
const AMSTERDAM = 'Europe/Amsterdam';

describe('local time', () => {
  test('a day has 23 hours when clocks go forward, 25 when they go back, else 24', () => {
    const length = (date: string) => (daySpan(date, AMSTERDAM).to - daySpan(date, AMSTERDAM).from) / HOUR;
    expect([length('2026-03-29'), length('2026-10-25'), length('2026-06-01')]).toEqual([23, 25, 24]);
  });

  test('a wall time that is skipped is read as the one an hour later', () => {
    expect(wallTime(instantOf('2026-03-29', '02:30', AMSTERDAM), AMSTERDAM)).toBe('03:30');
  });

  test('a wall time that comes twice is the first of the two', () => {
    expect(new Date(instantOf('2026-10-25', '02:30', AMSTERDAM)).toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });

  test('opening at nine is nine by the clock on the wall on both sides of a change', () => {
    expect(new Date(instantOf('2026-03-28', '09:00', AMSTERDAM)).toISOString()).toBe(
      '2026-03-28T08:00:00.000Z',
    );
    expect(new Date(instantOf('2026-03-29', '09:00', AMSTERDAM)).toISOString()).toBe(
      '2026-03-29T07:00:00.000Z',
    );
  });

  test('an instant and its local day and time say the same, in every zone', () => {
    const zones = fc.constantFrom(
      AMSTERDAM,
      'America/St_Johns',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'Australia/Lord_Howe',
      'UTC',
    );
    const quarters = fc.integer({ min: 1_890_000, max: 2_110_000 }).map((n) => n * 900_000);
    fc.assert(
      fc.property(quarters, zones, (at, zone) => {
        const read = instantOf(localDate(at, zone), wallTime(at, zone), zone);
        // The second of two equal wall times is read as the first.
        return read === at || at - read === HOUR || at - read === HOUR / 2;
      }),
    );
  });
});

describe('stretches of time', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 50 }))
    .map(([from, length]) => ({ from, to: from + length }));
  const list = fc.array(span, { maxLength: 6 }).map(union);
  const holds = (spans: readonly { from: number; to: number }[], at: number) => covers(spans, at, at + 1);
  const minutes = Array.from({ length: 260 }, (_, at) => at);

  test('what is common, and what is left, is so minute by minute', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const [both, rest] = [intersect(a, b), subtract(a, b)];
        return minutes.every(
          (at) =>
            holds(both, at) === (holds(a, at) && holds(b, at)) &&
            holds(rest, at) === (holds(a, at) && !holds(b, at)),
        );
      }),
    );
  });
});
