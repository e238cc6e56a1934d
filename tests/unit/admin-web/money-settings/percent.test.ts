import { describe, expect, test } from '@jest/globals';
import {
  rateText,
  readPercents,
  readRate,
  readWhole,
  writeRate,
} from '../../../../admin-web/src/features/money-settings/percent.ts';

describe('a rate of VAT', () => {
  test.each([
    ['21', 2_100],
    ['5,5', 550],
    ['5.05', 505],
    [' 19 % ', 1_900],
    ['0', 0],
    ['50', 5_000],
  ])('typed as "%s" is %d basis points', (text, basisPoints) => {
    expect(readRate(text)).toBe(basisPoints);
  });

  test.each(['', 'x', '-1', '50.01', '100', '5.123', '1e1', '5,', '٢١'])('is not "%s"', (text) => {
    expect(readRate(text)).toBeNull();
  });

  test('is shown with its sign', () => {
    expect(rateText(550, 'de')).toBe('5,5\u00a0%');
  });

  test.each(['en-GB', 'de', 'fr', 'es', 'pt-BR'])('is read as it is written in %s', (locale) => {
    for (const basisPoints of [0, 550, 2_100, 5_000])
      expect(readRate(writeRate(basisPoints, locale))).toBe(basisPoints);
  });
});

test('a whole number has digits only', () => {
  expect([' 24 ', '0', '007'].map(readWhole)).toEqual([24, 0, 7]);
  expect(['', '1.5', '-1', '1234567890', 'two'].map(readWhole)).toEqual([null, null, null, null, null]);
});

test('tips are a few whole percents, or none', () => {
  expect(readPercents('15, 5 %; 10 5')).toEqual([5, 10, 15]);
  expect(readPercents(' ')).toEqual([]);
  for (const text of ['0', '101', '5.5', 'x', '1 2 3 4 5', '-5']) expect(readPercents(text)).toBeNull();
});
