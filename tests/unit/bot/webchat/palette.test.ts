import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contrast, paletteOf, readColour } from '../../../../bot/webchat/widget/palette.ts';

const between = (one: string, other: string): number =>
  contrast(readColour(one) ?? [0, 0, 0], readColour(other) ?? [0, 0, 0]);

test('contrast is that of WCAG', () => {
  expect(between('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(between('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('any accent is worn as it is, and read with 4.5:1 by day and by night', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (colour) => {
      const accent = `#${colour.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
      const palette = paletteOf(accent);
      expect(palette?.fill).toBe(accent);
      const { fill = '', pressed = '', onFill = '', inkByDay = '', inkByNight = '' } = palette ?? {};
      const pairs = [
        [fill, onFill],
        [pressed, onFill],
        ...['#fffefc', '#f1ede6', '#f7f4ef'].map((paper) => [inkByDay, paper]),
        ...['#1b1a17', '#2b2925', '#23211e'].map((paper) => [inkByNight, paper]),
      ] as const;
      for (const [ink = '', paper = ''] of pairs) expect(between(ink, paper)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 500 },
  );
});

test('what is no colour is not worn', () => {
  for (const accent of ['', 'teal', '#fff', '#2f5d5', 'url(x)', '#2f5d50;'])
    expect(paletteOf(accent)).toBeNull();
});
