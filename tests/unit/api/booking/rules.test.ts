import { describe, expect, test } from '@jest/globals';
import { type Change, isPossible, TRANSITIONS } from '../../../../api/booking/rules.ts';
import type { BookingStatus } from '../../../../api/contract.ts';

/** The life of a booking as a table: the changes that are possible in each state, and nothing else. */
const LIFE: Readonly<Record<BookingStatus, readonly Change[]>> = {
  held: ['accept', 'cancel', 'expire', 'move'],
  'awaiting-payment': ['confirm', 'cancel', 'expire', 'move'],
  confirmed: ['check-in', 'cancel', 'no-show', 'move'],
  'checked-in': ['start', 'complete', 'shift'],
  'in-treatment': ['complete', 'shift'],
  completed: [],
  cancelled: [],
  expired: ['revive'],
  'no-show': ['undo-no-show'],
};

describe('the life of a booking', () => {
  const changes = Object.keys(TRANSITIONS) as Change[];

  test.each(Object.entries(LIFE))('%s can be changed in these ways and no other', (status, possible) => {
    expect(changes.filter((change) => isPossible(change, status as BookingStatus)).toSorted()).toEqual(
      possible.toSorted(),
    );
  });
});
