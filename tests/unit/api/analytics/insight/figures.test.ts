import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { balanceOf } from '../../../../../api/analytics/insight/balance.ts';
import { byClockHour, makeClockHours } from '../../../../../api/analytics/insight/clock-hours.ts';
import { shared } from '../../../../../api/analytics/insight/earned.ts';
import { insightCsv } from '../../../../../api/analytics/insight/insight-csv.ts';
import { lengthOf, rangeBefore } from '../../../../../api/analytics/insight/ranges.ts';
import type { Insight } from '../../../../../api/contract.ts';

describe('hours of the clock', () => {
  const hours = (date: string) => makeClockHours('Europe/Amsterdam')(date);
  const minutes = (date: string, hour: number) =>
    hours(date)
      .filter((one) => one.hour === hour)
      .map(({ from, to }) => (to - from) / 60_000);

  test('are 24 on most days, one less when clocks are put forward, one twice when they are put back', () => {
    expect(hours('2026-06-10').map(({ hour }) => hour)).toEqual(
      Array.from({ length: 24 }, (_, hour) => hour),
    );
    expect([minutes('2026-03-29', 2), minutes('2026-03-29', 3)]).toEqual([[], [60]]);
    expect(minutes('2026-10-25', 2)).toEqual([120]);
    expect(minutes('2026-10-25', 23)).toEqual([60]);
  });

  test('take a stretch over midnight apart, and lose nothing of it', () => {
    const zone = 'Asia/Kathmandu';
    const span = { from: Date.parse('2026-07-01T17:45:00Z'), to: Date.parse('2026-07-01T19:15:00Z') };
    const parts = byClockHour(span, zone, makeClockHours(zone));
    expect(parts.map(({ weekday, hour, from, to }) => [weekday, hour, (to - from) / 60_000])).toEqual([
      [3, 23, 30],
      [4, 0, 60],
    ]);
  });
});

describe('balance', () => {
  test('says what would have to change hands for everybody to be as full as the team', () => {
    const loads = [
      { bookedMinutes: 300, bookableMinutes: 480 },
      { bookedMinutes: 60, bookableMinutes: 240 },
    ];
    expect(balanceOf(loads)).toEqual({ fairMinutes: [240, 120], unevenMinutes: 60 });
    expect(balanceOf([])).toEqual({ fairMinutes: [], unevenMinutes: 0 });
    expect(balanceOf([{ bookedMinutes: 0, bookableMinutes: 0 }])).toEqual({
      fairMinutes: [0],
      unevenMinutes: 0,
    });
  });
});

test('an amount is shared without a rest, also one that is less than nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -100_000, max: 100_000 }),
      fc.array(fc.nat(10_000), { minLength: 1, maxLength: 6 }),
      (amount, weights) => {
        expect(shared(amount, weights).reduce((sum, one) => sum + one, 0)).toBe(amount);
      },
    ),
  );
  expect(shared(100, [1, 1, 1])).toEqual([33, 34, 33]);
});

test('a range is held against as many days, or the same of a year ago', () => {
  const march = { from: '2026-03-01', to: '2026-03-31' };
  expect(rangeBefore(march, 'before')).toEqual({ from: '2026-01-29', to: '2026-02-28' });
  expect(rangeBefore(march, 'year')).toEqual({ from: '2025-03-01', to: '2025-03-31' });
  expect(rangeBefore(march, 'none')).toBeNull();
  expect(lengthOf({ from: '2026-03-02', to: '2026-03-01' })).toBe(0);
});

test('a name that would be a formula stays a name in a table', () => {
  const room = { id: 'a', locationId: 'b', bookedMinutes: 30, bookableMinutes: 90 };
  const rooms = [
    { ...room, name: '=HYPERLINK("http://x")' },
    { ...room, name: 'Reed, big', bookableMinutes: 0, bookedMinutes: 0 },
  ];
  const found = { period: { rooms }, currency: 'EUR' } as unknown as Insight;
  expect(insightCsv(found, 'rooms').split('\r\n')).toEqual([
    '\uFEFFroom,minutes booked,minutes bookable,utilisation %',
    `"'=HYPERLINK(""http://x"")",30,90,33.33`,
    '"Reed, big",0,0,',
    '',
  ]);
});

test('messages of a channel that no guest wrote in are in the table, with what they cost', () => {
  const steps = { talked: 3, searched: 2, held: 1, accepted: 1, confirmed: 1 };
  const sent = { category: 'utility', delivered: 9, failed: 0 };
  const period = {
    funnel: { ...steps, channels: [{ channel: 'webchat', ...steps }] },
    messages: {
      ...{ sent: 10, billed: 9, visits: 4, cost: { micros: 410_400, unpriced: 0 } },
      channels: [{ channel: 'whatsapp', ...sent, sent: 10, billed: 9 }],
    },
  };
  const found = { period, currency: 'EUR' } as unknown as Insight;
  expect(insightCsv(found, 'funnel').split('\r\n').slice(1)).toEqual([
    'webchat,3,2,1,1,1,0,0,',
    'whatsapp,0,0,0,0,0,10,9,0.4104',
    '',
  ]);
});
