import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isVisible } from '../../../../bot/message/clean-text.ts';
import { shortTitle, shortTitles } from '../../../../bot/message/short-titles.ts';
import { anyText } from './any-content.ts';

describe('a title that is too long', () => {
  test.each([
    ['Yes, book it', 20, 'Yes, book it'],
    ['Exactly twenty chars', 20, 'Exactly twenty chars'],
    ['Hot stone massage with Gabriel', 24, 'Hot stone massage with…'],
    ['Canal House · Amsterdam city', 20, 'Canal House…'],
    ['Entspannungsmassagebehandlung', 20, 'Entspannungsmassage…'],
    ['two\nlines', 20, 'two lines'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 20, '👩‍👩‍👧‍👦…'],
    ['', 20, '…'],
  ])('%j within %i is %j', (title, limit, wanted) => {
    expect(shortTitle(title, limit)).toBe(wanted);
  });
});

describe('titles side by side', () => {
  test('keep what tells them apart when they begin alike', () => {
    const titles = ['Deep tissue massage, 60 min', 'Deep tissue massage, 90 min', 'Facial'];
    expect(shortTitles(titles, 20)).toEqual(['Deep tissue… 60 min', 'Deep tissue… 90 min', 'Facial']);
  });

  test('are numbered when they are the same', () => {
    expect(shortTitles(['Cancel', 'cancel', 'Cancel'], 20)).toEqual(['Cancel', 'cancel 2', 'Cancel 3']);
  });

  test('are never too long, never empty, never the same', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 15 }), fc.constantFrom(20, 24, 64), (titles, limit) => {
        const short = shortTitles(titles, limit);
        expect(short).toHaveLength(titles.length);
        for (const title of short) {
          expect(title.length).toBeLessThanOrEqual(limit);
          expect(isVisible(title)).toBe(true);
          expect(title).not.toMatch(/\p{Surrogate}|\n/u);
        }
        expect(new Set(short.map((title) => title.toLowerCase())).size).toBe(titles.length);
      }),
    );
  });
});
