import { expect, test } from '@jest/globals';
import { monthOf, monthTableAddress } from '../../../../admin-web/src/features/documents/month.ts';

test.each([
  ['2026-03-03', 'from=2026-03-01&to=2026-03-31'],
  ['2026-12-31', 'from=2026-12-01&to=2026-12-31'],
  ['2026-02-10', 'from=2026-02-01&to=2026-02-28'],
  ['2028-02-29', 'from=2028-02-01&to=2028-02-29'],
])('the table of the month of %s has all of its days and no other', (date, days) => {
  expect(monthTableAddress(date)).toBe(`/api/v1/documents.csv?${days}`);
});

test('a month is named in the spa’s language', () => {
  expect(monthOf('2026-03-01', 'de')).toBe('März 2026');
  expect(monthOf('2026-03-01', 'pt-BR')).toBe('março de 2026');
});
