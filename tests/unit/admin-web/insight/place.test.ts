import { describe, expect, test } from '@jest/globals';
import { bucketsOf } from '../../../../admin-web/src/features/insight/buckets.ts';
import {
  daysOf,
  isCountable,
  placeAddress,
  plusDays,
  readPlace,
} from '../../../../admin-web/src/features/insight/place.ts';

const TODAY = '2026-05-20';

describe('the days that are looked at', () => {
  test('are told by name up to today', () => {
    expect(daysOf('today', TODAY)).toEqual({ from: TODAY, to: TODAY });
    expect(daysOf('7', TODAY).from).toBe('2026-05-14');
    expect(daysOf('28', TODAY).from).toBe('2026-04-23');
    expect(daysOf('month', TODAY).from).toBe('2026-05-01');
    expect(daysOf('quarter', TODAY).from).toBe('2026-04-01');
    expect(daysOf('quarter', '2026-12-31').from).toBe('2026-10-01');
    expect(daysOf('year', TODAY).from).toBe('2026-01-01');
  });

  test('are kept in the address', () => {
    const place = readPlace('?range=any&from=2026-01-05&to=2026-01-09&compare=year&location=abc', TODAY);
    expect(place).toEqual({
      ...{ range: 'any', from: '2026-01-05', to: '2026-01-09', compare: 'year', locationId: 'abc' },
    });
    expect(readPlace(new URL(placeAddress(place), 'http://spa').search, TODAY)).toEqual(place);
  });

  test.each(['', '?range=ever&compare=x', '?range=any&from=2026-02-45&to=soon'])(
    'are the last 28 where an address says nothing good: "%s"',
    (search) => {
      expect(readPlace(search, TODAY)).toMatchObject({ range: '28', from: '2026-04-23', compare: 'before' });
    },
  );

  test('are at most 400, the first before the last', () => {
    expect(isCountable({ from: TODAY, to: plusDays(TODAY, 399) })).toBe(true);
    expect(isCountable({ from: TODAY, to: plusDays(TODAY, 400) })).toBe(false);
    expect(isCountable({ from: TODAY, to: plusDays(TODAY, -1) })).toBe(false);
    expect(isCountable({ from: '', to: TODAY })).toBe(false);
  });
});

test('many days are shown by week or month, and nothing of them is lost', () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, place) => ({
      ...{ date: plusDays('2026-01-01', place), bookedMinutes: 30, bookableMinutes: 60, visits: 1 },
      ...{ takenMinor: 5, givenBackMinor: 1, netMinor: 4, tipsMinor: 0, ratings: 1, stars: 5 },
    }));
  for (const [count, buckets] of [
    [62, 62],
    [63, 10],
    [365, 12],
  ] as const) {
    const found = bucketsOf(days(count));
    expect(found).toHaveLength(buckets);
    expect(found.reduce((sum, { visits }) => sum + visits, 0)).toBe(count);
    expect(found.at(-1)?.to).toBe(plusDays('2026-01-01', count - 1));
  }
});
