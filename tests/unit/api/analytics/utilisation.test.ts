import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countVisits } from '../../../../api/analytics/house-day.ts';
import { together, utilisationOf } from '../../../../api/analytics/utilisation.ts';

const MINUTE = 60_000;
const span = (from: number, to: number) => ({ from: from * MINUTE, to: to * MINUTE });

describe('utilisation', () => {
  test('is minutes of treatments of minutes at work', () => {
    const works = [span(0, 240), span(300, 540)];
    const treats = [span(0, 60), span(75, 165)];
    expect(utilisationOf({ works, treats })).toEqual({ bookedMinutes: 150, bookableMinutes: 480 });
  });

  test('counts two guests at once, and two treatments that touch, once', () => {
    const treats = [span(0, 60), span(0, 60), span(60, 90)];
    expect(utilisationOf({ works: [span(0, 480)], treats })).toEqual({
      bookedMinutes: 90,
      bookableMinutes: 480,
    });
  });

  test('counts a treatment beyond the hours at work as time that could be booked', () => {
    const load = { works: [span(0, 60)], treats: [span(30, 120)] };
    expect(utilisationOf(load)).toEqual({ bookedMinutes: 90, bookableMinutes: 120 });
    expect(utilisationOf({ works: [], treats: [span(0, 60)] })).toEqual({
      bookedMinutes: 60,
      bookableMinutes: 60,
    });
  });

  test('is never more than all of it', () => {
    const spans = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 1_400 }), fc.integer({ min: 1, max: 300 }))
        .map(([from, long]) => span(from, from + long)),
    );
    fc.assert(
      fc.property(spans, spans, (works, treats) => {
        const { bookedMinutes, bookableMinutes } = utilisationOf({ works, treats });
        expect(bookedMinutes).toBeGreaterThanOrEqual(0);
        expect(bookedMinutes).toBeLessThanOrEqual(bookableMinutes);
      }),
    );
  });

  test('of several is that of their minutes, not of their shares', () => {
    expect(
      together([
        { bookedMinutes: 60, bookableMinutes: 60 },
        { bookedMinutes: 0, bookableMinutes: 180 },
      ]),
    ).toEqual({ bookedMinutes: 60, bookableMinutes: 240 });
    expect(together([])).toEqual({ bookedMinutes: 0, bookableMinutes: 0 });
  });
});

test('visits are counted by what became of them', () => {
  const visit = (
    status: 'completed' | 'confirmed' | 'checked-in' | 'in-treatment' | 'no-show' | 'cancelled',
    endsAt = 10,
  ) => ({
    ...{ id: status, date: '2026-03-02', status, endsAt },
  });
  const visits = [
    ...[visit('completed'), visit('completed'), visit('no-show'), visit('cancelled')],
    ...[visit('confirmed'), visit('checked-in'), visit('in-treatment', 11)],
  ];
  expect(countVisits(visits, 10)).toEqual({ done: 2, unmarked: 2, ahead: 1, missed: 1, cancelled: 1 });
});
