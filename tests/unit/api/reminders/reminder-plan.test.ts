import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quietSpan } from '../../../../api/reminders/quiet-hours.ts';
import { look, momentsOf, type ReminderRules, releasesAt } from '../../../../api/reminders/reminder-plan.ts';
import { isoOf } from '../../../../api/schedule/local-time.ts';
import { instant, ZONE } from '../../../support/clock.ts';

const NIGHT = { from: '21:00', to: '08:00' };
const rules: ReminderRules = { hours: [24, 2], quiet: NIGHT, releaseHours: null };
const LONG_AGO = 0;

/** Can be cancelled for free until a week before: no reminder comes near that. */
function comingAt(local: string, freeHours = 168) {
  const startsAt = instant(local);
  return { startsAt, freeUntil: startsAt - freeHours * 3_600_000, zone: ZONE };
}

function momentsFor(local: string, of: ReminderRules = rules): string[] {
  return momentsOf(of, comingAt(local)).map(({ at, hours }) => `${hours}h ${isoOf(at)}`);
}
const said = (hours: number, local: string): string => `${hours}h ${isoOf(instant(local))}`;

describe('the moments at which a visit is reminded of', () => {
  test.each([
    ['by day, as the rules say', '2026-03-04T17:00', ['24h 2026-03-03T17:00', '2h 2026-03-04T15:00']],
    [
      'early, the last on the evening before',
      '2026-03-04T08:30',
      ['24h 2026-03-03T08:30', '2h 2026-03-03T20:30'],
    ],
    ['at ten, in the morning', '2026-03-04T10:00', ['24h 2026-03-03T10:00', '2h 2026-03-04T08:00']],
    [
      'before eight, the first of them put off',
      '2026-03-04T07:00',
      ['24h 2026-03-03T08:00', '2h 2026-03-03T20:30'],
    ],
    ['late in the evening', '2026-03-04T22:30', ['24h 2026-03-04T08:00', '2h 2026-03-04T20:30']],
    // The clock skips from 2 to 3 on the 29th: a day earlier is 17:00 by the wall, 24 hours are 16:00.
    ['on the day clocks go forward', '2026-03-29T17:00', ['24h 2026-03-28T16:00', '2h 2026-03-29T15:00']],
    ['on the day clocks go back', '2026-10-25T17:00', ['24h 2026-10-24T18:00', '2h 2026-10-25T15:00']],
  ])('%s', (_, starts, moments) => {
    const expected = moments.map((one) => said(Number.parseInt(one, 10), one.split(' ')[1] ?? ''));
    expect(momentsFor(starts)).toEqual(expected);
  });

  test.each([
    ['by day', '2026-03-04T17:00', '24h 2026-03-03T15:00'],
    ['where that is at night, at its end', '2026-03-04T09:30', '24h 2026-03-03T08:00'],
    ['where that is too late, on the evening before', '2026-03-04T08:00', '24h 2026-03-02T20:30'],
  ])('come in time to cancel for free, %s', (_, starts, moment) => {
    const [first] = momentsOf(rules, comingAt(starts, 24));
    expect(`${first?.hours}h ${isoOf(first?.at ?? 0)}`).toBe(said(24, moment.split(' ')[1] ?? ''));
  });

  test('are as the rules say at any hour where a house has no quiet hours', () => {
    const restless = { ...rules, quiet: null };
    expect(momentsFor('2026-03-04T03:00', restless)).toEqual([
      said(24, '2026-03-03T03:00'),
      said(2, '2026-03-04T01:00'),
    ]);
  });

  test('never lie in the quiet hours, nor after the start, on any day of the year', () => {
    const minutes = fc.integer({ min: 0, max: 366 * 24 * 12 });
    fc.assert(
      fc.property(
        minutes,
        fc.uniqueArray(fc.integer({ min: 1, max: 336 }), { maxLength: 4 }),
        (ticks, hours) => {
          const startsAt = instant('2026-01-01T00:00') + ticks * 5 * 60_000;
          const coming = { startsAt, freeUntil: startsAt - 24 * 3_600_000, zone: ZONE };
          for (const { at } of momentsOf({ ...rules, hours }, coming)) {
            expect(quietSpan(NIGHT, at, ZONE)).toBeNull();
            expect(at).toBeLessThan(startsAt);
          }
        },
      ),
    );
  });
});

