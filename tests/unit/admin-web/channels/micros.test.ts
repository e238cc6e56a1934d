import { describe, expect, it } from '@jest/globals';
import { readMicros, writeMicros } from '../../../../admin-web/src/features/channels/micros.ts';

describe('what a message costs', () => {
  it.each([
    ['0.0456', 45_600],
    ['0,0456', 45_600],
    [' 2 ', 2_000_000],
    ['1250', 1_250_000_000],
    ['0.000001', 1],
  ])('%s is read as millionths', (typed, micros) => {
    expect(readMicros(typed)).toBe(micros);
  });

  it.each(['', '-1', '1.', '.5', '0.0000001', '1,250.00', '1e3', '0,003x'])('%s is no amount', (typed) => {
    expect(readMicros(typed)).toBeNull();
  });

  it('is written as it was typed', () => {
    for (const locale of ['en', 'de', 'fr', 'es', 'pt'])
      for (const micros of [1, 45_600, 2_000_000, 1_250_000_000])
        expect(readMicros(writeMicros(micros, locale))).toBe(micros);
    expect(writeMicros(45_600, 'de')).toBe('0,0456');
  });
});
