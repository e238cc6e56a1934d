import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, isVisible } from '../../../../bot/message/clean-text.ts';
import { splitTail, splitText } from '../../../../bot/message/split-text.ts';
import { anyText } from './any-content.ts';

describe('text that is too long for one message', () => {
  test.each([
    ['at a paragraph', 'One thought.\n\nAnother. And more', 20, ['One thought.', 'Another. And more']],
    ['at a line', 'First line here\nsecond', 18, ['First line here', 'second']],
    ['after a sentence', 'It is booked. See you soon', 18, ['It is booked.', 'See you soon']],
    ['between words', 'one two three four', 10, ['one two', 'three four']],
    ['inside a word that is too long itself', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['around an emoji, not through it', 'abc👍🏽def', 5, ['abc', '👍🏽d', 'ef']],
  ])('is cut %s', (_where, text, limit, wanted) => {
    expect(splitText(text, limit)).toEqual(wanted);
  });

  test('ends with something to see: a mark of direction or a joiner alone is no message', () => {
    expect(splitTail(`${'a'.repeat(30)} end\n\n\u200f`, 20)).toEqual({ head: 'a'.repeat(30), tail: 'end' });
    expect(splitTail(`${'a'.repeat(30)}${'\u200d'.repeat(25)}`, 20).tail).toMatch(/a/);
  });

  test('gives its last paragraph to the buttons', () => {
    const { head, tail } = splitTail('A long story about the house.\n\nShall I book it?', 20);
    expect([head, tail]).toEqual(['A long story about the house.', 'Shall I book it?']);
  });

  test('loses nothing that can be seen', () => {
    fc.assert(
      fc.property(anyText.map(cleanText), fc.integer({ min: 16, max: 4096 }), (text, limit) => {
        const pieces = splitText(text, limit);
        const { head, tail } = splitTail(text, limit);
        expect(shown(pieces.join(''))).toBe(shown(text));
        expect(shown(head + tail)).toBe(shown(text));
        expect(tail.length).toBeLessThanOrEqual(limit);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(limit);
          expect(piece).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });
});

function shown(text: string): string {
  return [...text].filter(isVisible).join('');
}