describe('the quiet hours', () => {
  test('last from their first minute to before their last, over midnight and over a change of clocks', () => {
    const inside = (local: string): boolean => quietSpan(NIGHT, instant(local), ZONE) !== null;
    expect(['20:59', '21:00', '23:59'].map((time) => inside(`2026-03-28T${time}`))).toEqual([
      false,
      true,
      true,
    ]);
    expect(['00:00', '03:30', '07:59', '08:00'].map((time) => inside(`2026-03-29T${time}`))).toEqual([
      ...[true, true, true, false],
    ]);
    const night = quietSpan(NIGHT, instant('2026-03-29T00:30'), ZONE);
    expect((night?.to ?? 0) - (night?.from ?? 0)).toBe(10 * 3_600_000);
  });

  test('are none where they begin when they end', () => {
    expect(quietSpan({ from: '08:00', to: '08:00' }, instant('2026-03-04T08:00'), ZONE)).toBeNull();
  });
});

describe('a look', () => {
  const at = (local: string, toldAt = LONG_AGO) =>
    look(rules, { ...comingAt('2026-03-04T17:00'), toldAt }, instant(local));

  test('finds the next moment, and reminds at it', () => {
    expect(at('2026-03-01T09:00')).toEqual({ remind: null, next: instant('2026-03-03T17:00') });
    expect(at('2026-03-03T17:00')).toMatchObject({
      remind: { hours: 24 },
      next: instant('2026-03-04T15:00'),
    });
    const later = look(
      rules,
      { ...comingAt('2026-03-04T17:00'), toldAt: instant('2026-03-03T17:00') },
      instant('2026-03-04T15:00'),
    );
    expect(later).toMatchObject({ remind: { hours: 2 }, next: null });
  });

  test('reminds once of what was missed, as after an outage', () => {
    expect(at('2026-03-04T15:30')).toMatchObject({ remind: { hours: 2 }, next: null });
  });

  test('reminds nobody of what they were told a moment ago', () => {
    const booked = instant('2026-03-03T13:00');
    expect(at('2026-03-03T13:00', booked)).toEqual({ remind: null, next: instant('2026-03-04T15:00') });
    expect(at('2026-03-03T17:00', booked)).toEqual({ remind: null, next: instant('2026-03-04T15:00') });
    expect(at('2026-03-04T14:45', instant('2026-03-04T14:45'))).toEqual({ remind: null, next: null });
  });

  test('in the night waits for its end, and comes to nothing where the visit has begun by then', () => {
    expect(at('2026-03-03T21:10')).toEqual({ remind: null, next: instant('2026-03-04T08:00') });
    const early = { ...comingAt('2026-03-04T07:30'), toldAt: LONG_AGO };
    expect(look(rules, early, instant('2026-03-04T05:00'))).toEqual({ remind: null, next: null });
  });

  test('at a visit that has begun is the last', () => {
    expect(at('2026-03-04T17:00')).toEqual({ remind: null, next: null });
  });
});

describe('an unconfirmed visit goes back', () => {
  const release: ReminderRules = { ...rules, releaseHours: 12 };
  const visit = { startsAt: instant('2026-03-04T22:00'), paidMinor: 0 };

  test('so long before its start, by day', () => {
    expect(releasesAt(release, visit, ZONE)).toBe(instant('2026-03-04T10:00'));
    expect(releasesAt(release, { ...visit, startsAt: instant('2026-03-04T15:00') }, ZONE)).toBe(
      instant('2026-03-04T08:00'),
    );
  });

  test('never where something was paid, a card is kept, or its guest said that they come', () => {
    expect(releasesAt(release, { ...visit, paidMinor: 1 }, ZONE)).toBeNull();
    expect(releasesAt(release, { ...visit, cardFeeMinor: 4_500 }, ZONE)).toBeNull();
    expect(releasesAt(release, { ...visit, attendsAt: 1 }, ZONE)).toBeNull();
    expect(releasesAt(rules, visit, ZONE)).toBeNull();
  });
});
