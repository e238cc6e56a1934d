import { expect, test } from '@jest/globals';
import { Problem } from '../../../../admin-web/src/app/http.ts';
import { oneCall } from '../../../../admin-web/src/features/money/one-call.ts';

const problem = (status: number) => new Problem(status, 'reason', 'detail', {});

test.each([
  ['no answer came', problem(0)],
  ['something in between answered', problem(502)],
  ['the server failed on the way', problem(500)],
])('money is asked for again under the same key, as it was asked for first, after %s', (_when, error) => {
  const call = oneCall<{ readonly amountMinor: number }>();
  const first = call.make({ amountMinor: 9_000 });
  call.ended(error);
  // The visit was read again meanwhile, and nothing seems to be open.
  expect(call.make({ amountMinor: 0 })).toEqual(first);
});

test.each([
  ['it was done', undefined],
  ['the house refused it', problem(409)],
  ['it was not understood', problem(400)],
])('the next is a call of its own when %s', (_when, error) => {
  const call = oneCall<{ readonly amountMinor: number }>();
  const first = call.make({ amountMinor: 9_000 });
  call.ended(error);
  expect(call.open).toBeNull();
  expect(call.make({ amountMinor: 9_000 }).key).not.toBe(first.key);
});

test('other contents are another call, also where the last was not answered', () => {
  const call = oneCall<{ readonly amountMinor: number }>();
  const first = call.make({ amountMinor: 9_000 });
  call.ended(problem(0));
  call.changed();
  const next = call.make({ amountMinor: 8_000 });
  expect(next.key).not.toBe(first.key);
  expect(next.body).toEqual({ amountMinor: 8_000 });
});
