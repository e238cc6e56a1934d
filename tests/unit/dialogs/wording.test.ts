import { describe, expect, test } from '@jest/globals';
import { textsFor } from '../../../dialogs/texts/texts.ts';
import {
  dayTitle,
  moneyWords,
  onDay,
  quotable,
  spanWords,
  timeWords,
  whenWords,
} from '../../../dialogs/texts/wording.ts';

const texts = textsFor('en-GB');

describe('wording', () => {
  test('says days and times of the place, not of the server', () => {
    expect(whenWords(texts, '2026-03-03T16:00:00.000Z', 'Europe/Amsterdam')).toBe('Tuesday 3 March, 17:00');
    expect(timeWords(texts, '2026-03-03T16:00:00.000Z', 'America/New_York')).toBe('11:00');
  });

  test('says today and tomorrow with their date', () => {
    expect(onDay(texts, '2026-03-02', '2026-03-02')).toBe('today (Monday 2 March)');
    expect(onDay(texts, '2026-03-06', '2026-03-02')).toBe('on Friday 6 March');
    expect(dayTitle(texts, '2026-03-03', '2026-03-02')).toBe('Tomorrow, Tue 3 Mar');
  });

  test('says money with the digits its currency has', () => {
    expect(moneyWords(texts, 8500, 'EUR')).toBe('€85.00');
    expect(moneyWords(texts, 8500, 'JPY')).toBe('¥8,500');
  });

  test('says a span in the largest unit that fits it', () => {
    expect([45, 60, 120, 90, 1440].map((minutes) => spanWords(texts, minutes))).toEqual([
      '45 minutes',
      '1 hour',
      '2 hours',
      '90 minutes',
      '1 day',
    ]);
  });

  test('repeats words of the guest only when they are harmless and short', () => {
    expect(quotable('  tarot   reading ')).toBe('tarot reading');
    expect(quotable('<b>hi</b>')).toBeNull();
    expect(quotable('x'.repeat(50))).toBeNull();
    expect(quotable('\u202eabc')).toBe('abc');
  });

  test('falls back to English where a language is missing', () => {
    expect(textsFor('nl-NL')).toBe(textsFor('en'));
    expect(textsFor('constructor')).toBe(textsFor('en'));
  });
});
