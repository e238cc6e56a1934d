import { expect, test } from '@jest/globals';
import { readHours } from '../../../../admin-web/src/features/message-settings/read-hours.ts';

test.each([
  ['', []],
  ['24', [24]],
  ['2, 24', [24, 2]],
  ['48;24 2 2', [48, 24, 2]],
  ['336', [336]],
])('"%s" is %p', (text, hours) => {
  expect(readHours(text)).toEqual(hours);
});

test.each(['0', '337', '1,2,3,4,5', '2.5', '-3', 'a day', '1e2'])('"%s" is no list of hours', (text) => {
  expect(readHours(text)).toBeNull();
});
