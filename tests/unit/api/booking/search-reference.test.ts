import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makePlanner } from '../../../../api/booking/plan-visit.ts';
import { makeSpace, windowOf } from '../../../../api/booking/space.ts';
import { gridStarts } from '../../../../api/booking/starts.ts';
import { needOf } from '../../../../api/booking/visit-need.ts';
import { makeBook } from '../../../../api/tenants/house-book.ts';
import { type AnyHouse, anyHouse } from '../../../support/any-house.ts';
import { makeReference } from '../../../support/reference-search.ts';

const RUNS = Number(process.env.SEARCH_RUNS ?? 100);

/** The starts that the search finds on a day, with what it plans for each. */
function searched({ rows, wish, taken, date }: AnyHouse) {
  const book = makeBook(1, rows);
  const need = needOf(book, wish);
  const location = book.location(rows.locations[0]?.id ?? '');
  if (!need || !location) throw new Error('the house does not sell what was wished');
  const space = makeSpace(location, [date], windowOf(location, date, date), taken);
  const step = rows.tenant.policy.slotStepMinutes;
  const plans = makePlanner(space, need).plansOn(gridStarts(location.day(date).open, need, step), 0);
  return { plans, reference: makeReference(rows, need, taken, step) };
}

describe('a search, beside one that is slow and obviously right', () => {
  test('finds exactly the same starts, on the days clocks change too', () => {
    let found = 0;
    fc.assert(
      fc.property(anyHouse, (house) => {
        const { plans, reference } = searched(house);
        const starts = plans.map((plan) => plan.startsAt).toSorted((a, b) => a - b);
        found += starts.length;
        expect(starts).toEqual(reference.starts(house.date));
      }),
      { numRuns: RUNS },
    );
    // Houses in which nothing is ever possible would prove nothing.
    expect(found).toBeGreaterThan(0);
  });

  test('plans nothing that could not be carried out', () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        const { plans, reference } = searched(house);
        for (const plan of plans.filter((_, place) => place % 7 === 0))
          expect(reference.flawOf(plan)).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });
});
