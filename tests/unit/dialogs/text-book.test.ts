import { describe, expect, test } from '@jest/globals';
import { catalogueTexts, previewText } from '../../../dialogs/texts/text-book.ts';
import { languages } from '../../../dialogs/texts/texts.ts';

describe('the bot’s messages, to be put into other words', () => {
  test.each(languages)('can each be previewed as they are, in %s, with nothing left out', (language) => {
    const texts = catalogueTexts(language) ?? [];
    expect(texts.length).toBeGreaterThan(300);
    const odd = texts.filter(({ key, original }) => {
      const preview = previewText(language, key, original);
      return !preview?.said || preview.problem !== null || preview.leftOut.length > 0;
    });
    expect(odd).toEqual([]);
  });

  test('are filled in with made-up things', () => {
    expect(previewText('en', 'stillPay', 'Pay for {what} until {until}')).toEqual({
      said: 'Pay for Deep tissue massage, 60 minutes until 17:10',
      ...{ problem: null, leftOut: [], isCut: false },
    });
    expect(
      previewText('en', 'minutes', '{count, plural, one {# minute} other {# little minutes}}')?.said,
    ).toBe('2 little minutes');
  });

  test('say what a text leaves out, and which button WhatsApp would cut', () => {
    expect(previewText('en', 'stillPay', 'Pay until {until}')?.leftOut).toEqual(['what']);
    expect(previewText('en', 'button.yes', 'Yes, with great pleasure')?.isCut).toBe(true);
    expect(previewText('en', 'button.yes', 'With great pleasure!')?.isCut).toBe(false);
  });

  test.each([
    ['a name that the message is not given', 'Pay {money}'],
    ['braces that do not close', 'Pay {what'],
    ['nothing', '  '],
    ['a form that a name has not', '{what, number}'],
  ])('cannot be said with %s', (_, text) => {
    expect(previewText('en', 'stillPay', text)).toMatchObject({ said: null, problem: expect.any(String) });
  });

  test('are none in a language that is not spoken, or under a name that there is not', () => {
    expect(catalogueTexts('nl')).toBeNull();
    expect(previewText('nl', 'stillPay', 'x')).toBeNull();
    expect(previewText('en', 'constructor', 'x')).toBeNull();
  });
});
