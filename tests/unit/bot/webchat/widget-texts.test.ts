import { describe, expect, test } from '@jest/globals';
import { widgetTexts, widgetTextsFor } from '../../../../bot/webchat/widget/texts/widget-texts-for.ts';
import { understand } from '../../../../dialogs/understand/understand.ts';

test('the widget speaks the language of the browser, English where it is none of ours', () => {
  const launcher = (locale: string) => widgetTextsFor(locale).launcher;
  expect(['es-MX', 'pt', 'de-CH', 'FR', 'nl-NL', '', 'constructor'].map(launcher)).toEqual([
    'Abrir el chat',
    'Abrir o chat',
    'Chat öffnen',
    'Ouvrir le chat',
    'Open chat',
    'Open chat',
    'Open chat',
  ]);
});

describe.each(Object.entries(widgetTexts))('the widget in %s', (language, texts) => {
  test('begins with choices that the house understands', () => {
    const acts = texts.starters.map(
      (text) =>
        understand(text, {
          now: '2026-03-02T08:00:00.000Z',
          timezone: 'Europe/Amsterdam',
          locale: language,
          asked: [],
          vocabulary: { treatments: [], therapists: [], locations: [] },
        }).acts,
    );
    expect(acts).toEqual([
      expect.arrayContaining(['book']),
      expect.arrayContaining(['my-visits']),
      expect.arrayContaining(['hours']),
      expect.arrayContaining(['price']),
    ]);
  });

  test('counts one and many, and does without the name of the house', () => {
    expect(texts.unread(1)).not.toBe(texts.unread(2).replace('2', '1'));
    expect(texts.charactersLeft(7)).toContain('7');
    expect(texts.emptyTitle('Sage')).toContain('Sage');
    for (const named of [texts.panel, texts.emptyTitle, texts.typing]) expect(named('').trim()).not.toBe('');
  });
});
