import { expect, test } from '@jest/globals';
import { inBatches } from '../../../../api/payments/in-batches.ts';

test('works on so many at once and no more, and gives back what each came to in their order', async () => {
  let [now, most] = [0, 0];
  const done = await inBatches([5, 4, 3, 2, 1], 2, async (row) => {
    now += 1;
    most = Math.max(most, now);
    // The first of a batch is done last.
    for (let turn = 0; turn < row; turn += 1) await Promise.resolve();
    now -= 1;
    return row * 10;
  });
  expect(done).toEqual([50, 40, 30, 20, 10]);
  expect(most).toBe(2);
});
