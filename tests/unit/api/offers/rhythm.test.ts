import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lookAtRhythm, type Rhythm, rhythmDays } from '../../../../api/offers/rhythm.ts';
import { quietSpan } from '../../../../api/reminders/quiet-hours.ts';
import { isoOf, wallTime } from '../../../../api/schedule/local-time.ts';
import { instant, ZONE } from '../../../support/clock.ts';

const DAY_MS = 86_400_000;
const NIGHT = { from: '21:00', to: '08:00' };

const days = (...locals: string[]): number => rhythmDays(locals.map(instant), 28);

describe('how often a guest comes', () => {
  test.each([
    ['once: as the house says', ['2026-01-05T10:00'], 28],
    ['twice', ['2026-01-05T10:00', '2026-01-26T17:00'], 21],
    ['by the median', ['2026-01-05T10:00', '2026-01-19T10:00', '2026-02-02T10:00', '2026-04-27T10:00'], 14],
    ['between the middle two', ['2026-01-01T10:00', '2026-01-11T10:00', '2026-01-31T10:00'], 15],
    ['twice on one day: that is one visit', ['2026-01-05T10:00', '2026-01-05T14:00'], 28],
    ['every other day: no more than once a week', ['2026-01-05T10:00', '2026-01-07T10:00'], 7],
    ['once a year: three times a year', ['2025-01-05T10:00', '2026-01-05T10:00'], 120],
    ['whatever the order', ['2026-01-26T10:00', '2026-01-05T10:00'], 21],
    ['over the night in which clocks change', ['2026-03-22T10:00', '2026-04-05T10:00'], 14],
  ])('%s', (_, locals, count) => expect(days(...locals)).toBe(count));

  test('is told by the last six visits alone', () => {
    const early = Array.from({ length: 10 }, (_, place) => instant('2020-01-01T10:00') + place * 90 * DAY_MS);
    const late = Array.from({ length: 6 }, (_, place) => instant('2026-01-01T10:00') + place * 10 * DAY_MS);
    expect(rhythmDays([...early, ...late], 28)).toBe(10);
  });

  test('is between a week and 120 days, and of who was never there what the house says', () => {
    const visits = fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 12 });
    fc.assert(
      fc.property(visits, fc.integer({ min: 7, max: 120 }), (all, usual) => {
        const found = rhythmDays(
          all.map((day) => day * DAY_MS),
          usual,
        );
        expect(Number.isInteger(found) && found >= 7 && found <= 120).toBe(true);
        if (new Set(all).size < 2) expect(found).toBe(usual);
      }),
    );
  });
});

const rhythm = (local: string, every: number, more: Partial<Rhythm> = {}): Rhythm => ({
  ...{ lastAt: instant(local), days: every, zone: ZONE, quiet: NIGHT },
  ...more,
});
const planned = (of: Rhythm): string | null => {
  const { next } = lookAtRhythm(of, of.lastAt);
  return next === null ? null : isoOf(next);
};
const at = (local: string): string => isoOf(instant(local));

describe('the next visit is proposed', () => {
  test.each([
    ['four days before it is due', rhythm('2026-02-02T17:00', 28), '2026-02-26T11:00'],
    ['a third before, of a short rhythm', rhythm('2026-02-02T17:00', 7), '2026-02-07T11:00'],
    [
      'by the wall clock of its place, after it went forward',
      rhythm('2026-03-10T17:00', 28),
      '2026-04-03T11:00',
    ],
    ['and after it went back', rhythm('2026-10-10T17:00', 28), '2026-11-03T11:00'],
    [
      'when the house’s quiet hours are over',
      rhythm('2026-02-02T17:00', 28, { quiet: { from: '18:00', to: '13:30' } }),
      '2026-02-26T13:30',
    ],
    [
      'at any hour a house without any says',
      rhythm('2026-02-02T23:30', 28, { quiet: null }),
      '2026-02-26T11:00',
    ],
  ])('%s', (_, of, local) => expect(planned(of)).toBe(at(local)));

  test('at that hour or, missed, on the same day, else on the next', () => {
    const of = rhythm('2026-02-02T17:00', 28);
    const look = (local: string) => lookAtRhythm(of, instant(local));
    expect(look('2026-02-26T10:59').proposes).toBe(false);
    expect(look('2026-02-26T11:00')).toEqual({ proposes: true, next: null });
    expect(look('2026-02-26T18:59').proposes).toBe(true);
    expect(look('2026-02-26T19:00')).toEqual({ proposes: false, next: instant('2026-02-27T11:00') });
    expect(look('2026-02-27T03:00')).toEqual({ proposes: false, next: instant('2026-02-27T11:00') });
  });

  test('no more to who stayed away for a fortnight longer', () => {
    const of = rhythm('2026-02-02T17:00', 28);
    expect(lookAtRhythm(of, instant('2026-03-12T11:00')).proposes).toBe(true);
    expect(lookAtRhythm(of, instant('2026-03-12T11:01'))).toEqual({ proposes: false, next: null });
  });

  test('after the visit, by day and once, whenever it is looked at', () => {
    const zone = fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    const quiet = fc.constantFrom(
      null,
      NIGHT,
      { from: '23:00', to: '07:00' },
      { from: '13:00', to: '15:00' },
    );
    const start = fc.integer({ min: instant('2025-01-01T00:00'), max: instant('2027-01-01T00:00') });
    const every = fc.integer({ min: 7, max: 120 });
    fc.assert(
      fc.property(zone, quiet, start, every, fc.nat(30 * 86_400), (place, hours, lastAt, span, late) => {
        const of = { lastAt, days: span, zone: place, quiet: hours };
        const first = lookAtRhythm(of, lastAt);
        expect(first.proposes).toBe(false);
        let now = (first.next ?? 0) + late * 1000;
        expect(first.next).toBeGreaterThan(lastAt);
        for (let looks = 0; ; looks += 1) {
          const { proposes, next } = lookAtRhythm(of, now);
          if (proposes) {
            expect(quietSpan(hours, now, place)).toBeNull();
            expect(wallTime(now, place) >= '11:00' && wallTime(now, place) < '19:30').toBe(true);
            return;
          }
          if (next === null) {
            expect(late * 1000).toBeGreaterThan(13 * DAY_MS);
            return;
          }
          expect(next).toBeGreaterThan(now);
          expect(looks).toBeLessThan(3);
          now = next;
        }
      }),
    );
  });
});
