import { expect, test } from '@jest/globals';
import { cancellationFee, noShowFee, shareOf } from '../../../../api/booking/terms.ts';

test.each([
  ['EUR', 8_999, 50, 4_500],
  ['JPY', 8_999, 50, 4_500],
  // 3.125 dinars cannot be paid by card.
  ['KWD', 12_500, 25, 3_120],
  ['TND', 12_505, 100, 12_500],
  ['BHD', 12_500, 0, 0],
  ['JOD', 12_500, 100, 12_500],
  ['OMR', 9, 100, 0],
])('of %s %i at %i percent is %i', (currency, totalMinor, percent, share) => {
  expect(shareOf(totalMinor, percent, currency)).toBe(share);
});

test('what is paid before, what a fee keeps and what goes back are all sums that a card can move', () => {
  const terms = {
    ...{ depositPercent: 100, freeCancellationHours: 24, lateFeePercent: 25, noShowFeePercent: 33 },
    ...{ maxMoves: 2, moveUntilHours: 24, versionIds: [] },
  };
  for (const currency of ['BHD', 'JOD', 'KWD', 'OMR', 'TND'])
    for (let totalMinor = 12_490; totalMinor <= 12_510; totalMinor += 1) {
      const booking = { terms, totalMinor, currency, startsAt: 1_000 };
      const due = shareOf(totalMinor, terms.depositPercent, currency);
      const fees = [cancellationFee(booking, 1_000).feeMinor, noShowFee(booking)];
      for (const minor of [due, ...fees.flatMap((fee) => [fee, due - fee])]) expect(minor % 10).toBe(0);
      expect(due).toBeLessThanOrEqual(totalMinor);
    }
});
