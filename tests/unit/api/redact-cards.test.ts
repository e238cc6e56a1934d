import { describe, expect, test } from '@jest/globals';
import { redactCards } from '../../../api/inbox/redact-cards.ts';
import { leastCpuMs } from '../../support/cpu-time.ts';

describe('a card number in a message', () => {
  const kept = (text: string) => {
    const body = redactCards({ kind: 'text', text });
    return body.kind === 'text' ? body.text : '';
  };

  test.each([
    ['4111 1111 1111 1111', '[card number removed]'],
    ['4111-1111-1111-1111 please', '[card number removed] please'],
    ['4111.1111.1111.1111', '[card number removed]'],
    ['4111 1111 1111 1111 cvc 123', '[card number removed] cvc ***'],
    ['the CVV: 1234', 'the CVV ***'],
    ['4111\u00a01111\u00a01111\u00a01111', '[card number removed]'],
    ['4111 1111 1111 1111 12/27 123', '[card number removed] 12/27 123'],
    ['4111111111111111 12 27', '[card number removed] 12 27'],
    ['for 2 4111 1111 1111 1111', 'for 2 [card number removed]'],
    ['378282246310005 and 5555555555554444', '[card number removed] and [card number removed]'],
    ['4111  1111  1111  1111', '[card number removed]'],
    ['4111 - 1111 - 1111 - 1111', '[card number removed]'],
    ['it is 4111\n1111\r\n1111\t1111', 'it is [card number removed]'],
    ['4111/1111_1111, 1111', '[card number removed]'],
    ['4111·1111*1111–1111!', '[card number removed]!'],
    ['4111\u20091111\u200b1111\u20091111', '[card number removed]'],
    ['４１１１ １１１１ １１１１ １１１１, ＣＶＣ １２３', '[card number removed], CVC ***'],
    ['رقم ٤١١١ ١١١١ ١١١١ ١١١١', 'رقم [card number removed]'],
    ['𝟒𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 😀', '[card number removed] 😀'],
  ])('%j is kept as %j', (text, without) => {
    expect(kept(text)).toBe(without);
  });

  test.each([
    '+31 6 1234 5678',
    'tomorrow 17:00 or 2026-03-05',
    '4111 1111 1111 1112',
    '1234567890123456',
    '½ ① ４１１１ １１１１',
    '10:00 10:00 10:00 10:00',
  ])('%j is none, and stays', (text) => {
    expect(kept(text)).toBe(text);
  });

  test.each(['1 ', '4', '41 1', '0 0 ', '3.4.', '٣ '])(
    'is looked for in time that grows with the digits, not faster: %j',
    (part) => {
      const bestOf = (length: number): number => {
        const text = part.repeat(length / part.length);
        return leastCpuMs(() => kept(text), 5);
      };
      bestOf(4_000);
      // Sixteen times the digits: a search of each from each would take 256 times as long.
      expect(bestOf(64_000)).toBeLessThan(100 * Math.max(bestOf(4_000), 0.05));
    },
  );
});
