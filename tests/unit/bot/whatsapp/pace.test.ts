import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makePace } from '../../../../bot/whatsapp/pace.ts';

describe('the pace', () => {
  test('lets ten go to one guest at once, then one in six seconds, and nobody else waits for them', () => {
    let now = 0;
    const pace = makePace(() => now);
    const burst = Array.from({ length: 10 }, () => pace.take('n', 'noor'));
    expect(burst).toEqual(burst.map(() => 0));
    expect(pace.take('n', 'noor')).toBe(6_000);
    expect(pace.take('n', 'ana')).toBe(0);
    now += 5_999;
    expect(pace.take('n', 'noor')).toBeGreaterThan(0);
    now += 1;
    expect(pace.take('n', 'noor')).toBe(0);
    expect(pace.take('n', 'noor')).toBe(6_000);
  });

  test('lets eighty go from one number in a second, and gives the rest moments of their own', () => {
    const pace = makePace(() => 0);
    const waits = Array.from({ length: 240 }, (_, place) => pace.take('n', `guest ${place}`));
    expect(waits.slice(0, 80).every((wait) => wait === 0)).toBe(true);
    expect(waits.at(80)).toBeLessThanOrEqual(13);
    expect(waits.at(-1)).toBe(2_000);
    expect(pace.take('another', 'noor')).toBe(0);
  });

  test('never allows more than the limits, whoever asks when', () => {
    const step = fc.record({
      guest: fc.integer({ min: 0, max: 3 }),
      after: fc.integer({ min: -50, max: 9_000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        let now = 1_000_000;
        const pace = makePace(() => now);
        const sent: { guest: number; at: number }[] = [];
        for (const { guest, after } of steps) {
          now += after;
          if (pace.take('n', String(guest)) === 0) sent.push({ guest, at: now });
        }
        for (const { guest, at } of sent) {
          const minute = sent.filter((one) => one.guest === guest && one.at <= at && one.at > at - 60_000);
          expect(minute.length).toBeLessThanOrEqual(10 + 10 + 1);
        }
      }),
    );
  });

  test('told to wait so long, a guest’s message goes then', () => {
    let now = 0;
    const pace = makePace(() => now);
    for (let sent = 0; sent < 30; sent += 1) {
      now += pace.take('n', 'noor');
      if (sent >= 10) expect(pace.take('n', 'noor')).toBe(0);
    }
  });
});
