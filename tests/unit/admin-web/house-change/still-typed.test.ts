import { expect, test } from '@jest/globals';
import { stillTyped } from '../../../../admin-web/src/features/house-change/still-typed.ts';

test('of a form that was saved what was typed meanwhile is left, and nothing else', () => {
  const sent: Readonly<Record<string, string>> = { name: 'Canal', phone: '1' };
  expect(stillTyped(sent, sent)).toEqual({});
  expect(stillTyped({ name: 'Canal', phone: '12', address: 'Quay 1' }, sent)).toEqual({
    phone: '12',
    address: 'Quay 1',
  });
});
