import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MessageCard } from '../../../../api/contract.ts';
import { dayWords } from '../../../../bot/webchat/widget/day-words.ts';
import { localeFor } from '../../../../bot/webchat/widget/locale-for.ts';
import { looseChoices, piecesOf } from '../../../../bot/webchat/widget/pieces.ts';
import { understand } from '../../../../dialogs/understand/understand.ts';

const yes = { id: 'yes', title: 'Yes' };
const cancel = { id: 'cancel.1', title: 'Cancel' };

function card(says: string, code = says): MessageCard {
  return { kind: 'visit', says, status: 'held', title: 'Massage', facts: [], code, actions: [cancel] };
}

const shown = (text: string, cards: readonly MessageCard[]) =>
  piecesOf({ text, cards }).map((piece) => (piece.kind === 'words' ? piece.text : `<${piece.card.code}>`));

describe('a message with cards', () => {
  test('shows each in place of its words', () => {
    expect(shown('Thank you.\nMassage at 5\nShall I book it?', [card('Massage at 5')])).toEqual([
      'Thank you.',
      '<Massage at 5>',
      'Shall I book it?',
    ]);
    expect(shown('Yours:\none\ntwo', [card('one'), card('two')])).toEqual(['Yours:', '<one>', '<two>']);
  });

  test('keeps all words when a card’s are not among them', () => {
    expect(shown('Other words.', [card('Massage at 5')])).toEqual(['Other words.', '<Massage at 5>']);
    expect(shown('Other words.', [card('', 'A1')])).toEqual(['Other words.', '<A1>']);
  });

  test('loses no word and no card, whatever they are', () => {
    const words = fc.constantFrom('a', 'b', 'ab', ' ', '\n', '');
    fc.assert(
      fc.property(fc.array(words), fc.array(words, { maxLength: 4 }), (parts, says) => {
        const text = parts.join('');
        const pieces = piecesOf({ text, cards: says.map((one) => card(one)) });
        expect(pieces.filter(({ kind }) => kind === 'card')).toHaveLength(says.length);
        const left = pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('');
        const letters = (of: string) => of.replace(/\s/g, '').length;
        const drawn = says.reduce((sum, one) => sum + letters(one), 0);
        expect(letters(left)).toBeGreaterThanOrEqual(letters(text) - drawn);
      }),
    );
  });

  test('offers beneath it only what is on no card', () => {
    const content = { text: '', choices: [yes, cancel], link: null, image: null };
    expect(looseChoices({ ...content, cards: [card('x')] })).toEqual([yes]);
    expect(looseChoices(content)).toEqual([yes, cancel]);
  });
});

describe.each(['en-GB', 'en-US', 'es-ES', 'es-MX', 'de-DE', 'de-AT', 'fr-FR', 'fr-CA', 'pt-BR', 'pt-PT'])(
  'a picked day in %s',
  (locale) => {
    test('is written as the house reads it', () => {
      for (let ahead = 0; ahead < 400; ahead += 9) {
        const day = new Date(Date.UTC(2026, 2, 2 + ahead)).toISOString().slice(0, 10);
        const { date } = understand(dayWords(day, locale), {
          now: '2026-03-02T08:00:00.000Z',
          timezone: 'Europe/Amsterdam',
          locale,
          asked: [],
          vocabulary: { treatments: [], therapists: [], locations: [] },
        });
        expect(`${dayWords(day, locale)} is ${date}`).toBe(`${dayWords(day, locale)} is ${day}`);
      }
    });
  },
);

test('the widget writes in the language of the conversation, as this browser’s owner writes it', () => {
  expect(localeFor(null, ['de-AT', 'en-US'])).toBe('de-AT');
  expect(localeFor('en', ['de-AT', 'en-US'])).toBe('en-US');
  expect(localeFor('fr', ['de-AT', 'en-US'])).toBe('fr');
  expect(localeFor(null, [])).toBe('en');
});
