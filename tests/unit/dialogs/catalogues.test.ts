import { describe, expect, test } from '@jest/globals';
import { compileMessage, namesIn } from '../../../dialogs/texts/catalogue.ts';
import { en } from '../../../dialogs/texts/en.ts';
import { catalogues, languages, textsFor } from '../../../dialogs/texts/texts.ts';

describe.each(languages)('the catalogue in %s', (language) => {
  const catalogue = catalogues[language];

  test('has every message, and none that nobody says', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
  });

  test.each(Object.entries(catalogue))(
    '%s is an ICU message with the same names as the English one',
    (key, text) => {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
      expect(() => compileMessage(text, language)).not.toThrow();
      const [, english = ''] = Object.entries(en).find(([known]) => known === key) ?? [];
      expect(namesIn(text)).toEqual(namesIn(english));
    },
  );
});

describe('words of a locale', () => {
  test('follow its region for days and hours', () => {
    expect(textsFor('en').locale).toBe('en-GB');
    expect(textsFor('en-US').locale).toBe('en-US');
    expect(textsFor('en_US').locale).toBe('en-US');
  });

  test('are English where the language is none of ours, or no language at all', () => {
    for (const locale of ['xx', 'zz-ZZ', '', '__proto__', 'en-XXXXXX', 'ENGLISH'])
      expect(textsFor(locale).locale).toBe('en-GB');
  });

  test('count', () => {
    const texts = textsFor('en');
    expect(texts('hours', { count: 1 })).toBe('1 hour');
    expect(texts('hours', { count: 2 })).toBe('2 hours');
    expect(texts.list(['Ana', 'Ben', 'Cleo'])).toBe('Ana, Ben and Cleo');
  });
});
